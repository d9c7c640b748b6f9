//! The program without what it carries for nobody: the words of panics, and classes that no page asks for.
//!
//! Where a panic stops the app, the plain help takes its place (public/boot.js), and nobody reads what the panic said; a
//! build to look into keeps it. The classes hand Leptos' streams to a server, which this program does not have; with them
//! go the promises that only they and functions that are `async` give to a page.

use std::collections::HashSet;

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, ExportSection, Function, Module};
use wasmparser::{Export, FunctionBody, KnownCustom, Name, Parser, Payload, TypeRef};

/// Functions of Rust's own libraries that never come back, by the paths in their mangled names.
const NEVER: [&str; 15] = [
    "4core9panicking",
    "3std9panicking11begin_panic",
    "3std9panicking15panic_with_hook",
    "10rust_panic",
    "4core6option13unwrap_failed",
    "4core6option13expect_failed",
    "4core6result13unwrap_failed",
    "4core3str16slice_error_fail",
    "4core5slice5index16slice_index_fail",
    "4core4cell22panic_already_borrowed",
    "4core4cell30panic_already_mutably_borrowed",
    "5alloc7raw_vec12handle_error",
    "5alloc5alloc18handle_alloc_error",
    "3std6thread5local18panic_access_error",
    "17rust_begin_unwind",
];

/// What the classes of streams are called among the exports.
const STREAMS: &str = "intounderlying";

/// What makes a promise out of something of Rust's. The program's entry has no function that would (`tests/layering.rs`).
const PROMISES: &str = "future_to_promise";

/// The `program` without either. Functions keep their names, and are asked for by them.
///
/// # Errors
/// When it is no program.
pub(crate) fn lean(program: &[u8]) -> Result<Vec<u8>, Error> {
    let (next, silent) = never_back(program)?;
    let mut module = Module::new();
    Lean { next, silent }.parse_core_module(&mut module, Parser::new(0), program)?;
    Ok(module.finish())
}

