//! The program without what it carries for nobody: the words of panics, and whatever only they would lead to.
//!
//! Where a panic stops the app, the plain help takes its place (public/boot.js), and nobody reads what the panic said; a
//! build to look into keeps it. With it goes how values are told to those who look for mistakes (`Debug`), and the promises
//! that only `async` functions and Leptos' streams would give to a page. The linker's notes say what leads to what; of the
//! rest, functions only stop, and data is blank. Nothing moves, so the notes stay true.

mod functions;
mod linked;
mod reach;
mod stops;

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::{error::Error, fmt};

use wasm_encoder::{CustomSection, Module, RawSection};
use wasmparser::{BinaryReaderError, Parser, Payload};

use crate::streams;
use functions::Instead;
use linked::{Linked, NOTES, Note, Symbol, place};
use stops::Steps;

/// WebAssembly core specification, 5.4.
const UNREACHABLE: u8 = 0x00;
const NOP: u8 = 0x01;
const END: u8 = 0x0b;
const I32_CONST: u8 = 0x41;

/// Why a program cannot be made lean.
#[derive(Debug)]
pub(crate) enum LeanError {
    /// It is none.
    Program(BinaryReaderError),
    /// The linker left no notes.
    NotNoted,
}

impl fmt::Display for LeanError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Program(error) => write!(f, "it cannot be read: {error}. Build it again"),
            Self::NotNoted => f.write_str(
                "its linker left no notes. It must be linked with `--emit-relocs`, as tools/link.rs asks for",
            ),
        }
    }
}

impl Error for LeanError {}

impl From<BinaryReaderError> for LeanError {
    fn from(error: BinaryReaderError) -> Self {
        Self::Program(error)
    }
}

/// The `program`, as the linker wrote it, without either.
///
/// # Errors
/// When it is no program, or the linker left no notes.
pub(crate) fn lean(program: &[u8]) -> Result<Vec<u8>, LeanError> {
    let linked = Linked::read(program)?;
    if !linked.is_noted() {
        return Err(LeanError::NotNoted);
    }
    let instead = linked.functions.instead();
    let steps = steps(&linked, &instead)?;
    let handed_out = linked.exports.iter().filter(|(name, _)| !streams::hands_out(name)).map(|(_, function)| *function);
    let reached = reach::from(handed_out.chain(linked.start), &linked, &steps);

    let mut lean = program.to_vec();
    let mut gone = Gone::default();
    for (function, own) in (linked.functions.imported..).zip(0..linked.bodies.len()) {
        let Some(lies) = linked.lies(own) else { continue };
        match (instead.get(&function), steps.get(own)) {
            (Some(Instead::Fine), _) => gone.whole(&mut lean, lies, &[I32_CONST, 0]),
            (None, Some(Some(does))) if reached.functions.contains(&function) => {
                for cut in &does.cuts {
                    gone.part(&mut lean, cut.clone(), &[UNREACHABLE], NOP);
                }
            }
            _ => gone.whole(&mut lean, lies, &[UNREACHABLE]),
        }
    }
    for lies in forgotten(&linked.symbols, &reached.data) {
        gone.part(&mut lean, lies, &[], 0);
    }
    written(program, &lean, &linked.notes, &gone)
}

/// What each function of the program's own does; none where something stands instead of it.
fn steps(linked: &Linked<'_>, instead: &HashMap<u32, Instead>) -> Result<Vec<Option<Steps>>, BinaryReaderError> {
    let mut stop: HashSet<u32> =
        instead.iter().filter(|(_, instead)| **instead == Instead::Trap).map(|(function, _)| *function).collect();
    loop {
        let mut steps = Vec::new();
        let before = stop.len();
        for (function, body) in (linked.functions.imported..).zip(&linked.bodies) {
            let does = if instead.contains_key(&function) { None } else { Some(stops::steps(body, &stop)?) };
            // Whoever calls it is certain to stop too.
            if does.as_ref().is_some_and(|does| does.stops) {
                stop.insert(function);
            }
            steps.push(does);
        }
        if stop.len() == before {
            return Ok(steps);
        }
    }
}

/// Data of symbols that nothing leads to; what it shares with others stays.
fn forgotten(symbols: &[Symbol], reached: &HashSet<usize>) -> Vec<Range<usize>> {
    let lying = |is_reached: bool| {
        (0..).zip(symbols).filter_map(move |(of, symbol)| match symbol {
            Symbol::Data(lies, _) if reached.contains(&of) == is_reached => Some(lies.clone()),
            _ => None,
        })
    };
    let kept: HashSet<usize> = lying(true).flatten().collect();
    let mut pieces: Vec<Range<usize>> = Vec::new();
    for lies in lying(false) {
        for at in lies.filter(|at| !kept.contains(at)) {
            match pieces.last_mut() {
                Some(piece) if piece.end == at => piece.end += 1,
                _ => pieces.push(at..at + 1),
            }
        }
    }
    pieces
}

/// What has gone, by where it lay in the file.
#[derive(Default)]
struct Gone {
    lay: Vec<Range<usize>>,
}

impl Gone {
    /// The whole body of a function goes, and it does this.
    fn whole(&mut self, program: &mut [u8], lies: Range<usize>, does: &[u8]) {
        // A body that holds nothing has no place for it, and does nothing.
        if lies.len() < does.len() + 2 {
            return;
        }
        let without_locals = [&[0], does].concat();
        if let Some(end) = program.get_mut(lies.end - 1) {
            *end = END;
        }
        self.part(program, lies.start..lies.end - 1, &without_locals, NOP);
    }

    /// A part goes: `does` stands there, and `blank` after it.
    fn part(&mut self, program: &mut [u8], lies: Range<usize>, does: &[u8], blank: u8) {
        if let Some(bytes) = program.get_mut(lies.clone()) {
            let does = does.iter().copied().chain(std::iter::repeat(blank));
            bytes.iter_mut().zip(does).for_each(|(byte, instead)| *byte = instead);
            self.lay.push(lies);
        }
    }
}

/// The `lean` bytes of a `program` with the notes about what is still there.
fn written(program: &[u8], lean: &[u8], notes: &[Vec<Note>; 2], gone: &Gone) -> Result<Vec<u8>, LeanError> {
    let mut lay = gone.lay.clone();
    lay.sort_by_key(|range| range.start);
    let is_there = |note: &Note| {
        let before = lay.partition_point(|range| range.start <= note.at);
        before.checked_sub(1).and_then(|last| lay.get(last)).is_none_or(|range| range.end <= note.at)
    };
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(program) {
        let payload = payload?;
        let Some((id, range)) = payload.as_section() else { continue };
        if let Payload::CustomSection(section) = &payload
            && let Some((_, notes)) = NOTES.iter().zip(notes).find(|(name, _)| **name == section.name())
        {
            let data = linked::kept(section, notes, program, is_there)?;
            module.section(&CustomSection { name: section.name().into(), data: data.into() });
            continue;
        }
        let data = lean.get(place(range.start)..place(range.end)).unwrap_or_default();
        module.section(&RawSection { id, data });
    }
    Ok(module.finish())
}

#[cfg(test)]
mod tests;
