<?php
/**
 * Removes all that the plugin has stored: its one option, on every site of a network.
 *
 * @package DocToDoc
 */

namespace DocToDoc;

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

// The plugin is not loaded here, so the name stands a second time; packing compares the two.
const REMOVED = 'doc_to_doc';

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $site ) {
		switch_to_blog( $site );
		delete_option( REMOVED );
		restore_current_blog();
	}
} else {
	delete_option( REMOVED );
}
