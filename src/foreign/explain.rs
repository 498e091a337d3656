//! A gate in words: each instruction as bytes, as assembly, and why it is there.
//!
//! The reasons are the emitter's own: it notes a [`Why`] at every instruction it writes. This module
//! only puts them into words, and lets a decoder say what the bytes in memory really are.
//!
//! ```text
//! read(fd: c_int, buf: *void, n: usize) -> isize: 25 bytes at 0x7f0e4c3a1012
//!   49 63 39           movsxd rdi, [r9]   fd → rdi: 1st INTEGER argument, sign-extended …
//!   49 3b 39           cmp rdi, [r9]      does fd fit c_int?
//! ```

use super::asm::{Extension, Register};
use super::classify::{Piece, Place};
use super::emitter::INTEGER_ARGUMENTS;
use super::gate::Gate;
use super::island::Exit;
use super::loader;
use super::signature::{CType, Signature};
use super::why::{CallbackStep, Step, Why};
use iced_x86::{Decoder, DecoderOptions, Formatter};
use std::fmt;

/// Which way a piece of code leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GateKind {
    /// From the script into C.
    Call,
    /// From C into the script: the body of a thunk.
    Callback,
}

/// A gate that was emitted, with what the emitter knew.
#[derive(Clone, Debug)]
pub struct GateRecord {
    pub kind: GateKind,
    pub gate: Gate,
    pub code: Vec<u8>,
    pub signature: Signature,
    /// The types behind `...` at this call.
    pub variadic: Vec<CType>,
    /// The address of the C function.
    pub target: u64,
    /// Offsets of instructions, and why each is there.
    pub notes: Vec<(usize, Why)>,
}

impl GateRecord {
    /// Where it runs.
    pub fn address(&self) -> u64 {
        self.gate.start()
    }
}

/// One instruction of a gate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExplainedInstruction {
    /// Bytes from the start of the gate.
    pub offset: usize,
    pub bytes: Vec<u8>,
    pub assembly: String,
    pub why: String,
    /// The argument that it is about, by number.
    pub argument: Option<u32>,
}

/// Decodes a gate and says for each instruction why it is there.
pub fn explain(record: &GateRecord) -> Vec<ExplainedInstruction> {
    let start = record.address();
    let mut formatter = super::anatomy::formatter();
    let mut explained = Vec::new();
    let decoder = Decoder::with_ip(64, &record.code, start, DecoderOptions::NONE);
    for instruction in decoder {
        let offset = (instruction.ip() - start) as usize;
        let mut assembly = String::new();
        formatter.format(&instruction, &mut assembly);
        let note = record.notes.iter().find(|(at, _)| *at == offset);
        explained.push(ExplainedInstruction {
            offset,
            bytes: record.code[offset..offset + instruction.len()].to_vec(),
            assembly,
            why: note.map_or_else(String::new, |(_, why)| in_words(record, *why)),
            argument: note.and_then(|(_, why)| why.argument()),
        });
    }
    explained
}

impl fmt::Display for GateRecord {
    /// A header, then a line for each instruction in aligned columns.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = match self.gate.size {
            1 => "byte",
            _ => "bytes",
        };
        let address = self.address();
        writeln!(
            f,
            "{}: {} {bytes} at {address:#x}",
            self.signature, self.gate.size
        )?;
        let rows: Vec<_> = explain(self)
            .into_iter()
            .map(|row| {
                let bytes: Vec<_> = row.bytes.iter().map(|b| format!("{b:02x}")).collect();
                (bytes.join(" "), row.assembly, row.why)
            })
            .collect();
        let width = |column: fn(&(String, String, String)) -> &String| {
            rows.iter().map(|row| column(row).len()).max().unwrap_or(0)
        };
        let (first, second) = (width(|row| &row.0), width(|row| &row.1));
        for (bytes, assembly, why) in &rows {
            writeln!(f, "  {bytes:first$}  {assembly:second$}  {why}")?;
        }
        Ok(())
    }
}

