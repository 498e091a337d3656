//! Waiting in C: who may use the machine meanwhile.
//!
//! While the script waits in an extern that is declared `blocking`, threads of C's making may call back. One at a time
//! has the machine; its frames lie behind those of whoever waits, so runs end in the reverse order of their beginning,
//! and a wait that is over lasts until all that began meanwhile is done.
//!
//! A thread may be there before the script waits for it: `pthread_create` comes in front of `pthread_join`. So it is
//! given some time, and only then told that nobody will have it.
//!
//! ```text
//!   script   ── blocking call ─▶ waits in C … ─────────────────────────▶ takes the machine back, goes on
//!   thread   ───────────── callback: takes the machine ─▶ runs ─▶ gives it back
//! ```

use super::dispatch::{self, Handler};
use super::operation::Done;
use super::signature::signature;
use super::{Vm, fault};
use crate::bytecode::op::Word;
use crate::foreign::{CType, GateAddress, call, gate};
use std::cell::{Cell, RefCell};
use std::ffi::c_void;
use std::ops::Range;
use std::ptr::NonNull;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How long a thread waits for a script that does not wait in C.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);

/// Who has the machine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Holder {
    /// Whoever runs the script.
    #[default]
    Script,
    /// Nobody: the script waits in C.
    Nobody,
}

#[derive(Debug, Default)]
struct State {
    holder: Holder,
    /// Runs on other threads that have begun and not ended.
    runs: usize,
}

/// Shared by the threads that a machine meets.
#[derive(Debug, Default)]
pub(crate) struct Gatekeeper {
    state: Mutex<State>,
    changed: Condvar,
    /// What is put back when a run on another thread ends.
    outer: Vec<Outer>,
    /// Native stacks on which somebody waits, for the collector.
    pub waiting: Vec<Range<usize>>,
}

thread_local! {
    /// The waits of this thread, the innermost last: how many runs there were when it began, and where the native
    /// stack ended.
    static WAITS: RefCell<Vec<(usize, usize)>> = const { RefCell::new(Vec::new()) };
    /// While this thread is in a blocking call, and in no callback of it: the native stack at which the script goes on if Ctrl-C
    /// ends the call; else 0.
    static IN_C: Cell<u64> = const { Cell::new(0) };
}

/// See [`IN_C`]. For the signal's handler, which must not judge by what other threads may change.
pub(super) fn stack_of_call() -> u64 {
    IN_C.get()
}

/// What the machine knows of the thread that it runs on.
#[derive(Debug)]
struct Outer {
    thread: u64,
    waiting_thread: u64,
    native_base: usize,
    native_limit: usize,
    machine: *mut Vm,
    in_c: u64,
}

impl Gatekeeper {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Vm {
    /// CALL_BLOCKING: through the gate at imm, as CALL_FOREIGN does, with the machine free for others meanwhile.
    pub(crate) unsafe fn op_call_blocking(&mut self, word: Word) -> Done {
        let site = self.foreign_site(self.ip.wrapping_sub(1));
        let result = match site {
            Some(site) => signature(self.world().program.foreign(site), self.world().types).result,
            None => CType::Void,
        };
        let gate = self.gate_base.wrapping_add(i64::from(word.imm()) as u64);
        let Some(gate) = NonNull::new(gate as *mut c_void) else {
            return Ok(());
        };
        // Asked while the machine is ours: a callback that takes it has a frame of its own.
        // SAFETY: the window of the call begins behind `a`.
        let slots = unsafe { self.base.add(word.a() + 1) };
        let mark = 0usize;
        self.free(&raw const mark as usize);
        // SAFETY: the gate was emitted for this site.
        let returned = unsafe { call(GateAddress(gate), slots) };
        // SAFETY: errno is a place of this thread.
        let errno = unsafe { *libc::__errno_location() };
        self.reclaim();
        // SAFETY: as above, and the instruction's register.
        unsafe {
            *libc::__errno_location() = errno;
            if let Some(value) = widened(&result, returned) {
                *self.base.add(word.a()) = value;
            }
        }
        self.after_foreign(word)
    }

    /// Lets others have the machine.
    fn free(&mut self, lowest: usize) {
        // From the moment that the machine is free others may change it.
        let stack = self.native_stack;
        // Whoever calls back asks for the machine now, this thread as well.
        self.waiting_thread = std::mem::take(&mut self.thread);
        self.gatekeeper.waiting.push(lowest..self.native_base);
        let mut state = self.gatekeeper.lock();
        state.holder = Holder::Nobody;
        let runs = state.runs;
        drop(state);
        WAITS.with_borrow_mut(|waits| waits.push((runs, lowest)));
        self.gatekeeper.changed.notify_all();
        IN_C.set(stack);
    }

    /// Whether a thread of C's making has the machine.
    pub(super) fn is_lent(&self) -> bool {
        let first = self.gatekeeper.outer.first();
        first.is_some_and(|outer| outer.waiting_thread != super::thread_pointer())
    }

    /// Whether the script waits in C, or died there.
    pub(super) fn is_waiting(&self) -> bool {
        let holder = self.gatekeeper.lock().holder;
        holder == Holder::Nobody && WAITS.with_borrow(|waits| !waits.is_empty())
    }

