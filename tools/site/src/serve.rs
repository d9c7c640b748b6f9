//! A server for the finished site, on this machine only, and beside it the inbox that takes its requests,
//! where the site sends to it.

use crate::{
    answer::{Site, answer},
    inbox::{self, Inbox, NOTICE, Origin, RESPOND_WITHIN, Store, StoreError, Thanks},
    servers::Servers,
};
use axum::Router;
use std::{
    error::Error,
    fmt, io,
    net::{Ipv4Addr, TcpListener},
    path::{Path, PathBuf},
    sync::Arc,
};

/// Where the site lies, and where to answer.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The folder that `make build` fills
    #[arg(long, default_value = "dist")]
    dist: PathBuf,
    /// The port on 127.0.0.1; if it is busy the next ten are tried
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The port of the inbox on this machine. It is started where the page names it, and nowhere else
    #[arg(long, default_value_t = inbox::PORT, value_parser = clap::value_parser!(u16).range(1..))]
    inbox_port: u16,
    /// The file that the inbox keeps them in: a reference, not a service (see `site inbox --help`)
    #[arg(long, value_name = "FILE", default_value = inbox::DATA)]
    inbox_data: PathBuf,
    /// Serve the page alone
    #[arg(long)]
    no_inbox: bool,
}

/// Why nothing is served.
#[derive(Debug)]
pub(crate) enum ServeError {
    /// There is nothing to serve.
    NotBuilt(PathBuf),
    /// No port is free.
    Busy(u16, io::Error),
    /// The inbox's port is not free.
    InboxBusy(u16, io::Error),
    /// The inbox's file cannot be used.
    Store(StoreError),
    /// The server stopped.
    Stopped(io::Error),
}

impl fmt::Display for ServeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotBuilt(dist) => {
                write!(f, "there is no index.html in {}. Run `make build` first", dist.display())
            }
            Self::Busy(port, error) => write!(
                f,
                "no port from {port} to {} can be used ({error}). Name another with --port",
                port.saturating_add(TRIES)
            ),
            Self::InboxBusy(port, error) => write!(
                f,
                "the inbox cannot use port {port} ({error}). Stop what uses it (another `site serve`?), or serve the \
                 page alone with --no-inbox"
            ),
            Self::Store(error) => write!(f, "{error}; here it is --inbox-data"),
            Self::Stopped(error) => write!(f, "the server stopped: {error}. Start it again"),
        }
    }
}

impl Error for ServeError {}

/// How many ports after the one asked for are tried.
const TRIES: u16 = 10;

/// Serves until it is stopped.
pub(crate) fn run(options: &Options) -> Result<(), ServeError> {
    let Options { dist, port, .. } = options;
    if !dist.join("index.html").is_file() {
        return Err(ServeError::NotBuilt(dist.clone()));
    }
    let listener = listen(*port).map_err(|error| ServeError::Busy(*port, error))?;
    let beside = if !options.no_inbox && sends_here(options) { Some(beside(options, &listener)?) } else { None };
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .and_then(|runtime| runtime.block_on(serve(dist, *port, listener, beside)))
        .map_err(ServeError::Stopped)
}

/// Whether a form of the site sends to the inbox on this machine.
fn sends_here(options: &Options) -> bool {
    let Servers { request, feedback } = Servers::of(&options.dist);
    let here = inbox::origin(options.inbox_port);
    [request, feedback].into_iter().flatten().any(|server| server == here)
}

/// The inbox for the page of this listener.
fn beside(options: &Options, page: &TcpListener) -> Result<(Arc<Inbox>, TcpListener), ServeError> {
    let Options { inbox_port: port, inbox_data: data, .. } = options;
    let listener =
        TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).map_err(|error| ServeError::InboxBusy(*port, error))?;
    let store = Store::open(data).map_err(ServeError::Store)?;
    let page = page.local_addr().map_err(ServeError::Stopped)?.port();
    let inbox = Inbox::new(store, Origin::here(page), inbox::RATE, RESPOND_WITHIN.to_owned(), Thanks::here(page));
    Ok((inbox, listener))
}

