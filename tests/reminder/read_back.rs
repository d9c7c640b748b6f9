//! The file as a calendar program understands it.

use icalendar::parser::{Component, read_calendar, unfold};

/// A component's property; each must be there once.
fn value(component: &Component<'_>, name: &str) -> String {
    let found: Vec<_> = component.properties.iter().filter(|property| property.name.as_str() == name).collect();
    assert_eq!(found.len(), 1, "{name}: {found:?}");
    found[0].val.as_str().to_owned()
}

/// What a calendar program makes of a file: the title, the day, when it was made, its name.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Event {
    pub(crate) title: String,
    pub(crate) starts: String,
    pub(crate) made: String,
    pub(crate) name: String,
}

/// Reads a file; all that it holds must be one event with one signal.
pub(crate) fn event(file: &str) -> Event {
    let unfolded = unfold(file);
    let calendar = read_calendar(&unfolded).unwrap_or_else(|error| panic!("{error}\n{file}"));
    let held: Vec<_> = calendar.properties.iter().map(|property| property.name.as_str()).collect();
    assert_eq!(held, ["VERSION", "PRODID"], "{file}");
    assert_eq!(calendar.components.len(), 1, "{file}");
    let event = &calendar.components[0];
    assert_eq!(event.name.as_str(), "VEVENT");
    let held: Vec<_> = event.properties.iter().map(|property| property.name.as_str()).collect();
    assert_eq!(held, ["UID", "DTSTAMP", "DTSTART", "DURATION", "SUMMARY", "TRANSP", "CLASS"], "{file}");
    assert!(event.properties.iter().all(|property| property.params.is_empty()), "{file}");
    assert_eq!(event.components.len(), 1, "{file}");
    let alarm = &event.components[0];
    assert_eq!(alarm.name.as_str(), "VALARM");
    let held: Vec<_> = alarm.properties.iter().map(|property| property.name.as_str()).collect();
    assert_eq!(held, ["ACTION", "TRIGGER", "DESCRIPTION"], "{file}");
    let (title, shown) = (value(event, "SUMMARY"), value(alarm, "DESCRIPTION"));
    assert_eq!(title, shown, "the signal says the same");
    assert_eq!(value(event, "DURATION"), "PT15M");
    assert_eq!(value(alarm, "ACTION"), "DISPLAY");
    assert_eq!(value(alarm, "TRIGGER"), "PT0S");
    Event { title, starts: value(event, "DTSTART"), made: value(event, "DTSTAMP"), name: value(event, "UID") }
}
