//! The parts that screens are made of.

pub mod answers_sheet;
pub mod beat;
pub mod blocks;
mod controls;
pub mod copying;
pub mod course_drawing;
pub mod drawing;
pub mod hand_over;
pub mod help_first;
pub mod how_common;
pub mod line;
pub mod nav;
pub mod next_step;
pub mod onward;
pub mod own_words;
pub mod prose;
pub mod remind;
pub mod scale_drawing;
pub mod scored;
pub mod shelf;
pub mod strip;
pub mod take_away;
