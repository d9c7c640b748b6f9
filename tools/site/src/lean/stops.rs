//! Where a program is certain to stop, and what it does there for nobody: it puts together what a panic would say.

use std::collections::HashSet;
use std::ops::Range;

use wasmparser::{BinaryReaderError, FunctionBody, Operator};

use super::linked::place;

/// What a function does, as far as it is not cut.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Steps {
    /// Straight ways to a stop, by where they lie in the file: nobody ever sees what was done on them.
    pub(super) cuts: Vec<Range<usize>>,
    /// The functions that it calls by name.
    pub(super) calls: Vec<u32>,
    /// It stops, whatever it is given.
    pub(super) stops: bool,
}

/// What a function does where these functions only `stop`.
///
/// # Errors
/// When it cannot be read.
pub(super) fn steps(body: &FunctionBody<'_>, stop: &HashSet<u32>) -> Result<Steps, BinaryReaderError> {
    let mut steps = Steps::default();
    let mut operators = body.get_operators_reader()?;
    let first = place(operators.original_position());
    // Where the straight way began: from there on nobody is called, and nothing is chosen.
    let mut from = first;
    while !operators.eof() {
        let next = operators.read()?;
        let to = place(operators.original_position());
        match next {
            Operator::Unreachable => steps.cut(from..to, first),
            Operator::Call { function_index } if stop.contains(&function_index) => steps.cut(from..to, first),
            Operator::Call { function_index } | Operator::ReturnCall { function_index } => {
                steps.calls.push(function_index);
            }
            Operator::RefFunc { function_index } => steps.calls.push(function_index),
            ref other if !turns(other) => continue,
            _ => {}
        }
        from = to;
    }
    Ok(steps)
}

impl Steps {
    fn cut(&mut self, way: Range<usize>, first: usize) {
        self.stops |= way.start == first;
        self.cuts.push(way);
    }
}

/// Whether the way does not simply go on behind this.
fn turns(step: &Operator<'_>) -> bool {
    !matches!(
        step,
        Operator::I32Const { .. }
            | Operator::I64Const { .. }
            | Operator::LocalGet { .. }
            | Operator::LocalSet { .. }
            | Operator::LocalTee { .. }
            | Operator::GlobalGet { .. }
            | Operator::GlobalSet { .. }
            | Operator::I32Load { .. }
            | Operator::I64Load { .. }
            | Operator::I32Load8U { .. }
            | Operator::I32Load8S { .. }
            | Operator::I32Load16U { .. }
            | Operator::I32Store { .. }
            | Operator::I64Store { .. }
            | Operator::I32Store8 { .. }
            | Operator::I32Store16 { .. }
            | Operator::I32Add
            | Operator::I32Sub
            | Operator::I32Shl
            | Operator::I32ShrU
            | Operator::I32And
            | Operator::I32Or
            | Operator::I64Or
            | Operator::I64Shl
            | Operator::I64ExtendI32U
            | Operator::Select
            | Operator::Drop
    )
}
