//! The interpreter: one handler per opcode, each ending in a tail call to the next.
//!
//! All handlers have one signature, so that the state lives in registers and a tail call is a jump:
//!
//! ```text
//!   rdi   ip      the word behind the instruction
//!   rsi   base    R[0] of the frame
//!   rdx   vm
//!   rcx   word    the instruction
//!   r8    table   handlers by opcode
//!   r9    free: it takes the argument slots into gates
//! ```
//!
//! LLVM makes tail calls of calls in last position from `opt-level = 1` on; `build.rs` sets `tail_calls` then.
//! Without, a handler stores `ip` and `base` and returns, and a loop calls the next: the bodies are the same.
//!
//! A handler keeps nothing on the native stack: what is rare is a function of its own, marked cold, that
//! is called in last position too. A branch has a dispatch in each arm: with one, LLVM would join them into a
//! conditional move, and the next instruction's address would wait for the operands. The empty `asm!`
//! keeps the arms apart.

#![allow(
    clippy::redundant_closure_call,
    clippy::neg_cmp_op_on_partial_ord,
    reason = "opcodes are given as closures to macros, and a branch unless `a < b` is taken for NaN"
)]

use super::heap::Allocator;
use super::map::Glance;
use super::operation::Done;
use super::{Stop, Vm, compiled, fault, list, map, text};
use crate::bytecode::op::{Opcode, Word};
use crate::bytecode::shape::MapShape;
use crate::check::tir::FunctionId;
use crate::for_each_opcode;
use std::arch::asm;

/// The machine code of an opcode. Gives how the run ended.
#[derive(Clone, Copy, Debug)]
#[repr(transparent)]
pub(crate) struct Handler(
    unsafe extern "sysv64" fn(*const Word, *mut u64, *mut Vm, u64, *const Handler) -> u64,
);

/// Cases of an enum are fewer than the smallest address of an object.
const MOST_CASES: u64 = 4095;

/// How a run ended; in the loop form also: not yet.
pub(super) const FINISHED: u64 = 0;
pub(super) const UNCAUGHT: u64 = 1;
pub(super) const EXITED: u64 = 2;
#[cfg(not(tail_calls))]
const GOES_ON: u64 = 3;

macro_rules! next {
    ($ip:expr, $base:expr, $vm:expr, $table:expr) => {{
        #[cfg(tail_calls)]
        {
            let ip: *const Word = $ip;
            let word = (*ip).0;
            let handler = (*$table.add((word & 0xff) as usize)).0;
            return handler(ip.add(1), $base, $vm, word, $table);
        }
        #[cfg(not(tail_calls))]
        {
            (*$vm).ip = $ip;
            (*$vm).base = $base;
            return GOES_ON;
        }
    }};
}

