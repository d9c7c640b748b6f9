//! The components, mounted in a real browser with the content that ships.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

use doc_to_doc::app;
use doc_to_doc::app::visit::Visit;
use doc_to_doc::content::book::Book;
use doc_to_doc::content::directory;
use doc_to_doc::domain::answers::Reply;
use doc_to_doc::domain::route::Route;
use doc_to_doc::domain::sitting::{Moment, Sitting};
use leptos::prelude::{Set, WithUntracked, document};
use leptos::task::tick;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Written by `site gather`, as for the page itself.
const CONTENT: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/target/site/content.en.bin"));

const DIRECTORY: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/target/site/directory.en.bin"));

/// A page with nothing on it but the app, opened at this address.
async fn opened(fragment: &str) -> Visit {
    // Beside the runner's own output, which must stay.
    if let Some(earlier) = document().get_element_by_id("app") {
        earlier.remove();
    }
    let place = document().create_element("div").unwrap();
    place.set_id("app");
    document().body().unwrap().append_child(&place).unwrap();
    let book = Box::leak(Box::new(Book::unpack(CONTENT).unwrap()));
    let visit = Visit::new(book, fragment);
    assert!(app::mount(visit));
    tick().await;
    visit
}

fn text() -> String {
    document().get_element_by_id("app").unwrap().text_content().unwrap()
}

fn html() -> String {
    document().get_element_by_id("app").unwrap().inner_html()
}

fn count(selector: &str) -> u32 {
    document().query_selector_all(selector).unwrap().length()
}

/// Goes on from the question that is shown.
fn go_on(visit: Visit, sitting: &mut Sitting) {
    let place = sitting.moment(&visit.book.battery);
    sitting.go_on_from(&visit.book.battery, place);
}

/// Takes the mood topic with these replies, one for each question that comes.
async fn mood(visit: Visit, replies: &[Reply]) {
    let topic = visit.book.battery.topics.iter().find(|topic| topic.id == "mood").unwrap();
    visit.begin(&topic.steps);
    for reply in replies {
        visit.change(|sitting| {
            sitting.answer(&visit.book.battery, *reply);
            go_on(visit, sitting);
        });
    }
    tick().await;
}

#[wasm_bindgen_test]
async fn home_has_four_doors_and_a_number() {
    opened("").await;
    assert_eq!(count("#app a.door"), 4);
    assert!(html().contains("href=\"tel:+16143856660\""));
}

#[wasm_bindgen_test]
async fn an_unknown_address_offers_the_doors() {
    opened("#/nowhere").await;
    assert_eq!(count("#app a.door"), 4);
}

#[wasm_bindgen_test]
async fn a_question_shows_its_stem_its_options_and_their_keys() {
    let visit = opened("#/check-in").await;
    mood(visit, &[]).await;
    let item = visit.book.battery.item(visit.book.battery.scales[1].questionnaire, 0).unwrap();
    assert_eq!(count("#app input[type=radio]"), 4);
    assert!(text().contains(item.text.as_str()) && text().contains(item.stem.as_ref().unwrap().text.as_str()));
    for (choice, key) in item.choices.iter().zip(1..) {
        assert!(text().contains(&format!("{}{key}", choice.text)), "{}", choice.text);
    }
}

#[wasm_bindgen_test]
async fn the_doors_stand_aside_for_a_question() {
    let visit = opened("#/check-in").await;
    assert_eq!(count("#app nav"), 1);
    mood(visit, &[]).await;
    assert_eq!(count("#app nav"), 0);
}

#[wasm_bindgen_test]
async fn an_answer_of_self_harm_brings_people_and_no_score() {
    let visit = opened("#/check-in").await;
    let mut replies = vec![Reply::Chosen(0); 8];
    replies.push(Reply::Chosen(1));
    mood(visit, &replies).await;
    assert!(matches!(visit.moment(), Some(Moment::Interrupt(_))));
    for way in ["tel:988", "sms:988", "tel:911", "tel:+18884090141"] {
        assert!(html().contains(&format!("href=\"{way}\"")), "{way}");
    }
    assert_eq!(count("#app svg") + count("#app table"), 0);
    assert!(text().contains(visit.phrases().interrupt_nobody()));
}

#[wasm_bindgen_test]
async fn a_drawn_scale_says_the_same_in_words() {
    let visit = opened("#/check-in").await;
    mood(visit, &[Reply::Chosen(1); 8]).await;
    visit.change(|sitting| {
        sitting.answer(&visit.book.battery, Reply::Chosen(0));
        go_on(visit, sitting);
        sitting.answer(&visit.book.battery, Reply::Chosen(0));
        go_on(visit, sitting);
    });
    tick().await;
    assert_eq!(count("#app figure svg[aria-hidden=true]"), 1);
    assert!(text().contains(&visit.phrases().place_band(8, 27, "mild")));
}

#[wasm_bindgen_test]
async fn declining_everything_is_never_told_as_calm() {
    let visit = opened("#/check-in").await;
    mood(visit, &[Reply::Declined; 9]).await;
    assert_eq!(visit.moment(), Some(Moment::Result));
    assert!(text().contains(visit.phrases().result_nothing()));
    assert!(text().contains(visit.phrases().result_declined_safety()));
    assert!(!text().contains(visit.book.levels.last().unwrap().opening.as_str()));
}

