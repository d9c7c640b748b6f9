//! A QR code as a shape, so that paper can lead to a page or a number without a picture from anywhere.

use qrcodegen::{QrCode, QrCodeEcc};

/// Empty squares around a code (ISO/IEC 18004): without them a camera does not find its edge.
const QUIET: i32 = 4;

/// A code to draw: one unit to a square.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeDrawing {
    /// Units to each side, the quiet ones among them.
    pub side: i32,
    /// The dark squares, as the path of an SVG.
    pub dark: String,
}

/// Draws the code that leads to `target`; none where it is longer than any code can hold.
///
/// The middle level of correction, or a higher one where it costs no larger code: a fold or a stain
/// may hide a seventh of it.
#[must_use]
pub fn drawn(target: &str) -> Option<CodeDrawing> {
    let code = QrCode::encode_binary(target.as_bytes(), QrCodeEcc::Medium).ok()?;
    let mut dark = String::new();
    for y in 0..code.size() {
        row(&code, y, &mut dark);
    }
    Some(CodeDrawing { side: code.size() + 2 * QUIET, dark })
}

/// Neighbours become one bar: fewer seams for a printer to show.
fn row(code: &QrCode, y: i32, dark: &mut String) {
    let mut x = 0;
    while x < code.size() {
        let from = x;
        while code.get_module(x, y) {
            x += 1;
        }
        if x > from {
            let (left, top, width) = ((from + QUIET).to_string(), (y + QUIET).to_string(), (x - from).to_string());
            for piece in ["M", &left, " ", &top, "h", &width, "v1h-", &width, "z"] {
                dark.push_str(piece);
            }
        }
        x += 1;
    }
}
