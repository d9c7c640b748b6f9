//! Reads how common scores are, and refuses a figure that its paper would not bear out: on another scale,
//! at another cut-off, without a year, a number of people or a source.

mod telling;

use std::collections::BTreeMap;

use super::block::per_mille;
use super::clerk::{Clerk, Desk, place};
use super::norms_file::{FigureFile, NormsWords};
use crate::content::norms::{Norms, Told};
use crate::content::read::file::{Files, parsed};
use crate::content::read::problem::Problem;
use crate::domain::audience::Audience;
use crate::domain::norm::{Figure, Kind, NEVER};
use crate::domain::scale::Scale;
use telling::Teller;

/// The figures, in all languages.
const FILE: &str = "content/norms.json";

/// Years in which a figure is believed to have been taken.
const KNOWN: core::ops::RangeInclusive<u16> = 1950..=2100;
/// Years that touch the pandemic: the World Health Organization called it an emergency from January 30,
/// 2020, to May 5, 2023.
const PANDEMIC: core::ops::RangeInclusive<u16> = 2020..=2023;

/// Reads them with the words of the book's language.
pub(super) fn read(files: &Files<'_>, clerk: &mut Clerk<'_>, problems: &mut Vec<Problem>) -> Option<Norms> {
    let figures: Vec<FigureFile> = parsed(FILE, &files(FILE, problems)?, problems)?;
    let name = format!("content/{}/norms.json", clerk.book().locale);
    let words = clerk.file(files, &name, problems, |words: NormsWords, desk| Teller::new(words, &figures, desk))?;
    let mut told = Vec::new();
    let mut desk = clerk.desk(FILE, problems);
    refuse_doubles(&figures, &mut desk);
    for (at, file) in figures.iter().enumerate() {
        let field = format!("[{at}] ({})", file.id);
        let figure = figure(file, &field, &mut desk);
        let sources = core::iter::once(&file.source).chain(&file.also).cloned().collect::<Vec<_>>();
        let sources = desk.sources(&sources, &field);
        if let (Some(figure), Some(words)) = (figure, words.of(file)) {
            let sentence = words.sentence(figure.kind);
            told.push(Told { sentence, mark: words.mark(figure.kind), about: words.about(), figure, sources });
        }
    }
    let Teller { ask, about, nobody, audiences, .. } = words;
    Some(Norms { ask, about, nobody, audiences, figures: told })
}

/// One figure, put to the scale of which it tells.
fn figure(file: &FigureFile, field: &str, desk: &mut Desk<'_, '_>) -> Option<Figure> {
    refuse_uncertain(file, field, desk);
    if file.audiences.is_empty() {
        desk.refuse(&format!("{field}.audiences"), "is empty", "name the groups of which it tells");
    }
    let scales = &desk.book().battery.scales;
    let Some(position) = scales.iter().position(|scale| scale.id == file.scale) else {
        let what = format!("`{}` is no scale", file.scale);
        desk.refuse(&format!("{field}.scale"), what, "name the id of a scale in self-check.json");
        return None;
    };
    if file.scale == NEVER {
        let fix = "take it out: no comparison softens what happened";
        desk.refuse(&format!("{field}.scale"), "no figure stands beside this scale", fix);
        return None;
    }
    let scale = scales.get(position).cloned()?;
    let kind = kind(file, &scale, field, desk)?;
    Some(Figure { scale: place(position)?, audiences: file.audiences.clone(), kind })
}

fn kind(file: &FigureFile, scale: &Scale, field: &str, desk: &mut Desk<'_, '_>) -> Option<Kind> {
    match (&file.share, file.mean) {
        (Some(share), None) => {
            if !scale.counts_from(share.at_least) {
                let what =
                    format!("{} is no cut-off of `{}`, nor where one of its bands begins", share.at_least, scale.id);
                let fix = "write the cut at which the paper counts; leave the figure out if it counts at another";
                desk.refuse(&format!("{field}.share.at_least"), what, fix);
                return None;
            }
            let per_mille = per_mille(share.of_100);
            if per_mille.is_none() {
                let fix = "write how many of a hundred, 0 to 100, with one decimal at most";
                desk.refuse(&format!("{field}.share.of_100"), "is no share of a hundred", fix);
            }
            Some(Kind::Share { at_least: share.at_least, per_mille: per_mille? })
        }
        (None, Some(mean)) => {
            let (low, high) = scale.range;
            let tenths = (low.saturating_mul(10)..=high.saturating_mul(10))
                .find(|tenths| (f64::from(*tenths) - mean * 10.0).abs() < 1e-6);
            if tenths.is_none() {
                let fix = format!("write a number from {low} to {high}, with one decimal at most");
                desk.refuse(&format!("{field}.mean"), "is no average on this scale", &fix);
            }
            Some(Kind::Mean { tenths: tenths? })
        }
        _ => {
            desk.refuse(field, "does not give one thing", "give either `share` or `mean`");
            None
        }
    }
}

/// When, of how many, and how many of those: each must be said, and all must agree.
fn refuse_uncertain(file: &FigureFile, field: &str, desk: &mut Desk<'_, '_>) {
    let from = file.years.from.unwrap_or(file.years.to);
    if !KNOWN.contains(&file.years.to) || !KNOWN.contains(&from) || from > file.years.to {
        let fix = "write the first and the last year in which people were asked, as four digits";
        desk.refuse(&format!("{field}.years"), "cannot be", fix);
    }
    let touches = from <= *PANDEMIC.end() && file.years.to >= *PANDEMIC.start();
    if touches && file.pandemic.is_none() {
        let fix = "write true where people were asked after January 2020 and before May 2023, else false";
        desk.refuse(&format!("{field}.pandemic"), "is missing", fix);
    } else if !touches && file.pandemic == Some(true) {
        desk.refuse(&format!("{field}.pandemic"), "does not fit the years", "correct either");
    }
    if file.answered == 0 {
        desk.refuse(&format!("{field}.answered"), "is nobody", "write how many people answered");
    }
    if file.asked.is_some_and(|asked| asked < file.answered) {
        let fix = "write how many were asked, or leave it out";
        desk.refuse(&format!("{field}.asked"), "is less than those who answered", fix);
    }
    let Some(response) = file.response else { return };
    let possible = (0.0..=100.0).contains(&response) && response > 0.0;
    let agrees = file
        .asked
        .is_none_or(|asked| (f64::from(file.answered) * 100.0 / f64::from(asked.max(1)) - response).abs() <= 1.0);
    if !possible || !agrees {
        let fix = "write how many of every hundred who were asked did answer, as the paper gives it";
        desk.refuse(&format!("{field}.response"), "cannot be", fix);
    }
}

/// A name that stands twice, and two figures that would stand at one place.
fn refuse_doubles(figures: &[FigureFile], desk: &mut Desk<'_, '_>) {
    let mut ids = BTreeMap::new();
    let mut places: BTreeMap<(&str, Audience), &str> = BTreeMap::new();
    for (at, file) in figures.iter().enumerate() {
        let field = format!("[{at}] ({})", file.id);
        if file.id.trim().is_empty() || ids.insert(&file.id, at).is_some() {
            desk.refuse(&format!("{field}.id"), "is empty or stands twice", "give each figure its own name");
        }
        for audience in &file.audiences {
            if let Some(earlier) = places.insert((&file.scale, *audience), &file.id) {
                let what = format!("`{earlier}` already tells of `{}` and `{}`", file.scale, audience.id());
                let fix = "keep the one that fits best: a page has room for one figure beside a score";
                desk.refuse(&format!("{field}.audiences"), what, fix);
            }
        }
    }
}
