//! The parts that screens are made of.

pub mod beat;
mod controls;
pub mod line;
pub mod nav;
pub mod prose;
pub mod scale_drawing;
pub mod scored;
pub mod strip;
pub mod take_away;
