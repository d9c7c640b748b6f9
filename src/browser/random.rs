//! What nobody can guess.

use js_sys::{Function, Math, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// A random UUID, where the browser makes one: a page that came over plain http gets none.
#[must_use]
pub fn uuid() -> Option<String> {
    let (crypto, make) = crypto("randomUUID")?;
    make.call0(&crypto).ok()?.as_string()
}

/// Sixteen random bytes.
#[must_use]
pub fn bytes() -> [u8; 16] {
    let mut bytes = [0; 16];
    let array = Uint8Array::new_with_length(16);
    match crypto("getRandomValues").map(|(crypto, fill)| fill.call1(&crypto, &array)) {
        Some(Ok(_)) => array.copy_to(&mut bytes),
        // No browser that runs us is without; a name that might be guessed still is one of its own.
        _ => bytes.iter_mut().for_each(|byte| [*byte, ..] = number().to_le_bytes()),
    }
    bytes
}

/// Forty bytes that nobody can guess, for a lock; none where the browser gives no such chance.
#[must_use]
pub fn secret() -> Option<[u8; 40]> {
    let (crypto, fill) = crypto("getRandomValues")?;
    let array = Uint8Array::new_with_length(40);
    fill.call1(&crypto, &array).ok()?;
    let mut bytes = [0; 40];
    array.copy_to(&mut bytes);
    array.fill(0, 0, 40);
    Some(bytes)
}

/// A number, evenly; not for what must not be guessed.
#[must_use]
pub fn number() -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "below 1, so that it fits")]
    let number = (Math::random() * (f64::from(u32::MAX) + 1.0)) as u32;
    number
}

fn crypto(name: &str) -> Option<(Object, Function)> {
    let crypto: Object = Reflect::get(&js_sys::global(), &JsValue::from_str("crypto")).ok()?.dyn_into().ok()?;
    let function = Reflect::get(&crypto, &JsValue::from_str(name)).ok()?.dyn_into().ok()?;
    Some((crypto, function))
}
