//! What the bundler wrote, turned into what is shipped.

mod beside;
mod bundled;
mod error;
mod pages;
mod part;
mod programs;
mod release;

use std::path::PathBuf;

use crate::{check, files, gallery, gather, plain};
use clap::builder::FalseyValueParser;
use doc_to_doc::content::read::Site;
pub(crate) use error::PackError;
use programs::Programs;

/// What the bundler tells its hooks.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Where the bundler has put its output
    #[arg(long, env = "TRUNK_STAGING_DIR")]
    staging: PathBuf,
    /// What an association edits
    #[arg(long, value_name = "FOLDER", default_value = crate::PUBLIC)]
    public: PathBuf,
    /// What `gather` has made of it
    #[arg(long, value_name = "FOLDER", default_value = gather::FOLDER)]
    gathered: PathBuf,
    /// What the site's own links begin with
    #[arg(long, env = "TRUNK_PUBLIC_URL", default_value = "/")]
    public_url: String,
    /// Where the compiler has put the programs; of the page's, a release makes two files
    #[arg(long, value_name = "FOLDER", default_value = "target/wasm32-unknown-unknown/release")]
    compiled: PathBuf,
    /// A debug build is neither compressed nor held to the shipped page's rules
    #[arg(long, env = "TRUNK_PROFILE", default_value = "debug")]
    profile: Profile,
    /// The day of a build that is repeated, in seconds since 1970; today where none is named
    #[arg(long, env = "SOURCE_DATE_EPOCH")]
    day: Option<i64>,
    /// For the public: refuses what only a machine of one's own may be shown
    #[arg(long, env = "PUBLISH", value_parser = FalseyValueParser::new())]
    publish: bool,
    /// With the gallery of parts beside the page, which takes the compiler some seconds; a release never has it
    #[arg(long, env = "GALLERY", value_parser = FalseyValueParser::new())]
    gallery: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Profile {
    Debug,
    Release,
}

/// Finishes the bundler's output where it lies.
pub(crate) fn run(options: &Options) -> Result<(), PackError> {
    let site = check::quietly(&options.public).map_err(PackError::Content)?;
    if options.publish {
        check::publishable(&site).map_err(PackError::Content)?;
    }
    bundled::bind(options)?;
    bundled::keep(&options.staging, &options.gathered)?;
    pack(options, &site)
}

fn pack(options: &Options, site: &Site) -> Result<(), PackError> {
    let Options { staging, gathered, profile, gallery, .. } = options;
    let snippets = staging.join("snippets");
    if snippets.exists() {
        return Err(PackError::Snippets(snippets));
    }
    let programs = Programs::ship(options, &site.book)?;
    let template = files::read_text(&staging.join("index.html"))?;
    let forms = pages::write(options, site, &programs, &template)?;
    beside::write(options, site, &programs.page.style, plain::icon(&template))?;
    if *profile == Profile::Debug && *gallery {
        gallery::write(site, gathered, staging)?;
    }
    if *profile == Profile::Release {
        release::finish(options, site, &forms)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
