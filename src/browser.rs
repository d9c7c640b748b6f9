//! The only room that touches the Web's interfaces.
//!
//! Nothing here takes an answer, a score or a result, except [`keep`], which hands a finished
//! text to the person's own device at the person's own wish, and [`open`] with [`strongbox`], which take such a
//! file back. [`share`] hands the programme's number
//! to an app of theirs, and knows of nothing else. [`send`] alone sends, and only the form names it.

pub mod asked;
pub mod clock;
pub mod field;
pub mod focus;
pub mod fragment;
pub mod keep;
pub mod leave;
pub mod listen;
pub mod open;
pub mod random;
pub mod send;
pub mod share;
pub mod still;
pub mod strongbox;
pub mod zone;
