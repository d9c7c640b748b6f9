//! One mistake at a time: what a tired editor, a bad merge or a careless translation could do.

use doc_to_doc::content::read;

use crate::copy::Change::{self, Drop, Keep, Remove, Set};
use crate::copy::Copy;

const CONFIG: &str = "config.json";
const CHECK: &str = "content/self-check.json";
const CATALOGUE: &str = "content/en/catalogue.json";
const WORDS: &str = "content/en/self-check.json";
const AUDIT_C: &str = "content/instruments/audit-c.json";
const PC_PTSD_5: &str = "content/instruments/pc-ptsd-5.json";
const PHQ_9: &str = "content/instruments/phq-9.json";
const UCLA_3: &str = "content/instruments/ucla-3.json";

/// One mistake a line: the file that is spoiled, how, and then the field, the complaint and the fix to expect.
pub(crate) type Case = (&'static str, Change, &'static str, &'static str, &'static str);

#[rustfmt::skip]
const FILES: [Case; 5] = [
    (UCLA_3, Remove, "", "cannot be read", "put the file there"),
    (CATALOGUE, Remove, "", "cannot be read", "put the file there"),
    (CHECK, Keep(400), "scales[", "EOF", "correct it"),
    (CONFIG, Keep(40), "", "EOF", "correct it"),
    (CONFIG, Set("/leave", "true"), "leave", "unknown field `leave`", "correct it"),
];

