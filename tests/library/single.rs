//! One mistake at a time: what a tired editor, a bad merge or a careless translation could do.

use serde_json::Value;

use crate::small::{
    AFTER, Files, GUIDE, GUIDES, KIT, NORMS, NORMS_WORDS, PRACTICE, SOURCES, STEPS, STEPS_WORDS, WALK, read,
};

/// Where, what to write there (nothing: take it out), and then the file, the field, the complaint and
/// the fix to expect.
pub(crate) type Case = (&'static str, &'static str, &'static str, &'static str, &'static str, &'static str);

#[rustfmt::skip]
const WALKS: [Case; 20] = [
    (WALK, "/steps/1/exits/0/to", r#""nowhere""#, "steps.danger.exits[0].to", "`nowhere` is no step", "id of a step"),
    (WALK, "/start", r#""nowhere""#, "start", "`nowhere` is no step", "id of a step"),
    (WALK, "/danger", r#""nowhere""#, "danger", "`nowhere` is no step", "id of a step"),
    (WALK, "/steps/3/id", r#""talk""#, "steps.talk", "stands twice", "its own"),
    (WALK, "/steps/2/exits", r#"[{"text": "Again", "to": "who"}, {"text": "Stay", "to": "danger"}]"#, "steps.who", "leads in a circle", "put first"),
    (WALK, "/steps/1/exits/0/to", r#""danger""#, "steps.danger", "leads to no end", "leads further"),
    (WALK, "/steps/3/blocks/1", "", "steps.end", "is an end without an action", "hand_over, help, now or go"),
    (WALK, "/steps/2/blocks/0", "", "steps.talk.blocks", "has nothing for `peer`", "each of them"),
    (WALK, "/steps/2/blocks/5", "", "steps.talk.blocks", "says nothing to everybody", "without `for`"),
    (WALK, "/steps/0/exits/0/relation", "", "steps", "0 exits tell of `peer`", "one exit"),
    (WALK, "/steps/0/exits/0/relation", r#""friend""#, "steps", "2 exits tell of `friend`", "one exit"),
    (WALK, "/steps/0/exits/0/relation", r#""boss""#, "steps[0].exits[0].relation", "is none of peer", "correct it"),
    (WALK, "/steps/1/blocks/0/now", r#"["emergency"]"#, "danger", "does not say whom to call", "emergency"),
    (WALK, "/steps/1/blocks/0/now", r#"["lifeline"]"#, "danger", "does not say whom to call", "lifeline"),
    (WALK, "/steps/1/blocks/0", "", "danger", "does not say whom to call", "emergency"),
    (WALK, "/steps/0/short", r#""One in 5.""#, "steps.who.short", "holds a figure", "without the figure"),
    (WALK, "/steps/0/title", r#""Is it 3?""#, "steps.who.title", "holds a figure", "without the figure"),
    (WALK, "/steps/0/exits/0/text", r#""One of 7""#, "steps.who.exits[0].text", "holds a figure", "without the figure"),
    (WALK, "/steps/0/exits/0/text", r#"" ""#, "steps[0].exits[0].text", "is empty", "write the text"),
    (WALK, "/steps/0/colour", "1", "steps[0].colour", "unknown field", "correct it"),
];

#[rustfmt::skip]
const BLOCKS: [Case; 33] = [
    (GUIDE, "/sections/0/blocks/0/say", r#""Hello.""#, "sections[0].blocks[0]", "does not say one thing", "exactly one of"),
    (GUIDE, "/sections/0/blocks/0", "{}", "sections[0].blocks[0]", "does not say one thing", "exactly one of"),
    (GUIDE, "/sections/1/blocks/2/promise", "false", "sections[1].blocks[2]", "does not say one thing", "exactly one of"),
    (GUIDE, "/sections/0/blocks/1/list", "[]", "sections[0].blocks[1].list", "is empty", "take it out"),
    (GUIDE, "/sections/0/blocks/2/steps", "[]", "sections[0].blocks[2].steps", "is empty", "take it out"),
    (GUIDE, "/sections/0/blocks/3/avoid", "[]", "sections[0].blocks[3].avoid", "is empty", "take it out"),
    (GUIDE, "/sections/0/blocks/4/pairs", "[]", "sections[0].blocks[4].pairs", "is empty", "take it out"),
    (GUIDE, "/sections/0/blocks/5/checklist", "[]", "sections[0].blocks[5].checklist", "is empty", "take it out"),
    (GUIDE, "/sections/0/blocks/6/rates/list", "[]", "sections[0].blocks[6].rates.list", "is empty", "take it out"),
    (GUIDE, "/sections/1/blocks/0/help", "[]", "sections[1].blocks[0].help", "is empty", "take it out"),
    (GUIDE, "/sections/1/blocks/1/now", "[]", "sections[1].blocks[1].now", "is empty", "take it out"),
    (GUIDE, "/sections/1/blocks/3/go", "[]", "sections[1].blocks[3].go", "is empty", "take it out"),
    (GUIDE, "/sections/0/blocks/7/sources", r#"["b-book", "no-paper"]"#, "sections[0].blocks[7].sources[1]", "`no-paper` is no source", "sources.json"),
    (GUIDE, "/sections/0/blocks/7/text", r#""A third, or 33%.""#, "", "", ""),
    (GUIDE, "/sections/0/blocks/0/text", r#""A third, or 33%.""#, "sections[0].blocks[0].text", "holds a figure", "name its source"),
    (GUIDE, "/sections/0/blocks/1/list/1", r#""in 2020""#, "sections[0].blocks[1].list[1]", "holds a figure", "name its source"),
    (GUIDE, "/sections/0/blocks/3/avoid/0/why", r#""5 of 9 said so""#, "sections[0].blocks[3].avoid[0].why", "holds a figure", "name its source"),
    (GUIDE, "/sections/0/blocks/6/sources", "", "sections[0].blocks[6]", "cites no source", "name the source"),
    (GUIDE, "/sections/0/blocks/6/rates/list/0/percent", "101", "sections[0].blocks[6].rates.list[0].percent", "is no percentage", "of a hundred"),
    (GUIDE, "/sections/0/blocks/6/rates/list/0/percent", "-1", "rates.list[0].percent", "is no percentage", "of a hundred"),
    (GUIDE, "/sections/0/blocks/6/rates/list/0/percent", "33.33", "rates.list[0].percent", "is no percentage", "one decimal"),
    (GUIDE, "/sections/0/blocks/6/rates/list/0/percent", r#""many""#, "percent", "invalid type", "correct it"),
    (GUIDE, "/sections/0/blocks/0/text", r#""Call {fax}.""#, "sections[0].blocks[0].text", "nothing fills the gap {fax}", "number:"),
    (GUIDE, "/sections/0/blocks/0/text", r#""Call {number:nobody}.""#, "sections[0].blocks[0].text", "nothing fills the gap", "number:"),
    (GUIDE, "/sections/0/blocks/0/text", r#""Call {phone.""#, "sections[0].blocks[0].text", "a { without its }", "close it"),
    (GUIDE, "/sections/1/blocks/0/help/1", r#""nobody""#, "sections[1].blocks[0].help[1]", "`nobody` is no such line", "directory.json"),
    (GUIDE, "/sections/1/blocks/1/now/0", r#""idaa""#, "sections[1].blocks[1].now[0]", "`idaa` is no such line", "urgency"),
    (GUIDE, "/sections/1/blocks/3/go/0/to", r#""moon""#, "sections[1].blocks[3].go[0].to", "`moon` leads nowhere", "name of a guide"),
    (GUIDE, "/sections/1/blocks/3/go/2/to", r##""#/moon""##, "sections[1].blocks[3].go[2].to", "leads nowhere", "#/find"),
    (GUIDE, "/sections/0/blocks/0/text", r#""  ""#, "sections[0].blocks[0].text", "is empty", "write the text"),
    (GUIDE, "/sections/0/blocks/0/for", r#"["peer"]"#, "sections[0].blocks", "speaks to some readers only", "take `for` out"),
    (GUIDE, "/sections/1/blocks", "[]", "sections[1].blocks", "is empty", "take it out"),
    (GUIDE, "/sections", "[]", "sections", "is empty", "at least one section"),
];

#[rustfmt::skip]
const OTHERS: [Case; 27] = [
    (SOURCES, "/unused", r#"{ "text": "Nobody cites me" }"#, "unused", "is cited nowhere", "take it out"),
    (SOURCES, "/a-paper/link", r#""http://example.org/""#, "a-paper.link", "is not an https address", "https://"),
    (SOURCES, "/a-paper/link", r#""javascript:alert(1)""#, "a-paper.link", "is not an https address", "https://"),
    (SOURCES, "/a-paper/text", r#""""#, "a-paper.text", "is empty", "who published it"),
    (SOURCES, "/a-paper", "", "sources[0]", "`a-paper` is no source", "add it"),
    (GUIDES, "/1", r#""sleep""#, "[1]", "stands twice", "once"),
    (GUIDES, "/0", r#""walk""#, "[0]", "cannot be a guide's name", "none of walk"),
    (GUIDES, "/0", r#""../sleep""#, "[0]", "cannot be a guide's name", "small letters"),
    (GUIDES, "/0", "", "", "names no guide", "at least one"),
    (GUIDES, "/1", r#""dreams""#, "", "cannot be read", "put the file there"),
    (KIT, "/card/checked", r#""Checked""#, "card.checked", "lacks the gap {date}", "in braces"),
    (KIT, "/picture", r#""A code""#, "picture", "lacks the gap {target}", "in braces"),
    (KIT, "/picture", r#""A code for {target} {fax}""#, "picture", "nothing fills the gap {fax}", "use programme"),
    (KIT, "/card/terms", r#""Free in 95%""#, "card.terms", "holds a figure", "without the figure"),
    (AFTER, "/over_time/read", r#""Opened""#, "over_time.read", "lacks the gap {file}", "in braces"),
    (AFTER, "/over_time/read", r#""{file} {fax}""#, "over_time.read", "nothing fills the gap {fax}", "use programme"),
    (AFTER, "/over_time/course_about", r#""5 points""#, "over_time.course_about", "holds a figure", "without the figure"),
    (KIT, "/message", "", "", "missing field `message`", "correct it"),
    (PRACTICE, "/conversations", "[]", "conversations", "is empty", "at least one"),
    (PRACTICE, "/conversations/0/turns", "[]", "conversations.one.turns", "is empty", "at least one"),
    (PRACTICE, "/conversations/0/now/0", r#""idaa""#, "conversations.one.now[0]", "is no such line", "urgency"),
    (PRACTICE, "/conversations/0/turns/0/choices/1", "", "conversations.one.first.choices", "leave no choice", "two or three"),
    (PRACTICE, "/conversations/0/turns/0/choices/0/to", r#""third""#, "conversations.one.first.choices[0].to", "leads to no turn", "or end"),
    (PRACTICE, "/conversations/0/turns/0/choices/0/to", r#""end""#, "conversations.one.second", "cannot be reached", "lead a way"),
    (PRACTICE, "/conversations/0/turns/1/choices/0/to", r#""first""#, "conversations.one.first", "leads in a circle", "put first"),
    (PRACTICE, "/conversations/0/turns/0/choices/0/sources", "", "conversations.one.first.choices[0].why", "holds a figure", "name its source"),
    (PRACTICE, "/why/0/sources", "", "why[0].text", "holds a figure", "name its source"),
];

#[rustfmt::skip]
const AFTERWARDS: [Case; 14] = [
    (AFTER, "/onward/plan/about", r#""In 5 steps.""#, "onward.plan.about", "holds a figure", "without the figure"),
    (AFTER, "/onward/course", "", "onward", "missing field `course`", "correct it"),
    (AFTER, "/doctor/not_asked", r#""Not asked""#, "doctor.not_asked", "lacks the gap {count}", "in braces"),
    (AFTER, "/doctor/what", r#""For {fax}.""#, "doctor.what", "nothing fills the gap {fax}", "use programme"),
    (AFTER, "/doctor/openings", "[]", "doctor.openings", "for some answers only", "leave `scales` out"),
    (AFTER, "/doctor/openings/2", "", "doctor.openings", "for some answers only", "leave `scales` out"),
    (AFTER, "/doctor/openings/0/scales/0", r#""phq-99""#, "doctor.openings[0]", "`phq-99` is no scale", "self-check.json"),
    (AFTER, "/plan/answer/lines/0", r#""nobody""#, "plan.answer.lines[0]", "`nobody` is no such line", "at hand"),
    (AFTER, "/plan/answer/lines/0", r#""physician-line""#, "plan.answer.lines", "who always answers", "lifeline"),
    (AFTER, "/plan/answer/lines", "[]", "plan.answer.lines", "who always answers", "lifeline"),
    (AFTER, "/plan/safer/sources", "[]", "plan.safer", "cites no source", "name the source"),
    (AFTER, "/plan/evidence/sources", "[]", "plan.evidence", "cites no source", "name the source"),
    (AFTER, "/plan/lead", r#""""#, "plan.lead", "is empty", "write the text"),
    (AFTER, "/again/event", r#""Doc To Doc, again""#, "again.event", "names `Doc To Doc`", "others may see the calendar"),
];

#[test]
fn each_mistake_is_refused_with_its_file_its_field_and_its_fix() {
    all_refused([&WALKS[..], &BLOCKS, &OTHERS, &AFTERWARDS].concat());
}

/// Each is refused as it says, or accepted where it says nothing.
pub(crate) fn all_refused(cases: Vec<Case>) {
    let mut wrong = Vec::new();
    for (file, pointer, value, field, what, fix) in cases {
        let mut files = Files::small();
        change(files.0.get_mut(file).unwrap(), pointer, value);
        let read = files.read();
        if what.is_empty() {
            assert!(read.is_ok(), "{file} {pointer} {value}: {read:?}");
            continue;
        }
        let problems = read.err().unwrap_or_default();
        let told = problems.iter().any(|problem| {
            let file_told = problem.file.strip_prefix("public/").unwrap();
            // A source that is missing, and a guide without its file, are told where they are named.
            let file_fits = file_told == file || [SOURCES, GUIDES].contains(&file);
            file_fits && problem.field.contains(field) && problem.what.contains(what) && problem.fix.contains(fix)
        });
        if !told {
            wrong.push(format!("{file} {pointer} {value}: {problems:#?}"));
        }
    }
    assert!(wrong.is_empty(), "not refused as expected: {}", wrong.join("\n"));
}

#[test]
fn a_step_that_nothing_leads_to_is_refused() {
    let mut files = Files::small();
    let steps = files.0.get_mut(WALK).unwrap()["steps"].as_array_mut().unwrap();
    let mut lonely = steps[3].clone();
    lonely["id"] = "lonely".into();
    steps.push(lonely);
    let problems = files.read().unwrap_err();
    assert!(problems.iter().any(|one| one.field == "steps.lonely" && one.what == "cannot be reached"), "{problems:#?}");
}

#[test]
fn a_file_that_is_missing_or_no_json_is_named() {
    for file in [WALK, PRACTICE, KIT, GUIDE, GUIDES, SOURCES, AFTER, NORMS, NORMS_WORDS, STEPS, STEPS_WORDS] {
        let mut texts = Files::small().texts();
        let whole = texts.remove(file).unwrap();
        let missing = read(&texts).unwrap_err();
        assert!(missing.iter().any(|one| one.file.ends_with(file) && one.what.contains("cannot be read")), "{file}");
        for keep in [0, 1, whole.len() / 2, whole.len() - 1] {
            texts.insert(file.to_owned(), whole[..keep].to_owned());
            let cut = read(&texts).unwrap_err();
            assert!(
                cut.iter().any(|one| one.file.ends_with(file) && one.fix.contains("correct it")),
                "{file}: {cut:#?}"
            );
        }
    }
}

/// Writes a value at a JSON pointer, or takes out what stands there.
fn change(whole: &mut Value, pointer: &str, value: &str) {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let parent = whole.pointer_mut(parent).unwrap_or_else(|| panic!("nothing at {pointer}"));
    let value = (!value.is_empty()).then(|| serde_json::from_str(value).unwrap());
    match (parent, value) {
        (Value::Object(fields), Some(value)) => drop(fields.insert(key.to_owned(), value)),
        (Value::Object(fields), None) => drop(fields.remove(key).unwrap()),
        (Value::Array(list), Some(value)) if key.parse() == Ok(list.len()) => list.push(value),
        (Value::Array(list), Some(value)) => list[key.parse::<usize>().unwrap()] = value,
        (Value::Array(list), None) => drop(list.remove(key.parse().unwrap())),
        (other, _) => panic!("{pointer} leads into {other}"),
    }
}
