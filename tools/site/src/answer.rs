//! The answer to one request.

use crate::{
    encoding,
    headers::headers_for,
    hosting::MISSING,
    locate::{self, locate},
    told::Told,
};
use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, Method, Response, StatusCode, Uri, header},
};
use std::{fs, net::SocketAddr, path::PathBuf, sync::Arc};

/// What an answer depends on beside the request.
pub(crate) struct Site {
    /// The folder that is served. It is read anew for each request, for it may be built again.
    pub(crate) dist: PathBuf,
    /// Where the server listens.
    pub(crate) address: SocketAddr,
}

impl Site {
    /// The site's address as this browser sees it. Only this machine's two names for itself count:
    /// what a request claims must not come back inside a policy.
    fn origin(&self, headers: &HeaderMap) -> String {
        let local = format!("localhost:{}", self.address.port());
        let claimed = headers.get(header::HOST).and_then(|host| host.to_str().ok());
        if claimed == Some(&local) { format!("http://{local}") } else { format!("http://{}", self.address) }
    }

    /// The page that a path means which lacks its last slash; its links lead elsewhere without.
    fn unslashed(&self, path: &str) -> Option<&'static str> {
        locate::page(path).filter(|name| self.dist.join(name).join("index.html").is_file())
    }

    /// The page for what is not there; a folder without one holds no site.
    fn missing(&self) -> Vec<u8> {
        fs::read(self.dist.join(MISSING)).unwrap_or_else(|_| b"There is no site in this folder. Build it first.".into())
    }

    /// A file's bytes, compressed if the client takes that and the build made it.
    fn find(&self, path: &str, headers: &HeaderMap) -> Option<(Vec<u8>, Option<&'static str>)> {
        let file = locate(&self.dist, path)?;
        let accept = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
        for encoding in encoding::accepted(accept.unwrap_or_default()) {
            let mut beside = file.clone().into_os_string();
            beside.push(".");
            beside.push(encoding.extension());
            if let Ok(bytes) = fs::read(beside) {
                return Some((bytes, Some(encoding.name())));
            }
        }
        Some((fs::read(file).ok()?, None))
    }
}