/// A handler: the body runs, and the next instruction follows.
macro_rules! op {
    ($(#[$attribute:meta])* $visibility:vis $name:ident($ip:ident, $base:ident, $vm:ident, $word:ident, $table:ident) $body:block) => {
        $(#[$attribute])*
        #[allow(non_snake_case, unused_mut, unused_variables, unused_assignments, unreachable_code)]
        $visibility unsafe extern "sysv64" fn $name(
            mut $ip: *const Word,
            mut $base: *mut u64,
            $vm: *mut Vm,
            word: u64,
            $table: *const Handler,
        ) -> u64 {
            let $word = Word(word);
            // SAFETY: verified code: registers lie in the frame and hold what the opcode says; jumps
            // land on instructions; `vm` and `table` are those of the run.
            unsafe {
                $body
                next!($ip, $base, $vm, $table)
            }
        }
    };
}

/// Leaves a handler by the cold way that makes an error of its instruction.
macro_rules! trap {
    ($ip:expr, $base:expr, $vm:expr, $word:expr, $table:expr) => {
        return trap($ip, $base, $vm, $word.0, $table)
    };
}

/// The error of an instruction that found that it cannot be done.
#[cold]
#[inline(never)]
unsafe extern "sysv64" fn trap(
    ip: *const Word,
    base: *mut u64,
    vm: *mut Vm,
    word: u64,
    table: *const Handler,
) -> u64 {
    // SAFETY: called by a handler with its own arguments.
    unsafe {
        (*vm).ip = ip;
        (*vm).base = base;
        let _ = operate(vm, Word(word), |vm, word| Err(vm.trap(word)));
        unwind(ip, base, vm, word, table)
    }
}

/// Goes on where the error under way is caught.
#[cold]
#[inline(never)]
pub(super) unsafe extern "sysv64" fn unwind(
    _: *const Word,
    _: *mut u64,
    vm: *mut Vm,
    _: u64,
    table: *const Handler,
) -> u64 {
    // SAFETY: the machine's `ip` and `base` say where the error was thrown.
    unsafe {
        if (*vm).native_stack & compiled::FRAME_KIND == compiled::GUARDED {
            return compiled::leave_guarded(&mut *vm);
        }
        if std::mem::take(&mut (*vm).exiting) {
            return EXITED;
        }
        if (*vm).dying.is_some() {
            return leave_all_runs(vm);
        }
        match operate(vm, Word(0), |vm, _| vm.unwind(vm.floor)) {
            Ok(()) => next!((*vm).ip, (*vm).base, vm, table),
            Err(_) => UNCAUGHT,
        }
    }
}

/// The end of the process is near: nobody waits for what C does between this run and the first one. Gives the status
/// of the innermost run where that is the first, or one of another thread; else the first one ends, with the same.
unsafe fn leave_all_runs(vm: *mut Vm) -> u64 {
    // SAFETY: the caller's machine, which ran a handler on this stack.
    unsafe {
        if (*vm).is_lent() || (*vm).first_native_stack == (*vm).native_stack & !compiled::FRAME_KIND
        {
            return UNCAUGHT;
        }
        end_first_run(vm)
    }
}

/// Ends the first run with an error that nobody catches, whatever lies above it on this stack.
///
/// # Safety
/// The machine runs on this thread's stack.
pub(super) unsafe fn end_first_run(vm: *mut Vm) -> ! {
    // SAFETY: `invoke` noted the stack pointer at which the first run's handler was called, so its return address lies
    // below, and what it pushed above.
    unsafe {
        asm!(
            "mov rsp, {first}",
            "cld",
            "ret",
            first = in(reg) (*vm).first_native_stack - 8,
            in("rax") UNCAUGHT,
            options(noreturn),
        );
    }
}

/// Where a fault in a load or store of the script goes on: called by nobody, the signal handler lets it be
/// the next instruction (see [`super::fault`]).
pub(super) unsafe extern "sysv64" fn faulted(
    ip: *const Word,
    base: *mut u64,
    vm: *mut Vm,
    word: u64,
    table: *const Handler,
) -> u64 {
    // SAFETY: the signal handler leaves the faulting handler's registers as they are.
    unsafe {
        (*vm).ip = ip;
        (*vm).base = base;
        let _ = operate(vm, Word(word), |vm, word| Err(vm.fault(word)));
        unwind(ip, base, vm, word, table)
    }
}

/// Where a fault in foreign code goes on: called by nobody either, for the signal handler leaves the frames of C.
/// They are gone up to the innermost run, or to the first one if the process is to die.
pub(super) unsafe extern "sysv64" fn faulted_in_foreign_code(
    ip: *const Word,
    base: *mut u64,
    vm: *mut Vm,
    word: u64,
    table: *const Handler,
) -> u64 {
    // SAFETY: the signal handler gives what a handler gets; C may have left its floating-point state behind.
    unsafe {
        asm!("fninit", "ldmxcsr [{}]", in(reg) &0x1f80u32, options(nostack, readonly));
        let _ = operate(vm, Word(word), |vm, _| Err(vm.foreign_fault()));
        unwind(ip, base, vm, word, table)
    }
}

/// Stands in the table for opcodes at which a script can be interrupted, once it is.
pub(super) unsafe extern "sysv64" fn interrupted(
    ip: *const Word,
    base: *mut u64,
    vm: *mut Vm,
    word: u64,
    table: *const Handler,
) -> u64 {
    // SAFETY: a handler's arguments.
    unsafe {
        (*vm).ip = ip;
        (*vm).base = base;
        let _ = operate(vm, Word(word), |vm, _| Err(vm.interrupt()));
        unwind(ip, base, vm, word, table)
    }
}

/// The opcodes at which a script can be interrupted: no loop and no recursion goes without one.
pub(super) const INTERRUPTIBLE: [Opcode; 9] = [
    Opcode::JUMP_BACK,
    Opcode::FOR_LOOP,
    Opcode::FOR_LOOP_INCLUSIVE,
    Opcode::JUMP_BACK_WARM,
    Opcode::FOR_LOOP_WARM,
    Opcode::FOR_LOOP_INCLUSIVE_WARM,
    Opcode::ENTER_LOOP,
    Opcode::CALL,
    Opcode::CALL_VALUE,
];

// ---- control

op!(MOVE(ip, base, vm, word, table) {
    *base.add(word.a()) = *base.add(word.b());
});
op!(MOVE_PAIR(ip, base, vm, word, table) {
    let (first, second) = (*base.add(word.b()), *base.add(word.c()));
    *base.add(word.a()) = first;
    *base.add(word.a() + 1) = second;
});
op!(MOVE_BLOCK(ip, base, vm, word, table) {
    std::ptr::copy(base.add(word.b()), base.add(word.a()), word.c());
});
op!(CLEAR(ip, base, vm, word, table) {
    std::ptr::write_bytes(base.add(word.a()), 0, word.b());
});
op!(SLOT_ADDRESS(ip, base, vm, word, table) {
    *base.add(word.a()) = base.add(word.b()) as u64;
});
op!(GLOBAL_ADDRESS(ip, base, vm, word, table) {
    *base.add(word.a()) = (*vm).globals.add(word.imm() as usize) as u64;
});
op!(LOAD_INT(ip, base, vm, word, table) {
    *base.add(word.a()) = i64::from(word.imm()) as u64;
});
op!(LOAD_PAIR(ip, base, vm, word, table) {
    *base.add(word.a()) = i64::from(word.b_signed()) as u64;
    *base.add(word.a() + 1) = i64::from(word.c_signed()) as u64;
});
op!(LOAD_WIDE(ip, base, vm, word, table) {
    *base.add(word.a()) = (*ip).0;
    ip = ip.add(1);
});
op!(LOAD_GLOBAL(ip, base, vm, word, table) {
    *base.add(word.a()) = *(*vm).globals.add(word.imm() as usize);
});
op!(STORE_GLOBAL(ip, base, vm, word, table) {
    *(*vm).globals.add(word.imm() as usize) = *base.add(word.a());
});
op!(JUMP(ip, base, vm, word, table) {
    ip = ip.offset(word.imm() as isize);
});
op!(JUMP_BACK(ip, base, vm, word, table) {
    ip = ip.offset(word.imm() as isize);
});

unsafe extern "sysv64" fn halt(
    _: *const Word,
    _: *mut u64,
    _: *mut Vm,
    _: u64,
    _: *const Handler,
) -> u64 {
    FINISHED
}
use halt as HALT;

macro_rules! branch_far {
    ($($name:ident: $test:expr;)*) => {$(
        op!($name(ip, base, vm, word, table) {
            let test: fn(u64) -> bool = $test;
            if test(*base.add(word.a())) {
                asm!("", options(nomem, nostack, preserves_flags));
                next!(ip.offset(word.imm() as isize), base, vm, table)
            }
        });
    )*};
}

branch_far! {
    JUMP_IF: |a| a != 0;
    JUMP_IF_NOT: |a| a == 0;
}

macro_rules! branch {
    ($($name:ident: $test:expr;)*) => {$(
        op!($name(ip, base, vm, word, table) {
            let test: fn(u64, u64) -> bool = $test;
            if test(*base.add(word.a()), *base.add(word.b())) {
                asm!("", options(nomem, nostack, preserves_flags));
                next!(ip.offset(word.c_signed() as isize), base, vm, table)
            }
        });
    )*};
}

branch! {
    JEQ: |a, b| a == b;
    JNE: |a, b| a != b;
    JLT: |a, b| (a as i64) < b as i64;
    JLE: |a, b| (a as i64) <= b as i64;
    JEQ_F: |a, b| f64::from_bits(a) == f64::from_bits(b);
    JNE_F: |a, b| f64::from_bits(a) != f64::from_bits(b);
    JLT_F: |a, b| f64::from_bits(a) < f64::from_bits(b);
    JLE_F: |a, b| f64::from_bits(a) <= f64::from_bits(b);
    JNLT_F: |a, b| !(f64::from_bits(a) < f64::from_bits(b));
    JNLE_F: |a, b| !(f64::from_bits(a) <= f64::from_bits(b));
}

macro_rules! branch_immediate {
    ($($name:ident: $test:expr;)*) => {$(
        op!($name(ip, base, vm, word, table) {
            let test: fn(i64, i64) -> bool = $test;
            if test(*base.add(word.a()) as i64, i64::from(word.b_signed())) {
                asm!("", options(nomem, nostack, preserves_flags));
                next!(ip.offset(word.c_signed() as isize), base, vm, table)
            }
        });
    )*};
}

branch_immediate! {
    JEQ_I: |a, b| a == b;
    JNE_I: |a, b| a != b;
    JLT_I: |a, b| a < b;
    JLE_I: |a, b| a <= b;
    JGT_I: |a, b| a > b;
    JGE_I: |a, b| a >= b;
}

op!(FOR_LOOP(ip, base, vm, word, table) {
    let next = (*base.add(word.a()) as i64).wrapping_add(1);
    if next < *base.add(word.b()) as i64 {
        *base.add(word.a()) = next as u64;
        asm!("", options(nomem, nostack, preserves_flags));
        next!(ip.offset(word.c_signed() as isize), base, vm, table)
    }
});
op!(FOR_LOOP_INCLUSIVE(ip, base, vm, word, table) {
    let now = *base.add(word.a()) as i64;
    if now < *base.add(word.b()) as i64 {
        *base.add(word.a()) = (now + 1) as u64;
        asm!("", options(nomem, nostack, preserves_flags));
        next!(ip.offset(word.c_signed() as isize), base, vm, table)
    }
});
op!(CALL(ip, base, vm, word, table) {
    let callee = base.add(word.a());
    if callee > (*vm).stack_limit {
        trap!(ip, base, vm, word, table);
    }
    *callee.sub(1) = ip as u64;
    base = callee;
    ip = ip.offset(word.imm() as isize);
});
op!(CALL_VALUE(ip, base, vm, word, table) {
    let callee = base.add(word.a());
    if callee > (*vm).stack_limit {
        trap!(ip, base, vm, word, table);
    }
    *callee.sub(1) = ip as u64;
    ip = *(*base.add(word.b()) as *const *const Word);
    base = callee;
});
op!(RETURN_BLOCK(ip, base, vm, word, table) {
    std::ptr::copy(base.add(word.a()), base, word.b());
    ip = *base.sub(1) as *const Word;
    base = base.sub((*ip.sub(1)).a());
});
op!(RETURN(ip, base, vm, word, table) {
    *base = *base.add(word.a());
    ip = *base.sub(1) as *const Word;
    base = base.sub((*ip.sub(1)).a());
});
op!(RETURN_UNIT(ip, base, vm, word, table) {
    ip = *base.sub(1) as *const Word;
    base = base.sub((*ip.sub(1)).a());
});
op!(ENTER(ip, base, vm, word, table) {
    if (*vm).stack.end() as usize - (base as usize) < (word.imm() as usize + 1) * 8 {
        trap!(ip, base, vm, word, table);
    }
});

// ---- int

macro_rules! checked {
    ($($name:ident: $operation:ident;)*) => {$(
        op!($name(ip, base, vm, word, table) {
            let (value, overflow) = (*base.add(word.b()) as i64).$operation(*base.add(word.c()) as i64);
            if overflow {
                trap!(ip, base, vm, word, table);
            }
            *base.add(word.a()) = value as u64;
        });
    )*};
}

checked! {
    ADD: overflowing_add;
    SUB: overflowing_sub;
    MUL: overflowing_mul;
}

macro_rules! checked_immediate {
    ($($name:ident: $operation:ident;)*) => {$(
        op!($name(ip, base, vm, word, table) {
            let (value, overflow) = (*base.add(word.b()) as i64).$operation(i64::from(word.c_signed()));
            if overflow {
                trap!(ip, base, vm, word, table);
            }
            *base.add(word.a()) = value as u64;
        });
    )*};
}

checked_immediate! {
    ADD_I: overflowing_add;
    MUL_I: overflowing_mul;
}

/// An operation that some operands have no result of.
macro_rules! partial {
    ($($name:ident: $operation:expr;)*) => {$(
        op!($name(ip, base, vm, word, table) {
            let operation: fn(u64, u64) -> Option<u64> = $operation;
            match operation(*base.add(word.b()), *base.add(word.c())) {
                Some(value) => *base.add(word.a()) = value,
                None => trap!(ip, base, vm, word, table),
            }
        });
    )*};
}

partial! {
    DIV: |b, c| (b as i64).checked_div(c as i64).map(|value| value as u64);
    REM: |b, c| match c as i64 { 0 => None, -1 => Some(0), c => Some((b as i64 % c) as u64) };
    UDIV: |b, c| b.checked_div(c);
    UREM: |b, c| b.checked_rem(c);
    SHL: |b, c| (c < 64).then(|| b << (c & 63));
    SHR: |b, c| (c < 64).then(|| (b as i64 >> (c & 63)) as u64);
}

/// An operation on two registers that always has a result.
macro_rules! binary {
    ($($name:ident: $operation:expr;)*) => {$(
        op!($name(ip, base, vm, word, table) {
            let operation: fn(u64, u64) -> u64 = $operation;
            *base.add(word.a()) = operation(*base.add(word.b()), *base.add(word.c()));
        });
    )*};
}

binary! {
    ADD_WRAP: |b, c| b.wrapping_add(c);
    SUB_WRAP: |b, c| b.wrapping_sub(c);
    MUL_WRAP: |b, c| b.wrapping_mul(c);
    AND: |b, c| b & c;
    OR: |b, c| b | c;
    XOR: |b, c| b ^ c;
    MIN: |b, c| (b as i64).min(c as i64) as u64;
    MAX: |b, c| (b as i64).max(c as i64) as u64;
    UCMP: |b, c| b.cmp(&c) as i64 as u64;
    EQ: |b, c| (b == c).into();
    NE: |b, c| (b != c).into();
    LT: |b, c| ((b as i64) < c as i64).into();
    LE: |b, c| (b as i64 <= c as i64).into();
}

/// The same on doubles.
macro_rules! binary_float {
    ($($name:ident: $operation:expr;)*) => {$(
        op!($name(ip, base, vm, word, table) {
            let operation: fn(f64, f64) -> f64 = $operation;
            let value = operation(f64::from_bits(*base.add(word.b())), f64::from_bits(*base.add(word.c())));
            *base.add(word.a()) = value.to_bits();
        });
    )*};
}

binary_float! {
    ADD_F: |b, c| b + c;
    SUB_F: |b, c| b - c;
    MUL_F: |b, c| b * c;
    DIV_F: |b, c| b / c;
    REM_F: |b, c| b % c;
    // Spelt out, for native code must choose the same of two zeros: the first.
    MIN_F: |b, c| if b <= c || c.is_nan() { b } else { c };
    MAX_F: |b, c| if b >= c || c.is_nan() { b } else { c };
}

macro_rules! compare_float {
    ($($name:ident: $operation:expr;)*) => {$(
        op!($name(ip, base, vm, word, table) {
            let operation: fn(f64, f64) -> bool = $operation;
            let value = operation(f64::from_bits(*base.add(word.b())), f64::from_bits(*base.add(word.c())));
            *base.add(word.a()) = value.into();
        });
    )*};
}

compare_float! {
    EQ_F: |b, c| b == c;
    NE_F: |b, c| b != c;
    LT_F: |b, c| b < c;
    LE_F: |b, c| b <= c;
}

/// An operation on a register and an immediate.
macro_rules! immediate {
    ($($name:ident: $operation:expr;)*) => {$(
        op!($name(ip, base, vm, word, table) {
            let operation: fn(i64, i64) -> i64 = $operation;
            *base.add(word.a()) = operation(*base.add(word.b()) as i64, i64::from(word.c_signed())) as u64;
        });
    )*};
}

immediate! {
    DIV_I: |b, c| b.wrapping_div(c);
    REM_I: |b, c| b.wrapping_rem(c);
    AND_I: |b, c| b & c;
    SHL_I: |b, c| b << (c & 63);
    SHR_I: |b, c| b >> (c & 63);
}

/// An operation on one register that always has a result.
macro_rules! unary {
    ($($name:ident: $operation:expr;)*) => {$(
        op!($name(ip, base, vm, word, table) {
            let operation: fn(u64) -> u64 = $operation;
            *base.add(word.a()) = operation(*base.add(word.b()));
        });
    )*};
}

unary! {
    COMPLEMENT: |b| !b;
    NOT: |b| b ^ 1;
    NEG_F: |b| (-f64::from_bits(b)).to_bits();
    ABS_F: |b| f64::from_bits(b).abs().to_bits();
    SQRT_F: |b| f64::from_bits(b).sqrt().to_bits();
    FLOOR_F: |b| f64::from_bits(b).floor().to_bits();
    CEIL_F: |b| f64::from_bits(b).ceil().to_bits();
    ROUND_F: |b| f64::from_bits(b).round().to_bits();
    INT_TO_FLOAT: |b| (b as i64 as f64).to_bits();
    ROUND_F32: |b| f64::from(f64::from_bits(b) as f32).to_bits();
}

macro_rules! partial_unary {
    ($($name:ident: $operation:expr;)*) => {$(
        op!($name(ip, base, vm, word, table) {
            let operation: fn(u64) -> Option<u64> = $operation;
            match operation(*base.add(word.b())) {
                Some(value) => *base.add(word.a()) = value,
                None => trap!(ip, base, vm, word, table),
            }
        });
    )*};
}

/// The value if it is the same as `$ty`.
macro_rules! narrow {
    ($ty:ty) => {
        |b| {
            if i64::from(b as $ty) == b as i64 {
                Some(b)
            } else {
                None
            }
        }
    };
}

partial_unary! {
    NEG: |b| (b as i64).checked_neg().map(|value| value as u64);
    ABS: |b| (b as i64).checked_abs().map(|value| value as u64);
    NARROW_I8: narrow!(i8);
    NARROW_U8: narrow!(u8);
    NARROW_I16: narrow!(i16);
    NARROW_U16: narrow!(u16);
    NARROW_I32: narrow!(i32);
    NARROW_U32: narrow!(u32);
    FLOAT_TO_INT: |b| {
        let whole = f64::from_bits(b).trunc();
        // 2^63 is the first double that does not fit.
        if (-9223372036854775808.0..9223372036854775808.0).contains(&whole) { Some(whole as i64 as u64) } else { None }
    };
}

op!(NARROW_CSTR(ip, base, vm, word, table) {
    let value = *base.add(word.b());
    if value != 0 && text::has_nul(value) {
        trap!(ip, base, vm, word, table);
    }
    *base.add(word.a()) = value;
});

op!(NARROW_BITS(ip, base, vm, word, table) {
    let value = *base.add(word.b()) as i64;
    if !bits_hold(value, word.c_signed()) {
        trap!(ip, base, vm, word, table);
    }
    *base.add(word.a()) = value as u64;
});

/// Whether a bit-field of `width` bits holds the value; with a sign where the width is negative.
#[inline(always)]
fn bits_hold(value: i64, width: i16) -> bool {
    let unused = 64 - u32::from(width.unsigned_abs());
    if width < 0 {
        value << unused >> unused == value
    } else {
        ((value as u64) << unused >> unused) as i64 == value
    }
}

op!(CHECK_NOT_NULL(ip, base, vm, word, table) {
    if *base.add(word.a()) == 0 {
        trap!(ip, base, vm, word, table);
    }
});

// ---- texts and lists: what is short

op!(STR_LEN(ip, base, vm, word, table) {
    *base.add(word.a()) = text::length(*base.add(word.b())) as u64;
});
op!(STR_BYTE(ip, base, vm, word, table) {
    let slot = *base.add(word.b());
    let index = *base.add(word.c()) as usize;
    if index >= text::length(slot) {
        trap!(ip, base, vm, word, table);
    }
    *base.add(word.a()) = u64::from(*(slot as *const u8).add(index));
});
op!(LIST_LEN(ip, base, vm, word, table) {
    *base.add(word.a()) = list::get(*base.add(word.b())).length as u64;
});
op!(LIST_POINTER(ip, base, vm, word, table) {
    *base.add(word.a()) = list::get(*base.add(word.b())).data as u64;
});

op!(LIST_ELEMENTS(ip, base, vm, word, table) {
    let list = *base.add(word.b()) as *const list::List;
    if *base.add(word.c()) > (*list).length as u64 {
        trap!(ip, base, vm, word, table);
    }
    *base.add(word.a()) = (*list).data as u64;
});

op!(ELEMENT_ADDRESS(ip, base, vm, word, table) {
    let list = *base.add(word.b()) as *const list::List;
    let index = *base.add(word.c()) as usize;
    if index >= (*list).length {
        trap!(ip, base, vm, word, table);
    }
    *base.add(word.a()) = (*list).data.add(index * (*ip).0 as usize) as u64;
    ip = ip.add(1);
});
op!(ARRAY_ADDRESS(ip, base, vm, word, table) {
    let wide = (*ip).0;
    let index = *base.add(word.c());
    if index >= wide >> 32 {
        trap!(ip, base, vm, word, table);
    }
    *base.add(word.a()) = (*base.add(word.b())).wrapping_add(index * (wide & 0xffff_ffff));
    ip = ip.add(1);
});
op!(CASE_OF(ip, base, vm, word, table) {
    let value = *base.add(word.b());
    // A case without a payload is its number, which is no address.
    let tag = if value <= MOST_CASES { value } else { *(value as *const u64) };
    *base.add(word.a()) = tag.wrapping_sub(1);
});
macro_rules! list_get {
    ($($name:ident: $element:ty, |$value:ident| $slot:expr;)*) => {$(
        op!($name(ip, base, vm, word, table) {
            let list = *base.add(word.b()) as *const list::List;
            let index = *base.add(word.c()) as usize;
            if index >= (*list).length {
                trap!(ip, base, vm, word, table);
            }
            let $value = *(*list).data.cast::<$element>().add(index);
            *base.add(word.a()) = $slot;
        });
    )*};
}

list_get! {
    LIST_GET_I8: i8, |value| value as i64 as u64;
    LIST_GET_U8: u8, |value| value.into();
    LIST_GET_I16: i16, |value| value as i64 as u64;
    LIST_GET_U16: u16, |value| value.into();
    LIST_GET_I32: i32, |value| value as i64 as u64;
    LIST_GET_U32: u32, |value| value.into();
    LIST_GET_WORD: u64, |value| value;
    LIST_GET_F32: f32, |value| f64::from(value).to_bits();
    LIST_GET_F64: u64, |value| value;
    LIST_GET_BOOL: u8, |value| (value != 0).into();
}

/// Elements are stored, or appended where there is room; else the list grows, and the instruction begins again.
macro_rules! list_set {
    ($($set:ident, $push:ident, $grow:ident: $element:ty, |$value:ident| $stored:expr;)*) => {$(
        op!($set(ip, base, vm, word, table) {
            let list = *base.add(word.a()) as *const list::List;
            let index = *base.add(word.b()) as usize;
            if index >= (*list).length {
                trap!(ip, base, vm, word, table);
            }
            let $value = *base.add(word.c());
            *(*list).data.cast::<$element>().add(index) = $stored;
        });
        op!($push(ip, base, vm, word, table) {
            let list = *base.add(word.a()) as *mut list::List;
            let length = (*list).length;
            if length >= (*list).capacity {
                return $grow(ip, base, vm, word.0, table);
            }
            let $value = *base.add(word.b());
            *(*list).data.cast::<$element>().add(length) = $stored;
            (*list).length = length + 1;
        });
        #[cold]
        #[inline(never)]
        unsafe extern "sysv64" fn $grow(
            ip: *const Word,
            base: *mut u64,
            vm: *mut Vm,
            word: u64,
            table: *const Handler,
        ) -> u64 {
            // SAFETY: as in `op!`.
            unsafe {
                (*vm).ip = ip;
                (*vm).base = base;
                let operation = |vm: &mut Vm, word: Word| vm.grow_list(vm.register(word.a()), size_of::<$element>());
                match operate(vm, Word(word), operation) {
                    Ok(()) => next!(ip.sub(1), base, vm, table),
                    Err(_) => unwind(ip, base, vm, word, table),
                }
            }
        }
    )*};
}

list_set! {
    LIST_SET_8, LIST_PUSH_8, grow_8: u8, |value| value as u8;
    LIST_SET_16, LIST_PUSH_16, grow_16: u16, |value| value as u16;
    LIST_SET_32, LIST_PUSH_32, grow_32: u32, |value| value as u32;
    LIST_SET_WORD, LIST_PUSH_WORD, grow_word: u64, |value| value;
    LIST_SET_F32, LIST_PUSH_F32, grow_f32: f32, |value| f64::from_bits(value) as f32;
    LIST_SET_F64, LIST_PUSH_F64, grow_f64: u64, |value| value;
}

/// Calls an operation in a frame of its own: a handler into which it were inlined could have things on the native
/// stack, and its last call would be none that takes the place of its frame.
#[inline(never)]
unsafe fn operate(vm: *mut Vm, word: Word, operation: unsafe fn(&mut Vm, Word) -> Done) -> Done {
    // SAFETY: the handler's promise.
    unsafe { operation(&mut *vm, word) }
}

/// A handler around an operation that may allocate, collect and throw; `for` says whose words it goes on behind.
macro_rules! slow {
    ($name:ident: $operation:expr) => {
        slow!($name for $name: $operation);
    };
    ($name:ident for $opcode:ident: $operation:expr) => {
        #[allow(non_snake_case)]
        #[inline(never)]
        unsafe extern "sysv64" fn $name(
            ip: *const Word,
            base: *mut u64,
            vm: *mut Vm,
            word: u64,
            table: *const Handler,
        ) -> u64 {
            // SAFETY: as in `op!`; the operation finds `ip` and `base` in the machine.
            unsafe {
                (*vm).ip = ip;
                (*vm).base = base;
                match operate(vm, Word(word), $operation) {
                    Ok(()) => {
                        const WORDS: usize = Opcode::$opcode.format().words();
                        next!(ip.add(WORDS - 1), base, vm, table)
                    }
                    Err(_) => unwind(ip, base, vm, word, table),
                }
            }
        }
    };
}

/// A lookup that the first glance settles; else, and where nothing is there, other handlers go on with the same arguments.
macro_rules! map_lookup {
    ($name:ident, absent: $absent:ident, otherwise: $otherwise:ident) => {
        op!($name(ip, base, vm, word, table) {
            let shape = MapShape::from_word((*ip).0);
            let found = match map::glance(*base.add(word.b()), base.add(word.c()), shape) {
                Glance::There(value) => value,
                Glance::Absent => return $absent(ip, base, vm, word.0, table),
                Glance::Unclear => return $otherwise(ip, base, vm, word.0, table),
            };
            *base.add(word.a()) = found as u64;
            ip = ip.add(1);
        });
    };
}

slow!(find_entry for MAP_FIND: Vm::op_map_find);
slow!(insert_entry for MAP_INSERT: Vm::op_map_insert);
slow!(add_entry for MAP_INSERT: Vm::op_map_add);
op!(nothing_found(ip, base, vm, word, table) {
    *base.add(word.a()) = 0;
    ip = ip.add(1);
});
map_lookup!(MAP_FIND, absent: nothing_found, otherwise: find_entry);
map_lookup!(MAP_ENTRY, absent: find_entry, otherwise: find_entry);
map_lookup!(MAP_INSERT, absent: add_entry, otherwise: insert_entry);
slow!(begin_run for ALLOCATE_CELL: Vm::op_allocate_cell);
op!(ALLOCATE_CELL(ip, base, vm, word, table) {
    let Some(cell) = (*((*ip).0 as *mut Allocator)).bump() else {
        return begin_run(ip, base, vm, word.0, table);
    };
    *base.add(word.a()) = cell.as_ptr() as u64;
    ip = ip.add(1);
});

/// What each of these opcodes does, for handlers and for native code alike.
macro_rules! operations {
    ($($name:ident: $operation:expr;)*) => {
        $(slow!($name: $operation);)*

        /// The operation of an opcode that is more than a few instructions.
        pub(super) fn operation(opcode: Opcode) -> Option<unsafe fn(&mut Vm, Word) -> Done> {
            Some(match opcode {
                $(Opcode::$name => $operation,)*
                Opcode::MAP_INSERT => Vm::op_map_insert,
                Opcode::ALLOCATE_CELL => Vm::op_allocate_cell,
                Opcode::CSTR_TO_STR | Opcode::CSTR_TO_OPTIONAL => c_string,
                _ => return None,
            })
        }
    };
}

operations! {
    LIST_PUSH_BLOCK: Vm::op_list_push_block;
    ALLOCATE: Vm::op_allocate;
    MAP_NEW: Vm::op_map_new;
    MAP_NEXT: Vm::op_map_next;
    CLOSURE: Vm::op_closure;
    NATIVE: Vm::op_native;
    EQ_STR: Vm::op_eq_str;
    COMPARE_STR: Vm::op_compare_str;
    EQ_VALUE: Vm::op_eq_value;
    TO_STRING: Vm::op_to_string;
    FORMAT: Vm::op_format;
    CONCAT: Vm::op_concat;
    CHR: Vm::op_chr;
    USTR: Vm::op_ustr;
    LIST_NEW: Vm::op_list_new;
    LIST_REPEAT: Vm::op_list_repeat;
    MAKE_ERROR: Vm::op_make_error;
    ERROR_FIELD: Vm::op_error_field;
    THROW: Vm::op_throw;
    RETHROW: Vm::op_throw;
    CATCH: Vm::op_catch;
    ASSERT_FAIL: Vm::op_assert_fail;
    THROW_OS: Vm::op_throw_os;
    LOAD_ERRNO: Vm::op_load_errno;
    FOREIGN_EXISTS: Vm::op_foreign_exists;
    CALL_BLOCKING: Vm::op_call_blocking;
    FUNCTION_POINTER: Vm::op_function_pointer;
    OWN: Vm::op_own;
    CHECK_OWNED: Vm::op_check_owned;
    PASS_OWNED: Vm::op_pass_owned;
    RETURNED: Vm::op_returned;
    PRINT: Vm::op_print;
    ERROR_PRINT: Vm::op_error_print;
}

/// The copy of a C string, for native code.
unsafe fn c_string(vm: &mut Vm, word: Word) -> Done {
    // SAFETY: the address of a C string in `b`; the machine's place is that of the instruction.
    unsafe {
        let (ip, base, table) = (vm.ip, vm.base, vm.table.as_ptr());
        match vm.register(word.b()) {
            0 if word.opcode() == Some(Opcode::CSTR_TO_OPTIONAL) => {
                vm.set(word.a(), 0);
                return Ok(());
            }
            0 => return Err(vm.trap(word)),
            address => {
                let machine: *mut Vm = vm;
                (*machine).c_string_length =
                    c_string_length(ip, base, machine, word.0, table, address);
            }
        }
        vm.op_c_string(word)
    }
}

op!(EXIT(ip, base, vm, word, table) {
    (*vm).ip = ip;
    (*vm).base = base;
    (*vm).exit_status = *base.add(word.a()) as i32;
    return EXITED;
});

// ---- memory behind pointers

/// One instruction touches the memory, with the machine's registers in their places: when it faults, the signal
/// handler finds them there, and goes on in [`faulted`]. So the usual way pays nothing for the error. These
/// handlers lie in a section of their own, by which the faults are known.
macro_rules! pointer_load {
    ($($name:ident: $instruction:literal, $scale:literal, |$value:ident| $slot:expr;)*) => {$(
        op!(#[unsafe(link_section = "arcane_memory")] $name(ip, base, vm, word, table) {
            let $value: u64;
            asm!(
                concat!($instruction, " [{address} + ", $scale, " * {index}]"),
                value = out(reg) $value,
                address = in(reg) *base.add(word.b()),
                index = in(reg) *base.add(word.c()),
                in("rdi") ip, in("rsi") base, in("rdx") vm, in("rcx") word.0, in("r8") table,
                options(readonly, nostack, preserves_flags),
            );
            *base.add(word.a()) = $slot;
        });
    )*};
}

pointer_load! {
    LOAD_I8: "movsx {value}, byte ptr", "1", |value| value;
    LOAD_U8: "movzx {value:e}, byte ptr", "1", |value| value;
    LOAD_I16: "movsx {value}, word ptr", "2", |value| value;
    LOAD_U16: "movzx {value:e}, word ptr", "2", |value| value;
    LOAD_I32: "movsxd {value}, dword ptr", "4", |value| value;
    LOAD_U32: "mov {value:e}, dword ptr", "4", |value| value;
    LOAD_WORD: "mov {value}, qword ptr", "8", |value| value;
    LOAD_F32: "mov {value:e}, dword ptr", "4", |value| f64::from(f32::from_bits(value as u32)).to_bits();
    LOAD_F64: "mov {value}, qword ptr", "8", |value| value;
    LOAD_BOOL: "movzx {value:e}, byte ptr", "1", |value| (value != 0).into();
}

macro_rules! field_load {
    ($($name:ident: $instruction:literal, |$value:ident| $slot:expr;)*) => {$(
        op!(#[unsafe(link_section = "arcane_memory")] $name(ip, base, vm, word, table) {
            let $value: u64;
            asm!(
                concat!($instruction, " [{address} + {offset}]"),
                value = out(reg) $value,
                address = in(reg) *base.add(word.b()),
                offset = in(reg) i64::from(word.c_signed()),
                in("rdi") ip, in("rsi") base, in("rdx") vm, in("rcx") word.0, in("r8") table,
                options(readonly, nostack, preserves_flags),
            );
            *base.add(word.a()) = $slot;
        });
    )*};
}

