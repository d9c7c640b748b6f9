//! Reads a block.

use serde::Deserialize;

use super::clerk::Desk;
use crate::content::block::{Block, Door, Goal, HandOver, Pair, Rate, Rates, What};
use crate::content::features::Features;
use crate::domain::route::Route;
use crate::domain::text::Text;
use crate::domain::walk::Relation;

/// A block as people write it: exactly one of the kinds, for whom, and its sources.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BlockFile {
    text: Option<Text>,
    say: Option<Text>,
    list: Option<Vec<Text>>,
    steps: Option<Vec<Text>>,
    avoid: Option<Vec<AvoidFile>>,
    pairs: Option<Vec<PairFile>>,
    rates: Option<RatesFile>,
    checklist: Option<Vec<Text>>,
    help: Option<Vec<Text>>,
    now: Option<Vec<Text>>,
    hand_over: Option<Vec<HandOver>>,
    go: Option<Vec<DoorFile>>,
    promise: Option<bool>,
    #[serde(default, rename = "for")]
    only: Vec<Relation>,
    #[serde(default)]
    sources: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AvoidFile {
    say: Text,
    why: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PairFile {
    name: Text,
    text: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RatesFile {
    of: Text,
    list: Vec<RateFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RateFile {
    what: Text,
    percent: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DoorFile {
    to: Text,
    text: Text,
}

/// The kinds, as a complaint lists them.
const KINDS: &str = "text, say, list, steps, avoid, pairs, rates, checklist, help, now, hand_over, go or promise";

/// Where a way may lead besides guides and screens.
pub(super) const GOALS: [&str; 3] = ["walk", "practice", "kit"];

/// Reads the blocks of a field.
pub(super) fn read_all(files: Vec<BlockFile>, field: &str, desk: &mut Desk<'_, '_>) -> Vec<Block> {
    let blocks = files.into_iter().enumerate();
    blocks.flat_map(|(at, file)| read(file, &format!("{field}[{at}]"), desk)).collect()
}

/// Reads one; the promise becomes as many as it has texts.
fn read(file: BlockFile, field: &str, desk: &mut Desk<'_, '_>) -> Vec<Block> {
    let mut scribe = Scribe { field, sources: &file.sources, desk };
    let kinds = [
        file.text.map(|text| vec![What::Text(scribe.text(text, "text"))]),
        file.say.map(|text| vec![What::Say(scribe.text(text, "say"))]),
        file.list.map(|texts| vec![What::List(scribe.texts(texts, "list"))]),
        file.steps.map(|texts| vec![What::Steps(scribe.texts(texts, "steps"))]),
        file.avoid.map(|pairs| {
            let pairs = pairs.into_iter().map(|AvoidFile { say, why }| (say, why));
            vec![What::Avoid(scribe.pairs(pairs, "avoid", ["say", "why"]))]
        }),
        file.pairs.map(|pairs| {
            let pairs = pairs.into_iter().map(|PairFile { name, text }| (name, text));
            vec![What::Pairs(scribe.pairs(pairs, "pairs", ["name", "text"]))]
        }),
        file.rates.map(|rates| vec![What::Rates(scribe.rates(rates))]),
        file.checklist.map(|texts| vec![What::Checklist(scribe.texts(texts, "checklist"))]),
        file.help.map(|ids| vec![What::Help(scribe.lines(ids, "help"))]),
        file.now.map(|ids| vec![What::Now(scribe.lines(ids, "now"))]),
        file.hand_over.map(|things| vec![What::HandOver(scribe.some(things, "hand_over"))]),
        file.go.map(|doors| vec![What::Go(scribe.doors(doors))]),
        file.promise.map(|wanted| if wanted { promise(scribe.desk) } else { Vec::new() }),
    ];
    let mut written = kinds.into_iter().flatten();
    let whats = written.next();
    if whats.as_ref().is_none_or(Vec::is_empty) || written.next().is_some() {
        desk.refuse(field, "does not say one thing", &["write exactly one of ", KINDS].concat());
    }
    let sources = desk.sources(&file.sources, field);
    let features = desk.book().programme.features;
    let block = |what| Block { what, only: file.only.clone(), sources: sources.clone() };
    whats.unwrap_or_default().into_iter().filter_map(|what| open_to(what, features)).map(block).collect()
}

/// What is left of it where parts of the page are left out: a way that leads there is none.
fn open_to(what: What, features: Features) -> Option<What> {
    let What::Go(mut doors) = what else { return Some(what) };
    doors.retain(|door| features.offer(door.to.door()));
    (!doors.is_empty()).then_some(What::Go(doors))
}

/// The promise of confidence and its limits, as configured and in no other words.
fn promise(desk: &Desk<'_, '_>) -> Vec<What> {
    let (programme, phrases) = (&desk.book().programme, &desk.book().phrases);
    vec![What::Text(programme.promise), What::Text(programme.limits(phrases))]
}

/// Reads what a block holds.
struct Scribe<'a, 'b, 'c> {
    field: &'a str,
    sources: &'a [String],
    desk: &'a mut Desk<'b, 'c>,
}

impl Scribe<'_, '_, '_> {
    fn text(&mut self, text: Text, name: &str) -> Text {
        let field = format!("{}.{name}", self.field);
        self.desk.figures(&text, self.sources, &field);
        self.desk.text(text, &field)
    }

    fn texts(&mut self, texts: Vec<Text>, name: &str) -> Vec<Text> {
        let texts = self.some(texts, name);
        texts.into_iter().enumerate().map(|(at, text)| self.text(text, &format!("{name}[{at}]"))).collect()
    }

    fn pairs(&mut self, pairs: impl Iterator<Item = (Text, Text)>, name: &str, parts: [&str; 2]) -> Vec<Pair> {
        let pairs: Vec<_> = self.some(pairs.collect(), name);
        let [first, second] = parts;
        let pair = |(at, (one, other)): (usize, (Text, Text))| Pair {
            name: self.text(one, &format!("{name}[{at}].{first}")),
            text: self.text(other, &format!("{name}[{at}].{second}")),
        };
        pairs.into_iter().enumerate().map(pair).collect()
    }

    fn rates(&mut self, file: RatesFile) -> Rates {
        if self.sources.is_empty() {
            self.desk.refuse(self.field, "holds figures and cites no source", "name the source of the rates");
        }
        let of = self.text(file.of, "rates.of");
        let mut list = Vec::new();
        for (at, RateFile { what, percent }) in self.some(file.list, "rates.list").into_iter().enumerate() {
            let field = format!("rates.list[{at}]");
            let per_mille = per_mille(percent);
            if per_mille.is_none() {
                let field = format!("{}.{field}.percent", self.field);
                self.desk.refuse(&field, "is no percentage", "write how many of a hundred, with one decimal at most");
            }
            let what = self.text(what, &format!("{field}.what"));
            list.extend(per_mille.map(|per_mille| Rate { what, per_mille }));
        }
        Rates { of, list }
    }

    /// Lines by name. Those for somebody in danger must be on the screen whatever else arrives.
    fn lines(&mut self, ids: Vec<Text>, name: &str) -> Vec<Text> {
        for (at, id) in ids.iter().enumerate() {
            if self.desk.is_line(id, name == "now") {
                continue;
            }
            let field = format!("{}.{name}[{at}]", self.field);
            let fix = if name == "now" {
                "name a line of urgency \"now\", or one that the screens rely on"
            } else {
                "name a confirmed entry of directory.json"
            };
            self.desk.refuse(&field, format!("`{id}` is no such line of help"), fix);
        }
        self.some(ids, name)
    }

    fn doors(&mut self, files: Vec<DoorFile>) -> Vec<Door> {
        let mut doors = Vec::new();
        for (at, DoorFile { to, text }) in self.some(files, "go").into_iter().enumerate() {
            let text = self.text(text, &format!("go[{at}].text"));
            if let Some(to) = goal(to, self.desk) {
                doors.push(Door { to, text });
            } else {
                let field = format!("{}.go[{at}].to", self.field);
                let fix = "write walk, practice, kit, the name of a guide, or a screen such as #/find";
                self.desk.refuse(&field, format!("`{to}` leads nowhere"), fix);
            }
        }
        doors
    }

    fn some<T>(&mut self, list: Vec<T>, name: &str) -> Vec<T> {
        if list.is_empty() {
            self.desk.refuse(&format!("{}.{name}", self.field), "is empty", "write what belongs there, or take it out");
        }
        list
    }
}

/// A percentage with at most one decimal.
pub(super) fn per_mille(percent: f64) -> Option<u16> {
    (0..=1_000).find(|tenths| (f64::from(*tenths) - percent * 10.0).abs() < 1e-6)
}

fn goal(to: Text, desk: &Desk<'_, '_>) -> Option<Goal> {
    match to.as_str() {
        "walk" => Some(Goal::Walk),
        "practice" => Some(Goal::Practice),
        "kit" => Some(Goal::Kit),
        screen if screen.starts_with('#') => {
            (Route::from_fragment(screen).fragment() == screen).then_some(Goal::Screen(to))
        }
        guide => desk.guide(guide).map(Goal::Guide),
    }
}
