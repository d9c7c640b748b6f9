//! Reads what comes after a check.

use serde::Deserialize;

use super::clerk::Desk;
use crate::content::aftercare::Aftercare;

/// The file as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AftercareFile {}

/// Reads it.
pub(super) fn read(_file: AftercareFile, _desk: &mut Desk<'_, '_>) -> Aftercare {
    Aftercare::default()
}
