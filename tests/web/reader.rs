//! For whom the page is arranged: what a choice moves, what it leaves alone, and what ends it.

use doc_to_doc::app::visit::Visit;
use doc_to_doc::content::readers;
use doc_to_doc::domain::answers::Reply;
use doc_to_doc::domain::reader::{self, Reader};
use doc_to_doc::domain::route::Route;
use leptos::prelude::{GetUntracked, document};
use leptos::task::tick;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{count, mood, opened, text};

fn doors() -> Vec<String> {
    let all = document().query_selector_all("#app a.door").unwrap();
    let href = |at| all.get(at)?.unchecked_into::<web_sys::Element>().get_attribute("href");
    (0..all.length()).filter_map(href).collect()
}

fn in_order(reader: Option<Reader>) -> Vec<String> {
    reader::doors(reader).map(|door| door.fragment().to_owned()).to_vec()
}

/// Opens the fold, as a press on it does.
async fn unfold() {
    let fold = document().query_selector("#app .for-whom").unwrap().unwrap();
    fold.set_attribute("open", "").unwrap();
    super::drawn().await;
}

fn radio(visit: Visit, reader: Option<Reader>) -> web_sys::HtmlInputElement {
    let words = readers::name(visit.phrases(), reader);
    let all = document().query_selector_all("#app .for-whom label").unwrap();
    let label = (0..all.length()).filter_map(|at| all.get(at)).find(|one| one.text_content().as_deref() == Some(words));
    let input = label.expect(words).unchecked_into::<web_sys::Element>().query_selector("input").unwrap().unwrap();
    input.unchecked_into()
}

#[wasm_bindgen_test]
async fn a_choice_moves_the_doors_and_is_not_drawn_anew_itself() {
    let visit = opened("").await;
    assert_eq!(doors(), in_order(None));
    assert_eq!(count("#app .for-whom input"), 0, "nobody is asked before they unfold it");
    unfold().await;
    assert_eq!(count("#app .for-whom input") as usize, 1 + Reader::ALL.len());
    for reader in Reader::ALL.iter().copied().map(Some).chain([None]) {
        let pressed = radio(visit, reader);
        pressed.focus().unwrap();
        pressed.click();
        tick().await;
        assert_eq!((visit.reader(), doors()), (reader, in_order(reader)));
        assert!(pressed.is_connected() && pressed.checked(), "{reader:?}");
        assert!(document().active_element().unwrap().is_same_node(Some(&pressed)), "{reader:?}");
        let reads = count("#app .reads button") as usize;
        assert_eq!(reads, reader::guides(reader).len() + 1, "{reader:?}");
    }
    assert_eq!(visit.route.get_untracked(), Route::Home);
}

#[wasm_bindgen_test]
async fn a_family_is_spoken_to_as_one_and_told_whom_the_programme_serves() {
    let visit = opened("").await;
    visit.arrange(Some(Reader::Family));
    tick().await;
    assert!(text().contains(visit.phrases().family_title()) && !text().contains(visit.phrases().door_colleague()));
    assert!(visit.follow(Route::Ask.fragment()));
    tick().await;
    assert!(text().contains(visit.phrases().served_family()), "asking for a peer forgets answers, not this");
    assert!(!text().contains(visit.phrases().served_physicians()), "and says it once");
    assert!(visit.follow(Route::Find.fragment()));
    tick().await;
    assert!(text().contains(visit.phrases().served_physicians()));
}

#[wasm_bindgen_test]
async fn whatever_ends_the_answers_ends_it_too() {
    let ways: [fn(Visit); 5] = [Visit::forget, Visit::part, Visit::finish, Visit::end, Visit::come_back];
    for end in ways {
        let visit = opened("").await;
        unfold().await;
        radio(visit, Some(Reader::Leader)).click();
        tick().await;
        assert!(visit.is_used(), "an empty chair must not keep it");
        end(visit);
        tick().await;
        assert_eq!(visit.reader(), None);
        assert_eq!(doors(), in_order(None));
    }
}

#[wasm_bindgen_test]
async fn a_page_that_comes_back_shows_no_choice() {
    let visit = opened("").await;
    unfold().await;
    radio(visit, Some(Reader::Student)).click();
    visit.come_back();
    super::drawn().await;
    unfold().await;
    assert!(radio(visit, None).checked() && !radio(visit, Some(Reader::Student)).checked());
}

#[wasm_bindgen_test]
async fn a_check_is_the_same_for_everybody() {
    for reader in [None, Some(Reader::Family)] {
        let visit = opened("#/check-in").await;
        visit.arrange(reader);
        let mut replies = vec![Reply::Chosen(0); 8];
        replies.push(Reply::Chosen(1));
        mood(visit, &replies).await;
        let names = document().query_selector_all("#app :is(.sheet.care, .line) h2").unwrap();
        let first = names.get(0).unwrap().text_content().unwrap();
        assert_eq!(first, visit.book().line("lifeline").unwrap().words.name.as_str(), "{reader:?}");
    }
}
