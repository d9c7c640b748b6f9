//! The form, as a person uses it, before a server that says what a test wants it to say.

use doc_to_doc::app::request;
use doc_to_doc::backend::settings::{Backend, Extra, Form, Names, Native};
use doc_to_doc::content::asking::{Asking, Folded};
use doc_to_doc::content::book::Book;
use doc_to_doc::domain::request::Field;
use leptos::prelude::document;
use leptos::task::tick;
use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{CONTENT, count, html, text};

const NUMBER: &str = "(614) 555-0143";
const MESSAGE: &str = "Two nights\n  without <b>sleep</b> & more";

fn native() -> Backend {
    Backend::Native(Native { endpoint: "https://peers.example/v1/peer-support-requests".into(), simple: false })
}

fn formspree() -> Backend {
    let endpoint = "https://formspree.io/f/abc".into();
    let (fields, extra) = (Names::default(), Extra::default());
    Backend::Formspree(Form { endpoint, fields, extra, honeypot: None, proven: false, received: None })
}

/// The form, alone on its page, for this server and these fields.
async fn opened(backend: Backend, fields: &[Field]) -> &'static Book {
    if let Some(earlier) = document().get_element_by_id("page") {
        earlier.remove();
    }
    for other in ["app", "main"] {
        if let Some(earlier) = document().get_element_by_id(other) {
            earlier.remove();
        }
    }
    let page = document().create_element("div").unwrap();
    page.set_id("page");
    page.set_inner_html("<main id=main><h1 tabindex=-1>.</h1><div id=app></div></main>");
    document().body().unwrap().append_child(&page).unwrap();
    let mut book = Book::unpack(CONTENT).unwrap();
    book.programme.asking = Some(Folded::of(&Asking {
        backend,
        fields: fields.to_vec(),
        readers: Some("Two people.".into()),
        kept: Some("For a month.".into()),
        consent: "That somebody calls me.".into(),
        consent_version: "2026-11".into(),
    }));
    let book = Box::leak(Box::new(book));
    assert!(request::begin(book).is_some_and(request::mount));
    tick().await;
    book
}

/// A server that gives these answers, one a request, and none at all after them: `[status, headers, body]`
/// or a word for no answer.
fn server(replies: &str) {
    let code = "
        window.sent = [];
        const left = JSON.parse(replies);
        // What a request was made of: its body could only be read later.
        window.Asked ??= Request;
        window.Request = class extends window.Asked {
            constructor(address, how) {
                super(address, how);
                this.how = how;
            }
        };
        window.fetch = ({ url: address, how }) => {
            window.sent.push({ address, how });
            const reply = left.shift();
            if (reply === 'lost') return Promise.reject(new TypeError('lost'));
            if (Array.isArray(reply)) {
                const [status, headers, body] = reply;
                return Promise.resolve(new Response(body, { status, headers }));
            }
            return new Promise((_, fail) => how.signal.addEventListener('abort', () => fail(new Error('aborted'))));
        };";
    let install = js_sys::Function::new_with_args("replies", code);
    install.call1(&JsValue::NULL, &JsValue::from_str(replies)).unwrap();
}

fn asked(expression: &str) -> JsValue {
    js_sys::Function::new_no_args(&format!("return {expression}")).call0(&JsValue::NULL).unwrap()
}

fn sent() -> usize {
    asked("String(window.sent.length)").as_string().unwrap().parse().unwrap()
}

/// The body of the request that was sent first.
fn body() -> Value {
    serde_json::from_str(&asked("window.sent[0].how.body").as_string().unwrap()).unwrap()
}

fn how(name: &str) -> String {
    asked(&format!("window.sent[0].how.{name}")).as_string().unwrap()
}

async fn write(id: &str, words: &str) {
    let place = document().get_element_by_id(id).unwrap();
    js_sys::Reflect::set(&place, &"value".into(), &words.into()).unwrap();
    place.dispatch_event(&web_sys::Event::new("input").unwrap()).unwrap();
    tick().await;
}

