//! The native stack as a range of words, registers included.

use std::arch::asm;

/// Calls `scan` with the lowest address of the native stack that any caller's words lie above, after storing the
/// registers that a function keeps for its caller (SysV ABI §3.2.1) on that stack. All other registers
/// the callers have stored themselves.
///
/// ```text
///   rsp ─▶ │ this frame, with rbx rbp r12–r15 │ the caller │ its caller │ … │ base │
///          ├──────────────────────── what to scan ──────────────────────────┤
/// ```
#[inline(never)]
pub(super) fn with_stored_registers<R>(scan: impl FnOnce(usize) -> R) -> R {
    let mut registers = [0_usize; 6];
    let pointer: usize;
    // SAFETY: stores six registers into an array of as many words, and reads rsp.
    unsafe {
        asm!(
            "mov [rax], rbx",
            "mov [rax + 8], rbp",
            "mov [rax + 16], r12",
            "mov [rax + 24], r13",
            "mov [rax + 32], r14",
            "mov [rax + 40], r15",
            "mov rax, rsp",
            inout("rax") registers.as_mut_ptr() => pointer,
            options(nostack, preserves_flags),
        );
    }
    // A function that calls nothing may keep the array below rsp, in the red zone (SysV ABI §3.2.2).
    let result = scan(pointer.min(registers.as_ptr() as usize));
    // The array must be there until now.
    std::hint::black_box(&registers);
    result
}
