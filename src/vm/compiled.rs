//! Native code in the machine: its tables, how it is entered, and what it calls.
//!
//! A native function works on the same frame as the interpreter would: its base is where the caller says, its calls have
//! their links below the frames of those they call, so traces and the collector find all as always. But registers of
//! the frame are in those of the processor; in the frame itself is only what somebody else looks at.
//!
//! ```text
//!   interpreter ── ENTER_NATIVE ──▶ adapter ──▶ native code ──▶ native code ── interpret ──▶ interpreter, a run of its own
//!        ▲                                         │                                           │ ends at a return place
//!        └──── outcome ◀───────────────────────────┘ ◀─────────────────────────────────────────┘
//! ```
//!
//! How a native function ended is in the machine's `outcome`, which callers test behind each call:
//!
//! - [`FINISHED`]: the result is there;
//! - [`FAILED`]: an error is under way, and `ip` and `base` say in which frame it is. Nothing was looked for yet: native code
//!   never catches. Whoever called looks whether the frame has a handler, and lets the interpreter go on there.
//! - [`RESUME`]: the interpreter is to go on in the frame, at `ip`.
//!
//! A fault in native code leaves the frames of native functions behind, up to the innermost run of the interpreter or the
//! innermost *guarded* function: one that has handlers, and is entered through [`guard`], which keeps what its caller
//! wants back.

use super::dispatch::{self, Handler, UNCAUGHT};
use super::mapping::{Guard, Mapping};
use super::operation::Done;
use super::profile::{Calls, Listing, NativeFunction, Unit};
use super::{Thrown, Vm, fault, map};
use crate::bytecode::op::{Opcode, Word};
use crate::bytecode::shape::MapShape;
use rustc_hash::FxHashMap;
use std::mem::offset_of;

/// How a native function ended: see above.
pub const FINISHED: u32 = 0;
pub const FAILED: u32 = 1;
pub const RESUME: u32 = 2;

/// Functions that can have native code.
const MOST_FUNCTIONS: usize = 1 << 20;

/// The lowest bits of `native_stack`: which kind of frame it is that a fault goes back to.
pub(super) const FRAME_KIND: u64 = 7;
/// Of a guarded function.
pub(super) const GUARDED: u64 = 1;
/// Of a run of the interpreter, with its `floor` in the second word. Callbacks have neither kind, and no floor.
pub(super) const RUN: u64 = 2;

/// A function's native code, 0 where there is none.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub(super) struct Entry {
    pub code: u64,
    /// `fn(base, code) -> base`
    pub adapter: u64,
}

/// What is known of a function beside its code.
#[derive(Clone, Copy, Debug)]
pub(super) struct FunctionRow {
    /// Calls until it is hot.
    pub calls_left: u32,
    /// Its native code if it is a leaf, else 0.
    pub leaf: u64,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct LoopRow {
    /// The jump that ENTER_LOOP stands for.
    pub word: Word,
    /// `fn(base)`
    pub code: u64,
}

#[derive(Debug, Default)]
pub(super) struct Compiled {
    /// By index: a mapping, for code has the cells' addresses.
    entries: Option<Mapping>,
    pub functions: Vec<FunctionRow>,
    pub loops: Vec<LoopRow>,
    /// Turns of loops that are not hot yet, by the addresses of their jumps.
    pub turns: FxHashMap<usize, u32>,
    /// In the order of their addresses.
    pub units: Vec<Unit>,
    pub listings: Vec<Listing>,
}

impl Compiled {
    /// Room for more functions, each with the calls until it is hot.
    pub fn add_functions(&mut self, calls: impl Iterator<Item = u32>) {
        if self.entries.is_none() {
            self.entries = Mapping::reserve(MOST_FUNCTIONS * size_of::<Entry>(), Guard::End).ok();
        }
        let rows = calls.map(|calls| FunctionRow {
            calls_left: calls.max(1),
            leaf: 0,
        });
        self.functions.extend(rows);
    }

    pub fn entries(&self) -> *mut Entry {
        self.entries
            .as_ref()
            .map_or(std::ptr::null_mut(), |entries| entries.start().cast())
    }

    pub fn set_entry(&mut self, index: usize, made: NativeFunction) {
        if index < MOST_FUNCTIONS && !self.entries().is_null() {
            // SAFETY: a cell of the mapping.
            unsafe {
                *self.entries().add(index) = Entry {
                    code: made.code,
                    adapter: made.adapter,
                }
            };
        }
    }

