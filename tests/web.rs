//! The components, mounted in a real browser with the content that ships.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

#[path = "web/helping.rs"]
mod helping;
#[path = "web/reader.rs"]
mod reader;
#[path = "web/request.rs"]
mod request;

use doc_to_doc::app;
use doc_to_doc::app::later::LATER;
use doc_to_doc::app::part::blocks;
use doc_to_doc::app::part::prose::Part;
use doc_to_doc::app::visit::Visit;
use doc_to_doc::content::block::What;
use doc_to_doc::content::book::Book;
use doc_to_doc::content::library::Library;
use doc_to_doc::content::{directory, share};
use doc_to_doc::domain::answers::Reply;
use doc_to_doc::domain::reading::Reading;
use doc_to_doc::domain::route::Route;
use doc_to_doc::domain::sitting::{Moment, Sitting};
use doc_to_doc::domain::walk::Relation;
use leptos::prelude::{GetUntracked, Set, WithUntracked, document};
use leptos::task::tick;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Written by `site gather`, as for the page itself.
const CONTENT: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/target/site/whole.en.bin"));

const DIRECTORY: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/target/site/directory.en.bin"));

/// A page with nothing on it but the app, opened at this address.
async fn opened(fragment: &str) -> Visit {
    opened_with(Book::unpack(CONTENT).unwrap(), fragment).await
}

