//! What a part says: words, headings, paragraphs and links.

use super::element::spoken;
use super::{Part, Words};
use crate::domain::text::Text;

impl Part {
    /// Words on their own.
    pub fn text(&mut self, words: impl Into<Words>) -> &mut Self {
        self.add_text(words.into())
    }

    fn add_text(&mut self, words: Words) -> &mut Self {
        self.add(spoken(words))
    }

    /// An element that holds words.
    pub fn words(&mut self, tag: &'static str, class: &'static str, words: impl Into<Words>) -> &mut Self {
        self.add_words(tag, class, words.into())
    }

    #[inline(never)]
    fn add_words(&mut self, tag: &'static str, class: &'static str, words: Words) -> &mut Self {
        self.nest(tag, class, |part| {
            part.add_text(words);
        })
    }

    /// The same in a language that may be another than the page's.
    pub fn words_in(
        &mut self,
        language: Option<Text>,
        tag: &'static str,
        class: &'static str,
        words: impl Into<Words>,
    ) -> &mut Self {
        self.add_words_in(language, tag, class, words.into())
    }

    #[inline(never)]
    fn add_words_in(
        &mut self,
        language: Option<Text>,
        tag: &'static str,
        class: &'static str,
        words: Words,
    ) -> &mut Self {
        self.attributed(tag, class, language.map(|tag| ("lang", tag.into())).into_iter().collect(), |part| {
            part.add_text(words);
        })
    }

    /// What a row of a table is about.
    pub fn row_head(&mut self, language: Option<Text>, words: &'static str) -> &mut Self {
        let language = language.map(|tag| ("lang", tag.into()));
        let attributes = [("scope", "row".into())].into_iter().chain(language).collect();
        self.attributed("th", "", attributes, |cell| {
            cell.text(words);
        })
    }

    /// The screen's one heading; it takes focus when the screen is new.
    pub fn heading(&mut self, words: impl Into<Words>) -> &mut Self {
        self.attributed("h1", "", vec![("tabindex", "-1".into())], |heading| {
            heading.text(words);
        })
    }

    /// The heading of a part of the screen.
    pub fn title(&mut self, words: impl Into<Words>) -> &mut Self {
        self.words("h2", "", words)
    }

    /// The paragraph that opens a screen.
    pub fn lead(&mut self, words: impl Into<Words>) -> &mut Self {
        self.words("p", "lead soft", words)
    }

    /// A paragraph.
    pub fn para(&mut self, words: impl Into<Words>) -> &mut Self {
        self.words("p", "", words)
    }

    /// A remark.
    pub fn note(&mut self, words: impl Into<Words>) -> &mut Self {
        self.words("p", "small soft", words)
    }

    /// A link inside the page, or out of it by telephone.
    pub fn link(&mut self, class: &'static str, href: impl Into<Words>, words: impl Into<Words>) -> &mut Self {
        let words: Words = words.into();
        self.link_around(class, href, |link| {
            link.add_text(words);
        })
    }

    /// A link around more.
    pub fn link_around(
        &mut self,
        class: &'static str,
        href: impl Into<Words>,
        build: impl FnOnce(&mut Self),
    ) -> &mut Self {
        self.attributed("a", class, vec![("href", href.into())], build)
    }

    /// A link that leaves: in a tab of its own, or out of the host's frame altogether.
    pub fn link_out(
        &mut self,
        class: &'static str,
        href: impl Into<Words>,
        target: &'static str,
        words: impl Into<Words>,
    ) -> &mut Self {
        let away = vec![("href", href.into()), ("target", target.into()), ("rel", "noopener noreferrer".into())];
        self.attributed("a", class, away, |link| {
            link.text(words);
        })
    }
}
