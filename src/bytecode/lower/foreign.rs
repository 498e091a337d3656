//! Calls through gates.
//!
//! ```text
//!   ┌────────┬─────────────┬─────┬───────────────┬──────────────────┐
//!   │ R[a] = │ R[a+1] =    │  …  │ R[a+n] =      │ variadic         │   CALL_FOREIGN a, site
//!   │ result │ parameter 0 │     │ parameter n-1 │ arguments        │
//!   └────────┴─────────────┴─────┴───────────────┴──────────────────┘
//! ```
//!
//! The window stays until the result has been judged: `fails` first, then null, then the copy of a C string.
//! errno is read before anything else happens: by the failed path where its condition is one comparison, else
//! right behind the call.

use super::Lowerer;
use super::condition::is_plain_comparison;
use super::expression::Link;
use crate::bytecode::assemble::Constant;
use crate::bytecode::chunk::ForeignSite;
use crate::bytecode::op::{NullReason, Opcode, Register};
use crate::check::tir::{ExternId, Fails, ForeignCall};
use crate::types::{Ty, TyKind};

/// What becomes of what C returned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Conversion {
    Nothing,
    NotNull,
    Text,
    OptionalText,
}

impl<'a> Lowerer<'a> {
    /// A call whose window begins at the next register, `first`. The result goes to the destination, if there
    /// is one; `first` is the highest register in use then.
    pub(super) fn foreign_call(
        &mut self,
        call: &'a ForeignCall,
        first: Register,
        destination: Option<Register>,
    ) {
        let program = self.program;
        let function = program.foreign(call.function);
        self.registers.take_up_to(first.above(1));
        let slots = first.above(1);
        let arguments = call
            .arguments
            .iter()
            .map(|(slot, argument)| (*slot as u16, argument));
        self.consecutive(slots, arguments, Link::Free);

        let outer = self.window.replace(first);
        for (index, parameter) in function.parameters.iter().enumerate() {
            let given = call
                .arguments
                .iter()
                .any(|(slot, _)| *slot as usize == index);
            if let (false, Some(default)) = (given, &parameter.default) {
                self.consecutive(slots, std::iter::once((index as u16, default)), Link::Used);
            }
        }
        let count = function.parameters.len() + call.variadic.len();
        self.registers
            .take_up_to(slots.above(u16::try_from(count).unwrap_or(u16::MAX)));
        let site = self.state.foreign_site(ForeignSite {
            function: call.function,
            variadic: call.variadic.clone(),
            proven: call.proven,
        });
        let site = self.index(site.0);
        self.code.a_immediate(Opcode::CALL_FOREIGN, first, site);
        if let Some(fails) = &function.fails {
            self.fails(call.function, fails);
        }
        self.window = outer;
        self.foreign_result(function.result, first, destination);
        self.registers.release(first.above(1));
    }

    fn fails(&mut self, function: ExternId, fails: &'a Fails) {
        let failed = self.code.label();
        let saved = if is_plain_comparison(&fails.condition) {
            None
        } else {
            let errno = self.registers.take();
            self.code.a(Opcode::LOAD_ERRNO, errno);
            Some(errno)
        };
        self.branch(&fails.condition, true, failed);
        let index = self.index(function.0);
        self.cold(|lowerer| {
            lowerer.code.bind(failed);
            let errno = saved.unwrap_or_else(|| {
                let errno = lowerer.registers.take();
                lowerer.code.a(Opcode::LOAD_ERRNO, errno);
                errno
            });
            let message = match &fails.message {
                Some(message) => lowerer.operand(message),
                None => lowerer.constant_operand(&Constant::Bits(0)),
            };
            let index = lowerer.constant_operand(&Constant::Bits(index.into()));
            lowerer.code.abc(Opcode::THROW_OS, message, errno, index);
        });
    }

    fn foreign_result(&mut self, ty: Ty, result: Register, destination: Option<Register>) {
        let conversion = self.result_conversion(ty);
        match conversion {
            Conversion::NotNull => self.check_not_null(result, NullReason::ForeignPointer),
            Conversion::Text => self.check_not_null(result, NullReason::ForeignString),
            Conversion::Nothing | Conversion::OptionalText => {}
        }
        let Some(destination) = destination else {
            return;
        };
        match conversion {
            Conversion::Nothing | Conversion::NotNull => self.copy(destination, result, Ty::INT),
            Conversion::Text => self.code.ab(Opcode::CSTR_TO_STR, destination, result),
            Conversion::OptionalText => self.code.ab(Opcode::CSTR_TO_OPTIONAL, destination, result),
        }
    }

    fn result_conversion(&self, ty: Ty) -> Conversion {
        match self.types.shallow_kind(ty) {
            TyKind::Pointer(_) => Conversion::NotNull,
            TyKind::CStr => Conversion::Text,
            TyKind::Optional(inner) if self.types.shallow(*inner) == Ty::CSTR => {
                Conversion::OptionalText
            }
            _ => Conversion::Nothing,
        }
    }

    pub(super) fn foreign_exists(&mut self, function: ExternId, destination: Register) {
        let index = self.index(function.0);
        self.code
            .a_immediate(Opcode::FOREIGN_EXISTS, destination, index);
    }
}
