//! Helping a colleague: the walkthrough, a conversation, and what is handed over.

use doc_to_doc::app::visit::Visit;
use doc_to_doc::browser::clock;
use doc_to_doc::content::block::{Goal, What};
use doc_to_doc::content::date;
use doc_to_doc::content::library::Library;
use doc_to_doc::domain::reading::Reading;
use doc_to_doc::domain::reminder;
use doc_to_doc::domain::walk::Relation;
use leptos::prelude::{GetUntracked, document};
use leptos::task::tick;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{count, html, opened, text};

/// Written by `site gather`, as for the page itself.
const LIBRARY: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/target/site/library.en.bin"));

/// The list, with the library on its shelf.
async fn stocked() -> (Visit, &'static Library) {
    let visit = opened("#/colleague").await;
    visit.stock(LIBRARY.to_vec());
    tick().await;
    (visit, Box::leak(Box::new(Library::unpack(LIBRARY).unwrap())))
}

/// Opens something to read.
async fn reading(goal: Goal) -> (Visit, &'static Library) {
    let (visit, library) = stocked().await;
    visit.go(library, goal);
    tick().await;
    (visit, library)
}

/// Presses the control with these words.
async fn press(words: &str) {
    let all = document().query_selector_all("#app main button, #app main a").unwrap();
    let one = (0..all.length()).filter_map(|at| all.get(at)).find(|one| one.text_content().as_deref() == Some(words));
    one.expect(words).unchecked_into::<web_sys::HtmlElement>().click();
    tick().await;
}

/// Presses the first control that this selects.
async fn press_first(selector: &str) {
    let one = document().query_selector(selector).unwrap().expect(selector);
    one.unchecked_into::<web_sys::HtmlElement>().click();
    tick().await;
}

fn heading() -> String {
    document().query_selector("#app main h1").unwrap().unwrap().text_content().unwrap()
}

#[wasm_bindgen_test]
async fn the_list_offers_the_walk_first_then_practice_every_guide_and_the_kit() {
    let (visit, library) = stocked().await;
    assert_eq!(heading(), library.walk.title.as_str());
    assert_eq!(count("#app main button.begin"), 1);
    assert!(text().contains(library.walk.begin_about.as_str()));
    assert_eq!(text().matches(visit.phrases().colleague_danger()).count(), 1);
    assert_eq!(count("#app main .shelf > li") as usize, library.guides.len() + 1);
    for guide in &library.guides {
        assert!(text().contains(guide.title.as_str()) && text().contains(guide.about.as_str()));
    }
}

#[wasm_bindgen_test]
async fn a_step_says_where_it_stands_and_offers_its_ways_in_order() {
    let (visit, library) = stocked().await;
    press(&library.walk.begin).await;
    let first = &library.walk.steps[usize::from(library.walk.path.start)];
    assert_eq!(heading(), first.title.as_str());
    let ways = document().query_selector_all("#app main .ways .way").unwrap();
    let drawn: Vec<String> = (0..ways.length()).map(|at| ways.get(at).unwrap().text_content().unwrap()).collect();
    let written: Vec<&str> = first.exits.iter().map(|way| way.text.as_str()).collect();
    assert_eq!(drawn, written);
    let of = 1 + library.walk.path.ahead(library.walk.path.start);
    let told = visit.phrases().walk_progress(visit.phrases().progress_about(1, of));
    assert!(text().contains(&told), "{}", text());
    assert!(visit.said.get_untracked().contains(&told));
    assert_eq!(count("#app main progress[aria-hidden=true]"), 1);
}

#[wasm_bindgen_test]
async fn danger_is_one_press_away_and_back_again() {
    let (visit, library) = reading(Goal::Walk).await;
    let before = heading();
    press(visit.phrases().walk_danger()).await;
    let danger = &library.walk.steps[usize::from(library.walk.path.danger.unwrap())];
    assert_eq!(heading(), danger.title.as_str());
    assert_eq!(count("#app main .danger-way") + count("#app main progress"), 0);
    assert_eq!(visit.said.get_untracked(), "");
    for way in ["tel:911", "tel:988", "sms:988"] {
        assert!(html().contains(&format!("href=\"{way}\"")), "{way}");
    }
    press(visit.phrases().back()).await;
    assert_eq!(heading(), before);
    assert_eq!(count("#app main .danger-way"), 1);
}

/// Presses as the second half of a double click does.
async fn press_again(selector: &str) {
    let second = web_sys::MouseEventInit::new();
    second.set_bubbles(true);
    second.set_detail(2);
    let event = web_sys::MouseEvent::new_with_mouse_event_init_dict("click", &second).unwrap();
    document().query_selector(selector).unwrap().unwrap().dispatch_event(&event).unwrap();
    tick().await;
}

