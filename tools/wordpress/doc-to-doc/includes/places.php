<?php
/**
 * Where the frame can be put: a shortcode, and a block that is drawn by the same function.
 *
 * @package DocToDoc
 */

namespace DocToDoc;

defined( 'ABSPATH' ) || exit;

/**
 * Registers both.
 */
function register_places(): void {
	add_shortcode( 'doc_to_doc', __NAMESPACE__ . '\shortcode' );
	$block = register_block_type( dirname( __DIR__ ) . '/block', array( 'render_callback' => __NAMESPACE__ . '\block' ) );
	if ( false === $block ) {
		return;
	}
	// The choices are written once, here: the editor gets them with its script.
	$choices = array(
		'views'  => view_names(),
		'least'  => LEAST_HEIGHT,
		'most'   => MOST_HEIGHT,
		'usual'  => USUAL_HEIGHT,
	);
	wp_add_inline_script(
		generate_block_asset_handle( $block->name, 'editorScript' ),
		'window.docToDocChoices = ' . wp_json_encode( $choices ) . ';',
		'before'
	);
}

/**
 * [doc_to_doc view="find" height="800"]
 *
 * @param array|string $attributes What stands in the shortcode; a string where nothing does.
 */
function shortcode( $attributes ): string {
	$asked = shortcode_atts( array( 'view' => null, 'height' => null ), (array) $attributes, 'doc_to_doc' );
	return render( $asked['view'], $asked['height'] );
}

/**
 * The block.
 *
 * @param array $attributes What the editor stored.
 */
function block( array $attributes ): string {
	return render( $attributes['view'] ?? null, $attributes['height'] ?? null );
}
