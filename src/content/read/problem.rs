//! What is wrong with a content file, where, and how to mend it.

use core::fmt;

/// Whether it stops a build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// It does.
    Error,
    /// It does not, and somebody should look at it.
    Warning,
}

/// One complaint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Whether it stops a build.
    pub severity: Severity,
    /// The file, below `public/`.
    pub file: String,
    /// The field in it, as a path; empty for the whole file.
    pub field: String,
    /// What is wrong.
    pub what: String,
    /// How to mend it.
    pub fix: String,
}

impl Problem {
    /// One that stops a build.
    pub fn error(file: &str, field: &str, what: impl Into<String>, fix: impl Into<String>) -> Self {
        Self::new(Severity::Error, file, field, what.into(), fix.into())
    }

    /// One that does not.
    pub fn warning(file: &str, field: &str, what: impl Into<String>, fix: impl Into<String>) -> Self {
        Self::new(Severity::Warning, file, field, what.into(), fix.into())
    }

    fn new(severity: Severity, file: &str, field: &str, what: String, fix: String) -> Self {
        Self { severity, file: ["public/", file].concat(), field: field.to_owned(), what, fix }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        write!(f, "{severity}: {}", self.file)?;
        if !self.field.is_empty() {
            write!(f, ", {}", self.field)?;
        }
        write!(f, ": {}\n  fix: {}", self.what, self.fix)
    }
}
