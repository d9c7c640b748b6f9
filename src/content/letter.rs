//! The words around a request: what each field and each choice is called, what is wrong with one, what
//! became of the whole, and the request as plain text.

pub mod copy;
pub mod names;
pub mod outcome;
pub mod wait;
pub mod wrong;
