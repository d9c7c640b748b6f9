//! One person's visit: where they are, and the one owner of their answers.

mod arrivals;
mod check;
mod readers;
mod readings;
mod ways;

use std::sync::Mutex;

use leptos::prelude::*;

use super::hands::Hands;
use super::later::Later;
use super::rest::Rest;
use crate::browser;
use crate::content::book::Book;
use crate::content::directory::Shelf;
use crate::content::library::Library;
use crate::content::phrases::Phrases;
use crate::domain::reading::Readings;
use crate::domain::route::Route;
use crate::domain::sitting::Sitting;

/// The state of the page. It lives in memory only.
#[derive(Clone, Copy)]
pub struct Visit {
    /// Everything the page says and asks, in the language that is read.
    book: &'static Mutex<&'static Book>,
    /// How often the language was changed.
    languages: RwSignal<usize>,
    /// The screen.
    pub route: RwSignal<Route>,
    /// The check in progress, with its answers; none before it and after erasing.
    pub sitting: RwSignal<Option<Sitting>>,
    /// The answers of this visit have been erased, and the person has not moved on since.
    pub erased: RwSignal<bool>,
    /// Whether questions go on by themselves.
    pub moves_on: RwSignal<bool>,
    /// The last look at the clock; none before the first.
    hands: &'static Mutex<Option<Hands>>,
    /// How often it was looked at.
    ticks: RwSignal<usize>,
    /// The lines of help that came after the page had started.
    rest: &'static Mutex<Rest<Shelf>>,
    /// What there is to read, which came after that.
    library: &'static Mutex<Rest<Library>>,
    /// The rest of the program, which comes with it.
    later: &'static Mutex<Rest<Later>>,
    /// How often the lines changed, how often the library, and how often the rest of the program.
    arrivals: RwSignal<usize>,
    deliveries: RwSignal<usize>,
    completions: RwSignal<usize>,
    /// What is read behind the doors that lead to more than one screen.
    readings: &'static Mutex<Readings>,
    /// How often a page was turned.
    turns: RwSignal<usize>,
    /// The program that locks and opens files is here, and has not stopped.
    pub equipped: RwSignal<bool>,
    /// For whom the page is arranged, by position from 1; 0 is nobody in particular.
    reader: RwSignal<usize>,
    /// Words stand in a search.
    pub typed: RwSignal<bool>,
    /// What the live region says.
    pub said: RwSignal<String>,
    /// The browser is printing: everything folded is open.
    pub printing: RwSignal<bool>,
    /// The person asked to be gone: the page is blank.
    pub left: RwSignal<bool>,
}

impl Visit {
    /// A visit that begins at this fragment of the address.
    #[must_use]
    pub fn new(book: &'static Book, fragment: &str) -> Self {
        Self {
            book: Box::leak(Box::new(Mutex::new(book))),
            languages: RwSignal::new(0),
            route: RwSignal::new(book.programme.features.route(fragment)),
            sitting: RwSignal::new(None),
            erased: RwSignal::new(false),
            moves_on: RwSignal::new(!browser::listen::prefers_calm()),
            hands: Box::leak(Box::new(Mutex::new(None))),
            ticks: RwSignal::new(0),
            rest: Box::leak(Box::new(Mutex::new(Rest::Awaited))),
            library: Box::leak(Box::new(Mutex::new(Rest::Awaited))),
            later: Box::leak(Box::new(Mutex::new(Rest::Awaited))),
            arrivals: RwSignal::new(0),
            deliveries: RwSignal::new(0),
            completions: RwSignal::new(0),
            readings: Box::leak(Box::default()),
            turns: RwSignal::new(0),
            equipped: RwSignal::new(false),
            reader: RwSignal::new(0),
            typed: RwSignal::new(false),
            said: RwSignal::new(String::new()),
            printing: RwSignal::new(false),
            left: RwSignal::new(false),
        }
    }

    /// Everything the page says and asks, in the language that is read.
    #[must_use]
    pub fn book(self) -> &'static Book {
        match self.book.lock() {
            Ok(book) => *book,
            Err(held) => *held.into_inner(),
        }
    }

    /// Goes on in another language: whatever is shown is drawn anew, where it stands. What is read, and the lines
    /// beyond the book, come after it.
    pub fn speak(self, book: &'static Book) {
        if let Ok(mut read) = self.book.lock() {
            *read = book;
        }
        self.await_words();
        self.languages.update(|times| *times += 1);
        // Once the screen has said what it says of itself.
        let tell = move || self.said.set(self.phrases().language_changed().to_owned());
        set_timeout(tell, core::time::Duration::ZERO);
    }

    /// Draws what asks for it anew whenever the language changes.
    pub fn track_language(self) {
        self.languages.track();
    }

    /// The phrases of the present language.
    #[must_use]
    pub fn phrases(self) -> &'static Phrases {
        &self.book().phrases
    }

    /// Looks at the clock.
    pub fn look(self) {
        if let Ok(mut hands) = self.hands.lock() {
            *hands = Some(Hands::look(self.book()));
        }
        self.ticks.update(|ticks| *ticks += 1);
    }

    /// Asks the clock's hands, and again whenever they move; the first to ask looks.
    pub fn ask_hands<T>(self, ask: impl FnOnce(&Hands) -> T) -> T {
        self.ticks.track();
        self.glance(ask)
    }

    /// Asks the clock's hands once.
    pub fn glance<T>(self, ask: impl FnOnce(&Hands) -> T) -> T {
        match self.hands.lock() {
            Ok(mut hands) => ask(hands.get_or_insert_with(|| Hands::look(self.book()))),
            Err(_) => ask(&Hands::look(self.book())),
        }
    }
}
