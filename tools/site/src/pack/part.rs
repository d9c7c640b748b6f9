//! One file of what is shipped, under the name that its contents give it.

use std::path::Path;

use super::{PackError, Profile};
use crate::{
    files,
    fingerprint::{self, Fingerprint},
    imports::NotWasm,
    order, script,
};

/// Writes one part of the page under the name that its contents give it.
pub(super) fn ship(staging: &Path, name: &str, bytes: &[u8]) -> Result<Fingerprint, PackError> {
    let print = fingerprint::of(name, bytes);
    files::write(&staging.join(&print.path), bytes)?;
    Ok(print)
}

/// The same for a file that the bundler has put there under a plain name.
fn rename(
    staging: &Path,
    name: &str,
    read: impl FnOnce(&Path) -> Result<Vec<u8>, PackError>,
) -> Result<Fingerprint, PackError> {
    let from = staging.join(name);
    if !from.is_file() {
        return Err(PackError::NotBuilt(from));
    }
    let print = ship(staging, name, &read(&from)?)?;
    files::remove(&from)?;
    Ok(print)
}

/// A script as it is shipped: shortened, but for a build to look into.
pub(super) fn script(file: &Path, profile: Profile) -> Result<Vec<u8>, PackError> {
    let written = files::read(file)?;
    match profile {
        Profile::Debug => Ok(written),
        Profile::Release => Ok(script::shorten(&file.display().to_string(), &written)?),
    }
}

/// The same for what the bundler wrote around a program.
pub(super) fn glue(staging: &Path, name: &str, profile: Profile) -> Result<Fingerprint, PackError> {
    rename(staging, name, |from| script(from, profile))
}

/// The same for a program, once it is seen to import nothing that `refused` finds; a release puts its functions in the
/// order in which they are best compressed.
pub(super) fn program(
    staging: &Path,
    name: &str,
    profile: Profile,
    refused: impl Fn(&[u8]) -> Result<Option<String>, NotWasm>,
) -> Result<Fingerprint, PackError> {
    let file = staging.join(name);
    if file.is_file() {
        match refused(&files::read(&file)?) {
            Ok(None) => {}
            Ok(Some(import)) => return Err(PackError::Imports { file, import }),
            Err(error) => return Err(PackError::NotWasm(file, error)),
        }
    }
    rename(staging, name, |from| {
        let program = files::read(from)?;
        match profile {
            Profile::Debug => Ok(program),
            Profile::Release => order::alike(&program).map_err(|_| PackError::NotWasm(from.to_owned(), NotWasm)),
        }
    })
}
