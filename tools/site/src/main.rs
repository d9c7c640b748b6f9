//! `site`: what the page needs around its compiler. It gathers what goes in before the bundler runs,
//! packs what comes out, and serves the result with the headers it was designed for.

mod answer;
mod asking;
mod check;
mod check_backend;
mod check_headers;
mod compress;
mod content;
mod contract;
mod embed;
mod encoding;
mod feedback;
mod files;
mod fingerprint;
mod gallery;
mod gather;
mod headers;
mod hosting;
mod imports;
mod inbox;
mod inside;
mod lean;
mod locate;
mod manifest;
mod media;
mod moment;
mod names;
mod open;
mod order;
mod pack;
mod page;
mod plain;
mod pseudo;
mod request;
mod review;
mod schema;
mod score;
mod script;
mod serve;
mod servers;
mod smaller;
mod snippet;
mod split;
mod streams;
mod style;
mod tags;
mod timeline;
mod told;
mod total;
mod unasked;

use clap::{Parser, Subcommand};
use std::{
    error::Error,
    io,
    path::{Path, PathBuf},
    process::ExitCode,
};

/// What an association edits, seen from the project's folder.
const PUBLIC: &str = "public";

/// Gathers, packs and serves the site.
#[derive(Parser)]
struct Site {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Trunk's `pre_build` hook: one stylesheet and one content bundle into target/site
    Gather(gather::Options),
    /// Trunk's `post_build` hook: names files by their contents, finishes the page, compresses
    Pack(pack::Options),
    /// Build the gallery of a development build: every part of the page in every state, language and theme
    Gallery(gallery::Options),
    /// Check everything that an association can edit, and explain each mistake
    Check(check::Options),
    /// Write the schemas of the directory and of the configuration, for editors
    Schema,
    /// Score answers as the page does: JSON lines in, JSON lines out
    Score {
        /// A questionnaire or scale, for example phq-9
        instrument: String,
    },
    /// Print a language beside English, for a clinician who reads both to sign
    Review(review::Options),
    /// Copy a folder of content and add a made-up language that shows what is cut off, forgotten or fixed to one side
    Pseudo(pseudo::Options),
    /// Print the item that gives a questionnaire's score to other software, to put into its file
    Total {
        /// A questionnaire, for example phq-9
        questionnaire: String,
    },
    /// Tell which lines answer, now or at another moment, as the page does: JSON lines out
    Open(open::Options),
    /// Tell when somebody who asks for a peer can expect a call, now or at another moment, as JSON
    Timeline(timeline::Options),
    /// Write the contract for servers that take requests: a JSON Schema and an OpenAPI document
    Contract {
        /// The folder to write them into
        #[arg(long, value_name = "FOLDER")]
        into: PathBuf,
    },
    /// Ask a server that you have built what the page will ask it, and say what to mend
    CheckBackend(check_backend::Options),
    /// Ask a site that is up for its files, and say which header is missing, wrong or too much, and how to mend it
    CheckHeaders(check_headers::Options),
    /// Print what another site puts into a page to show this one in a frame
    Snippet(snippet::Options),
    /// Take requests for a peer on this machine, and read them: a reference, not a service
    #[command(after_help = inbox::NOTICE)]
    Inbox {
        #[command(subcommand)]
        command: inbox::Command,
    },
    /// Serve the finished site on this machine, with the headers it must have anywhere
    Serve(serve::Options),
}

fn run(command: &Command) -> Result<(), Box<dyn Error>> {
    match command {
        Command::Gather(options) => gather::run(options)?,
        Command::Gallery(options) => gallery::run(options)?,
        Command::Check(options) => println!("{}", check::run(options)?),
        Command::Schema => schema::write(Path::new(PUBLIC))?,
        Command::Score { instrument } => {
            let book = check::quietly(Path::new(PUBLIC))?.book;
            score::score(&book, instrument, io::stdin().lock(), io::stdout().lock(), io::stderr().lock())?;
        }
        Command::Review(options) => print!("{}", review::text(Path::new(PUBLIC), options)?),
        Command::Pseudo(options) => pseudo::run(options)?,
        Command::Total { questionnaire } => total::print(Path::new(PUBLIC), questionnaire, io::stdout().lock())?,
        Command::Open(options) => open::open(&check::quietly(Path::new(PUBLIC))?, options, io::stdout().lock())?,
        Command::Timeline(options) => {
            let site = check::quietly(Path::new(PUBLIC))?;
            timeline::timeline(&site.book.programme.office, options, io::stdout().lock())?;
        }
        Command::Contract { into } => contract::write(into)?,
        Command::CheckBackend(options) => check_backend::run(options, io::stdout().lock())?,
        Command::CheckHeaders(options) => check_headers::run(options, io::stdout().lock())?,
        Command::Snippet(options) => {
            let public = Path::new(PUBLIC);
            print!("{}", snippet::text(&check::quietly(public)?, public, options)?);
        }
        Command::Inbox { command } => inbox::run(command, io::stdout().lock())?,
        Command::Pack(options) => pack::run(options)?,
        Command::Serve(options) => serve::run(options)?,
    }
    Ok(())
}

fn main() -> ExitCode {
    match run(&Site::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
