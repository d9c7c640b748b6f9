//! Just enough of HTML's grammar to find start tags and comments in a page of our own.

use std::ops::Range;

/// A start tag or a comment, and where it stands.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Tag<'a> {
    /// Its bytes in the page, from `<` to `>`.
    pub(crate) range: Range<usize>,
    /// Its name; a comment's is `!--`.
    pub(crate) name: &'a str,
    attributes: Vec<(&'a str, &'a str)>,
}

impl<'a> Tag<'a> {
    /// An attribute's value; empty where it has none.
    pub(crate) fn get(&self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find(|(key, _)| *key == name).map(|(_, value)| *value)
    }

    /// The attributes' names.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'a str> {
        self.attributes.iter().map(|(name, _)| *name)
    }
}

/// The comments and start tags of a page, in order.
pub(crate) fn of(html: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once('<') {
        let start = html.len() - after.len() - 1;
        rest = after;
        if let Some(body) = after.strip_prefix("!--") {
            rest = body.split_once("-->").map_or("", |(_, rest)| rest);
            let range = start..html.len() - rest.len();
            found.push(Tag { range, name: "!--", attributes: Vec::new() });
        } else if after.starts_with(|sign: char| sign.is_ascii_alphabetic()) {
            let (name, body) = cut(after, |sign| sign.is_ascii_whitespace() || "/>".contains(sign));
            let attributes;
            (attributes, rest) = read_attributes(body);
            found.push(Tag { range: start..html.len() - rest.len(), name, attributes });
            // What looks like a tag in there is text.
            if matches!(name, "script" | "style" | "title" | "textarea") {
                rest = rest.split_once("</").map_or("", |(_, rest)| rest);
            }
        }
    }
    found
}

/// The attributes up to the tag's `>`, and what follows it.
fn read_attributes(mut rest: &str) -> (Vec<(&str, &str)>, &str) {
    let mut found = Vec::new();
    loop {
        rest = rest.trim_start_matches(|sign: char| sign.is_ascii_whitespace() || sign == '/');
        if let Some(after) = rest.strip_prefix('>') {
            return (found, after);
        }
        if rest.is_empty() {
            return (found, rest);
        }
        let name;
        (name, rest) = cut(rest, |sign| sign.is_ascii_whitespace() || "=/>".contains(sign));
        let mut value = "";
        if let Some(after) = rest.trim_start().strip_prefix('=') {
            let after = after.trim_start();
            (value, rest) = match after.chars().next() {
                Some(quote @ ('"' | '\'')) => {
                    after.get(1..).and_then(|text| text.split_once(quote)).unwrap_or((after, ""))
                }
                _ => cut(after, |sign| sign.is_ascii_whitespace() || sign == '>'),
            };
        }
        found.push((name, value));
    }
}

fn cut(text: &str, ends: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(ends).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn start_tags_and_comments_are_found_where_they_stand() {
        let html = "<!doctype html>\n<p class=a data-b hidden>1 < 2</p><!-- <i> --><br/>";
        let found: Vec<_> = of(html).into_iter().map(|tag| &html[tag.range]).collect();
        assert_eq!(found, ["<p class=a data-b hidden>", "<!-- <i> -->", "<br/>"]);
    }

    #[test]
    fn attributes_come_quoted_or_not_or_without_a_value() {
        let html = r#"<link data-trunk rel = 'rust' href="a>b" x=y/>"#;
        let tags = of(html);
        let tag = tags.first().unwrap();
        for (name, value) in
            [("data-trunk", Some("")), ("rel", Some("rust")), ("href", Some("a>b")), ("x", Some("y/")), ("data", None)]
        {
            assert_eq!(tag.get(name), value, "{name}");
        }
        assert_eq!(tag.range, 0..html.len());
    }

    #[test]
    fn text_is_no_tag() {
        let names = |html| of(html).into_iter().map(|tag| tag.name).collect::<Vec<_>>();
        assert_eq!(names("<title>a <b></title><i>"), ["title", "i"]);
        assert_eq!(names("<script>if (a<b) c()</script><i>"), ["script", "i"]);
        assert_eq!(names("<a href='x"), ["a"]);
        assert_eq!(names("<!-- <a>"), ["!--"]);
    }
}
