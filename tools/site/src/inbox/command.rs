//! `site inbox`: starts the reference inbox by itself, and reads what it has kept.

use std::{
    error::Error,
    fmt,
    io::{self, Write},
    net::{Ipv4Addr, TcpListener},
    path::PathBuf,
};

use super::{
    Inbox, NOTICE, Origin, PORT, RESPOND_WITHIN, Store, StoreError, Thanks, delete, endpoint, export, feedback, serve,
};

/// What to do with an inbox.
#[derive(clap::Subcommand)]
pub(crate) enum Command {
    /// Take requests on this machine, from the pages that are named
    Serve(Serve),
    /// List what came: when, the reference, how to reach whom
    List(File),
    /// Write everything that came, for a program or a spreadsheet
    Export {
        #[command(flatten)]
        file: File,
        /// How to write it
        #[arg(long = "as", value_enum, default_value_t)]
        form: export::Form,
    },
    /// Take requests out, so that nothing of them stays in the file; without --yes, say which would go
    Delete {
        #[command(flatten)]
        file: File,
        #[command(flatten)]
        chosen: delete::Chosen,
        /// Do it; nothing brings them back
        #[arg(long)]
        yes: bool,
    },
    /// Tell how many gave which answer afterwards, in each quarter; never fewer than 5, never both answers together
    Feedback {
        #[command(flatten)]
        file: File,
        /// How to write it; without, as a table for a person
        #[arg(long = "as", value_enum)]
        form: Option<export::Form>,
    },
}

/// Where the inbox lies.
#[derive(clap::Args)]
pub(crate) struct File {
    /// The file that holds the inbox
    #[arg(long, value_name = "FILE", default_value = DATA)]
    data: PathBuf,
}

/// Where `site serve` keeps what comes in on this machine.
pub(crate) const DATA: &str = "target/inbox.sqlite";

/// Times in ten minutes that one network may ask; the contract's `429` is for more.
pub(crate) const RATE: u32 = 30;

/// How to take requests.
#[derive(clap::Args)]
pub(crate) struct Serve {
    #[command(flatten)]
    file: File,
    /// The port on 127.0.0.1
    #[arg(long, default_value_t = PORT)]
    port: u16,
    /// A page that may send, such as <https://support.example.org>; repeat it for more
    #[arg(long = "allow", value_name = "ORIGIN")]
    origins: Vec<Origin>,
    /// Requests that one network may send in ten minutes. Behind a proxy, all come from the proxy's
    #[arg(long, value_name = "NUMBER", default_value_t = RATE, value_parser = clap::value_parser!(u32).range(1..))]
    rate: u32,
    /// What the answer says of the time until somebody calls: a duration of ISO 8601
    #[arg(long, value_name = "DURATION", default_value = RESPOND_WITHIN)]
    respond_within: String,
    /// The page to which whoever has said how it went is sent; without, a short one of this program's
    #[arg(long, value_name = "URL")]
    thanks: Option<Thanks>,
}

/// Why an inbox was not served or read.
#[derive(Debug)]
pub(crate) enum InboxError {
    /// The file cannot be used.
    Store(StoreError),
    /// Nobody can listen at the port.
    Busy(u16, io::Error),
    /// The file cannot be read to its end.
    Read(rusqlite::Error),
    /// This machine does not know what time it is.
    Clock,
    /// No request has this name.
    NoSuch(String),
    /// Nothing could be taken out.
    Delete(rusqlite::Error),
    /// Requests were taken out, and their bytes may still be in the file.
    Traces(rusqlite::Error),
    /// What was read cannot be written.
    Stream(io::Error),
    /// The server stopped.
    Stopped(io::Error),
}

impl fmt::Display for InboxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Store(error) => error.fmt(f),
            Self::Busy(port, error) => {
                write!(f, "the inbox cannot use port {port} ({error}). Stop what uses it, or name another with --port")
            }
            Self::Read(error) => write!(f, "the inbox cannot be read: {error}. Check the disk"),
            Self::Clock => f.write_str("this machine's clock is wrong: set it, and do it again"),
            Self::NoSuch(reference) => {
                write!(f, "no request has the reference {reference}. `site inbox list` shows those that have one")
            }
            Self::Delete(error) => write!(f, "nothing was removed: {error}. Check the disk, and do it again"),
            Self::Traces(error) => write!(
                f,
                "they are removed, but traces of them may be in the file, which could not be written anew ({error}). \
                 Check that the disk has room, stop the server, and do the same again"
            ),
            Self::Stream(error) => write!(f, "output failed: {error}"),
            Self::Stopped(error) => write!(f, "the inbox stopped: {error}. Start it again"),
        }
    }
}

impl Error for InboxError {}

impl From<StoreError> for InboxError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Does what is asked.
///
/// # Errors
/// Why not.
pub(crate) fn run(command: &Command, output: impl Write) -> Result<(), InboxError> {
    match command {
        Command::Serve(how) => start(how, output),
        Command::List(file) => all(file, |kept| export::list(kept, output)),
        Command::Export { file, form } => all(file, |kept| export::export(kept, *form, output)),
        Command::Delete { file, chosen, yes } => delete::run(&file.data, chosen, *yes, output),
        Command::Feedback { file, form } => {
            let counts = Store::read(&file.data)?.counts().map_err(InboxError::Read)?;
            feedback::tell(&counts, *form, output).map_err(InboxError::Stream)
        }
    }
}

fn all(file: &File, tell: impl FnOnce(&[super::store::Kept]) -> io::Result<()>) -> Result<(), InboxError> {
    let kept = Store::read(&file.data)?.all().map_err(InboxError::Read)?;
    tell(&kept).map_err(InboxError::Stream)
}

fn start(how: &Serve, mut output: impl Write) -> Result<(), InboxError> {
    let listener =
        TcpListener::bind((Ipv4Addr::LOCALHOST, how.port)).map_err(|error| InboxError::Busy(how.port, error))?;
    let port = listener.local_addr().map_err(InboxError::Stopped)?.port();
    let store = Store::open(&how.file.data)?;
    eprintln!("{NOTICE}");
    if how.origins.is_empty() {
        eprintln!("No page may send to it. Name one with --allow, such as --allow https://support.example.org");
    }
    let inbox = Inbox::new(store, how.origins.clone(), how.rate, how.respond_within.clone(), how.thanks.clone());
    writeln!(output, "Taking requests at {}, kept in {}", endpoint(port), how.file.data.display())
        .and_then(|()| output.flush())
        .map_err(InboxError::Stream)?;
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .and_then(|runtime| runtime.block_on(serve(inbox, listener)))
        .map_err(InboxError::Stopped)
}