field_load! {
    FIELD_I8: "movsx {value}, byte ptr", |value| value;
    FIELD_U8: "movzx {value:e}, byte ptr", |value| value;
    FIELD_I16: "movsx {value}, word ptr", |value| value;
    FIELD_U16: "movzx {value:e}, word ptr", |value| value;
    FIELD_I32: "movsxd {value}, dword ptr", |value| value;
    FIELD_U32: "mov {value:e}, dword ptr", |value| value;
    FIELD_WORD: "mov {value}, qword ptr", |value| value;
    FIELD_F32: "mov {value:e}, dword ptr", |value| f64::from(f32::from_bits(value as u32)).to_bits();
    FIELD_F64: "mov {value}, qword ptr", |value| value;
    FIELD_BOOL: "movzx {value:e}, byte ptr", |value| (value != 0).into();
}

macro_rules! field_store {
    ($($name:ident: $instruction:literal, $class:ident, $operand:literal, |$value:ident| $stored:expr;)*) => {$(
        op!(#[unsafe(link_section = "arcane_memory")] $name(ip, base, vm, word, table) {
            let $value = *base.add(word.b());
            asm!(
                concat!($instruction, " [{address} + {offset}], ", $operand),
                value = in($class) $stored,
                address = in(reg) *base.add(word.a()),
                offset = in(reg) i64::from(word.c_signed()),
                in("rdi") ip, in("rsi") base, in("rdx") vm, in("rcx") word.0, in("r8") table,
                options(nostack, preserves_flags),
            );
        });
    )*};
}

