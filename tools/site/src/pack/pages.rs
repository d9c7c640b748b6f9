//! The pages of both programs, each in every language.

use std::path::Path;

use super::{Options, PackError, Profile, part::ship, programs::Programs};
use crate::{
    embed, files,
    fingerprint::Fingerprint,
    gather, inside,
    page::{self, Parts},
    plain, request,
};
use doc_to_doc::{
    content::{language::Language, plain::fill, read::Site},
    domain::text::Text,
};

/// Writes them, and gives the form's parts in every language: no visit to the page loads them.
pub(super) fn write(
    options: &Options,
    site: &Site,
    programs: &Programs,
    template: &str,
) -> Result<Vec<Parts>, PackError> {
    let Options { staging, public, gathered, public_url, profile, .. } = options;
    let icon = plain::icon(template);
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
        let mut parts = Parts { content: part(gather::CONTENT)?, ..programs.page.clone() };
        let words = [("directory", part(gather::DIRECTORY)?), ("library", part(gather::LIBRARY)?)];
        // In the order in which the page asks for them.
        parts.later = programs.rest.clone().into_iter().chain(words).chain(parts.later).collect();
        let html = page::finish(&fill(template, edition)?, &page::APP, &parts, public_url)?;
        if several {
            pages.fronts.push((language.tag, front("front", &html)?));
        }
        pages.pages.push((language, html));
        let parts = match &programs.form {
            Some(form) => Some(Parts { content: part(gather::FORM)?, ..form.clone() }),
            None => None,
        };
        let html = request::page(edition, parts.as_ref(), &programs.page.style, icon, public_url)?;
        if several {
            asking.fronts.push((language.tag, front("request-front", &html)?));
        }
        asking.pages.push((language, html));
        forms.extend(parts);
    }
    // `trunk serve` changes a sheet in its file.
    let sheet = match profile {
        Profile::Release => {
            let rest = ship(staging, gather::REST, &files::read(&gathered.join(gather::REST))?)?;
            Some((files::read_text(&gathered.join(gather::START))?, rest))
        }
        Profile::Debug => None,
    };
    pages.write(staging, held.as_ref(), public_url, sheet.as_ref(), *profile)?;
    // `trunk serve` adds nothing to it.
    asking.write(&staging.join(request::FOLDER), held.as_ref(), public_url, None, Profile::Release)?;
    Ok(forms)
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
    /// With the start of the style in the page that everybody comes to, and the rest of it in a file. Another language's is
    /// also what that page takes on, and has its style by then.
    fn write(
        self,
        folder: &Path,
        held: Option<&embed::Held>,
        base: &str,
        sheet: Option<&(String, Fingerprint)>,
        profile: Profile,
    ) -> Result<(), PackError> {
        for (language, html) in self.pages {
            let html = page::lead_elsewhere(html, &self.fronts, base)?;
            let html = embed::tell(html, held, base, "index.html")?;
            if profile == Profile::Release {
                // `trunk serve` adds an inline script of its own, to a debug build only.
                page::forbid_inline(&html)?;
            }
            let html = match sheet.filter(|_| language.page.is_empty()) {
                Some((start, rest)) => inside::style(&html, start, rest, base, "index.html")?,
                None => html,
            };
            files::write(&folder.join(page::file(language)), html.as_bytes())?;
        }
        Ok(())
    }
}
