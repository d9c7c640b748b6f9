//! Which paths are asked for, and what their answers are held to.

use doc_to_doc::content::{
    embedding,
    plain::{FEEDBACK_SERVER, SERVER},
};

use super::{
    Finding,
    Found::{Mend, Note, Passed},
    asked::{Deployed, Said},
    judge::{self, judge},
    manners,
};
use crate::{
    embed::EMBED,
    headers::headers_for,
    inside,
    servers::{Servers, said as said_in},
    tags,
    told::Told,
};

/// What every site has, beside what its pages name.
const ALWAYS: [&str; 5] = ["/", "/index.html", "/request/", "/content/self-check.json", "/contract/openapi.json"];

/// Everything about the site at `address` that its answers show.
///
/// # Errors
/// When it gives no answer.
pub(super) fn all(deployed: &Deployed<'_>, address: &str) -> Result<Vec<Finding>, ureq::Error> {
    let html = |path: &str| deployed.ask("GET", path, false).map(|said| (said.status, said.text()));
    let ((_, front), (_, form), (asks, afterwards)) = (html("/")?, html("/request/")?, html("/feedback/")?);
    let one = |html: &str, name: &str| <[String; 1]>::try_from(said_in(html, name)).ok().map(|[origin]| origin);
    let servers = Servers { request: one(&form, SERVER), feedback: one(&afterwards, FEEDBACK_SERVER) };
    let told = Told { servers, holders: said_in(&front, embedding::NAME), style: inside::digest(&front) };
    let mut paths: Vec<String> = ALWAYS.map(str::to_owned).to_vec();
    paths.extend(in_each_language(&front));
    if asks == 200 && told.servers.feedback.is_some() {
        paths.extend(["/feedback/", "/feedback/thanks.html"].map(str::to_owned));
    }
    let assets = one_of_each_kind(&[&front, &form]);
    let kinds = assets.len();
    paths.extend(assets);
    if html(&["/", EMBED].concat())?.0 == 200 {
        paths.push(["/", EMBED].concat());
    }
    let mut findings = Vec::new();
    for path in &paths {
        findings.extend(route(deployed, address, &told, path)?);
    }
    if kinds == 0 {
        let nothing =
            "the front page names none of its files: publish what `make publish` has written, and no other page";
        findings.push(("the files of the page".to_owned(), Mend(nothing.to_owned())));
    }
    findings.push(manners::slash(deployed, address, "/request/")?);
    findings.extend(manners::missing(deployed, &headers_for("/", address, &told))?);
    findings.extend(manners::methods(deployed, &["/", "/request/", "/content/self-check.json"])?);
    Ok(findings)
}

/// The pages of the other languages that the front page names, and of each language the one without a script.
fn in_each_language(front: &str) -> Vec<String> {
    let tags = tags::of(front);
    // What comes from a server is no path until it is seen to be a name.
    let is_name = |tag: &&str| tag.bytes().all(|sign| sign.is_ascii_alphanumeric() || sign == b'-');
    let own = tags.iter().find(|tag| tag.name == "html").and_then(|tag| tag.get("lang")).filter(is_name);
    let mut paths: Vec<String> = own.iter().map(|own| ["/plain/", own, ".html"].concat()).collect();
    let fronts = tags.iter().filter(|tag| tag.get("data-part") == Some("front"));
    for other in fronts.filter_map(|tag| tag.get("data-language")).filter(is_name).filter(|tag| Some(*tag) != own) {
        paths.extend(["/", "/request/", "/plain/"].map(|folder| [folder, other, ".html"].concat()));
    }
    paths
}

/// One of the hashed files of each kind that the pages name.
fn one_of_each_kind(pages: &[&str]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let end = |path: &str| path.rsplit_once('.').map(|(_, end)| end.to_owned());
    for page in pages {
        for tag in tags::of(page) {
            let named = ["href", "src"].into_iter().filter_map(|name| tag.get(name));
            for path in named.filter(|path| path.starts_with("/assets/")) {
                if !found.iter().any(|known| end(known) == end(path)) {
                    found.push(path.to_owned());
                }
            }
        }
    }
    found
}

/// One path, asked for as it is, compressed, and by its head alone.
fn route(deployed: &Deployed<'_>, address: &str, told: &Told, path: &str) -> Result<Vec<Finding>, ureq::Error> {
    let what = format!("GET {path}");
    let mut findings = Vec::new();
    let mut at = path.to_owned();
    let mut plain = deployed.ask("GET", &at, false)?;
    if (300..400).contains(&plain.status) {
        let to = plain.header("location").to_owned();
        if let Some(found) = manners::elsewhere(deployed, address, &to, path) {
            return Ok(vec![(what, found)]);
        }
        // Some hosts take the ending of a page away.
        let Some(next) = deployed.path(&to, address) else { return Ok(vec![(what, gone(&plain))]) };
        findings.push((what.clone(), Note(format!("it is found at {next}"))));
        next.clone_into(&mut at);
        plain = deployed.ask("GET", &at, false)?;
    }
    if plain.status != 200 {
        return Ok(vec![(what, gone(&plain))]);
    }
    let expected = headers_for(path, address, told);
    let packed = deployed.ask("GET", &at, true)?;
    let head = deployed.ask("HEAD", &at, true)?;
    let mut found = judge(&packed, &expected, path);
    found.extend(judge::form(&packed, &plain.body));
    if found.is_empty() {
        // Another form of asking may go another way through the server.
        found.extend(judge(&plain, &expected, path));
    }
    let passed = found.is_empty();
    findings.extend(found.into_iter().map(|found| (what.clone(), found)));
    if passed {
        findings.push((what, Passed));
        let mut less = judge(&head, &expected, path);
        if head.status != 200 {
            less.insert(0, gone(&head));
        }
        let what = format!("HEAD {path}");
        let all = if less.is_empty() { vec![Passed] } else { less };
        findings.extend(all.into_iter().map(|found| (what.clone(), found)));
    }
    Ok(findings)
}

fn gone(said: &Said) -> super::Found {
    Mend(format!("it is answered with {}: publish every file of the build, with its folders", said.status))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_that_the_front_page_names_is_asked_for_and_nothing_that_is_no_name() {
        let front = |tag: &str| {
            format!(r#"<link rel="alternate" data-part="front" data-language="{tag}" href="/assets/f.bin">"#)
        };
        let page = |own: &str, tags: &[&str]| {
            let links: String = tags.iter().map(|tag| front(tag)).collect();
            format!(r#"<!doctype html><html lang="{own}"><head>{links}</head>"#)
        };
        assert_eq!(in_each_language(&page("en", &[])), ["/plain/en.html"]);
        assert_eq!(
            in_each_language(&page("es", &["es", "zh-Hans", "../x"])),
            ["/plain/es.html", "/zh-Hans.html", "/request/zh-Hans.html", "/plain/zh-Hans.html"]
        );
        assert!(in_each_language(&page("/x", &[])).is_empty());
    }
}
