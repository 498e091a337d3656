//! Runs bytecode.
//!
//! The machine owns the code arena, the slot stack, the heap, the globals, the libraries and the gates. Its
//! parts, in the order in which a script meets them:
//!
//! ```text
//!   code       functions in one arena, calls and texts linked
//!   stack      slots: one reserved mapping that never moves
//!   dispatch   one handler per opcode, each ending in a tail call to the next
//!   operation  opcodes that take more than a few instructions: texts, lists, errors
//!   foreign    CALL_FOREIGN: resolve, emit the gate, patch the instruction
//!   trap       errors: what went wrong, the trace, where it is caught
//!   fault      reading through a wild pointer as an error
//!   heap       objects and their collection
//!   text list error_object    how objects lie
//!   display format            values as text
//! ```
//!
//! The machine knows spans, but neither files nor syntax trees; what it needs of the session it borrows
//! for the time of a run ([`World`]).
//!
//! Whatever calls C or native code gives the machine out of its hands: gates, thunks, native code and, during a wait,
//! other threads read and write its fields by their addresses, while a `&mut Vm` of the caller's is alive. So the type is
//! pinned, and never `Unpin`: then the compiler does not take a `&mut Vm` for the only way to the machine, keeps every
//! store in front of a call, and reads again behind it.

mod blocking;
mod callback;
mod code;
mod compiled;
mod dispatch;
mod display;
mod equal;
mod error;
mod error_object;
mod fault;
mod foreign;
mod format;
pub mod heap;
mod leaf;
mod list;
pub(crate) mod map;
mod mapping;
mod native;
mod operation;
mod output;
mod ownership;
pub mod profile;
mod signature;
mod stack;
mod text;
mod text_method;
mod trap;

use crate::bytecode::chunk::Compiled;
use crate::bytecode::op::Word;
use crate::check::tir::{FunctionId, GlobalId, Program};
use crate::foreign::explain::GateRecord;
use crate::foreign::{Audience, CodeNames};
use crate::source::{SourceMap, Span};
use crate::types::{Ty, TypeTable};
use code::CodeArena;
use dispatch::Handler;
use foreign::ForeignState;
pub use foreign::listing::{FirstUse, ForeignCall, Way};
use heap::Heap;
use stack::SlotStack;
use std::marker::PhantomPinned;

/// How a machine runs.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Collect garbage at every allocation.
    pub gc_stress: bool,
    /// Bytes of heap that a script may use.
    pub memory_limit: Option<usize>,
    /// Remember every gate with the reasons for its instructions.
    pub keep_gates: bool,
    /// A fault in foreign code is an error that can be caught, and not the end of the process.
    pub trap_faults: bool,
    /// Keep native code as text.
    pub keep_native: bool,
    /// Who is told what machine code is called.
    pub names: Audience,
    /// Write machine code as where the system refuses to map memory twice: for testing that way.
    pub replace_code_pages: bool,
}

/// What the machine borrows from the session while it runs.
#[derive(Clone, Copy, Debug)]
pub struct World<'a> {
    pub program: &'a Program,
    pub types: &'a TypeTable,
    pub sources: &'a SourceMap,
}

/// A frame of a trace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TraceFrame {
    /// Empty for the top level of a file.
    pub function: String,
    pub span: Span,
}

/// An error that nobody caught.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScriptError {
    pub kind: String,
    pub message: String,
    pub errno: i64,
    pub span: Span,
    /// Innermost first.
    pub trace: Vec<TraceFrame>,
    /// Frames left out behind the first `omitted_at`.
    pub omitted: usize,
    pub omitted_at: usize,
    /// The process is to die by this signal, once the error has been shown.
    pub signal: Option<i32>,
}

impl ScriptError {
    /// Of the machine itself, before a script runs.
    fn outside(kind: &str, message: String) -> Box<Self> {
        Box::new(ScriptError {
            kind: kind.to_owned(),
            message,
            errno: 0,
            span: Span::NONE,
            trace: Vec::new(),
            omitted: 0,
            omitted_at: 0,
            signal: None,
        })
    }
}

/// Why a run ended before its end.
#[derive(Debug)]
pub enum Stop {
    Error(Box<ScriptError>),
    Exit(i32),
}

/// An error is pending in the machine: to be unwound.
#[derive(Debug)]
pub(crate) struct Thrown;

