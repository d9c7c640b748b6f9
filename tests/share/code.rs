//! The code is read back from its path by a reader that shares nothing with what drew it.

use doc_to_doc::domain::code_drawing::{CodeDrawing, drawn};
use rqrr::PreparedImage;

/// Pixels to a unit.
const SCALE: usize = 4;

/// Which squares of a drawing are dark, as a browser would fill them: only the moves that are drawn here.
fn squares(code: &CodeDrawing) -> Vec<Vec<bool>> {
    let side = usize::try_from(code.side).unwrap();
    let mut dark = vec![vec![false; side]; side];
    for bar in code.dark.split('M').skip(1) {
        let (left, rest) = bar.split_once(' ').unwrap();
        let (top, rest) = rest.split_once('h').unwrap();
        let (width, rest) = rest.split_once("v1h-").unwrap();
        assert_eq!(rest, format!("{width}z"), "a bar goes back as far as it came");
        let [left, top, width]: [usize; 3] = [left, top, width].map(|number| number.parse().unwrap());
        for square in &mut dark[top][left..left + width] {
            assert!(!*square, "two bars lie on each other");
            *square = true;
        }
    }
    dark
}

/// What a telephone reads.
fn read(dark: &[Vec<bool>]) -> Option<String> {
    let side = dark.len() * SCALE;
    let ink = |x: usize, y: usize| if dark[y / SCALE][x / SCALE] { 0 } else { 255 };
    let mut image = PreparedImage::prepare_from_greyscale(side, side, ink);
    let grids = image.detect_grids();
    grids.first()?.decode().ok().map(|(_, text)| text)
}

#[test]
fn the_code_leads_where_it_was_told() {
    let long = format!("https://peer-support.example.org/{}", "a-longer-way/".repeat(12));
    for target in ["tel:+16143856660", "https://example.org/doc-to-doc", &long, "https://example.org/\u{e4}rzte"] {
        let code = drawn(target).unwrap();
        assert_eq!(read(&squares(&code)).as_deref(), Some(target));
    }
}

#[test]
fn four_squares_around_it_are_empty() {
    let code = drawn("tel:+16143856660").unwrap();
    let dark = squares(&code);
    let inner = 4..dark.len() - 4;
    for (y, row) in dark.iter().enumerate() {
        for (x, square) in row.iter().enumerate() {
            assert!(!square || inner.contains(&x) && inner.contains(&y), "{x} {y}");
        }
    }
    assert!(dark[4][4] && dark[dark.len() - 5][4], "its corners stand at the edge of the quiet zone");
}

#[test]
fn a_stain_hides_nothing_and_ink_over_all_of_it_does() {
    let target = "tel:+16143856660";
    let mut dark = squares(&drawn(target).unwrap());
    // Below the middle, beside the corners by which a camera finds it.
    for row in &mut dark[15..18] {
        row[14..18].fill(true);
    }
    assert_eq!(read(&dark).as_deref(), Some(target));
    for row in &mut dark {
        row.fill(true);
    }
    assert_eq!(read(&dark), None);
}

#[test]
fn what_no_code_can_hold_is_not_drawn() {
    assert_eq!(drawn(&"a".repeat(3_000)), None);
}
