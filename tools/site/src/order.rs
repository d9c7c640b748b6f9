//! A program with functions that look alike side by side: a compressor says in fewer bits what it saw a moment ago.
//!
//! The compiler puts them in the order of its own work. Nothing else changes: every call finds the function that it found
//! before. Notes of tools to each other go, for no browser reads them.

use std::collections::HashMap;

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, CustomSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

/// Bytes that are looked at together: about two instructions.
const RUN: usize = 4;
/// A run that as many functions have tells nothing about any.
const COMMON: usize = 400;

/// The `program` in that order.
///
/// # Errors
/// When it is no program.
pub(crate) fn alike(program: &[u8]) -> Result<Vec<u8>, Error> {
    let (mut imported, mut bodies) = (0, Vec::new());
    for payload in Parser::new(0).parse_all(program) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => {}
        }
    }
    let order = side_by_side(&bodies);
    let mut places = vec![0; order.len()];
    for (place, function) in (imported..).zip(&order) {
        if let Some(of) = places.get_mut(*function) {
            *of = place;
        }
    }
    let mut module = Module::new();
    Alike { order, places, imported }.parse_core_module(&mut module, Parser::new(0), program)?;
    Ok(module.finish())
}

struct Alike {
    /// The functions in their new order, each by its old place among those that have a body.
    order: Vec<usize>,
    /// What each is called by now.
    places: Vec<u32>,
    /// Functions from outside, which come first and stay.
    imported: u32,
}

impl Alike {
    fn in_order<T>(&self, all: Vec<T>) -> Vec<T> {
        let mut all: Vec<Option<T>> = all.into_iter().map(Some).collect();
        self.order.iter().filter_map(|function| all.get_mut(*function)?.take()).collect()
    }
}

impl Reencode for Alike {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        let own = function.checked_sub(self.imported).and_then(|own| self.places.get(usize::try_from(own).ok()?));
        Ok(own.copied().unwrap_or(function))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error> {
        let types = section.into_iter().collect::<Result<_, _>>()?;
        for kind in self.in_order(types) {
            functions.function(self.type_index(kind)?);
        }
        Ok(())
    }

    fn parse_code_section(&mut self, code: &mut CodeSection, section: CodeSectionReader<'_>) -> Result<(), Error> {
        let bodies = section.into_iter().collect::<Result<_, _>>()?;
        for body in self.in_order(bodies) {
            utils::parse_function_body(self, code, body)?;
        }
        Ok(())
    }

    fn parse_custom_section(&mut self, _: &mut Module, _: CustomSectionReader<'_>) -> Result<(), Error> {
        Ok(())
    }
}

/// The order: first the longest, then whichever has most in common with those that stand before it, the nearer the more.
fn side_by_side(bodies: &[&[u8]]) -> Vec<usize> {
    let Runs { of, held_by } = Runs::of(bodies);
    let weight = |function: usize| of.get(function).map_or(0, Vec::len);
    let mut common = vec![0_f32; bodies.len()];
    let mut left: Vec<usize> = (0..bodies.len()).collect();
    let mut order: Vec<usize> = Vec::new();
    let longest = left.iter().copied().max_by_key(|function| weight(*function));
    let mut next = longest;
    while let Some(last) = next {
        order.push(last);
        left.retain(|function| *function != last);
        for shared in &mut common {
            *shared /= 2.0;
        }
        for holders in of.get(last).into_iter().flatten().filter_map(|run| held_by.get(*run)) {
            // What few have says more.
            let share = if holders.len() < COMMON { 1.0 / size(holders.len()).sqrt() } else { 0.0 };
            for holder in holders {
                if let Some(shared) = common.get_mut(*holder) {
                    *shared += share;
                }
            }
        }
        // A long function has something in common with every other.
        let fit = |function: &usize| {
            common.get(*function).copied().unwrap_or_default() / size(1 + weight(*function) + weight(last))
        };
        next = left.iter().copied().max_by(|a, b| fit(a).total_cmp(&fit(b)));
    }
    order
}

#[expect(clippy::cast_precision_loss, reason = "a weight, not a count")]
fn size(length: usize) -> f32 {
    length as f32
}

/// The runs of bytes in functions, by number.
#[derive(Default)]
struct Runs {
    /// Those of each function, each once.
    of: Vec<Vec<usize>>,
    /// The functions that have each.
    held_by: Vec<Vec<usize>>,
}

impl Runs {
    fn of(bodies: &[&[u8]]) -> Self {
        let (mut runs, mut known) = (Self::default(), HashMap::new());
        for (function, body) in bodies.iter().enumerate() {
            let mut own = Vec::new();
            for run in body.windows(RUN) {
                let number = *known.entry(run).or_insert_with(|| {
                    runs.held_by.push(Vec::new());
                    runs.held_by.len() - 1
                });
                if let Some(holders) = runs.held_by.get_mut(number)
                    && holders.last() != Some(&function)
                {
                    holders.push(function);
                    own.push(number);
                }
            }
            runs.of.push(own);
        }
        runs
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        ConstExpr, ElementSection, Elements, EntityType, ExportKind, ExportSection, Function, ImportSection, RefType,
        StartSection, TableSection, TableType, TypeSection, ValType,
    };

