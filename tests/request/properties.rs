//! Whatever is typed: never a crash, never a change, never a field that was not shown.

use doc_to_doc::domain::request::check::check;
use doc_to_doc::domain::request::reach::{is_address, is_number};
use doc_to_doc::domain::request::written::{count, trimmed};
use doc_to_doc::domain::request::{About, Channel, Draft, Field, Gender, Seniority, When};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::test_runner::RngSeed;

/// Letters, accents, marks, signs that steer, pictures, and what stands in numbers and addresses.
fn text() -> impl Strategy<Value = String> {
    let odd = select(
        "ae\u{301}\u{202e}\u{2066}\u{200f}\u{feff}\0\t\n\r\u{85}👩\u{200d}🏽🇺字م'\"<>@. +()-x#"
            .chars()
            .collect::<Vec<_>>(),
    );
    prop_oneof![vec(prop_oneof![odd, any::<char>()], 0..40).prop_map(String::from_iter), Just("sam@example.org".into())]
}

/// A number, with whatever stands between its digits.
fn number() -> impl Strategy<Value = (String, String)> {
    let between = select(vec!["", " ", "-", ".", "/", "(", ")", "\u{a0}", "\u{2011}", "（"]);
    ("[2-9][0-9]{2}[2-9][0-9]{6}", vec(between, 10)).prop_map(|(digits, between)| {
        let spaced = digits
            .chars()
            .zip(&between)
            .map(|(digit, between)| [digit.to_string().as_str(), between].concat())
            .collect();
        (digits, spaced)
    })
}

fn draft() -> impl Strategy<Value = Draft> {
    let written = (text(), prop_oneof![text(), number().prop_map(|(_, spaced)| spaced)], text(), text(), text());
    let chosen = (
        option::of(select(Channel::ALL)),
        option::of(any::<bool>()),
        option::of(select(When::ALL)),
        option::of(select(About::ALL)),
        option::of(select(Gender::ALL)),
        option::of(select(Seniority::ALL)),
        any::<bool>(),
    );
    (written, chosen).prop_map(|((name, reach, specialty, language, message), chosen)| {
        let (channel, voicemail, when, about, gender, seniority, elsewhere) = chosen;
        Draft {
            name,
            channel,
            reach,
            voicemail,
            when,
            about,
            specialty,
            gender,
            seniority,
            language,
            elsewhere,
            message,
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 1_500,
        rng_seed: RngSeed::Fixed(20_261_122),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_request_holds_what_was_written_and_shown(
        draft in draft(),
        shown in subsequence(Field::ALL.to_vec(), 0..=Field::ALL.len()),
    ) {
        match check(&draft, &shown) {
            Ok(request) => {
                for (field, said) in request.said() {
                    prop_assert!(shown.contains(&field) || [Field::Channel, Field::Reach].contains(&field));
                    let typed = match field {
                        Field::Name => &draft.name,
                        Field::Reach => &draft.reach,
                        Field::Specialty => &draft.specialty,
                        Field::Language => &draft.language,
                        Field::Message => &draft.message,
                        _ => continue,
                    };
                    prop_assert_eq!(said.sent(), trimmed(typed));
                    prop_assert!(typed.contains(said.sent()) && !said.sent().is_empty());
                    let steers = |sign: char| "\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}\0".contains(sign);
                    prop_assert!(!said.sent().contains(steers));
                }
                let value = &request.contact.value;
                let sound = if request.contact.channel == Channel::Email { is_address(value) } else { is_number(value) };
                prop_assert!(sound);
            }
            Err(problems) => {
                prop_assert!(!problems.is_empty());
                // In the order of the form, and one a field.
                prop_assert!(problems.windows(2).all(|pair| pair[0].field < pair[1].field));
                for problem in problems {
                    prop_assert!(shown.contains(&problem.field) || problem.field == Field::Reach);
                }
            }
        }
    }

    #[test]
    fn a_number_is_one_however_it_is_spaced((digits, spaced) in number(), extension in "[0-9]{1,7}") {
        prop_assert!(is_number(&spaced));
        let extended = format!("{spaced} ext. {extension}");
        let foreign = format!("+49 {spaced}");
        prop_assert!(is_number(&extended));
        prop_assert!(is_number(&foreign));
        // A digit too few or too many is seen.
        prop_assert!(!is_number(&digits[..9]));
        let longer = format!("{digits}5");
        prop_assert!(!is_number(&longer));
    }

    #[test]
    fn an_address_has_a_name_and_a_place(name in "[a-z0-9.+'_é字-]{1,30}", place in "[a-z0-9]{1,20}(\\.[a-z]{2,12}){1,3}") {
        let address = format!("{name}@{place}");
        prop_assert!(is_address(&address));
        for broken in [format!("{name}{place}"), format!("{name}@{name}@{place}"), format!("{name} @{place}"), format!("{name}@{place}.")] {
            prop_assert!(!is_address(&broken), "{}", broken);
        }
    }

    #[test]
    fn nobody_counts_more_than_there_is(text in text()) {
        prop_assert!(count(&text) <= text.chars().count());
        prop_assert!(is_number(&text) <= !text.contains('@'));
        prop_assert_eq!(trimmed(trimmed(&text)), trimmed(&text));
    }
}