/// How many functions come from outside, and which of the others never come back or are never called.
fn never_back(program: &[u8]) -> Result<(u32, HashSet<u32>), Error> {
    let (mut imported, mut silent, mut promises) = (0, HashSet::new(), HashSet::new());
    let (mut answers, mut types) = (Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(program) {
        match payload? {
            Payload::TypeSection(section) => {
                for one in section.into_iter_err_on_gc_types() {
                    answers.push(!one?.results().is_empty());
                }
            }
            Payload::ImportSection(section) => {
                for one in section.into_imports() {
                    imported += u32::from(matches!(one?.ty, TypeRef::Func(_)));
                }
            }
            Payload::FunctionSection(section) => {
                for one in section {
                    types.push(one?);
                }
            }
            Payload::CustomSection(section) => {
                let KnownCustom::Name(names) = section.as_known() else { continue };
                for part in names {
                    let Name::Function(functions) = part? else { continue };
                    for one in functions {
                        let one = one?;
                        if NEVER.iter().any(|path| one.name.contains(path)) {
                            silent.insert(one.index);
                        }
                        if one.name.contains(PROMISES) {
                            promises.insert(one.index);
                        }
                    }
                }
            }
            _ => {}
        }
    }
    // Whatever gives something back comes back, whatever it is called.
    let gives = |index: u32| -> Option<bool> {
        let of = *types.get(usize::try_from(index.checked_sub(imported)?).ok()?)?;
        answers.get(usize::try_from(of).ok()?).copied()
    };
    silent.retain(|index| gives(*index) == Some(false));
    silent.extend(promises);
    Ok((imported, silent))
}

struct Lean {
    /// The function whose body comes next.
    next: u32,
    silent: HashSet<u32>,
}

impl Reencode for Lean {
    type Error = std::convert::Infallible;

    fn parse_function_body(&mut self, code: &mut CodeSection, body: FunctionBody<'_>) -> Result<(), Error> {
        let index = self.next;
        self.next += 1;
        if !self.silent.contains(&index) {
            return utils::parse_function_body(self, code, body);
        }
        let mut trap = Function::new([]);
        trap.instructions().unreachable().end();
        code.function(&trap);
        Ok(())
    }

    fn parse_export(&mut self, exports: &mut ExportSection, export: Export<'_>) -> Result<(), Error> {
        if export.name.contains(STREAMS) { Ok(()) } else { utils::parse_export(self, exports, export) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        EntityType, ExportKind, FunctionSection, ImportSection, NameMap, NameSection, TypeSection, ValType,
    };

    /// One function from outside, and of its own these, each with its name and whether it gives a number back.
    fn program(functions: &[(&str, bool)]) -> Vec<u8> {
        let (mut types, mut imports, mut own) = (TypeSection::new(), ImportSection::new(), FunctionSection::new());
        types.ty().function([], []);
        types.ty().function([], [ValType::I32]);
        imports.import("glue", "outside", EntityType::Function(0));
        let (mut exports, mut code, mut names) = (ExportSection::new(), CodeSection::new(), NameMap::new());
        for (index, (name, gives)) in (1..).zip(functions) {
            own.function(u32::from(*gives));
            exports.export(name, ExportKind::Func, index);
            names.append(index, name);
            let mut body = Function::new([]);
            body.instructions().call(0);
            if *gives {
                body.instructions().i32_const(7);
            }
            body.instructions().end();
            code.function(&body);
        }
        let mut section = NameSection::new();
        section.functions(&names);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&own).section(&exports).section(&code).section(&section);
        module.finish()
    }

    /// The exports, and which bodies do nothing but stop.
    fn seen(program: &[u8]) -> (Vec<String>, Vec<bool>) {
        let (mut exports, mut stops) = (Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(program) {
            match payload.unwrap() {
                Payload::ExportSection(section) => {
                    exports.extend(section.into_iter().map(|one| one.unwrap().name.to_owned()));
                }
                Payload::CodeSectionEntry(body) => stops.push(body.as_bytes() == [0, 0x00, 0x0b]),
                _ => {}
            }
        }
        (exports, stops)
    }

    #[test]
    fn a_panic_only_stops_and_everything_else_stays() {
        let names = [
            ("_ZN4core9panicking9panic_fmt17h0E", false),
            ("open", false),
            ("_RNvNtCsgXGp5Oqx2Ny_4core6option13unwrap_failed", false),
            ("_RNvMNtCs86o9dxWySvj_9hashbrown3rawNtB2_11Fallibility17capacity_overflow", false),
        ];
        let whole = program(&names);
        assert_eq!(seen(&whole).1, [false; 4]);
        let (exports, stops) = seen(&lean(&whole).unwrap());
        assert_eq!(exports, names.map(|(name, _)| name));
        assert_eq!(stops, [true, false, true, false]);
    }

    #[test]
    fn what_makes_promises_only_stops() {
        let poll = "_ZN6js_sys7futures17future_to_promise28_$u7b$$u7b$closure$u7d$$u7d$17h0E";
        assert_eq!(seen(&lean(&program(&[(poll, true), ("open", true)])).unwrap()).1, [true, false]);
    }

    #[test]
    fn what_gives_something_back_is_kept_whatever_it_is_called() {
        let whole = program(&[("_ZN4core9panicking11panic_count17h0E", true)]);
        assert_eq!(lean(&whole).unwrap(), whole);
    }

    #[test]
    fn the_classes_of_streams_are_no_longer_handed_out() {
        let whole =
            program(&[("intounderlyingsource_pull", false), ("__wbg_intounderlyingsink_free", false), ("open", false)]);
        assert_eq!(seen(&lean(&whole).unwrap()).0, ["open"]);
    }

    #[test]
    fn what_is_no_program_is_refused() {
        assert!(lean(b"\0asm\x01\0\0\0\x0a\x05").is_err());
    }
}
