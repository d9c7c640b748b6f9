//! What can be read before any script runs, and with none at all: the help that stands in the page
//! itself, and the plain edition, a whole page of its own.
//!
//! Native only: it is written when the site is packed, from the same book that the app reads.

mod ask;
mod colleague;
mod edition;
mod entry;
mod fill;
mod frame;
mod front;
mod groups;
mod html;
mod line;
mod strip;

pub use edition::{Outside, page};
pub use fill::{FillError, fill};
pub use line::crisis;
pub use strip::strip;
