//! How much room there is where words cannot run on: on a button, on a door, in the strip.
//!
//! Counted in Latin characters on a screen 320 px wide with body text of 18 px: a line across a button holds
//! about 26. Each limit leaves the English about 40 % to spare, which is what it grows by in Spanish or German.

use super::gap::pieces;

/// A place with an end to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Room {
    /// The short name of a door, four of which stand in the row above every screen.
    Door,
    /// A word of the strip of numbers to call, beside the number.
    Strip,
    /// A button of two lines.
    Button,
    /// A choice across the whole width: three lines.
    Choice,
    /// A heading.
    Title,
}

use Room::{Button, Choice, Door, Strip, Title};

impl Room {
    /// How many characters it holds; a Chinese one counts two.
    pub(super) fn limit(self) -> usize {
        match self {
            Door => 28,
            Strip => 40,
            Button => 52,
            Choice => 78,
            Title => 90,
        }
    }

    /// What it is called in a complaint.
    pub(super) fn name(self) -> &'static str {
        match self {
            Door => "a door of the navigation",
            Strip => "the strip",
            Button => "a button",
            Choice => "a choice",
            Title => "a title",
        }
    }

    /// The room of a text, by its file below the language's folder and its field.
    pub(super) fn of(file: &str, field: &str) -> Option<Self> {
        let fits = |(_, of_file, pattern): &&(Room, &str, &str)| {
            of_file.strip_suffix('*').map_or(*of_file == file, |start| file.starts_with(start))
                && is_like(pattern, field)
        };
        PLACES.iter().find(fits).map(|(room, ..)| *room)
    }
}

