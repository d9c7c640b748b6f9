//! Guides, which are read on a page of their own.

use serde::{Deserialize, Serialize};

use crate::content::block::Block;
use crate::domain::text::Text;

/// A guide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guide {
    /// Its name in the content files.
    pub id: Text,
    /// Its title.
    pub title: Text,
    /// One line on the list of guides.
    pub about: Text,
    /// How it opens.
    pub lead: Text,
    /// Its sections.
    pub sections: Vec<Section>,
}

/// A section of a guide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Its heading.
    pub title: Text,
    /// What it says.
    pub blocks: Vec<Block>,
}
