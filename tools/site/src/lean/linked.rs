//! A program as the linker wrote it: where its functions and its data lie, and what refers to what. The linker notes that
//! because `tools/link.rs` asks it to (`--emit-relocs`).

use std::ops::Range;

use wasmparser::{
    BinaryReader, BinaryReaderError, CustomSectionReader, FunctionBody, KnownCustom, Linking, Parser, Payload,
    RelocationType, SymbolFlags, SymbolInfo,
};

use super::functions::Functions;

/// What the linker calls its notes about the functions' code, and about the data.
pub(super) const NOTES: [&str; 2] = ["reloc.CODE", "reloc.DATA"];

/// What is referred to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Symbol {
    /// A function, by its number.
    Function(u32),
    /// Data, by where it lies in the file, and whether it is for others to find.
    Data(Range<usize>, bool),
    /// Anything else: a global, a table.
    Other,
}

/// That something refers to a symbol.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Note {
    /// Where, in the file.
    pub(super) at: usize,
    /// The symbol, by its number; none where a type is meant.
    pub(super) of: Option<usize>,
    /// Where the note itself lies in the file.
    pub(super) lies: Range<usize>,
}

/// A program, read.
#[derive(Default)]
pub(super) struct Linked<'a> {
    pub(super) functions: Functions,
    /// The functions of its own, in the order of their numbers.
    pub(super) bodies: Vec<FunctionBody<'a>>,
    /// The functions that it hands out, each by its name and number.
    pub(super) exports: Vec<(&'a str, u32)>,
    pub(super) start: Option<u32>,
    pub(super) symbols: Vec<Symbol>,
    /// What its code and its data refer to, in the order of [`NOTES`], and as it lies in the file.
    pub(super) notes: [Vec<Note>; 2],
    /// Where the code and the data begin in the file, which is what notes count from.
    begins: [usize; 2],
    /// Where each piece of data lies in the file.
    pieces: Vec<Range<usize>>,
}

impl<'a> Linked<'a> {
    /// Reads a `program`.
    ///
    /// # Errors
    /// When it is none.
    pub(super) fn read(program: &'a [u8]) -> Result<Self, BinaryReaderError> {
        let mut linked = Self::default();
        for payload in Parser::new(0).parse_all(program) {
            let payload = payload?;
            linked.functions.see(&payload)?;
            linked.see(payload)?;
        }
        Ok(linked)
    }

    /// Whether the linker left its notes.
    pub(super) fn is_noted(&self) -> bool {
        !self.symbols.is_empty() && self.notes.iter().any(|notes| !notes.is_empty())
    }

    /// The place among [`Self::bodies`] of a function of its own.
    pub(super) fn own(&self, function: u32) -> Option<usize> {
        Some(index(function.checked_sub(self.functions.imported)?))
    }

    /// Where a function of its own lies in the file.
    pub(super) fn lies(&self, own: usize) -> Option<Range<usize>> {
        let range = self.bodies.get(own)?.range();
        Some(place(range.start)..place(range.end))
    }

    fn see(&mut self, payload: Payload<'a>) -> Result<(), BinaryReaderError> {
        let [code, data] = &mut self.begins;
        match payload {
            Payload::ExportSection(section) => {
                for export in section {
                    let export = export?;
                    if matches!(export.kind, wasmparser::ExternalKind::Func) {
                        self.exports.push((export.name, export.index));
                    }
                }
            }
            Payload::StartSection { func, .. } => self.start = Some(func),
            Payload::CodeSectionStart { range, .. } => *code = place(range.start),
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            Payload::DataSection(section) => {
                *data = place(section.range().start);
                for piece in section {
                    let piece = piece?;
                    let end = place(piece.range.end);
                    self.pieces.push(end.saturating_sub(piece.data.len())..end);
                }
            }
            Payload::CustomSection(section) => self.see_noted(&section)?,
            _ => {}
        }
        Ok(())
    }

    fn see_noted(&mut self, section: &CustomSectionReader<'a>) -> Result<(), BinaryReaderError> {
        match section.as_known() {
            KnownCustom::Linking(parts) => {
                for part in parts {
                    let Linking::SymbolTable(symbols) = part? else { continue };
                    for symbol in symbols {
                        let symbol = self.symbol(&symbol?);
                        self.symbols.push(symbol);
                    }
                }
            }
            KnownCustom::Reloc(told) => {
                let Some(about) = NOTES.iter().position(|name| *name == section.name()) else { return Ok(()) };
                let begins = self.begins.get(about).copied().unwrap_or_default();
                let mut notes: Vec<Note> = Vec::new();
                for entry in told.entries().into_iter_with_offsets() {
                    let (lies, entry) = entry?;
                    let lies = place(lies);
                    if let Some(before) = notes.last_mut() {
                        before.lies.end = lies;
                    }
                    let is_of_symbol = entry.ty != RelocationType::TypeIndexLeb;
                    notes.push(Note {
                        at: begins + index(entry.offset),
                        of: is_of_symbol.then_some(index(entry.index)),
                        lies: lies..place(told.range().end),
                    });
                }
                // In the order of the file, to find those about one function.
                notes.sort_by_key(|note| note.at);
                if let Some(kept) = self.notes.get_mut(about) {
                    *kept = notes;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn symbol(&self, symbol: &SymbolInfo<'_>) -> Symbol {
        match symbol {
            SymbolInfo::Func { index, .. } => Symbol::Function(*index),
            SymbolInfo::Data { flags, symbol: Some(data), .. } => {
                let begins = self.pieces.get(index(data.index)).map_or(0, |piece| piece.start) + index(data.offset);
                let is_for_others = flags.intersects(SymbolFlags::EXPORTED | SymbolFlags::NO_STRIP);
                Symbol::Data(begins..begins + index(data.size), is_for_others)
            }
            _ => Symbol::Other,
        }
    }
}

/// The notes of a section without those that `keep` refuses, as the section's contents.
///
/// # Errors
/// When the section holds no notes.
pub(super) fn kept(
    section: &CustomSectionReader<'_>,
    notes: &[Note],
    program: &[u8],
    keep: impl Fn(&Note) -> bool,
) -> Result<Vec<u8>, BinaryReaderError> {
    use wasm_encoder::Encode;
    let about = BinaryReader::new(section.data(), 0).read_var_u32()?;
    let notes: Vec<&Note> = notes.iter().filter(|note| keep(note)).collect();
    let mut contents = Vec::new();
    about.encode(&mut contents);
    notes.len().encode(&mut contents);
    for note in notes {
        contents.extend_from_slice(program.get(note.lies.clone()).unwrap_or_default());
    }
    Ok(contents)
}

/// A place in a file that is in memory.
pub(super) fn place(offset: u64) -> usize {
    usize::try_from(offset).unwrap_or(usize::MAX)
}

fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
