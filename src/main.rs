//! The page's entry. The shell reads the content first and mounts after a pause, so that neither
//! step keeps a slow phone from answering a touch.

/// Whatever is given back is overwritten first: words that were typed, and words made of answers.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: zeroizing_alloc::ZeroAlloc<std::alloc::System> = zeroizing_alloc::ZeroAlloc(std::alloc::System);

#[cfg(target_arch = "wasm32")]
#[expect(unreachable_pub, reason = "wasm-bindgen exports public functions only")]
mod entry {
    use std::cell::Cell;
    #[cfg(debug_assertions)]
    use std::future::{Ready, ready};
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    use doc_to_doc::app::later::{LATER, Later};
    use doc_to_doc::app::{self, visit::Visit};
    use doc_to_doc::browser::{fragment, strongbox};
    use doc_to_doc::content::book::Book;
    use wasm_bindgen::prelude::*;

    thread_local! {
        static VISIT: Cell<Option<Visit>> = const { Cell::new(None) };
    }

    /// Unpacks the content. A visit that has begun already goes on in this language, where it stands.
    ///
    /// # Errors
    /// When it is damaged or of another build; the shell then shows the static help, or leaves the page as it was.
    #[wasm_bindgen]
    pub fn open(content: &[u8]) -> Result<(), JsError> {
        let book = Box::leak(Box::new(Book::unpack(content)?));
        match VISIT.get() {
            Some(visit) => visit.speak(book),
            None => VISIT.set(Some(Visit::new(book, &fragment::read()))),
        }
        Ok(())
    }

    /// Mounts the app; false when there is nothing to show.
    #[wasm_bindgen]
    pub fn start() -> bool {
        VISIT.get().is_some_and(|visit| {
            // Since the content was read, a door of the plain page may have been pressed, and nobody listened yet.
            visit.address_changed(&fragment::read());
            app::mount(visit)
        })
    }

    /// Lets the strip follow the clock; false when it cannot, and then it stays as it stands.
    #[wasm_bindgen]
    pub fn follow() -> bool {
        VISIT.get().is_some_and(app::follow_clock)
    }

    /// Takes the lines of help that came later; nothing means that they did not come.
    #[wasm_bindgen]
    pub fn shelve(lines: Vec<u8>) {
        if let Some(visit) = VISIT.get() {
            visit.shelve(lines);
        }
    }

    /// Takes what there is to read; nothing means that it did not come.
    #[wasm_bindgen]
    pub fn stock(library: Vec<u8>) {
        if let Some(visit) = VISIT.get() {
            visit.stock(library);
        }
    }

    /// Whether the address names what only the rest of the program shows.
    #[wasm_bindgen]
    pub fn waits() -> bool {
        VISIT.get().is_some_and(Visit::waits)
    }

    /// Takes the rest of the program, once it stands beside this one; false means that it did not come.
    #[wasm_bindgen]
    pub fn complete(is_here: bool) {
        let Some(visit) = VISIT.get() else { return };
        visit.complete(if is_here { at_once(later()) } else { None });
    }

    /// What is ready without waiting. The first look asks the shell, which answers at once; the second takes it.
    fn at_once<T>(coming: impl Future<Output = T>) -> Option<T> {
        let mut coming = pin!(coming);
        let mut look = || coming.as_mut().poll(&mut Context::from_waker(Waker::noop()));
        let mut looks = [(); 2].into_iter();
        looks.find_map(|()| if let Poll::Ready(here) = look() { Some(here) } else { None })
    }

    /// The rest of the program. `site pack` takes out of this one whatever only this function leads to, and puts it
    /// into a file of its own.
    #[cfg(not(debug_assertions))]
    #[wasm_split_helpers::wasm_split(later)]
    fn later() -> &'static Later {
        &LATER
    }

    /// A build to look into is one file.
    #[cfg(debug_assertions)]
    fn later() -> Ready<&'static Later> {
        ready(&LATER)
    }

    /// Takes the program that locks and opens files, once it runs.
    #[wasm_bindgen]
    pub fn equip(program: &JsValue) {
        if let Some(visit) = VISIT.get() {
            visit.equip(strongbox::take(program));
        }
    }
}

fn main() {}
