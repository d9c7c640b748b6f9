<?php
/**
 * The address of the Doc To Doc page: which ones are taken, and why others are not.
 *
 * @package DocToDoc
 */

namespace DocToDoc;

use WP_Error;

defined( 'ABSPATH' ) || exit;

/**
 * The origin that was written, in the one form in which browsers compare it, or why it is refused.
 *
 * @param string $written What somebody wrote, such as "https://support.example.org/".
 * @return string|WP_Error The origin without a slash at its end; an empty string where nothing was written.
 */
function address_from( string $written ) {
	$written = strtolower( trim( $written ) );
	if ( '' === $written ) {
		return '';
	}
	if ( 0 !== strpos( $written, 'https://' ) ) {
		return new WP_Error( 'not-https', __( 'The address must begin with https://. Over http, anybody on the way could read and change the page.', 'doc-to-doc' ) );
	}
	// A name and perhaps a port, and nothing that a browser could read in two ways.
	if ( ! preg_match( '~^https://([a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?)(:[1-9][0-9]{0,4})?/?$~', $written, $found ) ) {
		return new WP_Error( 'not-an-origin', __( 'Write the address without a path, a name or a question mark: https://support.example.org', 'doc-to-doc' ) );
	}
	if ( in_array( $found[1], own_hosts(), true ) ) {
		return new WP_Error( 'own-origin', why_not_here() );
	}
	$port = $found[2] ?? '';
	return 'https://' . $found[1] . ( ':443' === $port ? '' : $port );
}

/**
 * Why the page may not stand on this site's own address.
 */
function why_not_here(): string {
	return __( 'This is the address of this site. A frame from the same address has no wall around it: every plugin, theme and analytics tag of this site could read what a physician writes there. Give Doc To Doc a name of its own, such as https://support.example.org', 'doc-to-doc' );
}

/**
 * The names under which this site is reached. Cookies do not tell ports apart, so no port of them will do.
 *
 * @return string[]
 */
function own_hosts(): array {
	$hosts = array();
	foreach ( array( home_url(), site_url() ) as $url ) {
		$hosts[] = strtolower( (string) wp_parse_url( $url, PHP_URL_HOST ) );
	}
	return array_values( array_unique( array_filter( $hosts ) ) );
}
