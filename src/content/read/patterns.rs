//! What a field of `directory.json` or `config.json` may look like, as patterns for editors.
//!
//! The reader decides by its own rules and says what to do; these let an editor underline a slip
//! while it is typed. They may allow more than the reader does, never less; a test compares them.

/// An id: small letters, digits and hyphens.
pub(super) const ID: &str = "^[a-z0-9-]+$";

/// A number to call: as dialled, or `programme`.
pub(super) const CALL: &str = r"^(\+1[2-9][0-9]{2}[2-9][0-9]{6}|\+[2-9][0-9]{7,14}|[0-9]{3,6}|programme)$";

/// A number to text, as dialled.
pub(super) const TEXT: &str = r"^(\+1[2-9][0-9]{2}[2-9][0-9]{6}|\+[2-9][0-9]{7,14}|[0-9]{3,6})$";

/// One key of a telephone.
pub(super) const KEY: &str = "^[0-9*#]$";

/// A word to text.
pub(super) const KEYWORD: &str = "^[A-Za-z0-9]{1,20}$";

/// An https address; in its path every visible character but quotes, angle brackets and `\`.
pub(super) const HTTPS: &str = r"^https://([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?([/?#][!#-&(-;=?-\[\]-~]*)?$";

/// An https origin, in small letters and with nothing after it.
pub(super) const ORIGIN: &str =
    r"^https://([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]*[a-z0-9])?(:[1-9][0-9]{0,4})?$";

/// A colour of six digits.
pub(super) const COLOUR: &str = "^#[0-9A-Fa-f]{6}$";

/// Which text of several it is.
pub(super) const VERSION: &str = "^[A-Za-z0-9.-]{1,40}$";

/// An e-mail address that a link can hold as it is.
pub(super) const EMAIL: &str =
    r"^[A-Za-z0-9._+-]+@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$";

/// A time of day on a clock of 24 hours.
pub(super) const TIME: &str = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

/// The same, and midnight at the day's end.
pub(super) const END: &str = "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$";

/// A BCP 47 tag: `en`, `ase`, `pt-BR`.
pub(super) const LANGUAGE: &str = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$";

/// A translation of a questionnaire: a language and the questionnaire's id.
pub(super) const TRANSLATION: &str = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*/[a-z0-9-]+$";

/// A year, or a year and a month.
pub(super) const DATED: &str = "^[0-9]{4}(-(0[1-9]|1[0-2]))?$";

/// A date of this century.
pub(super) const CHECKED: &str = "^20[2-9][0-9]-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
