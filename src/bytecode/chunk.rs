//! Code that is ready to be loaded: what `lower` makes and the VM takes.
//!
//! Functions are relocatable: jumps are relative, and what depends on the place in the code arena or on the
//! running session (calls, texts) is listed as a relocation. This module knows nothing of running.

use super::op::Word;
use crate::check::tir::{ExternId, FunctionId, VariadicKind};
use crate::source::Span;
use crate::syntax::ast::FormatSpec;
use crate::types::Ty;
use std::rc::Rc;

/// An index into [`Compiled::foreign_sites`]: the `imm` of CALL_FOREIGN.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ForeignSiteId(pub u32);

/// An index into [`Compiled::formats`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FormatId(pub u32);

/// A kind of foreign call: calls alike share a gate.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ForeignSite {
    pub function: ExternId,
    pub variadic: Vec<VariadicKind>,
    /// Bit `i`: argument `i` needs no check in the gate.
    pub proven: u64,
}

/// Where an error that is raised between `start` and `end` goes on. Inner ranges come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Handler {
    /// Offsets in words; `end` is excluded.
    pub start: u32,
    pub end: u32,
    /// Of a CATCH.
    pub target: u32,
}

/// The code of one function.
#[derive(Debug)]
pub struct Code {
    pub function: FunctionId,
    pub name: String,
    pub span: Span,
    pub words: Vec<Word>,
    /// Registers of the frame, those of the calls it makes included.
    pub frame: u16,
    pub parameters: u16,
    /// Registers of the result.
    pub results: u16,
    /// Bit `i`: parameter register `i` holds a float. Those from the 65th on are not told.
    pub float_parameters: u64,
    /// The result is one float.
    pub float_result: bool,
    /// Its type in C, if it stands for a function of C's whose address it captures.
    pub pointer: Option<Ty>,
    /// From the word's offset on, up to the next row, the code belongs to the span.
    pub spans: Vec<(u32, Span)>,
    pub handlers: Vec<Handler>,
    /// CALL words whose distance is to be set.
    pub calls: Vec<(u32, FunctionId)>,
    /// Second words of LOAD_WIDE that get the address of a text.
    pub texts: Vec<(u32, Rc<str>)>,
    /// Names of registers that hold variables, for the dump: register, from, to, name.
    pub variables: Vec<(u16, u32, u32, String)>,
}

/// What one call of `lower` adds to a session.
#[derive(Debug, Default)]
pub struct Compiled {
    pub functions: Vec<Code>,
    /// The whole session's, those of earlier calls included.
    pub foreign_sites: Vec<ForeignSite>,
    pub formats: Vec<FormatSpec>,
    /// Slots of globals in use.
    pub globals: u32,
    /// The first slot of each global.
    pub global_slots: Vec<u32>,
    pub entry: Option<FunctionId>,
}