/// The machine. The fields in front are those that handlers use.
#[repr(C)]
pub struct Vm {
    /// Set by gates (and later by signals): tested after every foreign call.
    pending: u32,
    /// The last base at which a call may begin a frame.
    stack_limit: *mut u64,
    globals: *mut u64,
    /// Gates' addresses are this plus the instruction's immediate.
    gate_base: u64,
    /// Where the script is, stored before anything that may throw, collect or call C.
    ip: *const Word,
    base: *mut u64,
    /// The error under way.
    thrown: u64,
    /// The native stack pointer at the call of the run's first handler.
    native_stack: u64,
    /// The same of the first run; 0 while there is none.
    first_native_stack: u64,
    /// What the signal handler saw of a fault in foreign code.
    fault: fault::ForeignFault,
    /// The signal by which the process is to die: nothing catches what is thrown.
    dying: Option<i32>,
    /// Below this address the native stack is kept for C.
    native_limit: usize,
    /// The thread pointer of the thread that the script runs on; 0 while it waits in C.
    thread: u64,
    /// How native code ended: see [`compiled`].
    outcome: u32,
    /// The frame that the run under way began with, where native code called it; null where not.
    floor: *mut u64,
    /// Of the thread that waits, if nothing has begun to run since.
    waiting_thread: u64,
    exit_status: i32,
    /// `exit` was called in a callback, and leaves the frames around it.
    exiting: bool,
    /// Of the C string that is being copied: what its handler tells the operation.
    c_string_length: u64,

    table: Box<[Handler; 256]>,
    code: CodeArena,
    stack: SlotStack,
    /// Slots of globals: a mapping that does not move.
    global_slots: mapping::Mapping,
    global_count: usize,
    /// The first slot of each global.
    global_starts: Vec<u32>,
    heap: Heap,
    object_types: operation::ObjectTypes,
    foreign: ForeignState,
    ownership: ownership::Ownership,
    callbacks: callback::Callbacks,
    compiled: compiled::Compiled,
    leaf: leaf::Leaf,
    profile: Option<profile::Profile>,
    gatekeeper: blocking::Gatekeeper,
    /// Regular expressions, by the numbers that scripts know them by.
    expressions: Vec<regex::Regex>,
    /// Function values that are kept for good.
    kept: Vec<u64>,
    formats: Vec<crate::syntax::ast::FormatSpec>,
    options: Options,
    /// Of the run under way.
    world: Option<std::ptr::NonNull<World<'static>>>,
    /// The native stack's end that the collector scans to.
    native_base: usize,
    /// The processor's registers at a fault in native code.
    fault_registers: [u64; 23],
    /// See above: others have the machine's address.
    shared: PhantomPinned,
}

impl std::fmt::Debug for Vm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Vm")
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}

impl Drop for Vm {
    fn drop(&mut self) {
        fault::uninstall_interrupt(self);
    }
}

impl From<heap::HeapError> for Stop {
    fn from(problem: heap::HeapError) -> Self {
        Stop::Error(ScriptError::outside(
            "memory",
            error::no_memory_for_machine(&problem.to_string()),
        ))
    }
}

impl From<mapping::MappingError> for Stop {
    fn from(problem: mapping::MappingError) -> Self {
        Stop::Error(ScriptError::outside(
            "memory",
            error::no_memory_for_machine(&problem.to_string()),
        ))
    }
}

/// Globals of a session: more is an error when loading.
const MAXIMUM_GLOBALS: usize = 1 << 20;

impl Vm {
    /// The machine is boxed: gates and signal handlers know its address.
    pub fn new(options: Options) -> Result<Box<Self>, Stop> {
        let names = CodeNames::open(options.names)
            .map_err(|problem| Stop::Error(ScriptError::outside("os", problem)))?;
        let stack = SlotStack::new()?;
        let global_slots = mapping::Mapping::reserve(MAXIMUM_GLOBALS * 8, mapping::Guard::End)?;
        let mut heap = Heap::new(heap::Options {
            limit: options.memory_limit,
            stress: options.gc_stress,
        })?;
        let object_types = operation::ObjectTypes::register(&mut heap);
        Ok(Box::new(Vm {
            pending: 0,
            stack_limit: stack.limit(),
            globals: global_slots.start().cast(),
            gate_base: 0,
            ip: std::ptr::null(),
            base: stack.start(),
            thrown: 0,
            native_stack: 0,
            outcome: compiled::FINISHED,
            floor: std::ptr::null_mut(),
            first_native_stack: 0,
            fault: fault::ForeignFault::default(),
            fault_registers: [0; 23],
            dying: None,
            native_limit: 0,
            thread: 0,
            waiting_thread: 0,
            exit_status: 0,
            exiting: false,
            c_string_length: 0,
            table: Box::new(dispatch::TABLE),
            code: CodeArena::new()?,
            stack,
            global_slots,
            global_count: 0,
            global_starts: Vec::new(),
            heap,
            object_types,
            foreign: ForeignState::new(names),
            ownership: ownership::Ownership::default(),
            callbacks: callback::Callbacks::default(),
            leaf: leaf::Leaf::default(),
            compiled: compiled::Compiled::default(),
            profile: None,
            gatekeeper: blocking::Gatekeeper::default(),
            expressions: Vec::new(),
            kept: Vec::new(),
            formats: Vec::new(),
            options,
            world: None,
            native_base: 0,
            shared: PhantomPinned,
        }))
    }

