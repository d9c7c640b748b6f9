//! Reads what comes after a check.

use serde::Deserialize;

use super::clerk::Desk;
use super::over_time;
use crate::content::aftercare::Aftercare;
use crate::content::over_time::OverTime;

/// The file as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AftercareFile {
    over_time: OverTime,
}

/// Reads it.
pub(super) fn read(file: AftercareFile, desk: &mut Desk<'_, '_>) -> Aftercare {
    Aftercare { over_time: over_time::read(file.over_time, desk) }
}