/// Answers with a file of the site, or with the page that says there is none.
pub(crate) async fn answer(
    State(site): State<Arc<Site>>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
) -> Response<Body> {
    let mut path = uri.path();
    let mut status = StatusCode::OK;
    let mut elsewhere = None;
    let (bytes, encoding) = if method != Method::GET && method != Method::HEAD {
        status = StatusCode::METHOD_NOT_ALLOWED;
        (Vec::new(), None)
    } else if let Some(name) = site.unslashed(path) {
        status = StatusCode::PERMANENT_REDIRECT;
        elsewhere = Some([name, "/"].concat());
        (Vec::new(), None)
    } else {
        site.find(path, &headers).unwrap_or_else(|| {
            status = StatusCode::NOT_FOUND;
            (site.missing(), None)
        })
    };
    if status != StatusCode::OK {
        // What is no file is a page wherever it happens: it must not be kept for a year.
        path = "/";
    }
    let mut response = Response::builder().status(status).header(header::CONTENT_LENGTH, bytes.len());
    for (name, value) in headers_for(path, &site.origin(&headers), &Told::of(&site.dist)) {
        response = response.header(name, value);
    }
    if let Some(encoding) = encoding {
        response = response.header(header::CONTENT_ENCODING, encoding);
    }
    if let Some(elsewhere) = elsewhere {
        response = response.header(header::LOCATION, elsewhere);
    }
    if status == StatusCode::METHOD_NOT_ALLOWED {
        response = response.header(header::ALLOW, "GET, HEAD");
    }
    let body = if method == Method::HEAD { Body::empty() } else { bytes.into() };
    // The names are constants and the values plain ASCII; were one not, an empty 200 is no answer.
    response.body(body).unwrap_or_else(|_| {
        let mut failed = Response::new(Body::empty());
        *failed.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        failed
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{files::scratch, files::write, headers};
    use axum::http::{HeaderName, HeaderValue};
    use std::path::Path;

    const HERE: &str = "127.0.0.1:8080";

    fn site(test: &str) -> PathBuf {
        let dist = scratch(test);
        for (path, _) in headers::tests::table("") {
            if !path.contains("no/such") && !path.contains("assetsx") && !path.ends_with('/') {
                write(&dist.join(path.trim_start_matches('/')), b"plain").unwrap();
            }
        }
        let server = headers::tests::SERVER;
        let form = format!("<meta name=\"request-server\" content=\"{server}\">");
        write(&dist.join("request/index.html"), form.as_bytes()).unwrap();
        let form = form.replace("request-server", "feedback-server");
        write(&dist.join("feedback/index.html"), form.as_bytes()).unwrap();
        let page = format!("<style>{}</style>", headers::tests::SHEET);
        write(&dist.join("index.html"), page.as_bytes()).unwrap();
        write(&dist.join("index.html.br"), b"brotli").unwrap();
        write(&dist.join("index.html.gz"), b"gzip").unwrap();
        write(&dist.join(MISSING), b"gone").unwrap();
        dist
    }

    fn ask(dist: &Path, method: &str, path: &str, headers: &[(&str, &str)]) -> (u16, HeaderMap, String) {
        let site = Site { dist: dist.to_owned(), address: HERE.parse().unwrap() };
        let headers = headers
            .iter()
            .map(|(name, value)| {
                let name = HeaderName::from_bytes(name.as_bytes()).unwrap();
                (name, HeaderValue::from_str(value).unwrap())
            })
            .collect();
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let (method, uri) = (method.parse().unwrap(), path.parse().unwrap());
            let (parts, body) = answer(State(Arc::new(site)), method, uri, headers).await.into_parts();
            let bytes = axum::body::to_bytes(body, 1 << 20).await.unwrap();
            (parts.status.as_u16(), parts.headers, String::from_utf8(bytes.to_vec()).unwrap())
        })
    }

    fn set(headers: &HeaderMap) -> String {
        let mut lines: Vec<_> = headers
            .iter()
            .filter(|(name, _)| *name != header::CONTENT_LENGTH)
            .map(|(name, value)| format!("{name}: {}", value.to_str().unwrap()))
            .collect();
        lines.sort();
        lines.join("\n")
    }

    #[test]
    fn every_route_answers_every_method_with_exactly_its_headers() {
        let dist = site("routes");
        let table = headers::tests::table("http://127.0.0.1:8080");
        let page = table.first().unwrap().1.clone();
        for (path, expected) in &table {
            let missing = path.contains("no/such") || path.contains("assetsx");
            let status = if missing { 404 } else { 200 };
            for method in ["GET", "HEAD"] {
                let (found, headers, body) = ask(&dist, method, path, &[]);
                assert_eq!((found, set(&headers)), (status, expected.clone()), "{method} {path}");
                let length: usize = headers["content-length"].to_str().unwrap().parse().unwrap();
                assert!(length > 0, "{method} {path}");
                assert_eq!(body.len(), if method == "GET" { length } else { 0 }, "{method} {path}");
            }
            for method in ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"] {
                let (found, headers, body) = ask(&dist, method, path, &[]);
                let expected = format!("allow: GET, HEAD\n{page}");
                assert_eq!((found, set(&headers)), (405, expected), "{method} {path}");
                assert_eq!(body, "");
            }
        }
    }

    #[test]
    fn what_is_missing_is_never_kept_and_has_the_sites_own_page() {
        let dist = site("missing");
        for path in ["/x", "/assets/gone.js", "/content/", "/index.html.br", "/..%2fsite", "/a/../b"] {
            let (status, headers, body) = ask(&dist, "GET", path, &[]);
            assert_eq!(status, 404, "{path}");
            assert_eq!(headers["cache-control"], "no-store", "{path}");
            assert_eq!(headers["content-type"], "text/html; charset=utf-8", "{path}");
            assert_eq!(body, "gone", "{path}");
        }
        let (status, _, body) = ask(&scratch("empty"), "GET", "/", &[]);
        assert_eq!((status, body.contains("Build it first")), (404, true));
    }

    #[test]
    fn a_page_that_lacks_its_slash_is_found_all_the_same() {
        let dist = site("slash");
        write(&dist.join("feedback/index.html"), b"feedback").unwrap();
        let page = set(&ask(&dist, "GET", "/", &[]).1);
        for (path, location) in [("/request", "request/"), ("/feedback", "feedback/"), ("/request?a=b", "request/")] {
            for method in ["GET", "HEAD"] {
                let (status, mut headers, body) = ask(&dist, method, path, &[]);
                assert_eq!((status, body.as_str()), (308, ""), "{method} {path}");
                assert_eq!(headers.remove("location").unwrap(), location, "{method} {path}");
                assert_eq!(set(&headers), page, "{method} {path}");
            }
            assert_eq!(ask(&dist, "POST", path, &[]).0, 405);
        }
        assert_eq!(ask(&dist, "GET", "/feedback/", &[]).2, "feedback");
        // A folder without a page of its own, and one that is no page.
        for path in ["/plain", "/plain/", "/content", "/assets", "/nothing"] {
            let (status, headers, _) = ask(&dist, "GET", path, &[]);
            assert_eq!((status, headers.get("location")), (404, None), "{path}");
        }
        write(&dist.join("plain/index.html"), b"plain").unwrap();
        assert_eq!(ask(&dist, "GET", "/plain", &[]).1["location"], "plain/");
    }

    #[test]
    fn the_client_gets_the_form_it_takes() {
        let dist = site("forms");
        for (accept, encoding, expected) in [
            ("gzip, br", Some("br"), "brotli"),
            ("gzip", Some("gzip"), "gzip"),
            ("br;q=0.1, gzip;q=0.2", Some("gzip"), "gzip"),
            ("deflate", None, "<style>a{}</style>"),
        ] {
            let (_, headers, body) = ask(&dist, "GET", "/", &[("accept-encoding", accept)]);
            let found = headers.get("content-encoding").map(|value| value.to_str().unwrap());
            assert_eq!((found, body.as_str()), (encoding, expected), "{accept}");
            assert_eq!(headers["content-type"], "text/html; charset=utf-8");
            assert_eq!(headers["content-length"], expected.len().to_string().as_str());
        }
        // A file with no compressed form beside it comes as it is.
        let (_, headers, body) = ask(&dist, "GET", "/content/self-check.json", &[("accept-encoding", "br")]);
        assert_eq!((headers.get("content-encoding"), body.as_str()), (None, "plain"));
    }

    #[test]
    fn the_policy_names_only_addresses_of_this_machine() {
        let dist = site("origin");
        for (host, expected) in [
            ("127.0.0.1:8080", "http://127.0.0.1:8080"),
            ("localhost:8080", "http://localhost:8080"),
            ("evil.example", "http://127.0.0.1:8080"),
            ("localhost:8080 *", "http://127.0.0.1:8080"),
        ] {
            let (_, headers, _) = ask(&dist, "GET", "/", &[("host", host)]);
            let policy = headers["content-security-policy"].to_str().unwrap();
            assert!(policy.contains(&format!("script-src {expected} 'self' ")), "{host}: {policy}");
        }
    }
}
