//! One mistake at a time in an own questionnaire, its entry or its words.

use doc_to_doc::content::read;

use crate::copy::Change::{self, Drop, Keep, Remove, Set};

const FILE: &str = "content/instruments/nights-after-call.json";
const CHECK: &str = "content/self-check.json";
const WORDS: &str = "content/en/self-check.json";

/// The file that is spoiled, how, and then the field, the complaint and the fix to expect.
type Case = (&'static str, Change, &'static str, &'static str, &'static str);

#[rustfmt::skip]
const CASES: [Case; 34] = [
    (FILE, Remove, "", "cannot be read", "put the file there"),
    (FILE, Keep(40), "", "EOF", "correct it"),
    (FILE, Set("/resourceType", r#""QuestionnaireResponse""#), "resourceType", "is not `Questionnaire`", "FHIR R4"),
    (FILE, Set("/id", r#""nights""#), "id", "is `nights`", "write `nights-after-call`"),
    (FILE, Drop("/copyright"), "copyright", "is missing", "who owns it"),
    (FILE, Set("/copyright", r#""""#), "copyright", "is empty", "write the text"),
    (FILE, Drop("/title"), "", "missing field `title`", "correct it"),
    (FILE, Set("/item", "[]"), "item", "has no questions", "at least one"),
    (FILE, Set("/item/1/item/0/linkId", r#""2""#), "linkId", "`2` names two items", "its own"),
    (FILE, Set("/item/1/item/0/type", r#""decimal""#), "item[1].item[0].type", "has the type `decimal`", "use `choice`"),
    (FILE, Set("/item/1/item/0/text", r#""The <b>pager</b> rang""#), "item[1].item[0].text", "holds HTML", "plain text"),
    (FILE, Set("/item/1/text", r#""On the day&nbsp;after""#), "item[1].text", "holds HTML", "plain text"),
    (FILE, Set("/item/0/answerOption/0/valueCoding/display", r#""No<br>""#), "item[0].answerOption[0].valueCoding.display", "holds HTML", "plain text"),
    (FILE, Drop("/item/0/answerOption/0/valueCoding/display"), "item[0].answerOption[0].valueCoding.display", "is missing", "as it is printed"),
    (FILE, Set("/item/0/answerOption/0/valueCoding/code", r#""yes""#), "item[0].answerOption[1].valueCoding.code", "stands for two options", "its own code"),
    (FILE, Drop("/item/1/item/0/answerOption/1/extension"), "item[1].item[0].answerOption", "some options have", "every option"),
    (FILE, Set("/item/1/item/0/answerOption/1/extension/0/valueDecimal", "5"), "item[1].item[0].answerOption", "a gap", "even steps"),
    (FILE, Set("/item/1/enableWhen/0/question", r#""3""#), "item[1].item[0].enableWhen[0].question", "waits for `3`", "comes before"),
    (FILE, Set("/item/2/type", r#""decimal""#), "item[2].type", "is `decimal`", "`integer` for a sum"),
    (FILE, Set("/item/2/type", r#""string""#), "item[2].type", "is `string`", "`integer` for a sum"),
    (FILE, Set("/item/2/linkId", r#""sum""#), "item[2]", "`sum` is a number", "linkId `total`"),
    (FILE, Set("/item/2/readOnly", "false"), "item[2].readOnly", "is not true", "is computed"),
    (FILE, Drop("/item/2/extension/5"), "item[2].extension", "has no calculatedExpression", "site total"),
    (FILE, Drop("/item/2/extension/5/valueExpression/expression"), "item[2].extension", "says nothing", "site total"),
    (FILE, Set("/item/2/extension/5/valueExpression/language", r#""text/cql""#), "item[2].extension", "is in `text/cql`", "text/fhirpath"),
    (FILE, Drop("/item/2"), "item", "has no `total`", "site total nights-after-call"),
    (CHECK, Set("/scales/10/items", r#"["1", "2", "3", "4", "6"]"#), "scales[10].items", "`6` is no item", "linkId"),
    (CHECK, Set("/scales/10/items", r#"["1", "2", "3", "4"]"#), "scales[10].items", "`5` of `nights-after-call` has values and counts nowhere", "add it"),
    (CHECK, Drop("/scales/10/reversed"), "scales[10].reversed", "item 5", "correct the list"),
    (CHECK, Set("/scales/10/bands/2/to", "16"), "scales[10].bands", "end at 16, the scale at 15", "end at 15"),
    (CHECK, Set("/scales/10/questionnaire", r#""nights""#), "", "cannot be read", "put the file there"),
    (WORDS, Drop("/scales/nights-after-call"), "scales.nights-after-call", "is missing", "write its words"),
    (WORDS, Drop("/scales/nights-after-call/bands/broken"), "scales.nights-after-call.bands.broken", "is missing", "write its words"),
    (WORDS, Drop("/topics/nights"), "topics.nights", "is missing", "write its words"),
];

#[test]
fn each_mistake_is_refused_for_its_own_reason() {
    for (file, change, field, what, fix) in &CASES {
        let copy = crate::own();
        copy.change(file, change);
        refused(&copy, field, what, fix, &format!("{file} {change:?}"));
    }
}

#[test]
fn what_no_phone_can_show_whole_is_refused() {
    for (pointer, length, field) in [
        ("/item/1/item/0/text", 401, "item[1].item[0].text"),
        ("/item/1/text", 401, "item[1].text"),
        ("/title", 401, "title"),
        ("/item/0/answerOption/1/valueCoding/display", 201, "item[0].answerOption[1].valueCoding.display"),
    ] {
        let copy = crate::own();
        let path = copy.path().join(FILE);
        let mut file: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        *file.pointer_mut(pointer).unwrap() = "é".repeat(length).into();
        std::fs::write(path, file.to_string()).unwrap();
        refused(&copy, field, &format!("has {length} characters"), "write at most", pointer);
    }
}

#[test]
fn a_question_that_waits_for_one_that_waits_is_refused() {
    let copy = crate::own();
    let waits = r#"[{ "question": "1", "operator": "exists", "answerBoolean": false }]"#;
    let last = format!(
        r#"{{ "linkId": "6", "text": "And then?", "type": "choice", "enableWhen": {waits}, "answerOption": [
            {{ "valueCoding": {{ "system": "urn:x", "code": "a", "display": "A" }} }},
            {{ "valueCoding": {{ "system": "urn:x", "code": "b", "display": "B" }} }}] }}"#
    );
    let path = copy.path().join(FILE);
    let mut file: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
    file["item"].as_array_mut().unwrap().push(serde_json::from_str(&last).unwrap());
    std::fs::write(path, file.to_string()).unwrap();
    refused(&copy, "item[3].enableWhen[0].question", "waits for `1`, which waits itself", "always asked", "nested");
}

fn refused(copy: &crate::copy::Copy, field: &str, what: &str, fix: &str, case: &str) {
    let Err(problems) = read::site(copy.path()) else { panic!("{case} passes") };
    let told = problems.iter().any(|problem| {
        problem.field.contains(field)
            && problem.what.contains(what)
            && problem.fix.contains(fix)
            && problem.file.starts_with("public/content/")
    });
    assert!(told, "{case}: {problems:#?}");
}
