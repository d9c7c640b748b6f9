//! What a program asks of the browser, read from the finished bytes: the one place where a promise
//! about the program can be seen to hold, whatever its sources say.

use std::{error::Error, fmt};

/// The bytes are no WebAssembly, or are cut short.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct NotWasm;

impl fmt::Display for NotWasm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("is not WebAssembly that can be read. Build it again")
    }
}

impl Error for NotWasm {}

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
    let names = names(wasm).ok_or(NotWasm)?;
    Ok(names.into_iter().find(|(from, _)| from != SHARED).map(|(_, name)| name))
}

fn found(wasm: &[u8], is: impl Fn(&str) -> bool) -> Result<Option<String>, NotWasm> {
    let names = names(wasm).ok_or(NotWasm)?;
    Ok(names.into_iter().map(|(_, name)| name).find(|name| is(plain(name))))
}

/// The browser's own name in that of an import: `fetch` of `__wbg_fetch_0123456789abcdef`.
fn plain(import: &str) -> &str {
    let name = import.strip_prefix("__wbg_").unwrap_or(import);
    match name.rsplit_once('_') {
        Some((name, hash)) if hash.len() == 16 && hash.bytes().all(|digit| digit.is_ascii_hexdigit()) => name,
        _ => name,
    }
}

const MAGIC: &[u8] = b"\0asm\x01\0\0\0";
/// The number of the section that holds the imports (WebAssembly core specification, 5.5.5).
const IMPORTS: u8 = 2;

/// All imports: from where, and by which name.
fn names(wasm: &[u8]) -> Option<Vec<(String, String)>> {
    let mut rest = wasm.strip_prefix(MAGIC)?;
    while !rest.is_empty() {
        let section = byte(&mut rest)?;
        let length = number(&mut rest)?;
        let mut body = take(&mut rest, length)?;
        if section == IMPORTS {
            let count = number(&mut body)?;
            return (0..count).map(|_| import(&mut body)).collect();
        }
    }
    Some(Vec::new())
}

fn import(body: &mut &[u8]) -> Option<(String, String)> {
    let from = text(body)?;
    let name = text(body)?;
    match byte(body)? {
        // A function, by its type.
        0 => drop(number(body)?),
        // A table: what it holds, then its limits.
        1 => {
            byte(body)?;
            limits(body)?;
        }
        2 => limits(body)?,
        // A global: its type, and whether it changes.
        3 => drop(take(body, 2)?),
        _ => return None,
    }
    Some((from, name))
}

fn limits(body: &mut &[u8]) -> Option<()> {
    let has_most = byte(body)? & 1 == 1;
    number(body)?;
    if has_most {
        number(body)?;
    }
    Some(())
}

fn text(body: &mut &[u8]) -> Option<String> {
    let length = number(body)?;
    Some(String::from_utf8_lossy(take(body, length)?).into_owned())
}

fn byte(from: &mut &[u8]) -> Option<u8> {
    let (first, rest) = from.split_first()?;
    *from = rest;
    Some(*first)
}

fn take<'a>(from: &mut &'a [u8], length: usize) -> Option<&'a [u8]> {
    let (taken, rest) = from.split_at_checked(length)?;
    *from = rest;
    Some(taken)
}

/// A number of up to 32 bits (LEB128, 5.2.2).
fn number(from: &mut &[u8]) -> Option<usize> {
    let mut value = 0_u64;
    for shift in [0, 7, 14, 21, 28] {
        let next = byte(from)?;
        value |= u64::from(next & 0x7F) << shift;
        if next & 0x80 == 0 {
            return usize::try_from(value).ok();
        }
    }
    None
}

/// A program that imports these.
#[cfg(test)]
pub(crate) fn program(imports: &[&str]) -> Vec<u8> {
    program_from("./", imports)
}

/// The same from this module.
#[cfg(test)]
pub(crate) fn program_from(module: &str, imports: &[&str]) -> Vec<u8> {
    let short = |length: usize| u8::try_from(length).unwrap();
    let mut body = vec![short(imports.len())];
    for import in imports {
        body.push(short(module.len()));
        body.extend(module.as_bytes());
        body.push(short(import.len()));
        body.extend(import.as_bytes());
        body.extend([0, 0]);
    }
    assert!(body.len() < 128);
    // A section before it, to be passed over.
    [MAGIC, &[1, 3, 9, 9, 9, IMPORTS, short(body.len())], &body].concat()
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
    fn imports_of_every_kind_are_passed() {
        let mut wasm = MAGIC.to_vec();
        let body = b"\x04\x01m\x01t\x01\x70\x01\x02\x83\x01\x01m\x01g\x03\x7F\0\x01m\x01v\x02\0\x11\x01m\x05fetch\0\0";
        wasm.extend([IMPORTS, u8::try_from(body.len()).unwrap()]);
        wasm.extend(body);
        let found = names(&wasm).unwrap();
        assert!(found.iter().all(|(from, _)| from == "m"), "{found:?}");
        assert_eq!(found.into_iter().map(|(_, name)| name).collect::<Vec<_>>(), ["t", "g", "v", "fetch"]);
    }

    #[test]
    fn what_cannot_be_read_is_not_taken_for_harmless() {
        let whole = program(&["__wbg_now_0123456789abcdef"]);
        for cut in 0..whole.len() {
            // Cut between two sections it is whole, and asks for nothing.
            let expected = if [8, 13].contains(&cut) { Ok(None) } else { Err(NotWasm) };
            assert_eq!(keeps(&whole[..cut]), expected, "{cut}");
        }
        assert_eq!(keeps(b"<!doctype html>"), Err(NotWasm));
        assert_eq!(keeps(&[MAGIC, &[2, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]].concat()), Err(NotWasm));
    }
}