fn in_words(record: &GateRecord, why: Why) -> String {
    let signature = &record.signature;
    let name = |argument: u32| argument_name(signature, argument);
    let type_name = |argument: u32| type_name(signature, argument);
    let result = &signature.result_type_name;
    match why {
        Why::Move(piece, step) => moved(record, piece, step),
        Why::CompareRange(argument) => {
            format!("does {} fit {}?", name(argument), type_name(argument))
        }
        Why::CompareNul(argument) => format!(
            "has {} a NUL inside? its flag lies in front of its text",
            name(argument)
        ),
        Why::TestNull(argument) => format!("is {} null?", name(argument)),
        Why::SkipNull(_) => "then there is no text to test".into(),
        Why::Leave(argument, exit) => match exit {
            Exit::Far => format!(
                "else leave: {} is refused by the cold stub; an island for checks near by",
                name(argument)
            ),
            Exit::Relayed(island) => format!(
                "else leave: {} is refused by way of the island at {island:#x}",
                name(argument)
            ),
        },
        Why::OpenFrame => "a frame, for something remains to do after the call".into(),
        Why::SetFramePointer => "rbp keeps rsp, which is a multiple of 16 here".into(),
        Why::KeepSlots => "keeps the slots' address for the result".into(),
        Why::ReserveBuffer => {
            format!("room for the result: {result} wants more than slots' alignment")
        }
        Why::KeepBuffer => "keeps the address of the result's buffer".into(),
        Why::AlignStack => {
            "a value by value wants more than the ABI's 16 bytes of alignment".into()
        }
        Why::PadStack => {
            "padding: rsp must be a multiple of 16 at the call, each value of its alignment".into()
        }
        Why::PassResultAddress => {
            format!(
                "rdi: where the result goes, in front of the slots, for {result} is of class MEMORY"
            )
        }
        Why::CountVectors(count) => {
            format!("al: how many vector registers are used, {count}, for a variadic function")
        }
        Why::Jump => format!(
            "to {}, which returns straight to the caller",
            target(record)
        ),
        Why::Call => format!("calls {}", target(record)),
        Why::FarTarget => format!("{} is out of reach of a 32-bit distance", target(record)),
        Why::FetchTarget => "the function's address, which lies behind the arguments".into(),
        Why::FetchSlots => "the slots' address again".into(),
        Why::StoreResult(eightbyte) => {
            format!("the result's {} part into its slot", ordinal(eightbyte))
        }
        Why::ConvertResult => "long double comes back in st0; as an f64 it goes on in xmm0".into(),
        Why::CopyResult => "copies the result from its buffer, whose address is in rax".into(),
        Why::CloseFrame => "drops the frame and the stack arguments".into(),
        Why::Return => "to the caller".into(),
        Why::Receive(piece) => received(record, piece),
        Why::Callback(step) => callback_step(step).into(),
    }
}

/// `argument 1 (bytes 0 to 7) from rdi`
fn received(record: &GateRecord, piece: Piece) -> String {
    let ctype = record.signature.argument_type(&[], piece.argument as usize);
    let mut text = argument_name(&record.signature, piece.argument);
    if ctype.is_some_and(|ctype| matches!(ctype, CType::Aggregate(_)) && ctype.size() > 8) {
        let end = piece.offset + piece.size;
        text += &format!(" (bytes {} to {})", piece.offset, end - 1);
    }
    let place = match piece.place {
        Place::Integer(number) => INTEGER_ARGUMENTS[usize::from(number)].name().to_owned(),
        Place::Vector(number) => format!("xmm{number}"),
        Place::Stack(offset) => format!("the stack, {offset} bytes above the return address"),
    };
    text + &format!(" from {place} into its slot")
}

