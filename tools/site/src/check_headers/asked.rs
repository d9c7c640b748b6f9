//! Asks a site as a browser would.

use std::{io, time::Duration};

use ureq::{
    Agent,
    http::{HeaderMap, Request},
    tls::Certificate,
};

use crate::asking::agent;

/// Bytes of an answer that are read at most: a whole program is far smaller.
const LONGEST: u64 = 32 << 20;

/// The site that is asked.
pub(super) struct Deployed<'a> {
    pub(super) url: &'a str,
    agent: Agent,
}

/// What it said.
pub(super) struct Said {
    pub(super) status: u16,
    pub(super) headers: HeaderMap,
    pub(super) body: Vec<u8>,
}

impl<'a> Deployed<'a> {
    /// A site that is given so long for each answer. `trust` are certificates of authorities of one's own.
    pub(super) fn new(url: &'a str, patience: Duration, trust: &[Certificate<'static>]) -> Self {
        Self { url, agent: agent(patience, trust) }
    }

    /// Asks for a path, and takes compressed forms where `compressed`.
    pub(super) fn ask(&self, method: &str, path: &str, compressed: bool) -> Result<Said, ureq::Error> {
        let accept = if compressed { "br, gzip" } else { "identity" };
        let asking = Request::builder()
            .method(method)
            .uri([self.url, path].concat())
            .header("Accept", "*/*")
            .header("Accept-Encoding", accept)
            .body(())?;
        let mut response = self.agent.run(asking)?;
        let body = response.body_mut().with_config().limit(LONGEST).read_to_vec()?;
        Ok(Said { status: response.status().as_u16(), headers: response.headers().clone(), body })
    }

    /// The path of an address, where it is one of this site's.
    pub(super) fn path<'b>(&self, address: &'b str, of: &str) -> Option<&'b str> {
        let own = [self.url, of].into_iter().find_map(|origin| address.strip_prefix(origin));
        let path = own.unwrap_or(address);
        (path.starts_with('/') && !path.starts_with("//")).then_some(path)
    }
}

impl Said {
    /// A header; empty where there is none.
    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The body as text.
    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The body as it was before it was compressed.
    pub(super) fn unpacked(&self) -> io::Result<Vec<u8>> {
        let mut out = Vec::new();
        let mut body = self.body.as_slice();
        match self.header("content-encoding") {
            "br" => brotli::BrotliDecompress(&mut body, &mut out)?,
            "gzip" => {
                io::copy(&mut flate2::read::GzDecoder::new(body), &mut out)?;
            }
            _ => out.extend(body),
        }
        Ok(out)
    }
}
