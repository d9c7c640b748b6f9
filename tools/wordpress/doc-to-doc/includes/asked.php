<?php
/**
 * What a page may ask for: which part of Doc To Doc, and how high. Everything else is refused.
 *
 * @package DocToDoc
 */

namespace DocToDoc;

defined( 'ABSPATH' ) || exit;

/** Each part that can be shown, and where it stands below the address. Without one it is the front page. */
const VIEWS = array(
	''          => '',
	'check-in'  => '#/check-in',
	'colleague' => '#/colleague',
	'find'      => '#/find',
	'guides'    => '#/guides',
	'ask'       => 'request/',
);

/** Heights in CSS pixels. Under the least, a question and its answers do not fit on a telephone. */
const LEAST_HEIGHT = 320;
const MOST_HEIGHT  = 4096;
const USUAL_HEIGHT = 800;

/**
 * The part that was asked for, or null where there is no such part.
 *
 * @param mixed $asked What stands in the shortcode or the block.
 */
function view_from( $asked ): ?string {
	$asked = null === $asked ? '' : $asked;
	return is_string( $asked ) && isset( VIEWS[ $asked ] ) ? $asked : null;
}

/**
 * The height that was asked for, or null where it is not a whole number within the limits.
 *
 * @param mixed $asked What stands in the shortcode or the block.
 */
function height_from( $asked ): ?int {
	if ( null === $asked || '' === $asked ) {
		return USUAL_HEIGHT;
	}
	// A leading sign, a leading zero, an exponent or a unit is not a whole number of pixels.
	if ( ! is_int( $asked ) && ! ( is_string( $asked ) && preg_match( '/^[1-9][0-9]{0,3}$/D', $asked ) ) ) {
		return null;
	}
	$height = (int) $asked;
	return $height >= LEAST_HEIGHT && $height <= MOST_HEIGHT ? $height : null;
}

/**
 * The parts as somebody who edits a page chooses them.
 *
 * @return array<string, string>
 */
function view_names(): array {
	return array(
		''          => __( 'Front page', 'doc-to-doc' ),
		'check-in'  => __( 'Check in on yourself', 'doc-to-doc' ),
		'colleague' => __( 'Help a colleague', 'doc-to-doc' ),
		'find'      => __( 'Find help', 'doc-to-doc' ),
		'guides'    => __( 'Guides', 'doc-to-doc' ),
		'ask'       => __( 'Ask for a peer', 'doc-to-doc' ),
	);
}
