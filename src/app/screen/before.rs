//! What a person should know before the first question, and the two ways in.

use leptos::prelude::*;

use crate::app::part::prose::column;
use crate::app::visit::Visit;
use crate::domain::route::Route;
use crate::domain::sitting::Page;

/// The screen.
pub(super) fn before(visit: Visit) -> AnyView {
    let phrases = visit.phrases();
    let battery = &visit.book().battery;
    column(|page| {
        page.heading(phrases.before_title()).lead(phrases.before_lead());
        // Ahead of the way in: whoever is in danger is not to look for this behind it.
        page.para(phrases.before_danger());
        page.nest("ul", "facts", |facts| {
            facts.words("li", "", phrases.before_nobody());
            facts.words("li", "", phrases.before_erased());
            facts.words("li", "", phrases.before_not_diagnosis());
            facts.words("li", "", phrases.before_your_way());
        });
        page.nest("div", "stack tight", |part| {
            part.button("button", phrases.before_full(), move || visit.begin(&battery.full));
            part.note(phrases.before_full_about(battery.questions_for_all(&battery.full)));
        });
        page.nest("section", "stack tight", |part| {
            part.title(phrases.before_topics());
            part.nest("ul", "topics", |topics| {
                for (topic, words) in battery.topics.iter().zip(&visit.book().topics) {
                    topics.nest("li", "", |entry| {
                        entry.button_around(
                            "topic-choice",
                            move || visit.begin(&topic.steps),
                            |choice| {
                                choice.words("b", "", words.name).words("span", "soft small", words.about);
                            },
                        );
                    });
                }
            });
        });
        page.nest("p", "", |part| {
            part.button("link", phrases.before_past(), move || visit.open(Page::Course));
        });
        page.nest("p", "small soft", |part| {
            part.text(phrases.before_history()).text(" ");
            part.link("", Route::Kept.fragment(), phrases.kept_title());
        });
    })
}
