//! What the bundler wrote, turned into what is shipped.

mod error;

use crate::{
    check, compress, contract, embed, feedback, files,
    fingerprint::{self, Fingerprint},
    gallery, gather, hosting,
    imports::{self, NotWasm},
    manifest,
    page::{self, Parts},
    plain, request, script, split,
};
use clap::builder::FalseyValueParser;
use doc_to_doc::{
    content::{
        book::Book,
        language::Language,
        plain::{Outside, fill},
        read::Site,
    },
    domain::text::Text,
};
pub(crate) use error::PackError;
use std::path::{Path, PathBuf};

/// What the bundler tells its hooks.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Where the bundler has put its output
    #[arg(long, env = "TRUNK_STAGING_DIR")]
    staging: PathBuf,
    /// What an association edits
    #[arg(long, value_name = "FOLDER", default_value = crate::PUBLIC)]
    public: PathBuf,
    /// What `gather` has made of it
    #[arg(long, value_name = "FOLDER", default_value = gather::FOLDER)]
    gathered: PathBuf,
    /// What the site's own links begin with
    #[arg(long, env = "TRUNK_PUBLIC_URL", default_value = "/")]
    public_url: String,
    /// What the compiler made of the page, which a release ships in two files
    #[arg(long, value_name = "FILE", default_value = "target/wasm32-unknown-unknown/release/doc-to-doc.wasm")]
    program: PathBuf,
    /// A debug build is neither compressed nor held to the shipped page's rules
    #[arg(long, env = "TRUNK_PROFILE", default_value = "debug")]
    profile: Profile,
    /// The day of a build that is repeated, in seconds since 1970; today where none is named
    #[arg(long, env = "SOURCE_DATE_EPOCH")]
    day: Option<i64>,
    /// For the public: refuses what only a machine of one's own may be shown
    #[arg(long, env = "PUBLISH", value_parser = FalseyValueParser::new())]
    publish: bool,
    /// With the gallery of parts beside the page, which takes the compiler some seconds; a release never has it
    #[arg(long, env = "GALLERY", value_parser = FalseyValueParser::new())]
    gallery: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Profile {
    Debug,
    Release,
}

