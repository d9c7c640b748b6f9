//! The parts that screens are made of.

pub mod beat;
pub mod blocks;
mod controls;
pub mod course_drawing;
pub mod drawing;
pub mod hand_over;
pub mod line;
pub mod nav;
pub mod prose;
pub mod scale_drawing;
pub mod scored;
pub mod strip;
pub mod take_away;
