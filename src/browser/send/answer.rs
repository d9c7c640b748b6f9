//! What a server answers, read no further than it is wanted.

use gloo_net::http::Request;
use js_sys::{Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStream, ReadableStreamDefaultReader, ResponseType};

use super::Heard;

/// Sends it, and hears the whole answer; nothing where none came, or not all of it.
pub(super) async fn heard(request: Request, longest: usize) -> Option<Heard> {
    let response = request.send().await.ok()?;
    let status = if response.type_() == ResponseType::Opaqueredirect { 302 } else { response.status() };
    let retry_after = response.headers().get("Retry-After");
    let body = match response.body() {
        Some(stream) => read(stream, longest).await?,
        None => Vec::new(),
    };
    Some(Heard::Answered { status, retry_after, body })
}

/// Piece by piece: an answer may be endless.
async fn read(stream: ReadableStream, longest: usize) -> Option<Vec<u8>> {
    let reader = ReadableStreamDefaultReader::new(&stream).ok()?;
    let mut bytes = Vec::new();
    loop {
        let piece = settled(reader.read()).await?;
        if get(&piece, "done")?.is_truthy() {
            return Some(bytes);
        }
        let piece: Uint8Array = get(&piece, "value")?.dyn_into().ok()?;
        let room = u32::try_from(longest + 1 - bytes.len()).unwrap_or(u32::MAX);
        bytes.extend(piece.subarray(0, piece.length().min(room)).to_vec());
        if bytes.len() > longest {
            let _ = settled(reader.cancel()).await;
            return Some(bytes);
        }
    }
}

async fn settled(promise: Promise) -> Option<JsValue> {
    JsFuture::from(promise).await.ok()
}

fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &JsValue::from_str(name)).ok()
}