    /// The number by which ENTER_LOOP knows the loop.
    pub fn add_loop(&mut self, word: Word, code: u64) -> i32 {
        self.loops.push(LoopRow { word, code });
        self.loops.len() as i32 - 1
    }

    /// The code that an address lies in.
    pub fn unit(&self, address: u64) -> Option<&Unit> {
        let after = self.units.partition_point(|unit| unit.start <= address);
        let unit = &self.units[after.checked_sub(1)?];
        (address < unit.end).then_some(unit)
    }
}

/// What native code calls.
pub(super) fn calls() -> Calls {
    Calls {
        operation: operation as *const () as u64,
        trap: trap as *const () as u64,
        grow: grow as *const () as u64,
        map_find: map_find as *const () as u64,
        map_find_word: map_find_word as *const () as u64,
        map_find_text: map_find_text as *const () as u64,
        is_list: is_list as *const () as u64,
        map_add: map_add as *const () as u64,
        interpret: interpret as *const () as u64,
        resume: resume as *const () as u64,
        call_value: call_value as *const () as u64,
        call_foreign: call_foreign as *const () as u64,
        after_foreign: after_foreign as *const () as u64,
        interrupt: interrupt as *const () as u64,
        float_remainder: float_remainder as *const () as u64,
        float_round: float_round as *const () as u64,
        guard: guard as *const () as u64,
    }
}

impl Vm {
    /// Puts the machine where native code says that it is, and runs a part of it.
    unsafe fn at(
        &mut self,
        ip: *const Word,
        base: *mut u64,
        part: impl FnOnce(&mut Self) -> Done,
    ) -> u64 {
        self.go_to(ip, base);
        match part(self) {
            Ok(()) => 0,
            Err(Thrown) => self.fail(),
        }
    }

    fn fail(&mut self) -> u64 {
        self.outcome = FAILED;
        1
    }

