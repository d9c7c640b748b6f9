<?php
/**
 * The settings page.
 *
 * @package DocToDoc
 */

namespace DocToDoc;

defined( 'ABSPATH' ) || exit;

/**
 * Adds it under Settings, for those who may manage the site.
 */
function add_settings_page(): void {
	add_options_page( __( 'Doc To Doc', 'doc-to-doc' ), __( 'Doc To Doc', 'doc-to-doc' ), 'manage_options', OPTION, __NAMESPACE__ . '\show_settings_page' );
}

/**
 * Adds a way to it in the list of plugins.
 *
 * @param string[] $links The plugin's links.
 * @return string[]
 */
function with_settings_link( array $links ): array {
	$link = sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'options-general.php?page=' . OPTION ) ), esc_html__( 'Settings', 'doc-to-doc' ) );
	return array_merge( array( $link ), $links );
}

/**
 * Shows it.
 */
function show_settings_page(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	?>
	<div class="wrap">
		<h1><?php esc_html_e( 'Doc To Doc', 'doc-to-doc' ); ?></h1>
		<form action="options.php" method="post">
			<?php
			settings_fields( OPTION );
			do_settings_sections( OPTION );
			submit_button();
			?>
		</form>
		<h2><?php esc_html_e( 'The page that holds the frame', 'doc-to-doc' ); ?></h2>
		<p>
			<?php
			/* translators: 1 and 2: shortcodes. */
			echo wp_kses( sprintf( __( 'Use the block “Doc To Doc”, or %1$s. A part of it: %2$s.', 'doc-to-doc' ), '<code>[doc_to_doc]</code>', '<code>[doc_to_doc view="find" height="800"]</code>' ), array( 'code' => array() ) );
			?>
		</p>
		<ul class="ul-disc">
			<li><?php esc_html_e( 'This site cannot see what happens inside the frame. It can still see who opens the page around it, when, and for how long.', 'doc-to-doc' ); ?></li>
			<li><?php esc_html_e( 'Keep analytics, advertising tags and session recording off that page: a visit to it already says something about a physician’s health.', 'doc-to-doc' ); ?></li>
			<li><?php esc_html_e( 'Give the page a neutral title and a neutral address, such as /support. Both stand in the browser’s history and in your server’s log.', 'doc-to-doc' ); ?></li>
		</ul>
	</div>
	<?php
}

/**
 * Shows one field and what it is for.
 *
 * @param array<string, string> $field One of fields(), with its name.
 */
function show_field( array $field ): void {
	$id    = OPTION . '-' . $field['name'];
	$value = stored( $field['name'] );
	$check = 'checkbox' === $field['type'];
	printf(
		'<input id="%1$s" name="%2$s" type="%3$s" value="%4$s" placeholder="%5$s" aria-describedby="%1$s-hint" %6$s><p class="description" id="%1$s-hint">%7$s</p>',
		esc_attr( $id ),
		esc_attr( OPTION . '[' . $field['name'] . ']' ),
		esc_attr( $field['type'] ),
		esc_attr( $check ? '1' : $value ),
		esc_attr( $field['usual'] ?? '' ),
		$check ? checked( $value, '1', false ) : 'class="regular-text" autocomplete="off"',
		esc_html( $field['hint'] )
	);
}