    /// Functions that say these numbers one after the other; each is exported as `f` and the first of them, called by the
    /// next, and stands in the table.
    fn program(functions: &[&[i32]]) -> Vec<u8> {
        let (mut types, mut imports, mut own) = (TypeSection::new(), ImportSection::new(), FunctionSection::new());
        types.ty().function([], []);
        types.ty().function([], [ValType::I32]);
        imports.import("glue", "outside", EntityType::Function(0));
        let (mut tables, mut exports, mut elements) =
            (TableSection::new(), ExportSection::new(), ElementSection::new());
        tables.table(TableType {
            element_type: RefType::FUNCREF,
            minimum: 9,
            maximum: None,
            table64: false,
            shared: false,
        });
        let mut code = CodeSection::new();
        for (index, numbers) in (1..).zip(functions) {
            // The first gives something back, the others nothing.
            own.function(u32::from(index == 1));
            exports.export(&format!("f{}", numbers[0]), ExportKind::Func, index);
            let mut body = Function::new([]);
            for number in *numbers {
                body.instructions().i32_const(*number).drop();
            }
            match index {
                1 => body.instructions().i32_const(1).end(),
                2 => body.instructions().call(1).drop().end(),
                _ => body.instructions().call(index - 1).end(),
            };
            code.function(&body);
        }
        let indices: Vec<u32> = (1..).zip(functions).map(|(index, _)| index).collect();
        elements.active(None, &ConstExpr::i32_const(0), Elements::Functions(indices.into()));
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&own).section(&tables).section(&exports);
        module.section(&StartSection { function_index: 2 }).section(&elements).section(&code);
        module.finish()
    }

    /// The first number that a function says, whom it calls, and its type.
    type Does = (i32, Option<i32>, u32);

    /// What a program does, whatever its functions are called: those in the order of the exports, of the table and the
    /// one that starts it, each by the first number that it says; and what each does.
    fn seen(program: &[u8]) -> (Vec<String>, Vec<i32>, i32, Vec<Does>) {
        let (mut exports, mut table, mut start, mut types, mut bodies) = (vec![], vec![], 0, vec![], vec![]);
        for payload in Parser::new(0).parse_all(program) {
            match payload.unwrap() {
                Payload::FunctionSection(section) => types.extend(section.into_iter().map(Result::unwrap)),
                Payload::ExportSection(section) => exports.extend(section.into_iter().map(|one| {
                    let one = one.unwrap();
                    (one.name.to_owned(), one.index)
                })),
                Payload::StartSection { func, .. } => start = func,
                Payload::ElementSection(section) => {
                    for one in section {
                        let wasmparser::ElementItems::Functions(functions) = one.unwrap().items else { panic!() };
                        table.extend(functions.into_iter().map(Result::unwrap));
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    let (mut first, mut called) = (None, None);
                    for one in body.get_operators_reader().unwrap() {
                        match one.unwrap() {
                            wasmparser::Operator::I32Const { value } => first = first.or(Some(value)),
                            wasmparser::Operator::Call { function_index } => called = Some(function_index),
                            _ => {}
                        }
                    }
                    bodies.push((first.unwrap(), called));
                }
                _ => {}
            }
        }
        let says = |index: u32| bodies[index as usize - 1].0;
        let exports = exports.iter().map(|(name, index)| format!("{name}={}", says(*index))).collect();
        let mut calls: Vec<_> =
            bodies.iter().zip(&types).map(|((own, to), kind)| (*own, to.map(says), *kind)).collect();
        calls.sort_unstable();
        (exports, table.into_iter().map(says).collect(), says(start), calls)
    }

    fn order(program: &[u8]) -> Vec<i32> {
        let mut found = Vec::new();
        for payload in Parser::new(0).parse_all(program) {
            if let Payload::CodeSectionEntry(body) = payload.unwrap() {
                let mut all = body.get_operators_reader().unwrap().into_iter();
                if let Some(Ok(wasmparser::Operator::I32Const { value })) = all.next() {
                    found.push(value);
                }
            }
        }
        found
    }

    const MIXED: [&[i32]; 5] =
        [&[500, 600, 700, 800], &[9, 10, 11, 12, 13], &[501, 600, 700, 800], &[8, 10, 11, 12], &[502, 600, 700, 800]];

    #[test]
    fn what_looks_alike_stands_side_by_side_and_does_what_it_did() {
        let before = program(&MIXED);
        assert_eq!(order(&before), [500, 9, 501, 8, 502]);
        let after = alike(&before).unwrap();
        let [hundreds, tens] = [[500, 501, 502].as_slice(), &[8, 9]].map(|group| {
            let all = order(&after);
            let places: Vec<_> = all.iter().enumerate().filter(|(_, one)| group.contains(one)).collect();
            places.last().unwrap().0 - places[0].0 + 1
        });
        assert_eq!((hundreds, tens), (3, 2), "{:?}", order(&after));
        assert_eq!(seen(&after), seen(&before));
        assert_eq!(seen(&before).0, ["f500=500", "f9=9", "f501=501", "f8=8", "f502=502"]);
    }

    #[test]
    fn the_same_program_always_comes_out_the_same() {
        let before = program(&MIXED);
        assert_eq!(alike(&before).unwrap(), alike(&before).unwrap());
        assert_eq!(alike(&program(&[&[1]])).unwrap(), program(&[&[1]]));
    }

    #[test]
    fn a_program_without_functions_of_its_own_stays_and_what_is_none_is_refused() {
        let empty = Module::new().finish();
        assert_eq!(alike(&empty).unwrap(), empty);
        assert!(alike(b"\0asm\x01\0\0\0\x0a\x05").is_err());
    }
}
