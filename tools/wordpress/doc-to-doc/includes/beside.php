<?php
/**
 * What stands beside the frame in the page's own HTML: it is there when the frame is not.
 *
 * @package DocToDoc
 */

namespace DocToDoc;

defined( 'ABSPATH' ) || exit;

/** Who answers at any hour. The same numbers as in the directory of the page itself: packing compares them. */
const EMERGENCY = '911';
const LIFELINE  = '988';

/**
 * The way to the page itself, and the numbers.
 *
 * @param string $url Where the page is; an empty string where nobody has said.
 */
function beside( string $url ): string {
	$parts = array();
	if ( '' !== $url ) {
		$parts[] = sprintf(
			'<a href="%s" target="_blank" rel="noopener noreferrer">%s</a>',
			esc_url( $url ),
			esc_html__( 'Open Doc To Doc in its own tab', 'doc-to-doc' )
		);
	}
	$parts[] = esc_html__( 'In danger now?', 'doc-to-doc' ) . ' ' . call( call_words(), EMERGENCY ) . ' ' . call( call_words(), LIFELINE );
	if ( '' !== phone() ) {
		$parts[] = esc_html__( 'Ask for a peer:', 'doc-to-doc' ) . ' ' . call( '%s', phone() );
	}
	return '<p>' . implode( ' · ', $parts ) . "</p>\n";
}

/**
 * How a number is offered.
 */
function call_words(): string {
	/* translators: %s: a telephone number. */
	return __( 'Call %s', 'doc-to-doc' );
}

/**
 * A number that can be called.
 *
 * @param string $words  Words with a place for the number.
 * @param string $number The number as people read it.
 */
function call( string $words, string $number ): string {
	return sprintf(
		// A number that breaks across two lines is read wrongly.
		'<a href="%s" style="white-space:nowrap">%s</a>',
		esc_url( 'tel:' . preg_replace( '/[^0-9+]/', '', $number ), array( 'tel' ) ),
		esc_html( sprintf( $words, $number ) )
	);
}

/**
 * A line for whoever can mend it. Visitors never see it.
 *
 * @param string $words Plain words.
 */
function note( string $words ): string {
	if ( ! current_user_can( 'edit_posts' ) ) {
		return '';
	}
	/* translators: %s: what is to be mended. */
	$note = sprintf( __( 'Doc To Doc, seen by editors only: %s', 'doc-to-doc' ), $words );
	return '<p class="doc-to-doc-note"><strong>' . esc_html( $note ) . "</strong></p>\n";
}
