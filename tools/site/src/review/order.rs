//! What is read first: where a wrong word does most harm.

/// A group of texts: its heading, and the beginnings of fields in files; an empty one is the whole file.
pub(super) struct Rank {
    pub(super) title: &'static str,
    pub(super) places: &'static [(&'static str, &'static str)],
}

/// Whatever none of these holds.
pub(super) const REST: &str = "Everything else";

/// Questionnaires that their publishers have worded in the language.
pub(super) const PUBLISHED: &str = "Questionnaires: the publisher’s own words, not to be changed";

/// The order.
pub(super) const RANKS: [Rank; 5] = [
    Rank {
        title: "What a result says first",
        places: &[("self-check.json", "levels"), ("self-check.json", "people"), ("catalogue.json", "interrupt_")],
    },
    Rank {
        title: "Help, and what is promised",
        places: &[
            ("catalogue.json", "strip_"),
            ("front.json", ""),
            ("directory.json", ""),
            ("config.json", ""),
            ("kit.json", "card.danger"),
            ("aftercare.json", "over_time.danger"),
            ("aftercare.json", "plan"),
        ],
    },
    Rank { title: "Help a colleague", places: &[("colleague.json", "")] },
    Rank { title: "Conversations to practice", places: &[("practice.json", "")] },
    Rank { title: "Scales and what they say", places: &[("self-check.json", "")] },
];

/// The place of a field in the order: its rank and its place there; after all of them where none names it.
pub(super) fn rank(file: &str, field: &str) -> (usize, usize) {
    let place = |rank: &Rank| rank.places.iter().position(|(of, start)| *of == file && field.starts_with(start));
    RANKS.iter().enumerate().find_map(|(at, rank)| Some((at, place(rank)?))).unwrap_or((RANKS.len(), 0))
}
