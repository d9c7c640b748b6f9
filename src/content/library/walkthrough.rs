//! Helping a colleague, step by step.

use serde::{Deserialize, Serialize};

use crate::content::block::Block;
use crate::domain::path::Path;
use crate::domain::text::Text;
use crate::domain::walk::Exit;

/// Helping a colleague, step by step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Walkthrough {
    /// Its name.
    pub title: Text,
    /// What comes before it.
    pub lead: Text,
    /// The button that begins it.
    pub begin: Text,
    /// What stands under that button.
    pub begin_about: Text,
    /// Its shape.
    pub path: Path,
    /// Its steps, in the path's order.
    pub steps: Vec<Step>,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Its heading.
    pub title: Text,
    /// All of it in a sentence or two, where it belongs to the short form.
    pub short: Option<Text>,
    /// What it says.
    pub blocks: Vec<Block>,
    /// The ways on, in the path's order.
    pub exits: Vec<WayOn>,
}

/// A way on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WayOn {
    /// What its button says.
    pub text: Text,
    /// Where it leads, and what it tells.
    pub exit: Exit,
}
