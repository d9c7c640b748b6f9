//! Written by hand: what each language may write for a number, and what it may not.

use super::*;
use crate::content::read::likeness::Tree;

fn language(months: [&str; 12], signs: [&str; 2], units: &[(&str, usize)]) -> Numerals {
    let text = |text: &str| Tree::Text(text.to_owned());
    let catalogue = MONTHS.iter().zip(months).map(|(name, month)| ((*name).to_owned(), text(month))).collect();
    let told = vec![("thousands".to_owned(), text(signs[0])), ("decimal".to_owned(), text(signs[1]))];
    let norms = Tree::Fields(vec![("told".to_owned(), Tree::Fields(told))]);
    let files = [("catalogue.json".to_owned(), Tree::Fields(catalogue)), ("norms.json".to_owned(), norms)];
    let edition = Edition { locale: "aa".to_owned(), files: files.into() };
    Numerals::of(&edition, &units.iter().map(|(word, power)| ((*word).to_owned(), *power)).collect())
}

fn english() -> Numerals {
    let months = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    language(months, [",", "."], &[])
}

fn spanish() -> Numerals {
    let months = [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ];
    language(months, [",", "."], &[("mil", 3), ("millones", 6), ("mil millones", 9)])
}

fn chinese() -> Numerals {
    let months = ["一月", "2月", "3月", "4月", "5月", "六月", "7月", "8月", "9月", "10月", "11月", "12月"];
    language(months, [",", "."], &[("万", 4), ("亿", 8)])
}

fn german() -> Numerals {
    language(["Januar", "", "", "", "", "Juni", "", "", "", "", "", ""], [".", ","], &[("Millionen", 6)])
}

#[test]
fn the_same_number_is_the_same_however_it_is_written() {
    for (first, other, text) in [
        ("3,171 physicians", chinese(), "3171 名医生"),
        ("3,171 physicians", spanish(), "3,171 médicos"),
        ("3,171 physicians", german(), "3.171 Ärzte"),
        ("20.9 percent", german(), "20,9 Prozent"),
        ("$1.81 million a year", chinese(), "每年 181 万美元"),
        ("$1.81 million a year", spanish(), "1.81 millones de dólares al año"),
        ("2 billion", chinese(), "20亿"),
        ("2 billion", spanish(), "2 mil millones"),
        ("In June 2016 Ohio", chinese(), "２０１６年六月，俄亥俄州"),
        ("In June 2016 Ohio", spanish(), "En junio de 2016, Ohio"),
        ("On October 3, 2023, it", spanish(), "El 3 de octubre de 2023"),
        ("On October 3, 2023, it", chinese(), "2023 年 10 月 3 日"),
        ("from July to September, then", chinese(), "7 月至 9 月"),
        ("from July to September, then", spanish(), "de julio a septiembre"),
        ("May I ask how you are?", spanish(), "¿Puedo preguntarle?"),
        ("Call (614) 385-6660", chinese(), "拨打 614-385-6660"),
        ("Call +1 614 385 6660.", spanish(), "Llame al +1 (614) 385-6660."),
        ("82% of 108, 24/7", spanish(), "24/7: de 108, el 82 %"),
        ("Turn {at} of 6", chinese(), "第 {at} 轮，共 6 轮"),
        ("PHQ-9, 17,560 residents.", chinese(), "PHQ-9：17560 名住院医师。"),
        ("a million reasons", spanish(), "mil motivos"),
        ("June 5 at 7:30", german(), "5. Juni, 7:30"),
    ] {
        let (told, beside) = (english().told(first), other.told(text));
        assert_eq!(differences(told, beside), None, "{first} | {text}");
    }
}

#[test]
fn a_number_that_differs_is_told() {
    for (first, other, text, missing, extra) in [
        ("82 percent of 3,171", spanish(), "el 28 por ciento de 3,171", vec!["82"], vec!["28"]),
        ("3,171", german(), "3,171", vec!["3171"], vec!["3.171"]),
        ("call or text 988", chinese(), "拨打电话或发短信", vec!["988"], vec![]),
        ("$1.81 million", chinese(), "1.81 万美元", vec!["1810000"], vec!["18100"]),
        ("In June 2016", spanish(), "En julio de 2016", vec!["6"], vec!["7"]),
        ("In June 2016", chinese(), "2016 年", vec!["6"], vec![]),
        ("from July to September", spanish(), "de junio a septiembre", vec!["7"], vec!["6"]),
        ("at 5 pm", chinese(), "17 点", vec!["5"], vec!["17"]),
        ("988 and 988", spanish(), "988", vec!["988"], vec![]),
        ("(614) 385-6660", spanish(), "(614) 385-6606", vec!["6143856660"], vec!["6143856606"]),
    ] {
        let found = differences(english().told(first), other.told(text)).unwrap_or_default();
        assert_eq!(
            found,
            (missing.iter().map(|n| (*n).to_owned()).collect(), extra.iter().map(|n| (*n).to_owned()).collect()),
            "{first} | {text}"
        );
    }
}