fn written(id: &str) -> String {
    let place = document().get_element_by_id(id).unwrap();
    js_sys::Reflect::get(&place, &"value".into()).unwrap().as_string().unwrap()
}

/// The first control of the form that says this.
fn control(words: &str) -> web_sys::HtmlElement {
    let all = document().query_selector_all("#app button, #app label, #app a").unwrap();
    let one = (0..all.length()).filter_map(|at| all.get(at)).find(|one| one.text_content().as_deref() == Some(words));
    one.expect(words).unchecked_into()
}

async fn press(words: &str) {
    control(words).click();
    tick().await;
}

async fn later(milliseconds: i32) {
    let timer = js_sys::Promise::new(&mut |done, _| {
        let window = web_sys::window().unwrap();
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds);
    });
    wasm_bindgen_futures::JsFuture::from(timer).await.unwrap();
}

/// Until the form says this.
async fn says(words: &str) {
    for _ in 0..60 {
        if text().contains(words) {
            return;
        }
        later(50).await;
    }
    assert!(text().contains(words), "{words} is not said: {}", text());
}

/// Fills in what is needed, and a message.
async fn filled(book: &'static Book) {
    press(book.phrases.write_by_phone()).await;
    write("field-reach", NUMBER).await;
    write("field-message", MESSAGE).await;
}

const FEW: [Field; 3] = [Field::Channel, Field::Reach, Field::Message];

/// As far as pressing send.
async fn sent_to(backend: Backend, replies: &str) -> &'static Book {
    let book = opened(backend, &FEW).await;
    server(replies);
    filled(book).await;
    press(book.phrases.write_preview()).await;
    press(book.phrases.write_send()).await;
    book
}

/// Back in the form, every letter is where it was.
async fn all_is_kept(book: &'static Book) {
    press(book.phrases.write_change()).await;
    later(100).await;
    assert_eq!(written("field-reach"), NUMBER);
    assert_eq!(written("field-message"), MESSAGE);
    assert_eq!(count("#app input[type=radio]:checked"), 1);
}

#[wasm_bindgen_test]
async fn only_what_is_configured_is_asked_and_where_nothing_is_there_is_no_form() {
    let book = opened(native(), &FEW).await;
    assert_eq!(count("#app input[type=text]"), 1);
    assert_eq!(count("#app fieldset"), 1);
    assert_eq!(count("#app textarea"), 1);
    assert_eq!(count("#app form"), 0);
    opened(native(), Field::ALL).await;
    assert_eq!(count("#app input[type=text]"), 4);
    // A voicemail is a matter of calls.
    assert!(!text().contains(book.phrases.write_voicemail()));
    press(book.phrases.write_by_phone()).await;
    assert!(text().contains(book.phrases.write_voicemail()));
    press(book.phrases.write_by_email()).await;
    assert!(!text().contains(book.phrases.write_voicemail()));
    let reach = document().get_element_by_id("field-reach").unwrap();
    assert_eq!(reach.get_attribute("autocomplete").as_deref(), Some("email"));
    assert!(text().contains(book.phrases.write_reach_email()));
    let bare: &'static Book = Box::leak(Box::new(
        Book::unpack(CONTENT)
            .map(|mut book| {
                book.programme.asking = None;
                book
            })
            .unwrap(),
    ));
    assert!(request::begin(bare).is_none());
}

