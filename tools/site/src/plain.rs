//! The plain edition of each language, as files of the site.

use std::{
    path::Path,
    time::{SystemTime, UNIX_EPOCH},
};

use chrono::{DateTime, NaiveDate};
use doc_to_doc::content::{
    plain::{Outside, edition, guides},
    read::Site,
};

use crate::{
    files::{self, FileError},
    fingerprint::Fingerprint,
    tags,
};

/// Where the plain editions lie. They are pages, and no visit to the app loads them.
pub(crate) const FOLDER: &str = "plain";

/// Writes `plain/en.html`, `plain/en-guides.html` and their like. The icon is
/// everybody's.
pub(crate) fn write(
    staging: &Path,
    site: &Site,
    icon: &str,
    style: &Fingerprint,
    public_url: &str,
    today: NaiveDate,
) -> Result<(), FileError> {
    let address = [public_url, &style.path].concat();
    let outside = Outside { style: &address, integrity: &style.integrity, icon };
    for site in site.editions() {
        let locale = &site.book.locale;
        let write =
            |end: &str, page: String| files::write(&staging.join(FOLDER).join([locale, end].concat()), page.as_bytes());
        write(".html", edition(site, outside, today))?;
        if site.book.programme.features.guides {
            write("-guides.html", guides(site, outside))?;
        }
    }
    Ok(())
}

/// Everybody's icon.
pub(crate) fn icon(front: &str) -> &str {
    let tags = tags::of(front);
    let icon = tags.iter().find(|tag| tag.name == "link" && tag.get("rel") == Some("icon"));
    // Without one a browser would ask for a file that is not there.
    icon.and_then(|tag| tag.get("href")).unwrap_or("data:,")
}

/// The day of the build, by which an entry is old or not: the one that a repeated build names, in
/// seconds since 1970, or today.
pub(crate) fn day(named: Option<i64>) -> NaiveDate {
    let now = || {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        i64::try_from(since.as_secs()).unwrap_or_default()
    };
    DateTime::from_timestamp(named.unwrap_or_else(now), 0).unwrap_or_default().date_naive()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::{read_text, scratch};

    fn shipped() -> Site {
        crate::check::quietly(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public")).unwrap()
    }

    #[test]
    fn each_language_has_pages_that_name_the_sites_own_files() {
        let root = scratch("plain");
        let style = Fingerprint { path: "assets/style-0.css".into(), integrity: "sha384-a".into() };
        let icon = icon(r#"<link rel="icon" href="data:image/svg+xml,i">"#);
        write(&root, &shipped(), icon, &style, "/below/", NaiveDate::default()).unwrap();
        for page in ["plain/en.html", "plain/en-guides.html"] {
            let page = read_text(&root.join(page)).unwrap();
            for wanted in [
                r#"<link rel="stylesheet" href="/below/assets/style-0.css" integrity="sha384-a" crossorigin>"#,
                r#"<link rel="icon" href="data:image/svg+xml,i">"#,
            ] {
                assert!(page.contains(wanted), "{page}");
            }
        }
    }

    #[test]
    fn a_repeated_build_names_its_day() {
        for (seconds, expected) in [(0, "1970-01-01"), (1_795_219_199, "2026-11-20"), (1_795_219_200, "2026-11-21")] {
            assert_eq!(day(Some(seconds)).to_string(), expected);
        }
        assert!(day(None) > day(Some(1_700_000_000)));
    }
}
