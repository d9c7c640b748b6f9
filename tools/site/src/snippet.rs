//! `site snippet`: what the webmaster of another site puts into a page. It needs no script.

use std::{error::Error, fmt, path::Path};

use doc_to_doc::{
    content::{
        plain::{Framed, snippet},
        read::Site,
    },
    domain::route::Route,
};

use crate::{embed::EMBED, files, fingerprint};

/// What the frame shows, and how.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The screen with which it begins; the first page where none is named
    #[arg(long)]
    view: Option<View>,
    /// Add the script that fits the frame's height to what it shows; without it the frame scrolls
    #[arg(long)]
    loader: bool,
    /// The language in which it begins; without it, the browser's own where the site has it
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
}

/// A screen that another site may lead to.
#[derive(Clone, Copy, clap::ValueEnum)]
enum View {
    /// Find help
    Find,
    /// Help a colleague
    Colleague,
    /// The self-check
    CheckIn,
    /// Ask for a peer
    Ask,
    /// What there is to read
    Guides,
}

impl View {
    fn route(self) -> Route {
        match self {
            Self::Find => Route::Find,
            Self::Colleague => Route::Colleague,
            Self::CheckIn => Route::CheckIn,
            Self::Ask => Route::Ask,
            Self::Guides => Route::Guides,
        }
    }
}

/// Why there is no snippet.
#[derive(Debug)]
pub(crate) enum SnippetError {
    /// Nobody knows where the site will stand.
    NoAddress,
    /// No page may show it, so every frame would stay empty.
    NobodyHolds,
    /// The directory has no number for somebody in danger.
    NoNumber,
    /// The site is not in this language, but in these.
    NoLanguage(String, Vec<String>),
    /// The script cannot be read.
    NoScript(files::FileError),
}

impl fmt::Display for SnippetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoAddress => f.write_str(
                "\"address\" in public/config.json is null. Write the site's own origin: \
                 \"address\": \"https://support.example.org\"",
            ),
            Self::NobodyHolds => f.write_str(
                "\"embedding\" in public/config.json is empty, so every frame would stay empty. Write the origin of \
                 each site that may show it: \"embedding\": [\"https://www.example.org\"], then publish again",
            ),
            Self::NoNumber => f.write_str(
                "the lines `emergency` and `lifeline` have no number to call. Give each a `call` in \
                 public/content/directory.json",
            ),
            Self::NoLanguage(tag, known) => {
                write!(f, "the site is not in `{tag}`: \"languages\" in public/config.json names {}", known.join(", "))
            }
            Self::NoScript(error) => write!(f, "{error}. Without --loader no script is needed"),
        }
    }
}

impl Error for SnippetError {}