#[wasm_bindgen_test]
async fn problems_are_told_above_with_a_way_to_each_and_again_at_the_field() {
    let book = opened(native(), &FEW).await;
    server("[]");
    press(book.phrases.write_by_phone()).await;
    write("field-reach", "614 555").await;
    assert_eq!(count("#app .what-is-wrong"), 0, "never while typing");
    press(book.phrases.write_preview()).await;
    later(100).await;
    let focused = document().active_element().unwrap();
    assert!(focused.class_list().contains("problems"), "{}", focused.outer_html());
    assert_eq!(text().matches(book.phrases.wrong_number()).count(), 2);
    assert_eq!(document().title(), book.phrases.write_title_error(book.programme.name));
    let reach = document().get_element_by_id("field-reach").unwrap();
    assert_eq!(reach.get_attribute("aria-invalid").as_deref(), Some("true"));
    let described = reach.get_attribute("aria-describedby").unwrap();
    for id in described.split(' ') {
        assert!(document().get_element_by_id(id).is_some(), "{id}");
    }
    assert!(described.contains("field-reach-wrong"));
    press(book.phrases.wrong_number()).await;
    assert_eq!(document().active_element().unwrap().id(), "field-reach");
    assert!(!asked("location.hash").as_string().unwrap().contains("field"), "the address tells no step");
    assert_eq!(written("field-reach"), "614 555");
    write("field-reach", NUMBER).await;
    press(book.phrases.write_preview()).await;
    assert!(text().contains(book.phrases.write_check_title()));
    later(100).await;
    assert_eq!(document().title(), book.programme.name.as_str());
    assert_eq!(sent(), 0);
}

#[wasm_bindgen_test]
async fn what_is_shown_before_is_what_is_sent_word_for_word() {
    let book = opened(native(), Field::ALL).await;
    let phrases = &book.phrases;
    server("[[202, {}, null]]");
    filled(book).await;
    for (id, words) in [("field-name", "Sam"), ("field-specialty", "Surgery"), ("field-language", "Español")] {
        write(id, words).await;
    }
    let chosen = [phrases.write_yes(), phrases.write_evenings(), phrases.about_media(), phrases.write_woman()];
    for words in chosen.into_iter().chain([phrases.write_further(), phrases.write_elsewhere()]) {
        press(words).await;
    }
    press(phrases.write_preview()).await;
    let shown = document().query_selector_all("#app .as-written dd").unwrap();
    let shown: Vec<String> = (0..shown.length()).map(|at| shown.get(at).unwrap().text_content().unwrap()).collect();
    assert_eq!(
        shown,
        [
            "Sam",
            phrases.write_by_phone(),
            NUMBER,
            phrases.write_yes(),
            phrases.write_evenings(),
            phrases.about_media(),
            "Surgery",
            phrases.write_woman(),
            phrases.write_further(),
            "Español",
            phrases.write_yes(),
            MESSAGE
        ]
    );
    for words in ["Two people.", "For a month.", "That somebody calls me.", &book.programme.promise] {
        assert!(text().contains(words), "{words}");
    }
    assert_eq!(sent(), 0, "nothing leaves before it was agreed to");
    press(phrases.write_send()).await;
    let body = body();
    for (pointer, said) in [
        ("/name", "Sam"),
        ("/contact/channel", "phone"),
        ("/contact/value", NUMBER),
        ("/when", "evenings"),
        ("/about", "media"),
        ("/peer/specialty", "Surgery"),
        ("/peer/gender", "woman"),
        ("/peer/seniority", "more"),
        ("/peer/language", "Español"),
        ("/message", MESSAGE),
        ("/consent/text_version", "2026-11"),
        ("/locale", "en"),
    ] {
        assert_eq!(body.pointer(pointer).and_then(Value::as_str), Some(said), "{pointer}");
    }
    for pointer in ["/contact/voicemail_ok", "/peer/elsewhere", "/consent/given"] {
        assert_eq!(body.pointer(pointer), Some(&Value::Bool(true)), "{pointer}");
    }
    let key = asked("window.sent[0].how.headers.get('Idempotency-Key')").as_string().unwrap();
    assert_eq!(key, format!("\"{}\"", body["request_id"].as_str().unwrap()));
    assert_eq!(how("headers.get('Content-Type')"), "application/json");
    for (name, value) in [
        ("method", "POST"),
        ("credentials", "omit"),
        ("cache", "no-store"),
        ("redirect", "manual"),
        ("referrerPolicy", "no-referrer"),
    ] {
        assert_eq!(how(name), value);
    }
    says(phrases.sent_title()).await;
}