    /// Adds code. Functions keep their numbers; sites and formats are those of the whole session.
    pub fn load(&mut self, compiled: &Compiled) -> Result<(), Stop> {
        if compiled.globals as usize > MAXIMUM_GLOBALS {
            return Err(Stop::Error(ScriptError::outside(
                "memory",
                error::too_many_globals(),
            )));
        }
        self.global_count = compiled.globals as usize;
        self.global_starts.clone_from(&compiled.global_slots);
        self.formats.clone_from(&compiled.formats);
        self.foreign.set_sites(&compiled.foreign_sites);
        let first = self.code.functions().len();
        if self.code.load(compiled)? {
            fault::install();
        }
        self.begin_counting(first);
        Ok(())
    }

    /// Sets a global to a list of texts: `args`.
    pub fn set_text_list(&mut self, global: GlobalId, texts: &[String]) -> Result<(), Stop> {
        // Until the list is in its place it is reachable from the frames below this one alone.
        let mark = 0usize;
        let outer = std::mem::replace(&mut self.native_base, &raw const mark as usize);
        let made = self.text_list(texts);
        self.native_base = outer;
        let out_of_memory =
            |Thrown| Stop::Error(ScriptError::outside("memory", error::out_of_memory()));
        let list = made.map_err(out_of_memory)?;
        let start = self.global_starts.get(global.0 as usize);
        let index = start.map_or(0, |start| *start as usize);
        self.global_count = self.global_count.max(index + 1);
        // SAFETY: the mapping has room for MAXIMUM_GLOBALS slots, and `load` refused more.
        unsafe { *self.global_slot(global) = list };
        Ok(())
    }

    /// Runs a function without parameters, the top level of a file, to its end.
    pub fn run(&mut self, entry: FunctionId, world: World<'_>) -> Result<(), Stop> {
        self.within(world, |vm| {
            let result = dispatch::run(vm, entry);
            output::flush();
            result
        })
    }

    /// The first slot of a global.
    pub fn global(&self, global: GlobalId) -> u64 {
        // SAFETY: the slots of all globals are mapped.
        unsafe { *self.global_slot(global) }
    }

    fn global_slot(&self, global: GlobalId) -> *mut u64 {
        let start = self.global_starts.get(global.0 as usize);
        self.globals
            .wrapping_add(start.map_or(0, |start| *start as usize))
    }

    /// What a global holds, as a script would write it, with no more than `most` elements of each list and map.
    pub fn show(&mut self, global: GlobalId, ty: Ty, most: usize, world: World<'_>) -> String {
        let slots = self.global_slot(global);
        // SAFETY: a global holds a value of its type.
        self.within(world, |vm| unsafe { vm.display_in_brief(slots, ty, most) })
    }

    /// Forgets a Ctrl-C that came while no script ran.
    pub fn forget_interrupt(&mut self) {
        fault::forget_interrupt(self);
    }

    /// Drops what the scripts own of C's, the newest first.
    pub fn finish(&mut self, world: World<'_>) {
        self.within(world, |vm| {
            vm.drop_all();
            output::flush();
        });
    }

    fn within<R>(&mut self, world: World<'_>, part: impl FnOnce(&mut Self) -> R) -> R {
        let outer = self.world;
        // SAFETY: only the lifetime changes; the pointer is taken out again before `world` ends.
        self.world = Some(unsafe {
            std::mem::transmute::<std::ptr::NonNull<World<'_>>, std::ptr::NonNull<World<'static>>>(
                (&world).into(),
            )
        });
        let result = part(self);
        self.world = outer;
        result
    }

