//! A program as small as it is shipped, and its glue with it.

use std::{
    error::Error,
    fmt, io,
    path::{Path, PathBuf},
    process::Command,
};

use wasm_encoder::reencode;

use crate::files::{self, FileError};
use crate::{
    imports::{self, NotWasm},
    lean::{self, LeanError},
    names, streams, unasked,
};

/// What the compiler may use, and every browser that runs the page can do (WebAssembly 2.0).
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// How hard it tries, and what it may take for granted.
const HOW: [&str; 5] = [
    // Twice, for the first time leaves what only the second can merge: a quarter of a kilobyte.
    "-Oz",
    "-Oz",
    // A function that is called once moves to where it is called only while it is small: long functions that look alike are
    // better compressed apart.
    "--one-caller-inline-max-function-size=100",
    // The linker puts data behind the stack, and the stack grows towards the beginning: nothing lies in the first kilobyte, so
    // that an address and what is added to it can be one.
    "--low-memory-unused",
    "--optimize-added-constants-propagate",
];

/// Why a program could not be made smaller.
#[derive(Debug)]
pub(crate) enum SmallerError {
    /// A file cannot be read or written.
    File(FileError),
    /// A command does not run.
    NotRun(&'static str, io::Error),
    /// A command refused, and what it said.
    Refused(&'static str, String),
    /// What the compiler made is not fit for it.
    Compiled(PathBuf, LeanError),
    /// A program cannot be read or written anew.
    Program(reencode::Error),
    /// What was made of a program cannot be read.
    Made(NotWasm),
    /// The glue is not what wasm-bindgen used to write.
    Glue(unasked::Endless),
}

impl fmt::Display for SmallerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => error.fmt(f),
            Self::NotRun(command, error) => write!(
                f,
                "`{command}` does not run ({error}). `tools/toolchain.sh build` installs it, `make` calls that"
            ),
            Self::Refused(command, said) => write!(f, "`{command}` refused a program: {said}"),
            Self::Compiled(file, error) => write!(f, "{} cannot be made smaller: {error}", file.display()),
            Self::Program(error) => write!(f, "a program cannot be read: {error}. Build it again"),
            Self::Made(error) => write!(f, "what `wasm-opt` made of a program {error}"),
            Self::Glue(unasked::Endless(line)) => write!(
                f,
                "the glue of a program has something that does not end: `{}`. Have tools/site/src/unasked.rs follow the \
                 version of wasm-bindgen",
                line.trim()
            ),
        }
    }
}

impl Error for SmallerError {}

impl From<FileError> for SmallerError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl From<reencode::Error> for SmallerError {
    fn from(error: reencode::Error) -> Self {
        Self::Program(error)
    }
}

/// What the compiler made, and was linked for it, without what is for nobody.
///
/// # Errors
/// When it is not there, or was not linked for it.
pub(crate) fn compiled(file: &Path) -> Result<Vec<u8>, SmallerError> {
    lean::lean(&files::read(file)?).map_err(|error| SmallerError::Compiled(file.to_owned(), error))
}

/// The program that the compiler put into a `file`, and its glue, under this `name`, working in the folder `scratch`.
///
/// # Errors
/// When either does not look as expected, or a command is missing or refuses.
pub(crate) fn whole(file: &Path, name: &str, scratch: &Path) -> Result<(Vec<u8>, String), SmallerError> {
    let lean = scratch.join([name, ".wasm"].concat());
    files::write(&lean, &compiled(file)?)?;
    let (program, glue) = bound(&lean, name, &[], scratch)?;
    with_glue(&program, &glue, scratch)
}

/// What wasm-bindgen makes of a `program`, and its glue.
///
/// # Errors
/// When the command is missing or refuses.
pub(crate) fn bound(
    program: &Path,
    name: &str,
    more: &[&str],
    scratch: &Path,
) -> Result<(Vec<u8>, String), SmallerError> {
    let folder = scratch.join("bound");
    let mut bindgen = Command::new("wasm-bindgen");
    bindgen.args(["--target=web", "--no-demangle", "--no-typescript", "--out-name", name]).args(more);
    run("wasm-bindgen", bindgen.arg("--out-dir").arg(&folder).arg(program))?;
    let [glue, program] = [".js", "_bg.wasm"].map(|end| folder.join([name, end].concat()));
    Ok((files::read(&program)?, files::read_text(&glue)?))
}

/// The `program` that wasm-bindgen wrote, and its `glue`, working in the folder `scratch`.
///
/// # Errors
/// When either does not look as expected, or a command is missing or refuses.
pub(crate) fn with_glue(program: &[u8], glue: &str, scratch: &Path) -> Result<(Vec<u8>, String), SmallerError> {
    let (program, glue) = names::shorten(&streams::withheld(program)?, glue)?;
    let program = optimised(&program, scratch)?;
    // Only now is it known what the program asks for.
    let asked = imports::asked(&program).map_err(SmallerError::Made)?;
    let glue = unasked::without(&glue, &asked).map_err(SmallerError::Glue)?;
    Ok((program, glue))
}

/// The same for a `program` that has no glue of its own.
///
/// # Errors
/// When it does not look as expected, or a command is missing or refuses.
pub(crate) fn alone(program: &[u8], scratch: &Path) -> Result<Vec<u8>, SmallerError> {
    optimised(program, scratch)
}

fn optimised(program: &[u8], scratch: &Path) -> Result<Vec<u8>, SmallerError> {
    let (from, to) = (scratch.join("lean.wasm"), scratch.join("smaller.wasm"));
    files::write(&from, program)?;
    let mut smaller = Command::new("wasm-opt");
    run("wasm-opt", smaller.args(HOW).args(FEATURES).arg(from).arg("-o").arg(&to))?;
    Ok(files::read(&to)?)
}

/// Runs a command that makes or changes a program.
///
/// # Errors
/// When it does not run, or refuses.
pub(crate) fn run(name: &'static str, command: &mut Command) -> Result<(), SmallerError> {
    let done = command.output().map_err(|error| SmallerError::NotRun(name, error))?;
    if done.status.success() {
        return Ok(());
    }
    Err(SmallerError::Refused(name, String::from_utf8_lossy(&done.stderr).trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_program_is_refused_before_any_command_runs() {
        let scratch = files::scratch("smaller");
        let error = with_glue(b"\0asm\x01\0\0\0\x02\x05", "", &scratch).unwrap_err();
        assert!(matches!(error, SmallerError::Program(_)), "{error}");
        let file = scratch.join("unlinked.wasm");
        files::write(&file, b"\0asm\x01\0\0\0").unwrap();
        let said = whole(&file, "unlinked", &scratch).unwrap_err().to_string();
        assert!(said.contains("unlinked.wasm") && said.contains("--emit-relocs"), "{said}");
        assert!(!scratch.join("lean.wasm").exists());
    }

    #[test]
    fn a_command_that_is_missing_or_refuses_is_named_with_what_it_said() {
        let error = run("wasm-shrink", &mut Command::new("no-such-wasm-shrink")).unwrap_err().to_string();
        assert!(error.contains("`wasm-shrink`") && error.contains("tools/toolchain.sh build"), "{error}");
        let error = run("sh", Command::new("sh").args(["-c", "echo too large >&2; false"])).unwrap_err().to_string();
        assert!(error.contains("`sh`") && error.ends_with("too large"), "{error}");
    }

    #[test]
    fn glue_that_does_not_end_is_named_by_its_line() {
        let said = SmallerError::Glue(unasked::Endless("        fetch: function(".to_owned())).to_string();
        assert!(said.contains("`fetch: function(`") && said.contains("unasked.rs"), "{said}");
    }
}
