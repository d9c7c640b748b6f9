<?php
/**
 * What an administrator has set, read with distrust: an option can be changed by more than the settings page.
 *
 * @package DocToDoc
 */

namespace DocToDoc;

defined( 'ABSPATH' ) || exit;

/**
 * One setting as it was stored, or an empty string.
 *
 * @param string $name The name of the setting.
 */
function stored( string $name ): string {
	$options = get_option( OPTION );
	$value   = is_array( $options ) && isset( $options[ $name ] ) ? $options[ $name ] : '';
	return is_string( $value ) ? $value : '';
}

/**
 * The address of the page, without a slash at its end; an empty string until a sound one is set.
 */
function address(): string {
	$address = address_from( stored( 'address' ) );
	return is_wp_error( $address ) ? '' : $address;
}

/**
 * What a screen reader calls the frame.
 */
function title(): string {
	$title = stored( 'title' );
	return '' === $title ? usual_title() : $title;
}

/**
 * What it is called where nobody has said.
 */
function usual_title(): string {
	return __( 'Doc To Doc: confidential support for physicians', 'doc-to-doc' );
}

/**
 * The number of the programme as people read it; an empty string where none is set.
 */
function phone(): string {
	return phone_from( stored( 'phone' ) ) ?? '';
}

/**
 * Whether the script that fits the frame's height is loaded from the address.
 */
function fits_height(): bool {
	return '1' === stored( 'embed' );
}

/**
 * A telephone number as it was written, or null where it is none.
 *
 * @param string $written What somebody wrote.
 */
function phone_from( string $written ): ?string {
	$written = trim( $written );
	$digits  = strlen( (string) preg_replace( '/[^0-9]/', '', $written ) );
	// No number has more than 15 digits (ITU-T E.164).
	$sound = preg_match( '/^\+?[0-9(][0-9 ().\/-]*$/D', $written ) && $digits >= 3 && $digits <= 15;
	return '' === $written || $sound ? $written : null;
}
