//! What a thunk knows of the machine that it was made for: where its words lie, and what there is to call.

/// Offsets of a machine's words from its address, and what thunks call.
#[derive(Clone, Copy, Debug)]
pub struct Machine {
    pub address: u64,
    /// Where the script is.
    pub ip: i32,
    pub base: i32,
    /// The native stack pointer at the call of a run's first handler.
    pub native_stack: i32,
    /// A `u32`: what is to be looked at behind a foreign call.
    pub pending: i32,
    /// The bits of it that concern callbacks as well as the call under way.
    pub pending_for_all: i8,
    /// A `u32`: how native code ended, 0 if all is well.
    pub outcome: i32,
    /// The last base at which a frame may begin.
    pub stack_limit: i32,
    /// Below this address the native stack is kept for C.
    pub native_limit: i32,
    /// The thread pointer of the machine's thread.
    pub thread: i32,
    /// The link below the first frame of a run.
    pub halt: u64,
    /// Handlers by opcode.
    pub table: u64,
    /// `fn(ip, base, machine, word, table) -> status`: runs from `ip` on; the word does not matter.
    pub begin: u64,
    /// `fn(machine, callback) -> (base, mode)`: where the new frame begins when it is not plain, null for not at all.
    pub enter: u64,
    /// `fn(machine, callback, slots) -> status`: makes texts of C strings.
    pub prepare: u64,
    /// `fn(machine, callback, slots, status)`: notes an error, and clears the slots for the result.
    pub fail: u64,
    /// For each function a pair of words of which the first is its native code; 0 if there never is any.
    pub entries: u64,
    /// How the first word of a function begins that has native code with its parameters in registers; its number is in the upper half.
    pub enters_registers: [u8; 2],
    /// What is added to `native_stack` where a fault comes back as an outcome.
    pub guarded: i32,
    /// `fn(machine, callback, slots)`: finishes what native code did not, and puts the result, or zeros, into the slots.
    pub left: u64,
    /// `fn(machine)`: the end of a run whose mode was not 0.
    pub leave: u64,
    /// The frame of leaves, functions whose native code calls nobody.
    pub leaf_frame: u64,
    /// The callback whose leaf runs.
    pub leaf_callback: i32,
    /// `fn(machine, callback)`: a leaf ended with an error.
    pub leaf_left: u64,
}
