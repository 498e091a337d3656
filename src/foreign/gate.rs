//! The gate: machine code for one function and one signature, that takes a call into C.
//!
//! The caller puts the address of the argument slots (see [`signature`](super::signature)) into
//! **r9** and calls the gate. The gate loads every argument into its register, r9 itself last, and
//! *jumps* to the function, which returns straight to the caller. There is no frame, nothing is
//! interpreted, and no result is touched: the caller knows where its class of results comes back.
//!
//! ```text
//!  read(fd: c_int, buf: *void, n: usize) -> isize
//!
//!  movsxd rdi,[r9]      fd, extended to 64 bits     ┐
//!  cmp    rdi,[r9]      is that still the number?   │ 25 bytes, and where a gate near by
//!  jne    island        no: see `island`            │ already has an island 21
//!  mov    rsi,[r9+8]    buf                         │
//!  mov    rdx,[r9+16]   n                           │
//!  jmp    read                                      ┘
//! ```
//!
//! Stack arguments, and results that are not in rax or xmm0 as a whole, need a frame:
//!
//! ```text
//!  rbp+8   return address
//!  rbp     caller's rbp
//!  rbp-8   address of the slots      ┐ only for aggregate results,
//!  rbp-16  address of the buffer     ┘ only for those in memory with alignment above 8
//!          buffer for such a result
//!  rsp     stack arguments, aligned to 16 or what the types ask for
//! ```
//!
//! Results: integers, pointers and bool in rax, of which only the type's own width means anything;
//! `f32`, `f64` in xmm0 at their own width; `long double` in xmm0 as an f64; an aggregate of ⌈size / 8⌉
//! slots is stored into the slots right in front of the arguments, so that these stay as they are:
//!
//! ```text
//!             r9
//!   │ result … │ argument 0 │ argument 1 │ …
//! ```

use super::asm::{Assembler, Register};
use super::code_memory::{CodeMemory, DEFAULT_CAPACITY, Policy};
use super::emitter::{GateWriter, Request};
use super::error::{CodeMemoryError, GateError};
use super::explain::{GateKind, GateRecord};
use super::signature::{CType, Signature};
use rustc_hash::FxHashMap;
use std::ffi::c_void;
use std::ptr::NonNull;

const STUB_ALIGNMENT: usize = 16;

/// Where a gate is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct GateAddress(pub NonNull<c_void>);

/// What a gate calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    Function(NonNull<c_void>),
    /// The function whose address lies in the slot behind the arguments: one gate for all function pointers
    /// of a signature.
    Slot,
}

impl From<NonNull<c_void>> for Target {
    fn from(function: NonNull<c_void>) -> Self {
        Target::Function(function)
    }
}

/// An emitted gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gate {
    pub address: GateAddress,
    /// Bytes of code, with the island if this gate brought one.
    pub size: u32,
}

impl Gate {
    /// Where it runs.
    pub fn start(&self) -> u64 {
        self.address.0.as_ptr() as u64
    }
}

/// Emits gates into one arena.
#[derive(Debug)]
pub struct Gates {
    memory: CodeMemory,
    pending: u64,
    writer: GateWriter,
    /// By function and number of vector registers: see [`Gates::variadic_stub`].
    variadic_stubs: FxHashMap<(u64, u8), u64>,
    /// What was emitted and why, once [`Gates::keep_records`] asked for it.
    records: Option<Vec<GateRecord>>,
}

impl Gates {
    /// Gates for a machine whose `pending` word gets
    /// [`PENDING_BAD_ARGUMENT`](super::island::PENDING_BAD_ARGUMENT) set when an argument does not
    /// fit. The word must stay where it is while gates are called.
    pub fn new(pending: *mut u32) -> Result<Self, GateError> {
        Self::with_memory(pending, CodeMemory::new()?)
    }

    /// The same, with code written in a way of the caller's choice.
    pub fn with_policy(pending: *mut u32, policy: Policy) -> Result<Self, GateError> {
        Self::with_memory(pending, CodeMemory::with_policy(policy, DEFAULT_CAPACITY)?)
    }

    /// The same in an arena made before.
    pub fn with_memory(pending: *mut u32, mut memory: CodeMemory) -> Result<Self, GateError> {
        let pending = pending as u64;
        let writer = GateWriter::new(&mut memory, pending)?;
        Ok(Gates {
            memory,
            pending,
            writer,
            variadic_stubs: FxHashMap::default(),
            records: None,
        })
    }

