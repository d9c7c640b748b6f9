//! Rust source in two kinds of pieces, code and string literals; comments are gone.

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    Code(String),
    Literal(String),
}

/// Takes a source apart. A char literal counts as code; it cannot hold a sentence.
pub(crate) fn pieces(source: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut code = String::new();
    let mut rest = source;
    while let Some(next) = rest.chars().next() {
        let word_before = code.ends_with(|last: char| last.is_alphanumeric() || last == '_');
        if rest.starts_with("//") {
            rest = rest.find('\n').map_or("", |end| &rest[end..]);
        } else if rest.starts_with("/*") {
            rest = after_block_comment(rest);
        } else if let Some((literal, after)) = if word_before { None } else { raw_string(rest) } {
            pieces.extend([Piece::Code(std::mem::take(&mut code)), Piece::Literal(literal.to_owned())]);
            rest = after;
        } else if next == '"' {
            let end = closing_quote(rest);
            pieces.extend([Piece::Code(std::mem::take(&mut code)), Piece::Literal(rest[1..end].to_owned())]);
            rest = &rest[end + 1..];
        } else {
            let length = char_literal(rest).unwrap_or(next.len_utf8());
            code.push_str(&rest[..length]);
            rest = &rest[length..];
        }
    }
    pieces.push(Piece::Code(code));
    pieces
}

fn after_block_comment(rest: &str) -> &str {
    let (mut depth, mut at) = (0_u32, 0);
    while at < rest.len() {
        match rest.get(at..at + 2) {
            Some("/*") => depth += 1,
            Some("*/") => depth -= 1,
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
        if depth == 0 {
            break;
        }
    }
    &rest[at..]
}

/// `r"…"`, `r#"…"#`, also as bytes.
fn raw_string(rest: &str) -> Option<(&str, &str)> {
    let body = rest.strip_prefix('b').unwrap_or(rest).strip_prefix('r')?;
    let hashes = body.len() - body.trim_start_matches('#').len();
    let inside = body[hashes..].strip_prefix('"')?;
    inside.split_once(&format!("\"{}", "#".repeat(hashes)))
}

fn closing_quote(rest: &str) -> usize {
    let mut escaped = false;
    let closes = |(at, byte): (usize, u8)| {
        let found = at > 0 && byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        found.then_some(at)
    };
    rest.bytes().enumerate().find_map(closes).unwrap()
}

/// `'x'`, `'\n'`, `'"'`; none for a lifetime.
fn char_literal(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('\'')?;
    if inside.starts_with('\\') {
        return Some(inside[2..].find('\'')? + 4);
    }
    let length = inside.chars().next()?.len_utf8();
    inside[length..].starts_with('\'').then_some(length + 2)
}

#[test]
fn comments_go_and_strings_stand_apart() {
    let source =
        "let a = '\"'; // \"no\"\nf(\"a // \\\" b\", r#\"c \" d\"#); /* x /* y */ \"z\" */ <'a>('\\'', b\"e\")";
    let literals: Vec<_> = pieces(source).into_iter().filter(|piece| matches!(piece, Piece::Literal(_))).collect();
    assert_eq!(literals, ["a // \\\" b", "c \" d", "e"].map(|text| Piece::Literal(text.to_owned())));
}
