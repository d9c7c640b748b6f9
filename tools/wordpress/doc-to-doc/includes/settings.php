<?php
/**
 * What the settings page stores: one option, and nothing in it that was not checked.
 *
 * @package DocToDoc
 */

namespace DocToDoc;

defined( 'ABSPATH' ) || exit;

/**
 * Registers the option with the Settings API, which checks the nonce and the capability before it stores.
 */
function register_settings(): void {
	register_setting(
		OPTION,
		OPTION,
		array(
			'type'              => 'array',
			'sanitize_callback' => __NAMESPACE__ . '\sound_settings',
			'default'           => array(),
		)
	);
	add_settings_section( 'page', '', '__return_empty_string', OPTION );
	foreach ( fields() as $name => $field ) {
		add_settings_field(
			$name,
			$field['label'],
			__NAMESPACE__ . '\show_field',
			OPTION,
			'page',
			array( 'name' => $name, 'label_for' => OPTION . '-' . $name ) + $field
		);
	}
}

/**
 * The settings, in the order of the page.
 *
 * @return array<string, array<string, string>>
 */
function fields(): array {
	return array(
		'address' => array(
			'type'  => 'url',
			'label' => __( 'Address of Doc To Doc', 'doc-to-doc' ),
			'hint'  => __( 'Where your association serves the page, such as https://support.example.org. It must begin with https:// and be another name than this site: a frame from the same address has no wall around it. That page must name this site among those that may show it, or browsers leave the frame empty.', 'doc-to-doc' ),
		),
		'title'   => array(
			'type'  => 'text',
			'label' => __( 'Title of the frame', 'doc-to-doc' ),
			'usual' => usual_title(),
			'hint'  => __( 'Screen readers announce it. Keep it neutral.', 'doc-to-doc' ),
		),
		'phone'   => array(
			'type'  => 'tel',
			'label' => __( 'Number to ask for a peer', 'doc-to-doc' ),
			'hint'  => __( 'Shown beside the frame, so that it can be called when the frame cannot be loaded. May be left empty.', 'doc-to-doc' ),
		),
		'embed'   => array(
			'type'  => 'checkbox',
			'label' => __( 'Fit the height', 'doc-to-doc' ),
			'hint'  => __( 'Load embed.js from the address above. It fits the height of the frame to what it shows. It is a script of that address and runs in this site, so it is off unless you switch it on; without it the frame has a fixed height and scrolls.', 'doc-to-doc' ),
		),
	);
}

/**
 * What may be stored of what was sent. A field that is refused keeps what it had, and the page says why.
 *
 * @param mixed $sent What the form sent.
 * @return array<string, string>
 */
function sound_settings( $sent ): array {
	$sent    = is_array( $sent ) ? $sent : array();
	$of      = static function ( string $name ) use ( $sent ): string {
		return isset( $sent[ $name ] ) && is_string( $sent[ $name ] ) ? sanitize_text_field( $sent[ $name ] ) : '';
	};
	$address = address_from( $of( 'address' ) );
	if ( is_wp_error( $address ) ) {
		add_settings_error( OPTION, $address->get_error_code(), $address->get_error_message() );
		$address = address();
	}
	$phone = phone_from( $of( 'phone' ) );
	if ( null === $phone ) {
		add_settings_error( OPTION, 'not-a-number', __( 'The number has 3 to 15 digits, and may have +, spaces, dots, dashes and brackets between: (614) 385-6660', 'doc-to-doc' ) );
		$phone = phone();
	}
	return array(
		'address' => $address,
		'title'   => mb_substr( $of( 'title' ), 0, 120 ),
		'phone'   => $phone,
		'embed'   => '1' === $of( 'embed' ) ? '1' : '',
	);
}