#[wasm_bindgen_test]
async fn however_often_it_is_pressed_one_request_is_sent() {
    let book = opened(native(), &FEW).await;
    server("[]");
    filled(book).await;
    press(book.phrases.write_preview()).await;
    let send = control(book.phrases.write_send());
    for _ in 0..5 {
        send.click();
    }
    tick().await;
    send.click();
    assert!(text().contains(book.phrases.write_sending()));
    assert_eq!(sent(), 1);
}

#[wasm_bindgen_test]
async fn what_arrived_is_told_with_its_name_and_what_happens_next() {
    let book = sent_to(native(), r#"[[201, {}, "{\"status\":\"received\",\"reference\":\"K7Q2-9FXM\"}"]]"#).await;
    let phrases = &book.phrases;
    says(phrases.sent_title()).await;
    assert!(text().contains("K7Q2-9FXM"));
    assert_eq!(count("#app .timeline > li"), 4);
    assert!(text().contains(phrases.ask_waiting()) && text().contains(phrases.ask_then_peer()));
    assert!(!book.programme.office.confirmed);
    let day = text().split("calls you by ").nth(1).unwrap().split('.').next().unwrap().to_owned();
    assert!(day.contains("day, "), "{day}");
    assert!(text().contains("not confirmed yet: Monday to Friday, until 5 pm Eastern"), "{}", text());
    assert!(html().contains("href=\"tel:+16143856660\""));
    assert_eq!(text().matches(phrases.write_again()).count(), 0, "it is not sent twice");
    all_is_kept(book).await;
}

#[wasm_bindgen_test]
async fn what_arrived_can_be_erased() {
    let book = sent_to(native(), "[[202, {}, null]]").await;
    says(book.phrases.sent_no_reference()).await;
    press(book.phrases.sent_erase()).await;
    later(100).await;
    assert_eq!(written("field-reach") + &written("field-message"), "");
    assert_eq!(count("#app input[type=radio]:checked"), 0);
}

#[wasm_bindgen_test]
async fn a_server_that_wants_a_field_otherwise_is_heard_at_that_field() {
    let problem = r##"[[422, {}, "{\"title\":\"Not valid\",\"errors\":[{\"pointer\":\"#/contact/value\",\"detail\":\"must be a landline\"}]}"]]"##;
    let book = sent_to(native(), problem).await;
    says("must be a landline").await;
    assert_eq!(text().matches("must be a landline").count(), 2);
    assert!(text().contains(book.phrases.write_problem_server()));
    assert_eq!(written("field-reach"), NUMBER);
    assert_eq!(written("field-message"), MESSAGE);
}

#[wasm_bindgen_test]
async fn a_server_with_too_much_to_do_is_waited_for() {
    let book = sent_to(native(), r#"[[429, {"Retry-After": "100"}, null]]"#).await;
    says(book.phrases.busy_title()).await;
    assert!(!text().contains(book.phrases.write_again()));
    assert!(text().contains(&book.phrases.seconds(100)) || text().contains(&book.phrases.seconds(99)));
    assert!(html().contains("href=\"tel:+16143856660\""));
    all_is_kept(book).await;
    assert_eq!(sent(), 1);
}

#[wasm_bindgen_test]
async fn a_refusal_is_nobodys_fault_here_and_is_not_repeated() {
    let book = sent_to(native(), "[[403, {}, null]]").await;
    says(book.phrases.refused_title()).await;
    assert!(!text().contains(book.phrases.write_again()));
    assert!(html().contains("href=\"tel:+16143856660\""));
    all_is_kept(book).await;
}

#[wasm_bindgen_test]
async fn stopping_says_that_it_may_have_arrived_and_the_same_name_is_used_again() {
    let book = sent_to(native(), "[]").await;
    press(book.phrases.write_stop()).await;
    says(book.phrases.unsure_title()).await;
    assert!(text().contains(book.phrases.unsure_once()));
    assert!(asked("window.sent[0].how.signal.aborted").is_truthy());
    press(book.phrases.write_again()).await;
    assert_eq!(sent(), 2);
    assert!(asked("window.sent[0].how.body === window.sent[1].how.body").is_truthy());
    press(book.phrases.write_stop()).await;
    all_is_kept(book).await;
    // A changed request goes by another name, and the preview says that one may be there already.
    write("field-message", "Another").await;
    press(book.phrases.write_preview()).await;
    assert!(text().contains(book.phrases.write_earlier()));
    press(book.phrases.write_send()).await;
    assert_eq!(sent(), 3);
    assert!(
        asked("JSON.parse(window.sent[2].how.body).request_id !== JSON.parse(window.sent[0].how.body).request_id")
            .is_truthy()
    );
}

#[wasm_bindgen_test]
async fn a_server_that_counts_twice_is_not_asked_again_unasked() {
    let book = sent_to(formspree(), r#"["lost"]"#).await;
    says(book.phrases.unsure_title()).await;
    assert!(text().contains(book.phrases.unsure_twice()));
    assert_eq!(sent(), 1);
    all_is_kept(book).await;
}

#[wasm_bindgen_test]
async fn one_that_knows_it_by_its_name_is_asked_again_in_sight() {
    let book = sent_to(native(), r#"["lost", [202, {}, null]]"#).await;
    says(book.phrases.sent_title()).await;
    assert_eq!(sent(), 2);
    assert!(asked("window.sent[0].how.body === window.sent[1].how.body").is_truthy());
}

#[wasm_bindgen_test]
async fn offline_nothing_has_left_and_it_can_be_sent_later() {
    asked("Object.defineProperty(navigator, 'onLine', { get: () => false, configurable: true })");
    let book = sent_to(native(), r#"["lost", [202, {}, null]]"#).await;
    says(book.phrases.offline_title()).await;
    asked("delete navigator.onLine");
    assert_eq!(sent(), 1);
    press(book.phrases.write_again()).await;
    says(book.phrases.sent_title()).await;
    all_is_kept(book).await;
}

#[wasm_bindgen_test]
async fn an_endless_answer_is_no_answer_and_no_redirect_is_followed() {
    let long = "x".repeat(100_000);
    let book = sent_to(formspree(), &format!("[[200, {{}}, \"{long}\"]]")).await;
    says(book.phrases.unsure_title()).await;
}

#[wasm_bindgen_test]
async fn the_count_speaks_up_near_the_limit_and_nothing_is_cut() {
    let book = opened(native(), &FEW).await;
    write("field-message", &"x".repeat(3_000)).await;
    let counted = || document().get_element_by_id("field-message-count").unwrap().text_content().unwrap();
    let spoken =
        || document().query_selector("#field-message-count + [role=status]").unwrap().unwrap().text_content().unwrap();
    assert_eq!((counted(), spoken()), (String::new(), String::new()));
    write("field-message", &"x".repeat(3_970)).await;
    assert_eq!((counted(), spoken()), (book.phrases.write_left(30), book.phrases.write_left(30)));
    write("field-message", &"x".repeat(3_971)).await;
    assert_eq!(
        (counted(), spoken()),
        (book.phrases.write_left(29), book.phrases.write_left(30)),
        "not at every letter"
    );
    write("field-message", &"x".repeat(4_007)).await;
    assert_eq!((counted(), spoken()), (book.phrases.write_over(7), book.phrases.write_over(7)));
    assert_eq!(written("field-message").len(), 4_007);
}

#[wasm_bindgen_test]
async fn a_page_that_is_left_is_empty_when_it_comes_back() {
    let book = opened(native(), &FEW).await;
    filled(book).await;
    web_sys::window().unwrap().dispatch_event(&web_sys::Event::new("pagehide").unwrap()).unwrap();
    later(100).await;
    assert_eq!(written("field-reach") + &written("field-message"), "");
    assert_eq!(count("#app input[type=radio]:checked"), 0);
}
