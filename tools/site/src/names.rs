//! Short names between a program and its glue.
//!
//! wasm-bindgen ends each name with a hash, which stands in two files and cannot be compressed in either: 3.4 kB in all.
//! What is asked of the browser keeps the browser's own name, so that anybody can read in the finished program what it can
//! do, as `imports.rs` does.

use std::collections::HashMap;

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{Export, Imports, Parser};

use crate::imports::{AGAIN, plain};

/// How the names of Rust's own functions begin. The glue asks for those that call a closure.
const MANGLED: [&str; 2] = ["_ZN", "_R"];
const CLOSURE: &str = "closure";

/// The `program` and its `glue` with short names for what they ask of each other; what the page calls keeps its own.
///
/// # Errors
/// When it is no program.
pub(crate) fn shorten(program: &[u8], glue: &str) -> Result<(Vec<u8>, String), Error> {
    let mut names = Names::default();
    let mut module = Module::new();
    names.parse_core_module(&mut module, Parser::new(0), program)?;
    Ok((module.finish(), names.in_glue(glue)))
}

/// The short name of each long one.
#[derive(Default)]
struct Names(HashMap<String, String>);

impl Names {
    /// `plain`, and a number where that is taken.
    fn short(&mut self, long: &str, plain: &str) -> String {
        let mut short = plain.to_owned();
        let mut next = 1;
        while self.0.values().any(|taken| *taken == short) {
            short = format!("{plain}{AGAIN}{next}");
            next += 1;
        }
        self.0.insert(long.to_owned(), short.clone());
        short
    }

    fn in_glue(&self, glue: &str) -> String {
        let part_of_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
        let mut short = String::new();
        let mut rest = glue;
        while let Some(from) = rest.find(part_of_name) {
            let (before, word) = rest.split_at(from);
            let to = word.find(|letter| !part_of_name(letter)).unwrap_or(word.len());
            let (word, after) = word.split_at(to);
            short.push_str(before);
            short.push_str(self.0.get(word).map_or(word, String::as_str));
            rest = after;
        }
        short + rest
    }
}

impl Reencode for Names {
    type Error = std::convert::Infallible;

    fn parse_imports(&mut self, into: &mut ImportSection, imports: Imports<'_>) -> Result<(), Error> {
        match imports {
            Imports::Single(_, one) if one.module.ends_with("_bg.js") => {
                into.import(one.module, &self.short(one.name, plain(one.name)), self.entity_type(one.ty)?);
                Ok(())
            }
            other => utils::parse_imports(self, into, other),
        }
    }

    fn parse_export(&mut self, into: &mut ExportSection, one: Export<'_>) -> Result<(), Error> {
        if !MANGLED.iter().any(|start| one.name.starts_with(start)) {
            return utils::parse_export(self, into, one);
        }
        let index = self.external_index(one.kind, one.index)?;
        into.export(&self.short(one.name, CLOSURE), self.export_kind(one.kind)?, index);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, ExportKind, TypeSection};
    use wasmparser::Payload;

    const REMOVE: &str = "__wbg_remove_b28d816f9e896ff9";
    const REMOVE_AGAIN: &str = "__wbg_remove_8228e91d7ddbc755";
    const INVOKE: &str = "_ZN12wasm_bindgen7convert8closures1_6invoke17h3eb8322fc7257840E";

    fn program() -> Vec<u8> {
        let (mut types, mut imports, mut exports) = (TypeSection::new(), ImportSection::new(), ExportSection::new());
        types.ty().function([], []);
        for name in [REMOVE, REMOVE_AGAIN] {
            imports.import("./doc-to-doc_bg.js", name, EntityType::Function(0));
        }
        imports.import("./later.js", "__wasm_split_load_later", EntityType::Function(0));
        exports.export("open", ExportKind::Func, 0).export(INVOKE, ExportKind::Func, 1);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&exports);
        module.finish()
    }

    fn names(program: &[u8]) -> Vec<String> {
        let mut names = Vec::new();
        for payload in Parser::new(0).parse_all(program) {
            match payload.unwrap() {
                Payload::ImportSection(section) => {
                    names.extend(section.into_imports().map(|one| one.unwrap().name.to_owned()));
                }
                Payload::ExportSection(section) => {
                    names.extend(section.into_iter().map(|one| one.unwrap().name.to_owned()));
                }
                _ => {}
            }
        }
        names
    }

    #[test]
    fn program_and_glue_call_each_other_by_the_same_short_names() {
        let glue =
            format!("{{ {REMOVE}: a, {REMOVE_AGAIN}: b, {REMOVE}0: c }}\nfunction {INVOKE}() {{ wasm.{INVOKE}(); }}");
        let (program, glue) = shorten(&program(), &glue).unwrap();
        assert_eq!(names(&program), ["remove", "remove$1", "__wasm_split_load_later", "open", "closure"]);
        assert_eq!(
            glue,
            format!("{{ remove: a, remove$1: b, {REMOVE}0: c }}\nfunction closure() {{ wasm.closure(); }}")
        );
    }

    #[test]
    fn what_is_no_program_is_refused() {
        assert!(shorten(b"\0asm\x01\0\0\0\x02\x05", "").is_err());
    }
}
