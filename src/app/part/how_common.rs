//! How common a score is: a choice with whom to compare, and beside each score one published figure.

use leptos::prelude::*;

use super::blocks::cited;
use super::drawing::{self, drawing, path};
use super::prose::{Part, element, nothing};
use crate::app::rest::Rest;
use crate::app::visit::Visit;
use crate::content::library::Library;
use crate::content::norms::Told;
use crate::domain::audience::Audience;
use crate::domain::norm::{self, Kind};
use crate::domain::reader;
use crate::domain::report::{Line, Report};

/// A hundred marks, so many in a row.
const ROW: u16 = 25;
/// From one mark to the next, in units of the drawing, and how wide a mark is.
const STEP: u16 = 10;
const MARK: u16 = 7;
/// The line on which an average stands: as long and as high as the scale's own.
const WIDTH: i32 = 320;
const HEIGHT: i32 = 12;

/// With whom to compare; nothing where no figure could stand beside any score.
#[must_use]
pub fn choice(visit: Visit, report: &Report, choose: impl Fn(Option<Audience>) + Clone + Send + 'static) -> AnyView {
    let lines = standing(visit, report);
    live_with(visit, move |library| {
        let norms = &library.after.norms;
        if !lines.iter().any(|line| norm::is_known(figures(library), *line)) {
            return nothing();
        }
        let chosen = chosen(visit);
        element("fieldset", "compare stack tight screen-only", |set| {
            set.words("legend", "", norms.ask).note(norms.about);
            set.nest("div", "answers choices", |row| {
                for position in 0..Audience::ALL.len() {
                    let at = reader::group(visit.reader(), position);
                    let (Some(audience), Some(words)) = (Audience::ALL.get(at).copied(), norms.audiences.get(at))
                    else {
                        continue;
                    };
                    let choose = choose.clone();
                    row.radio("compare", words.name, chosen == Some(audience), move || choose(Some(audience)));
                }
                let choose = choose.clone();
                row.radio("compare", norms.nobody, false, move || choose(None));
            });
        })
    })
}

/// What was published of this score; nothing where nothing may stand beside it, or nobody has chosen.
pub fn beside(visit: Visit, report: &Report, line: Line, part: &mut Part) {
    if !norm::may_stand(&visit.book().battery, report, line) {
        return;
    }
    part.add(live_with(visit, move |library| {
        visit.sitting.track();
        let Some(audience) = chosen(visit) else { return nothing() };
        if !norm::is_known(figures(library), line) {
            return nothing();
        }
        let found = norm::beside(figures(library), line, audience);
        match found.and_then(|at| library.after.norms.figures.get(at)) {
            Some(told) => figure(visit, library, told),
            None => unknown(library, audience),
        }
    }));
}

/// Lines beside which a figure may stand.
fn standing(visit: Visit, report: &Report) -> Vec<Line> {
    let may = |line: &Line| norm::may_stand(&visit.book().battery, report, *line);
    report.lines.iter().copied().filter(may).collect()
}

fn live_with(visit: Visit, mut show: impl FnMut(&'static Library) -> AnyView + Send + 'static) -> AnyView {
    super::prose::live(move || match visit.library() {
        Rest::Here(library) => show(library),
        _ => nothing(),
    })
}

fn figures(library: &'static Library) -> impl Iterator<Item = &'static norm::Figure> {
    library.after.norms.figures.iter().map(|told| &told.figure)
}

fn chosen(visit: Visit) -> Option<Audience> {
    visit.sitting.with_untracked(|sitting| sitting.as_ref()?.chosen().audience())
}

fn unknown(library: &'static Library, audience: Audience) -> AnyView {
    let position = Audience::ALL.iter().position(|one| *one == audience);
    let words = position.and_then(|at| library.after.norms.audiences.get(at));
    words.map_or_else(nothing, |words| {
        element("p", "how-common small soft", |part| {
            part.text(words.unknown);
        })
    })
}

fn figure(visit: Visit, library: &'static Library, told: &'static Told) -> AnyView {
    element("figure", "how-common stack tight", |figure| {
        figure.words("figcaption", "", told.sentence);
        match told.figure.kind {
            Kind::Share { .. } => _ = figure.add(hundred(told.figure.kind.of_100().unwrap_or_default())),
            Kind::Mean { .. } => average(visit, told, figure),
        }
        figure.note(told.about);
        cited(visit, library, &told.sources, figure);
    })
}

/// A hundred marks, so many of them filled: what the sentence says, for the eye.
fn hundred(filled: u16) -> AnyView {
    let shape = |from: u16, to: u16| {
        let mut shape = String::new();
        for mark in from..to {
            let (x, y) = ((mark % ROW) * STEP + 1, (mark / ROW) * STEP + 1);
            let side = MARK.to_string();
            for piece in ["M", &x.to_string(), " ", &y.to_string(), "h", &side, "v", &side, "h-", &side, "z"] {
                shape.push_str(piece);
            }
        }
        shape
    };
    let strokes = vec![path("mark on", shape(0, filled)), path("mark", shape(filled, 100))];
    drawing("hundred", "0 0 250 40".to_owned(), None, strokes)
}

/// Where an average stands on the scale, under the scale's own line.
fn average(visit: Visit, told: &'static Told, figure: &mut Part) {
    let scale = visit.book().battery.scales.get(usize::from(told.figure.scale));
    if let (Some(scale), Some(total), Some(words)) = (scale, told.figure.kind.average(), told.mark) {
        let at = scale.drawn(total, WIDTH).you;
        let (height, width) = (HEIGHT.to_string(), WIDTH.to_string());
        let line = ["M0 0h", &width, "v", &height, "h-", &width, "z"].concat();
        let mark = ["M", &at.to_string(), " 15l-6 9h12z"].concat();
        let label = drawing::label("tick-label", at, 40, "middle", words.to_string());
        let strokes = vec![path("band", line), path("you", mark), label];
        figure.add(drawing("scale-drawing", ["0 0 ", &width, " 46"].concat(), None, strokes));
    }
}