/// The snippet for the site, whose script lies in `public`.
///
/// # Errors
/// When the configuration does not say enough for one, or there is no script to add.
pub(crate) fn text(site: &Site, public: &Path, options: &Options) -> Result<String, SnippetError> {
    let address = site.embedding.address.ok_or(SnippetError::NoAddress)?;
    if site.embedding.origins.is_empty() {
        return Err(SnippetError::NobodyHolds);
    }
    let script = if options.loader {
        let bytes = files::read(&public.join(EMBED)).map_err(SnippetError::NoScript)?;
        Some(([&address, "/", EMBED].concat(), fingerprint::of(EMBED, &bytes).integrity))
    } else {
        None
    };
    let edition = match &options.language {
        None => site,
        Some(tag) => {
            let known = || site.languages.iter().map(|language| language.tag.to_string()).collect();
            let found = site.editions().find(|edition| edition.book.locale == **tag);
            found.ok_or_else(|| SnippetError::NoLanguage(tag.clone(), known()))?
        }
    };
    let name = &site.book.programme.name;
    let framed = Framed {
        address: &address,
        view: options.view.map_or(Route::Home, View::route),
        title: &edition.front.frame_title.replace("{programme}", name),
        open: &edition.front.frame_open.replace("{programme}", name),
        script: script.as_ref().map(|(src, integrity)| (src.as_str(), integrity.as_str())),
    };
    snippet(&edition.book, framed).ok_or(SnippetError::NoNumber)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{check, files::scratch, tags};
    use clap::ValueEnum;
    use doc_to_doc::domain::contact::Channel;

    fn site() -> Site {
        let mut site = check::quietly(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public")).unwrap();
        site.embedding.address = Some("https://support.example.org".into());
        site.embedding.origins = vec!["https://www.example.org".into()];
        site
    }

    fn plain(view: Option<View>) -> Options {
        Options { view, loader: false, language: None }
    }

    #[test]
    fn it_is_one_frame_with_a_link_and_two_numbers_beside_it_and_nothing_that_runs() {
        let html = text(&site(), Path::new("nowhere"), &plain(None)).unwrap();
        assert_eq!(
            html,
            "<p><a href=\"https://support.example.org/\" target=\"_blank\" rel=\"noopener noreferrer\">Open Doc To Doc in \
             its own tab</a> · In danger now? <a href=\"tel:911\">Call 911</a> <a href=\"tel:988\">Call 988</a></p>\n\
             <iframe src=\"https://support.example.org/\" title=\"Doc To Doc: confidential support for physicians\" \
             width=\"100%\" height=\"800\" style=\"border:0;width:100%;max-width:45rem\" referrerpolicy=\"no-referrer\" \
             loading=\"eager\" sandbox=\"allow-scripts allow-forms allow-same-origin allow-popups \
             allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation allow-downloads allow-modals\" \
             allow=\"\"></iframe>\n"
        );
    }

    #[test]
    fn each_view_is_one_address_in_the_link_and_in_the_frame() {
        for (view, address) in View::value_variants().iter().zip(["find", "colleague", "check-in", "ask", "guides"]) {
            let html = text(&site(), Path::new("nowhere"), &plain(Some(*view))).unwrap();
            let address = format!("https://support.example.org/#/{address}");
            let found: Vec<_> = tags::of(&html)
                .iter()
                .filter_map(|tag| tag.get("src").or(tag.get("href")))
                .map(str::to_owned)
                .collect();
            assert_eq!(found, [&address, "tel:911", "tel:988", &address], "{html}");
            assert_eq!(view.to_possible_value().unwrap().get_name(), address.rsplit('/').next().unwrap());
        }
    }

    #[test]
    fn the_numbers_are_those_of_the_directory_and_no_text_can_become_markup() {
        let mut site = site();
        site.book.programme.name = "A & \"B\" <i>".into();
        for listed in &mut site.book.lines {
            for channel in &mut listed.entry.channels {
                if let Channel::Call { number, .. } = channel {
                    *number = if listed.entry.id == *"emergency" { "112" } else { "113" }.into();
                }
            }
        }
        let html = text(&site, Path::new("nowhere"), &plain(None)).unwrap();
        assert!(html.contains("tel:112") && html.contains("tel:113") && !html.contains("911"), "{html}");
        assert!(html.contains("title=\"A &amp; &quot;B&quot; &lt;i&gt;: ") && !html.contains("<i>"), "{html}");
        site.book.lines.retain(|listed| listed.entry.id != *"lifeline");
        assert!(matches!(text(&site, Path::new("nowhere"), &plain(None)), Err(SnippetError::NoNumber)));
    }

    #[test]
    fn the_script_is_added_where_it_is_wanted_with_the_digest_of_its_file() {
        let public = scratch("loader");
        let wanted = Options { view: None, loader: true, language: None };
        let error = text(&site(), &public, &wanted).unwrap_err().to_string();
        assert!(error.contains("embed.js") && error.contains("Without --loader"), "{error}");
        files::write(&public.join("embed.js"), b"abc").unwrap();
        let html = text(&site(), &public, &wanted).unwrap();
        // FIPS 180-4's own example, in base64.
        let script = "<script src=\"https://support.example.org/embed.js\" \
             integrity=\"sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn\" \
             crossorigin=\"anonymous\" defer></script>";
        assert_eq!(html, format!("{}{script}\n", text(&site(), &public, &plain(None)).unwrap()));
    }

    #[test]
    fn without_an_address_or_anybody_to_show_it_there_is_none_and_the_fix_is_said() {
        let mut nobody = site();
        nobody.embedding.origins.clear();
        let mut nowhere = site();
        nowhere.embedding.address = None;
        for (site, words) in [(nobody, "\"embedding\": [\"https://"), (nowhere, "\"address\": \"https://")] {
            let error = text(&site, Path::new("nowhere"), &plain(None)).unwrap_err().to_string();
            assert!(error.contains(words), "{error}");
        }
    }

    #[test]
    fn a_language_has_its_own_page_and_words_and_one_that_is_not_there_is_named() {
        let site = site();
        let of = |tag: &str| Options { view: Some(View::Find), loader: false, language: Some(tag.to_owned()) };
        let html = text(&site, Path::new("public"), &of("es")).unwrap();
        for wanted in ["/es.html#/find\"", "apoyo confidencial", "Llame al 988", "¿En peligro ahora?"] {
            assert!(html.contains(wanted), "{wanted}: {html}");
        }
        let error = text(&site, Path::new("public"), &of("fr")).err().unwrap().to_string();
        assert!(error.contains("`fr`") && error.contains("en, es, zh-Hans"), "{error}");
    }
}
