//! The handlers of instructions that the machine puts in: counting, and entering native code.
//!
//! They replace each other as a function or loop gets hot; [`super::super::profile`] says when.

use super::super::{Vm, compiled, profile};
use super::{Handler, operate, unwind};
use crate::bytecode::op::{Opcode, Word};

op!(pub(super) COUNT(ip, base, vm, word, table) {
    let row = (*vm).compiled.functions.as_mut_ptr().add(word.imm() as usize);
    (*row).calls_left -= 1;
    if (*row).calls_left == 0 {
        return function_is_hot(ip, base, vm, word.0, table);
    }
});

#[cold]
#[inline(never)]
unsafe extern "sysv64" fn function_is_hot(
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
        let _ = operate(vm, Word(word), Vm::tier_up_function);
        next!(ip.sub(1), base, vm, table)
    }
}

op!(pub(super) ENTER_NATIVE(ip, base, vm, word, table) {
    let mut base = (*vm).enter_native(word.imm() as usize, base);
    let table = (*vm).table.as_ptr();
    if (*vm).outcome != compiled::FINISHED {
        return native_code_left(std::ptr::null(), base, vm, 0, table);
    }
    let ip = *base.sub(1) as *const Word;
    base = base.sub((*ip.sub(1)).a());
    next!(ip, base, vm, table)
});

/// Native code ended with an error, or for the interpreter to go on.
#[cold]
#[inline(never)]
pub(super) unsafe extern "sysv64" fn native_code_left(
    _: *const Word,
    _: *mut u64,
    vm: *mut Vm,
    _: u64,
    table: *const Handler,
) -> u64 {
    // SAFETY: native code leaves the machine where it was.
    unsafe {
        let (ip, base) = ((*vm).ip, (*vm).base);
        match std::mem::replace(&mut (*vm).outcome, compiled::FINISHED) {
            compiled::FAILED => unwind(ip, base, vm, 0, table),
            _ => next!(ip, base, vm, table),
        }
    }
}

/// Counts a turn in the instruction itself; `true` when it is time to look at the loop.
///
/// # Safety
/// `ip` is behind the instruction, whose word it is.
#[inline(always)]
unsafe fn count_turn(ip: *const Word, word: Word) -> bool {
    // SAFETY: the caller's promise; the arena can be written.
    unsafe {
        let count = ip.sub(1).cast::<u8>().cast_mut().add(1);
        *count = (word.0 >> 8) as u8 + 1;
        u32::from(*count) >= profile::TURNS
    }
}

macro_rules! warm_loops {
    ($($name:ident: |$base:ident, $word:ident| $again:expr, $distance:ident;)*) => {$(
        op!(pub(super) $name(ip, base, vm, word, table) {
            let ($base, $word) = (base, word);
            if $again {
                if count_turn(ip, word) {
                    return loop_is_hot(ip.offset(word.$distance() as isize), base, vm, ip as u64, table);
                }
                next!(ip.offset(word.$distance() as isize), base, vm, table)
            }
        });
    )*};
}

/// Whether a counted loop has another turn, for which its counter is raised.
///
/// # Safety
/// The registers of the instruction.
#[inline(always)]
unsafe fn another_turn(base: *mut u64, word: Word) -> bool {
    // SAFETY: the caller's promise.
    unsafe {
        let now = *base.add(word.a()) as i64;
        let last = *base.add(word.b()) as i64;
        let exclusive = matches!(
            word.opcode(),
            Some(Opcode::FOR_LOOP | Opcode::FOR_LOOP_WARM)
        );
        // Of a loop without its bound `now + 1` is at most the bound: it cannot overflow.
        let again = match exclusive {
            true => now.wrapping_add(1) < last,
            false => now < last,
        };
        if again {
            *base.add(word.a()) = now.wrapping_add(1) as u64;
        }
        again
    }
}

warm_loops! {
    JUMP_BACK_WARM: |base, word| true, imm;
    FOR_LOOP_WARM: |base, word| another_turn(base, word), c_signed;
    FOR_LOOP_INCLUSIVE_WARM: |base, word| another_turn(base, word), c_signed;
}

/// A loop was counted often enough: `ip` is where its turn begins, `jump` is behind its jump.
#[cold]
#[inline(never)]
unsafe extern "sysv64" fn loop_is_hot(
    ip: *const Word,
    base: *mut u64,
    vm: *mut Vm,
    jump: u64,
    table: *const Handler,
) -> u64 {
    // SAFETY: as in `op!`.
    unsafe {
        (*vm).ip = jump as *const Word;
        (*vm).base = base;
        let _ = operate(vm, Word(0), Vm::tier_up_loop);
        let word = *(jump as *const Word).sub(1);
        if word.opcode() == Some(Opcode::ENTER_LOOP) {
            return run_loop(ip, base, vm, word.0, table);
        }
        next!(ip, base, vm, table)
    }
}

/// Goes on in the native code of a loop; `ip` is where its turn begins.
#[inline(never)]
unsafe extern "sysv64" fn run_loop(
    ip: *const Word,
    base: *mut u64,
    vm: *mut Vm,
    word: u64,
    table: *const Handler,
) -> u64 {
    // SAFETY: as in `op!`; the row of a loop that has native code.
    unsafe {
        let row = (*vm).compiled.loops.as_ptr().add(Word(word).imm() as usize);
        (*vm).ip = ip;
        (*vm).base = base;
        let code: unsafe extern "sysv64" fn(*mut u64) = std::mem::transmute((*row).code);
        code(base);
        native_code_left(ip, base, vm, word, table)
    }
}

op!(pub(super) ENTER_LOOP(ip, base, vm, word, table) {
    let jump = (*(*vm).compiled.loops.as_ptr().add(word.imm() as usize)).word;
    let (again, distance) = match jump.opcode() {
        Some(Opcode::JUMP_BACK) => (true, jump.imm() as isize),
        _ => (another_turn(base, jump), jump.c_signed() as isize),
    };
    if again {
        return run_loop(ip.offset(distance), base, vm, word.0, table);
    }
});
