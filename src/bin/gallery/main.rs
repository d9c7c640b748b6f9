//! The gallery of a development build: every part of the page in every state, language and theme.
//!
//! The address says what is shown: `gallery.html#es/dark/question/chosen` is a language, a theme, a family of parts
//! and a page of it. What may stand beside each other stands on one page, each exhibit in a section with a heading and
//! an id (`page-state`). What brings ids, landmarks or groups of radio buttons of its own has a page for itself, so
//! that nothing is there twice.
//!
//! It shows the library's own views on real content, brought to their states as the page brings them there, and adds
//! no view but its frames. It is no part of what is shipped: no link in `index.html` names it.

/// As in the programs that are shipped.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: zeroizing_alloc::ZeroAlloc<std::alloc::System> = zeroizing_alloc::ZeroAlloc(std::alloc::System);

#[cfg(target_arch = "wasm32")]
mod blocks;
#[cfg(target_arch = "wasm32")]
mod catalogue;
#[cfg(target_arch = "wasm32")]
mod check;
#[cfg(target_arch = "wasm32")]
mod colleague;
#[cfg(target_arch = "wasm32")]
mod course;
#[cfg(target_arch = "wasm32")]
mod guides;
#[cfg(target_arch = "wasm32")]
mod later;
#[cfg(target_arch = "wasm32")]
mod line;
#[cfg(target_arch = "wasm32")]
mod notice;
#[cfg(target_arch = "wasm32")]
mod press;
#[cfg(target_arch = "wasm32")]
mod question;
#[cfg(target_arch = "wasm32")]
mod request;
#[cfg(target_arch = "wasm32")]
mod result;
#[cfg(target_arch = "wasm32")]
mod room;
#[cfg(target_arch = "wasm32")]
mod scale;
#[cfg(target_arch = "wasm32")]
mod screens;
#[cfg(target_arch = "wasm32")]
mod wall;

#[cfg(target_arch = "wasm32")]
#[expect(unreachable_pub, reason = "wasm-bindgen exports public functions only")]
mod entry {
    use std::any::Any;
    use std::cell::{Cell, RefCell};

    use doc_to_doc::content::book::Book;
    use leptos::prelude::{document, mount_to, untrack};
    use wasm_bindgen::JsCast;
    use wasm_bindgen::prelude::*;

    use crate::catalogue;
    use crate::room::Room;
    use crate::wall::Wall;

    /// The element that the exhibits fill.
    const MOUNT: &str = "main";

    thread_local! {
        static ROOM: Cell<Option<Room>> = const { Cell::new(None) };
        /// What is shown; it goes when this is dropped.
        static SHOWN: RefCell<Option<Box<dyn Any>>> = const { RefCell::new(None) };
    }

    /// Takes everything that the page and the form load of one language.
    ///
    /// # Errors
    /// When the content is damaged or of another build.
    #[wasm_bindgen]
    pub fn open(content: &[u8], form: &[u8], directory: Vec<u8>, library: Vec<u8>) -> Result<(), JsError> {
        let unpack = |bytes: &[u8]| Book::unpack(bytes).map(|book| &*Box::leak(Box::new(book)));
        let room =
            Room { book: unpack(content)?, form: unpack(form)?, directory: directory.leak(), library: library.leak() };
        ROOM.set(Some(room));
        Ok(())
    }

    /// Every page, as `family/page`.
    #[wasm_bindgen]
    pub fn pages() -> Vec<String> {
        catalogue::all().map(|page| [page.family, "/", page.name].concat()).collect()
    }

    /// Shows a page in place of the one before; false when there is none of this name, or nothing to show it with.
    #[wasm_bindgen]
    pub fn show(name: &str) -> bool {
        let page = catalogue::all().find(|page| name.split_once('/') == Some((page.family, page.name)));
        let place = document().get_element_by_id(MOUNT).and_then(|place| place.dyn_into().ok());
        let (Some(page), Some(room), Some(place)) = (page, ROOM.get(), place) else { return false };
        SHOWN.take();
        let shown = mount_to(place, move || {
            let mut wall = Wall::of(page.name);
            // Exhibits are hung once; what changes in them changes by itself.
            untrack(|| (page.hang)(room, &mut wall));
            wall.exhibits()
        });
        SHOWN.set(Some(Box::new(shown)));
        true
    }
}

fn main() {}
