//! Files that a person chooses or drops: read on the device, and handed over as bytes.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DragEvent, Event, File, FileList, HtmlInputElement};

/// A file: its name, and its bytes where it could be read and is not too long.
pub struct Picked {
    /// Its name on the device.
    pub name: String,
    /// What is in it.
    pub bytes: Result<Vec<u8>, Unread>,
}

/// Why a file's bytes are not here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is longer than was allowed; it was not looked into.
    TooLong,
    /// The browser could not read it: a folder, or a file that is gone.
    Failed,
}

/// The files that a field has been given; the field is empty afterwards, so that the same can be chosen again.
pub fn chosen(event: &Event, longest: usize, then: impl FnMut(Picked) + Clone + 'static) {
    let field = event.target().and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    let Some(field) = field else { return };
    if let Some(files) = field.files() {
        each(&files, longest, then);
    }
    field.set_value("");
}

/// The files that were dropped. Without this the browser would leave the page and show the file.
pub fn dropped(event: &DragEvent, longest: usize, then: impl FnMut(Picked) + Clone + 'static) {
    event.prevent_default();
    if let Some(files) = event.data_transfer().and_then(|dropped| dropped.files()) {
        each(&files, longest, then);
    }
}

fn each(files: &FileList, longest: usize, then: impl FnMut(Picked) + Clone + 'static) {
    for file in (0..files.length()).filter_map(|position| files.get(position)) {
        one(&file, longest, then.clone());
    }
}

fn one(file: &File, longest: usize, mut then: impl FnMut(Picked) + 'static) {
    let name = file.name();
    #[expect(clippy::cast_precision_loss, reason = "a limit far below 2^53")]
    let is_long = file.size() > longest as f64;
    if is_long {
        return then(Picked { name, bytes: Err(Unread::TooLong) });
    }
    // Only one of the two is called; what both hold must not stay behind in the other.
    let waiting = Rc::new(Cell::new(Some((name, then))));
    let also_waiting = waiting.clone();
    let done = Closure::once(move |buffer: JsValue| {
        let bytes = Uint8Array::new(buffer.unchecked_ref::<ArrayBuffer>());
        let read = bytes.to_vec();
        bytes.fill(0, 0, bytes.length());
        tell(&waiting, Ok(read));
    });
    let failed = Closure::once(move |_: JsValue| tell(&also_waiting, Err(Unread::Failed)));
    let _ = file.array_buffer().unchecked_into::<js_sys::Promise>().then2(&done, &failed);
    done.forget();
    failed.forget();
}

fn tell<T: FnMut(Picked)>(waiting: &Cell<Option<(String, T)>>, bytes: Result<Vec<u8>, Unread>) {
    if let Some((name, mut then)) = waiting.take() {
        then(Picked { name, bytes });
    }
}