#[wasm_bindgen_test]
async fn the_second_press_of_a_double_click_chooses_nothing() {
    let (_, library) = reading(Goal::Walk).await;
    press_again("#app main .way").await;
    assert_eq!(heading(), library.walk.steps[usize::from(library.walk.path.start)].title.as_str());
}

#[wasm_bindgen_test]
async fn nor_does_it_lead_into_practice() {
    let (_, library) = stocked().await;
    press_again("#app main .button.second").await;
    assert_eq!(heading(), library.walk.title.as_str());
}

#[wasm_bindgen_test]
async fn nor_does_it_open_a_conversation_that_nobody_has_read_of() {
    let (_, library) = reading(Goal::Practice).await;
    press_again("#app main .opens").await;
    assert_eq!(heading(), library.practice.title.as_str());
}

#[wasm_bindgen_test]
async fn the_usual_way_ends_with_what_can_be_done_and_leads_to_the_list() {
    let (visit, library) = at_the_end().await;
    assert_eq!(count("#app main .ways"), 0);
    let phrases = visit.phrases();
    assert!(text().contains(phrases.walk_over()));
    assert!(html().contains("href=\"#/ask\"") && text().contains(phrases.hand_form()));
    press(phrases.to_list()).await;
    assert_eq!(heading(), library.walk.title.as_str());
    assert_eq!(visit.reading(), Reading::Nothing);
}

#[wasm_bindgen_test]
async fn who_they_are_changes_the_words_and_back_takes_it_back() {
    let (_, library) = reading(Goal::Walk).await;
    press_first("#app main .ways .way").await;
    let for_senior = library.walk.steps.iter().flat_map(|step| &step.blocks).find_map(|block| match block.what {
        What::Say(words) if block.only.contains(&Relation::Senior) => Some(words),
        _ => None,
    });
    let asked = library.walk.steps.iter().find(|step| step.exits.iter().any(|way| way.exit.tells.is_some())).unwrap();
    assert_eq!(heading(), asked.title.as_str());
    let senior = asked.exits.iter().find(|way| way.exit.tells == Some(Relation::Senior));
    press(&senior.unwrap().text).await;
    for _ in 0..2 {
        press_first("#app main .ways .way").await;
    }
    assert!(text().contains(for_senior.unwrap().as_str()), "{}", text());
}

#[wasm_bindgen_test]
async fn practice_says_first_what_it_touches_and_can_be_skipped() {
    let (visit, library) = reading(Goal::Practice).await;
    let (said, first) = (text(), library.practice.conversations[0].title);
    assert!(said.find(library.practice.note.as_str()).unwrap() < said.find(first.as_str()).unwrap());
    assert_eq!(count("#app main .shelf > li") as usize, library.practice.conversations.len());
    assert_eq!(count("#app main details[open]"), 0);
    press(visit.phrases().practice_skip()).await;
    assert!(matches!(visit.reading(), Reading::Walk(_)));
}

#[wasm_bindgen_test]
async fn a_conversation_lands_can_be_tried_again_and_goes_on() {
    let (visit, library) = reading(Goal::Practice).await;
    let phrases = visit.phrases();
    let conversation = &library.practice.conversations[0];
    press_first("#app main .opens").await;
    let turn = &conversation.turns[0];
    assert_eq!(heading(), phrases.quoted(turn.they));
    assert!(text().contains(conversation.scene.as_str()));
    assert_eq!(count("#app main h1[aria-describedby=scene]"), 1);
    assert!(visit.said.get_untracked().contains(&phrases.talk_progress(phrases.progress_about(1, 5))));
    press_first("#app main .way").await;
    let choice = &turn.choices[0];
    assert_eq!(heading(), phrases.talk_landed());
    for words in [choice.say, choice.lands, choice.why, choice.mend.unwrap()] {
        assert!(text().contains(words.as_str()), "{words}");
    }
    assert!(count("#app main .cited") > 0);
    press(phrases.talk_another()).await;
    assert_eq!(heading(), phrases.quoted(turn.they));
    press_first("#app main .ways li:nth-child(2) .way").await;
    press(phrases.talk_on()).await;
    assert_eq!(heading(), phrases.quoted(conversation.turns[usize::from(conversation.path.way(0, 1).unwrap())].they));
    assert_eq!(count("#app main .transcript li"), 2);
    assert!(text().contains(&phrases.talk_you(phrases.quoted(turn.choices[1].say))));
}

