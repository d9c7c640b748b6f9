//! Reads the share kit.

use super::clerk::Desk;
use crate::content::library::{Card, HalfPage, Kit};
use crate::domain::text::Text;

/// Reads it. Its file has the shape of the kit itself; only the gaps are filled.
pub(super) fn read(kit: Kit, desk: &mut Desk<'_, '_>) -> Kit {
    let mut text = |text: Text, field: &str| {
        desk.figures(&text, &[], field);
        desk.text(text, field)
    };
    let Card { name, hook, who, call, terms, confidence, danger, physicians, someone, checked } = kit.card;
    let card = Card {
        name: text(name, "card.name"),
        hook: text(hook, "card.hook"),
        who: text(who, "card.who"),
        call: text(call, "card.call"),
        terms: text(terms, "card.terms"),
        confidence: text(confidence, "card.confidence"),
        danger: text(danger, "card.danger"),
        physicians: text(physicians, "card.physicians"),
        someone: text(someone, "card.someone"),
        checked,
    };
    let HalfPage { name, title, paragraphs, notice } = kit.half;
    let half = HalfPage {
        name: text(name, "half.name"),
        title: text(title, "half.title"),
        paragraphs: paragraphs.into_iter().map(|words| text(words, "half.paragraphs")).collect(),
        notice: notice.into_iter().map(|words| text(words, "half.notice")).collect(),
    };
    let mut read = Kit {
        title: text(kit.title, "title"),
        about: text(kit.about, "about"),
        lead: text(kit.lead, "lead"),
        card,
        half,
        scan_page: text(kit.scan_page, "scan_page"),
        scan_call: text(kit.scan_call, "scan_call"),
        picture: kit.picture,
        print_card: text(kit.print_card, "print_card"),
        print_half: text(kit.print_half, "print_half"),
        print_note: text(kit.print_note, "print_note"),
        message: text(kit.message, "message"),
        reminder: text(kit.reminder, "reminder"),
    };
    for (words, gap, field) in
        [(&mut read.card.checked, "date", "card.checked"), (&mut read.picture, "target", "picture")]
    {
        if !words.contains(&["{", gap, "}"].concat()) {
            desk.refuse(field, format!("lacks the gap {{{gap}}}"), "write it once, in braces");
        }
        *words = desk.text_leaving(*words, field, &[gap]);
    }
    read
}