#[rustfmt::skip]
const QUESTIONNAIRES: [Case; 20] = [
    (UCLA_3, Set("/item/0/answerOption/2/extension/0/valueDecimal", "4"), "item[0].answerOption", "a gap", "even steps"),
    (UCLA_3, Set("/item/0/answerOption/2/extension/0/valueDecimal", "2"), "item[0].answerOption", "a repeat", "even steps"),
    (UCLA_3, Drop("/item/0/answerOption/1/extension"), "item[0].answerOption", "some options have", "every option"),
    (UCLA_3, Set("/item/0/answerOption/1/extension/0/valueDecimal", "1.5"), "item[0].answerOption[1].extension", "cannot be used", "whole number"),
    (UCLA_3, Set("/item/0/answerOption/1/extension/0/valueDecimal", "-2"), "item[0].answerOption[1].extension", "cannot be used", "0 or more"),
    (UCLA_3, Set("/item/0/answerOption/1/valueCoding/display", r#"" ""#), "answerOption[1].valueCoding.display", "is empty", "write the text"),
    (UCLA_3, Set("/item/2/answerOption", "[]"), "item[2].answerOption", "has 0 options", "between two and nine"),
    (UCLA_3, Set("/item/0/type", r#""string""#), "item[0].type", "has the type `string`", "use `choice`"),
    (UCLA_3, Set("/item/0/text", r#""""#), "item[0].text", "is empty", "write the text"),
    (UCLA_3, Set("/item/0/item", r#"[{ "linkId": "1a", "text": "Why?", "type": "choice" }]"#), "item[0].item", "holds other questions", "after it"),
    (UCLA_3, Set("/item/1/linkId", r#""1""#), "linkId", "`1` names two items", "its own"),
    (UCLA_3, Set("/copyright", r#""  ""#), "copyright", "is empty", "write the text"),
    (UCLA_3, Set("/id", r#""ucla-4""#), "id", "is `ucla-4`", "write `ucla-3`"),
    (UCLA_3, Set("/resourceType", r#""Bundle""#), "resourceType", "is not `Questionnaire`", "FHIR R4"),
    (AUDIT_C, Set("/item/1/enableWhen/1/question", r#""7""#), "item[1].enableWhen[1].question", "waits for `7`", "comes before"),
    (AUDIT_C, Set("/item/1/enableWhen/1/answerCoding/code", r#""LA0""#), "item[1].enableWhen[1].answerCoding", "`LA0`", "one of its options"),
    (AUDIT_C, Set("/item/1/enableWhen/1/operator", r#""!=""#), "item[1].enableWhen[1].operator", "not supported", "use `=`"),
    (AUDIT_C, Set("/item/1/enableBehavior", r#""all""#), "item[1].enableBehavior", "not joined by `any`", "`all` is not supported"),
    (PC_PTSD_5, Set("/item/1/enableWhen/0/question", r#""3""#), "item[1].item[0].enableWhen[0].question", "waits for `3`", "comes before"),
    (PHQ_9, Drop("/item/0/item/8"), "item[1].enableWhen[24].question", "waits for `9`", "comes before"),
];

#[rustfmt::skip]
const SCORING: [Case; 20] = [
    (CHECK, Set("/scales/1/bands/1/from", "4"), "scales[1].bands[1]", "overlaps", "begin it at 5"),
    (CHECK, Set("/scales/1/bands/1/from", "6"), "scales[1].bands[1]", "leaves a gap", "begin it at 5"),
    (CHECK, Set("/scales/1/bands/4/to", "26"), "scales[1].bands", "the bands end at 26", "end at 27"),
    (CHECK, Set("/scales/1/bands/4/to", "2147483647"), "scales[1].bands", "the bands end at", "end at 27"),
    (CHECK, Set("/scales/1/items/8", r#""1""#), "scales[1].items", "`1` stands twice", "once"),
    (CHECK, Set("/scales/6/cut_offs/1/at", "3"), "scales[6].cut_offs[1].at", "`men` stands at 3", "lowest first"),
    (CHECK, Set("/scales/6/cut_offs/2/at", "13"), "scales[6].cut_offs[2].at", "stands at 13", "up to 12"),
    (CHECK, Set("/scales/6/cut_offs", "[]"), "scales[6].cut_offs", "is empty", "at least one"),
    (CHECK, Set("/scales/1/items/8", r#""11""#), "scales[1].items", "`11` is no item of `phq-9`", "linkId"),
    (CHECK, Set("/scales/1/items/8", r#""10""#), "scales[1].items", "`10` has no ordinal values", "take it out"),
    (CHECK, Drop("/scales/8/reversed"), "scales[8].reversed", "item 7", "correct the list or the ordinal values"),
    (CHECK, Set("/scales/8/reversed", r#"["6", "7"]"#), "scales[8].reversed", "item 6", "correct the list"),
    (CHECK, Set("/scales/1/fewest_answered", "8"), "scales[1].fewest_answered", "a sum needs every item", "leave it out"),
    (CHECK, Set("/scales/7/fewest_answered", "7"), "scales[7].fewest_answered", "cannot be met", "from 1 to 6"),
    (CHECK, Set("/scales/7/fewest_answered", "0"), "scales[7].fewest_answered", "cannot be met", "from 1 to 6"),
    (CHECK, Set("/scales/3/id", r#""gad-7""#), "scales[3].id", "stands twice", "its own name"),
    (CHECK, Set("/scales/3/gives_way_to", r#""phq-9""#), "scales[3].gives_way_to", "no scale of the same", "fuller scale"),
    (CHECK, Set("/scales/5/citation", r#""""#), "scales[5].citation", "is empty", "name the paper"),
    (CHECK, Set("/scales/5/rule", r#""median""#), "scales[5].rule", "unknown variant", "correct it"),
    (CHECK, Set("/scales/5/cutoff", "6"), "scales[5].cutoff", "unknown field", "correct it"),
];

#[rustfmt::skip]
const ORDER: [Case; 13] = [
    (CHECK, Set("/full/3/when/scale", r#""gad-3""#), "full[3].when", "`gad-3`, which is no scale", "name a scale"),
    (CHECK, Set("/full/3/when/at_least", "0"), "full[3].when", "0 lies outside 0 to 6", "above 0"),
    (CHECK, Set("/full/3/when/at_least", "7"), "full[3].when", "7 lies outside", "up to 6"),
    (CHECK, Set("/full/9/after", r#""patients""#), "full[9].after", "no earlier offer", "above it"),
    (CHECK, Set("/full/9/questionnaires", "[]"), "full[9].questionnaires", "is empty", "name the questionnaires"),
    (CHECK, Drop("/full/0/ask"), "full[0]", "must either `ask` or `offer`", "one of the two"),
    (CHECK, Set("/topics/1/steps", "[]"), "topics[1].steps", "asks nothing", "at least one step"),
    (CHECK, Set("/levels/prompt-care/1/at_least", "28"), "levels.prompt-care[1]", "28 lies outside 0 to 27", "up to 27"),
    (CHECK, Set("/levels/prompt-care/1/scale", r#""phq-8""#), "levels.prompt-care[1]", "`phq-8`", "name a scale"),
    (CHECK, Set("/levels/crisis/0/flag", r#""selfharm""#), "levels.crisis[0]", "`selfharm` is no flag", "name a flag"),
    (CHECK, Drop("/levels/prompt-care/1/at_least"), "levels.prompt-care[1]", "neither a flag nor a score", "`at_least`"),
    (CHECK, Set("/flags/0/at_least", "4"), "flags[0].at_least", "no answer has a value of 4", "can reach"),
    (CHECK, Set("/flags/0/item", r#""99""#), "flags[0].item", "`99` is no item", "linkId"),
];

#[rustfmt::skip]
const WORDING: [Case; 14] = [
    (CATALOGUE, Drop("/home_lead"), "home_lead", "is missing", "write the phrase"),
    (CATALOGUE, Set("/home_leed", r#""Hello""#), "home_leed", "is shown nowhere", "take it out"),
    (CATALOGUE, Set("/home_lead", r#""  ""#), "home_lead", "is empty", "write the phrase"),
    (CATALOGUE, Set("/progress", r#""{at} of {off}""#), "progress", "has the gaps", "in braces"),
    (CATALOGUE, Set("/home_lead", r#""Hello {name}""#), "home_lead", "has the gaps", "in braces"),
    (WORDS, Drop("/scales/phq-9/bands/mild"), "scales.phq-9.bands.mild", "is missing", "write its words"),
    (WORDS, Drop("/scales/audit-c/cut_offs/men"), "scales.audit-c.cut_offs.men", "is missing", "write its words"),
    (WORDS, Drop("/scales/audit-c/below"), "scales.audit-c.below", "is missing", "below all cut-offs"),
    (WORDS, Drop("/scales/ucla-3"), "scales.ucla-3", "is missing", "write its words"),
    (WORDS, Set("/scales/phq-9/cut_offs/screen/sentence", r#""So.""#), "scales.phq-9.cut_offs.screen.sentence", "is never shown", "the bands speak"),
    (WORDS, Drop("/offers/patients"), "offers.patients", "is missing", "write its words"),
    (WORDS, Drop("/levels/unclear"), "levels.unclear", "is missing", "write its words"),
    (WORDS, Set("/levels/crisis/lines/1", r#""nobody""#), "levels.crisis.lines[1]", "`nobody` is no line of help", "name an entry"),
    (WORDS, Set("/levels/crisis/lines", "[]"), "levels.crisis.lines", "is empty", "at least one line"),
];

#[rustfmt::skip]
const HELP: [Case; 11] = [
    (CONFIG, Set("/phone", r#""+1614DOCTORS""#), "phone", "`+1614DOCTORS` is not a number", "digits only"),
    (CONFIG, Set("/phone", r#""6143856660""#), "phone", "is not a number as dialled", "+ and the country code"),
    (CONFIG, Set("/leave_to", r#""http://www.weather.gov/""#), "leave_to", "is not an https address", "https://"),
    (CONFIG, Set("/phone", r#""+1614385666""#), "phone", "is not a number as dialled", "+ and the country code"),
    (CONFIG, Set("/phone", r#""+10143856660""#), "phone", "is not a number as dialled", "+ and the country code"),
    (CONFIG, Set("/stale_after_months", "0"), "stale_after_months", "is not between 1 and 60", "1 to 60"),
    (CONFIG, Set("/stale_after_months", "61"), "stale_after_months", "is not between 1 and 60", "1 to 60"),
    (CONFIG, Set("/stale_after_months", "-6"), "stale_after_months", "invalid value", "correct it"),
    (CONFIG, Drop("/stale_after_months"), "", "missing field `stale_after_months`", "correct it"),
    (CONFIG, Set("/name", r#""""#), "name", "is empty", "programme's name"),
    (CONFIG, Set("/sign_off", r#"{ "by": "A", "on": "soon" }"#), "sign_off.on", "invalid", "correct it"),
];

#[rustfmt::skip]
const SAFETY: [Case; 11] = [
    (CHECK, Set("/levels/crisis", "[]"), "levels.crisis", "no answer interrupts", "bring help at once"),
    (CHECK, Set("/flags/0/interrupts", "false"), "levels.crisis", "no answer interrupts", "bring help at once"),
    (CHECK, Set("/flags/0/at_least", "2"), "flags[0].at_least", "pass in silence", "second lowest"),
    (CHECK, Set("/flags/0/at_least", "0"), "flags[0].at_least", "raised by every answer", "above the lowest"),
    (CHECK, Set("/full/1/items", "[]"), "full[1].items", "asks nothing", "name its items"),
    (CHECK, Set("/full/3/items", r#"["2", "3"]"#), "full", "asks item 2 of `gad-7` twice", "one step only"),
    (CHECK, Set("/full/1/after", r#""patients""#), "full[1]", "asks and offers at once", "take them out"),
    (CONFIG, Set("/sign_off", r#"{ "by": " ", "on": "2026-12-01" }"#), "sign_off.by", "is empty", "clinician's name"),
    (CONFIG, Set("/leave_to", r#""https://""#), "leave_to", "not an https address", "https://"),
    (WORDS, Set("/levels/crisis/opening", r#""""#), "levels.crisis.opening", "is empty", "write the text"),
    (WORDS, Set("/scales/phq-9/bands/severe/name", r#"" ""#), "scales.phq-9.bands.severe.name", "is empty", "write the text"),
];

#[test]
fn each_mistake_is_refused_with_its_file_its_field_and_its_fix() {
    all_refused(&[&FILES[..], &QUESTIONNAIRES, &SCORING, &ORDER, &WORDING, &HELP, &SAFETY].concat());
}

pub(crate) fn all_refused(cases: &[Case]) {
    for (file, change, field, what, fix) in cases {
        let copy = Copy::of_public();
        copy.change(file, change);
        let Err(problems) = read::site(copy.path()) else { panic!("{file} {change:?} passes") };
        let told = problems.iter().any(|problem| {
            problem.file == format!("public/{file}")
                && problem.field.contains(field)
                && problem.what.contains(what)
                && problem.fix.contains(fix)
        });
        assert!(told, "{file} {change:?}: {problems:#?}");
    }
}
