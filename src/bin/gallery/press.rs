//! What can be pressed, chosen and typed into.

use doc_to_doc::app::part::copying::Copying;
use doc_to_doc::app::part::prose::{Part, element, text, with};
use doc_to_doc::app::screen::home::doors;
use leptos::prelude::{AnyView, Get, RwSignal, Set};

use crate::room::{Room, kept};
use crate::wall::{Page, Wall};

pub(crate) const PAGES: &[Page] = &[
    Page { family: "press", name: "states", of: &["part/controls", "screen/home"], hang: states },
    Page { family: "press", name: "fields", of: &["part/controls", "part/copying"], hang: fields },
];

/// What can be pressed, at rest: the tests force the other states.
fn states(room: Room, wall: &mut Wall) {
    let visit = room.at("");
    let phrases = visit.phrases();
    let one = |build: &dyn Fn(&mut Part)| element("div", "row", |row| build(row));
    let button = |class, words| one(&move |row| _ = row.button(class, words, || ()));
    wall.hang("button", button("button", phrases.next()));
    wall.hang("button-second", button("button second", phrases.take_print()));
    wall.hang("button-urgent", button("button urgent", phrases.walk_danger()));
    wall.hang("button-second-urgent", button("button second urgent", phrases.walk_danger()));
    wall.hang("link-button", button("link", phrases.decline()));
    wall.hang("back", button("back", phrases.back()));
    wall.hang("way", one(&|row| _ = row.way("button second", || (), |way| _ = way.text(phrases.write_send()))));
    wall.hang("link", one(&|row| _ = row.link("link", "#/kept", phrases.kept_title())));
    let in_text = element("p", "", |text| {
        text.link("", "#/ask", phrases.result_ask()).text(" ");
        text.words("span", "small soft", phrases.result_ask_erases());
    });
    wall.hang("link-in-text", in_text);
    wall.hang(
        "link-out",
        one(&|row| {
            _ = row.link_out("button", visit.book().programme.leave_to, "_top", phrases.erased_leave());
        }),
    );
    let switch = |words, pressed: bool| one(&move |row| _ = row.switch(words, || (), move || pressed));
    wall.hang("switch-off", switch(phrases.find_open(), false));
    wall.hang("switch-pressed", switch(phrases.find_written(), true));
    wall.hang("answers", answers(room));
    wall.hang("doors", doors(visit));
}

fn answers(room: Room) -> AnyView {
    let phrases = &room.book.phrases;
    element("fieldset", "stack tight", |set| {
        set.words("legend", "", phrases.find_filters());
        set.nest("div", "answers choices", |row| {
            row.radio("gallery", phrases.find_physicians(), false, || ());
            row.radio("gallery", phrases.find_trainees(), true, || ());
        });
    })
}

fn fields(room: Room, wall: &mut Wall) {
    let visit = room.at("");
    let phrases = visit.phrases();
    let field = |kind: &'static str, value: &'static str| {
        let attributes = vec![("type", kind.into()), ("autocomplete", "off".into()), ("value", value.into())];
        let mut part = Part::default();
        part.field("field", phrases.find_search(), with("input", attributes, |_| ()), |_| ());
        part.one()
    };
    wall.hang("field-empty", field("search", ""));
    wall.hang("field-filled", field("search", "614"));
    wall.hang("field-secret", field("password", "614"));
    let fold = |open: bool| {
        let mut part = Part::default();
        let shown = kept(|| RwSignal::new(open));
        part.fold("fold", shown, phrases.practice_why(), |fold| _ = fold.para(phrases.guides_lead()));
        part.one()
    };
    wall.hang("fold-shut", fold(false));
    wall.hang("fold-open", fold(true));
    let late = kept(|| RwSignal::new(true));
    let mut part = Part::default();
    let summary = element("summary", "", |summary| _ = summary.text(phrases.details()));
    part.late_fold("fold", late, summary, move || text(if late.get() { phrases.guides_lead() } else { "" }));
    wall.hang("fold-late", part.one());
    let copying = |build: &dyn Fn(Copying)| {
        let copying = kept(|| Copying::new(visit));
        build(copying);
        element("div", "stack tight", |part| {
            copying.status(part);
            copying.by_hand(phrases.take_copy(), "4", part);
        })
    };
    wall.hang("copied", copying(&|copying| copying.tell(phrases.take_copied())));
    wall.hang(
        "copied-by-hand",
        copying(&|copying| {
            copying.tell(phrases.take_copy_by_hand());
            copying.by_hand.set(phrases.guides_lead().to_owned());
        }),
    );
}
