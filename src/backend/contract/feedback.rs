//! `peer-support-feedback/1`: the two anonymous answers, as a plain HTML form posts them. It needs no
//! script and no preflight, so any server that takes a form can take it.

/// The name and the version of this contract, in every form.
pub const NAME: &str = "peer-support-feedback/1";

/// Where the answers are posted, below the server's address.
pub const PATH: &str = "/v1/peer-support-feedback";

/// The field that holds [`NAME`].
pub const SCHEMA: &str = "schema";

/// The field that holds a [`crate::domain::feedback::Called`]; it may be missing.
pub const CALLED: &str = "called";

/// The field that holds a [`crate::domain::feedback::Helped`]; it may be missing.
pub const HELPED: &str = "helped";

/// A field that a person never sees and leaves empty; whoever fills it in is a program, and is not counted.
pub const HONEYPOT: &str = "website";

/// Bytes of a form at most.
pub const LONGEST: usize = 4 * 1024;
