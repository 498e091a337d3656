//! Faults in a script's own loads and stores, as errors of the script.
//!
//! Instructions that touch memory on a script's behalf lie in one section of the program, `arcane_memory`, and
//! have the machine's five registers in their places when they do ([`super::dispatch`]). So a fault is known by
//! its address alone, and the way without a fault pays nothing:
//!
//! ```text
//!   SIGSEGV at rip ∈ arcane_memory ─▶ handler: rip = faulted, rsp = that of the run loop's callee
//!                                     ─▶ return from the signal ─▶ an ordinary error is thrown
//! ```
//!
//! Every other fault is not ours: what was installed before takes over, and the instruction runs again. In the end
//! the process dies by its signal, as it would without Arcane.

use super::Vm;
use super::dispatch;
use std::cell::{Cell, UnsafeCell};
use std::mem::MaybeUninit;
use std::ptr;
use std::sync::Once;

const SIGNALS: [libc::c_int; 2] = [libc::SIGSEGV, libc::SIGBUS];

unsafe extern "C" {
    // The linker defines both for a section whose name could be C's.
    #[link_name = "__start_arcane_memory"]
    static FIRST: u8;
    #[link_name = "__stop_arcane_memory"]
    static END: u8;
}

thread_local! {
    /// The machine whose handlers run in this thread.
    static MACHINE: Cell<*mut Vm> = const { Cell::new(ptr::null_mut()) };
    static HAS_STACK: Cell<bool> = const { Cell::new(false) };
}

/// What to do with faults that are not ours, as it was before.
struct Previous(UnsafeCell<[MaybeUninit<libc::sigaction>; SIGNALS.len()]>);

// SAFETY: written once, before the handler that reads it is installed.
unsafe impl Sync for Previous {}

static PREVIOUS: Previous = Previous(UnsafeCell::new(
    [const { MaybeUninit::uninit() }; SIGNALS.len()],
));
static INSTALLED: Once = Once::new();

/// From now on, faults in this thread are those of the machine's script. Gives what was set before.
pub(super) fn enter(machine: *mut Vm) -> *mut Vm {
    MACHINE.replace(machine)
}

/// Installs the handler, once in the process, and sees to it that this thread has a stack for it.
pub(crate) fn install() {
    if !HAS_STACK.replace(true) {
        ensure_signal_stack();
    }
    INSTALLED.call_once(|| {
        for (index, signal) in SIGNALS.into_iter().enumerate() {
            // SAFETY: plain system calls on structures of our own; the handler keeps to what signals allow.
            unsafe {
                let mut action: libc::sigaction = std::mem::zeroed();
                action.sa_sigaction = on_fault as *const () as usize;
                action.sa_flags = libc::SA_SIGINFO | libc::SA_ONSTACK;
                libc::sigemptyset(&mut action.sa_mask);
                let previous = (*PREVIOUS.0.get())[index].as_mut_ptr();
                libc::sigaction(signal, ptr::null(), previous);
                libc::sigaction(signal, &action, ptr::null_mut());
            }
        }
    });
}

/// Rust gives its threads a stack for signals; threads of C's making have none.
fn ensure_signal_stack() {
    const PAGE: usize = 4096;
    // SAFETY: the mapping is made here and kept as long as the process; its first page is a guard.
    unsafe {
        let mut current: libc::stack_t = std::mem::zeroed();
        libc::sigaltstack(ptr::null(), &mut current);
        if current.ss_flags & libc::SS_DISABLE == 0 {
            return;
        }
        let size =
            (libc::getauxval(libc::AT_MINSIGSTKSZ) as usize + (64 << 10)).next_multiple_of(PAGE);
        let start = libc::mmap(
            ptr::null_mut(),
            size + PAGE,
            libc::PROT_READ | libc::PROT_WRITE,
            libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_STACK,
            -1,
            0,
        );
        if start == libc::MAP_FAILED {
            return;
        }
        libc::mprotect(start, PAGE, libc::PROT_NONE);
        current.ss_sp = start.byte_add(PAGE);
        current.ss_size = size;
        current.ss_flags = 0;
        libc::sigaltstack(&current, ptr::null_mut());
    }
}

/// The first address of a range that cannot be read.
pub(crate) fn first_unreadable(start: usize, bytes: usize) -> Option<usize> {
    const PAGE: usize = 4096;
    let end = start.checked_add(bytes);
    let mut at = start;
    while end.is_some_and(|end| at < end) {
        let mut byte = 0u8;
        let local = libc::iovec {
            iov_base: (&raw mut byte).cast(),
            iov_len: 1,
        };
        let remote = libc::iovec {
            iov_base: at as *mut libc::c_void,
            iov_len: 1,
        };
        // SAFETY: the kernel copies one byte, or says that it cannot.
        let read = unsafe { libc::process_vm_readv(libc::getpid(), &local, 1, &remote, 1, 0) };
        if read != 1 {
            return Some(at);
        }
        at = (at / PAGE + 1) * PAGE;
    }
    if end.is_some() { None } else { Some(start) }
}

extern "C" fn on_fault(
    signal: libc::c_int,
    info: *mut libc::siginfo_t,
    context: *mut libc::c_void,
) {
    // SAFETY: the kernel gives a valid siginfo and ucontext.
    unsafe {
        let sent = (*info).si_code <= 0;
        let registers = &mut (*context.cast::<libc::ucontext_t>()).uc_mcontext.gregs;
        let rip = registers[libc::REG_RIP as usize] as usize;
        let machine = MACHINE.get();
        let ours = (&raw const FIRST as usize..&raw const END as usize).contains(&rip);
        if ours
            && !sent
            && !machine.is_null()
            && registers[libc::REG_RDX as usize] as usize == machine as usize
        {
            // As if the run loop had called the handler just now: its return address is still there.
            registers[libc::REG_RSP as usize] = (*machine).native_stack as i64 - 8;
            registers[libc::REG_RIP as usize] = dispatch::faulted as *const () as i64;
            // C's convention wants the direction flag clear, and AC would fault on unaligned data.
            registers[libc::REG_EFL as usize] &= !(1 << 10 | 1 << 18);
            return;
        }
        let index = usize::from(signal != SIGNALS[0]);
        libc::sigaction(signal, (*PREVIOUS.0.get())[index].as_ptr(), ptr::null_mut());
        if sent {
            // Nothing would raise it again.
            libc::raise(signal);
        }
    }
}
