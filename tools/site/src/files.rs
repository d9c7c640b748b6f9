//! Reading and writing files, with errors that name the file.

use std::{
    error::Error,
    fmt, fs, io,
    path::{Path, PathBuf},
};

/// A file that could not be read or written.
#[derive(Debug)]
pub(crate) struct FileError {
    verb: &'static str,
    path: PathBuf,
    source: io::Error,
}

impl FileError {
    fn new(verb: &'static str, path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        Self { verb, path, source }
    }

    /// A file that could not be written.
    pub(crate) fn write(path: &Path, source: io::Error) -> Self {
        Self::new("write", path, source)
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { verb, path, source } = self;
        write!(f, "cannot {verb} {}: {source}. ", path.display())?;
        f.write_str(match source.kind() {
            io::ErrorKind::NotFound => "Create it, or run from the project's root folder",
            io::ErrorKind::InvalidData => "Save it as UTF-8",
            _ => "Check the disk and the folder's permissions",
        })
    }
}

impl Error for FileError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.source)
    }
}

/// The bytes of a file.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, FileError> {
    fs::read(path).map_err(|source| FileError::new("read", path, source))
}

/// The text of a file.
pub(crate) fn read_text(path: &Path) -> Result<String, FileError> {
    fs::read_to_string(path).map_err(|source| FileError::new("read", path, source))
}

/// Writes a file, and the folders above it where they are missing.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    path.parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| fs::write(path, bytes))
        .map_err(|source| FileError::write(path, source))
}

/// Removes a file.
pub(crate) fn remove(path: &Path) -> Result<(), FileError> {
    fs::remove_file(path).map_err(|source| FileError::new("remove", path, source))
}

/// Every file below a folder, in one order on every machine; hidden ones are an editor's business.
pub(crate) fn below(folder: &Path) -> Result<Vec<PathBuf>, FileError> {
    let list = |source| FileError::new("list", folder, source);
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(list)? {
        let path = entry.map_err(list)?.path();
        if path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b".")) {
            continue;
        }
        if path.is_dir() {
            found.extend(below(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// What a file is called below a folder, with `/` between the parts on every machine.
pub(crate) fn name_below(folder: &Path, file: &Path) -> String {
    let parts = file.strip_prefix(folder).unwrap_or(file).iter().map(|part| part.to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}

/// An empty folder for one test, which it has again at its next run.
#[cfg(test)]
pub(crate) fn scratch(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/scratch").join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_below_a_folder_come_sorted_and_without_hidden_ones() {
        let folder = scratch("below");
        for name in ["b.json", "a/z.json", "a/.swp", ".DS_Store"] {
            write(&folder.join(name), b"").unwrap();
        }
        assert_eq!(below(&folder).unwrap(), [folder.join("a/z.json"), folder.join("b.json")]);
    }

    #[test]
    fn a_missing_file_is_named_with_what_to_do() {
        let message = read(Path::new("nowhere/x.css")).unwrap_err().to_string();
        assert!(message.starts_with("cannot read nowhere/x.css: "), "{message}");
        assert!(message.ends_with("Create it, or run from the project's root folder"), "{message}");
    }
}
