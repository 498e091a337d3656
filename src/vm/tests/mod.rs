//! The machine on code written by hand: each family of opcodes, errors and where they are caught, the stack's
//! end, faults, collection at every allocation, and calls into C.

mod foreign;
mod hot;
mod map;
mod memory;
mod numbers;
mod values;

use super::*;
use crate::bytecode::chunk::{Code, ForeignSite, Handler};
use crate::bytecode::op::Opcode::{self, *};
use crate::check::tir::{Extern, ExternId, ExternParameter, LibraryName, VariadicKind};
use crate::types::Ty;

/// Functions being assembled, with what they refer to.
#[derive(Default)]
pub(super) struct Unit {
    pub(super) compiled: Compiled,
    pub(super) program: Program,
    pub(super) types: TypeTable,
    pub(super) options: Options,
}

/// The code of one function.
pub(super) struct Assembly {
    pub(super) code: Code,
}

pub(super) fn function(id: u32, frame: u16) -> Assembly {
    Assembly {
        code: Code {
            function: FunctionId(id),
            name: format!("f{id}"),
            span: Span::NONE,
            words: Vec::new(),
            frame,
            parameters: 0,
            results: 1,
            float_parameters: 0,
            float_result: false,
            pointer: None,
            spans: vec![(0, Span::new(id, id + 1))],
            handlers: Vec::new(),
            calls: Vec::new(),
            texts: Vec::new(),
            variables: Vec::new(),
        },
    }
}

impl Assembly {
    pub(super) fn abc(mut self, op: Opcode, a: u16, b: u16, c: u16) -> Self {
        self.code.words.push(Word::abc(op, a, b, c));
        self
    }

    /// An `i16` in `b` or `c`.
    pub(super) fn signed(self, op: Opcode, a: u16, b: i16, c: i16) -> Self {
        self.abc(op, a, b as u16, c as u16)
    }

    pub(super) fn imm(mut self, op: Opcode, a: u16, imm: i32) -> Self {
        self.code.words.push(Word::a_imm(op, a, imm));
        self
    }

    pub(super) fn wide(mut self, op: Opcode, a: u16, b: u16, c: u16, wide: u64) -> Self {
        self.code.words.extend([Word::abc(op, a, b, c), Word(wide)]);
        self
    }

    pub(super) fn load(self, register: u16, value: i64) -> Self {
        self.wide(LOAD_WIDE, register, 0, 0, value as u64)
    }

    pub(super) fn load_float(self, register: u16, value: f64) -> Self {
        self.wide(LOAD_WIDE, register, 0, 0, value.to_bits())
    }

    pub(super) fn text(mut self, register: u16, text: &str) -> Self {
        self = self.wide(LOAD_WIDE, register, 0, 0, 0);
        self.code
            .texts
            .push((self.code.words.len() as u32 - 1, text.into()));
        self
    }

    pub(super) fn call(mut self, window: u16, callee: u32) -> Self {
        self.code
            .calls
            .push((self.code.words.len() as u32, FunctionId(callee)));
        self.imm(CALL, window, 0)
    }

    /// Register 0 of the entry becomes the result of [`Unit::run`].
    pub(super) fn answer(self, register: u16) -> Self {
        self.imm(STORE_GLOBAL, register, 0)
            .abc(RETURN_UNIT, 0, 0, 0)
    }

    pub(super) fn here(&self) -> u32 {
        self.code.words.len() as u32
    }

    /// From `start` to here, errors go on at a CATCH into `register`, which stands behind a jump over it and the
    /// `length` words of the handler.
    pub(super) fn catching(mut self, start: u32, register: u16, length: i32) -> Self {
        let end = self.here();
        self = self.imm(JUMP, 0, length + 1);
        let target = self.here();
        self.code.handlers.push(Handler { start, end, target });
        self.abc(CATCH, register, 0, 0)
    }
}

/// What a run stored in global 0, or how it stopped.
type Answer = Result<u64, Box<ScriptError>>;

impl Unit {
    pub(super) fn with(mut self, assembly: Assembly) -> Self {
        self.compiled.functions.push(assembly.code);
        self.compiled.globals = 4;
        self
    }

    pub(super) fn machine(&self) -> Box<Vm> {
        let mut vm = Vm::new(self.options).expect("a machine");
        vm.load(&self.compiled).expect("loads");
        vm
    }

    pub(super) fn run_in(&self, vm: &mut Vm) -> Answer {
        let sources = SourceMap::new();
        let world = World {
            program: &self.program,
            types: &self.types,
            sources: &sources,
        };
        match vm.run(FunctionId(0), world) {
            // SAFETY: global 0 is there.
            Ok(()) => Ok(unsafe { *vm.globals }),
            Err(Stop::Error(error)) => Err(error),
            Err(Stop::Exit(status)) => Ok(status as u64 | 1 << 63),
        }
    }

    pub(super) fn run(&self) -> Answer {
        self.run_in(&mut self.machine())
    }

    /// The answer is a text.
    pub(super) fn run_text(&self) -> String {
        let mut vm = self.machine();
        let slot = self.run_in(&mut vm).expect("no error");
        // SAFETY: the code stored a text, and the machine lives.
        unsafe { text::get(slot).to_owned() }
    }
}

pub(super) fn single(assembly: Assembly) -> Unit {
    Unit::default().with(assembly)
}

/// `op R[0], R[1], R[2]`
pub(super) fn binary(op: Opcode, left: u64, right: u64) -> Answer {
    single(
        function(0, 3)
            .load(1, left as i64)
            .load(2, right as i64)
            .abc(op, 0, 1, 2)
            .answer(0),
    )
    .run()
}

pub(super) fn kind(answer: Answer) -> String {
    answer.expect_err("an error").kind
}

pub(super) fn message(answer: Answer) -> String {
    answer.expect_err("an error").message
}

const MIN_INT: u64 = i64::MIN as u64;
const MAX_INT: u64 = i64::MAX as u64;
const MINUS: fn(i64) -> u64 = |value| -value as u64;

pub(super) fn fib() -> Assembly {
    let code = function(1, 5).signed(JGE_I, 0, 2, 1).abc(RETURN, 0, 0, 0);
    let code = code
        .signed(ADD_I, 2, 0, -1)
        .call(2, 1)
        .signed(ADD_I, 4, 0, -2)
        .call(4, 1);
    code.abc(ADD, 2, 2, 4).abc(RETURN, 2, 0, 0)
}
