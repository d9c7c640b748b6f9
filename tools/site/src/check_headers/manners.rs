//! What a site does with a path that is none, with another way of asking, and with an address that lacks
//! something.

use super::{
    Finding,
    Found::{self, Mend, Note, Passed},
    asked::{Deployed, Said},
    fix, judge,
};

/// Paths at which nobody has put anything.
const NOWHERE: [&str; 2] = ["/no-such-page", "/assets/no-such-file-0123456789abcdef.js"];

/// What is not there is not answered as if it were, and is not kept.
pub(super) fn missing(deployed: &Deployed<'_>, page: &[(&'static str, String)]) -> Result<Vec<Finding>, ureq::Error> {
    let mut findings = Vec::new();
    for path in NOWHERE {
        let said = deployed.ask("GET", path, false)?;
        findings.push((format!("GET {path}"), nowhere(&said, page, path)));
    }
    Ok(findings)
}

fn nowhere(said: &Said, page: &[(&'static str, String)], path: &str) -> Found {
    if said.status != 404 {
        return Mend(format!("what is not there is answered with {}: {}", said.status, fix::MISSING));
    }
    let kept = said.header("cache-control");
    if kept.contains("immutable") || kept.contains("max-age") && !kept.contains("max-age=0") {
        let mend = fix::send("cache-control", "no-store");
        return Mend(format!("that nothing is there may be kept (`{kept}`), also once something is: {mend}"));
    }
    let cookie = judge::judge(said, &[], path).into_iter().find(|found| matches!(found, Mend(_)));
    if let Some(found) = cookie {
        return found;
    }
    let less = judge::judge(said, page, path).into_iter().find(|found| matches!(found, Mend(_)));
    match less {
        None => Passed,
        // Some hosts take headers for files alone. The page runs nothing, and holds nothing of anybody's.
        Some(_) => {
            Note("it has not all the headers of a page; it runs nothing, so that costs nobody anything".to_owned())
        }
    }
}

/// Nothing is taken in, by no way of asking.
pub(super) fn methods(deployed: &Deployed<'_>, paths: &[&str]) -> Result<Vec<Finding>, ureq::Error> {
    let mut findings = Vec::new();
    for path in paths {
        for method in ["OPTIONS", "POST"] {
            let status = deployed.ask(method, path, false)?.status;
            let refused = (400..500).contains(&status);
            let found = if refused { Passed } else { Mend(format!("it is answered with {status}: {}", fix::METHODS)) };
            findings.push((format!("{method} {path}"), found));
        }
    }
    Ok(findings)
}

/// A page that lacks its slash is found, on this site and by https.
pub(super) fn slash(deployed: &Deployed<'_>, address: &str, page: &str) -> Result<Finding, ureq::Error> {
    let path = page.trim_end_matches('/');
    let said = deployed.ask("GET", path, false)?;
    Ok((format!("GET {path}"), leads(deployed, &said, address, path, page)))
}

fn leads(deployed: &Deployed<'_>, said: &Said, address: &str, path: &str, page: &str) -> Found {
    let to = said.header("location");
    let permanent = [301, 308].contains(&said.status);
    match said.status {
        300..400 => match elsewhere(deployed, address, to, path) {
            None if permanent && deployed.path(&resolved(to, path), address) == Some(page) => Passed,
            None if deployed.path(&resolved(to, path), address) == Some(page) => {
                Note(format!("{} is for a while; 308 says that it stays so", said.status))
            }
            None => Mend(format!("it leads to `{to}`: answer 308 with Location: {page}")),
            Some(found) => found,
        },
        status => Mend(format!(
            "it is answered with {status}: answer 308 with Location: {page} (nginx: location = {path} {{ return 308 {page}; \
             }}, Apache: RewriteRule ^{}$ {page} [R=308,L])",
            path.trim_start_matches('/')
        )),
    }
}

/// An address beside this path.
fn resolved(to: &str, path: &str) -> String {
    if to.starts_with('/') || to.contains("://") {
        return to.to_owned();
    }
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    [folder, "/", to].concat()
}

/// What is wrong with a redirect that leaves this site, or https.
pub(super) fn elsewhere(deployed: &Deployed<'_>, address: &str, to: &str, path: &str) -> Option<Found> {
    if deployed.path(&resolved(to, path), address).is_some() {
        return None;
    }
    Some(Mend(if to.starts_with("http://") {
        format!(
            "it leads to `{to}`, which anybody in between can read and change: redirect to {address} (nginx behind a \
             proxy: absolute_redirect off;, Apache: name https in ServerName)"
        )
    } else {
        format!("it leads away from this site, to `{to}`: redirect to a path of {address}")
    }))
}
