//! Reads where the site stands and who may show it in a frame.
//!
//! An origin goes into a policy and into a page's head as it is, and a browser compares it letter by
//! letter. So it is taken only in the one form in which browsers write it (RFC 6454, section 6.1).

use super::config::Desk;
use crate::content::embedding::Embedding;
use crate::domain::contact::is_web_address;
use crate::domain::text::Text;

/// The port that an https address has when it names none.
const HTTPS: u16 = 443;

/// Reads both. What is refused is left out.
pub(super) fn read(address: Option<Text>, origins: &[Text], desk: &mut Desk<'_>) -> Embedding {
    let address = address.filter(|address| match wrong(address) {
        Some((what, fix)) => {
            desk.refuse("address", [&quoted(*address), what].concat(), fix);
            false
        }
        None => true,
    });
    if address.is_none() && !origins.is_empty() {
        desk.warn(
            "address",
            "is not known, so nobody can tell whether it is one of those in `embedding`, and no snippet can be made",
            "write the site's own origin: https://support.example.org",
        );
    }
    let mut sound: Vec<Text> = Vec::new();
    for (at, origin) in origins.iter().copied().enumerate() {
        let (what, fix) = match wrong(&origin) {
            Some(complaint) => complaint,
            None if address == Some(origin) => (
                "is the site's own address: a page of the same origin could read what is written in the frame",
                "give the site a name of its own, such as https://support.example.org, or take this out",
            ),
            None if sound.contains(&origin) => ("stands there twice", "keep one"),
            None => {
                sound.push(origin);
                continue;
            }
        };
        desk.refuse(&format!("embedding[{at}]"), [&quoted(origin), what].concat(), fix);
    }
    Embedding { address, origins: sound }
}

fn quoted(origin: Text) -> String {
    format!("`{}` ", origin.escape_debug())
}

/// What is wrong with an origin, and how to mend it.
fn wrong(origin: &str) -> Option<(&'static str, &'static str)> {
    let Some(rest) = origin.strip_prefix("https://") else {
        return Some(("is not an https origin", "write it with https:// in front: https://www.example.org"));
    };
    if rest.contains('*') {
        return Some(("lets in sites that nobody has named", "write each site by its whole name, without a *"));
    }
    if rest.contains(['/', '?', '#']) {
        return Some(("is more than an origin", "write no path and no slash at its end: https://www.example.org"));
    }
    if rest.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return Some(("has capitals, which browsers write small", "write it in small letters"));
    }
    let (host, port) = rest.split_once(':').map_or((rest, None), |(host, port)| (host, Some(port)));
    if !is_web_address(&["https://", host].concat()) || host.len() > 253 {
        return Some(("is not one whole name of a site", "write the name alone: https://www.example.org"));
    }
    // A browser reads a last part of digits alone as a number of the network, in more ways than one.
    if host.rsplit('.').next().is_some_and(|last| last.bytes().all(|byte| byte.is_ascii_digit())) {
        return Some(("has no name, but a number", "write the site's name: https://www.example.org"));
    }
    port.and_then(|port| match port.parse::<u16>() {
        Ok(HTTPS) => Some(("names the port that https has anyway, and browsers leave out", "leave :443 out")),
        // Nothing that only looks like the number, such as 0443 or +8443.
        Ok(number) if number > 0 && number.to_string() == port => None,
        _ => Some(("has no port from 1 to 65535 after its colon", "leave the colon and the port out")),
    })
}
