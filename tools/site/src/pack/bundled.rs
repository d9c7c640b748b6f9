//! What the bundler wrote: bound for a release, and kept as it was.

use std::path::Path;

use super::{Options, PackError, Profile};
use crate::{
    files, smaller,
    split::{self, SplitError},
};

/// What the bundler writes and `pack` takes, and where it is kept as it was: with `--staging` a copy of that
/// folder, a site of other settings is packed without compiling anything.
pub(super) const BUNDLED: (&str, [&str; 8]) = (
    "bundled",
    [
        "index.html",
        "doc-to-doc.js",
        "doc-to-doc_bg.wasm",
        REST,
        "request.js",
        "request_bg.wasm",
        "strongbox.js",
        "strongbox_bg.wasm",
    ],
);

/// What the page's program can start without.
pub(super) const REST: &str = "doc-to-doc_later.wasm";

/// For a release, binds what the compiler made anew, as small as it can be, and the page's program in two.
pub(super) fn bind(options: &Options) -> Result<(), PackError> {
    let Options { staging, gathered, compiled, profile, .. } = options;
    if *profile != Profile::Release || staging.join(REST).is_file() {
        return Ok(());
    }
    let scratch = gathered.join("split");
    let [glue, first, rest] = ["doc-to-doc.js", "doc-to-doc_bg.wasm", REST].map(|name| staging.join(name));
    let parts = split::Parts { glue: &glue, first: &first, rest: &rest };
    split::split(&compiled.join("doc-to-doc.wasm"), &scratch, &parts)?;
    ["request", "strongbox"].into_iter().try_for_each(|name| whole(&compiled.join(name), staging, name, &scratch))
}

/// A program that stays in one file; one that the bundler has not written is named when it is needed.
fn whole(compiled: &Path, staging: &Path, name: &str, scratch: &Path) -> Result<(), PackError> {
    let [glue, program] = [".js", "_bg.wasm"].map(|end| staging.join([name, end].concat()));
    if !program.is_file() || !glue.is_file() {
        return Ok(());
    }
    let (small, short) =
        smaller::whole(&compiled.with_extension("wasm"), name, scratch).map_err(SplitError::Smaller)?;
    files::write(&program, &small)?;
    files::write(&glue, short.as_bytes())?;
    Ok(())
}

/// Keeps what the bundler wrote, and nothing of an earlier build. What is missing is named when it is needed.
pub(super) fn keep(staging: &Path, gathered: &Path) -> Result<(), PackError> {
    let (folder, names) = BUNDLED;
    for name in names {
        let (file, copy) = (staging.join(name), gathered.join(folder).join(name));
        if file.is_file() {
            files::write(&copy, &files::read(&file)?)?;
        } else if copy.is_file() {
            files::remove(&copy)?;
        }
    }
    Ok(())
}
