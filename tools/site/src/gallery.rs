//! The gallery of a development build: a page with every part in every state, language and theme.
//!
//! Its program is `src/bin/gallery`. It is compiled here and not by the bundler, so that no link in `index.html` has to
//! name what is never shipped.

use crate::{
    check::{self, Refused},
    files::{self, FileError},
    gather::{self, GatherError},
};
use doc_to_doc::content::{
    language::{Direction, Language},
    read::Site,
};
use std::{
    env,
    error::Error,
    fmt, io,
    path::{Path, PathBuf},
    process::{Command, ExitStatus},
};

/// What to show, and where.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The folder to write it into
    #[arg(long, value_name = "FOLDER")]
    into: PathBuf,
    /// What an association edits
    #[arg(long, value_name = "FOLDER", default_value = crate::PUBLIC)]
    public: PathBuf,
    /// Where to gather it
    #[arg(long, value_name = "FOLDER", default_value = gather::FOLDER)]
    gathered: PathBuf,
}

/// The page; everything that it loads lies in a folder of its own.
const PAGE: &str = "gallery.html";
const FOLDER: &str = "gallery";
/// What the compiler is told to build, and for what.
const BIN: &str = "gallery";
const TARGET: &str = "wasm32-unknown-unknown";
/// The program between the start script and the views.
const PROGRAM: &str = "gallery-program";

/// Why there is no gallery.
#[derive(Debug)]
pub(crate) enum GalleryError {
    /// The content or the style sheet cannot be gathered.
    Gather(GatherError),
    /// The content is not fit to be shown.
    Content(Refused),
    /// A file cannot be read or written.
    File(FileError),
    /// A program that builds it cannot be started.
    NotStarted { command: String, source: io::Error },
    /// It was started, and failed.
    Failed { command: String, status: ExitStatus },
}

impl fmt::Display for GalleryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Gather(error) => error.fmt(f),
            Self::Content(error) => error.fmt(f),
            Self::File(error) => error.fmt(f),
            Self::NotStarted { command, source } => write!(
                f,
                "cannot start `{command}`: {source}. Run `make gallery-build`, which installs it and finds it, or read \
                 tools/env.sh into your shell"
            ),
            Self::Failed { command, status } => write!(
                f,
                "`{command}` failed ({status}); what it says stands above. Mend what the compiler names in \
                 src/bin/gallery or in the part that it shows. If it is wasm-bindgen, its version must be that of \
                 Cargo.lock: run `tools/toolchain.sh build`"
            ),
        }
    }
}

impl Error for GalleryError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        if let Self::NotStarted { source, .. } = self { Some(source) } else { None }
    }
}

impl From<FileError> for GalleryError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

/// Gathers, builds and writes the gallery.
pub(crate) fn run(options: &Options) -> Result<(), GalleryError> {
    let Options { into, public, gathered } = options;
    gather::into(public, gathered).map_err(GalleryError::Gather)?;
    let site = check::quietly(public).map_err(GalleryError::Content)?;
    write(&site, gathered, into)
}

/// The same from what was gathered already.
pub(crate) fn write(site: &Site, gathered: &Path, into: &Path) -> Result<(), GalleryError> {
    build(&into.join(FOLDER))?;
    lay(&site.languages, gathered, into)
}

/// Compiles its program, as the compiler's settings stand, and writes it with what lies between it and the browser.
fn build(folder: &Path) -> Result<(), GalleryError> {
    done(Command::new("cargo").args(["build", "--quiet", "--locked", "--target", TARGET, "--bin", BIN]))?;
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from);
    let program = target.join(TARGET).join("debug").join(BIN).with_extension("wasm");
    let mut bindgen = Command::new("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", PROGRAM, "--out-dir"]);
    done(bindgen.arg(folder).arg(program))
}

/// Runs a command to its end.
fn done(command: &mut Command) -> Result<(), GalleryError> {
    let words = [command.get_program()].into_iter().chain(command.get_args());
    let told = words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ");
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(GalleryError::Failed { command: told, status }),
        Err(source) => Err(GalleryError::NotStarted { command: told, source }),
    }
}

