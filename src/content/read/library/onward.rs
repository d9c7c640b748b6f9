//! Reads the ways on from a result, and what a calendar may say of the next check.

use super::clerk::Desk;
use crate::content::onward::{Again, Onward, Way};
use crate::domain::text::Text;

/// Reads them. The file has their shape; only the gaps are filled.
pub(super) fn onward(ways: Onward, desk: &mut Desk<'_, '_>) -> Onward {
    let Onward { title, doctor, plan, course } = ways;
    Onward {
        title: text(desk, title, "onward.title"),
        doctor: way(desk, doctor, "onward.doctor"),
        plan: way(desk, plan, "onward.plan"),
        course: way(desk, course, "onward.course"),
    }
}

/// Reads them; a reminder that names what it is for is refused, for others see a calendar.
pub(super) fn again(words: Again, desk: &mut Desk<'_, '_>) -> Again {
    let Again { about, quarter, event } = words;
    let event = text(desk, event, "again.event");
    let programme = &desk.book().programme;
    let telling = [programme.name.as_str(), programme.association.as_str(), programme.phone.as_str()];
    if let Some(found) = telling.into_iter().find(|word| event.to_lowercase().contains(&word.to_lowercase())) {
        let fix = "choose words that say nothing of this page: others may see the calendar";
        desk.refuse("again.event", format!("names `{found}`"), fix);
    }
    Again { about: text(desk, about, "again.about"), quarter: text(desk, quarter, "again.quarter"), event }
}

fn way(desk: &mut Desk<'_, '_>, way: Way, field: &str) -> Way {
    Way {
        name: text(desk, way.name, &[field, ".name"].concat()),
        about: text(desk, way.about, &[field, ".about"].concat()),
    }
}

/// A text that has no place for a source, and so for no figure.
pub(super) fn text(desk: &mut Desk<'_, '_>, text: Text, field: &str) -> Text {
    desk.figures(&text, &[], field);
    desk.text(text, field)
}
