//! The catalogue: every phrase of the screens, typed, so that a missing one cannot compile and
//! a view cannot say anything that a translator has not seen.
//!
//! A language is a file of the same names; which phrases exist is decided here alone.

use core::fmt::Display;

use serde::{Deserialize, Serialize};

use crate::domain::text::Text;

/// One language's phrases, in the order of [`NAMES`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phrases(Vec<Text>);

impl Phrases {
    /// Takes texts that stand in the order of [`NAMES`].
    #[must_use]
    pub fn in_order(texts: Vec<Text>) -> Self {
        Self(texts)
    }

    // Called from everywhere: one copy, not one per phrase.
    #[inline(never)]
    fn at(&self, position: usize) -> &'static str {
        self.0.get(position).copied().unwrap_or_default().as_str()
    }

    fn filled(&self, position: usize, gaps: &[(&str, &dyn Display)]) -> String {
        let mut text = self.at(position).to_owned();
        for (gap, value) in gaps {
            text = text.replace(&["{", gap, "}"].concat(), &value.to_string());
        }
        text
    }
}

macro_rules! phrases {
    ($($name:ident $(($($gap:ident),+))?;)+) => {
        /// Every phrase: its name, and the gaps that its text must have.
        pub const NAMES: &[(&str, &[&str])] = &[$((stringify!($name), &[$($(stringify!($gap)),+)?])),+];

        #[allow(non_camel_case_types, reason = "the position of each phrase, by its own name")]
        enum Position { $($name),+ }

        #[allow(missing_docs, reason = "a phrase says what it is; its text stands in the catalogue")]
        impl Phrases { $(phrases!(@phrase $name $(($($gap),+))?);)+ }
    };
    (@phrase $name:ident) => {
        #[must_use]
        pub fn $name(&self) -> &'static str {
            self.at(Position::$name as usize)
        }
    };
    (@phrase $name:ident ($($gap:ident),+)) => {
        #[must_use]
        pub fn $name(&self, $($gap: impl Display),+) -> String {
            self.filled(Position::$name as usize, &[$((stringify!($gap), &$gap)),+])
        }
    };
}

phrases! {
    // The frame.
    doors_label;
    door_check_in;
    door_check_in_about;
    door_check_in_short;
    door_colleague;
    door_colleague_about;
    door_find;
    door_find_about;
    door_ask;
    door_ask_about;
    home;
    leaving;

    // Home.
    home_title;
    home_lead;
    home_no_record;
    home_one_day;
    home_talk;

    // Ways to reach a line.
    call(number);
    text(number);
    text_keyword(keyword, number);
    chat;
    write(address);
    last_checked(date);

    // Before you start.
    before_title;
    before_lead;
    before_nobody;
    before_not_diagnosis;
    before_erased;
    before_your_way;
    before_danger;
    before_history;
    before_full;
    before_full_about(count);
    before_topics;

    // One question.
    back;
    progress(at, of);
    progress_about(at, of);
    progress_spoken(progress);
    decline;
    next;
    move_on;
    keys(count);
    question_source;

    // The interrupt.
    interrupt_title;
    interrupt_marked;
    interrupt_nobody;
    interrupt_beliefs;
    interrupt_go_on;
    interrupt_stop;

    // The result.
    result_title;
    result_more;
    result_ask;
    result_ask_erases;
    result_topics;
    result_not_diagnosis;
    result_show;
    result_nothing;
    result_declined_safety;
    result_event;
    result_unsigned;
    result_signed(by, on);
    not_scored;
    not_scored_at_least(total);
    place(total, max);
    place_band(total, max, band);
    place_skipped(total, max);
    cut_off(at, label);
    you(total);
    scored_title;
    scored_question;
    scored_answer;
    scored_points;
    scored_sum;
    scored_mean;
    scored_declined;
    scored_not_asked;
    scored_unscored;
    scored_ranges;
    range(from, to, band);

    // Taking it away.
    take_title;
    take_about;
    take_print;
    take_copy;
    take_copied;
    take_copy_by_hand;
    take_save;
    take_saved(file);
    take_erase;
    copy_title(name, date);
    copy_closing;

    // Erased, or not there.
    erased_title;
    erased_text;
    erased_leave;
    erased_home;
    erased_before_asking;
    missing_title;
    missing_text;

    // What is kept.
    kept_title;
    kept_lead;
    kept_answers;
    kept_answers_text;
    kept_device;
    kept_device_text;
    kept_network;
    kept_network_text;
    kept_address;
    kept_address_text;
    kept_limits;
    kept_limits_text;
    kept_check;
    kept_check_network;
    kept_check_flight;
    kept_check_back;

    // Help a colleague.
    colleague_title;
    colleague_lead;
    colleague_danger;
    colleague_notice;
    colleague_notice_text;
    colleague_care;
    colleague_care_text;
    colleague_suicide;
    colleague_suicide_text;
    colleague_yes;
    colleague_yes_text;
    colleague_share;
    colleague_share_text;
    colleague_programme;
    colleague_programme_text(programme, phone);
    colleague_stay;
    colleague_stay_text;
    colleague_return;
    colleague_return_text;
    colleague_you;
    colleague_you_text;

    // Find help.
    find_title;
    find_lead;

    // Ask for a peer.
    ask_title;
    ask_lead(programme, association);
    ask_about;
    ask_about_text;
    ask_then;
    ask_then_call;
    ask_then_match;
    ask_then_peer;
    ask_confidence;
    ask_confidence_text;
    ask_waiting;
}
