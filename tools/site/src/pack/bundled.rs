//! What the bundler wrote: bound in two for a release, and kept as it was.

use std::path::Path;

use super::{Options, PackError, Profile};
use crate::{files, split};

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

/// Binds anew in two, for a release, what the bundler has bound whole.
pub(super) fn split(options: &Options) -> Result<(), PackError> {
    let Options { staging, gathered, program, profile, .. } = options;
    if *profile == Profile::Release && !staging.join(REST).is_file() {
        let [glue, first, rest] = ["doc-to-doc.js", "doc-to-doc_bg.wasm", REST].map(|name| staging.join(name));
        let into = split::Parts { glue: &glue, first: &first, rest: &rest };
        split::split(program, &gathered.join("split"), &into)?;
    }
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