    /// Every gate with its reasons, in the order of emission, if [`Options::keep_gates`] asked for it.
    pub fn gates(&self) -> &[GateRecord] {
        self.foreign.records()
    }

    /// What each of these was first made for.
    pub(crate) fn first_uses(&self) -> &[FirstUse] {
        self.foreign.first_uses()
    }

    /// Puts the machine somewhere: machine code finds it there.
    pub(crate) fn go_to(&mut self, ip: *const Word, base: *mut u64) {
        (self.ip, self.base) = (ip, base);
    }

    /// Lets C run for the machine's own purposes, in the middle of an instruction: what it calls back has its frames
    /// behind the one under way.
    pub(crate) fn outside_call<R>(&mut self, call: impl FnOnce(&mut Self) -> R) -> R {
        let frame = self
            .code
            .find(self.ip.wrapping_sub(1))
            .map_or(0, |(function, _)| usize::from(function.frame));
        let base = self.base.wrapping_add(frame + dispatch::BELOW_RUN);
        let outer = (self.ip, self.base);
        // SAFETY: the stack keeps room for a frame behind the last.
        unsafe { dispatch::begin_frame(self, base) };
        self.go_to(self.code.behind_own_call(), base);
        let result = call(self);
        self.go_to(outer.0, outer.1);
        result
    }

    /// A fault left C that ran for the machine's own purposes: back to the instruction in whose middle that was.
    fn leave_outside_call(&mut self) {
        if self.ip != self.code.behind_own_call() {
            return;
        }
        // SAFETY: the words that `begin_frame` left.
        let (ip, base) = unsafe { (*self.base.sub(3), *self.base.sub(2)) };
        let ip = ip as *const Word;
        if self.code.find(ip.wrapping_sub(1)).is_some() {
            self.go_to(ip, base as *mut u64);
        }
        self.ownership.stop_dropping();
    }

    /// What the session lent for the run under way. The lifetime says less than it should: nobody keeps
    /// the answer beyond the instruction that asked.
    fn world<'a>(&self) -> World<'a> {
        let world = self.world.expect("a run is under way");
        // SAFETY: `run` sets it from a reference that lives as long as the run.
        unsafe { *world.as_ref() }
    }
}

/// The next line of the standard input, as scripts read it; `None` at the end.
pub fn read_input_line() -> Option<String> {
    output::read_line()
}

thread_local! {
    static NATIVE_LIMIT: std::cell::Cell<Option<usize>> = const { std::cell::Cell::new(None) };
}

/// How far this thread's native stack may be used by callbacks: C keeps the rest. The same at whatever depth it is asked.
fn native_limit() -> usize {
    NATIVE_LIMIT.get().unwrap_or_else(|| {
        let limit = find_native_limit();
        NATIVE_LIMIT.set(Some(limit));
        limit
    })
}

fn find_native_limit() -> usize {
    /// For C, and for what lies above the caller.
    const RESERVE: usize = 512 << 10;
    const UNLIMITED: usize = 1 << 30;
    let mark = 0usize;
    let here = &raw const mark as usize;
    // SAFETY: plain system calls on structures of our own.
    unsafe {
        // The first thread's stack grows as far as the limit says; asking for its bounds would read a file.
        if libc::getpid() as libc::c_long == libc::syscall(libc::SYS_gettid) {
            let mut limit: libc::rlimit = std::mem::zeroed();
            libc::getrlimit(libc::RLIMIT_STACK, &mut limit);
            let size = usize::try_from(limit.rlim_cur)
                .unwrap_or(UNLIMITED)
                .min(UNLIMITED);
            return here.saturating_sub(size.saturating_sub(RESERVE.min(size / 2)));
        }
        let mut attributes: libc::pthread_attr_t = std::mem::zeroed();
        if libc::pthread_getattr_np(libc::pthread_self(), &mut attributes) != 0 {
            return 0;
        }
        let (mut lowest, mut size) = (std::ptr::null_mut(), 0);
        libc::pthread_attr_getstack(&attributes, &mut lowest, &mut size);
        libc::pthread_attr_destroy(&mut attributes);
        lowest as usize + RESERVE.min(size / 4)
    }
}

/// Where the control block of this thread lies: tells threads apart.
fn thread_pointer() -> u64 {
    let pointer: u64;
    // SAFETY: the first word of the block is its own address (TLS variant II of the ABI).
    unsafe {
        std::arch::asm!("mov {}, fs:[0]", out(reg) pointer, options(nostack, readonly, preserves_flags));
    }
    pointer
}

#[cfg(test)]
mod tests;