#[rustfmt::skip]
const PLACES: &[(Room, &str, &str)] = &[
    (Door, CATALOGUE, "door_check_in_short"), (Door, CATALOGUE, "door_colleague"), (Door, CATALOGUE, "door_find"),
    (Door, CATALOGUE, "door_ask"), (Door, CATALOGUE, "home"), (Door, CATALOGUE, "leave"),
    (Strip, CATALOGUE, "strip_label"), (Strip, CATALOGUE, "strip_question"), (Strip, CATALOGUE, "strip_until"),
    (Strip, CATALOGUE, "strip_opens_at"), (Strip, CATALOGUE, "strip_opens"), (Strip, CATALOGUE, "strip_shut"),
    (Strip, "directory.json", "entries.*.short"),
    (Button, CATALOGUE, "skip"), (Button, CATALOGUE, "idle_stay"), (Button, CATALOGUE, "idle_close"),
    (Button, CATALOGUE, "home_read_event"), (Button, CATALOGUE, "home_read_trainees"), (Button, CATALOGUE, "home_read_all"),
    (Button, CATALOGUE, "call"), (Button, CATALOGUE, "call_press"), (Button, CATALOGUE, "text"),
    (Button, CATALOGUE, "text_keyword"), (Button, CATALOGUE, "chat"), (Button, CATALOGUE, "write"), (Button, CATALOGUE, "copy"),
    (Button, CATALOGUE, "before_past"), (Button, CATALOGUE, "before_full"), (Button, CATALOGUE, "back"), (Button, CATALOGUE, "next"),
    (Button, CATALOGUE, "decline"), (Button, CATALOGUE, "interrupt_go_on"), (Button, CATALOGUE, "interrupt_stop"),
    (Button, CATALOGUE, "result_ask"), (Button, CATALOGUE, "result_show"), (Button, CATALOGUE, "take_print"),
    (Button, CATALOGUE, "take_copy"), (Button, CATALOGUE, "take_save"), (Button, CATALOGUE, "take_save_plain"),
    (Button, CATALOGUE, "take_erase"), (Button, CATALOGUE, "erased_leave"), (Button, CATALOGUE, "erased_home"),
    (Button, CATALOGUE, "walk_danger"), (Button, CATALOGUE, "to_list"), (Button, CATALOGUE, "practice_begin"),
    (Button, CATALOGUE, "practice_skip"), (Button, CATALOGUE, "talk_on"), (Button, CATALOGUE, "talk_another"),
    (Button, CATALOGUE, "talk_once_more"), (Button, CATALOGUE, "hand_form"), (Button, CATALOGUE, "hand_call"),
    (Button, CATALOGUE, "hand_share"), (Button, CATALOGUE, "hand_copy"), (Button, CATALOGUE, "remind_tomorrow"),
    (Button, CATALOGUE, "remind_days"), (Button, CATALOGUE, "remind_week"), (Button, CATALOGUE, "remind_month"),
    (Button, CATALOGUE, "find_open"), (Button, CATALOGUE, "find_physicians"), (Button, CATALOGUE, "find_trainees"),
    (Button, CATALOGUE, "find_written"), (Button, CATALOGUE, "find_independent"), (Button, CATALOGUE, "find_clear"),
    (Button, CATALOGUE, "find_more"), (Button, CATALOGUE, "find_print"), (Button, CATALOGUE, "ask_write_link"),
    (Button, CATALOGUE, "write_by_phone"), (Button, CATALOGUE, "write_by_text"), (Button, CATALOGUE, "write_by_email"),
    (Button, CATALOGUE, "write_yes"), (Button, CATALOGUE, "write_no"), (Button, CATALOGUE, "write_preview"),
    (Button, CATALOGUE, "write_send"), (Button, CATALOGUE, "write_change"), (Button, CATALOGUE, "write_stop"),
    (Button, CATALOGUE, "write_again"), (Button, CATALOGUE, "write_copy"), (Button, CATALOGUE, "sent_erase"),
    (Choice, CATALOGUE, "about_*"), (Choice, CATALOGUE, "move_on"),
    (Title, CATALOGUE, "*_title"),
    (Button, "colleague.json", "begin"), (Choice, "colleague.json", "steps[].exits[].text"),
    (Button, "self-check.json", "topics.*.name"), (Button, "self-check.json", "offers.*.yes"),
    (Button, "self-check.json", "offers.*.no"), (Title, "self-check.json", "offers.*.title"),
    (Button, "next-steps.json", "barriers.*.name"), (Button, "norms.json", "nobody"),
    (Button, "norms.json", "audiences.*.name"), (Button, "kit.json", "print_card"), (Button, "kit.json", "print_half"),
    (Button, "feedback.json", "send"), (Button, "feedback.json", "clear"),
    (Button, "aftercare.json", "over_time.save"), (Button, "aftercare.json", "over_time.unlock"),
    (Button, "aftercare.json", "over_time.close"), (Button, "aftercare.json", "over_time.choose"),
    (Choice, "aftercare.json", "doctor.openings[].copy"), (Button, "aftercare.json", "again.quarter"),
    (Title, "aftercare.json", "*.title"), (Title, "aftercare.json", "over_time.*_title"),
    (Title, "colleague.json", "title"), (Title, "colleague.json", "steps[].title"),
    (Title, "practice.json", "title"), (Title, "practice.json", "conversations[].title"),
    (Title, "guides/*", "title"), (Title, "guides/*", "sections[].title"),
];

const CATALOGUE: &str = "catalogue.json";

/// Whether a field is of a pattern: `[]` is any entry of a list, and a `*` any letters within one name.
fn is_like(pattern: &str, field: &str) -> bool {
    let mut parts = field.split('.');
    pattern.split('.').all(|wanted| parts.next().is_some_and(|part| is_part(wanted, part))) && parts.next().is_none()
}

fn is_part(wanted: &str, part: &str) -> bool {
    let (name, entries) = part.split_once('[').map_or((part, false), |(name, _)| (name, true));
    let (wanted, list) = wanted.strip_suffix("[]").map_or((wanted, false), |wanted| (wanted, true));
    let alike = match wanted.split_once('*') {
        Some((start, end)) => name.len() >= start.len() + end.len() && name.starts_with(start) && name.ends_with(end),
        None => wanted == name,
    };
    alike && entries == list
}

/// How wide a text is, in Latin characters. A gap is as wide as what the page puts there.
pub(super) fn width(text: &str) -> usize {
    let width = |piece: Result<&str, &str>| match piece {
        Ok(words) => words.chars().map(width_of).sum(),
        Err("{number}" | "{shown}") => "(614) 385-6660".len(),
        Err("{key}" | "{at}") => 1,
        Err("{count}" | "{days}" | "{of}") => 2,
        Err(_) => 12,
    };
    pieces(text).into_iter().map(width).sum()
}

fn width_of(letter: char) -> usize {
    match letter {
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' => 0,
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{ffe0}'..='\u{ffe6}'
        | '\u{20000}'..='\u{3fffd}' => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests;
