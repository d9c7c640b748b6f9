//! What the page is made of, gathered before the bundler runs.

use crate::{
    content::{self, Content, ContentError},
    files::{self, FileError},
    style::{self, StyleError},
};
use std::{
    error::Error,
    fmt,
    path::{Path, PathBuf},
};

/// Where to gather from, and into. What is left out is what the bundler needs.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// What an association edits
    #[arg(long, value_name = "FOLDER", default_value = crate::PUBLIC)]
    public: PathBuf,
    /// Where to write what was gathered
    #[arg(long, value_name = "FOLDER", default_value = FOLDER)]
    into: PathBuf,
}

/// Where `pack` looks for what was gathered, unless it is told another folder.
pub(crate) const FOLDER: &str = "target/site";
/// Every style sheet in one.
pub(crate) const STYLE: &str = "style.css";
/// Of those, the ones that the page starts with.
pub(crate) const START: &str = "style-start.css";
/// The others.
pub(crate) const REST: &str = "style-rest.css";
/// Every word of a language that the page says.
pub(crate) const CONTENT: &str = "content";
/// Every word of a language; no visit loads it.
pub(crate) const WHOLE: &str = "whole";
/// The lines of help that the page loads once it has started.
pub(crate) const DIRECTORY: &str = "directory";
/// What there is to read, which the page loads after that.
pub(crate) const LIBRARY: &str = "library";
/// The words of the form's program.
pub(crate) const FORM: &str = "request";

/// The file with a part of one language's content.
pub(crate) fn file(part: &str, locale: &str) -> String {
    [part, ".", locale, ".bin"].concat()
}

/// Why gathering stopped.
#[derive(Debug)]
pub(crate) enum GatherError {
    /// A file cannot be read or written.
    File(FileError),
    /// A style sheet is not what we take.
    Style(StyleError),
    /// The content is not fit to be shown.
    Content(ContentError),
}

impl fmt::Display for GatherError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => error.fmt(f),
            Self::Style(error) => error.fmt(f),
            Self::Content(error) => error.fmt(f),
        }
    }
}

impl Error for GatherError {}

impl From<FileError> for GatherError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl From<StyleError> for GatherError {
    fn from(error: StyleError) -> Self {
        Self::Style(error)
    }
}

impl From<ContentError> for GatherError {
    fn from(error: ContentError) -> Self {
        Self::Content(error)
    }
}

/// Writes the gathered files.
pub(crate) fn run(options: &Options) -> Result<(), GatherError> {
    into(&options.public, &options.into)
}

/// The same, from this folder into that one.
pub(crate) fn into(public: &Path, into: &Path) -> Result<(), GatherError> {
    let Content { theme, editions } = content::gather_content(public)?;
    let style = styled(Path::new("style"), &theme)?;
    for (name, sheet) in [(STYLE, style.concat()), (START, style.start), (REST, style.rest)] {
        files::write(&into.join(name), sheet.as_bytes())?;
    }
    for edition in editions {
        for (part, bytes) in [
            (CONTENT, &edition.book),
            (WHOLE, &edition.whole),
            (DIRECTORY, &edition.directory),
            (LIBRARY, &edition.library),
            (FORM, &edition.form),
        ] {
            files::write(&into.join(file(part, &edition.locale)), bytes)?;
        }
    }
    Ok(())
}

/// The style in two sheets. The first names every layer, so that where one of them stands tells nothing; the theme's, which
/// stands there too, is named after every other and so outdoes them.
struct Style {
    start: String,
    rest: String,
}

impl Style {
    fn concat(&self) -> String {
        [self.start.as_str(), &self.rest].concat()
    }
}

/// What lies in this folder, and a theme.
fn styled(folder: &Path, theme: &str) -> Result<Style, StyleError> {
    let start = [&style::bundle(&folder.join("index.css"))?, theme].concat();
    Ok(Style { start, rest: style::bundle(&folder.join("rest.css"))? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    #[derive(Parser)]
    struct Asked {
        #[command(flatten)]
        options: Options,
    }

    fn asked(arguments: &[&str]) -> Options {
        Asked::try_parse_from(arguments).map_err(|error| error.to_string()).unwrap().options
    }

    #[test]
    fn without_options_it_gathers_where_pack_looks() {
        let Options { public, into } = asked(&["gather"]);
        assert_eq!((public.as_path(), into.as_path()), (Path::new("public"), Path::new("target/site")));
    }

    #[test]
    fn content_elsewhere_is_checked_as_strictly() {
        let folder = files::scratch("gather");
        let error = content::gather_content(&folder).err().unwrap().to_string();
        assert!(error.contains("in the content"), "{error}");
        let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public");
        assert!(content::gather_content(&shipped).is_ok_and(|content| !content.editions[0].directory.is_empty()));
    }

    #[test]
    fn colours_of_ones_own_end_the_style_sheet_and_change_no_program() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let (shipped, own) = (root.join("public"), files::scratch("theme"));
        for file in files::below(&shipped).unwrap() {
            let text = files::read_text(&file).unwrap();
            let text = text.replace("\"theme\": null", "\"theme\": { \"corners\": \"none\" }");
            files::write(&own.join(file.strip_prefix(&shipped).unwrap()), text.as_bytes()).unwrap();
        }
        let (plain, themed) = (content::gather_content(&shipped).unwrap(), content::gather_content(&own).unwrap());
        for (plain, themed) in plain.editions.iter().zip(&themed.editions) {
            assert_eq!((&plain.book, &plain.form), (&themed.book, &themed.form));
        }
        let folder = root.join("style");
        let [sheet, own] = [plain, themed].map(|content| styled(&folder, &content.theme).unwrap());
        assert_eq!(sheet.start, style::bundle(&folder.join("index.css")).unwrap());
        let theme = "@layer theme{:root{--radius: 0;--radius-small: 0;--radius-press: 0;}}";
        assert_eq!(own.start, [&sheet.start, theme].concat());
        assert_eq!(own.concat(), [&sheet.start, theme, &sheet.rest].concat());
    }
}
