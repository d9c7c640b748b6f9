//! The classes that hand Leptos' streams to a server, which no page of ours is: they are not handed out.

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{ExportSection, Module};
use wasmparser::{Export, Parser};

/// What they are called among the exports.
const NAME: &str = "intounderlying";

/// What tells wasm-bindgen of an export begins with this, and goes once it has been told.
const DESCRIBES: &str = "__wbindgen_describe";

/// Whether an export of this name hands out one of them.
pub(crate) fn hands_out(export: &str) -> bool {
    export.contains(NAME) && !export.starts_with(DESCRIBES)
}

/// The `program` without these exports.
///
/// # Errors
/// When it is no program.
pub(crate) fn withheld(program: &[u8]) -> Result<Vec<u8>, Error> {
    let mut module = Module::new();
    Withheld.parse_core_module(&mut module, Parser::new(0), program)?;
    Ok(module.finish())
}

struct Withheld;

impl Reencode for Withheld {
    type Error = std::convert::Infallible;

    fn parse_export(&mut self, exports: &mut ExportSection, export: Export<'_>) -> Result<(), Error> {
        if hands_out(export.name) { Ok(()) } else { utils::parse_export(self, exports, export) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{CodeSection, ExportKind, Function, FunctionSection, TypeSection};
    use wasmparser::Payload;

    #[test]
    fn the_classes_of_streams_are_not_handed_out_and_everything_else_is() {
        let (mut types, mut own, mut exports, mut code) =
            (TypeSection::new(), FunctionSection::new(), ExportSection::new(), CodeSection::new());
        types.ty().function([], []);
        own.function(0);
        for name in ["intounderlyingsource_pull", "__wbg_intounderlyingsink_free", "open"] {
            exports.export(name, ExportKind::Func, 0);
        }
        let mut body = Function::new([]);
        body.instructions().end();
        code.function(&body);
        let mut module = Module::new();
        module.section(&types).section(&own).section(&exports).section(&code);
        let withheld = withheld(&module.finish()).unwrap();
        let names: Vec<_> = Parser::new(0)
            .parse_all(&withheld)
            .filter_map(|payload| if let Ok(Payload::ExportSection(section)) = payload { Some(section) } else { None })
            .flatten()
            .map(|one| one.unwrap().name.to_owned())
            .collect();
        assert_eq!(names, ["open"]);
    }

    #[test]
    fn what_is_no_program_is_refused() {
        assert!(withheld(b"\0asm\x01\0\0\0\x07\x05").is_err());
    }
}
