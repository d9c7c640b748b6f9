//! Style sheets without their comments and blank space.
//!
//! Conservative on purpose: compression already takes most of what a clever minifier would save, so
//! only what is safe without understanding a rule is taken away. Around `:`, `+`, `-` or `>` a space
//! may carry meaning (selectors, `calc()`, empty custom properties) and is only ever shortened.

use std::{iter::Peekable, str::Chars};

/// Why a style sheet cannot be read to its end.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Unclosed {
    /// The line on which it opens, or on which something closes that never opened.
    pub(crate) line: usize,
    /// The sign that is missing.
    pub(crate) needs: &'static str,
}

/// What stood between the last thing written and the next.
#[derive(Clone, Copy)]
enum Gap {
    Nothing,
    /// A comment parts two words as a space does, but is none: `a/**/.b` is not `a .b`.
    Comment,
    Space,
}

/// The same style sheet in fewer bytes.
pub(crate) fn strip(css: &str) -> Result<String, Unclosed> {
    let mut source = Source { rest: css.chars().peekable(), line: 1 };
    let mut out = String::with_capacity(css.len());
    let mut gap = Gap::Nothing;
    let mut open: Vec<Unclosed> = Vec::new();
    while let Some(sign) = source.next() {
        if sign.is_ascii_whitespace() {
            gap = Gap::Space;
            continue;
        }
        if sign == '/' && source.rest.peek() == Some(&'*') {
            source.skip_comment()?;
            if matches!(gap, Gap::Nothing) {
                gap = Gap::Comment;
            }
            continue;
        }
        fill(&mut out, gap, sign);
        gap = Gap::Nothing;
        out.push(sign);
        match sign {
            '"' => source.copy_until('"', "\"", &mut out)?,
            '\'' => source.copy_until('\'', "'", &mut out)?,
            '\\' => out.extend(source.next()),
            '(' if is_bare_url(&out, &source) => source.copy_until(')', ")", &mut out)?,
            '(' => open.push(Unclosed { line: source.line, needs: ")" }),
            '[' => open.push(Unclosed { line: source.line, needs: "]" }),
            '{' => open.push(Unclosed { line: source.line, needs: "}" }),
            ')' => close(&mut open, ")", Unclosed { line: source.line, needs: "(" })?,
            ']' => close(&mut open, "]", Unclosed { line: source.line, needs: "[" })?,
            '}' => close(&mut open, "}", Unclosed { line: source.line, needs: "{" })?,
            _ => {}
        }
    }
    open.pop().map_or(Ok(out), Err)
}

/// Takes the innermost open bracket, which must be the one that `sign` closes.
fn close(open: &mut Vec<Unclosed>, sign: &str, unopened: Unclosed) -> Result<(), Unclosed> {
    match open.pop() {
        Some(bracket) if bracket.needs == sign => Ok(()),
        other => Err(other.unwrap_or(unopened)),
    }
}

fn fill(out: &mut String, gap: Gap, next: char) {
    let before = out.chars().next_back();
    let needless = matches!(before, None | Some('{' | '}' | ';' | ','))
        // `--flag: }` has the value "empty"; without the space older browsers see no declaration.
        || matches!(next, '{' | '}') && before != Some(':');
    match gap {
        Gap::Comment if !needless => out.push_str("/**/"),
        Gap::Space if !needless => out.push(' '),
        _ => {}
    }
}

/// Whether what follows is an address without quotation marks, where `//` and `/*` are plain text.
fn is_bare_url(out: &str, source: &Source) -> bool {
    let opens = out.get(out.len().saturating_sub(4)..);
    opens.is_some_and(|tail| tail.eq_ignore_ascii_case("url("))
        && !source.rest.clone().find(|sign| !sign.is_ascii_whitespace()).is_some_and(|sign| matches!(sign, '"' | '\''))
}

struct Source<'a> {
    rest: Peekable<Chars<'a>>,
    line: usize,
}

impl Source<'_> {
    fn next(&mut self) -> Option<char> {
        let sign = self.rest.next()?;
        self.line += usize::from(sign == '\n');
        Some(sign)
    }

    fn skip_comment(&mut self) -> Result<(), Unclosed> {
        let unclosed = Unclosed { line: self.line, needs: "*/" };
        self.next();
        loop {
            match self.next() {
                None => return Err(unclosed),
                Some('*') if self.rest.peek() == Some(&'/') => {
                    self.next();
                    return Ok(());
                }
                Some(_) => {}
            }
        }
    }

    /// Copies to the closing sign, which it includes. A backslash takes the next sign with it.
    fn copy_until(&mut self, close: char, needs: &'static str, out: &mut String) -> Result<(), Unclosed> {
        let unclosed = Unclosed { line: self.line, needs };
        while let Some(sign) = self.next() {
            out.push(sign);
            if sign == '\\' {
                out.extend(self.next());
            } else if sign == close {
                return Ok(());
            } else if sign == '\n' && close != ')' {
                return Err(unclosed);
            }
        }
        Err(unclosed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_means_nothing_goes() {
        for (before, after) in [
            ("a {\n  color: red;\n}\n\nb{}", "a{color: red;}b{}"),
            ("/* why */ a { /* x */ top: 0 }", "a{top: 0}"),
            // A descendant keeps its space, a compound gets none.
            ("a /* x */ .b", "a .b"),
            ("a/* x */.b", "a/**/.b"),
            ("a :hover, b:hover {}", "a :hover,b:hover{}"),
            ("width: calc( 1px  +\n 2px - var(--x) )", "width: calc( 1px + 2px - var(--x) )"),
            ("@media (width >= 40em) and (hover) { }", "@media (width >= 40em) and (hover){}"),
            // Nesting, and the ampersand's two meanings.
            (".a { & .b { top: 0 }\n &.c { top: 1px } }", ".a{& .b{top: 0}&.c{top: 1px}}"),
            // Text is text.
            (r#"q::before { content: "/* a */  b" }"#, r#"q::before{content: "/* a */  b"}"#),
            (r#"q { content: "\"  {" ; }"#, r#"q{content: "\"  {" ;}"#),
            (r"q { content: '\'  }' }", r"q{content: '\'  }'}"),
            (r".a\  b { }", r".a\  b{}"),
            // An address may hold what elsewhere opens a comment.
            ("a { b: url(//x/*y*/ z) }", "a{b: url(//x/*y*/ z)}"),
            ("a { b: url( '/* x' ) /* y */ }", "a{b: url( '/* x' )}"),
            // An empty custom property is not a missing one.
            ("a { --on: }", "a{--on: }"),
            ("a { --on: ; }", "a{--on: ;}"),
        ] {
            assert_eq!(strip(before).as_deref(), Ok(after), "{before}");
        }
    }

    #[test]
    fn what_does_not_close_is_named_with_the_line_on_which_it_opens() {
        for (css, line, needs) in [
            ("a {}\n/* b", 2, "*/"),
            ("\n\na { content: \"b", 3, "\""),
            ("a { content: 'b\n' }", 1, "'"),
            ("a { b: url(c", 1, ")"),
            // An open block would swallow every layer after it.
            ("a {\nb {\n}", 1, "}"),
            ("a {\n top: calc(1px\n}", 2, ")"),
            ("a {}\n}", 2, "{"),
        ] {
            assert_eq!(strip(css), Err(Unclosed { line, needs }), "{css}");
        }
    }
}
