//! Who sees what: the questions about a line of help, with what is known of each.
//!
//! One place for both editions, so that the page and its plain form cannot answer differently.
//! Nothing is left out: what nobody has confirmed says so.

use std::borrow::Cow;

use super::book::Book;
use super::directory::Listed;
use super::phrases::Phrases;
use crate::domain::directory::{Board, Cost, Employer, Human, NameAsked, Notes};

/// A question and its answer, both as a person reads them.
pub type Row = (&'static str, Cow<'static, str>);

/// What a person may want to know of a line before they reach it, in the order of asking: name,
/// notes, board, person, employer, limits, cost, languages.
#[must_use]
pub fn rows(book: &Book, listed: &Listed) -> [Row; 8] {
    let phrases = &book.phrases;
    let sees = &listed.entry.sees;
    let plain = |question, answer| (question, Cow::Borrowed(answer));
    [
        plain(phrases.sees_name(), name(phrases, sees.name)),
        plain(phrases.sees_notes(), notes(phrases, sees.notes)),
        plain(phrases.sees_board(), board(phrases, sees.board)),
        plain(phrases.sees_human(), human(phrases, sees.human)),
        plain(phrases.sees_employer(), employer(phrases, sees.employer)),
        plain(phrases.limits(), listed.words.limits.map_or(phrases.limits_unknown(), |limits| limits.as_str())),
        plain(phrases.cost(), cost(phrases, listed.entry.cost)),
        (phrases.languages(), languages(book, listed)),
    ]
}

/// Whether a name is asked for.
#[must_use]
pub fn name(phrases: &Phrases, asked: NameAsked) -> &'static str {
    match asked {
        NameAsked::No => phrases.sees_name_no(),
        NameAsked::AsYouLike => phrases.sees_name_as_you_like(),
        NameAsked::Yes => phrases.sees_name_yes(),
        NameAsked::Unknown => phrases.unknown(),
    }
}

/// Whether notes are kept.
#[must_use]
pub fn notes(phrases: &Phrases, kept: Notes) -> &'static str {
    match kept {
        Notes::None => phrases.sees_notes_none(),
        Notes::Kept => phrases.sees_notes_kept(),
        Notes::Unknown => phrases.unknown(),
    }
}

/// Whether it can reach a licensing board.
#[must_use]
pub fn board(phrases: &Phrases, reached: Board) -> &'static str {
    match reached {
        Board::SaysNo => phrases.sees_board_says_no(),
        Board::AsLawRequires => phrases.sees_board_as_law_requires(),
        Board::Unknown => phrases.unknown(),
    }
}

/// Whether a person answers.
#[must_use]
pub fn human(phrases: &Phrases, answers: Human) -> &'static str {
    match answers {
        Human::Yes => phrases.sees_human_yes(),
        Human::No => phrases.sees_human_no(),
        Human::Unknown => phrases.unknown(),
    }
}

/// Whether an employer has to do with it.
#[must_use]
pub fn employer(phrases: &Phrases, involved: Employer) -> &'static str {
    match involved {
        Employer::Independent => phrases.sees_employer_independent(),
        Employer::Linked => phrases.sees_employer_linked(),
        Employer::Unknown => phrases.unknown(),
    }
}

/// What it costs.
#[must_use]
pub fn cost(phrases: &Phrases, cost: Cost) -> &'static str {
    match cost {
        Cost::Free => phrases.cost_free(),
        Cost::Paid => phrases.cost_paid(),
        Cost::Unknown => phrases.unknown(),
    }
}

/// Languages in which somebody answers; where none is named, that nobody has confirmed any.
fn languages(book: &Book, listed: &Listed) -> Cow<'static, str> {
    let mut names = listed.entry.languages.iter().map(|tag| book.language_name(*tag));
    let Some(first) = names.next() else { return Cow::Borrowed(book.phrases.unknown()) };
    let mut said = Cow::from(first);
    for name in names {
        let said = said.to_mut();
        said.push_str(book.phrases.comma());
        said.push_str(&name);
    }
    said
}
