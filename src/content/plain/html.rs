//! Writes HTML: elements that are always closed, and text that is always escaped.

/// An attribute and its value; one without a value, such as `crossorigin`, has an empty one.
pub(super) type Attribute<'a> = (&'static str, &'a str);

/// HTML so far.
#[derive(Default)]
pub(super) struct Html(String);

/// What `inside` writes.
pub(super) fn written(inside: impl FnOnce(&mut Html)) -> String {
    let mut html = Html::default();
    inside(&mut html);
    html.0
}

impl Html {
    /// An element in the run of the text.
    pub(super) fn inline(&mut self, tag: &'static str, attributes: &[Attribute<'_>], inside: impl FnOnce(&mut Self)) {
        self.start(tag, attributes);
        inside(self);
        self.put(&["</", tag, ">"]);
    }

    /// An element on a line of its own. Without the style sheet, the line's end is what keeps one
    /// link from the next.
    pub(super) fn block(&mut self, tag: &'static str, attributes: &[Attribute<'_>], inside: impl FnOnce(&mut Self)) {
        self.put(&["\n"]);
        self.inline(tag, attributes, inside);
    }

    /// An element that holds nothing and has no end tag.
    pub(super) fn void(&mut self, tag: &'static str, attributes: &[Attribute<'_>]) {
        self.put(&["\n"]);
        self.start(tag, attributes);
    }

    /// An element that holds words.
    pub(super) fn words(&mut self, tag: &'static str, class: &str, words: &str) {
        let class = ("class", class);
        let attributes = if class.1.is_empty() { [].as_slice() } else { std::slice::from_ref(&class) };
        self.block(tag, attributes, |html| html.text(words));
    }

    /// Words.
    pub(super) fn text(&mut self, words: &str) {
        self.put(&[&escaped(words)]);
    }

    /// The line that makes a browser take the rest for HTML as it is today.
    pub(super) fn doctype(&mut self) {
        self.put(&["<!doctype html>"]);
    }

    fn start(&mut self, tag: &str, attributes: &[Attribute<'_>]) {
        self.put(&["<", tag]);
        for (name, value) in attributes {
            self.put(&[" ", name]);
            // A list of nothing is a value: without it `allow` reads as if it allowed something.
            if !value.is_empty() || *name == "allow" {
                self.put(&["=\"", &escaped(value).replace('"', "&quot;"), "\""]);
            }
        }
        self.put(&[">"]);
    }

    fn put(&mut self, parts: &[&str]) {
        self.0.extend(parts.iter().copied());
    }
}

/// What no text may hold as it is: a reader would take it for markup.
pub(super) fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_close_in_the_order_in_which_they_opened() {
        let html = written(|html| {
            html.block("p", &[("class", "a"), ("hidden", "")], |html| {
                html.text("b ");
                html.inline("b", &[], |html| html.text("c"));
            });
            html.words("i", "", "d");
            html.void("br", &[]);
        });
        assert_eq!(html, "\n<p class=\"a\" hidden>b <b>c</b></p>\n<i>d</i>\n<br>");
    }

    #[test]
    fn no_text_and_no_value_can_become_markup() {
        let hostile = "</p><script>\"&amp;' onload=";
        let html = written(|html| html.block("p", &[("title", hostile)], |html| html.text(hostile)));
        let text = "&lt;/p&gt;&lt;script&gt;\"&amp;amp;' onload=";
        let value = text.replace('"', "&quot;");
        assert_eq!(html, format!("\n<p title=\"{value}\">{text}</p>"));
    }
}