    /// From now on, remember every gate with the reason for each instruction.
    pub fn keep_records(&mut self) {
        self.records.get_or_insert_default();
    }

    /// The gates emitted since [`keep_records`](Self::keep_records), in order.
    pub fn records(&self) -> &[GateRecord] {
        self.records.as_deref().unwrap_or_default()
    }

    /// Remembers what others emitted, if anything is remembered.
    pub fn add_record(&mut self, record: GateRecord) {
        if let Some(records) = &mut self.records {
            records.push(record);
        }
    }

    /// The arena, in which other code may be emitted too.
    pub fn memory_mut(&mut self) -> &mut CodeMemory {
        &mut self.memory
    }

    pub fn memory(&self) -> &CodeMemory {
        &self.memory
    }

    /// The address at which a variadic function is called by code that cannot set `al`: it is set to the number of vector
    /// registers, and the function goes on as if it had been called itself.
    pub fn variadic_stub(
        &mut self,
        function: u64,
        vector_registers: u8,
    ) -> Result<u64, CodeMemoryError> {
        let key = (function, vector_registers);
        if let Some(stub) = self.variadic_stubs.get(&key) {
            return Ok(*stub);
        }
        let mut bytes = Vec::new();
        let mut assembler = Assembler::new(&mut bytes, self.memory.next_address(STUB_ALIGNMENT));
        assembler.set_al(vector_registers);
        match assembler.reaches(function) {
            true => assembler.jump(function),
            false => {
                assembler.set(Register::R11, function);
                assembler.jump_register(Register::R11);
            }
        }
        let stub = self.memory.append(&bytes, STUB_ALIGNMENT)?;
        let name = format_args!("variadic call of {function:#x}");
        self.memory.name(stub, bytes.len(), &name);
        self.variadic_stubs.insert(key, stub);
        Ok(stub)
    }

    /// Emits the gate of a function.
    ///
    /// `variadic` are the types behind `...`, promoted as C does. Bit i of `proven` says that the
    /// i-th argument is known to fit, and spares its check; arguments from the 65th on are checked.
    pub fn emit(
        &mut self,
        signature: &Signature,
        variadic: &[CType],
        proven: u64,
        target: impl Into<Target>,
    ) -> Result<Gate, GateError> {
        let target = target.into();
        if self.memory.renew_after_fork()? {
            self.writer = GateWriter::new(&mut self.memory, self.pending)?;
        }
        let request = Request {
            signature,
            variadic,
            proven,
            target,
        };
        let name = format_args!("gate of {}", signature.name);
        let Some(records) = &mut self.records else {
            let gate = self.writer.emit(&mut self.memory, &request, &mut ())?;
            self.memory.name(gate.start(), gate.size as usize, &name);
            return Ok(gate);
        };
        let mut notes = Vec::new();
        let gate = self.writer.emit(&mut self.memory, &request, &mut notes)?;
        self.memory.name(gate.start(), gate.size as usize, &name);
        records.push(GateRecord {
            kind: GateKind::Call,
            gate,
            code: self.writer.code().to_vec(),
            signature: signature.clone(),
            variadic: variadic.to_vec(),
            target: match target {
                Target::Function(function) => function.as_ptr() as u64,
                Target::Slot => 0,
            },
            notes,
        });
        Ok(gate)
    }
}

/// What a call left in the result registers; which of them means something, the signature knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Returned {
    pub rax: u64,
    /// The low half.
    pub xmm0: u64,
}

/// Calls through a gate, as an embedder would; the machine's handler has an instruction sequence of
/// its own.
///
/// # Safety
/// The gate's arena lives. `slots` points to the arguments as the gate's signature has them, with room in
/// front for an aggregate result. Beyond that, whatever the C function asks of its callers.
pub unsafe fn call(gate: GateAddress, slots: *mut u64) -> Returned {
    let (rax, xmm0): (u64, f64);
    // SAFETY: the gate keeps to the C ABI but for r9, which is given here; the rest is the caller's
    // promise.
    unsafe {
        std::arch::asm!(
            "call r11",
            in("r11") gate.0.as_ptr(),
            in("r9") slots,
            lateout("rax") rax,
            lateout("xmm0") xmm0,
            clobber_abi("sysv64"),
        );
    }
    Returned {
        rax,
        xmm0: xmm0.to_bits(),
    }
}

#[cfg(test)]
mod tests;