field_store! {
    SET_FIELD_8: "mov byte ptr", reg_byte, "{value}", |value| value as u8;
    SET_FIELD_16: "mov word ptr", reg, "{value:x}", |value| value;
    SET_FIELD_32: "mov dword ptr", reg, "{value:e}", |value| value;
    SET_FIELD_WORD: "mov qword ptr", reg, "{value}", |value| value;
    SET_FIELD_F32: "mov dword ptr", reg, "{value:e}", |value| (f64::from_bits(value) as f32).to_bits();
    SET_FIELD_F64: "mov qword ptr", reg, "{value}", |value| value;
}

// C's long double is the processor's old 80-bit float; slots hold doubles.
op!(#[unsafe(link_section = "arcane_memory")] FIELD_LONG_DOUBLE(ip, base, vm, word, table) {
    asm!(
        "fld tbyte ptr [{address} + {offset}]",
        "fstp qword ptr [{slot}]",
        address = in(reg) *base.add(word.b()),
        offset = in(reg) i64::from(word.c_signed()),
        slot = in(reg) base.add(word.a()),
        in("rdi") ip, in("rsi") base, in("rdx") vm, in("rcx") word.0, in("r8") table,
        out("st(0)") _, out("st(1)") _, out("st(2)") _, out("st(3)") _,
        out("st(4)") _, out("st(5)") _, out("st(6)") _, out("st(7)") _,
        options(nostack),
    );
});
op!(#[unsafe(link_section = "arcane_memory")] SET_FIELD_LONG_DOUBLE(ip, base, vm, word, table) {
    asm!(
        // So that a fault leaves nothing in the processor's stack of floats.
        "mov {probe:l}, byte ptr [{address} + {offset}]",
        "mov byte ptr [{address} + {offset}], {probe:l}",
        "fld qword ptr [{slot}]",
        "fstp tbyte ptr [{address} + {offset}]",
        address = in(reg) *base.add(word.a()),
        offset = in(reg) i64::from(word.c_signed()),
        slot = in(reg) base.add(word.b()),
        probe = out(reg) _,
        in("rdi") ip, in("rsi") base, in("rdx") vm, in("rcx") word.0, in("r8") table,
        out("st(0)") _, out("st(1)") _, out("st(2)") _, out("st(3)") _,
        out("st(4)") _, out("st(5)") _, out("st(6)") _, out("st(7)") _,
        options(nostack),
    );
});