    /// The wait is over: takes the machine back when those who began a run meanwhile have ended it.
    pub(super) fn reclaim(&mut self) {
        IN_C.set(0);
        let own = WAITS.with_borrow_mut(Vec::pop);
        let (runs, lowest) = own.unwrap_or_default();
        let mut state = self.gatekeeper.lock();
        while state.holder != Holder::Nobody || state.runs != runs {
            state = self
                .gatekeeper
                .changed
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
        }
        state.holder = Holder::Script;
        drop(state);
        self.thread = super::thread_pointer();
        self.waiting_thread = 0;
        // Others may have begun to wait later, and wait still.
        self.gatekeeper
            .waiting
            .retain(|range| range.start != lowest);
    }
}

/// Ctrl-C came while the script waits in C: the call never returns, and the script takes the machine back before anything of it is
/// looked at.
pub(super) unsafe extern "sysv64" fn interrupted(
    _: *const Word,
    _: *mut u64,
    vm: *mut Vm,
    _: u64,
    table: *const Handler,
) -> u64 {
    // SAFETY: the machine of this thread; its place is that of the call again.
    unsafe {
        (*vm).reclaim();
        let (ip, base) = ((*vm).ip, (*vm).base);
        dispatch::interrupted(ip, base, vm, (*ip.sub(1)).0, table)
    }
}

/// Takes the machine for a callback on a thread of C's, as soon as nobody has it; `false` if the script does not wait in time.
///
/// # Safety
/// `vm` is a machine that lives.
pub(super) unsafe fn acquire(vm: *mut Vm) -> bool {
    // SAFETY: the gatekeeper is shared by design; the machine's other fields are touched once it is taken.
    unsafe {
        let in_c = IN_C.replace(0);
        let gatekeeper = &(*vm).gatekeeper;
        let mut state = gatekeeper.lock();
        let mut idle = Instant::now();
        while state.holder != Holder::Nobody {
            // While another thread has the machine, the script waits.
            if state.runs > 0 {
                idle = Instant::now();
            }
            let Some(left) = PATIENCE.checked_sub(idle.elapsed()) else {
                return false;
            };
            let woken = gatekeeper.changed.wait_timeout(state, left);
            state = woken.unwrap_or_else(PoisonError::into_inner).0;
        }
        state.holder = Holder::Script;
        state.runs += 1;
        drop(state);
        let mark = 0usize;
        let vm = &mut *vm;
        let outer = Outer {
            thread: std::mem::replace(&mut vm.thread, super::thread_pointer()),
            waiting_thread: std::mem::take(&mut vm.waiting_thread),
            // The thunk's frame is above, and what it holds is in the slots.
            native_base: std::mem::replace(&mut vm.native_base, &raw const mark as usize + 4096),
            native_limit: std::mem::replace(&mut vm.native_limit, super::native_limit()),
            machine: fault::enter(vm),
            in_c,
        };
        vm.gatekeeper.outer.push(outer);
        fault::install();
        true
    }
}

/// The end of a run on another thread.
pub(super) unsafe extern "sysv64" fn leave(vm: *mut Vm) {
    // SAFETY: the thread has the machine.
    unsafe {
        let vm = &mut *vm;
        let mut in_c = 0;
        if let Some(outer) = vm.gatekeeper.outer.pop() {
            in_c = outer.in_c;
            vm.thread = outer.thread;
            vm.waiting_thread = outer.waiting_thread;
            vm.native_base = outer.native_base;
            vm.native_limit = outer.native_limit;
            fault::enter(outer.machine);
        }
        let mut state = vm.gatekeeper.lock();
        state.holder = Holder::Nobody;
        state.runs -= 1;
        drop(state);
        vm.gatekeeper.changed.notify_all();
        IN_C.set(in_c);
    }
}

/// A thread of C's called while the script did not wait: nothing can be done for it.
pub(super) fn refuse(function: &str) -> ! {
    super::output::flush();
    let text = super::error::foreign_thread(function);
    super::output::write_line(super::output::Stream::Error, &[&text]);
    super::output::flush();
    std::process::abort()
}

/// The slot of a result that a gate's caller takes; none where the gate stores it.
fn widened(result: &CType, returned: gate::Returned) -> Option<u64> {
    let rax = returned.rax;
    Some(match result {
        CType::Void | CType::Aggregate(_) => return None,
        CType::I8 => rax as i8 as i64 as u64,
        CType::U8 => u64::from(rax as u8),
        CType::I16 => rax as i16 as i64 as u64,
        CType::U16 => u64::from(rax as u16),
        CType::I32 => rax as i32 as i64 as u64,
        CType::U32 => u64::from(rax as u32),
        CType::Bool => u64::from(rax as u8 != 0),
        CType::F32 => f64::from(f32::from_bits(returned.xmm0 as u32)).to_bits(),
        CType::F64 | CType::LongDouble => returned.xmm0,
        CType::I64 | CType::U64 | CType::Pointer | CType::CStr { .. } => rax,
    })
}
