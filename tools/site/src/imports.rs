//! What a program asks of the browser, read from the finished bytes: the one place where a promise
//! about the program can be seen to hold, whatever its sources say.

use std::{collections::HashSet, error::Error, fmt};

use wasmparser::{BinaryReaderError, Parser, Payload};

/// The bytes are no WebAssembly, or are cut short.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct NotWasm;

impl fmt::Display for NotWasm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("is not WebAssembly that can be read. Build it again")
    }
}

impl Error for NotWasm {}

impl From<BinaryReaderError> for NotWasm {
    fn from(_: BinaryReaderError) -> Self {
        Self
    }
}

/// Keeps anything: neither program may import one of these.
const KEEPS: [&str; 9] = [
    "localStorage",
    "sessionStorage",
    "indexedDB",
    "caches",
    "cookie",
    "set_cookie",
    "cookieStore",
    "serviceWorker",
    "setItem",
];

/// Sends anything: the program of the self-check may import none of these.
const SENDS: [&str; 9] =
    ["fetch", "send", "sendBeacon", "submit", "requestSubmit", "postMessage", "open", "set_action", "set_src"];

/// The import that lets the self-check's program keep or send something, if there is one.
pub(crate) fn keeps_or_sends(wasm: &[u8]) -> Result<Option<String>, NotWasm> {
    found(wasm, |name| KEEPS.contains(&name) || SENDS.contains(&name))
}

/// The import that lets the form's program keep something, if there is one.
pub(crate) fn keeps(wasm: &[u8]) -> Result<Option<String>, NotWasm> {
    found(wasm, |name| KEEPS.contains(&name))
}

/// The import by which a program that is to reach nothing could reach anything, if there is one. What
/// wasm-bindgen needs for itself only passes values and errors on.
pub(crate) fn reaches(wasm: &[u8]) -> Result<Option<String>, NotWasm> {
    found(wasm, |name| !name.starts_with("__wbindgen_"))
}

/// What the first part of a split program shares with the rest.
const SHARED: &str = "__wasm_split";

/// The import by which the rest of a program would reach past its first part, if there is one.
pub(crate) fn beyond(wasm: &[u8]) -> Result<Option<String>, NotWasm> {
    let names = names(wasm)?;
    Ok(names.into_iter().find(|(from, _)| from != SHARED).map(|(_, name)| name))
}

fn found(wasm: &[u8], is: impl Fn(&str) -> bool) -> Result<Option<String>, NotWasm> {
    let names = names(wasm)?;
    Ok(names.into_iter().map(|(_, name)| name).find(|name| is(plain(name))))
}

/// The browser's own name in that of an import: `fetch` of `__wbg_fetch_0123456789abcdef`, or of the shorter `fetch$1`.
pub(crate) fn plain(import: &str) -> &str {
    let name = import.strip_prefix("__wbg_").unwrap_or(import);
    let name = name.split_once(AGAIN).map_or(name, |(name, _)| name);
    match name.rsplit_once('_') {
        Some((name, hash)) if hash.len() == 16 && hash.bytes().all(|digit| digit.is_ascii_hexdigit()) => name,
        _ => name,
    }
}

/// What stands between a browser's name and a number, where more than one import has that name.
pub(crate) const AGAIN: char = '$';

/// The names of all imports.
pub(crate) fn asked(wasm: &[u8]) -> Result<HashSet<String>, NotWasm> {
    Ok(names(wasm)?.into_iter().map(|(_, name)| name).collect())
}

/// All imports: from where, and by which name.
fn names(wasm: &[u8]) -> Result<Vec<(String, String)>, NotWasm> {
    let mut names = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let Payload::ImportSection(section) = payload? else { continue };
        for one in section.into_imports() {
            let one = one?;
            names.push((one.module.to_owned(), one.name.to_owned()));
        }
    }
    Ok(names)
}

/// A program that imports these.
#[cfg(test)]
pub(crate) fn program(imports: &[&str]) -> Vec<u8> {
    program_from("./", imports)
}

/// The same from this module.
#[cfg(test)]
pub(crate) fn program_from(from: &str, names: &[&str]) -> Vec<u8> {
    use wasm_encoder::{EntityType, ImportSection, Module, TypeSection};
    let (mut types, mut imports) = (TypeSection::new(), ImportSection::new());
    types.ty().function([], []);
    for name in names {
        imports.import(from, name, EntityType::Function(0));
    }
    let mut module = Module::new();
    module.section(&types).section(&imports);
    module.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_keeps_or_sends_is_found_by_the_browsers_own_name() {
        for (name, check, form) in [
            ("__wbg_fetch_0123456789abcdef", true, false),
            ("__wbg_sendBeacon_0123456789abcdef", true, false),
            ("__wbg_localStorage_0123456789abcdef", true, true),
            ("__wbg_setItem_0123456789abcdef", true, true),
            ("__wbg_set_cookie_0123456789abcdef", true, true),
            ("fetch", true, false),
            ("fetch$1", true, false),
            ("setItem$12", true, true),
            // Parts of other names.
            ("__wbg_byobRequest_0123456789abcdef", false, false),
            ("__wbg_prefetch_0123456789abcdef", false, false),
            ("__wbg_open_until_0123456789abcdef", false, false),
            ("__wbg_addEventListener_0123456789abcdef", false, false),
        ] {
            let wasm = program(&["__wbg_now_0123456789abcdef", name]);
            let told = |is: bool| Ok(is.then(|| name.to_owned()));
            assert_eq!((keeps_or_sends(&wasm), keeps(&wasm)), (told(check), told(form)), "{name}");
        }
    }

    #[test]
    fn a_program_that_is_to_reach_nothing_may_import_the_compilers_own_alone() {
        let own = ["__wbindgen_init_externref_table", "__wbg___wbindgen_throw_0123456789abcdef"];
        assert_eq!(reaches(&program(&own)), Ok(None));
        for name in ["__wbg_now_0123456789abcdef", "fetch", "__wbg_getRandomValues_0123456789abcdef", "memory"] {
            assert_eq!(reaches(&program(&[own[0], name])), Ok(Some(name.to_owned())), "{name}");
        }
    }

    #[test]
    fn the_rest_of_a_program_asks_its_first_part_alone() {
        assert_eq!(beyond(&program_from(SHARED, &["memory", "__wasm_split_shared0"])), Ok(None));
        let name = "__wbg_now_0123456789abcdef";
        assert_eq!(beyond(&program(&[name])), Ok(Some(name.to_owned())));
        assert_eq!(beyond(b"words"), Err(NotWasm));
    }

    #[test]
    fn what_cannot_be_read_is_not_taken_for_harmless() {
        let whole = program(&["__wbg_now_0123456789abcdef"]);
        for cut in 0..whole.len() {
            // Cut between two sections it is whole, and asks for nothing.
            let expected = if [8, 14].contains(&cut) { Ok(None) } else { Err(NotWasm) };
            assert_eq!(keeps(&whole[..cut]), expected, "{cut}");
        }
        assert_eq!(keeps(b"<!doctype html>"), Err(NotWasm));
        assert_eq!(keeps(b"\0asm\x01\0\0\0\x02\xFF\xFF\xFF\xFF\xFF\xFF"), Err(NotWasm));
    }
}