/// Copies the bytes of a block, eight at a time as long as there are so many.
macro_rules! copy_block {
    ($from:expr, $to:expr, $wide:expr, $ip:ident, $base:ident, $vm:ident, $word:ident, $table:ident) => {
        asm!(
            "2:",
            "cmp {count}, 8",
            "jb 3f",
            "mov {piece}, [{from}]",
            "mov [{to}], {piece}",
            "add {from}, 8",
            "add {to}, 8",
            "sub {count}, 8",
            "jmp 2b",
            "3:",
            "test {count}, {count}",
            "je 4f",
            "mov {piece:l}, [{from}]",
            "mov [{to}], {piece:l}",
            "inc {from}",
            "inc {to}",
            "dec {count}",
            "jmp 3b",
            "4:",
            from = inout(reg) $from => _,
            to = inout(reg) $to => _,
            count = inout(reg) $wide & 0xffff_ffff => _,
            piece = out(reg) _,
            in("rdi") $ip, in("rsi") $base, in("rdx") $vm, in("rcx") $word.0, in("r8") $table,
            options(nostack),
        )
    };
}

op!(#[unsafe(link_section = "arcane_memory")] LOAD_BLOCK(ip, base, vm, word, table) {
    let wide = (*ip).0;
    let from = (*base.add(word.b())).wrapping_add(wide >> 32);
    copy_block!(from, base.add(word.a()), wide, ip, base, vm, word, table);
    ip = ip.add(1);
});
op!(#[unsafe(link_section = "arcane_memory")] STORE_BLOCK(ip, base, vm, word, table) {
    let wide = (*ip).0;
    let to = (*base.add(word.a())).wrapping_add(wide >> 32);
    copy_block!(base.add(word.b()), to, wide, ip, base, vm, word, table);
    ip = ip.add(1);
});

