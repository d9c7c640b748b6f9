//! Doc To Doc: an anonymous self-check and a way to a peer, for physicians.
//!
//! | room | what it holds | whom it may ask |
//! |---|---|---|
//! | [`domain`] | the rules: scoring, order, gates, levels | nobody |
//! | [`backend`] | a request in a server's words, and what its answer means | `domain` |
//! | [`content`] | words and facts as data | `domain`; of `backend` the settings, the outcomes and the names in a form |
//! | [`strongbox`] | locks, opens and reads files that somebody kept | `domain` |
//! | `browser` | the only room that touches the Web's interfaces | nobody |
//! | `app` | what a person sees | all of them |
//!
//! Three programs are built from these rooms, and none holds another's: `src/main.rs` is the
//! page with the self-check, which cannot send; `src/bin/request.rs` is the form, which can, and
//! which knows of no answer; `src/bin/strongbox.rs` opens files, and can reach nothing at all. No path leads
//! from the answers to the network: `tests/layering.rs` holds the rooms apart.
//!
//! A release ships the page's program in two files: what it starts with, and the rest, which `app::later` shows.
//!
//! A fourth, `src/bin/gallery`, shows every part in every state to those who work on the page, and is never shipped.

pub mod backend;
pub mod content;
pub mod domain;
pub mod strongbox;

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod browser;