/// What the bundler writes and `pack` takes, and where it is kept as it was: with `--staging` a copy of that
/// folder, a site of other settings is packed without compiling anything.
const BUNDLED: (&str, [&str; 8]) = (
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
const REST: &str = "doc-to-doc_later.wasm";

/// The facts and questionnaires that anyone may check.
const CONTENT: &str = "content";

/// What lies beside the page and no visit to it loads.
const BESIDE: [&str; 6] = [CONTENT, contract::FOLDER, plain::FOLDER, feedback::FOLDER, hosting::MISSING, embed::EMBED];

/// Finishes the bundler's output where it lies.
pub(crate) fn run(options: &Options) -> Result<(), PackError> {
    let site = check::quietly(&options.public).map_err(PackError::Content)?;
    if options.publish {
        check::publishable(&site).map_err(PackError::Content)?;
    }
    let staging = &options.staging;
    if options.profile == Profile::Release && !staging.join(REST).is_file() {
        // What the bundler has bound whole is bound anew in two.
        let [glue, first, rest] = ["doc-to-doc.js", "doc-to-doc_bg.wasm", REST].map(|name| staging.join(name));
        let into = split::Parts { glue: &glue, first: &first, rest: &rest };
        split::split(&options.program, &options.gathered.join("split"), &into)?;
    }
    keep(staging, &options.gathered)?;
    pack(options, &site)
}

/// Keeps what the bundler wrote, and nothing of an earlier build. What is missing is named when it is needed.
fn keep(staging: &Path, gathered: &Path) -> Result<(), PackError> {
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

fn pack(options: &Options, site: &Site) -> Result<(), PackError> {
    let Options { staging, public, gathered, public_url, profile, day, gallery, .. } = options;
    let snippets = staging.join("snippets");
    if snippets.exists() {
        return Err(PackError::Snippets(snippets));
    }
    let programs = Parts {
        style: ship(staging, "style.css", &files::read(&gathered.join(gather::STYLE))?)?,
        boot: ship(staging, "boot.js", &script(&public.join("boot.js"), *profile)?)?,
        glue: glue(staging, "doc-to-doc.js", *profile)?,
        wasm: program(staging, "doc-to-doc_bg.wasm", imports::keeps_or_sends)?,
        later: vec![
            ("strongbox-glue", glue(staging, "strongbox.js", *profile)?),
            ("strongbox", program(staging, "strongbox_bg.wasm", imports::reaches)?),
        ],
        content: Fingerprint::default(),
    };
    // A build to look into is bound whole, unless it is made of what was split for a visit.
    let rest = if *profile == Profile::Release || staging.join(REST).is_file() {
        Some(("later", program(staging, REST, imports::beyond).map_err(PackError::beyond)?))
    } else {
        None
    };
    let form = form(options, &site.book, &programs.style)?;
    let index = staging.join("index.html");
    let template = files::read_text(&index)?;
    let icon = plain::icon(&template);
    let frame = || ship(staging, embed::FRAME, &files::read(&public.join(embed::FRAME))?);
    let held = embed::Held::new(&site.embedding, frame)?;
    let mut forms = Vec::new();
    let several = site.languages.len() > 1;
    let (mut pages, mut asking) = (Worded::default(), Worded::default());
    for (language, edition) in site.languages.iter().zip(site.editions()) {
        let front = |name: &str, html: &str| ship(staging, &gather::file(name, &language.tag), html.as_bytes());
        let part = |name: &str| {
            let file = gather::file(name, &language.tag);
            ship(staging, &file, &files::read(&gathered.join(&file))?)
        };
        let mut parts = Parts { content: part(gather::CONTENT)?, ..programs.clone() };
        let words = [("directory", part(gather::DIRECTORY)?), ("library", part(gather::LIBRARY)?)];
        // In the order in which the page asks for them.
        parts.later = rest.clone().into_iter().chain(words).chain(parts.later).collect();
        let html = page::finish(&fill(&template, edition)?, &page::APP, &parts, public_url)?;
        if several {
            pages.fronts.push((language.tag, front("front", &html)?));
        }
        pages.pages.push((language, html));
        let parts = match &form {
            Some(form) => Some(Parts { content: part(gather::FORM)?, ..form.clone() }),
            None => None,
        };
        let html = request::page(edition, parts.as_ref(), &programs.style, icon, public_url)?;
        if several {
            asking.fronts.push((language.tag, front("request-front", &html)?));
        }
        asking.pages.push((language, html));
        forms.extend(parts);
    }
    pages.write(staging, held.as_ref(), public_url, *profile)?;
    // `trunk serve` adds nothing to it.
    asking.write(&staging.join(request::FOLDER), held.as_ref(), public_url, Profile::Release)?;
    plain::write(staging, site, icon, &programs.style, public_url, plain::day(*day))?;
    let style = [public_url, programs.style.path.as_str()].concat();
    let outside = Outside { style: &style, integrity: &programs.style.integrity, icon };
    feedback::write(staging, site, outside)?;
    publish(public, staging)?;
    embed::copy(public, staging)?;
    hosting::missing(staging, site, outside, public_url)?;
    for (name, bytes) in contract::files() {
        files::write(&staging.join(contract::FOLDER).join(name), &bytes)?;
    }
    if *profile == Profile::Debug && *gallery {
        gallery::write(site, gathered, staging)?;
    }
    if *profile == Profile::Release {
        // What is published beside the page is not what a visit costs.
        let is_below =
            |file: &PathBuf, folders: &[&str]| folders.iter().any(|name| file.starts_with(staging.join(name)));
        let (beside, pages): (Vec<_>, Vec<_>) =
            files::below(staging)?.into_iter().partition(|file| is_below(file, &BESIDE));
        let own = forms.iter().flat_map(|form| [&form.boot, &form.glue, &form.wasm, &form.content]);
        let own: Vec<PathBuf> = own.map(|part| staging.join(&part.path)).collect();
        let (asking, page): (Vec<_>, Vec<_>) =
            pages.into_iter().partition(|file| own.contains(file) || is_below(file, &[request::FOLDER]));
        compress::beside(&beside)?;
        host(staging, site, public_url)?;
        manifest::write(staging, *day)?;
        let (visit, more) = (compress::beside(&page)?, compress::beside(&asking)?);
        eprintln!("packed: a visit loads {} kB, compressed {} kB", visit.plain / 1000, visit.sent / 1000);
        eprintln!("packed: the form loads {} kB more, compressed {} kB", more.plain / 1000, more.sent / 1000);
    }
    Ok(())
}

/// One page in every language.
#[derive(Default)]
struct Worded<'a> {
    pages: Vec<(&'a Language, String)>,
    /// What another of them takes of each where a person changes over: the page itself, as a file that no browser
    /// opens as one, and with a digest; none where there is but one language.
    fronts: Vec<(Text, Fingerprint)>,
}

impl Worded<'_> {
    fn write(self, folder: &Path, held: Option<&embed::Held>, base: &str, profile: Profile) -> Result<(), PackError> {
        for (language, html) in self.pages {
            let html = page::lead_elsewhere(html, &self.fronts, base)?;
            let html = embed::tell(html, held, base, "index.html")?;
            if profile == Profile::Release {
                // `trunk serve` adds an inline script of its own, to a debug build only.
                page::forbid_inline(&html)?;
            }
            files::write(&folder.join(page::file(language)), html.as_bytes())?;
        }
        Ok(())
    }
}

/// Writes the headers for servers that other people run, or says why not.
fn host(staging: &Path, site: &Site, public_url: &str) -> Result<(), PackError> {
    match site.embedding.address {
        None => eprintln!("packed: no header files, for \"address\" in config.json is null"),
        // A host of its own is the top of it.
        Some(_) if public_url != "/" => {
            eprintln!("packed: no header files, for the site does not lie at the top of its host but at {public_url}");
        }
        Some(address) => hosting::write(staging, &address)?,
    }
    Ok(())
}

/// Writes one part of the page under the name that its contents give it.
fn ship(staging: &Path, name: &str, bytes: &[u8]) -> Result<Fingerprint, PackError> {
    let print = fingerprint::of(name, bytes);
    files::write(&staging.join(&print.path), bytes)?;
    Ok(print)
}

/// The same for a file that the bundler has put there under a plain name.
fn rename(
    staging: &Path,
    name: &str,
    read: impl FnOnce(&Path) -> Result<Vec<u8>, PackError>,
) -> Result<Fingerprint, PackError> {
    let from = staging.join(name);
    if !from.is_file() {
        return Err(PackError::NotBuilt(from));
    }
    let print = ship(staging, name, &read(&from)?)?;
    files::remove(&from)?;
    Ok(print)
}

/// A script as it is shipped: shortened, but for a build to look into.
fn script(file: &Path, profile: Profile) -> Result<Vec<u8>, PackError> {
    let written = files::read(file)?;
    match profile {
        Profile::Debug => Ok(written),
        Profile::Release => Ok(script::shorten(&file.display().to_string(), &written)?),
    }
}

/// The same for what the bundler wrote around a program.
fn glue(staging: &Path, name: &str, profile: Profile) -> Result<Fingerprint, PackError> {
    rename(staging, name, |from| script(from, profile))
}

/// The parts of the form but for its words; none where requests are taken by telephone alone, and then its program is not
/// shipped.
fn form(options: &Options, book: &Book, style: &Fingerprint) -> Result<Option<Parts>, PackError> {
    let Options { staging, public, profile, .. } = options;
    let (bindings, wasm) = ("request.js", "request_bg.wasm");
    if book.programme.asking.is_none() {
        for name in [bindings, wasm] {
            files::remove(&staging.join(name))?;
        }
        return Ok(None);
    }
    Ok(Some(Parts {
        style: style.clone(),
        // The program's own glue bears the shorter name.
        boot: ship(staging, "request-boot.js", &script(&public.join("request.js"), *profile)?)?,
        glue: glue(staging, bindings, *profile)?,
        wasm: program(staging, wasm, imports::keeps)?,
        content: Fingerprint::default(),
        later: Vec::new(),
    }))
}

/// The same for a program, once it is seen to import nothing that `refused` finds.
fn program(
    staging: &Path,
    name: &str,
    refused: impl Fn(&[u8]) -> Result<Option<String>, NotWasm>,
) -> Result<Fingerprint, PackError> {
    let file = staging.join(name);
    if file.is_file() {
        match refused(&files::read(&file)?) {
            Ok(None) => {}
            Ok(Some(import)) => return Err(PackError::Imports { file, import }),
            Err(error) => return Err(PackError::NotWasm(file, error)),
        }
    }
    rename(staging, name, |from| Ok(files::read(from)?))
}

/// Copies what is published as it is. The rest of the folder is shipped in another form.
fn publish(public: &Path, staging: &Path) -> Result<(), PackError> {
    for file in files::below(public)? {
        let name = file.strip_prefix(public).unwrap_or(&file);
        if name.starts_with(CONTENT) {
            files::write(&staging.join(name), &files::read(&file)?)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