/// Lays the page, its script, the styles and the words of each language beside the program.
fn lay(languages: &[Language], gathered: &Path, into: &Path) -> Result<(), GalleryError> {
    let folder = into.join(FOLDER);
    files::write(&into.join(PAGE), page(languages).as_bytes())?;
    files::write(&folder.join("gallery.js"), include_bytes!("gallery/gallery.js"))?;
    files::write(&folder.join("gallery.css"), include_bytes!("gallery/gallery.css"))?;
    let words = languages.iter().flat_map(|language| {
        let parts = [gather::WHOLE, gather::FORM, gather::DIRECTORY, gather::LIBRARY];
        parts.map(|part| gather::file(part, &language.tag))
    });
    for file in words.chain([gather::STYLE.to_owned()]) {
        files::write(&folder.join(&file), &files::read(&gathered.join(&file))?)?;
    }
    Ok(())
}

/// The page names its languages as they name themselves.
fn page(languages: &[Language]) -> String {
    let links = languages.iter().map(|Language { tag, name, direction, .. }| {
        let direction = match direction {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        };
        format!(r##"<li><a lang="{tag}" dir="{direction}" data-direction="{direction}" href="#{tag}">{name}</a></li>"##)
    });
    include_str!("gallery/gallery.html").replace("[[languages]]", &links.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shipped() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public")
    }

    #[test]
    fn it_lies_whole_in_its_folder_in_every_language() {
        let (gathered, into) = (files::scratch("gallery-gathered"), files::scratch("gallery"));
        let site = check::quietly(&shipped()).unwrap();
        let mut expected = vec![PAGE.to_owned()];
        for name in ["gallery.css", "gallery.js", "style.css"] {
            expected.push([FOLDER, "/", name].concat());
        }
        files::write(&gathered.join(gather::STYLE), b"a{}").unwrap();
        for language in &site.languages {
            for part in ["whole", "directory", "library", "request"] {
                let file = gather::file(part, &language.tag);
                files::write(&gathered.join(&file), file.as_bytes()).unwrap();
                expected.push([FOLDER, "/", &file].concat());
            }
        }
        lay(&site.languages, &gathered, &into).unwrap();
        let mut found: Vec<_> =
            files::below(&into).unwrap().iter().map(|file| files::name_below(&into, file)).collect();
        expected.sort();
        found.sort();
        assert_eq!(found, expected);
        let page = files::read_text(&into.join(PAGE)).unwrap();
        for language in &site.languages {
            assert!(page.contains(&format!(r##"href="#{}">{}</a>"##, language.tag, language.name)), "{page}");
        }
        // What it loads is what is laid, or what the compiler lays beside it.
        for file in page.match_indices("gallery/").map(|(at, _)| page[at..].split_once('"').unwrap().0) {
            assert!(found.iter().any(|laid| laid == file), "{file}");
        }
        assert!(!page.contains("[["), "{page}");
        assert!(include_str!("gallery/gallery.js").contains(&["./", PROGRAM, ".js"].concat()));
    }

    #[test]
    fn a_command_that_fails_is_named_with_what_to_do() {
        let told = |command: &str, word: &str| done(Command::new(command).arg(word)).unwrap_err().to_string();
        let missing = told("no-such-compiler", "--bin");
        assert!(missing.contains("`no-such-compiler --bin`") && missing.contains("make gallery-build"), "{missing}");
        let failed = told("cargo", "--no-such-option");
        assert!(failed.contains("`cargo --no-such-option` failed") && failed.contains("src/bin/gallery"), "{failed}");
    }

    #[test]
    fn nothing_gathered_is_an_error_that_names_the_file() {
        let site = check::quietly(&shipped()).unwrap();
        let error = lay(&site.languages, Path::new("nowhere"), &files::scratch("gallery-nothing")).unwrap_err();
        assert!(error.to_string().contains("nowhere/whole.en.bin"), "{error}");
    }
}
