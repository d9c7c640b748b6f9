//! Whom to turn to first, at most two more, and the question what stands in the way.

use leptos::prelude::*;

use super::blocks::cited;
use super::line::{self, Help};
use super::prose::{Part, nothing};
use crate::app::rest::Rest;
use crate::app::visit::Visit;
use crate::browser::still;
use crate::content::gaps;
use crate::content::library::Library;
use crate::content::words::LevelWords;
use crate::domain::audience::Audience;
use crate::domain::chosen::Chosen;
use crate::domain::level::Level;
use crate::domain::next_step::{self, Barrier, Situation, Table};
use crate::domain::reader::Reader;
use crate::domain::report::Report;
use crate::domain::sitting::Sitting;

/// What is above the question and changes with its answer, and what must stand still meanwhile.
const STEPS: &str = ".next-steps";
const QUESTION: &str = ".in-the-way";
const COMPARE: &str = ".compare";

/// The steps that fit this result. They are drawn anew only when their order changes.
#[derive(Clone, Copy)]
pub struct Steps {
    visit: Visit,
    words: &'static LevelWords,
    level: Level,
    topic: Option<u16>,
    changes: RwSignal<usize>,
}

impl Steps {
    /// Those for this result.
    #[must_use]
    pub fn new(visit: Visit, report: &Report, words: &'static LevelWords) -> Self {
        let topic = next_step::weighs_most(&visit.book().battery, report);
        Self { visit, words, level: report.level, topic, changes: RwSignal::new(0) }
    }

    /// What opens the result, one step first, then two more. Where someone may be in danger, whom to call
    /// comes before anything that is to be read.
    pub fn show(self, page: &mut Part) {
        let in_danger = self.level == Level::Crisis;
        let opens = move |part: &mut Part| _ = part.words("p", "lead", self.words.opening);
        if !in_danger {
            opens(page);
        }
        page.nest("div", "next-steps stack", |part| {
            part.live(move || {
                self.changes.track();
                let mut part = Part::default();
                let mut helps = self.offered().into_iter();
                if let Some(first) = helps.next() {
                    let sheet = if in_danger { line::urgent_first } else { line::first };
                    part.add(sheet(self.visit, first));
                }
                if in_danger {
                    opens(&mut part);
                }
                part.words("h2", "unseen", self.visit.phrases().result_more());
                part.add(line::helps(self.visit, helps));
                part.all()
            });
        });
    }

    /// What stands in the way; in a crisis nobody is asked, and before its words have come nobody can be.
    pub fn ask(self, page: &mut Part) {
        if !next_step::asks(self.level) {
            return;
        }
        page.live(move || match self.visit.library() {
            Rest::Here(library) => self.question(library),
            _ => nothing(),
        });
    }

    /// Compares with these, or with nobody, while the choice itself stands still.
    pub fn compare(self, audience: Option<Audience>) {
        still::hold(COMPARE, STEPS, move || self.choose(|chosen| chosen.compare(audience)));
    }

    fn question(self, library: &'static Library) -> AnyView {
        let words = &library.after.next_steps;
        let chosen = self.situation().barrier;
        let mut part = Part::default();
        part.nest("fieldset", "in-the-way stack tight screen-only", |set| {
            set.words("legend", "", words.ask).note(words.about);
            set.nest("div", "answers choices", |row| {
                for (barrier, one) in Barrier::ALL.iter().copied().zip(&words.barriers) {
                    row.radio("in-the-way", one.name, chosen == Some(barrier), move || self.say(barrier));
                }
            });
            set.attributed("div", "stack tight", vec![("role", "status".into())], |status| {
                status.live(move || self.told(library));
            });
        });
        part.one()
    }

    fn say(self, barrier: Barrier) {
        still::hold(QUESTION, STEPS, move || self.choose(|chosen| chosen.say(barrier)));
    }

    /// Notes a choice, and lets the steps be drawn anew where it changes them.
    fn choose(self, note: impl FnOnce(&mut Chosen)) {
        let before = self.names();
        self.visit.change(|sitting| note(sitting.choose()));
        if self.names() != before {
            self.changes.update(|changes| *changes += 1);
        }
    }

    /// Something true about what was chosen, and who stands first now.
    fn told(self, library: &'static Library) -> AnyView {
        self.visit.sitting.track();
        let Situation { audience, barrier, .. } = self.situation();
        let words = &library.after.next_steps;
        let Some(barrier) = barrier else { return nothing() };
        let position = Barrier::ALL.iter().position(|one| *one == barrier);
        let Some(answer) = position.and_then(|at| words.barriers.get(at)) else { return nothing() };
        let mut part = Part::default();
        let is_for = |only: &[Audience]| only.is_empty() || audience.is_some_and(|one| only.contains(&one));
        for said in answer.said.iter().filter(|said| is_for(&said.only)) {
            part.para(said.text);
            cited(self.visit, library, &said.sources, &mut part);
        }
        if let Some(name) = self.names().first() {
            part.note(gaps::filled(&words.first_now, &[("name", name)]));
        }
        part.all()
    }

    fn situation(self) -> Situation {
        let Self { level, topic, .. } = self;
        self.visit.sitting.with_untracked(|sitting| {
            let chosen = sitting.as_ref().map(Sitting::chosen);
            let (audience, barrier) = (chosen.and_then(Chosen::audience), chosen.and_then(Chosen::barrier));
            let audience = audience.or(self.reader().map(Reader::compared));
            Situation { level, topic, audience, barrier }
        })
    }

    fn names(self) -> Vec<&'static str> {
        self.offered().iter().map(|help| help.name()).collect()
    }

    /// Whom the table and the clock put forward. What has not come yet is not waited for.
    fn offered(self) -> Vec<Help> {
        let blank = Table::default();
        let table = match untrack(|| self.visit.library()) {
            Rest::Here(library) => &library.after.next_steps.table,
            _ => &blank,
        };
        let wanted = table.wanted(&self.words.lines, self.situation());
        line::fitting(self.visit, &wanted, table.kept(self.level), self.reader())
    }

    /// Who reads; in a crisis it changes nothing.
    fn reader(self) -> Option<Reader> {
        self.visit.reader().filter(|_| next_step::asks(self.level))
    }
}