macro_rules! pointer_store {
    ($($name:ident: $instruction:literal, $class:ident, $operand:literal, $scale:literal,
        |$value:ident| $stored:expr;)*) => {$(
        op!(#[unsafe(link_section = "arcane_memory")] $name(ip, base, vm, word, table) {
            let $value = *base.add(word.c());
            asm!(
                concat!($instruction, " [{address} + ", $scale, " * {index}], ", $operand),
                value = in($class) $stored,
                address = in(reg) *base.add(word.a()),
                index = in(reg) *base.add(word.b()),
                in("rdi") ip, in("rsi") base, in("rdx") vm, in("rcx") word.0, in("r8") table,
                options(nostack, preserves_flags),
            );
        });
    )*};
}

pointer_store! {
    STORE_8: "mov byte ptr", reg_byte, "{value}", "1", |value| value as u8;
    STORE_16: "mov word ptr", reg, "{value:x}", "2", |value| value;
    STORE_32: "mov dword ptr", reg, "{value:e}", "4", |value| value;
    STORE_WORD: "mov qword ptr", reg, "{value}", "8", |value| value;
    STORE_F32: "mov dword ptr", reg, "{value:e}", "4", |value| (f64::from_bits(value) as f32).to_bits();
    STORE_F64: "mov qword ptr", reg, "{value}", "8", |value| value;
}

