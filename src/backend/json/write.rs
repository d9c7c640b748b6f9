//! Writes JSON: objects of texts, and what is put into them as it is.

/// An object that is being written.
#[derive(Debug, Default)]
pub struct Object(String);

impl Object {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self("{".to_owned())
    }

    /// Adds a text.
    pub fn text(&mut self, name: &str, value: &str) -> &mut Self {
        self.name(name);
        quoted(value, &mut self.0);
        self
    }

    /// Adds a text, or `null`.
    pub fn maybe(&mut self, name: &str, value: Option<&str>) -> &mut Self {
        match value {
            Some(value) => self.text(name, value),
            None => self.raw(name, "null"),
        }
    }

    /// Adds what is JSON already.
    pub fn raw(&mut self, name: &str, json: &str) -> &mut Self {
        self.name(name);
        self.0.push_str(json);
        self
    }

    /// The whole object.
    #[must_use]
    pub fn end(&self) -> String {
        [&self.0, "}"].concat()
    }

    fn name(&mut self, name: &str) {
        if self.0.len() > 1 {
            self.0.push(',');
        }
        quoted(name, &mut self.0);
        self.0.push(':');
    }
}

/// A text in quotes (RFC 8259, section 7).
fn quoted(text: &str, out: &mut String) {
    out.push('"');
    for sign in text.chars() {
        match sign {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\0'..='\u{1F}' => {
                out.push_str("\\u00");
                let code = u32::from(sign);
                out.extend([code >> 4, code & 0xF].map(|half| char::from_digit(half, 16).unwrap_or('0')));
            }
            _ => out.push(sign),
        }
    }
    out.push('"');
}
