use super::*;
use wasm_encoder::{
    DataSymbolDefinition, Encode, EntityType, ExportKind, ExportSection, FunctionSection, ImportSection,
    LinkingSection, MemorySection, MemoryType, NameMap, NameSection, SymbolTable, TypeSection, ValType,
};
use wasmparser::Operator;

/// One thing that a function does.
#[derive(Clone, Copy)]
enum Does {
    /// Looks at data, by its place among them.
    Reads(usize),
    /// Calls a function, by its number.
    Calls(u32),
    /// Takes a function's place in the table, by its number.
    Takes(u32),
    /// A choice: the way goes on only for some.
    Turns,
    /// What it gives back.
    Gives,
}
use Does::{Calls, Gives, Reads, Takes, Turns};

/// Data, and the function and the other data that it names, if any.
type Data<'a> = (&'a str, Option<u32>, Option<usize>);

const CODE: u8 = 10;
const DATA: u8 = 11;
/// Kinds of notes, as the linker numbers them (tool-conventions, Linking.md).
const CALL: u8 = 0;
const TABLE_SLEB: u8 = 1;
const TABLE_I32: u8 = 2;
const ADDRESS_SLEB: u8 = 4;
const ADDRESS_I32: u8 = 5;
/// What a symbol has that a program keeps for others (`WASM_SYM_NO_STRIP`).
const NO_STRIP: u32 = 0x80;

/// A number as the linker writes it, so that another fits into its place.
fn wide(number: u32) -> [u8; 5] {
    let part = |shift: u32| u8::try_from(number >> shift & 0x7f).unwrap();
    [part(0) | 0x80, part(7) | 0x80, part(14) | 0x80, part(21) | 0x80, part(28)]
}

fn size(length: usize) -> u32 {
    u32::try_from(length).unwrap()
}

/// The linker's notes about a section: each with its kind, where it is, the symbol that is meant, and whether with an addend.
fn notes(name: &'static str, section: u32, notes: &[(u8, usize, u32)]) -> CustomSection<'static> {
    let mut data = Vec::new();
    section.encode(&mut data);
    notes.len().encode(&mut data);
    for (kind, at, symbol) in notes {
        data.push(*kind);
        size(*at).encode(&mut data);
        symbol.encode(&mut data);
        if [ADDRESS_SLEB, ADDRESS_I32].contains(kind) {
            data.push(0);
        }
    }
    CustomSection { name: name.into(), data: data.into() }
}

/// A linked program: function 0 comes from outside, the others have a name and do something; the exported ones are named.
/// Symbols are the functions by their numbers, then the data in their order.
fn program(functions: &[(&str, &[Does])], data: &[Data<'_>], exported: &[&str]) -> Vec<u8> {
    let (mut types, mut imports, mut own) = (TypeSection::new(), ImportSection::new(), FunctionSection::new());
    types.ty().function([], []);
    types.ty().function([], [ValType::I32]);
    imports.import("glue", "outside", EntityType::Function(0));
    let (mut exports, mut names, mut symbols) = (ExportSection::new(), NameMap::new(), SymbolTable::new());
    symbols.function(SymbolTable::WASM_SYM_UNDEFINED, 0, None);
    let (mut code, mut code_notes) = (Vec::new(), Vec::new());
    functions.len().encode(&mut code);
    let of_data = |place: usize| size(1 + functions.len() + place);
    for (index, (name, does)) in (1..).zip(functions) {
        own.function(u32::from(does.iter().any(|one| matches!(one, Gives))));
        names.append(index, name);
        symbols.function(0, index, Some(name));
        if exported.contains(name) {
            exports.export(name, ExportKind::Func, index);
        }
        let mut body = vec![0];
        let mut body_notes = Vec::new();
        for one in *does {
            let (opens, number, note, closes): (u8, u32, _, &[u8]) = match one {
                Reads(place) => (I32_CONST, 1024, Some((ADDRESS_SLEB, of_data(*place))), &[0x1a]),
                Takes(function) => (I32_CONST, 1, Some((TABLE_SLEB, *function)), &[0x1a]),
                Calls(function) => (0x10, *function, Some((CALL, *function)), &[]),
                Gives => (I32_CONST, 7, None, &[]),
                // A block that is left at once by whoever has a 0.
                Turns => (0x02, 0, None, &[0x41, 0, 0x0d, 0, 0x0b]),
            };
            body.push(opens);
            if let Some((kind, symbol)) = note {
                body_notes.push((kind, body.len(), symbol));
            }
            match one {
                Turns => body.push(0x40),
                _ => body.extend(wide(number)),
            }
            body.extend_from_slice(closes);
        }
        body.push(END);
        code.extend(wide(size(body.len())));
        code_notes.extend(body_notes.into_iter().map(|(kind, at, symbol)| (kind, code.len() + at, symbol)));
        code.extend(body);
    }
    let mut text = Vec::new();
    let mut text_notes = Vec::new();
    for (words, function, other) in data {
        let begins = text.len();
        text.extend_from_slice(words.as_bytes());
        for note in
            [function.map(|of| (TABLE_I32, of)), other.map(|of| (ADDRESS_I32, of_data(of)))].into_iter().flatten()
        {
            text_notes.push((note.0, text.len(), note.1));
            text.extend([9; 4]);
        }
        let definition = DataSymbolDefinition { index: 0, offset: size(begins), size: size(text.len() - begins) };
        let flags = if words.starts_with("kept") { NO_STRIP } else { 0 };
        symbols.data(flags, words, Some(definition));
    }
    // One piece at 1024.
    let mut pieces = vec![1, 0, I32_CONST, 0x80, 0x08, END];
    pieces.extend(wide(size(text.len())));
    for note in &mut text_notes {
        note.1 += pieces.len();
    }
    pieces.extend(text);
    let (mut linking, mut name) = (LinkingSection::new(), NameSection::new());
    linking.symbol_table(&symbols);
    name.functions(&names);
    let mut module = Module::new();
    let mut memory = MemorySection::new();
    memory.memory(MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None });
    module.section(&types).section(&imports).section(&own).section(&memory).section(&exports);
    module.section(&RawSection { id: CODE, data: &code }).section(&RawSection { id: DATA, data: &pieces });
    module.section(&linking).section(&notes(NOTES[0], 5, &code_notes)).section(&notes(NOTES[1], 6, &text_notes));
    module.section(&name);
    module.finish()
}

/// What is seen of a program: what each function does, in short; its data; and how many notes are left of either kind.
fn seen(program: &[u8]) -> (Vec<&'static str>, String, [usize; 2]) {
    let linked = Linked::read(program).unwrap();
    let does = |body: &wasmparser::FunctionBody<'_>| {
        let mut all = body.get_operators_reader().unwrap().into_iter().map(Result::unwrap);
        let first = all.find(|one| !matches!(one, Operator::Nop)).unwrap();
        let rest = all.filter(|one| !matches!(one, Operator::Nop | Operator::End)).count();
        match (first, rest) {
            (Operator::Unreachable, 0) => "stops",
            (Operator::I32Const { value: 0 }, 0) => "is fine",
            (_, _) => "does",
        }
    };
    let mut text = String::new();
    for payload in Parser::new(0).parse_all(program) {
        if let Payload::DataSection(section) = payload.unwrap() {
            let pieces = section.into_iter().map(|piece| piece.unwrap().data);
            text = pieces.map(|data| String::from_utf8_lossy(data).replace('\0', ".")).collect();
        }
    }
    (linked.bodies.iter().map(does).collect(), text, linked.notes.map(|notes| notes.len()))
}

