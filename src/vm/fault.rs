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
//! A fault in foreign code is known by where the script is: at a foreign call, with the fault outside this program's
//! own code. C's frames are left, and the error tells what was called. It ends the process, by the same signal, unless
//! it is to be trapped.
//!
//! Every other fault is not ours: what was installed before takes over, and the instruction runs again. In the end
//! the process dies by its signal, as it would without Arcane.
//!
//! Ctrl-C is here too: the handler puts another entry in the table of handlers where loops and calls have theirs, so
//! that scripts pay nothing for being interruptible.

use super::compiled;
use super::dispatch;
use super::{Thrown, Vm};
use crate::bytecode::op::{Opcode, Word};
use std::cell::{Cell, UnsafeCell};
use std::mem::MaybeUninit;
use std::ptr;
use std::sync::Once;
use std::sync::atomic::{AtomicPtr, Ordering};

const SIGNALS: [libc::c_int; 4] = [libc::SIGSEGV, libc::SIGBUS, libc::SIGFPE, libc::SIGILL];

/// The bit of `pending` that says that the script is to end.
pub const PENDING_INTERRUPT: u32 = 4;

/// Seconds that a report may take: foreign code may have died with a lock that it needs.
const MOST_SECONDS: libc::c_uint = 10;

/// What the signal handler saw.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ForeignFault {
    pub signal: libc::c_int,
    /// What could not be read or written; for SIGFPE and SIGILL the instruction.
    pub address: u64,
    pub instruction: u64,
    pub stack_pointer: u64,
}

impl ForeignFault {
    /// Whether it happened where the native stack would have grown.
    pub fn is_stack_overflow(self) -> bool {
        /// A function's own variables may lie so far below its stack pointer, or above the last page.
        const NEAR: u64 = 64 << 10;
        let lowest = self.stack_pointer.saturating_sub(NEAR);
        self.signal == libc::SIGSEGV
            && (lowest..=self.stack_pointer.saturating_add(NEAR)).contains(&self.address)
    }
}

/// The machine that Ctrl-C ends.
static INTERRUPTED_MACHINE: AtomicPtr<Vm> = AtomicPtr::new(ptr::null_mut());

unsafe extern "C" {
    // The linker defines both for a section whose name could be C's.
    #[link_name = "__start_arcane_memory"]
    static FIRST: u8;
    #[link_name = "__stop_arcane_memory"]
    static END: u8;
    // The linker's, for the code of the program itself.
    static __executable_start: u8;
    static etext: u8;
}

