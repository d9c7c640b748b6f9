//! The programs and what starts them: the page's own, the rest of it, the strongbox's and the form's.

use super::{
    Options, PackError, Profile,
    bundled::REST,
    part::{glue, program, script, ship},
};
use crate::{files, fingerprint::Fingerprint, gather, imports, page::Parts};
use doc_to_doc::content::book::Book;

/// What is the same in every language.
pub(super) struct Programs {
    /// The page's parts but for its words.
    pub(super) page: Parts,
    /// What the page's program can start without; none in a build that is bound whole.
    pub(super) rest: Option<(&'static str, Fingerprint)>,
    /// The form's parts but for its words; none where requests are taken by telephone alone.
    pub(super) form: Option<Parts>,
}

impl Programs {
    /// Ships them, once none is seen to import what it must not.
    pub(super) fn ship(options: &Options, book: &Book) -> Result<Self, PackError> {
        let Options { staging, public, gathered, profile, .. } = options;
        let page = Parts {
            style: ship(staging, "style.css", &files::read(&gathered.join(gather::STYLE))?)?,
            boot: ship(staging, "boot.js", &script(&public.join("boot.js"), *profile)?)?,
            glue: glue(staging, "doc-to-doc.js", *profile)?,
            wasm: program(staging, "doc-to-doc_bg.wasm", *profile, imports::keeps_or_sends)?,
            later: vec![
                ("strongbox-glue", glue(staging, "strongbox.js", *profile)?),
                ("strongbox", program(staging, "strongbox_bg.wasm", *profile, imports::reaches)?),
            ],
            content: Fingerprint::default(),
        };
        // A build to look into is bound whole, unless it is made of what was split for a visit.
        let rest = if *profile == Profile::Release || staging.join(REST).is_file() {
            Some(("later", program(staging, REST, *profile, imports::beyond).map_err(PackError::beyond)?))
        } else {
            None
        };
        let form = form(options, book, &page.style)?;
        Ok(Self { page, rest, form })
    }
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
        wasm: program(staging, wasm, *profile, imports::keeps)?,
        content: Fingerprint::default(),
        later: Vec::new(),
    }))
}
