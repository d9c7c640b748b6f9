//! What only the rest of the program leads to.

use super::Later;
use crate::app::rest::Rest;
use crate::app::screen;
use crate::content::library::Library;

/// The rest of the program. Whatever is reached from here alone is left out of what starts.
pub static LATER: Later = Later { show: screen::later, unpack: Rest::<Library>::unpacked };
