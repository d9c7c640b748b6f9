//! Sending: the one place through which anything leaves the page, and only what it is given.
//!
//! No cookies, no cache, no redirect that is followed, nothing of the page but what the posting allows.

mod answer;

use std::cell::RefCell;

use gloo_net::http::Request;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    AbortController, FormData, Headers, ReferrerPolicy, RequestCache, RequestCredentials, RequestInit, RequestMode,
    RequestRedirect,
};

/// What is posted.
pub struct Posting {
    /// The whole address.
    pub address: String,
    /// Names and values.
    pub headers: Vec<(&'static str, String)>,
    /// Whether the server is told from which site it comes; never from which page.
    pub tells_origin: bool,
    /// What is sent.
    pub body: Body,
}

/// A body.
pub enum Body {
    /// A text, and its type.
    Text(&'static str, String),
    /// The fields of a form; the browser writes them, and the type.
    Form(Vec<(String, String)>),
}

/// What came of it.
pub enum Heard {
    /// An answer.
    Answered {
        /// The status. A redirect that was not followed counts as 302.
        status: u16,
        /// The header `Retry-After`, where the browser shows it.
        retry_after: Option<String>,
        /// The body, cut one byte after what was wanted.
        body: Vec<u8>,
    },
    /// It could not begin, or the browser was offline before it began, and still is: nothing was sent.
    NotSent,
    /// No answer, or not a whole one in time.
    Lost,
}

thread_local! {
    /// What ends the posting that is under way.
    static END: RefCell<Option<AbortController>> = const { RefCell::new(None) };
}

/// Posts it, and tells `then` what came of it after `patience_ms` at the latest; reads `longest` bytes
/// of the answer, and one more.
pub fn post(posting: Posting, patience_ms: u32, longest: usize, then: impl FnOnce(Heard) + 'static) {
    let offline = is_offline();
    let begun = begin(posting, patience_ms);
    spawn_local(async move {
        let heard = match begun {
            Ok(request) => answer::heard(request, longest).await,
            Err(_) => Some(Heard::NotSent),
        };
        // Whoever was connected before it, or is again, may have sent it.
        let silence = || if offline && is_offline() { Heard::NotSent } else { Heard::Lost };
        then(heard.unwrap_or_else(silence));
    });
}

/// Waits no longer for the posting that is under way. It may have arrived all the same.
pub fn stop() {
    if let Some(end) = END.take() {
        end.abort();
    }
}

fn is_offline() -> bool {
    web_sys::window().is_some_and(|window| !window.navigator().on_line())
}

/// What is to be sent, and ends by itself.
fn begin(posting: Posting, patience_ms: u32) -> Result<Request, JsValue> {
    let end = AbortController::new()?;
    let request = request(posting, &end)?;
    let late = end.clone();
    let late = Closure::once_into_js(move || late.abort());
    let window = web_sys::window().ok_or(JsValue::UNDEFINED)?;
    let patience = i32::try_from(patience_ms).unwrap_or(i32::MAX);
    window.set_timeout_with_callback_and_timeout_and_arguments_0(late.unchecked_ref(), patience)?;
    END.set(Some(end));
    Ok(request)
}

/// The request, made here rather than by gloo-net's builder, which panics at a header that a browser refuses and writes
/// an address with a question mark anew.
fn request(posting: Posting, end: &AbortController) -> Result<Request, JsValue> {
    let headers = Headers::new()?;
    for (name, value) in &posting.headers {
        headers.set(name, value)?;
    }
    let body = match posting.body {
        Body::Text(media_type, text) => {
            headers.set("Content-Type", media_type)?;
            JsValue::from(text)
        }
        Body::Form(fields) => form(&fields)?.into(),
    };
    let how = RequestInit::new();
    how.set_method("POST");
    how.set_mode(RequestMode::Cors);
    how.set_credentials(RequestCredentials::Omit);
    how.set_cache(RequestCache::NoStore);
    how.set_redirect(RequestRedirect::Manual);
    how.set_referrer_policy(if posting.tells_origin { ReferrerPolicy::Origin } else { ReferrerPolicy::NoReferrer });
    how.set_headers(&headers);
    how.set_body(&body);
    how.set_signal(Some(&end.signal()));
    Ok(web_sys::Request::new_with_str_and_init(&posting.address, &how)?.into())
}

fn form(fields: &[(String, String)]) -> Result<FormData, JsValue> {
    let form = FormData::new()?;
    for (name, value) in fields {
        form.append_with_str(name, value)?;
    }
    Ok(form)
}
