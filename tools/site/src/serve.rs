//! A server for the finished site, on this machine only.

use crate::answer::{Site, answer};
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
}

/// Why nothing is served.
#[derive(Debug)]
pub(crate) enum ServeError {
    /// There is nothing to serve.
    NotBuilt(PathBuf),
    /// No port is free.
    Busy(u16, io::Error),
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
            Self::Stopped(error) => write!(f, "the server stopped: {error}. Start it again"),
        }
    }
}

impl Error for ServeError {}

/// How many ports after the one asked for are tried.
const TRIES: u16 = 10;

/// Serves until it is stopped.
pub(crate) fn run(options: &Options) -> Result<(), ServeError> {
    let Options { dist, port } = options;
    if !dist.join("index.html").is_file() {
        return Err(ServeError::NotBuilt(dist.clone()));
    }
    let listener = listen(*port).map_err(|error| ServeError::Busy(*port, error))?;
    tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .build()
        .and_then(|runtime| runtime.block_on(serve(dist, *port, listener)))
        .map_err(ServeError::Stopped)
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

async fn serve(dist: &Path, asked: u16, listener: TcpListener) -> io::Result<()> {
    let address = listener.local_addr()?;
    listener.set_nonblocking(true)?;
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let site = Arc::new(Site { dist: dist.to_owned(), address });
    if asked != 0 && asked != address.port() {
        eprintln!("Port {asked} is busy, so this is another.");
    }
    println!("Serving {} at http://{address}/", dist.display());
    axum::serve(listener, Router::new().fallback(answer).with_state(site)).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_built_is_an_error_that_says_how() {
        let options = Options { dist: PathBuf::from("nowhere"), port: 0 };
        let message = run(&options).unwrap_err().to_string();
        assert_eq!(message, "there is no index.html in nowhere. Run `make build` first");
    }

    #[test]
    fn a_busy_port_gives_way_to_one_of_the_next_ten() {
        let first = listen(0).unwrap();
        let busy = first.local_addr().unwrap().port();
        let next = listen(busy).unwrap().local_addr().unwrap().port();
        assert!((busy + 1..=busy + TRIES).contains(&next), "{busy} {next}");
    }
}
