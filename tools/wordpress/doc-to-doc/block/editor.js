// The block in the editor: two choices at the side, and what visitors will see, drawn by the server.
( function ( wp ) {
	var el = wp.element.createElement;
	var __ = wp.i18n.__;
	var choices = window.docToDocChoices;

	function edit( props ) {
		var attributes = props.attributes;
		var side = el( wp.blockEditor.InspectorControls, null,
			el( wp.components.PanelBody, { title: __( 'What is shown', 'doc-to-doc' ) },
				el( wp.components.SelectControl, {
					label: __( 'Part', 'doc-to-doc' ),
					value: attributes.view,
					options: Object.keys( choices.views ).map( function ( view ) {
						return { value: view, label: choices.views[ view ] };
					} ),
					onChange: function ( view ) { props.setAttributes( { view: view } ); }
				} ),
				el( wp.components.TextControl, {
					label: __( 'Height in pixels', 'doc-to-doc' ),
					type: 'number',
					min: choices.least,
					max: choices.most,
					value: attributes.height,
					onChange: function ( written ) {
						var height = parseInt( written, 10 );
						props.setAttributes( { height: isNaN( height ) ? choices.usual : height } );
					}
				} )
			)
		);
		// Disabled: a click here chooses the block, and does not begin a check in the editor.
		var shown = el( wp.components.Disabled, null,
			el( wp.serverSideRender, { block: 'doc-to-doc/frame', attributes: attributes } )
		);
		return el( 'div', wp.blockEditor.useBlockProps(), side, shown );
	}

	wp.blocks.registerBlockType( 'doc-to-doc/frame', {
		edit: edit,
		// The server draws it anew for each visitor, so that a change of the address reaches every page.
		save: function () { return null; }
	} );
}( window.wp ) );
