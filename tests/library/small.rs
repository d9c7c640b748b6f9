//! A library of every kind of part, small enough to be broken thousands of times.

use std::collections::BTreeMap;
use std::path::Path;

use doc_to_doc::content::library::Library;
use doc_to_doc::content::read;
use doc_to_doc::content::read::problem::Problem;
use serde_json::{Value, json};

use crate::shipped;

pub(crate) const WALK: &str = "content/en/colleague.json";
pub(crate) const PRACTICE: &str = "content/en/practice.json";
pub(crate) const KIT: &str = "content/en/kit.json";
pub(crate) const AFTER: &str = "content/en/aftercare.json";
pub(crate) const GUIDE: &str = "content/en/guides/sleep.json";
pub(crate) const GUIDES: &str = "content/guides.json";
pub(crate) const SOURCES: &str = "content/sources.json";

/// The files, by name.
#[derive(Clone)]
pub(crate) struct Files(pub(crate) BTreeMap<String, Value>);

impl Files {
    pub(crate) fn shipped() -> Self {
        let public = Path::new(env!("CARGO_MANIFEST_DIR")).join("public");
        let parsed = |name: &str| serde_json::from_str(&std::fs::read_to_string(public.join(name)).unwrap()).unwrap();
        let guides: Value = parsed(GUIDES);
        let names = guides.as_array().unwrap().iter();
        let names = names.map(|id| format!("content/en/guides/{}.json", id.as_str().unwrap()));
        let all = [WALK, PRACTICE, KIT, AFTER, GUIDES, SOURCES].map(str::to_owned).into_iter().chain(names);
        Self(all.map(|name| (name.clone(), parsed(&name))).collect())
    }

    pub(crate) fn small() -> Self {
        let files = [
            (WALK, walk()),
            (PRACTICE, practice()),
            (KIT, kit()),
            (GUIDE, guide()),
            (GUIDES, json!(["sleep"])),
            (
                SOURCES,
                json!({ "a-paper": { "text": "A paper, 2020", "link": "https://example.org/" }, "b-book": { "text": "A book of the {association}" } }),
            ),
        ];
        let mut files: BTreeMap<String, Value> = files.map(|(name, value)| (name.to_owned(), value)).into();
        // It has one part of each kind already.
        files.extend(Self::shipped().0.into_iter().filter(|(name, _)| name == AFTER));
        Self(files)
    }

    pub(crate) fn texts(&self) -> BTreeMap<String, String> {
        self.0.iter().map(|(name, value)| (name.clone(), value.to_string())).collect()
    }

    pub(crate) fn read(&self) -> Result<Library, Vec<Problem>> {
        read(&self.texts())
    }
}

pub(crate) fn read(texts: &BTreeMap<String, String>) -> Result<Library, Vec<Problem>> {
    let site = shipped::whole();
    read::library_alone(texts, &site.book, &site.rest)
}

/// Two steps of talk, one for each relation, danger, and an end.
fn walk() -> Value {
    let relations = ["peer", "trainee", "senior", "friend", "report"];
    let mut ways: Vec<Value> =
        relations.iter().map(|id| json!({ "text": "One of them", "to": "talk", "relation": id })).collect();
    ways.push(json!({ "text": "Somebody else", "to": "talk" }));
    let mut said: Vec<Value> = relations.iter().map(|id| json!({ "say": "How are you?", "for": [id] })).collect();
    said.push(json!({ "text": "Then stop talking." }));
    json!({
        "title": "Help", "lead": "You need one question.", "begin": "Begin", "begin_about": "A few minutes.",
        "start": "who", "danger": "danger",
        "steps": [
            { "id": "who", "title": "Who is it?", "short": "Think who it is.",
              "blocks": [{ "text": "Choose one." }], "exits": ways },
            { "id": "danger", "title": "Stay", "blocks": [{ "now": ["emergency", "lifeline"] }, { "list": ["Stay there."] }],
              "exits": [{ "text": "They are safe", "to": "end" }] },
            { "id": "talk", "title": "Talk", "blocks": said,
              "exits": [{ "text": "They talk", "to": "end" }, { "text": "They do not", "to": "who" }] },
            { "id": "end", "title": "And you?",
              "blocks": [{ "text": "Call {programme}: {phone}." }, { "hand_over": ["call", "reminder"] }] }
        ]
    })
}

fn practice() -> Value {
    let choice = |to: &str| {
        json!({ "say": "I see.", "lands": "She nods.", "why": "In 3 trials it helped.", "sources": ["a-paper"],
                "mend": "I am sorry.", "to": to })
    };
    json!({
        "title": "Practice", "lead": "One talk.", "note": "It touches on a death.",
        "why": [{ "text": "It helps, as 91 people found.", "sources": ["a-paper"] }], "again": "Come back.",
        "conversations": [{
            "id": "one", "title": "A talk", "about": "Two turns.", "scene": "A room.", "now": ["lifeline"],
            "turns": [
                { "id": "first", "they": "Well?", "choices": [choice("second"), choice("end")] },
                { "id": "second", "scene": "Later.", "they": "So?", "choices": [choice("end"), choice("first")] }
            ],
            "end": { "title": "The end", "blocks": [{ "go": [{ "to": "practice", "text": "Again" }] }] }
        }]
    })
}

fn kit() -> Value {
    json!({
        "title": "Kit", "about": "To print.", "lead": "Pass it on.",
        "card": { "name": "Card", "hook": "Hard day?", "who": "A peer.", "call": "Call", "terms": "Free.",
                  "confidence": "Ask for its limits.", "danger": "Call 988 or 911.", "physicians": "Or here",
                  "someone": "Worried?", "checked": "Checked on {date}" },
        "half": { "name": "Half", "title": "One minute", "paragraphs": ["{programme} is there."], "notice": ["Stay."] },
        "scan_page": "Scan", "scan_call": "Scan", "picture": "A code for {target}", "print_card": "Print",
        "print_half": "Print", "print_note": "It prints.", "message": "{phone}", "reminder": "Touch base"
    })
}

fn guide() -> Value {
    json!({
        "title": "Sleep", "about": "On nights.", "lead": "It comes back.",
        "sections": [
            { "title": "What helps", "blocks": [
                { "text": "Rest. Call {number:lifeline}." },
                { "list": ["Dark", "Quiet"] },
                { "steps": ["Lie down."] },
                { "avoid": [{ "say": "Try harder.", "why": "It keeps one awake." }] },
                { "pairs": [{ "name": "Night", "text": "Dark." }] },
                { "checklist": ["Curtain"] },
                { "rates": { "of": "Of those asked", "list": [{ "what": "Slept", "percent": 37.5 }] }, "sources": ["a-paper"] },
                { "text": "A third.", "sources": ["b-book"] }
            ] },
            { "title": "Whom to ask", "blocks": [
                { "help": ["programme", "physician-line"] },
                { "now": ["lifeline"] },
                { "promise": true },
                { "go": [{ "to": "walk", "text": "Walk" }, { "to": "sleep", "text": "Sleep" }, { "to": "#/find", "text": "Find" }] }
            ] }
        ]
    })
}