/// The same with another book.
async fn opened_with(book: Book, fragment: &str) -> Visit {
    // Beside the runner's own output, which must stay.
    for name in ["app", "page"] {
        if let Some(earlier) = document().get_element_by_id(name) {
            earlier.remove();
        }
    }
    let place = document().create_element("div").unwrap();
    place.set_id("app");
    document().body().unwrap().append_child(&place).unwrap();
    let visit = Visit::new(Box::leak(Box::new(book)), fragment);
    visit.complete(Some(&LATER));
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

/// Lines of the book that the list shows.
fn in_the_book(visit: Visit) -> usize {
    visit.book().lines.iter().filter(|line| line.entry.listed).count()
}

fn count(selector: &str) -> u32 {
    document().query_selector_all(selector).unwrap().length()
}

/// Goes on from the question that is shown.
fn go_on(visit: Visit, sitting: &mut Sitting) {
    let place = sitting.moment(&visit.book().battery);
    sitting.go_on_from(&visit.book().battery, place);
}

/// Takes the mood topic with these replies, one for each question that comes.
async fn mood(visit: Visit, replies: &[Reply]) {
    let topic = visit.book().battery.topics.iter().find(|topic| topic.id == "mood").unwrap();
    visit.begin(&topic.steps);
    for reply in replies {
        visit.change(|sitting| {
            sitting.answer(&visit.book().battery, *reply);
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
    let item = visit.book().battery.item(visit.book().battery.scales[1].questionnaire, 0).unwrap();
    assert_eq!(count("#app input[type=radio]"), 4);
    assert!(text().contains(item.text.as_str()) && text().contains(item.stem.as_ref().unwrap().text.as_str()));
    for (choice, key) in item.choices.iter().zip(1..) {
        assert!(text().contains(&format!("{}{key}", choice.text)), "{}", choice.text);
    }
}

#[wasm_bindgen_test]
async fn in_english_no_part_of_a_question_or_a_result_has_a_language_of_its_own() {
    let visit = opened("#/check-in").await;
    mood(visit, &[]).await;
    assert_eq!(count("#app [lang]"), 0);
    mood(visit, &[Reply::Chosen(0); 9]).await;
    assert_eq!(visit.moment(), Some(Moment::Result));
    assert_eq!(count("#app [lang]"), 0);
}

/// A page in Spanish whose questions have no translation, but for the first.
#[wasm_bindgen_test]
async fn what_stands_in_another_language_says_so_and_why() {
    let mut book = Book::unpack(CONTENT).unwrap();
    book.locale = "es".into();
    let scale = book.battery.scales.iter().find(|scale| scale.id == "phq-9").unwrap();
    let sheet = usize::from(scale.questionnaire);
    book.battery.questionnaires[sheet].items[0].language = "es".into();
    let visit = opened_with(book, "#/check-in").await;
    mood(visit, &[]).await;
    // The first question is the page's; its title and credit are not.
    assert_eq!((count("#app fieldset[lang], #app fieldset [lang]"), count("#app details [lang=en]")), (0, 1));
    assert!(!text().contains(visit.phrases().items_untranslated()));
    mood(visit, &[Reply::Chosen(0)]).await;
    let second = visit.book().battery.questionnaires[sheet].items[1].text;
    // The group itself, for the question names it.
    let asked = text_of("#app fieldset[lang=en]");
    assert!(asked.contains(second.as_str()) && asked.contains("Not at all"), "{asked}");
    assert!(text().contains(visit.phrases().items_untranslated()));
    mood(visit, &[[Reply::Declined].as_slice(), &[Reply::Chosen(0); 8]].concat()).await;
    assert_eq!(visit.moment(), Some(Moment::Result));
    // Eight questions and eight answers; the first was declined, in the page's words.
    assert_eq!((count("#app tbody th[lang=en]"), count("#app tbody td[lang=en]")), (8, 8));
    assert!(text_of("#app details.scored").contains(visit.phrases().items_untranslated()));
}

/// What the first of these elements says; nothing where there is none.
fn text_of(selector: &str) -> String {
    let found = document().query_selector(selector).unwrap();
    found.and_then(|element| element.text_content()).unwrap_or_default()
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
        sitting.answer(&visit.book().battery, Reply::Chosen(0));
        go_on(visit, sitting);
        sitting.answer(&visit.book().battery, Reply::Chosen(0));
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
    assert!(!text().contains(visit.book().levels.last().unwrap().opening.as_str()));
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
async fn the_form_is_behind_a_link_to_another_document() {
    let visit = opened(Route::Ask.fragment()).await;
    assert!(text().contains(visit.phrases().ask_write_about()));
    assert_eq!(count("#app main a[href='request/']"), 1);
    // It is left to the browser: a page of this program would not be another one.
    assert!(!visit.follow("request/"));
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
    let first = in_the_book(visit);
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
    let all = in_the_book(visit) + directory::unpack(DIRECTORY).unwrap().entries.len();
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
    assert_eq!(count("#app .listed") as usize, in_the_book(visit) + good.len() - 1);
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

const LIBRARY: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/target/site/library.en.bin"));

/// The same with what there is to read.
async fn reading(fragment: &str) -> (Visit, &'static Library) {
    let visit = opened(fragment).await;
    visit.stock(LIBRARY.to_vec());
    tick().await;
    (visit, Box::leak(Box::new(Library::unpack(LIBRARY).unwrap())))
}

/// Presses the button that says this.
async fn press(words: &str) {
    let buttons = document().query_selector_all("#app button").unwrap();
    let button = (0..buttons.length())
        .filter_map(|position| buttons.get(position))
        .find(|button| button.text_content().as_deref() == Some(words))
        .unwrap();
    button.unchecked_into::<web_sys::HtmlElement>().click();
    tick().await;
}

/// Opens the guide whose place this is.
async fn guide(visit: Visit, guide: u16, section: Option<u16>) {
    visit.read(Reading::Guide { guide, section });
    tick().await;
}

/// After the browser has drawn, which is when focus moves.
async fn drawn() {
    let frame = js_sys::Promise::new(&mut |done, _| {
        let _ = web_sys::window().unwrap().set_timeout_with_callback_and_timeout_and_arguments_0(&done, 100);
    });
    wasm_bindgen_futures::JsFuture::from(frame).await.unwrap();
}

#[wasm_bindgen_test]
async fn the_list_names_all_there_is_to_read_and_who_has_not_signed_it() {
    let (visit, library) = reading("#/guides").await;
    assert_eq!(count("#app .shelf > li") as usize, library.guides.len() + 3);
    for guide in &library.guides {
        assert!(text().contains(guide.title.as_str()) && text().contains(guide.about.as_str()), "{}", guide.title);
    }
    assert!(visit.book().programme.sign_off.is_none() && text().contains(visit.phrases().guides_unsigned()));
    press(library.guides[0].title.as_str()).await;
    assert!(text().contains(library.guides[0].lead.as_str()));
    assert_eq!(visit.route.get_untracked(), Route::Guides);
    press(visit.phrases().back()).await;
    assert_eq!(count("#app .shelf"), 1);
}

#[wasm_bindgen_test]
async fn until_the_library_is_here_the_guides_name_people() {
    let visit = opened("#/guides").await;
    assert!(text().contains(visit.phrases().guides_title()) && text().contains(visit.phrases().library_awaited()));
    assert!(html().contains("href=\"tel:+16143856660\""));
    visit.stock(Vec::new());
    tick().await;
    assert!(text().contains(visit.phrases().library_missing()) && text().contains(visit.phrases().plain_guides()));
}

#[wasm_bindgen_test]
async fn the_first_screen_leads_to_a_guide_and_without_the_library_to_the_list() {
    let (visit, library) = reading("").await;
    press(visit.phrases().home_read_event()).await;
    let event = library.guides.iter().find(|guide| guide.id == "after-event").unwrap();
    assert!(text().contains(event.lead.as_str()));
    let visit = opened("").await;
    press(visit.phrases().home_read_trainees()).await;
    assert!(text().contains(visit.phrases().library_awaited()));
    visit.stock(LIBRARY.to_vec());
    tick().await;
    assert_eq!(count("#app .shelf"), 1);
}

#[wasm_bindgen_test]
async fn a_section_that_was_looked_for_takes_the_focus() {
    let (visit, library) = reading("#/guides").await;
    for (section, wanted) in [(Some(3), library.guides[0].sections[3].title), (None, library.guides[0].title)] {
        guide(visit, 0, section).await;
        drawn().await;
        let focused = document().active_element().unwrap();
        assert_eq!(focused.text_content().as_deref(), Some(wanted.as_str()));
        assert!(focused.closest("#main").unwrap().is_some());
    }
    assert!(count("#app .contents button") as usize == library.guides[0].sections.len());
    press(library.guides[0].sections[5].title.as_str()).await;
    let focused = document().active_element().unwrap();
    assert_eq!(focused.id(), "section-5");
}

#[wasm_bindgen_test]
async fn every_share_is_said_beside_its_bar_and_every_source_has_its_link() {
    let (visit, library) = reading("#/guides").await;
    let (mut bars, mut links) = (0, 0);
    for (place, shown) in (0..).zip(&library.guides) {
        guide(visit, place, None).await;
        for block in shown.sections.iter().flat_map(|section| &section.blocks) {
            if let What::Rates(rates) = &block.what {
                assert!(text().contains(rates.of.as_str()));
                for rate in &rates.list {
                    bars += 1;
                    let (whole, tenth) = (rate.per_mille / 10, rate.per_mille % 10);
                    let share = if tenth == 0 { format!("{whole}%") } else { format!("{whole}.{tenth}%") };
                    assert!(text().contains(&format!("{} {share}", rate.what)), "{}", rate.what);
                    assert!(html().contains(&format!("M0 0h{}v20", rate.per_mille)), "{}", rate.what);
                }
            }
            for source in &block.sources {
                let source = library.sources[usize::from(*source)];
                assert!(text().contains(source.text.as_str()), "{}", source.text);
                links += u32::from(source.link.is_some());
            }
        }
        let cited = document().query_selector_all("#app .cited a[target=_blank][rel~=noopener]").unwrap().length();
        assert_eq!(core::mem::take(&mut links), cited, "{}", shown.title);
    }
    assert!(bars > 10, "{bars}");
}

#[wasm_bindgen_test]
async fn what_not_to_say_is_marked_in_words() {
    let (visit, library) = reading("#/colleague").await;
    let with_warnings = library.walk.steps.iter().flat_map(|step| &step.blocks).find_map(|block| match &block.what {
        What::Avoid(pairs) => Some((block, pairs)),
        _ => None,
    });
    let (block, pairs) = with_warnings.unwrap();
    let mut part = Part::default();
    blocks::blocks(visit, library, core::slice::from_ref(block), Some(Relation::Peer), &mut part);
    let place = document().create_element("div").unwrap().unchecked_into::<web_sys::HtmlElement>();
    let mounted = leptos::mount::mount_to(place.clone(), move || part.all());
    let said = place.text_content().unwrap();
    for pair in pairs {
        let quoted = visit.phrases().quoted(pair.name);
        assert!(said.contains(&[visit.phrases().avoid_words(), " ", &quoted].concat()), "{said}");
        assert!(said.contains(&[visit.phrases().avoid_why(), " ", &pair.text].concat()), "{said}");
    }
    drop(mounted);
}

#[wasm_bindgen_test]
async fn the_code_has_a_name_and_the_number_stands_beside_it() {
    let (visit, library) = reading("#/guides").await;
    press(library.kit.title.as_str()).await;
    assert_eq!(count("#app .kit-sheet"), 2);
    assert_eq!(count("#app .kit-sheet .reach svg[role=img]"), 2);
    let name = document().query_selector("#app svg[role=img]").unwrap().unwrap().get_attribute("aria-label");
    assert_eq!(name, Some(share::picture(visit.book(), &library.kit)));
    for sheet in [".card", ".half"] {
        let beside = document().query_selector(&["#app ", sheet, " .reach .number"].concat()).unwrap().unwrap();
        assert_eq!(beside.text_content().as_deref(), Some("(614) 385-6660"));
    }
    assert!(text().contains("(888) 409-0141") && !text().contains('{'), "{}", text());
}

#[wasm_bindgen_test]
async fn one_sheet_prints_alone_until_it_has_printed() {
    let (_, library) = reading("#/guides").await;
    press(library.kit.title.as_str()).await;
    let window = web_sys::window().unwrap();
    let root = document().document_element().unwrap();
    // What the stylesheet saw when the dialogue opened.
    let look = js_sys::Function::new_no_args("window.seen = document.documentElement.dataset.print");
    js_sys::Reflect::set(&window, &"print".into(), &look).unwrap();
    for (button, sheet) in [(library.kit.print_card, "card"), (library.kit.print_half, "half")] {
        press(button.as_str()).await;
        let seen = js_sys::Reflect::get(&window, &"seen".into()).unwrap();
        assert_eq!(seen.as_string().as_deref(), Some(sheet));
        assert_eq!(count(&["#app .kit-sheet.", sheet].concat()), 1, "the stylesheet knows it by this name");
        window.dispatch_event(&web_sys::Event::new("afterprint").unwrap()).unwrap();
        assert!(!root.has_attribute("data-print"));
    }
}
