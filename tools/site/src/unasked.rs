//! The glue of a program without what that program never asks for.
//!
//! wasm-bindgen writes the glue before the program is made smaller, and so it still has the functions that only lost parts
//! asked for, and the classes that `lean.rs` hands out no longer. Each stands on lines of its own.

use std::collections::HashSet;

/// How the classes begin, and what tells the program that one of them is given up.
const CLASS: &str = "export class IntoUnderlying";
const GIVEN_UP: &str = "const IntoUnderlying";
/// Where a class ends, and a function that the program may ask for.
const ENDS: [&str; 2] = ["}", "        },"];

/// The glue does not look as it used to: something begins and does not end.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Endless(pub(crate) String);

/// The `glue` with what is `asked` for alone.
///
/// # Errors
/// When it does not look as expected.
pub(crate) fn without(glue: &str, asked: &HashSet<String>) -> Result<String, Endless> {
    let [class, function] = ENDS;
    let mut kept = String::new();
    let mut lines = glue.lines();
    while let Some(line) = lines.next() {
        let mut pass = |end: &str| lines.find(|line| line.starts_with(end)).ok_or_else(|| Endless(line.to_owned()));
        if line.starts_with(CLASS) {
            pass(class)?;
            pass("if (Symbol.dispose) ")?;
        } else if line.starts_with(GIVEN_UP) {
            pass("    : ")?;
        } else if name(line).is_some_and(|name| !asked.contains(name)) {
            pass(function)?;
        } else {
            kept.extend([line, "\n"]);
        }
    }
    Ok(kept)
}

/// The name under which a program may ask for the function that begins on this line.
fn name(line: &str) -> Option<&str> {
    line.strip_prefix("        ")?.split_once(": function(").map(|(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "\
export class IntoUnderlyingSink {
    close() {
        wasm.intounderlyingsink_close();
    }
}
if (Symbol.dispose) IntoUnderlyingSink.prototype[Symbol.dispose] = IntoUnderlyingSink.prototype.free;

export function open() {}
function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        now: function() {
            return Date.now();
        },
        now$1: function(arg0) {
            if (arg0) {
            }
        },
    };
}
const IntoUnderlyingSinkFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_intounderlyingsink_free(ptr, 1));
let wasm;
";

    fn without(glue: &str, asked: &[&str]) -> Result<String, Endless> {
        super::without(glue, &asked.iter().map(|&name| name.to_owned()).collect())
    }

    #[test]
    fn what_nobody_asks_for_goes_and_everything_else_stays() {
        let left = "\nexport function open() {}\nfunction __wbg_get_imports() {\n    const import0 = {\n        \
                    __proto__: null,\n        now$1: function(arg0) {\n            if (arg0) {\n            }\n        \
                    },\n    };\n}\nlet wasm;\n";
        assert_eq!(without(GLUE, &["now$1"]).as_deref(), Ok(left));
        assert!(without(GLUE, &["now", "now$1"]).unwrap().contains("return Date.now();"));
    }

    #[test]
    fn what_does_not_end_is_refused() {
        for (cut, begins) in
            [("},\n    };", "        now$1: function("), ("\n    : new", "const IntoUnderlyingSinkFin")]
        {
            let (glue, _) = GLUE.rsplit_once(cut).unwrap();
            let Err(Endless(line)) = without(glue, &[]) else { panic!("{cut}") };
            assert!(line.starts_with(begins), "{line}");
        }
    }
}
