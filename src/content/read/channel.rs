//! Reads one way to reach a line, and refuses what a phone or a browser would not take.

use super::directory::FILE;
use super::directory_file::ChannelFile;
use super::problem::Problem;
use crate::content::programme::Programme;
use crate::domain::contact::{Channel, is_dialled};

/// Stands for the number in config.json.
const PROGRAMME: &str = "programme";

/// Reads it.
pub(super) fn read(
    file: &ChannelFile,
    programme: &Programme,
    field: &str,
    problems: &mut Vec<Problem>,
) -> Option<Channel> {
    let mut refuse = |what: String, fix: &str| problems.push(Problem::error(FILE, field, what, fix));
    let ways = [file.call, file.text, file.chat, file.web, file.email];
    if ways.into_iter().flatten().count() != 1 {
        let fix = "write one channel for each way in";
        refuse("must have exactly one of call, text, chat, web, email".into(), fix);
        return None;
    }
    if file.press.is_some() && file.call.is_none() || file.keyword.is_some() && file.text.is_none() {
        let fix = "`press` belongs to a call and `keyword` to a text: take it out";
        refuse("has a field of another channel".into(), fix);
        return None;
    }
    let channel = match file {
        ChannelFile { call: Some(number), press, .. } => {
            let number = if *number == PROGRAMME { programme.phone } else { *number };
            Channel::Call { number, press: *press }
        }
        ChannelFile { text: Some(number), keyword, .. } => Channel::Text { number: *number, keyword: *keyword },
        ChannelFile { chat: Some(address), .. } => Channel::Chat(*address),
        ChannelFile { web: Some(address), .. } => Channel::Web(*address),
        ChannelFile { email, .. } => Channel::Email((*email)?),
    };
    if !channel.is_sound() {
        let (what, fix) = complaint(&channel);
        refuse(what, fix);
        return None;
    }
    Some(channel)
}

/// What is wrong with a channel, and the fix.
fn complaint(channel: &Channel) -> (String, &'static str) {
    match channel {
        Channel::Call { number, .. } | Channel::Text { number, .. } if !is_dialled(number) => (
            format!("`{number}` is not a number as dialled"),
            "write digits only, for a long number with + and the country code: +18884090141; count them",
        ),
        Channel::Call { press, .. } => {
            (format!("`{}` is no key of a telephone", press.unwrap_or_default()), "write one of 0 to 9, * and #")
        }
        Channel::Text { keyword, .. } => (
            format!("`{}` is no word to text", keyword.unwrap_or_default()),
            "write letters and digits, without blanks",
        ),
        Channel::Chat(address) | Channel::Web(address) => {
            let fix = "write the whole address: https://…, without a port, a name before the host, blanks or quotes";
            (format!("`{address}` is not an https address"), fix)
        }
        Channel::Email(address) => (format!("`{address}` is not an e-mail address"), "write name@host"),
    }
}
