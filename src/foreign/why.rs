//! The reasons for a gate's instructions, as the emitter gives them and a listing words them.

use super::asm::Extension;
use super::classify::Piece;
use super::island::Exit;

/// Why an instruction is in a gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// A piece of an argument goes to its place.
    Move(Piece, Step),
    /// Does the argument fit its type?
    CompareRange(u32),
    /// Does the string hold a NUL?
    CompareNul(u32),
    TestNull(u32),
    SkipNull(u32),
    Leave(u32, Exit),
    OpenFrame,
    SetFramePointer,
    KeepSlots,
    ReserveBuffer,
    KeepBuffer,
    AlignStack,
    PadStack,
    PassResultAddress,
    CountVectors(u8),
    Jump,
    Call,
    /// The address of the target does not fit a relative jump.
    FarTarget,
    /// The address of the target comes in a slot.
    FetchTarget,
    FetchSlots,
    StoreResult(u32),
    ConvertResult,
    CopyResult,
    CloseFrame,
    Return,
    /// A piece of a callback's argument goes to its slot.
    Receive(Piece),
    Callback(CallbackStep),
}

impl Why {
    /// The argument that an instruction is about, by number.
    pub fn argument(&self) -> Option<u32> {
        match *self {
            Why::Move(piece, _) | Why::Receive(piece) => Some(piece.argument),
            Why::CompareRange(argument)
            | Why::CompareNul(argument)
            | Why::TestNull(argument)
            | Why::SkipNull(argument)
            | Why::Leave(argument, _) => Some(argument),
            _ => None,
        }
    }
}

/// What an instruction of a thunk is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallbackStep {
    Preserve,
    FindMachine,
    Plain,
    CheckThread,
    CheckFreed,
    KeepPlace,
    FindFrame,
    CheckStack,
    Link,
    CheckNull,
    Texts,
    Function,
    Leaf,
    Native,
    Run,
    Restore,
    CheckFailed,
    Give,
    CheckResult,
    Release,
    Return,
    Rare,
    GiveZero,
    Failed,
}

/// What an instruction does to a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// All 64 bits of the slot are the argument.
    Whole,
    /// The low part, extended.
    Extend(Extension),
    /// The low 32 bits; that they hold the value was proven.
    Proven,
    /// An f64 to f32.
    Narrow,
    /// An f64 to 80 bits, by way of the x87 stack.
    Widen,
    /// From the scratch register onto the stack.
    Push,
    /// Room on the stack.
    Reserve,
    /// One of the instructions that copy a large aggregate.
    Copy,
}

/// Gets told what each instruction is for. `()` does not care, and costs nothing.
pub(crate) trait Recorder {
    fn note(&mut self, offset: usize, why: Why);
}

impl Recorder for () {
    #[inline(always)]
    fn note(&mut self, _: usize, _: Why) {}
}

impl Recorder for Vec<(usize, Why)> {
    fn note(&mut self, offset: usize, why: Why) {
        self.push((offset, why));
    }
}