/// How far it is to the NUL of a C string.
///
/// # Safety
/// The five registers are a handler's. For a fault all frames above the run loop's are given up without a
/// look, so nobody up there may own anything.
#[unsafe(link_section = "arcane_memory")]
#[inline(never)]
unsafe extern "sysv64" fn c_string_length(
    ip: *const Word,
    base: *mut u64,
    vm: *mut Vm,
    word: u64,
    table: *const Handler,
    address: u64,
) -> u64 {
    let end: u64;
    // SAFETY: reads bytes up to the NUL; see above for where there are none.
    unsafe {
        asm!(
            "2:",
            "cmp byte ptr [{at}], 0",
            "je 3f",
            "inc {at}",
            "jmp 2b",
            "3:",
            at = inout(reg) address => end,
            in("rdi") ip, in("rsi") base, in("rdx") vm, in("rcx") word, in("r8") table,
            options(readonly, nostack),
        );
    }
    end.wrapping_sub(address)
}

#[inline(never)]
unsafe extern "sysv64" fn copy_c_string(
    ip: *const Word,
    base: *mut u64,
    vm: *mut Vm,
    word: u64,
    table: *const Handler,
) -> u64 {
    // SAFETY: as in `op!`.
    unsafe {
        (*vm).ip = ip;
        (*vm).base = base;
        let length = c_string_length(ip, base, vm, word, table, *base.add(Word(word).b()));
        (*vm).c_string_length = length;
        match operate(vm, Word(word), Vm::op_c_string) {
            Ok(()) => next!(ip, base, vm, table),
            Err(_) => unwind(ip, base, vm, word, table),
        }
    }
}

op!(CSTR_TO_STR(ip, base, vm, word, table) {
    if *base.add(word.b()) == 0 {
        trap!(ip, base, vm, word, table);
    }
    return copy_c_string(ip, base, vm, word.0, table);
});
op!(CSTR_TO_OPTIONAL(ip, base, vm, word, table) {
    if *base.add(word.b()) != 0 {
        return copy_c_string(ip, base, vm, word.0, table);
    }
    *base.add(word.a()) = 0;
});

op!(POINTER_OFFSET(ip, base, vm, word, table) {
    let step = (*ip).0.wrapping_mul(*base.add(word.c()));
    *base.add(word.a()) = (*base.add(word.b())).wrapping_add(step);
    ip = ip.add(1);
});

// ---- foreign calls

/// Resolves the site, emits its gate, patches the instruction, and runs it again as what it is now.
#[cold]
#[inline(never)]
#[allow(non_snake_case)]
unsafe extern "sysv64" fn CALL_FOREIGN(
    ip: *const Word,
    base: *mut u64,
    vm: *mut Vm,
    word: u64,
    table: *const Handler,
) -> u64 {
    // SAFETY: as in `op!`.
    unsafe {
        (*vm).ip = ip;
        (*vm).base = base;
        match operate(vm, Word(word), |vm, word| vm.resolve_call(word)) {
            Ok(()) => next!(ip.sub(1), base, vm, table),
            Err(_) => unwind(ip, base, vm, word, table),
        }
    }
}

#[cold]
#[inline(never)]
#[allow(non_snake_case)]
unsafe extern "sysv64" fn LOAD_SYMBOL(
    ip: *const Word,
    base: *mut u64,
    vm: *mut Vm,
    word: u64,
    table: *const Handler,
) -> u64 {
    // SAFETY: as in `op!`.
    unsafe {
        (*vm).ip = ip;
        (*vm).base = base;
        match operate(vm, Word(word), |vm, word| vm.resolve_variable(word)) {
            Ok(()) => next!(ip.sub(1), base, vm, table),
            Err(_) => unwind(ip, base, vm, word, table),
        }
    }
}

#[cold]
#[inline(never)]
#[allow(non_snake_case)]
unsafe extern "sysv64" fn LOAD_FUNCTION(
    ip: *const Word,
    base: *mut u64,
    vm: *mut Vm,
    word: u64,
    table: *const Handler,
) -> u64 {
    // SAFETY: as in `op!`.
    unsafe {
        (*vm).ip = ip;
        (*vm).base = base;
        match operate(vm, Word(word), |vm, word| vm.resolve_function(word)) {
            Ok(()) => next!(ip.sub(1), base, vm, table),
            Err(_) => unwind(ip, base, vm, word, table),
        }
    }
}

/// A gate, or what it called, left something pending.
#[cold]
#[inline(never)]
unsafe extern "sysv64" fn after_call(
    ip: *const Word,
    base: *mut u64,
    vm: *mut Vm,
    word: u64,
    table: *const Handler,
) -> u64 {
    // SAFETY: as in `op!`.
    unsafe {
        match operate(vm, Word(word), |vm, word| vm.after_foreign(word)) {
            Ok(()) => next!(ip, base, vm, table),
            Err(_) => unwind(ip, base, vm, word, table),
        }
    }
}

/// Calls the gate with the slots' address in r9. C returns right behind the call.
macro_rules! call_foreign {
    ($($name:ident: $result:expr;)*) => {$(
        op!($name(ip, base, vm, word, table) {
            (*vm).ip = ip;
            (*vm).base = base;
            let (rax, xmm0): (u64, f64);
            asm!(
                "call r11",
                in("r11") (*vm).gate_base.wrapping_add(i64::from(word.imm()) as u64),
                in("r9") base.add(word.a() + 1),
                lateout("rax") rax,
                lateout("xmm0") xmm0,
                clobber_abi("sysv64"),
            );
            // Read again rather than kept: `vm` is the one register that has to be saved.
            let ip = (*vm).ip;
            let base = (*vm).base;
            let word = *ip.sub(1);
            let table = (*vm).table.as_ptr();
            let result: fn(u64, f64) -> Option<u64> = $result;
            if let Some(value) = result(rax, xmm0) {
                *base.add(word.a()) = value;
            }
            if (&raw const (*vm).pending).read_volatile() != 0 {
                return after_call(ip, base, vm, word.0, table);
            }
            next!(ip, base, vm, table)
        });
    )*};
}

// Of a result only the type's own width means anything (SysV ABI §3.2.3 leaves the rest open).
call_foreign! {
    CALL_FOREIGN_UNIT: |_, _| None;
    CALL_FOREIGN_I8: |rax, _| Some(rax as i8 as i64 as u64);
    CALL_FOREIGN_U8: |rax, _| Some(u64::from(rax as u8));
    CALL_FOREIGN_I16: |rax, _| Some(rax as i16 as i64 as u64);
    CALL_FOREIGN_U16: |rax, _| Some(u64::from(rax as u16));
    CALL_FOREIGN_I32: |rax, _| Some(rax as i32 as i64 as u64);
    CALL_FOREIGN_U32: |rax, _| Some(u64::from(rax as u32));
    CALL_FOREIGN_WORD: |rax, _| Some(rax);
    CALL_FOREIGN_BOOL: |rax, _| Some(u64::from(rax as u8 != 0));
    CALL_FOREIGN_F32: |_, xmm0| Some(f64::from(f32::from_bits(xmm0.to_bits() as u32)).to_bits());
    CALL_FOREIGN_F64: |_, xmm0| Some(xmm0.to_bits());
}

mod tiers;
use tiers::{
    COUNT, ENTER_LOOP, ENTER_NATIVE, FOR_LOOP_INCLUSIVE_WARM, FOR_LOOP_WARM, JUMP_BACK_WARM,
};

// ---- the table

/// The entry of numbers that no opcode has.
unsafe extern "sysv64" fn no_opcode(
    ip: *const Word,
    base: *mut u64,
    vm: *mut Vm,
    word: u64,
    table: *const Handler,
) -> u64 {
    // SAFETY: never reached from verified code; an error is better than anything else.
    unsafe { trap(ip, base, vm, word, table) }
}

