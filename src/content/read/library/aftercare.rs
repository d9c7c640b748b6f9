//! Reads what comes after a check.

use serde::Deserialize;

use super::clerk::Desk;
use super::plan::PlanFile;
use super::sheet::SheetFile;
use super::{onward, over_time, plan, sheet};
use crate::content::aftercare::Aftercare;
use crate::content::onward::{Again, Onward};
use crate::content::over_time::OverTime;

/// The file as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AftercareFile {
    onward: Onward,
    doctor: SheetFile,
    plan: PlanFile,
    over_time: OverTime,
    again: Again,
}

/// Reads it.
pub(super) fn read(file: AftercareFile, desk: &mut Desk<'_, '_>) -> Aftercare {
    let AftercareFile { onward, doctor, plan, over_time, again } = file;
    Aftercare {
        onward: onward::onward(onward, desk),
        doctor: sheet::read(doctor, desk),
        plan: plan::read(plan, desk),
        over_time: over_time::read(over_time, desk),
        again: onward::again(again, desk),
        ..Aftercare::default()
    }
}
