//! Reading or writing through a wild pointer of the script, as an error that can be caught.
//!
//! The handlers of LOAD_… and STORE_… set `vm.reading` around the access. A fault while it is set is theirs:
//! the signal handler lets the thread go on in [`dispatch::faulted`] with what the machine stored and the
//! stack pointer of the run's first handler, as if that were the next instruction. Any other fault is none
//! of ours: it gets the default action.

use super::dispatch;
use super::{Thrown, Vm, error};
use std::sync::Once;
use std::sync::atomic::{AtomicPtr, Ordering};

/// The machine whose script runs.
static CURRENT: AtomicPtr<Vm> = AtomicPtr::new(std::ptr::null_mut());

/// Bytes of the stack on which the signal handler runs, beside what the system needs itself.
const HANDLER_STACK: usize = 64 * 1024;

/// Installs the signal handler, once. Called when code comes that reads through pointers.
pub(super) fn install() {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(|| {
        // SAFETY: the handler is async-signal-safe; its stack is never freed.
        unsafe {
            let bytes = HANDLER_STACK + libc::getauxval(libc::AT_MINSIGSTKSZ) as usize;
            let memory = libc::mmap(
                std::ptr::null_mut(),
                bytes,
                libc::PROT_READ | libc::PROT_WRITE,
                libc::MAP_PRIVATE | libc::MAP_ANONYMOUS,
                -1,
                0,
            );
            if memory != libc::MAP_FAILED {
                let stack = libc::stack_t {
                    ss_sp: memory,
                    ss_flags: 0,
                    ss_size: bytes,
                };
                libc::sigaltstack(&stack, std::ptr::null_mut());
            }
            for signal in [libc::SIGSEGV, libc::SIGBUS] {
                let mut action: libc::sigaction = std::mem::zeroed();
                action.sa_sigaction = on_fault as *const () as usize;
                action.sa_flags = libc::SA_SIGINFO | libc::SA_ONSTACK;
                libc::sigemptyset(&mut action.sa_mask);
                libc::sigaction(signal, &action, std::ptr::null_mut());
            }
        }
    });
}

/// Says which machine's faults are meant from now on; gives the one before.
pub(super) fn enter(vm: *mut Vm) -> *mut Vm {
    CURRENT.swap(vm, Ordering::Relaxed)
}

unsafe extern "C" fn on_fault(signal: libc::c_int, info: *mut libc::siginfo_t, context: *mut libc::c_void) {
    let vm = CURRENT.load(Ordering::Relaxed);
    // SAFETY: the system gives the signal's information and the thread's registers; `vm` is a machine
    // that runs, and what is read of it was stored before the access.
    unsafe {
        // Sent by somebody, or not in a script's access: as if there were no handler.
        if vm.is_null() || (*info).si_code <= 0 || (&raw const (*vm).reading).read_volatile() == 0 {
            libc::signal(signal, libc::SIG_DFL);
            if (*info).si_code <= 0 {
                libc::raise(signal);
            }
            return;
        }
        (*vm).fault_address = (*info).si_addr() as u64;
        let registers = &mut (*context.cast::<libc::ucontext_t>()).uc_mcontext.gregs;
        let mut set = |register: libc::c_int, value: u64| registers[register as usize] = value as i64;
        set(libc::REG_RIP, dispatch::faulted as *const () as u64);
        // Below it lies the return address into `dispatch::invoke`.
        set(libc::REG_RSP, (*vm).native_stack - 8);
        set(libc::REG_RDI, (*vm).ip as u64);
        set(libc::REG_RSI, (*vm).base as u64);
        set(libc::REG_RDX, vm as u64);
        set(libc::REG_RCX, 0);
        set(libc::REG_R8, (*vm).table.as_ptr() as u64);
    }
}

impl Vm {
    /// Throws the error of the fault that the signal handler noted.
    pub(crate) fn fault_error(&mut self) -> Thrown {
        let writing = self.reading == dispatch::WRITING;
        self.reading = 0;
        let text = error::fault(self.fault_address, writing);
        self.throw(text)
    }
}
