//! Doc To Doc: an anonymous self-check and a way to a peer, for physicians.
//!
//! | room | what it holds | whom it may ask |
//! |---|---|---|
//! | [`domain`] | the rules: scoring, order, gates, levels | nobody |
//! | [`backend`] | a request in a server's words, and what its answer means | `domain` |
//! | [`content`] | words and facts as data | `domain`; of `backend` the settings, the outcomes and the names in a form |
//! | [`strongbox`] | locks, opens and reads files that somebody kept | `domain` |
//! | `browser` | the only room that touches the Web's interfaces | nobody |
//! | `app` | what a person sees | all but `strongbox`; `backend` in the form alone |
//!
//! # How an answer goes
//!
//! 1. A *question* is an [`Item`](domain::questionnaire::Item) of a published questionnaire; the
//!    [`Battery`](domain::battery::Battery) holds them all, how they are scored, and their order.
//! 2. A *sitting* asks it. [`Sitting::moment`](domain::sitting::Sitting::moment) says what is to be shown now;
//!    [`Sitting::answer`](domain::sitting::Sitting::answer) notes a [`Reply`](domain::answers::Reply). An answer that
//!    raises an interrupting flag brings help first: [`Moment::Interrupt`](domain::sitting::Moment::Interrupt).
//! 3. The *answers* are small numbers in memory, overwritten when dropped: [`Answers`](domain::answers::Answers).
//! 4. *Scores* are made scale by scale: [`Scale::score`](domain::scale::Scale::score). Where too much was left open
//!    there is [none](domain::scale::Score::NotScored).
//! 5. The *report* puts them together: [`Report::of`](domain::report::Report::of) with the
//!    [`Level`](domain::level::Level), which [`Obligations::level`](domain::level::Obligations::level) finds.
//! 6. The *result* is `src/app/screen/result.rs`: whom to turn to first ([`domain::next_step`]), in the words of
//!    [`content::words`], then the scores. From there it goes only where the person takes it: on paper
//!    ([`content::sheet`]), or into a file of their own ([`content::response`], locked by [`strongbox::cipher`]), which
//!    [`strongbox::read`] reads again and [`domain::past::judge`] judges.
//!
//! # How a request goes
//!
//! 1. The *form*, `src/app/request/form.rs`, shows the fields that [`Asking`](content::asking::Asking) names, and fills
//!    a [`Draft`](domain::request::Draft).
//! 2. The *letter*, `src/app/request/letter.rs`, has it [checked](domain::request::check::check), and shows the
//!    [`Request`](domain::request::Request) once more. What is shown and what is sent is one list:
//!    [`Request::said`](domain::request::Request::said).
//! 3. The *adapter* puts it into the server's words: [`Backend::wire`](backend::settings::Backend::wire) makes a
//!    [`Wire`](backend::wire::Wire) of a [`Parcel`](backend::parcel::Parcel).
//! 4. It is *sent* from `src/browser/send.rs`, the one place that can, at the word of `src/app/request/post.rs`.
//! 5. What comes back is an [`Attempt`](backend::wire::Attempt), and
//!    [`Backend::outcome`](backend::settings::Backend::outcome) makes an *outcome* of it:
//!    [`Outcome`](backend::outcome::Outcome). Whether to try again before anybody is told,
//!    [`Past::next`](backend::retry::Past::next) decides.
//!
//! # How words come into it
//!
//! What an association edits is read and checked natively ([`content::read`]) and packed into one
//! [`Book`](content::book::Book) a language, by `tools/site`. The page only
//! [unpacks](content::book::Book::unpack) it.
//!
//! # What is built of it
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
