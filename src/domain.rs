//! The rules: what is asked, what an answer is worth, what a result obliges us to offer.
//!
//! Pure: nothing here knows a browser, and nothing here is a sentence for the screen.
//!
//! | what | where |
//! |---|---|
//! | the check, from question to result | [`battery`], [`questionnaire`], [`sitting`], [`answers`], [`scale`], [`level`], [`report`] |
//! | what is offered on a result | [`next_step`], [`norm`], [`audience`], [`chosen`], [`plan`], [`reminder`] |
//! | results over time | [`kept`], [`past`], [`folder`], [`course`], [`drawn`] |
//! | who answers, and when | [`directory`], [`contact`], [`hours`], [`holiday`], [`zone`], [`reach`] |
//! | looking for somebody | [`wanted`], [`typed`], [`fold`] |
//! | a request for a peer | [`request`], [`timeline`], [`feedback`] |
//! | what there is to read | [`reading`], [`path`], [`walk`], [`talk`] |
//! | the visit itself | [`route`], [`reader`], [`idle`], [`leave`] |
//! | plain material | [`text`], [`day`], [`code_drawing`] |

pub mod answers;
pub mod audience;
pub mod battery;
pub mod chosen;
pub mod code_drawing;
pub(crate) mod coded;
pub mod contact;
pub mod course;
pub mod day;
pub mod directory;
pub mod drawn;
pub mod feedback;
pub mod fold;
pub mod folder;
pub mod holiday;
pub mod hours;
pub mod idle;
pub mod kept;
pub mod leave;
pub mod level;
pub mod next_step;
pub mod norm;
pub mod past;
pub mod path;
pub mod plan;
pub mod questionnaire;
pub mod reach;
pub mod reader;
pub mod reading;
pub mod reminder;
pub mod report;
pub mod request;
pub mod route;
pub mod scale;
pub mod sitting;
pub mod talk;
pub mod text;
pub mod timeline;
pub mod typed;
pub mod walk;
pub mod wanted;
pub mod zone;
