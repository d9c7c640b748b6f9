<?php
/**
 * What the editor's script needs, in the form in which WordPress reads it.
 *
 * @package DocToDoc
 */

return array(
	'dependencies' => array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n', 'wp-server-side-render' ),
	'version'      => '0.1.0',
);
