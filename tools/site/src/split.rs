//! The page's program in two files: what it starts with, and the rest, which comes right after.
//!
//! `wasm_split` finds what only the function marked in `src/main.rs` leads to; the linker has noted that because
//! `tools/link.rs` asked it to. The rest shares the first part's memory and table, and reaches the browser through it alone.

use crate::files::{self, FileError};
use crate::smaller::{self, SmallerError};
use std::{
    error::Error,
    fmt,
    path::{Path, PathBuf},
};
use wasm_split_cli_support::{Options, transform};

/// Where the first part says that it asks for the rest; [`LINK`] stands in its place.
const ASKS: &str = "import * as import1 from \"./later.js\"";
/// Once the shell calls for the rest, it is here already: public/boot.js has fetched, checked and joined it.
const LINK: &str =
    "const import1 = { __wasm_split_load_later: (then, of) => wasm.__indirect_function_table.get(then)(of, true) };";

/// Why the program could not be split.
#[derive(Debug)]
pub(crate) enum SplitError {
    /// A file cannot be read or written.
    File(FileError),
    /// The compiler's program is not fit for it.
    Program(PathBuf, String),
    /// A part cannot be made smaller.
    Smaller(SmallerError),
    /// The parts do not fit together as they used to.
    Shape(&'static str),
}

impl fmt::Display for SplitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => error.fmt(f),
            Self::Program(file, said) => write!(
                f,
                "{} cannot be split: {said}. It must be linked with `--emit-relocs`, as tools/link.rs asks for",
                file.display()
            ),
            Self::Smaller(error) => error.fmt(f),
            Self::Shape(what) => write!(
                f,
                "the program was split otherwise than expected: {what}. Have tools/site/src/split.rs follow the \
                 versions of wasm_split and wasm-bindgen"
            ),
        }
    }
}

impl Error for SplitError {}

impl From<FileError> for SplitError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl From<SmallerError> for SplitError {
    fn from(error: SmallerError) -> Self {
        Self::Smaller(error)
    }
}

/// Where the parts are put.
pub(crate) struct Parts<'a> {
    /// What wasm-bindgen writes around the first.
    pub(crate) glue: &'a Path,
    /// What the page starts with.
    pub(crate) first: &'a Path,
    /// The rest.
    pub(crate) rest: &'a Path,
}

/// Splits the compiler's `program`, working in the folder `scratch`.
///
/// # Errors
/// When it was not linked for it, a command is missing or refuses, or the parts would not find each other.
pub(crate) fn split(program: &Path, scratch: &Path, into: &Parts) -> Result<(), SplitError> {
    let whole = smaller::compiled(program)?;
    let first = scratch.join("doc-to-doc.wasm");
    let mut options = Options::new(&whole);
    (options.output_dir, options.main_out_path, options.link_name) = (scratch, &first, "./later.js");
    let parts = transform(options).map_err(|error| SplitError::Program(program.to_owned(), format!("{error:#}")))?;
    let [rest] = parts.split_modules.as_slice() else {
        return Err(SplitError::Shape("there are not two parts"));
    };
    let (start, glue) = smaller::bound(&first, "doc-to-doc", &["--keep-lld-exports"], scratch)?;
    let (start, glue) = smaller::with_glue(&start, &linked(&glue)?, scratch)?;
    let rest = smaller::alone(&files::read(rest)?, scratch)?;
    files::write(into.glue, glue.as_bytes())?;
    files::write(into.first, &start)?;
    files::write(into.rest, &rest)?;
    Ok(())
}

/// The glue with the way to the rest inside, instead of in one more file.
fn linked(glue: &str) -> Result<String, SplitError> {
    match glue.matches(ASKS).count() {
        1 if glue.contains("let wasm;") || glue.contains("wasm = instance.exports;") => Ok(glue.replace(ASKS, LINK)),
        _ => Err(SplitError::Shape("the first part does not ask for the rest")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_to_the_rest_stands_in_the_glue() {
        let glue = [ASKS, "\nlet wasm;\nuse(import1);\n"].concat();
        let linked = linked(&glue).unwrap();
        assert!(linked.starts_with("const import1 = {") && !linked.contains("later.js"), "{linked}");
    }

    #[test]
    fn a_first_part_that_asks_otherwise_is_refused() {
        for glue in ["let wasm;", "import * as import2 from \"./later.js\"\nlet wasm;", ASKS] {
            assert!(matches!(linked(glue), Err(SplitError::Shape(_))), "{glue}");
        }
    }

    #[test]
    fn a_program_that_was_not_linked_for_it_says_what_to_do() {
        let folder = files::scratch("split");
        let program = folder.join("doc-to-doc.wasm");
        files::write(&program, b"\0asm\x01\0\0\0").unwrap();
        let out = folder.join("out");
        let into = Parts { glue: &out.join("a.js"), first: &out.join("a.wasm"), rest: &out.join("b.wasm") };
        let said = split(&program, &folder.join("scratch"), &into).unwrap_err().to_string();
        assert!(said.contains("doc-to-doc.wasm") && said.contains("--emit-relocs"), "{said}");
    }
}
