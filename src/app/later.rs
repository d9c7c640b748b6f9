//! The rest of the program: the screens behind the other doors, and what reads the library.
//!
//! The page starts without it, so that a check can begin on a bad connection after half of the bytes; it comes right
//! after, unasked and for everybody. What somebody in danger needs is never part of it: the strip, the check, its
//! interrupt and its result stand in what starts.

mod program;
mod short;

use leptos::prelude::*;

use super::part::line;
use super::part::prose::column;
use super::rest::Rest;
use super::visit::Visit;
use crate::browser::focus;
use crate::content::library::Library;
use crate::content::readers;
use crate::domain::route::Route;
pub use program::LATER;
pub use short::suggests;

/// Who answers whatever it is about.
const WHOM: [&str; 3] = ["programme", "physician-line", "lifeline"];

/// What the rest of the program does for what has started.
#[derive(Debug)]
pub struct Later {
    /// Shows a scene.
    pub show: fn(Visit, Scene) -> AnyView,
    /// Unpacks what there is to read.
    pub unpack: fn(Rest<Library>) -> Rest<Library>,
}

impl PartialEq for Later {
    /// There is one.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Later {}

/// What the rest of the program shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scene {
    /// Helping a colleague, and what is read behind that door.
    Colleague,
    /// Everyone who answers.
    Find,
    /// What there is to read.
    Guides,
    /// What is kept, and how to check it.
    Kept,
    /// What a check comes to.
    Result,
    /// Results over time.
    Course,
    /// The sheet for a doctor.
    Doctor,
    /// What to do if things get worse.
    Plan,
}

impl Scene {
    /// The one that an address names; none where what starts shows it by itself.
    #[must_use]
    pub fn of(route: Route) -> Option<Self> {
        match route {
            Route::Colleague => Some(Self::Colleague),
            Route::Find => Some(Self::Find),
            Route::Guides => Some(Self::Guides),
            Route::Kept => Some(Self::Kept),
            Route::Home | Route::CheckIn | Route::Ask | Route::NotFound => None,
        }
    }
}

/// A scene; until it can be shown, that it is on its way, and where it never will be, whom to call.
#[must_use]
pub fn scene(visit: Visit, scene: Scene) -> AnyView {
    match visit.later() {
        Rest::Here(later) => (later.show)(visit, scene),
        rest if scene == Scene::Result => short::result(visit, !rest.is_awaited()),
        rest => without(visit, scene, !rest.is_awaited()),
    }
}

/// What stands where a scene cannot: the strip's people, and the same in a page without any script.
#[must_use]
pub fn without(visit: Visit, scene: Scene, missing: bool) -> AnyView {
    let phrases = visit.phrases();
    let all = (".html", phrases.plain_link());
    let (title, (ends, plain)) = match scene {
        Scene::Colleague => (readers::helping(phrases, visit.reader()), (".html#colleague", phrases.plain_steps())),
        Scene::Guides => (phrases.guides_title(), ("-guides.html", phrases.plain_guides())),
        Scene::Find => (phrases.find_title(), all),
        Scene::Kept => (phrases.kept_title(), all),
        Scene::Course => (phrases.take_save(), all),
        Scene::Result | Scene::Doctor | Scene::Plan => (phrases.result_title(), all),
    };
    let told = if !missing {
        phrases.library_awaited()
    } else if scene == Scene::Find {
        phrases.find_rest_missing()
    } else {
        phrases.library_missing()
    };
    // What comes in its place has another heading. Whoever was brought to this one, and reads on from there, is brought to it.
    on_cleanup(|| {
        if focus::is_on_heading() {
            focus::heading();
        }
    });
    column(|page| {
        // A page of the check leads back to it.
        if matches!(scene, Scene::Result | Scene::Course | Scene::Doctor | Scene::Plan) {
            page.nest("p", "screen-only", |part| {
                part.button("back", phrases.back(), move || visit.back());
            });
        }
        page.heading(title).lead(told);
        if matches!(scene, Scene::Colleague | Scene::Guides) {
            page.words("p", "sheet care", readers::danger(phrases, visit.reader()));
        }
        page.add(line::helps(visit, whom(visit, scene)));
        page.nest("p", "screen-only", |part| {
            part.link("link", visit.book().plain(ends), plain);
        });
    })
}

/// Whom to call: those whom every page names; where everybody is looked for, all that have come.
fn whom(visit: Visit, scene: Scene) -> Vec<line::Help> {
    let all = visit.book().lines.iter().filter(|line| line.entry.listed).map(|line| line.entry.id.as_str());
    if scene == Scene::Find { line::named(visit, all) } else { line::offered(visit, WHOM) }
}