/// The first port that is free.
fn listen(port: u16) -> io::Result<TcpListener> {
    let mut last = io::ErrorKind::AddrInUse.into();
    for port in port..=port.saturating_add(TRIES) {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(listener) => return Ok(listener),
            Err(error) => last = error,
        }
    }
    Err(last)
}

async fn serve(
    dist: &Path,
    asked: u16,
    listener: TcpListener,
    beside: Option<(Arc<Inbox>, TcpListener)>,
) -> io::Result<()> {
    let address = listener.local_addr()?;
    listener.set_nonblocking(true)?;
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let site = Arc::new(Site { dist: dist.to_owned(), address });
    if asked != 0 && asked != address.port() {
        eprintln!("Port {asked} is busy, so this is another.");
    }
    println!("Serving {} at http://{address}/", dist.display());
    let mut servers = tokio::task::JoinSet::new();
    if let Some((inbox, listener)) = beside {
        println!("Taking its requests at {}", inbox::endpoint(listener.local_addr()?.port()));
        println!("{NOTICE}");
        servers.spawn(inbox::serve(inbox, listener));
    }
    servers.spawn(async { axum::serve(listener, Router::new().fallback(answer).with_state(site)).await });
    // Whichever stops first stops both: half of it would look whole.
    servers.join_next().await.map_or(Ok(()), |stopped| stopped.unwrap_or_else(|error| Err(io::Error::other(error))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use doc_to_doc::content::plain::{FEEDBACK_SERVER, SERVER};

    #[test]
    fn nothing_built_is_an_error_that_says_how() {
        let data = PathBuf::from("nowhere/inbox.sqlite");
        let options =
            Options { dist: PathBuf::from("nowhere"), port: 0, inbox_port: 1, inbox_data: data, no_inbox: false };
        let message = run(&options).unwrap_err().to_string();
        assert_eq!(message, "there is no index.html in nowhere. Run `make build` first");
    }

    #[test]
    fn a_busy_inbox_says_how_to_go_on() {
        let dist = crate::files::scratch("busy");
        let taken = listen(0).unwrap();
        let inbox_port = taken.local_addr().unwrap().port();
        let form = format!("<meta name=\"request-server\" content=\"{}\">", inbox::origin(inbox_port));
        crate::files::write(&dist.join("index.html"), b"page").unwrap();
        crate::files::write(&dist.join("request/index.html"), form.as_bytes()).unwrap();
        let inbox_data = dist.join("inbox.sqlite");
        let options = Options { dist, port: 0, inbox_port, inbox_data: inbox_data.clone(), no_inbox: false };
        let message = run(&options).unwrap_err().to_string();
        assert!(message.contains("--no-inbox"), "{message}");
        assert!(!inbox_data.exists());
    }

    #[test]
    fn the_inbox_is_started_where_a_form_sends_to_it_and_nowhere_else() {
        let here = |test: &str, path: &str, html: &str| {
            let dist = crate::files::scratch(test);
            crate::files::write(&dist.join(path), html.as_bytes()).unwrap();
            let inbox_data = dist.join("inbox.sqlite");
            sends_here(&Options { dist, port: 0, inbox_port: 8090, inbox_data, no_inbox: false })
        };
        for (server, expected) in [
            ("http://127.0.0.1:8090", true),
            ("http://127.0.0.1:8091", false),
            ("https://peers.example.org", false),
            ("", false),
        ] {
            for (name, page) in [(SERVER, "request/index.html"), (FEEDBACK_SERVER, "feedback/index.html")] {
                let meta = format!("<meta name=\"{name}\" content=\"{server}\">");
                assert_eq!(here("asks", page, &meta), expected, "{server}");
            }
        }
        assert!(!here("none", "index.html", "<p>Call us.</p>"));
    }

    #[test]
    fn a_busy_port_gives_way_to_one_of_the_next_ten() {
        let first = listen(0).unwrap();
        let busy = first.local_addr().unwrap().port();
        let next = listen(busy).unwrap().local_addr().unwrap().port();
        assert!((busy + 1..=busy + TRIES).contains(&next), "{busy} {next}");
    }
}