thread_local! {
    /// The machine whose handlers run in this thread.
    static MACHINE: Cell<*mut Vm> = const { Cell::new(ptr::null_mut()) };
    /// Made when it is first looked at, and given back when the thread ends.
    static SIGNAL_STACK: SignalStack = SignalStack::ensure();
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

/// The machine whose script this thread runs.
pub(super) fn machine() -> *mut Vm {
    MACHINE.get()
}

/// Installs the handler, once in the process, and sees to it that this thread has a stack for it.
pub(crate) fn install() {
    // A thread that is ending does without.
    let _ = SIGNAL_STACK.try_with(|_| ());
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

/// The stack for signals of a thread of C's making. Rust gives its own threads one, and they need no other.
struct SignalStack {
    /// The mapping, of which the first page is a guard.
    start: *mut libc::c_void,
    /// 0 where there is none.
    size: usize,
}

impl SignalStack {
    fn ensure() -> Self {
        const PAGE: usize = 4096;
        let none = SignalStack {
            start: ptr::null_mut(),
            size: 0,
        };
        // SAFETY: plain system calls; the mapping is made here and kept as long as the thread.
        unsafe {
            let mut current: libc::stack_t = std::mem::zeroed();
            libc::sigaltstack(ptr::null(), &mut current);
            if current.ss_flags & libc::SS_DISABLE == 0 {
                return none;
            }
            let least = libc::getauxval(libc::AT_MINSIGSTKSZ) as usize + (64 << 10);
            let size = least.next_multiple_of(PAGE) + PAGE;
            let start = libc::mmap(
                ptr::null_mut(),
                size,
                libc::PROT_READ | libc::PROT_WRITE,
                libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_STACK,
                -1,
                0,
            );
            if start == libc::MAP_FAILED {
                return none;
            }
            libc::mprotect(start, PAGE, libc::PROT_NONE);
            current.ss_sp = start.byte_add(PAGE);
            current.ss_size = size - PAGE;
            current.ss_flags = 0;
            libc::sigaltstack(&current, ptr::null_mut());
            SignalStack { start, size }
        }
    }
}

impl Drop for SignalStack {
    fn drop(&mut self) {
        if self.size == 0 {
            return;
        }
        // SAFETY: plain system calls; the mapping is this thread's own, and no signal comes to it any more.
        unsafe {
            let mut current: libc::stack_t = std::mem::zeroed();
            libc::sigaltstack(ptr::null(), &mut current);
            // Whoever has put another in its place keeps that.
            let end = self.start.byte_add(self.size);
            if (self.start..end).contains(&current.ss_sp) {
                current.ss_flags = libc::SS_DISABLE;
                if libc::sigaltstack(&current, ptr::null_mut()) != 0 {
                    return;
                }
            }
            libc::munmap(self.start, self.size);
        }
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
            let stack = compiled::landing(&mut *machine, (*machine).native_stack);
            registers[libc::REG_RSP as usize] = stack as i64 - 8;
            registers[libc::REG_RIP as usize] = dispatch::faulted as *const () as i64;
            // C's convention wants the direction flag clear, and AC would fault on unaligned data.
            registers[libc::REG_EFL as usize] &= !(1 << 10 | 1 << 18);
            return;
        }
        if !sent
            && !machine.is_null()
            && let Some((word, at, base)) = in_native_code(&*machine, registers)
        {
            let vm = &mut *machine;
            vm.fault = ForeignFault {
                signal,
                address: (*info).si_addr() as u64,
                instruction: rip as u64,
                stack_pointer: registers[libc::REG_RSP as usize] as u64,
            };
            for (kept, register) in vm.fault_registers.iter_mut().zip(registers.iter()) {
                *kept = *register as u64;
            }
            if vm.leaf.has(base) {
                // As if its caller had called what notes the error: nothing of the caller's but rbp was changed.
                let frame = registers[libc::REG_RBP as usize];
                let mut set =
                    |register: libc::c_int, value: i64| registers[register as usize] = value;
                set(libc::REG_RBP, *(frame as *const i64));
                set(libc::REG_RSP, frame + 8);
                set(libc::REG_RDI, at.add(1) as i64);
                set(libc::REG_RSI, base as i64);
                set(libc::REG_RDX, word.0 as i64);
                set(libc::REG_RIP, super::leaf::faulted as *const () as i64);
                registers[libc::REG_EFL as usize] &= !(1 << 10 | 1 << 18);
                return;
            }
            (vm.ip, vm.base) = (at.add(1), base);
            let stack = vm.native_stack;
            go_on(registers, vm, stack, compiled::faulted as *const ());
            registers[libc::REG_RCX as usize] = word.0 as i64;
            return;
        }
        if !sent && is_foreign(machine, rip) {
            let vm = &mut *machine;
            vm.fault = ForeignFault {
                signal,
                address: (*info).si_addr() as u64,
                instruction: rip as u64,
                stack_pointer: registers[libc::REG_RSP as usize] as u64,
            };
            // The first run is on another stack where a thread of C's has the machine: it dies when it goes on.
            let stack = if vm.options.trap_faults {
                vm.native_stack
            } else {
                libc::alarm(MOST_SECONDS);
                match vm.is_lent() {
                    true => vm.native_stack,
                    false => vm.first_native_stack,
                }
            };
            go_on(
                registers,
                vm,
                stack,
                dispatch::faulted_in_foreign_code as *const (),
            );
            return;
        }
        let index = SIGNALS.iter().position(|known| *known == signal);
        let index = index.unwrap_or_default();
        if sent {
            // Nothing would raise it again, and whoever was there before may wait for just that.
            libc::signal(signal, libc::SIG_DFL);
            libc::raise(signal);
            return;
        }
        libc::sigaction(signal, (*PREVIOUS.0.get())[index].as_ptr(), ptr::null_mut());
    }
}

/// The instruction that native code is at, with its place, and the base of its frame.
///
/// # Safety
/// The registers are those of this thread, which runs the machine.
unsafe fn in_native_code(vm: &Vm, registers: &[i64]) -> Option<(Word, *const Word, *mut u64)> {
    let address = registers[libc::REG_RIP as usize] as u64;
    let unit = vm.compiled.unit(address)?;
    let (at, shift) = unit.word(address)?;
    let at = at as *const Word;
    let frame = registers[libc::REG_RBP as usize] as u64;
    let base = frame.wrapping_add(i64::from(unit.base_from_frame) as u64) as *const *mut u64;
    // SAFETY: native code keeps its base there, and the words it was made from stay.
    unsafe { Some((*at, at, (*base).add(shift as usize))) }
}

/// Whether the machine is in a foreign call, and the instruction not one of this program's.
///
/// # Safety
/// `machine` is null or the machine that this thread runs.
unsafe fn is_foreign(machine: *mut Vm, instruction: usize) -> bool {
    // SAFETY: the caller's promise; `ip` is behind an instruction.
    unsafe {
        !machine.is_null()
            && is_elsewhere(instruction)
            && !(*machine).ip.is_null()
            && is_foreign_call((*(*machine).ip.sub(1)).opcode())
    }
}

/// Whether an instruction is none of this program's.
fn is_elsewhere(instruction: usize) -> bool {
    let own = (&raw const __executable_start as usize)..(&raw const etext as usize);
    !own.contains(&instruction)
}

pub(super) fn is_foreign_call(opcode: Option<Opcode>) -> bool {
    let first = Opcode::CALL_FOREIGN_UNIT as u8;
    opcode.is_some_and(|opcode| (first..=Opcode::CALL_BLOCKING as u8).contains(&(opcode as u8)))
}

/// Lets the interrupted thread go on in a handler, as if a run loop had called it.
fn go_on(registers: &mut [i64], vm: &mut Vm, stack: u64, handler: *const ()) {
    // SAFETY: `stack` is the machine's own, of a frame that is still there.
    let stack = unsafe { compiled::landing(vm, stack) };
    let mut set = |register: libc::c_int, value: u64| registers[register as usize] = value as i64;
    set(libc::REG_RDI, vm.ip as u64);
    set(libc::REG_RSI, vm.base as u64);
    set(libc::REG_RDX, &raw const *vm as u64);
    set(libc::REG_RCX, 0);
    set(libc::REG_R8, vm.table.as_ptr() as u64);
    set(libc::REG_RSP, stack - 8);
    set(libc::REG_RIP, handler as u64);
    registers[libc::REG_EFL as usize] &= !(1 << 10 | 1 << 18);
}

/// Lets Ctrl-C end the machine's script, unless whoever started the process wants it ignored.
pub(super) fn install_interrupt(vm: &mut Vm) {
    static ONCE: Once = Once::new();
    INTERRUPTED_MACHINE.store(vm, Ordering::Release);
    // SAFETY: plain system calls on structures of our own; the handler keeps to what signals allow.
    ONCE.call_once(|| unsafe {
        let mut action: libc::sigaction = std::mem::zeroed();
        libc::sigaction(libc::SIGINT, ptr::null(), &mut action);
        if action.sa_sigaction != libc::SIG_DFL {
            return;
        }
        action.sa_sigaction = on_interrupt as *const () as usize;
        // Without SA_RESTART, so that a call that waits comes back.
        action.sa_flags = libc::SA_SIGINFO | libc::SA_ONSTACK;
        libc::sigemptyset(&mut action.sa_mask);
        libc::sigaction(libc::SIGINT, &action, ptr::null_mut());
    });
}

/// The machine is no more: Ctrl-C ends the process.
pub(super) fn uninstall_interrupt(vm: &mut Vm) {
    let own: *mut Vm = vm;
    let (set, unset) = (Ordering::AcqRel, Ordering::Relaxed);
    let _ = INTERRUPTED_MACHINE.compare_exchange(own, ptr::null_mut(), set, unset);
}

pub(super) fn forget_interrupt(vm: &mut Vm) {
    vm.pending &= !PENDING_INTERRUPT;
    vm.native_limit = super::native_limit();
    for opcode in dispatch::INTERRUPTIBLE {
        vm.table[opcode as usize] = dispatch::TABLE[opcode as usize];
    }
}

extern "C" fn on_interrupt(
    signal: libc::c_int,
    _: *mut libc::siginfo_t,
    context: *mut libc::c_void,
) {
    // SAFETY: the machine lives as long as the process runs scripts; the kernel gives a valid ucontext.
    unsafe {
        let machine = INTERRUPTED_MACHINE.load(Ordering::Acquire);
        let registers = &mut (*context.cast::<libc::ucontext_t>()).uc_mcontext.gregs;
        let rip = registers[libc::REG_RIP as usize] as usize;
        let calls = is_foreign(machine, rip)
            && MACHINE.get() == machine
            && [(*machine).thread, (*machine).waiting_thread].contains(&super::thread_pointer());
        if machine.is_null()
            || (*machine).pending & PENDING_INTERRUPT != 0
            || (*machine).dying.is_some()
        {
            // Nothing came of the first: the hard way, which is out of the call where faults are survived too.
            if calls && (*machine).options.trap_faults {
                let vm = &mut *machine;
                let stack = vm.native_stack;
                go_on(registers, vm, stack, dispatch::interrupted as *const ());
                return;
            }
            libc::signal(signal, libc::SIG_DFL);
            libc::raise(signal);
            return;
        }
        let vm = &mut *machine;
        vm.pending |= PENDING_INTERRUPT;
        // So that callbacks without a loop are noticed as well: they ask for a frame now.
        vm.native_limit = usize::MAX;
        for opcode in dispatch::INTERRUPTIBLE {
            vm.table[opcode as usize] = dispatch::INTERRUPTED;
        }
        // Nobody knows at what moment the call ends, so the script takes the machine back first.
        let stack = super::blocking::stack_of_call();
        if stack != 0 && is_elsewhere(rip) && MACHINE.get() == machine {
            let handler = super::blocking::interrupted as *const ();
            go_on(registers, vm, stack, handler);
        }
    }
}

impl Vm {
    /// Whether Ctrl-C has come, and nothing has come of it yet.
    pub(super) fn is_interrupted(&self) -> bool {
        self.pending & PENDING_INTERRUPT != 0
    }

    /// Ctrl-C: the error that nothing catches.
    pub(super) fn interrupt(&mut self) -> Thrown {
        forget_interrupt(self);
        self.leave_foreign_code();
        let thrown = self.throw(super::error::interrupted());
        self.dying = Some(libc::SIGINT);
        thrown
    }

    /// The error of a fault in the foreign code that the script called.
    pub(super) fn foreign_fault(&mut self) -> Thrown {
        let fault = self.fault;
        self.leave_foreign_code();
        let call = self.describe_call();
        let library = crate::foreign::object_of(fault.instruction);
        self.leave_outside_call();
        let thrown = self.throw(super::error::foreign_fault(
            &call,
            library.as_deref(),
            fault,
        ));
        if !self.options.trap_faults {
            self.dying = Some(fault.signal);
        }
        thrown
    }

    /// The frames of C are gone: what they left behind is forgotten.
    fn leave_foreign_code(&mut self) {
        self.forget_waiting();
        // SAFETY: `ip` is behind the call.
        let opcode = unsafe { (*self.ip.sub(1)).opcode() };
        if opcode == Some(Opcode::CALL_BLOCKING) && self.is_waiting() {
            self.reclaim();
        }
    }
}
