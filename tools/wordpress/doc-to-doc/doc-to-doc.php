<?php
/**
 * Plugin Name:       Doc To Doc
 * Description:       Shows the Doc To Doc page (a private self-check for physicians, guides, and a way to a peer) inside a page of this site, in a frame that keeps the two apart.
 * Version:           0.1.0
 * Requires at least: 5.8
 * Requires PHP:      7.4
 * Author:            The Doc To Doc contributors
 * License:           MIT
 * License URI:       https://opensource.org/licenses/MIT
 * Text Domain:       doc-to-doc
 *
 * @package DocToDoc
 */

namespace DocToDoc;

defined( 'ABSPATH' ) || exit;

/** The one option in which everything is kept; uninstall.php removes it. */
const OPTION = 'doc_to_doc';

foreach ( array( 'address', 'asked', 'options', 'beside', 'frame', 'places', 'settings', 'settings-page' ) as $part ) {
	require_once __DIR__ . "/includes/$part.php";
}

add_action( 'init', __NAMESPACE__ . '\register_places' );
add_action( 'admin_init', __NAMESPACE__ . '\register_settings' );
add_action( 'admin_menu', __NAMESPACE__ . '\add_settings_page' );
add_filter( 'plugin_action_links_' . plugin_basename( __FILE__ ), __NAMESPACE__ . '\with_settings_link' );
