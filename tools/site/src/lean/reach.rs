//! What a program can come to: the functions and the data that something leads to from where it is entered.

use std::collections::HashSet;
use std::ops::Range;

use super::linked::{Linked, Note, Symbol};
use super::stops::Steps;

/// What is come to.
#[derive(Debug, Default)]
pub(super) struct Reached {
    /// Functions, by their numbers.
    pub(super) functions: HashSet<u32>,
    /// Data, by the number of its symbol.
    pub(super) data: HashSet<usize>,
}

/// What `roots` lead to, where each function of the program's own does these `steps`; one without any does nothing.
pub(super) fn from(roots: impl Iterator<Item = u32>, linked: &Linked<'_>, steps: &[Option<Steps>]) -> Reached {
    let mut reached = Reached::default();
    let found = |symbol: &Symbol| matches!(symbol, Symbol::Data(_, true));
    let mut data: Vec<usize> =
        (0..).zip(&linked.symbols).filter(|(_, symbol)| found(symbol)).map(|(of, _)| of).collect();
    let mut functions: Vec<u32> = roots.collect();
    let [in_code, in_data] = &linked.notes;
    loop {
        let notes = if let Some(function) = functions.pop() {
            if !reached.functions.insert(function) {
                continue;
            }
            let Some((body, does)) =
                linked.own(function).and_then(|own| Some((linked.lies(own)?, steps.get(own)?.as_ref()?)))
            else {
                continue;
            };
            functions.extend_from_slice(&does.calls);
            let is_cut = |note: &&Note| does.cuts.iter().any(|cut| cut.contains(&note.at));
            within(in_code, &body).iter().filter(|note| !is_cut(note)).collect::<Vec<_>>()
        } else if let Some(symbol) = data.pop() {
            let Some(Symbol::Data(lies, _)) = linked.symbols.get(symbol) else { continue };
            if !reached.data.insert(symbol) {
                continue;
            }
            within(in_data, lies).iter().collect()
        } else {
            return reached;
        };
        for note in notes {
            match note.of.and_then(|of| Some((of, linked.symbols.get(of)?))) {
                Some((_, Symbol::Function(function))) => functions.push(*function),
                Some((of, Symbol::Data(..))) => data.push(of),
                _ => {}
            }
        }
    }
}

/// The notes about what lies there; they stand in the order of the file.
fn within<'n>(notes: &'n [Note], lies: &Range<usize>) -> &'n [Note] {
    let at = |place: usize| notes.partition_point(|note| note.at < place);
    notes.get(at(lies.start)..at(lies.end)).unwrap_or_default()
}
