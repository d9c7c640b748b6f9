//! The other program: it locks, opens and reads files, and can reach nothing. Here its calls are made.

use std::cell::RefCell;

use js_sys::{Function, JsString, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::random;

/// What it can be asked.
struct Program {
    lock: Function,
    read: Function,
}

thread_local! {
    static PROGRAM: RefCell<Option<Program>> = const { RefCell::new(None) };
}

/// Takes the program; false where that is none.
#[must_use]
pub fn take(program: &JsValue) -> bool {
    let function = |name: &str| Reflect::get(program, &JsValue::from_str(name)).ok()?.dyn_into().ok();
    let found = function("lock").zip(function("read")).map(|(lock, read)| Program { lock, read });
    let is_here = found.is_some();
    PROGRAM.replace(found);
    is_here
}

/// Locks a text; none where the program is not here, or has stopped, or the browser gives no chance.
#[must_use]
pub fn lock(text: &str, passphrase: &str) -> Option<Vec<u8>> {
    let chance = random::secret()?;
    let given = [Uint8Array::from(text.as_bytes()), written(passphrase), Uint8Array::from(&chance[..])];
    let locked = ask(|program| program.lock.call3(&JsValue::NULL, &given[0], &given[1], &given[2]), &given)?;
    (!locked.is_empty()).then_some(locked)
}

/// Whether it is here, and has not stopped.
#[must_use]
pub fn is_here() -> bool {
    PROGRAM.with_borrow(Option::is_some)
}

/// Reads a file and gives what came of it, packed; none where the program is not here, or has stopped.
#[must_use]
pub fn read(file: &[u8], passphrase: &str) -> Option<Vec<u8>> {
    let given = [Uint8Array::from(file), written(passphrase)];
    ask(|program| program.read.call2(&JsValue::NULL, &given[0], &given[1]), &given)
}

/// A passphrase as bytes. Keyboards write the same letter in more than one way (RFC 8265, section 4.2.2).
fn written(passphrase: &str) -> Uint8Array {
    let one_way = String::from(JsString::from(passphrase).normalize("NFC"));
    Uint8Array::from(one_way.as_bytes())
}

/// Asks it, and overwrites what was handed over and what came back. A program that has stopped is not
/// asked again: nobody knows what it still holds.
fn ask(call: impl FnOnce(&Program) -> Result<JsValue, JsValue>, given: &[Uint8Array]) -> Option<Vec<u8>> {
    let answer = PROGRAM.with_borrow(|program| program.as_ref().map(call));
    for bytes in given {
        bytes.fill(0, 0, bytes.length());
    }
    let Some(Ok(answer)) = answer else {
        PROGRAM.replace(None);
        return None;
    };
    let answer: Uint8Array = answer.dyn_into().ok()?;
    let told = answer.to_vec();
    answer.fill(0, 0, answer.length());
    Some(told)
}
