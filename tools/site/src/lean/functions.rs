//! Which functions of a program are for nobody, and what may stand in their place.

use std::collections::HashMap;

use wasmparser::{BinaryReaderError, FuncType, KnownCustom, Name, Payload, TypeRef, ValType};

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

/// How a value is told to those who look for mistakes: it says nothing now, and says so without a mistake.
const DEBUG: [&str; 2] = ["5Debug3fmt", "core..fmt..Debug$GT$3fmt"];

/// What makes a promise out of something of Rust's. No program's entry has a function that would (`tests/layering.rs`).
const PROMISES: &str = "future_to_promise";

/// What stands in the place of a function's body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Instead {
    /// Stops the program, as a panic does.
    Trap,
    /// `Ok(())`, as Rust hands it back from `fmt`.
    Fine,
}

/// The functions of a program.
#[derive(Default)]
pub(super) struct Functions {
    /// How many come from outside; they are counted first.
    pub(super) imported: u32,
    types: Vec<FuncType>,
    /// The type of each that does not.
    own: Vec<u32>,
    named: Vec<(u32, String)>,
}

impl Functions {
    /// Takes what a part of the program says of them.
    pub(super) fn see(&mut self, payload: &Payload<'_>) -> Result<(), BinaryReaderError> {
        match payload {
            Payload::TypeSection(section) => {
                for one in section.clone().into_iter_err_on_gc_types() {
                    self.types.push(one?);
                }
            }
            Payload::ImportSection(section) => {
                for one in section.clone().into_imports() {
                    self.imported += u32::from(matches!(one?.ty, TypeRef::Func(_)));
                }
            }
            Payload::FunctionSection(section) => {
                for one in section.clone() {
                    self.own.push(one?);
                }
            }
            Payload::CustomSection(section) => {
                let KnownCustom::Name(parts) = section.as_known() else { return Ok(()) };
                for part in parts {
                    let Name::Function(functions) = part? else { continue };
                    for one in functions {
                        let one = one?;
                        self.named.push((one.index, one.name.to_owned()));
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn of(&self, index: u32) -> Option<&FuncType> {
        let own = usize::try_from(index.checked_sub(self.imported)?).ok()?;
        self.types.get(usize::try_from(*self.own.get(own)?).ok()?)
    }

    /// The functions whose bodies are for nobody. Whatever gives something back comes back, whatever it is called.
    pub(super) fn instead(&self) -> HashMap<u32, Instead> {
        let is_one_of = |name: &str, paths: &[&str]| paths.iter().any(|path| name.contains(path));
        let mut instead = HashMap::new();
        for (index, name) in &self.named {
            let Some(of) = self.of(*index) else { continue };
            if name.contains(PROMISES) || of.results().is_empty() && is_one_of(name, &NEVER) {
                instead.insert(*index, Instead::Trap);
            } else if of.results() == [ValType::I32] && is_one_of(name, &DEBUG) {
                instead.insert(*index, Instead::Fine);
            }
        }
        instead
    }
}
