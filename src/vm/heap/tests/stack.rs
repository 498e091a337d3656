//! The native stack and its registers as roots.

use super::native_stack::with_stored_registers;
use super::*;
use std::arch::asm;

#[test]
fn what_only_a_local_variable_holds_is_kept() {
    let mut heap = heap();
    let kind = node(&mut heap);
    let object = std::hint::black_box(make(&mut heap, kind, 24));
    let here = 0_usize;
    let base = &raw const here as usize + 4096;
    // SAFETY: the test's thread has more than a page of stack above this frame.
    unsafe { heap.collect_with_native_stack(base, &Roots::default()) };
    assert!(heap.contains(std::hint::black_box(object)));
}

#[test]
fn slots_are_scanned_as_they_lie() {
    let mut heap = heap();
    let kind = node(&mut heap);
    let slots: Vec<usize> = (0..100).map(|_| make(&mut heap, kind, 24)).collect();
    let start = slots.as_ptr() as usize;
    // From an odd address on, to one within the last word.
    let range = start + 8 * 10 + 1..start + 8 * 20 + 7;
    // SAFETY: a part of the vector.
    unsafe {
        heap.collect(&Roots {
            ranges: &[range],
            words: &[],
        })
    };
    let kept: Vec<usize> = (0..100)
        .filter(|&index| heap.contains(slots[index]))
        .collect();
    assert_eq!(kept, (11..20).collect::<Vec<_>>());
}

/// Collects, and scans nothing above the frame that starts at `base`: its own.
extern "sysv64" fn collect_here(heap: &mut Heap, _: usize, base: usize) {
    // SAFETY: addresses in this frame.
    unsafe { heap.collect_with_native_stack(base, &Roots::default()) };
}

/// Calls that have returned leave their words behind, and a later frame that does not write all of its own
/// shows them to the collector.
#[inline(never)]
fn overwrite_dead_stack() {
    std::hint::black_box(&mut [0_usize; 4096]);
}

/// Whether an object is kept that only a callee-saved register holds.
fn kept_by(call: unsafe fn(&mut Heap, usize)) -> bool {
    let mut heap = heap();
    let kind = node(&mut heap);
    let hidden = std::hint::black_box(!make(&mut heap, kind, 24));
    overwrite_dead_stack();
    // SAFETY: the functions below call `collect_here` and nothing else.
    unsafe { call(&mut heap, hidden) };
    heap.contains(!hidden)
}

macro_rules! calling_with {
    ($register:literal, $change:literal) => {
        |heap, hidden| {
            // SAFETY: the register is put back, and a call's clobbers are declared.
            unsafe {
                asm!(
                    concat!("push ", $register),
                    "push rax",
                    concat!("mov ", $register, ", rsi"),
                    concat!($change, " ", $register),
                    "xor esi, esi",
                    "xor eax, eax",
                    "mov rdx, rsp",
                    "call {function}",
                    "pop rax",
                    concat!("pop ", $register),
                    function = sym collect_here,
                    in("rdi") heap,
                    inout("rsi") hidden => _,
                    inout("rax") 0_usize => _,
                    clobber_abi("sysv64"),
                );
            }
        }
    };
}

#[test]
fn what_only_a_register_holds_is_kept() {
    assert!(kept_by(calling_with!("rbx", "not")));
    assert!(kept_by(calling_with!("r12", "not")));
    assert!(kept_by(calling_with!("r13", "not")));
    assert!(kept_by(calling_with!("r14", "not")));
    assert!(kept_by(calling_with!("r15", "not")));
    // The proof that nothing else kept it: the register holds something else.
    assert!(!kept_by(calling_with!("r12", "inc")));
    assert!(!kept_by(calling_with!("rbx", "inc")));
}

/// Copies the stack from its stored registers up to `base`, in a frame that needs few registers itself.
extern "sysv64" fn copy_stack(words: &mut [u64; 64], _: usize, base: usize) {
    with_stored_registers(|lowest| {
        for (index, word) in words.iter_mut().enumerate().take((base - lowest) / 8) {
            // SAFETY: between the stack pointer and an address in the stack.
            *word = unsafe { ((lowest + index * 8) as *const u64).read_volatile() };
        }
    });
}

#[test]
fn every_register_that_callers_rely_on_is_stored() {
    let mut words = [0; 64];
    // SAFETY: the registers are put back, and a call's clobbers are declared. rsp is a multiple of 16 at the call.
    unsafe {
        asm!(
            "push rbx", "push rbp", "push r12", "push r13", "push r14", "push r15",
            "mov ebx, 1000001",
            "mov ebp, 1000002",
            "mov r12d, 1000003",
            "mov r13d, 1000004",
            "mov r14d, 1000005",
            "mov r15d, 1000006",
            "mov rdx, rsp",
            "call {function}",
            "pop r15", "pop r14", "pop r13", "pop r12", "pop rbp", "pop rbx",
            function = sym copy_stack,
            in("rdi") &mut words,
            clobber_abi("sysv64"),
        );
    }
    for register in 1..=6 {
        assert!(
            words.contains(&(1_000_000 + register)),
            "{register}: {words:?}"
        );
    }
}