    /// A run of the interpreter, from an instruction of a frame on until that frame returns.
    unsafe fn interpret_from(&mut self, ip: *const Word, base: *mut u64, floor: *mut u64) -> u64 {
        let outer = (self.native_stack, self.floor);
        self.floor = floor;
        let table = self.table.as_ptr();
        // SAFETY: verified code, and a frame of its function, which links to a return place.
        let status = unsafe { dispatch::enter(ip, base, self, table) };
        (self.native_stack, self.floor) = outer;
        match status {
            dispatch::FINISHED => 0,
            dispatch::EXITED => {
                self.exiting = true;
                self.fail()
            }
            _ => self.fail(),
        }
    }
}

/// The machine that native code of this thread belongs to.
fn machine() -> *mut Vm {
    fault::machine()
}

// SAFETY of all below: native code calls them with the words of its function and the base of its frame, in which the
// instruction's registers have been stored; the machine is the one that runs in this thread.

unsafe extern "sysv64" fn operation(ip: *const Word, base: *mut u64, word: u64) -> u64 {
    // SAFETY: see above.
    unsafe {
        let vm = machine();
        let word = match Word(word) {
            // The interpreter may have made another instruction of it since.
            word if word.opcode() == Some(Opcode::ALLOCATE) => *ip.sub(1),
            word => word,
        };
        let operation = word.opcode().and_then(dispatch::operation);
        (*vm).at(ip, base, |vm| match operation {
            Some(operation) => operation(vm, word),
            None => Err(vm.trap(word)),
        })
    }
}

unsafe extern "sysv64" fn trap(ip: *const Word, base: *mut u64, word: u64) {
    // SAFETY: see above.
    unsafe {
        let vm = &mut *machine();
        let is_leaf = vm.leaf.has(base);
        vm.fail_at(ip, base, |vm| match vm.is_interrupted() && !is_leaf {
            // It was the limit of the stack that was taken away, so that calls ask.
            true => vm.interrupt(),
            false => vm.trap(Word(word)),
        });
    }
}

unsafe extern "sysv64" fn grow(list: u64, size: usize, ip: *const Word, base: *mut u64) -> u64 {
    // SAFETY: see above.
    unsafe { (*machine()).at(ip, base, |vm| vm.grow_list(list, size)) }
}

/// Whether a word is the address of a list: of one that is null the parts of a value may be anything.
unsafe extern "sysv64" fn is_list(word: u64) -> u64 {
    // SAFETY: see above.
    let vm = unsafe { &*machine() };
    let object = vm.heap.object_of(word as usize);
    let is_list = object
        .is_some_and(|object| object.start == word as usize && object.kind == vm.object_types.list);
    is_list.into()
}

unsafe extern "sysv64" fn map_find(map: u64, key: *const u64, shape: u64) -> u64 {
    // SAFETY: see above.
    unsafe { map::find(map, key, MapShape::from_word(shape)) as u64 }
}

unsafe extern "sysv64" fn map_find_word(map: u64, key: u64, shape: u64) -> u64 {
    // SAFETY: see above.
    unsafe { find_one(map, key, shape, 0) }
}

unsafe extern "sysv64" fn map_find_text(map: u64, key: u64, shape: u64) -> u64 {
    // SAFETY: see above.
    unsafe { find_one(map, key, shape, 1) }
}

/// Under a key of one slot that is known to be a text or none, so that nothing else is asked.
#[inline(always)]
unsafe fn find_one(map: u64, key: u64, shape: u64, texts: u32) -> u64 {
    let shape = MapShape {
        key_slots: 1,
        texts,
        ..MapShape::from_word(shape)
    };
    // SAFETY: the caller's promise.
    unsafe { map::find(map, &key, shape) as u64 }
}

unsafe extern "sysv64" fn map_add(
    map: u64,
    key: *const u64,
    shape: u64,
    ip: *const Word,
    base: *mut u64,
) -> u64 {
    // SAFETY: see above; the key is not in the map.
    unsafe {
        let vm = &mut *machine();
        vm.go_to(ip, base);
        match vm.map_add(map, key, MapShape::from_word(shape)) {
            Ok(value) => value as u64,
            Err(Thrown) => {
                vm.fail();
                0
            }
        }
    }
}

unsafe extern "sysv64" fn interpret(entry: *const Word, base: *mut u64) -> u64 {
    // SAFETY: see above; the frame's parameters are in it.
    unsafe { (*machine()).interpret_from(entry, base, base) }
}

unsafe extern "sysv64" fn resume(base: *mut u64) -> u64 {
    // SAFETY: see above.
    unsafe {
        let vm = &mut *machine();
        if std::mem::replace(&mut vm.outcome, FINISHED) == FAILED
            && (vm.exiting || vm.dying.is_some() || vm.unwind(base).is_err())
        {
            return vm.fail();
        }
        let (ip, frame) = (vm.ip, vm.base);
        vm.interpret_from(ip, frame, base)
    }
}

unsafe extern "sysv64" fn call_value(base: *mut u64, function: u64) -> u64 {
    // SAFETY: see above; a function value begins with where its code does.
    unsafe {
        let vm = &mut *machine();
        let entry = *(function as *const *const Word);
        vm.interpret_from(entry, base, base)
    }
}

impl Vm {
    /// Calls the native code of a function whose frame begins at `base`, and has its parameters.
    #[inline(always)]
    pub(super) unsafe fn enter_native(&mut self, index: usize, base: *mut u64) -> *mut u64 {
        // SAFETY: the row of a function that has native code.
        unsafe {
            let Entry { code, adapter } = *self.compiled.entries().add(index);
            let adapter: unsafe extern "sysv64" fn(*mut u64, u64) -> *mut u64 =
                std::mem::transmute(adapter);
            adapter(base, code)
        }
    }
}

unsafe extern "sysv64" fn call_foreign(ip: *const Word, base: *mut u64, word: u64) -> u64 {
    // SAFETY: see above; the words of the call are those of its site.
    unsafe {
        (*machine()).at(ip, base, |vm| {
            let at = ip.sub(1);
            if (*at).opcode() == Some(Opcode::CALL_FOREIGN) {
                vm.resolve_call(Word(word))?;
            }
            vm.call_through_gate(*at)
        })
    }
}

unsafe extern "sysv64" fn after_foreign(ip: *const Word, base: *mut u64, word: u64) -> u64 {
    // SAFETY: see above.
    unsafe { (*machine()).at(ip, base, |vm| vm.after_foreign(Word(word))) }
}

unsafe extern "sysv64" fn interrupt(ip: *const Word, base: *mut u64) -> u64 {
    // SAFETY: see above.
    unsafe { (*machine()).at(ip, base, |vm| Err(vm.interrupt())) }
}

extern "sysv64" fn float_remainder(left: f64, right: f64) -> f64 {
    left % right
}

extern "sysv64" fn float_round(value: f64) -> f64 {
    value.round()
}

/// Calls a guarded function: `base` in rdi, the function in rax, the machine in r11. A fault in it comes back here as if
/// the function had returned.
///
/// ```text
///   native stack   │ return │ rbp rbx r12 … r15 │ native_stack │ floor │ machine │
///                                                                                ▲ native_stack, with GUARDED
/// ```
#[unsafe(naked)]
unsafe extern "sysv64" fn guard() {
    std::arch::naked_asm!(
        "push rbp",
        "push rbx",
        "push r12",
        "push r13",
        "push r14",
        "push r15",
        "push [r11 + {native_stack}]",
        "push [r11 + {floor}]",
        "push r11",
        "lea rcx, [rsp + {guarded}]",
        "mov [r11 + {native_stack}], rcx",
        "mov [r11 + {floor}], rdi",
        "call rax",
        "pop r11",
        "pop [r11 + {floor}]",
        "pop [r11 + {native_stack}]",
        "pop r15",
        "pop r14",
        "pop r13",
        "pop r12",
        "pop rbx",
        "pop rbp",
        "ret",
        native_stack = const offset_of!(Vm, native_stack),
        floor = const offset_of!(Vm, floor),
        guarded = const GUARDED,
    )
}

/// Where a fault in native code goes on, as if the innermost run or guarded function had called it.
pub(super) unsafe extern "sysv64" fn faulted(
    ip: *const Word,
    base: *mut u64,
    vm: *mut Vm,
    word: u64,
    table: *const Handler,
) -> u64 {
    // SAFETY: the signal handler gives what a handler gets.
    unsafe {
        std::arch::asm!("fninit", "ldmxcsr [{}]", in(reg) &0x1f80u32, options(nostack, readonly));
        (*vm).at(ip, base, |vm| Err(vm.native_fault(Word(word))));
        // Where a run catches it, nothing is under way any more; else whoever learns of it says so again.
        (*vm).outcome = FINISHED;
        dispatch::unwind(ip, base, vm, word, table)
    }
}

/// The stack pointer for a fault that goes back to the frame that `native_stack` names; the machine has that run's floor
/// again.
///
/// # Safety
/// The frame is there.
pub(super) unsafe fn landing(vm: &mut Vm, native_stack: u64) -> u64 {
    let stack = native_stack & !FRAME_KIND;
    match native_stack & FRAME_KIND {
        GUARDED => {}
        // SAFETY: see the frame's drawing in `dispatch::invoke`.
        RUN => vm.floor = unsafe { *(stack as *const *mut u64).add(1) },
        _ => vm.floor = std::ptr::null_mut(),
    }
    stack
}

/// The memory that the instruction at an address touches, with these registers, in the order of the kernel's `gregs`.
fn touched(instruction: u64, registers: &[u64]) -> Option<u64> {
    use iced_x86::{Decoder, DecoderOptions, OpKind, Register};
    // SAFETY: code of a unit, behind which the arena goes on.
    let bytes = unsafe { std::slice::from_raw_parts(instruction as *const u8, 15) };
    let decoded = Decoder::with_ip(64, bytes, instruction, DecoderOptions::NONE).decode();
    let operand = (0..decoded.op_count()).find(|at| decoded.op_kind(*at) == OpKind::Memory)?;
    decoded.virtual_address(operand, 0, |register, _, _| {
        let index = match register {
            Register::R8 => libc::REG_R8,
            Register::R9 => libc::REG_R9,
            Register::R10 => libc::REG_R10,
            Register::R11 => libc::REG_R11,
            Register::R12 => libc::REG_R12,
            Register::R13 => libc::REG_R13,
            Register::R14 => libc::REG_R14,
            Register::R15 => libc::REG_R15,
            Register::RDI => libc::REG_RDI,
            Register::RSI => libc::REG_RSI,
            Register::RBP => libc::REG_RBP,
            Register::RBX => libc::REG_RBX,
            Register::RDX => libc::REG_RDX,
            Register::RAX => libc::REG_RAX,
            Register::RCX => libc::REG_RCX,
            Register::RSP => libc::REG_RSP,
            _ => return Some(0),
        };
        registers.get(index as usize).copied()
    })
}

impl Vm {
    /// The error of a load or store of native code that faulted.
    pub(super) fn native_fault(&mut self, word: Word) -> Thrown {
        let fault = self.fault;
        let address = touched(fault.instruction, &self.fault_registers);
        self.throw(super::error::fault(
            address.unwrap_or(fault.address),
            super::trap::writes(word),
        ))
    }
}

/// What goes back to a guarded function's caller: the error is still under way.
pub(super) fn leave_guarded(vm: &mut Vm) -> u64 {
    vm.outcome = FAILED;
    UNCAUGHT
}
