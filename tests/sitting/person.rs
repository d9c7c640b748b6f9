//! A person who takes a check: calm unless told otherwise, and answering every question once.

use doc_to_doc::domain::answers::Reply;
use doc_to_doc::domain::battery::{Battery, Step};
use doc_to_doc::domain::questionnaire::Item;
use doc_to_doc::domain::sitting::{Moment, Sitting};

use crate::fill::fill;
use crate::shipped::book;

/// No check that anybody can take is longer.
pub(crate) const TOO_LONG: usize = 100;

#[derive(Clone, Default)]
pub(crate) struct Person {
    /// Answers that differ from the calm one: "phq-9/9", and the option or a refusal; the last counts.
    replies: Vec<(String, Reply)>,
    accepts: Vec<&'static str>,
    silent: bool,
}

/// Presses what leads on: from a question "Next", from the interrupt its own button.
pub(crate) fn goes_on(sitting: &mut Sitting) {
    goes_on_in(&book().battery, sitting);
}

/// The same in another battery.
pub(crate) fn goes_on_in(battery: &Battery, sitting: &mut Sitting) {
    match sitting.moment(battery) {
        Moment::Interrupt(_) => sitting.pass_interrupt(battery),
        place => sitting.go_on_from(battery, place),
    }
}

/// Answers the least troubled option everywhere, and takes up no offer.
pub(crate) fn calm() -> Person {
    Person::default()
}

/// Prefers not to answer anything.
pub(crate) fn silent() -> Person {
    Person { silent: true, ..Person::default() }
}

impl Person {
    pub(crate) fn chooses(mut self, item: &str, choice: usize) -> Self {
        self.replies.push((item.to_owned(), Reply::Chosen(u8::try_from(choice).unwrap())));
        self
    }

    pub(crate) fn declines(mut self, item: &str) -> Self {
        self.replies.push((item.to_owned(), Reply::Declined));
        self
    }

    pub(crate) fn accepts(mut self, offer: &'static str) -> Self {
        self.accepts.push(offer);
        self
    }

    /// Answers so that a scale's points add up to this, with a gate ahead of it answered yes.
    pub(crate) fn scores(mut self, scale: &str, points: i32) -> Self {
        let battery = &book().battery;
        let scale = battery.scales.iter().find(|known| known.id == scale).unwrap();
        let sheet = battery.questionnaire(scale.questionnaire).unwrap();
        if scale.id == "pc-ptsd-5" {
            self = self.chooses("pc-ptsd-5/gate", 1);
        }
        for (item, choice) in fill(scale, sheet, points) {
            self = self.chooses(&format!("{}/{}", sheet.id, sheet.items[item].link_id), choice);
        }
        self
    }

    pub(crate) fn reply(&self, name: &str, item: &Item) -> Reply {
        let told = self.replies.iter().rev().find(|(other, _)| other == name).map(|(_, reply)| *reply);
        told.unwrap_or_else(|| if self.silent { Reply::Declined } else { Reply::Chosen(least(item)) })
    }

    /// Answers the present question or offer, or passes the interrupt.
    pub(crate) fn takes_one_step(&self, sitting: &mut Sitting) {
        let battery = &book().battery;
        match sitting.moment(battery) {
            Moment::Question { questionnaire, item } => {
                let item = battery.item(questionnaire, item).unwrap();
                sitting.answer(battery, self.reply(&name(sitting), item));
                goes_on(sitting);
            }
            Moment::Offer(_) => {
                let accepts = self.accepts.iter().any(|offer| name(sitting) == format!("offer/{offer}"));
                sitting.decide(battery, accepts);
            }
            Moment::Interrupt(_) => goes_on(sitting),
            Moment::Result | Moment::Page(_) => {}
        }
    }

    /// Goes on until this stop.
    pub(crate) fn reaches(&self, sitting: &mut Sitting, stop: &str) {
        for _ in 0..TOO_LONG {
            if name(sitting) == stop {
                return;
            }
            self.takes_one_step(sitting);
        }
        panic!("{stop} never came");
    }

    /// Takes a check to its end: the finished sitting, and every stop on the way.
    pub(crate) fn takes(&self, check: &[Step]) -> (Sitting, Vec<String>) {
        let mut sitting = Sitting::begin(&book().battery, check);
        let mut stops = Vec::new();
        while name(&sitting) != "result" {
            stops.push(name(&sitting));
            assert!(stops.len() < TOO_LONG, "no end: {stops:?}");
            self.takes_one_step(&mut sitting);
        }
        (sitting, stops)
    }
}

/// The option with the lowest value; of an unscored item the first, which is "No" or the mildest.
fn least(item: &Item) -> u8 {
    let values = item.choices.iter().enumerate().min_by_key(|(_, choice)| choice.value);
    u8::try_from(values.unwrap().0).unwrap()
}

/// What the person sees: "phq-9/9", "offer/patients", "interrupt/self-harm", "result".
pub(crate) fn name(sitting: &Sitting) -> String {
    let battery = &book().battery;
    match sitting.moment(battery) {
        Moment::Question { questionnaire, item } => {
            let sheet = battery.questionnaire(questionnaire).unwrap();
            format!("{}/{}", sheet.id, sheet.items[usize::from(item)].link_id)
        }
        Moment::Offer(step) => match sitting.step(step) {
            Some(Step::Offer { id, .. }) => format!("offer/{id}"),
            other => panic!("no offer: {other:?}"),
        },
        Moment::Interrupt(flag) => format!("interrupt/{}", battery.flags[flag].id),
        Moment::Result | Moment::Page(_) => "result".to_owned(),
    }
}

/// The steps of the whole check, of one topic, or of the two stages of the anxiety scale alone.
pub(crate) fn check(topic: &str) -> &'static [Step] {
    let battery = &book().battery;
    match topic {
        "full" => return &battery.full,
        "two stages" => return &battery.full[2..4],
        _ => {}
    }
    &battery.topics.iter().find(|known| known.id == topic).unwrap().steps
}

/// Stops in short: "phq-9 1 2 3, gad-7 1 2".
pub(crate) fn told(stops: &[String]) -> String {
    let mut text = String::new();
    let mut last = "";
    for stop in stops {
        let (sheet, item) = stop.split_once('/').unwrap();
        if sheet != last {
            text.push_str(if text.is_empty() { "" } else { ", " });
            text.push_str(sheet);
            last = sheet;
        }
        text.push(' ');
        text.push_str(item);
    }
    text
}