macro_rules! handler_table {
    ($(($name:ident, $mnemonic:literal, $format:ident, $first:ident, $meaning:literal))*) => {{
        let mut table = [Handler(no_opcode); 256];
        $(table[Opcode::$name as usize] = Handler($name);)*
        table
    }};
}

/// What INTERRUPTIBLE opcodes have in a machine that is to end.
pub(super) const INTERRUPTED: Handler = Handler(interrupted);

/// The handlers by opcode. A machine has a copy of its own, in which entries may be changed.
pub(super) const TABLE: [Handler; 256] = for_each_opcode!(handler_table);

/// Slots below the first frame of a run: where the machine was, and the link.
///
/// ```text
///   │ … the frame around │ ip │ base │ link = HALT │ R[0] …
/// ```
pub(super) const BELOW_RUN: usize = 4;

/// Fills the slots below the first frame of a run.
///
/// # Safety
/// The slots below `base` are free.
pub(super) unsafe fn begin_frame(vm: &Vm, base: *mut u64) {
    // SAFETY: the caller's promise.
    unsafe {
        *base.sub(3) = vm.ip as u64;
        *base.sub(2) = vm.base as u64;
        *base.sub(1) = vm.code.halt() as u64;
    }
}

/// Runs from an instruction on, for callbacks: `vm`'s native stack pointer is noted already.
#[cfg(tail_calls)]
pub(super) unsafe extern "sysv64" fn begin(
    ip: *const Word,
    base: *mut u64,
    vm: *mut Vm,
    _: u64,
    table: *const Handler,
) -> u64 {
    // SAFETY: the thunk's promise: a verified function, and a frame for it.
    unsafe { next!(ip, base, vm, table) }
}

#[cfg(not(tail_calls))]
pub(super) unsafe extern "sysv64" fn begin(
    ip: *const Word,
    base: *mut u64,
    vm: *mut Vm,
    _: u64,
    table: *const Handler,
) -> u64 {
    // SAFETY: as above.
    unsafe { enter(ip, base, vm, table) }
}

/// Goes on where native code of a callback ended without having finished, until the callback's frame is over. Gives the status.
///
/// # Safety
/// The machine is where native code left it, in a run that ends with HALT.
pub(super) unsafe fn go_on_for_native(vm: *mut Vm) -> u64 {
    // SAFETY: the caller's promise.
    unsafe {
        let outer = ((*vm).native_stack, (*vm).floor);
        (*vm).floor = std::ptr::null_mut();
        let table = (*vm).table.as_ptr();
        let left = Handler(tiers::native_code_left);
        let status = invoke(left, (*vm).ip, (*vm).base, vm, 0, table);
        #[cfg(not(tail_calls))]
        let status = match status {
            GOES_ON => enter((*vm).ip, (*vm).base, vm, table),
            status => status,
        };
        ((*vm).native_stack, (*vm).floor) = outer;
        status
    }
}

/// Runs a function from its start to the return from its frame.
#[inline(never)]
pub(super) fn run(vm: &mut Vm, entry: FunctionId) -> Result<(), Stop> {
    let Some(ip) = vm.code.entry(entry) else {
        return Ok(());
    };
    let outer = (vm.ip, vm.base, vm.native_base, vm.native_stack);
    let first = vm.first_native_stack;
    let floor = std::mem::replace(&mut vm.floor, std::ptr::null_mut());
    // What handlers keep lies in frames below this one.
    let mark = 0usize;
    if vm.native_base == 0 {
        vm.native_base = &raw const mark as usize;
        vm.native_limit = super::native_limit();
        fault::install_interrupt(vm);
    }
    // The first frame begins behind what the run around this one uses.
    let frame = vm
        .code
        .find(vm.ip.wrapping_sub(1))
        .map_or(0, |(function, _)| usize::from(function.frame));
    let base = vm.base.wrapping_add(frame + BELOW_RUN);
    // SAFETY: the stack has room for a frame wherever a run may begin.
    unsafe { begin_frame(vm, base) };
    vm.ip = ip;
    vm.base = base;
    let table = vm.table.as_ptr();
    let pointer: *mut Vm = vm;
    let outer_machine = fault::enter(pointer);
    vm.thread = super::thread_pointer();
    // SAFETY: `ip` begins a verified function, `base` its frame.
    let status = unsafe { enter(ip, base, pointer, table) };
    let result = match status {
        FINISHED => Ok(()),
        EXITED => Err(Stop::Exit(vm.exit_status)),
        _ => Err(Stop::Error(vm.take_error())),
    };
    fault::enter(outer_machine);
    (vm.ip, vm.base, vm.native_base, vm.native_stack) = outer;
    vm.first_native_stack = first;
    vm.floor = floor;
    result
}

/// Calls a handler, with the stack pointer noted for [`super::fault`]: a fault leaves the handler that is under
/// way without its epilogue, so the registers that it would restore are restored here.
#[inline(never)]
unsafe fn invoke(
    handler: Handler,
    ip: *const Word,
    base: *mut u64,
    vm: *mut Vm,
    word: u64,
    table: *const Handler,
) -> u64 {
    let status: u64;
    // SAFETY: the caller's promise for the handler; eight pushes keep the stack aligned to 16.
    unsafe {
        asm!(
            "push rbx",
            "push rbp",
            "push r12",
            "push r13",
            "push r14",
            "push r15",
            // For when a fault comes back here.
            "push [rdx + {floor}]",
            "push rdx",
            // For debuggers, which would lose the way here.
            ".cfi_adjust_cfa_offset 64",
            "lea r9, [rsp + {run}]",
            "mov [rdx + {native_stack}], r9",
            "cmp qword ptr [rdx + {first}], 0",
            "jne 2f",
            "mov [rdx + {first}], rsp",
            "2:",
            "call rax",
            "pop rdx",
            "pop [rdx + {floor}]",
            "pop r15",
            "pop r14",
            "pop r13",
            "pop r12",
            "pop rbp",
            "pop rbx",
            ".cfi_adjust_cfa_offset -64",
            native_stack = const std::mem::offset_of!(Vm, native_stack),
            floor = const std::mem::offset_of!(Vm, floor),
            run = const compiled::RUN,
            first = const std::mem::offset_of!(Vm, first_native_stack),
            inlateout("rax") handler.0 as *const () => status,
            in("rdi") ip,
            in("rsi") base,
            in("rdx") vm,
            in("rcx") word,
            in("r8") table,
            clobber_abi("sysv64"),
        );
    }
    status
}

#[cfg(tail_calls)]
pub(super) unsafe fn enter(
    ip: *const Word,
    base: *mut u64,
    vm: *mut Vm,
    table: *const Handler,
) -> u64 {
    // SAFETY: the caller's promise.
    unsafe {
        let word = (*ip).0;
        invoke(
            *table.add((word & 0xff) as usize),
            ip.add(1),
            base,
            vm,
            word,
            table,
        )
    }
}

#[cfg(not(tail_calls))]
pub(super) unsafe fn enter(
    ip: *const Word,
    base: *mut u64,
    vm: *mut Vm,
    table: *const Handler,
) -> u64 {
    // SAFETY: the caller's promise; a handler that goes on has stored where.
    unsafe {
        (*vm).ip = ip;
        (*vm).base = base;
        loop {
            let ip = (*vm).ip;
            let word = (*ip).0;
            let handler = *table.add((word & 0xff) as usize);
            let status = invoke(handler, ip.add(1), (*vm).base, vm, word, table);
            if status != GOES_ON {
                return status;
            }
        }
    }
}