fn made_lean(
    functions: &[(&str, &[Does])],
    data: &[Data<'_>],
    exported: &[&str],
) -> (Vec<&'static str>, String, [usize; 2]) {
    let whole = program(functions, data, exported);
    let lean = lean(&whole).unwrap();
    // Nothing has moved, and it is still a program.
    let places = |program: &[u8]| {
        Linked::read(program).unwrap().bodies.iter().map(wasmparser::FunctionBody::range).collect::<Vec<_>>()
    };
    assert_eq!(places(&lean), places(&whole));
    wasmparser::validate(&lean).unwrap();
    seen(&lean)
}

const PANIC: &str = "_ZN4core9panicking9panic_fmt17h0E";

#[test]
fn a_panic_only_stops_and_its_words_are_gone_but_not_those_of_others() {
    let open: &[Does] = &[Reads(1), Turns, Reads(0), Calls(1)];
    let (does, text, notes) =
        made_lean(&[(PANIC, &[Calls(0)]), ("open", open)], &[("said", None, None), ("shown", None, None)], &["open"]);
    assert_eq!(does, ["stops", "does"]);
    assert_eq!(text, "....shown");
    assert_eq!(notes, [1, 0], "of the notes, the one about what is shown is left");
}

#[test]
fn what_was_done_before_a_choice_or_a_call_is_seen_by_somebody() {
    let data = [("first", None, None), ("second", None, None)];
    for between in [Turns, Calls(0)] {
        let open: &[Does] = &[Reads(0), between, Reads(1), Calls(1)];
        let (_, text, _) = made_lean(&[(PANIC, &[Calls(0)]), ("open", open)], &data, &["open"]);
        assert_eq!(text, "first......");
    }
}

#[test]
fn whoever_is_certain_to_panic_only_stops_too() {
    let fails: &[Does] = &[Reads(0), Calls(1)];
    let functions: [(&str, &[Does]); 4] =
        [(PANIC, &[Calls(0)]), ("fails", fails), ("open", &[Turns, Reads(1), Calls(2)]), ("close", &[Turns, Calls(3)])];
    let (does, text, notes) = made_lean(&functions, &[("said", None, None), ("more", None, None)], &["open", "close"]);
    assert_eq!(does, ["stops", "stops", "does", "does"]);
    assert_eq!(text, "........");
    // That `close` calls `open`, which does not always stop.
    assert_eq!(notes, [1, 0]);
}

#[test]
fn what_only_a_panic_leads_to_goes_and_what_data_leads_to_stays() {
    let functions: [(&str, &[Does]); 5] = [
        (PANIC, &[Takes(2)]),
        ("told", &[Reads(0)]),
        ("open", &[Reads(1), Turns, Calls(1)]),
        ("shown", &[Reads(3)]),
        ("spare", &[Calls(4)]),
    ];
    let data =
        [("of told ", None, None), ("a list ", Some(4), Some(2)), ("named ", None, None), ("of shown ", None, None)];
    let (does, text, notes) = made_lean(&functions, &data, &["open"]);
    assert_eq!(does, ["stops", "stops", "does", "does", "stops"]);
    assert_eq!(text, "........a list \t\t\t\t\t\t\t\tnamed of shown ");
    assert_eq!(notes, [2, 2]);
}

#[test]
fn notes_about_data_that_is_gone_go_with_it() {
    let data = [("a list ", Some(2), Some(1)), ("named", None, None)];
    let (does, text, notes) = made_lean(&[("open", &[Calls(0)]), ("told", &[Calls(0)])], &data, &["open"]);
    assert_eq!(does, ["does", "stops"]);
    assert_eq!((text.as_str(), notes), ("....................", [1, 0]));
}

#[test]
fn data_for_others_stays_with_what_it_leads_to() {
    let (does, text, _) =
        made_lean(&[("open", &[Calls(0)]), ("told", &[Calls(0)])], &[("kept", Some(2), None)], &["open"]);
    assert_eq!(does, ["does", "does"]);
    assert_eq!(text, "kept\t\t\t\t");
}

#[test]
fn data_that_two_share_stays_as_long_as_one_of_them_is_read() {
    let lies = |range: Range<usize>| Symbol::Data(range, false);
    let symbols = [lies(10..20), lies(16..24), Symbol::Other, lies(30..32)];
    assert_eq!(forgotten(&symbols, &HashSet::from([1])), [10..16, 30..32]);
    assert_eq!(forgotten(&symbols, &HashSet::from([0, 1, 3])), [] as [Range<usize>; 0]);
}

#[test]
fn what_makes_promises_only_stops() {
    let poll = "_ZN6js_sys7futures17future_to_promise28_$u7b$$u7b$closure$u7d$$u7d$17h0E";
    let (does, ..) = made_lean(&[(poll, &[Gives]), ("open", &[Calls(0), Gives])], &[], &[poll, "open"]);
    assert_eq!(does, ["stops", "does"]);
}

#[test]
fn what_is_told_to_those_who_look_for_mistakes_is_nothing_and_no_mistake() {
    let names = [
        "_RNvXsj_NtCsgXGp5Oqx2Ny_4core3fmtcNtB5_5Debug3fmt",
        "_ZN73_$LT$app..Debugger$u20$as$u20$core..fmt..Debug$GT$3fmt17h0E",
        "_RNvXs_NtCsgXGp5Oqx2Ny_4core3fmtcNtB5_7Display3fmt",
    ];
    let does: &[Does] = &[Reads(0), Gives];
    let (does, text, _) = made_lean(&names.map(|name| (name, does)), &[("told", None, None)], &names);
    assert_eq!(does, ["is fine", "is fine", "does"]);
    assert_eq!(text, "told", "it is for `Display` too");
}

#[test]
fn what_gives_something_back_is_kept_whatever_it_is_called() {
    let count = "_ZN4core9panicking11panic_count17h0E";
    assert_eq!(made_lean(&[(count, &[Reads(0), Gives])], &[("a count", None, None)], &[count]).0, ["does"]);
}

#[test]
fn what_the_classes_of_streams_lead_to_goes_unless_it_tells_wasm_bindgen_of_them() {
    let (pull, told) = ("intounderlyingsource_pull", "__wbindgen_describe_intounderlyingsource_pull");
    let (does, ..) = made_lean(&[(pull, &[Calls(0)]), (told, &[Calls(0)])], &[], &[pull, told]);
    assert_eq!(does, ["stops", "does"]);
}

#[test]
fn a_program_without_notes_is_refused_and_so_is_what_is_none() {
    let unlinked = Module::new().finish();
    assert!(matches!(lean(&unlinked), Err(LeanError::NotNoted)));
    assert!(LeanError::NotNoted.to_string().contains("--emit-relocs"));
    assert!(matches!(lean(b"\0asm\x01\0\0\0\x0a\x05"), Err(LeanError::Program(_))));
}