#[wasm_bindgen_test]
async fn whom_to_call_stays_in_sight_to_the_end_and_nothing_is_counted() {
    let (visit, library) = reading(Goal::Practice).await;
    let phrases = visit.phrases();
    let conversation = &library.practice.conversations[2];
    press_first("#app main li:nth-child(3) .opens").await;
    let calls = || count("#app main .now-lines a[href='tel:988']") + count("#app main .now-lines a[href='tel:911']");
    for _ in 0..conversation.path.ahead(0) {
        assert_eq!(calls(), 2);
        press_first("#app main .way").await;
        assert_eq!(calls(), 2);
        press(phrases.talk_on()).await;
    }
    assert_eq!(heading(), conversation.end_title.as_str());
    assert_eq!(calls(), 2);
    assert_eq!(count("#app main progress"), 0);
    press(phrases.talk_once_more()).await;
    assert_eq!(heading(), phrases.quoted(conversation.turns[0].they));
    assert_eq!(count("#app main .transcript"), 0);
}

#[wasm_bindgen_test]
async fn a_silence_is_drawn_without_quotation_marks() {
    let (visit, library) = reading(Goal::Practice).await;
    let conversation = &library.practice.conversations[1];
    assert!(conversation.turns[0].they.starts_with('('));
    press_first("#app main li:nth-child(2) .opens").await;
    assert_eq!(heading(), conversation.turns[0].they.as_str());
    // Words beside a stage direction are drawn as they were written.
    assert!(!text().contains(visit.phrases().quoted(conversation.turns[0].choices[0].say).as_str()));
}

/// A stand-in for something that the browser's navigator may or may not have.
fn navigator_has(name: &str, what: &JsValue) {
    let stand_in = js_sys::Object::new();
    for (key, value) in [("value", what), ("configurable", &JsValue::TRUE)] {
        js_sys::Reflect::set(&stand_in, &key.into(), value).unwrap();
    }
    let navigator: js_sys::Object = web_sys::window().unwrap().navigator().unchecked_into();
    js_sys::Object::define_property(&navigator, &name.into(), &stand_in);
}

/// Goes to the end of the walk, where everything can be handed over.
async fn at_the_end() -> (Visit, &'static Library) {
    let (visit, library) = reading(Goal::Walk).await;
    for _ in 0..library.walk.path.ahead(library.walk.path.start) {
        press_first("#app main .ways .way").await;
    }
    (visit, library)
}

/// What the message's status says.
fn told() -> String {
    document().query_selector("#app main .hand-over [role=status]").unwrap().unwrap().text_content().unwrap()
}

#[wasm_bindgen_test]
async fn the_message_is_read_before_it_goes_anywhere() {
    navigator_has("share", &JsValue::UNDEFINED);
    navigator_has("clipboard", &JsValue::UNDEFINED);
    let (visit, library) = at_the_end().await;
    let phrases = visit.phrases();
    assert!(text().contains(library.kit.message.as_str()));
    assert!(!text().contains(phrases.hand_share()), "a browser that cannot share offers nothing of the kind");
    assert_eq!(told(), "");
    press(phrases.hand_copy()).await;
    assert_eq!(told(), phrases.take_copy_by_hand());
    let by_hand = document().query_selector("#app main textarea[readonly]").unwrap().unwrap();
    assert!(by_hand.text_content().unwrap().starts_with(library.kit.message.as_str()));
}

#[wasm_bindgen_test]
async fn a_message_is_shared_or_not_and_a_change_of_mind_says_nothing() {
    navigator_has("clipboard", &JsValue::UNDEFINED);
    for (outcome, expected) in [
        ("return Promise.resolve()", 0),
        ("return Promise.reject(new DOMException('', 'AbortError'))", 1),
        ("return Promise.reject(new DOMException('', 'NotAllowedError'))", 2),
        ("throw new TypeError()", 2),
    ] {
        navigator_has("share", &js_sys::Function::new_no_args(outcome));
        let (visit, _) = at_the_end().await;
        let phrases = visit.phrases();
        press(phrases.hand_share()).await;
        for _ in 0..4 {
            tick().await;
        }
        assert_eq!(told(), [phrases.hand_shared(), "", phrases.take_copy_by_hand()][expected], "{outcome}");
        assert_eq!(count("#app main textarea"), u32::from(expected == 2), "{outcome}");
    }
    navigator_has("share", &JsValue::UNDEFINED);
}

#[wasm_bindgen_test]
async fn a_reminder_names_its_day_and_its_file() {
    let (visit, library) = at_the_end().await;
    let phrases = visit.phrases();
    assert!(text().contains(&phrases.remind_note(library.kit.reminder)));
    for (name, days) in [
        (phrases.remind_tomorrow().to_owned(), 1),
        (phrases.remind_days(3), 3),
        (phrases.remind_week().to_owned(), 7),
        (phrases.remind_month().to_owned(), 30),
    ] {
        press(&name).await;
        let day = reminder::day_after(clock::today(), days);
        let told = phrases.remind_saved(date::written(visit.book(), day), format!("{day}.ics"));
        assert!(text().contains(&told), "{told}");
    }
}
