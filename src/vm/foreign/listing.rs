//! The foreign calls of a script, for people: for which instruction each gate was made, and how each call is made by now.
//!
//! `arc gates` and `arc gates --calls` ask here when the script has run. What they need is noted while it runs, and only where
//! gates are kept to be shown.

use super::super::profile::ForeignCallee;
use super::super::{Vm, World, fault};
use super::ForeignState;
use crate::bytecode::op::{Opcode, Word};
use crate::check::tir::{ExternId, FunctionId};
use crate::foreign::explain::GateRecord;
use crate::foreign::{Gates, Route};
use crate::source::Span;
use rustc_hash::FxHashMap;

/// What is noted for the listings.
#[derive(Debug, Default)]
pub(super) struct Shown {
    first_uses: Vec<FirstUse>,
    /// By the address of the call's word: how native code makes it, `None` for by the machine.
    native_calls: FxHashMap<usize, Option<Route>>,
}

/// The instruction for which a gate was made, where gates are kept to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FirstUse {
    /// Which of [`Vm::gates`].
    pub gate: usize,
    pub function: FunctionId,
    /// The instruction's word, from the start of the function.
    pub offset: usize,
    /// What is called; `None` where C is to call.
    pub declaration: Option<ExternId>,
}

/// A foreign call of the script's, and how it is made.
#[derive(Clone, Debug)]
pub struct ForeignCall {
    /// The function that it stands in.
    pub function: FunctionId,
    pub span: Span,
    pub declaration: ExternId,
    pub way: Way,
}

/// How a foreign call is made by now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It was never executed.
    NotReached,
    /// By the machine, which lets other threads call back meanwhile.
    Blocking,
    /// By native code.
    Native(Route),
    /// By the machine: when the native code was made, the call had no gate yet.
    ReachedLater,
    /// By the interpreter, through the gate; native code would go this way.
    Interpreted(Route),
}

impl ForeignState {
    pub fn records(&self) -> &[GateRecord] {
        self.gates.as_ref().map_or(&[], Gates::records)
    }

    pub fn first_uses(&self) -> &[FirstUse] {
        &self.shown.first_uses
    }
}

impl Vm {
    /// Notes that the latest gate was made for the instruction under way.
    pub(in crate::vm) fn note_use(&mut self, declaration: Option<ExternId>) {
        let Some(gate) = self.foreign.records().len().checked_sub(1) else {
            return;
        };
        if let Some((function, offset)) = self.code.place_of_word(self.ip.wrapping_sub(1)) {
            self.foreign.shown.first_uses.push(FirstUse {
                gate,
                function,
                offset,
                declaration,
            });
        }
    }

    /// Notes how code that was just made calls C, where calls are kept to be shown.
    pub(in crate::vm) fn note_native_call(
        &mut self,
        at: *const Word,
        callee: Option<&ForeignCallee>,
    ) {
        if self.options.keep_gates {
            let route = callee.map(|callee| callee.route);
            self.foreign.shown.native_calls.insert(at as usize, route);
        }
    }

    /// Every foreign call of the loaded code, in its order.
    pub fn foreign_calls(&mut self, world: World<'_>) -> Vec<ForeignCall> {
        self.within(world, Vm::list_foreign_calls)
    }

    fn list_foreign_calls(&mut self) -> Vec<ForeignCall> {
        let mut calls = Vec::new();
        for index in 0..self.code.functions().len() {
            let mut offset = 0;
            loop {
                let function = &self.code.functions()[index];
                if function.start + offset >= function.end {
                    break;
                }
                let at = self.code.at(function, offset);
                // SAFETY: a word of a loaded function.
                let word = unsafe { *at };
                let Some(opcode) = word.opcode() else { break };
                let span = function.span(offset);
                offset += opcode.format().words();
                let is_call =
                    opcode == Opcode::CALL_FOREIGN || fault::is_foreign_call(Some(opcode));
                if !is_call {
                    continue;
                }
                let Some((function, _)) = self.code.place_of_word(at) else {
                    continue;
                };
                let Some(site) = self.site_at(at, word) else {
                    continue;
                };
                let declaration = self.foreign.sites[site.0 as usize].function;
                let native = self.foreign.shown.native_calls.get(&(at as usize)).copied();
                let way = match (opcode, native) {
                    (Opcode::CALL_FOREIGN, _) => Way::NotReached,
                    (Opcode::CALL_BLOCKING, _) => Way::Blocking,
                    (_, Some(Some(route))) => Way::Native(route),
                    (_, Some(None)) => Way::ReachedLater,
                    (_, None) => match self.foreign_callee(at, word) {
                        Some(callee) => Way::Interpreted(callee.route),
                        None => continue,
                    },
                };
                calls.push(ForeignCall {
                    function,
                    span,
                    declaration,
                    way,
                });
            }
        }
        calls
    }
}
