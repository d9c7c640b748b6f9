//! What can be read before any script runs, and with none at all: the help that stands in the page
//! itself, the plain edition, two pages of their own, the page that holds the form,
//! what is asked afterwards, and what another site puts into a page to show this one.
//!
//! Native only: it is written when the site is packed, from the same book that the app reads.

mod ask;
mod block;
mod colleague;
mod edition;
mod entry;
mod feedback;
mod fill;
mod frame;
mod front;
mod groups;
mod guides;
mod html;
mod line;
mod missing;
mod page;
mod request;
mod snippet;
mod strip;

pub use edition::edition;
pub use feedback::{FEEDBACK_SERVER, THANKS, feedback, thanks, thanks_in};
pub use fill::{FillError, fill};
pub use guides::guides;
pub use line::crisis;
pub use missing::missing;
pub use page::Outside;
pub use request::{SERVER, request};
pub use snippet::{Framed, snippet};
pub use strip::strip;
