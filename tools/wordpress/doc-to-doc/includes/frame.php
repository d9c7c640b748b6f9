<?php
/**
 * The HTML that a page gets: the line beside the frame, and the frame.
 *
 * @package DocToDoc
 */

namespace DocToDoc;

defined( 'ABSPATH' ) || exit;

/**
 * What the page inside may do. Calls, texts and leaving need the ways out; the answers of the page take
 * allow-same-origin away again from the self-check, and leave it to the form alone.
 */
const SANDBOX = 'allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation allow-downloads allow-modals';

/**
 * Asks plugins that change a page's HTML to leave the frame alone: it sets no cookie and loads no tracker,
 * and a frame that waits for consent or for a scroll is an empty box to somebody in need.
 *
 * Lazy loading: "data-no-lazy", "data-skip-lazy", "skip-lazy" and loading="eager" as in
 * docs.wp-rocket.me/article/1421 (for frames: wp-media/rocket-lazyload-common, src/Iframe.php); the class also
 * in wordpress.org/plugins/lazy-loading-responsive-images. Consent: "data-cookieconsent" as in Cookiebot's
 * Manual Markup Guide (support.cookiebot.com, article 4405978132242). There is no "data-category": what leaves
 * a frame alone in one consent tool holds it back in another (c15t.com, iframe blocker).
 */
const LEAVE_ALONE = array(
	'class'              => 'doc-to-doc-frame skip-lazy',
	'loading'            => 'eager',
	'data-no-lazy'       => '1',
	'data-skip-lazy'     => '1',
	'data-cookieconsent' => 'ignore',
);

/**
 * The HTML for what a shortcode or a block asks for. What it asks for wrongly is replaced, and an editor is told.
 *
 * @param mixed $asked_view   One of VIEWS.
 * @param mixed $asked_height CSS pixels from LEAST_HEIGHT to MOST_HEIGHT.
 */
function render( $asked_view, $asked_height ): string {
	if ( '' === address() ) {
		return together( note( __( 'no address is set yet, so visitors see only these numbers. An administrator sets it under Settings, Doc To Doc.', 'doc-to-doc' ) ) . beside( '' ) );
	}
	$notes = '';
	$view  = view_from( $asked_view );
	if ( null === $view ) {
		/* translators: %s: the views that exist, with commas between. */
		$notes .= note( sprintf( __( 'there is no such view, so the front page is shown. The views are %s.', 'doc-to-doc' ), implode( ', ', array_filter( array_keys( VIEWS ) ) ) ) );
	}
	$height = height_from( $asked_height );
	if ( null === $height ) {
		/* translators: 1: the least height, 2: the greatest height, 3: the usual height. */
		$notes .= note( sprintf( __( 'the height must be a whole number from %1$d to %2$d, so it is %3$d.', 'doc-to-doc' ), LEAST_HEIGHT, MOST_HEIGHT, USUAL_HEIGHT ) );
	}
	if ( fits_height() ) {
		// In the footer and without a version, so that its address stays the one that the page's host serves.
		// phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
		wp_enqueue_script( 'doc-to-doc-embed', address() . '/embed.js', array(), null, true );
	}
	$url = address() . '/' . VIEWS[ $view ?? '' ];
	return together( $notes . beside( $url ) . frame( $url, $height ?? USUAL_HEIGHT ) );
}

/**
 * One block for the theme: it lays out what stands in a page by its outermost boxes, and a bare frame is none.
 *
 * @param string $html What belongs together.
 */
function together( string $html ): string {
	return "<div class=\"doc-to-doc\">\n$html</div>\n";
}

/**
 * The frame itself.
 *
 * @param string $url    The page's address.
 * @param int    $height CSS pixels.
 */
function frame( string $url, int $height ): string {
	$attributes = array(
		'title'          => title(),
		'width'          => '100%',
		'height'         => (string) $height,
		'style'          => 'border:0',
		// No address of this site goes out with the request, whatever the site's own policy says.
		'referrerpolicy' => 'no-referrer',
		'allow'          => '',
		'sandbox'        => SANDBOX,
	) + LEAVE_ALONE;
	$html       = '<iframe src="' . esc_url( $url, array( 'https' ) ) . '"';
	foreach ( $attributes as $name => $value ) {
		$html .= ' ' . $name . '="' . esc_attr( $value ) . '"';
	}
	return $html . "></iframe>\n";
}
