//! Sending: the one file through which anything leaves the page, and only what it is given.
//!
//! No cookies, no cache, no redirect that is followed, nothing of the page but what the posting allows.
//! The browser's interfaces are asked for by name: bound by type, they would stand in the manifest,
//! where `tests/layering.rs` wants none that sends.

use std::cell::RefCell;

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// What is posted.
pub struct Posting {
    /// The whole address.
    pub address: String,
    /// Names and values.
    pub headers: Vec<(&'static str, String)>,
    /// A referrer policy.
    pub referrer: &'static str,
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
    /// The browser was offline before it began, and still is: nothing was sent.
    NotSent,
    /// No answer, or not a whole one in time.
    Lost,
}

thread_local! {
    /// What ends the posting that is under way.
    static END: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// Posts it, and tells `then` what came of it after `patience_ms` at the latest; reads `longest` bytes
/// of the answer, and one more.
pub fn post(posting: Posting, patience_ms: u32, longest: usize, then: impl FnOnce(Heard) + 'static) {
    let offline = is_offline();
    let begun = begin(posting, patience_ms);
    spawn_local(async move {
        let heard = match begun {
            Some(promise) => hear(promise, longest).await,
            None => Some(Heard::NotSent),
        };
        // Whoever was connected before it, or is again, may have sent it.
        let silence = || if offline && is_offline() { Heard::NotSent } else { Heard::Lost };
        then(heard.unwrap_or_else(silence));
    });
}

/// Waits no longer for the posting that is under way. It may have arrived all the same.
pub fn stop() {
    if let Some(end) = END.take() {
        let _ = call(&end, "abort", &[]);
    }
}

fn is_offline() -> bool {
    let navigator = get(&js_sys::global(), "navigator");
    navigator.and_then(|navigator| get(&navigator, "onLine")).is_some_and(|online| online == JsValue::FALSE)
}

fn begin(posting: Posting, patience_ms: u32) -> Option<Promise> {
    let end = make("AbortController")?;
    let headers = Object::new();
    for (name, value) in &posting.headers {
        set(&headers, name, &JsValue::from_str(value))?;
    }
    let body = match posting.body {
        Body::Text(media_type, text) => {
            set(&headers, "Content-Type", &JsValue::from_str(media_type))?;
            JsValue::from_str(&text)
        }
        Body::Form(fields) => form(&fields)?,
    };
    let how = Object::new();
    for (name, value) in [
        ("method", "POST"),
        ("mode", "cors"),
        ("credentials", "omit"),
        ("cache", "no-store"),
        ("redirect", "manual"),
        ("referrerPolicy", posting.referrer),
    ] {
        set(&how, name, &JsValue::from_str(value))?;
    }
    for (name, value) in [("headers", &*headers), ("body", &body), ("signal", &get(&end, "signal")?)] {
        set(&how, name, value)?;
    }
    let promise = call(&js_sys::global(), "fetch", &[JsValue::from_str(&posting.address), how.into()])?;
    let late = end.clone();
    let late = Closure::once_into_js(move || _ = call(&late, "abort", &[]));
    call(&js_sys::global(), "setTimeout", &[late, JsValue::from(patience_ms)]);
    END.set(Some(end));
    promise.dyn_into().ok()
}

fn form(fields: &[(String, String)]) -> Option<JsValue> {
    let form = make("FormData")?;
    for (name, value) in fields {
        call(&form, "append", &[JsValue::from_str(name), JsValue::from_str(value)])?;
    }
    Some(form)
}

async fn hear(promise: Promise, longest: usize) -> Option<Heard> {
    let response = JsFuture::from(promise).await.ok()?;
    let status = if get(&response, "type")? == "opaqueredirect" { 302 } else { status(&response)? };
    let headers = get(&response, "headers")?;
    let retry_after = call(&headers, "get", &["Retry-After".into()]).and_then(|header| header.as_string());
    let body = read(&get(&response, "body")?, longest).await?;
    Some(Heard::Answered { status, retry_after, body })
}

fn status(response: &JsValue) -> Option<u16> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a status has three digits")]
    let status = get(response, "status")?.as_f64()? as u16;
    Some(status)
}

/// Piece by piece: an answer may be endless.
async fn read(stream: &JsValue, longest: usize) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    if !stream.is_object() {
        return Some(bytes);
    }
    let reader = call(stream, "getReader", &[])?;
    loop {
        let piece = settled(call(&reader, "read", &[])?).await?;
        if get(&piece, "done")?.is_truthy() {
            return Some(bytes);
        }
        let piece: Uint8Array = get(&piece, "value")?.dyn_into().ok()?;
        let room = u32::try_from(longest + 1 - bytes.len()).unwrap_or(u32::MAX);
        bytes.extend(piece.subarray(0, piece.length().min(room)).to_vec());
        if bytes.len() > longest {
            let _ = settled(call(&reader, "cancel", &[])?).await;
            return Some(bytes);
        }
    }
}

async fn settled(promise: JsValue) -> Option<JsValue> {
    JsFuture::from(promise.dyn_into::<Promise>().ok()?).await.ok()
}

fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &JsValue::from_str(name)).ok()
}

fn set(of: &Object, name: &str, value: &JsValue) -> Option<()> {
    Reflect::set(of, &JsValue::from_str(name), value).ok().filter(|set| *set).map(|_| ())
}

fn call(of: &JsValue, name: &str, with: &[JsValue]) -> Option<JsValue> {
    let function: Function = get(of, name)?.dyn_into().ok()?;
    function.apply(of, &with.iter().collect::<Array>()).ok()
}

fn make(class: &str) -> Option<JsValue> {
    let class: Function = get(&js_sys::global(), class)?.dyn_into().ok()?;
    Reflect::construct(&class, &Array::new()).ok()
}
