//! From a draft to a request, or to its problems.

use doc_to_doc::domain::request::check::check;
use doc_to_doc::domain::request::said::Said;
use doc_to_doc::domain::request::{
    About, Channel, Contact, Draft, Field, Gender, Peer, Problem, Request, Seniority, When, Wrong,
};

/// Somebody who has filled everything.
pub(crate) fn full() -> Draft {
    Draft {
        name: " Sam ".to_owned(),
        channel: Some(Channel::Phone),
        reach: "(614) 385-6660 ".to_owned(),
        voicemail: Some(false),
        when: Some(When::Evenings),
        about: Some(About::Burnout),
        specialty: "Surgery".to_owned(),
        gender: Some(Gender::Woman),
        seniority: Some(Seniority::More),
        language: "Español".to_owned(),
        elsewhere: true,
        message: "First.\n\nSecond.\n".to_owned(),
    }
}

#[test]
fn a_full_draft_becomes_what_was_written() {
    let request = Request {
        name: Some("Sam".to_owned()),
        contact: Contact { channel: Channel::Phone, value: "(614) 385-6660".to_owned(), voicemail_ok: Some(false) },
        when: Some(When::Evenings),
        about: Some(About::Burnout),
        peer: Peer {
            specialty: Some("Surgery".to_owned()),
            gender: Some(Gender::Woman),
            seniority: Some(Seniority::More),
            language: Some("Español".to_owned()),
            elsewhere: true,
        },
        message: Some("First.\n\nSecond.".to_owned()),
    };
    assert_eq!(check(&full(), Field::ALL), Ok(request));
}

#[test]
fn only_a_way_to_be_reached_is_needed() {
    let draft = Draft { channel: Some(Channel::Email), reach: "o'neil+x@example.org".to_owned(), ..Draft::default() };
    let request = check(&draft, Field::ALL).unwrap();
    let said = [(Field::Channel, Said::Channel(Channel::Email)), (Field::Reach, Said::Written("o'neil+x@example.org"))];
    assert_eq!(request.said(), said);
}

#[test]
fn everything_said_is_said_in_the_order_of_the_form() {
    let request = check(&full(), Field::ALL).unwrap();
    let said: Vec<(Field, &str)> = request.said().into_iter().map(|(field, said)| (field, said.sent())).collect();
    let expected = [
        (Field::Name, "Sam"),
        (Field::Channel, "phone"),
        (Field::Reach, "(614) 385-6660"),
        (Field::Voicemail, "no"),
        (Field::When, "evenings"),
        (Field::About, "burnout"),
        (Field::Specialty, "Surgery"),
        (Field::Gender, "woman"),
        (Field::Seniority, "more"),
        (Field::Language, "Español"),
        (Field::Elsewhere, "yes"),
        (Field::Message, "First.\n\nSecond."),
    ];
    assert_eq!(said, expected);
}

#[test]
fn a_field_that_is_not_shown_is_not_sent_and_has_no_problem() {
    for field in Field::ALL.iter().copied().filter(|field| *field != Field::Reach) {
        let shown: Vec<Field> = Field::ALL.iter().copied().filter(|shown| *shown != field).collect();
        let request = check(&full(), &shown).unwrap();
        let says = |wanted| request.said().iter().any(|(said, _)| *said == wanted);
        // Without a choice of ways, it is a call; and that is said.
        assert_eq!(says(field), field == Field::Channel, "{field:?}");
        let hidden = "\0".to_owned();
        let broken = Draft {
            name: hidden.clone(),
            specialty: hidden.clone(),
            language: hidden.clone(),
            message: hidden,
            ..full()
        };
        let problems = check(&broken, &shown).unwrap_err();
        assert!(problems.iter().all(|problem| problem.field != field), "{field:?}: {problems:?}");
    }
}

#[test]
fn a_form_that_forgets_to_ask_how_to_reach_somebody_makes_no_request() {
    let nowhere = Draft { reach: String::new(), ..full() };
    assert_eq!(check(&nowhere, &[Field::Name]), Err(vec![Problem { field: Field::Reach, what: Wrong::Missing }]));
    assert_eq!(check(&full(), &[]).unwrap().contact.channel, Channel::Phone);
}

#[test]
fn a_voicemail_is_only_left_after_a_call() {
    for (channel, reach, expected) in [
        (Channel::Phone, "(614) 385-6660", Some(true)),
        (Channel::Text, "(614) 385-6660", None),
        (Channel::Email, "sam@example.org", None),
    ] {
        let draft = Draft { channel: Some(channel), reach: reach.to_owned(), voicemail: Some(true), ..full() };
        assert_eq!(check(&draft, Field::ALL).unwrap().contact.voicemail_ok, expected, "{channel:?}");
    }
}

#[test]
fn problems_come_in_the_order_of_the_form() {
    let draft = Draft {
        name: "S\u{202e}am".to_owned(),
        channel: Some(Channel::Email),
        reach: "(614) 385-6660".to_owned(),
        specialty: "s".repeat(101),
        language: "l\nl".to_owned(),
        message: "m".repeat(4_001),
        ..Draft::default()
    };
    let expected = [
        (Field::Name, Wrong::Unprintable),
        (Field::Reach, Wrong::NoAddress),
        (Field::Specialty, Wrong::TooLong(100)),
        (Field::Language, Wrong::Unprintable),
        (Field::Message, Wrong::TooLong(4_000)),
    ];
    assert_eq!(check(&draft, Field::ALL), Err(expected.map(|(field, what)| Problem { field, what }).to_vec()));
}

#[test]
fn what_is_wrong_with_a_way_to_be_reached() {
    for (channel, reach, expected) in [
        (None, "", vec![(Field::Channel, Wrong::Missing), (Field::Reach, Wrong::Missing)]),
        (None, "sam@example.org", vec![(Field::Channel, Wrong::Missing)]),
        (Some(Channel::Phone), " \u{202a}\u{202c} ", vec![(Field::Reach, Wrong::Missing)]),
        (Some(Channel::Phone), "sam@example.org", vec![(Field::Reach, Wrong::NoNumber)]),
        (Some(Channel::Text), "614 385 666", vec![(Field::Reach, Wrong::NoNumber)]),
        (Some(Channel::Phone), "614 \u{202e}385 6660", vec![(Field::Reach, Wrong::Unprintable)]),
        (Some(Channel::Email), "sam@example", vec![(Field::Reach, Wrong::NoAddress)]),
    ] {
        let draft = Draft { channel, reach: reach.to_owned(), ..Draft::default() };
        let problems: Vec<Problem> = expected.into_iter().map(|(field, what)| Problem { field, what }).collect();
        assert_eq!(check(&draft, Field::ALL), Err(problems), "{reach:?}");
    }
    let long = Draft { channel: Some(Channel::Phone), reach: "6 ".repeat(60), ..Draft::default() };
    assert_eq!(check(&long, Field::ALL), Err(vec![Problem { field: Field::Reach, what: Wrong::TooLong(60) }]));
}
