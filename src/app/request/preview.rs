//! What will be sent, to whom, and what is agreed to by sending it.

use leptos::prelude::*;

use super::letter::Letter;
use crate::app::part::prose::{Part, element};
use crate::content::letter::names;

/// The preview.
pub(super) fn preview(letter: Letter) -> AnyView {
    let (phrases, programme, asking) = (letter.phrases(), &letter.book().programme, letter.asking());
    element("div", "request stack", |page| {
        page.attributed("h2", "sought", vec![("tabindex", "-1".into())], |title| {
            title.text(phrases.write_check_title());
        });
        page.para(phrases.write_check_lead());
        if letter.with(|state| !state.sending.has_begun()) {
            page.para(phrases.write_check_not_sent());
        }
        if letter.with(|state| state.sending.doubted) {
            page.words("p", "sheet care", phrases.write_earlier());
        }
        written(letter, page);
        page.nest("dl", "pairs", |list| {
            for (name, said) in [
                (phrases.write_to(), phrases.write_to_whom(programme.name, programme.association)),
                (phrases.ask_readers(), asking.readers(phrases).to_string()),
                (phrases.ask_kept(), asking.kept(phrases).to_string()),
                (phrases.ask_confidence(), programme.promise.to_string()),
                (phrases.limits(), programme.limits(phrases).to_string()),
                (phrases.write_besides(), phrases.write_besides_text().to_owned()),
            ] {
                pair(list, name, said);
            }
        });
        page.nest("div", "sheet next stack", |sheet| {
            sheet.words("p", "small soft", phrases.write_consent()).para(asking.consent);
            sheet.nest("div", "row", |row| {
                row.way("button", move || letter.send(), |button| _ = button.text(phrases.write_send()));
                row.button("button second", phrases.write_change(), move || letter.change());
            });
        });
    })
}

/// The list from which every server is told, word for word.
fn written(letter: Letter, page: &mut Part) {
    let phrases = letter.phrases();
    let said: Vec<(&'static str, String)> = letter.with(|state| {
        let request = state.request.as_ref();
        let all = request.into_iter().flat_map(|request| {
            let by = Some(request.contact.channel);
            let named = move |(field, said)| (names::field(phrases, field, by), names::said(phrases, said));
            request.said().into_iter().map(named)
        });
        all.collect()
    });
    page.nest("dl", "pairs as-written sheet", |list| {
        for (name, said) in said {
            pair(list, name, said);
        }
    });
}

fn pair(list: &mut Part, name: &'static str, said: String) {
    list.nest("div", "", |pair| {
        pair.words("dt", "", name).words("dd", "", said);
    });
}
