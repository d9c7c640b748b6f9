//! The program without what it carries for nobody: the words of panics, and classes that no page asks for.
//!
//! Where a panic stops the app, the plain help takes its place (public/boot.js), and nobody reads what the panic said; a
//! build to look into keeps it. With it goes how values are told to those who look for mistakes (`Debug`), which a panic
//! alone would ask for. The classes hand Leptos' streams to a server, which this program does not have; with them go the
//! promises that only they and functions that are `async` give to a page.

mod functions;

use std::collections::HashMap;

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, ExportSection, Function, Module};
use wasmparser::{Export, FunctionBody, Parser};

use functions::{Functions, Instead};

/// What the classes of streams are called among the exports.
const STREAMS: &str = "intounderlying";

/// The `program` without either. Functions keep their names, and are asked for by them.
///
/// # Errors
/// When it is no program.
pub(crate) fn lean(program: &[u8]) -> Result<Vec<u8>, Error> {
    let mut functions = Functions::default();
    for payload in Parser::new(0).parse_all(program) {
        functions.see(&payload?)?;
    }
    let mut module = Module::new();
    let mut lean = Lean { next: functions.imported, instead: functions.instead() };
    lean.parse_core_module(&mut module, Parser::new(0), program)?;
    Ok(module.finish())
}

struct Lean {
    /// The function whose body comes next.
    next: u32,
    instead: HashMap<u32, Instead>,
}

impl Reencode for Lean {
    type Error = std::convert::Infallible;

    fn parse_function_body(&mut self, code: &mut CodeSection, body: FunctionBody<'_>) -> Result<(), Error> {
        let instead = self.instead.get(&self.next);
        self.next += 1;
        let mut short = Function::new([]);
        match instead {
            None => return utils::parse_function_body(self, code, body),
            Some(Instead::Trap) => short.instructions().unreachable().end(),
            Some(Instead::Fine) => short.instructions().i32_const(0).end(),
        };
        code.function(&short);
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
    use wasmparser::Payload;

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

    /// The exports, and what their bodies have become.
    fn seen(program: &[u8]) -> (Vec<String>, Vec<Option<Instead>>) {
        let (mut exports, mut bodies) = (Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(program) {
            match payload.unwrap() {
                Payload::ExportSection(section) => {
                    exports.extend(section.into_iter().map(|one| one.unwrap().name.to_owned()));
                }
                // `unreachable` and `i32.const 0` (WebAssembly core specification, 5.4).
                Payload::CodeSectionEntry(body) => bodies.push(match body.as_bytes() {
                    [0, 0x00, 0x0b] => Some(Instead::Trap),
                    [0, 0x41, 0, 0x0b] => Some(Instead::Fine),
                    _ => None,
                }),
                _ => {}
            }
        }
        (exports, bodies)
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
        assert_eq!(seen(&whole).1, [None; 4]);
        let (exports, bodies) = seen(&lean(&whole).unwrap());
        assert_eq!(exports, names.map(|(name, _)| name));
        assert_eq!(bodies, [Some(Instead::Trap), None, Some(Instead::Trap), None]);
    }

    #[test]
    fn what_makes_promises_only_stops() {
        let poll = "_ZN6js_sys7futures17future_to_promise28_$u7b$$u7b$closure$u7d$$u7d$17h0E";
        assert_eq!(seen(&lean(&program(&[(poll, true), ("open", true)])).unwrap()).1, [Some(Instead::Trap), None]);
    }

    #[test]
    fn what_is_told_to_those_who_look_for_mistakes_is_nothing_and_no_mistake() {
        let names = [
            ("_RNvXsj_NtCsgXGp5Oqx2Ny_4core3fmtcNtB5_5Debug3fmt", true),
            ("_ZN73_$LT$app..Debugger$u20$as$u20$core..fmt..Debug$GT$3fmt17h0E", true),
            ("_RNvXs_NtCsgXGp5Oqx2Ny_4core3fmtcNtB5_7Display3fmt", true),
        ];
        assert_eq!(seen(&lean(&program(&names)).unwrap()).1, [Some(Instead::Fine), Some(Instead::Fine), None]);
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