fn callback_step(step: CallbackStep) -> &'static str {
    match step {
        CallbackStep::Preserve => "a callee preserves rbx, rbp and r12 to r15",
        CallbackStep::FindMachine => "the machine; the callback, which the stub left in r11",
        CallbackStep::Plain => "mode 0: the machine's own thread",
        CallbackStep::CheckThread => "is this the machine's thread?",
        CallbackStep::CheckFreed => "is the function still there?",
        CallbackStep::KeepPlace => {
            "where the script is goes to the stack, until the callback is over"
        }
        CallbackStep::FindFrame => {
            "the new frame lies behind the call's window, which the call's instruction tells"
        }
        CallbackStep::CheckStack => "is there room for a frame, here and on C's own stack?",
        CallbackStep::Link => "below the frame: the place around it, and a link that ends the run",
        CallbackStep::CheckNull => "a pointer that is never null must not be",
        CallbackStep::Texts => "C strings become texts",
        CallbackStep::Function => "the function value, behind its parameters",
        CallbackStep::Leaf => {
            "has the function native code that calls nobody? Then it needs no frame"
        }
        CallbackStep::Native => {
            "has the function native code? Then it is called with C's registers"
        }
        CallbackStep::Run => "runs the function: ip, frame, machine, handlers",
        CallbackStep::Restore => "the script is where it was",
        CallbackStep::CheckFailed => "was there an error?",
        CallbackStep::Give => "the result to where C looks for it",
        CallbackStep::CheckResult => "does the result fit its C type?",
        CallbackStep::Release => "another thread gives the machine back, its result kept meanwhile",
        CallbackStep::Return => "to C",
        CallbackStep::Rare => "rare: the machine finds a frame, or refuses",
        CallbackStep::GiveZero => "C gets zero",
        CallbackStep::Failed => "the error waits until the foreign call returns; C gets zero",
    }
}

fn moved(record: &GateRecord, piece: Piece, step: Step) -> String {
    let signature = &record.signature;
    let argument = piece.argument as usize;
    let ctype = signature.argument_type(&record.variadic, argument);
    let ctype = ctype.unwrap_or(&CType::Void);
    let mut text = argument_name(signature, piece.argument);
    if matches!(ctype, CType::Aggregate(_)) && step != Step::Copy && ctype.size() > 8 {
        let end = piece.offset + piece.size;
        text += &format!(" (bytes {} to {})", piece.offset, end - 1);
    }
    text += match piece.place {
        Place::Integer(number) => {
            let register = INTEGER_ARGUMENTS[usize::from(number)];
            let last = match register {
                Register::R9 => ", the last, for r9 had the slots' address",
                _ => "",
            };
            let class = ordinal(number.into());
            format!(" → {}: {class} INTEGER argument{last}", register.name())
        }
        Place::Vector(number) => format!(" → xmm{number}: {} SSE argument", ordinal(number.into())),
        Place::Stack(offset) => {
            let why = match ctype {
                CType::LongDouble => "long double is of class X87",
                CType::Aggregate(aggregate) if aggregate.size > 16 => {
                    "above 16 bytes: class MEMORY"
                }
                CType::Aggregate(_) => "no registers left for all of it, or class MEMORY",
                _ => "no register of its class left",
            };
            format!(" → stack+{}: {why}", offset + piece.offset)
        }
    }
    .as_str();
    text += match step {
        Step::Whole => "",
        Step::Proven if *ctype == CType::Bool => ", 0 or 1",
        Step::Proven => ", known to fit",
        Step::Narrow => ", narrowed from f64 to f32",
        Step::Widen => ", widened from f64 to 80 bits",
        Step::Push => "; onto the stack",
        Step::Reserve => "; room for it",
        Step::Copy => "; copied as a whole",
        Step::Extend(Extension::Sign8 | Extension::Sign16 | Extension::Sign32) => {
            ", sign-extended to 64 bits"
        }
        Step::Extend(_) => ", zero-extended to 64 bits",
    };
    text
}

fn argument_name(signature: &Signature, argument: u32) -> String {
    match signature.parameters.get(argument as usize) {
        Some(parameter) => parameter.name.to_string(),
        None => format!("argument {}", argument + 1),
    }
}

fn type_name(signature: &Signature, argument: u32) -> &str {
    match signature.parameters.get(argument as usize) {
        Some(parameter) => &parameter.type_name,
        None => "its C type",
    }
}

/// What a gate calls: `read in libc.so.6`.
pub fn target(record: &GateRecord) -> String {
    let name = &record.signature.name;
    match loader::object_of(record.target) {
        Some(path) => {
            let file = path.rsplit('/').next().unwrap_or(&path);
            format!("{name} in {file}")
        }
        None => name.to_string(),
    }
}

/// `1st` for 0.
fn ordinal(index: u32) -> String {
    let number = index + 1;
    let suffix = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{suffix}")
}