#[wasm_bindgen_test]
async fn erasing_leaves_no_answer_in_the_page() {
    let visit = opened("#/check-in").await;
    mood(visit, &[Reply::Chosen(3); 4]).await;
    visit.finish();
    tick().await;
    assert!(visit.sitting.with_untracked(Option::is_none));
    assert_eq!(count("#app input") + count("#app table") + count("#app figure"), 0);
    assert!(text().contains(visit.phrases().erased_title()));
}

#[wasm_bindgen_test]
async fn asking_for_a_peer_erases_first_and_says_so() {
    let visit = opened("#/check-in").await;
    mood(visit, &[Reply::Chosen(1); 2]).await;
    assert!(visit.follow(Route::Ask.fragment()));
    tick().await;
    assert!(visit.sitting.with_untracked(Option::is_none));
    assert!(text().contains(visit.phrases().erased_before_asking()));
}

#[wasm_bindgen_test]
async fn leaving_blanks_the_page() {
    let visit = opened("").await;
    visit.left.set(true);
    tick().await;
    assert_eq!(count("#app .blank"), 1);
}

#[wasm_bindgen_test]
fn damaged_content_is_an_error_and_no_page() {
    assert!(Book::unpack(&CONTENT[..CONTENT.len() / 2]).is_err());
    assert!(Book::unpack(&[]).is_err());
    let mut other = CONTENT.to_vec();
    other[0] ^= 0x55;
    assert!(Book::unpack(&other).is_err());
}

/// Chooses a filter by its words.
async fn choose(words: &str) {
    let chips = document().query_selector_all("#app .chip").unwrap();
    let chip = (0..chips.length())
        .filter_map(|position| chips.get(position))
        .find(|chip| chip.text_content().as_deref() == Some(words))
        .unwrap();
    chip.unchecked_into::<web_sys::HtmlElement>().click();
    tick().await;
}

#[wasm_bindgen_test]
async fn the_directory_shows_the_book_first_and_the_rest_when_it_comes() {
    let visit = opened("#/find").await;
    let rest = directory::unpack(DIRECTORY).unwrap().entries.len();
    let first = visit.book.lines.len();
    assert_eq!(count("#app .listed") as usize, first);
    visit.shelve(DIRECTORY.to_vec());
    tick().await;
    assert_eq!(count("#app .listed") as usize, first + rest);
    assert!(text().contains(&visit.phrases().find_shown(first + rest)));
}

#[wasm_bindgen_test]
async fn a_filter_narrows_the_list_and_says_by_how_much() {
    let visit = opened("#/find").await;
    visit.shelve(DIRECTORY.to_vec());
    let all = visit.book.lines.len() + directory::unpack(DIRECTORY).unwrap().entries.len();
    choose(visit.phrases().find_trainees()).await;
    let found = count("#app .listed") as usize;
    assert!(found > 0 && found < all);
    assert_eq!(count("#app .chip[aria-pressed=true]"), 1);
    assert!(text().contains(&visit.phrases().find_matches(found, all)));
    choose(visit.phrases().find_trainees()).await;
    assert_eq!(count("#app .listed") as usize, all);
}

#[wasm_bindgen_test]
async fn a_line_that_cannot_be_used_is_left_out_and_counted() {
    let visit = opened("#/find").await;
    let good = directory::unpack(DIRECTORY).unwrap().entries;
    let mut lines = good.clone();
    lines.first_mut().unwrap().entry.channels.clear();
    visit.shelve(directory::pack(&lines).unwrap());
    tick().await;
    assert_eq!(count("#app .listed") as usize, visit.book.lines.len() + good.len() - 1);
    assert!(text().contains(visit.phrases().find_one_left_out()));
}

#[wasm_bindgen_test]
async fn lines_that_do_not_come_leave_those_that_are_needed_most() {
    for bytes in [Vec::new(), DIRECTORY[..DIRECTORY.len() / 2].to_vec()] {
        let visit = opened("#/find").await;
        visit.shelve(bytes);
        tick().await;
        assert!(text().contains(visit.phrases().find_rest_missing()));
        for way in ["tel:911", "tel:988", "sms:988", "tel:+18884090141", "tel:+16143856660"] {
            assert!(html().contains(&format!("href=\"{way}\"")), "{way}");
        }
    }
}

#[wasm_bindgen_test]
async fn the_strip_begins_with_danger_and_follows_the_clock() {
    let visit = opened("").await;
    if let Some(earlier) = document().get_element_by_id("strip") {
        earlier.remove();
    }
    assert!(!app::follow_clock(visit), "without a place for it the page keeps its own strip");
    let place = document().create_element("div").unwrap();
    place.set_id("strip");
    document().body().unwrap().append_child(&place).unwrap();
    assert!(app::follow_clock(visit));
    tick().await;
    let links = place.query_selector_all("a").unwrap();
    let first = links.get(0).unwrap().unchecked_into::<web_sys::Element>();
    assert_eq!(first.get_attribute("href").as_deref(), Some("tel:911"));
    assert_eq!(links.length(), 4);
    let told = place.query_selector(".hours").unwrap().unwrap().text_content().unwrap();
    assert!(told.contains("Eastern"), "{told}");
}
