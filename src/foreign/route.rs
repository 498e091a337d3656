//! How native code makes a foreign call, and why so.
//!
//! Compiled code has the arguments in values of its own. Where each of them travels in a register or is a scalar on the
//! stack, the compiler's own idea of the convention and the [`Placement`] agree, and C is called without a detour. All
//! else takes the gate, which follows the placement to the letter. The JIT asks here what to emit, `arc gates --calls` what to
//! say: so what is shown is what is done.
//!
//! A variadic function also wants to know in `al` how many vector registers are used, which a compiler has no value for: a
//! *stub* of two instructions, one for each function and number, sets it and jumps on.

use super::classify::{Place, Placement, ResultPlace};
use super::signature::{CType, Signature};
use std::fmt;

/// The way of a call from native code into C.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    Direct,
    /// By the stub that tells a variadic function of so many vector registers.
    Stub {
        vector_registers: u8,
    },
    Gate(Reason),
}

/// What only a gate can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    FunctionPointer,
    LongDoubleResult,
    ResultInMemory,
    /// A value that is no scalar, by its number in the call.
    OnStack(u32),
}

impl Route {
    /// `is_pointer`: the function's address is known only when it is called.
    pub fn of(
        signature: &Signature,
        variadic: &[CType],
        placement: &Placement,
        is_pointer: bool,
    ) -> Route {
        if is_pointer {
            return Route::Gate(Reason::FunctionPointer);
        }
        match placement.result {
            _ if signature.result == CType::LongDouble => {
                return Route::Gate(Reason::LongDoubleResult);
            }
            ResultPlace::X87 | ResultPlace::ComplexX87 => {
                return Route::Gate(Reason::LongDoubleResult);
            }
            ResultPlace::Memory => return Route::Gate(Reason::ResultInMemory),
            ResultPlace::Nothing | ResultPlace::Registers(_) => {}
        }
        for piece in &placement.pieces {
            let ctype = signature.argument_type(variadic, piece.argument as usize);
            if matches!(piece.place, Place::Stack(_)) && !ctype.is_some_and(is_scalar) {
                return Route::Gate(Reason::OnStack(piece.argument));
            }
        }
        match signature.variadic {
            true => Route::Stub {
                vector_registers: placement.vector_registers,
            },
            false => Route::Direct,
        }
    }
}

fn is_scalar(ctype: &CType) -> bool {
    !matches!(ctype, CType::Aggregate(_) | CType::LongDouble)
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Route::Direct => f.write_str("direct: every argument is where C wants it"),
            Route::Stub { vector_registers } => {
                write!(f, "stub: variadic, al = {vector_registers}, then C")
            }
            Route::Gate(reason) => write!(f, "gate: {reason}"),
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Reason::FunctionPointer => f.write_str("a function pointer, known when it is called"),
            Reason::LongDoubleResult => f.write_str("the result comes back on the x87 stack"),
            Reason::ResultInMemory => f.write_str("the result comes back in memory"),
            Reason::OnStack(argument) => {
                write!(f, "argument {} lies on the stack as a whole", argument + 1)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::classify::classify;
    use super::super::signature::sample::{signature, structure};
    use super::*;

    fn route(parameters: &[CType], result: CType, variadic: Option<&[CType]>) -> Route {
        let named: Vec<_> = parameters.iter().map(|one| ("x", one.clone())).collect();
        let mut signature = signature("f", &named, result);
        signature.variadic = variadic.is_some();
        let variadic = variadic.unwrap_or_default();
        let placement = classify(&signature, variadic);
        Route::of(&signature, variadic, &placement, false)
    }

    #[test]
    fn scalars_are_passed_directly_also_on_the_stack() {
        assert_eq!(route(&vec![CType::I64; 9], CType::I32, None), Route::Direct);
    }

    #[test]
    fn variadic_calls_tell_of_their_vector_registers() {
        let more = [CType::F64, CType::I32, CType::F64];
        let found = route(&[CType::Pointer], CType::I32, Some(&more));
        assert_eq!(
            found,
            Route::Stub {
                vector_registers: 2
            }
        );
    }

    #[test]
    fn what_lies_in_memory_takes_the_gate() {
        let large = structure("Large", &[CType::I64, CType::I64, CType::I64]);
        let found = route(&[CType::I64, large.clone()], CType::Void, None);
        assert_eq!(found, Route::Gate(Reason::OnStack(1)));
        let found = route(&[], large.clone(), None);
        assert_eq!(found, Route::Gate(Reason::ResultInMemory));
        let found = route(&[CType::Pointer], CType::I32, Some(&[large]));
        assert_eq!(found, Route::Gate(Reason::OnStack(1)));
        let found = route(&[], CType::LongDouble, None);
        assert_eq!(found, Route::Gate(Reason::LongDoubleResult));
    }
}
