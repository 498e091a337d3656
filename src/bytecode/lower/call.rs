//! Calls of the script's functions.

use super::Lowerer;
use super::expression::Link;
use crate::bytecode::op::Register;
use crate::check::tir::{Expression, FunctionId};

impl<'a> Lowerer<'a> {
    /// A call whose window begins at the next register, `first`; the link below is taken already. The result,
    /// if there is one, comes in the registers from `first` on, the highest in use then. A function declared within
    /// another finds its function value behind the arguments.
    pub(super) fn call(
        &mut self,
        function: FunctionId,
        arguments: &'a [(u32, Expression)],
        first: Register,
    ) {
        let program = self.program;
        let callee = program.function(function);
        // A parameter without a slot takes no register.
        let mut registers = Vec::with_capacity(callee.parameters as usize);
        let mut count = 0u16;
        for parameter in callee.locals.iter().take(callee.parameters as usize) {
            let slots = self.slots(parameter.ty);
            registers.push((count, slots > 0));
            count = count.saturating_add(slots);
        }
        for (parameter, argument) in arguments {
            match registers.get(*parameter as usize) {
                Some((index, true)) => {
                    self.consecutive(first, std::iter::once((*index, argument)), Link::Free)
                }
                _ => self.effect(argument),
            }
        }
        let result = self.slots(callee.result).max(1);
        if !callee.captures.is_empty() {
            self.registers.take_up_to(first.above(count + 1));
            self.closure(function, first.above(count));
        }
        self.registers.take_up_to(first.above(count.max(result)));
        let function = program.callee(self.function, function, arguments);
        self.code.call(first, function);
        self.registers.release(first.above(result));
    }
}
