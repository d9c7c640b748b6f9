//! Numbers and addresses.

use doc_to_doc::domain::request::reach::{is_address, is_number};

#[test]
fn numbers_as_people_write_them() {
    for number in [
        "6143856660",
        "614 385 6660",
        "614-385-6660",
        "614.385.6660",
        "614/385-6660",
        "(614) 385-6660",
        "(614)385-6660",
        "( 614 ) 385 - 6660",
        "1 614 385 6660",
        "1-614-385-6660",
        "1 (614) 385-6660",
        "+1 614 385 6660",
        "+16143856660",
        "+ 1 614 385 6660",
        "(+1) 614 385-6660",
        "614\u{a0}385\u{2011}6660",
        "614\u{2013}385\u{2014}6660",
        "614\u{2212}385\u{2010}6660",
        "614.385.6660 ext. 12",
        "614.385.6660 ext 12",
        "614.385.6660 Ext: 1234567",
        "614 385 6660 extension 12",
        "614 385 6660 extn. 12",
        "6143856660x12",
        "6143856660 X 12",
        "614 385 6660 #12",
        "614 385 6660, 12",
        "614 385 6660, ext. 12",
        "614-385-6660;ext=12",
        "+44 20 7946 0958",
        "+44 (0)20 7946 0958",
        "+442079460958",
        "0044 20 7946 0958",
        "011 44 20 7946 0958",
        "020 7946 0958",
        "+49 30/901820",
        "0151/23456789",
        "01 23 45 67 89",
        "+45 12 34 56 78",
        "+52 1 55 1234 5678",
        "+380 44 123 45 67",
        "６１４３８５６６６０",
        "＋４４　２０　７９４６　０９５８",
        "（６１４）３８５－６６６０",
        "٦١٤٣٨٥٦٦٦٠",
        "+۹۸ ۲۱ ۱۲۳۴ ۵۶۷۸",
    ] {
        assert!(is_number(number), "{number}");
    }
}

#[test]
fn what_nobody_could_dial() {
    for number in [
        "",
        "call me",
        "988",
        "385-6660",
        "614385666",
        "61438566600",
        "1614385666",
        "1 614 385 66600",
        "+1 614 385 666",
        "+1 614 385 66600",
        "114 385 6660",
        "614 185 6660",
        "614 085 6660",
        "+0 614 385 6660",
        "+1234567",
        "+4412345678901234",
        "++44 20 7946 0958",
        "44+2079460958",
        "614 385 6660 or 614 385 6661",
        "614-385-6660 after five",
        "614 385 6660 ext",
        "614 385 6660 ext.",
        "614 385 6660 x",
        "614 385 6660 x12345678",
        "614 385 6660 ext 1 2 a",
        "x12",
        "6143856660e12e",
        "sam@example.org",
        "614 385 666O",
        "614*385*6660",
        "\u{966}\u{967}",
        "---",
        "+",
        "000000000000000000",
    ] {
        assert!(!is_number(number), "{number}");
    }
}

#[test]
fn addresses_as_people_have_them() {
    let long = format!("{}@{}.{}.example.org", "a".repeat(64), "b".repeat(63), "c".repeat(63));
    for address in [
        "sam@example.org",
        "Sam.Smith@Example.ORG",
        "sam+peer@example.org",
        "o'neil@example.ie",
        "a@b.co",
        "1@2.3m",
        "sam_smith-jones@mail.sub.example.co.uk",
        "sam&lee/2=x{y}|z~^`!#$%*?@example.org",
        "sam..smith@docomo.example.jp",
        "sam.@docomo.example.jp",
        "sam@example.photography",
        "sam@example.travelersinsurance",
        "sam@xn--bcher-kva.example",
        "jörg@müller.example",
        "用户@例子.公司",
        "用户@例子。公司",
        "उपयोगकर्ता@उदाहरण.कॉम",
        "ученый@пример.рф",
        "\"sam@home\"@example.org",
        long.as_str(),
    ] {
        assert!(is_address(address), "{address}");
    }
}

#[test]
fn where_no_letter_would_arrive() {
    let long_name = format!("{}@example.org", "a".repeat(65));
    let long_label = format!("sam@{}.org", "a".repeat(64));
    let long = format!("{}@{}example.org", "a".repeat(64), "bbbbbbb.".repeat(24));
    assert!(long.len() > 254);
    for address in [
        "",
        "sam",
        "@",
        "sam@",
        "@example.org",
        "sam@example",
        "sam@localhost",
        "sam@.org",
        "sam@example.",
        "sam@example..org",
        "sam@-example.org",
        "sam@example-.org",
        "sam@example.o",
        "sam@127.0.0.1",
        "sam@[127.0.0.1]",
        "sam@example,org",
        "sam@exa mple.org",
        "sa m@example.org",
        "\"sa m\"@example.org",
        "sam@home@example.org",
        "Sam <sam@example.org>",
        "<sam@example.org>",
        "mailto:sam@example.org",
        "sam@example.org, lee@example.org",
        "sam@example.org;",
        "sam@example.org.",
        "sam@example_x.org",
        "sam@“example.org”",
        "\"\"@example.org",
        "\"a\"b\"@example.org",
        "sam\u{a0}@example.org",
        "sam@example.org\n",
        "sam＠example.org",
        "614 385 6660",
        long_name.as_str(),
        long_label.as_str(),
        long.as_str(),
    ] {
        assert!(!is_address(address), "{address}");
    }
}
