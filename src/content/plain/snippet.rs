//! What the webmaster of another site puts into a page, so that it shows this one in a frame: no script,
//! and a way in and numbers to call that stand there when the frame stays empty.

use super::html::{Html, written};
use crate::content::book::Book;
use crate::content::ways::label;
use crate::domain::contact::Channel;
use crate::domain::route::Route;

/// Whom a page shows however empty its frame is, in the order of need.
const CRISIS: [&str; 2] = ["emergency", "lifeline"];

/// What the frame's links and buttons may do. `/` takes the origin away again by a header of its own;
/// `/request/` needs it, for a server tells by it who may send.
const SANDBOX: &str = "allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox \
                       allow-top-navigation-by-user-activation allow-downloads allow-modals";

/// No other style sheet is needed, and a narrow screen takes less.
const STYLE: &str = "border:0;width:100%;max-width:45rem";

/// What a snippet shows, and says of it.
#[derive(Clone, Copy, Debug)]
pub struct Framed<'a> {
    /// The site's own origin.
    pub address: &'a str,
    /// The screen with which it begins.
    pub view: Route,
    /// What a reader of the page by ear is told of the frame.
    pub title: &'a str,
    /// The words of the link that needs no frame.
    pub open: &'a str,
    /// The address and the digest of the script that fits the frame's height, where it is wanted.
    pub script: Option<(&'a str, &'a str)>,
}

/// The HTML; none where the directory has no number for somebody in danger.
#[must_use]
pub fn snippet(book: &Book, framed: Framed<'_>) -> Option<String> {
    let calls: Option<Vec<&Channel>> = CRISIS.iter().map(|id| call(book, id)).collect();
    let calls = calls?;
    let view = Some(framed.view).filter(|view| *view != Route::Home).map_or("", Route::fragment);
    let address = [framed.address, "/", &book.page, view].concat();
    let html = written(|html| {
        html.block("p", &[], |html| {
            let link = [("href", address.as_str()), ("target", "_blank"), ("rel", "noopener noreferrer")];
            html.inline("a", &link, |html| html.text(framed.open));
            html.text(" · ");
            html.text(book.phrases.strip_question());
            for channel in calls {
                html.text(" ");
                html.inline("a", &[("href", &channel.link())], |html| html.text(&label(&book.phrases, channel)));
            }
        });
        frame(html, &address, framed.title);
        if let Some((src, integrity)) = framed.script {
            let script = [("src", src), ("integrity", integrity), ("crossorigin", "anonymous"), ("defer", "")];
            html.block("script", &script, |_| ());
        }
        html.text("\n");
    });
    Some(html.trim_start().to_owned())
}

fn frame(html: &mut Html, address: &str, title: &str) {
    let attributes = [
        ("src", address),
        ("title", title),
        ("width", "100%"),
        ("height", "800"),
        ("style", STYLE),
        // The site around it must not tell by its addresses who came from where.
        ("referrerpolicy", "no-referrer"),
        ("loading", "eager"),
        ("sandbox", SANDBOX),
        ("allow", ""),
    ];
    html.block("iframe", &attributes, |_| ());
}

fn call<'a>(book: &'a Book, id: &str) -> Option<&'a Channel> {
    book.line(id)?.entry.channels.iter().find(|channel| matches!(channel, Channel::Call { .. }))
}
