//! Scripts in fewer bytes: without their comments, with short names inside.
//!
//! What wasm-bindgen writes is two thirds comments, blanks and long names, and compression leaves a quarter of that.
//! esbuild does it: a minifier of our own would have to understand JavaScript.

use std::{
    error::Error,
    fmt,
    io::{self, Write},
    process::{Command, Stdio},
};

/// What shortens them; `tools/toolchain.sh build` puts it on the path.
const SHORTENER: &str = "esbuild";

/// A module keeps its exports, and what they lead to; its comments go, the licences' too, for nothing that is shipped has
/// one.
const HOW: [&str; 4] = ["--minify", "--tree-shaking=true", "--format=esm", "--legal-comments=none"];

/// Why a script could not be shortened.
#[derive(Debug)]
pub(crate) enum ScriptError {
    /// The command does not run.
    NotRun(io::Error),
    /// The script is none, and what was said of it.
    Refused { name: String, said: String },
}

impl fmt::Display for ScriptError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotRun(error) => {
                write!(
                    f,
                    "`{SHORTENER}` does not run ({error}). `tools/toolchain.sh build` installs it, `make` calls that"
                )
            }
            Self::Refused { name, said } => write!(f, "{name} is no script that {SHORTENER} can read: {said}"),
        }
    }
}

impl Error for ScriptError {}

/// The same module in fewer bytes.
///
/// # Errors
/// When the command is not there, or the script has a mistake.
pub(crate) fn shorten(name: &str, script: &[u8]) -> Result<Vec<u8>, ScriptError> {
    let mut command = Command::new(SHORTENER);
    command.args(HOW).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = command.spawn().map_err(ScriptError::NotRun)?;
    if let Some(mut into) = running.stdin.take() {
        // It reads to the end before it writes; where it has stopped already, its own words say why.
        let _ = into.write_all(script);
    }
    let done = running.wait_with_output().map_err(ScriptError::NotRun)?;
    if done.status.success() {
        return Ok(done.stdout);
    }
    let said = String::from_utf8_lossy(&done.stderr).trim().to_owned();
    Err(ScriptError::Refused { name: name.to_owned(), said })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_keeps_what_others_call_it_by() {
        let script =
            b"// why\nexport function follow(first) {\n  return first + 1;\n}\nexport { follow as default };\n";
        let short = String::from_utf8(shorten("boot.js", script).unwrap()).unwrap();
        assert!(short.len() < script.len() && !short.contains("why"), "{short}");
        assert!(short.contains("as follow") && short.contains("as default"), "{short}");
    }

    #[test]
    fn a_mistake_names_the_script() {
        let said = shorten("boot.js", b"let = = 1;").unwrap_err().to_string();
        assert!(said.contains("boot.js"), "{said}");
    }
}
