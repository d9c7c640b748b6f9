//! One person's visit: where they are, and the one owner of their answers.

mod arrivals;
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
use crate::domain::battery::Step;
use crate::domain::reading::Readings;
use crate::domain::route::Route;
use crate::domain::sitting::{Moment, Page, Sitting};

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

    /// What the check shows now; none when there is no check.
    #[must_use]
    pub fn moment(self) -> Option<Moment> {
        self.sitting.with(|sitting| sitting.as_ref().map(|sitting| sitting.moment(&self.book().battery)))
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

    /// Begins a check.
    pub fn begin(self, steps: &[Step]) {
        self.erased.set(false);
        self.sitting.set(Some(Sitting::begin(&self.book().battery, steps)));
        browser::fragment::hold();
    }

    /// Changes the check in progress.
    pub fn change(self, change: impl FnOnce(&mut Sitting)) {
        self.sitting.update(|sitting| {
            if let Some(sitting) = sitting {
                change(sitting);
            }
        });
    }

    /// Opens a page from the result; without a check, from before one.
    pub fn open(self, page: Page) {
        if self.sitting.with_untracked(Option::is_none) {
            self.begin(&[]);
        } else {
            browser::fragment::hold();
        }
        self.change(|sitting| sitting.open(&self.book().battery, page));
    }

    /// Goes back one stop; from the first, to where the check begins.
    pub fn back(self) {
        let mut further = false;
        self.change(|sitting| further = sitting.back(&self.book().battery));
        if !further {
            self.erase();
        }
    }

    /// Overwrites the answers and forgets them.
    pub fn erase(self) {
        if self.sitting.with_untracked(Option::is_some) {
            self.sitting.set(None);
        }
        self.said.set(String::new());
    }

    /// Erases, closes what was read, and is arranged for nobody in particular.
    pub fn forget(self) {
        self.erase();
        self.arrange(None);
        self.close_readings();
    }

    /// The page is being left: erases, and takes down what is shown, for a search holds what was typed.
    pub fn part(self) {
        self.forget();
        self.route.set(Route::Home);
    }

    /// Erases, and shows that it was done.
    pub fn finish(self) {
        self.erase();
        self.arrange(None);
        self.erased.set(true);
    }

    /// Whether anything is here that somebody did: a check, something that is read, or who they said they are.
    /// The list of those who answer tells of nobody, and stays for whoever left it open.
    #[must_use]
    pub fn is_used(self) -> bool {
        let reads = [Route::Colleague, Route::Guides].into_iter().any(|door| self.is_reading(door));
        reads || self.reader().is_some() || self.sitting.with_untracked(Option::is_some)
    }

    /// Nobody is here any more: erases, and goes back to the first screen, which tells nothing.
    pub fn end(self) {
        self.forget();
        browser::fragment::go(Route::Home.fragment());
        self.show(Route::Home);
    }
}
