//! The machine on code written by hand: each family of opcodes, errors and where they are caught, the stack's
//! end, faults, collection at every allocation, and calls into C.

use super::*;
use crate::bytecode::chunk::{Code, ForeignSite, Handler};
use crate::bytecode::op::Opcode::{self, *};
use crate::check::tir::{Extern, ExternId, ExternParameter, LibraryName, VariadicKind};
use crate::types::Ty;

/// Functions being assembled, with what they refer to.
#[derive(Default)]
struct Unit {
    compiled: Compiled,
    program: Program,
    types: TypeTable,
    options: Options,
}

/// The code of one function.
struct Assembly {
    code: Code,
}

fn function(id: u32, frame: u16) -> Assembly {
    Assembly {
        code: Code {
            function: FunctionId(id),
            name: format!("f{id}"),
            span: Span::NONE,
            words: Vec::new(),
            frame,
            parameters: 0,
            spans: vec![(0, Span::new(id, id + 1))],
            handlers: Vec::new(),
            calls: Vec::new(),
            texts: Vec::new(),
            variables: Vec::new(),
        },
    }
}

impl Assembly {
    fn abc(mut self, op: Opcode, a: u16, b: u16, c: u16) -> Self {
        self.code.words.push(Word::abc(op, a, b, c));
        self
    }

    /// An `i16` in `b` or `c`.
    fn signed(self, op: Opcode, a: u16, b: i16, c: i16) -> Self {
        self.abc(op, a, b as u16, c as u16)
    }

    fn imm(mut self, op: Opcode, a: u16, imm: i32) -> Self {
        self.code.words.push(Word::a_imm(op, a, imm));
        self
    }

    fn wide(mut self, op: Opcode, a: u16, b: u16, c: u16, wide: u64) -> Self {
        self.code.words.extend([Word::abc(op, a, b, c), Word(wide)]);
        self
    }

    fn load(self, register: u16, value: i64) -> Self {
        self.wide(LOAD_WIDE, register, 0, 0, value as u64)
    }

    fn load_float(self, register: u16, value: f64) -> Self {
        self.wide(LOAD_WIDE, register, 0, 0, value.to_bits())
    }

    fn text(mut self, register: u16, text: &str) -> Self {
        self = self.wide(LOAD_WIDE, register, 0, 0, 0);
        self.code
            .texts
            .push((self.code.words.len() as u32 - 1, text.into()));
        self
    }

    fn call(mut self, window: u16, callee: u32) -> Self {
        self.code
            .calls
            .push((self.code.words.len() as u32, FunctionId(callee)));
        self.imm(CALL, window, 0)
    }

    /// Register 0 of the entry becomes the result of [`Unit::run`].
    fn answer(self, register: u16) -> Self {
        self.imm(STORE_GLOBAL, register, 0)
            .abc(RETURN_UNIT, 0, 0, 0)
    }

    fn here(&self) -> u32 {
        self.code.words.len() as u32
    }

    /// From `start` to here, errors go on at a CATCH into `register`, which stands behind a jump over it and the
    /// `length` words of the handler.
    fn catching(mut self, start: u32, register: u16, length: i32) -> Self {
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
    fn with(mut self, assembly: Assembly) -> Self {
        self.compiled.functions.push(assembly.code);
        self.compiled.globals = 4;
        self
    }

    fn machine(&self) -> Box<Vm> {
        let mut vm = Vm::new(self.options).expect("a machine");
        vm.load(&self.compiled).expect("loads");
        vm
    }

    fn run_in(&self, vm: &mut Vm) -> Answer {
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

    fn run(&self) -> Answer {
        self.run_in(&mut self.machine())
    }

    /// The answer is a text.
    fn run_text(&self) -> String {
        let mut vm = self.machine();
        let slot = self.run_in(&mut vm).expect("no error");
        // SAFETY: the code stored a text, and the machine lives.
        unsafe { text::get(slot).to_owned() }
    }
}

fn single(assembly: Assembly) -> Unit {
    Unit::default().with(assembly)
}

/// `op R[0], R[1], R[2]`
fn binary(op: Opcode, left: u64, right: u64) -> Answer {
    single(
        function(0, 3)
            .load(1, left as i64)
            .load(2, right as i64)
            .abc(op, 0, 1, 2)
            .answer(0),
    )
    .run()
}

fn kind(answer: Answer) -> String {
    answer.expect_err("an error").kind
}

fn message(answer: Answer) -> String {
    answer.expect_err("an error").message
}

const MIN_INT: u64 = i64::MIN as u64;
const MAX_INT: u64 = i64::MAX as u64;
const MINUS: fn(i64) -> u64 = |value| -value as u64;

#[test]
fn integers_are_checked() {
    assert_eq!(binary(ADD, 2, 3), Ok(5));
    assert_eq!(
        message(binary(ADD, MAX_INT, 1)),
        "9223372036854775807 + 1 overflows"
    );
    assert_eq!(kind(binary(SUB, MIN_INT, 1)), "overflow");
    assert_eq!(kind(binary(MUL, MAX_INT, 2)), "overflow");
    assert_eq!(binary(DIV, MINUS(7), 2), Ok(MINUS(3)));
    assert_eq!(kind(binary(DIV, 1, 0)), "zero");
    assert_eq!(kind(binary(DIV, MIN_INT, MINUS(1))), "overflow");
    assert_eq!(binary(REM, MINUS(7), 2), Ok(MINUS(1)));
    assert_eq!(binary(REM, MIN_INT, MINUS(1)), Ok(0));
    assert_eq!(kind(binary(REM, 1, 0)), "zero");
    assert_eq!(binary(UDIV, MINUS(1), 10), Ok(u64::MAX / 10));
    assert_eq!(kind(binary(UREM, 1, 0)), "zero");
    assert_eq!(binary(UCMP, MINUS(1), 1), Ok(1));
    assert_eq!(binary(UCMP, 1, MINUS(1)), Ok(MINUS(1)));
    assert_eq!(binary(ADD_WRAP, MAX_INT, 1), Ok(MIN_INT));
    assert_eq!(binary(SHL, 1, 63), Ok(MIN_INT));
    assert_eq!(kind(binary(SHL, 1, 64)), "range");
    assert_eq!(binary(SHR, MINUS(8), 1), Ok(MINUS(4)));
    assert_eq!(kind(binary(SHR, 1, MINUS(1))), "range");
    assert_eq!(binary(MIN, MINUS(1), 1), Ok(MINUS(1)));
    assert_eq!(binary(MAX, MINUS(1), 1), Ok(1));
}

/// `op R[0], R[1]` with `c`.
fn immediate(op: Opcode, value: i64, c: i16) -> Answer {
    single(function(0, 2).load(1, value).signed(op, 0, 1, c).answer(0)).run()
}

#[test]
fn immediates_have_their_sign() {
    assert_eq!(immediate(ADD_I, 5, -7), Ok(MINUS(2)));
    assert_eq!(
        message(immediate(ADD_I, i64::MIN, -1)),
        "-9223372036854775808 - 1 overflows"
    );
    assert_eq!(immediate(MUL_I, -3, -3), Ok(9));
    assert_eq!(kind(immediate(MUL_I, i64::MIN, -1)), "overflow");
    assert_eq!(immediate(DIV_I, -7, 2), Ok(MINUS(3)));
    assert_eq!(immediate(DIV_I, 7, -2), Ok(MINUS(3)));
    assert_eq!(immediate(REM_I, -7, 3), Ok(MINUS(1)));
    assert_eq!(immediate(AND_I, -1, -16), Ok(MINUS(16)));
    assert_eq!(immediate(SHL_I, 3, 2), Ok(12));
    assert_eq!(immediate(SHR_I, -1, 63), Ok(MINUS(1)));
    assert_eq!(immediate(NEG, 5, 0), Ok(MINUS(5)));
    assert_eq!(kind(immediate(NEG, i64::MIN, 0)), "overflow");
    assert_eq!(kind(immediate(ABS, i64::MIN, 0)), "overflow");
    assert_eq!(immediate(COMPLEMENT, 0, 0), Ok(u64::MAX));
    assert_eq!(immediate(NOT, 1, 0), Ok(0));
}

#[test]
fn narrowing_is_exact_at_its_bounds() {
    for (op, low, high, name) in [
        (NARROW_I8, -128, 127, "i8"),
        (NARROW_U8, 0, 255, "u8"),
        (NARROW_I16, -32768, 32767, "i16"),
        (NARROW_U16, 0, 65535, "u16"),
        (NARROW_I32, i64::from(i32::MIN), i64::from(i32::MAX), "i32"),
        (NARROW_U32, 0, i64::from(u32::MAX), "u32"),
    ] {
        assert_eq!(immediate(op, low, 0), Ok(low as u64));
        assert_eq!(immediate(op, high, 0), Ok(high as u64));
        assert_eq!(
            message(immediate(op, low - 1, 0)),
            format!("{} does not fit {name}", low - 1)
        );
        assert_eq!(
            message(immediate(op, high + 1, 0)),
            format!("{} does not fit {name}", high + 1)
        );
    }
    let truncate = |value: f64| immediate(FLOAT_TO_INT, value.to_bits() as i64, 0);
    assert_eq!(truncate(-2.9), Ok(MINUS(2)));
    assert_eq!(truncate(-9223372036854775808.0), Ok(MIN_INT));
    for value in [9223372036854775808.0, f64::NAN, f64::NEG_INFINITY] {
        assert_eq!(kind(truncate(value)), "range");
    }
}

/// Which way `op` goes with these operands.
fn branches(op: Opcode, left: u64, right: u64) -> bool {
    let code = function(0, 3)
        .load(0, left as i64)
        .load(1, right as i64)
        .load(2, 1);
    let code = code.signed(op, 0, 1, 2).load(2, 0).answer(2);
    single(code).run() == Ok(1)
}

/// The same with an immediate in `b`.
fn branches_on(op: Opcode, left: i64, right: i16) -> bool {
    let code = function(0, 3).load(0, left).load(2, 1);
    single(code.signed(op, 0, right, 2).load(2, 0).answer(2)).run() == Ok(1)
}

#[test]
fn branches_go_where_they_say() {
    let orders = [(MINUS(2), 1), (1, 1), (1, MINUS(2))];
    let integer = [
        (JEQ, JEQ_I, [false, true, false]),
        (JNE, JNE_I, [true, false, true]),
        (JLT, JLT_I, [true, false, false]),
        (JLE, JLE_I, [true, true, false]),
        (HALT, JGT_I, [false, false, true]),
        (HALT, JGE_I, [false, true, true]),
    ];
    for (op, op_immediate, taken) in integer {
        for ((left, right), taken) in orders.into_iter().zip(taken) {
            if op != HALT {
                assert_eq!(branches(op, left, right), taken, "{op:?}");
            }
            assert_eq!(
                branches_on(op_immediate, left as i64, right as i64 as i16),
                taken,
                "{op_immediate:?}"
            );
        }
    }
    let floats = [(1.0f64, 2.0f64), (2.0, 2.0), (2.0, 1.0), (f64::NAN, 1.0)];
    for (op, taken) in [
        (JEQ_F, [false, true, false, false]),
        (JNE_F, [true, false, true, true]),
        (JLT_F, [true, false, false, false]),
        (JLE_F, [true, true, false, false]),
        (JNLT_F, [false, true, true, true]),
        (JNLE_F, [false, false, true, true]),
    ] {
        for ((left, right), taken) in floats.into_iter().zip(taken) {
            assert_eq!(
                branches(op, left.to_bits(), right.to_bits()),
                taken,
                "{op:?} {left} {right}"
            );
        }
    }
}

#[test]
fn counted_loops_end_at_the_last_number() {
    for (op, start, end, turns) in [
        (FOR_LOOP, 0, 10, 10),
        (FOR_LOOP_INCLUSIVE, i64::MAX - 2, i64::MAX, 3),
        (FOR_LOOP, i64::MAX - 2, i64::MAX, 2),
    ] {
        let code = function(0, 3).load(0, start).load(1, end).load(2, 0);
        let code = code.signed(ADD_I, 2, 2, 1).signed(op, 0, 1, -2).answer(2);
        assert_eq!(single(code).run(), Ok(turns));
    }
}

#[test]
fn floats_are_ieee() {
    let float =
        |op, left: f64, right: f64| binary(op, left.to_bits(), right.to_bits()).map(f64::from_bits);
    assert_eq!(float(ADD_F, 0.1, 0.2), Ok(0.1 + 0.2));
    assert_eq!(float(DIV_F, 1.0, 0.0), Ok(f64::INFINITY));
    assert_eq!(float(REM_F, -7.5, 2.0), Ok(-1.5));
    assert_eq!(float(MIN_F, 1.0, -2.0), Ok(-2.0));
    let unary = |op, value: f64| immediate(op, value.to_bits() as i64, 0).map(f64::from_bits);
    assert_eq!(unary(ROUND_F, -2.5), Ok(-3.0));
    assert_eq!(unary(FLOOR_F, -2.5), Ok(-3.0));
    assert_eq!(unary(CEIL_F, -2.5), Ok(-2.0));
    assert_eq!(unary(SQRT_F, 2.0), Ok(2f64.sqrt()));
    assert_eq!(unary(ROUND_F32, 0.1), Ok(f64::from(0.1f32)));
}

#[test]
fn elements_have_their_width_and_sign() {
    for (element, read, write, value, seen) in [
        (Ty::I8, LIST_GET_I8, LIST_SET_8, -2i64, -2i64),
        (Ty::U8, LIST_GET_U8, LIST_SET_8, 254, 254),
        (Ty::I16, LIST_GET_I16, LIST_SET_16, -2, -2),
        (Ty::U16, LIST_GET_U16, LIST_SET_16, 65534, 65534),
        (Ty::I32, LIST_GET_I32, LIST_SET_32, -2, -2),
        (Ty::U32, LIST_GET_U32, LIST_SET_32, 4294967294, 4294967294),
        (Ty::INT, LIST_GET_WORD, LIST_SET_WORD, i64::MIN, i64::MIN),
        (
            Ty::F32,
            LIST_GET_F32,
            LIST_SET_F32,
            1.5f64.to_bits() as i64,
            1.5f64.to_bits() as i64,
        ),
        (
            Ty::FLOAT,
            LIST_GET_F64,
            LIST_SET_F64,
            0.1f64.to_bits() as i64,
            0.1f64.to_bits() as i64,
        ),
        (Ty::BOOL, LIST_GET_BOOL, LIST_SET_8, 1, 1),
    ] {
        let mut unit = Unit::default();
        let list = unit.types.list(element);
        let code = function(0, 5)
            .load(0, 0)
            .load(1, 3)
            .load(2, 2)
            .load(3, value);
        let code = code
            .wide(LIST_REPEAT, 4, 0, 1, list.0.into())
            .abc(write, 4, 2, 3)
            .abc(read, 0, 4, 2);
        assert_eq!(unit.with(code.answer(0)).run(), Ok(seen as u64), "{read:?}");
    }
}

#[test]
fn lists_grow_and_watch_their_ends() {
    let mut unit = Unit::default();
    let list = unit.types.list(Ty::INT);
    let code = function(0, 6).load(1, 0).load(2, 1000);
    let code = code.wide(LIST_NEW, 0, 0, 0, list.0.into());
    let code = code.abc(LIST_PUSH_WORD, 0, 1, 0).signed(FOR_LOOP, 1, 2, -2);
    let code = code
        .load(3, 777)
        .abc(LIST_GET_WORD, 4, 0, 3)
        .abc(LIST_LEN, 5, 0, 0)
        .abc(ADD, 4, 4, 5);
    assert_eq!(unit.with(code.answer(4)).run(), Ok(1777));

    for (index, text) in [
        (3, "index 3"),
        (-1, "index -1"),
        (i64::MIN, "index -9223372036854775808"),
    ] {
        let mut unit = Unit::default();
        let list = unit.types.list(Ty::INT);
        let code = function(0, 4).load(0, 0).load(1, 3).load(2, index);
        let code = code.wide(LIST_REPEAT, 3, 0, 1, list.0.into());
        for (op, a, b) in [(LIST_GET_WORD, 0, 3), (LIST_SET_WORD, 3, 2)] {
            let mut unit = Unit {
                types: TypeTable::new(),
                ..Unit::default()
            };
            assert_eq!(unit.types.list(Ty::INT), list);
            let mut copy = function(0, 4);
            copy.code.words.clone_from(&code.code.words);
            let error = unit
                .with(copy.abc(op, a, b, 2).answer(0))
                .run()
                .expect_err("outside");
            assert_eq!(
                (error.kind.as_str(), error.message),
                ("index", format!("{text} is outside a list of length 3"))
            );
        }
    }
}

#[test]
fn texts_are_joined_compared_and_shown() {
    let code = function(0, 4).text(0, "héllo").text(1, " ").load(2, -5);
    let code = code
        .wide(TO_STRING, 2, 2, 0, Ty::INT.0.into())
        .abc(CONCAT, 0, 0, 3);
    assert_eq!(single(code.answer(0)).run_text(), "héllo -5");
    let compare = |op, left: &str, right: &str| {
        single(
            function(0, 3)
                .text(1, left)
                .text(2, right)
                .abc(op, 0, 1, 2)
                .answer(0),
        )
        .run()
    };
    assert_eq!(compare(EQ_STR, "ab", "ab"), Ok(1));
    assert_eq!(compare(EQ_STR, "ab", "a\0"), Ok(0));
    assert_eq!(compare(COMPARE_STR, "ab", "b"), Ok(MINUS(1)));
    assert_eq!(compare(COMPARE_STR, "ab", "a"), Ok(1));
    let byte = |index| {
        single(
            function(0, 3)
                .text(1, "aé")
                .load(2, index)
                .abc(STR_BYTE, 0, 1, 2)
                .answer(0),
        )
        .run()
    };
    assert_eq!((byte(0), byte(1)), (Ok(97), Ok(0xc3)));
    assert_eq!(message(byte(3)), "index 3 is outside a text of 3 bytes");
    assert_eq!(
        single(function(0, 2).load(1, 0x1f600).abc(CHR, 0, 1, 0).answer(0)).run_text(),
        "😀"
    );
    assert_eq!(
        kind(single(function(0, 2).load(1, 0xd800).abc(CHR, 0, 1, 0).answer(0)).run()),
        "range"
    );
    assert_eq!(
        single(function(0, 2).load(1, -1).abc(USTR, 0, 1, 0).answer(0)).run_text(),
        "18446744073709551615"
    );
}

/// fib(n) by the instructions that `lower` makes of it.
fn fib() -> Assembly {
    let code = function(1, 5).signed(JGE_I, 0, 2, 1).abc(RETURN, 0, 0, 0);
    let code = code
        .signed(ADD_I, 2, 0, -1)
        .call(2, 1)
        .signed(ADD_I, 4, 0, -2)
        .call(4, 1);
    code.abc(ADD, 2, 2, 4).abc(RETURN, 2, 0, 0)
}

#[test]
fn calls_return_behind_themselves() {
    let entry = function(0, 3).load(1, 20).call(1, 1).answer(1);
    assert_eq!(Unit::default().with(entry).with(fib()).run(), Ok(6765));
}

/// A function that calls itself without end.
fn endless() -> Assembly {
    function(1, 3)
        .signed(ADD_I, 2, 0, 1)
        .call(2, 1)
        .abc(RETURN, 2, 0, 0)
}

#[test]
fn endless_recursion_is_an_error_with_a_short_trace() {
    let unit = Unit::default()
        .with(function(0, 3).load(1, 0).call(1, 1).answer(1))
        .with(endless());
    let mut vm = unit.machine();
    for _ in 0..2 {
        let error = unit.run_in(&mut vm).expect_err("an error");
        assert_eq!(error.kind, "stack");
        assert!(
            error.trace.len() < 30 && error.omitted > 1000,
            "{}",
            error.omitted
        );
        assert_eq!(error.trace[0].function, "f1");
        assert_eq!(
            error.trace.last().map(|frame| frame.function.as_str()),
            Some("f0")
        );
    }
    // And it can be caught, after which the stack is free again.
    let code = function(0, 4).load(3, 7);
    let start = code.here();
    let code = code
        .load(1, 0)
        .call(1, 1)
        .catching(start, 3, 0)
        .abc(ERROR_FIELD, 3, 3, 1)
        .load(1, 15)
        .call(1, 2)
        .answer(1);
    let mut fib = fib();
    fib.code.function = FunctionId(2);
    for call in &mut fib.code.calls {
        call.1 = FunctionId(2);
    }
    assert_eq!(
        Unit::default().with(code).with(endless()).with(fib).run(),
        Ok(610)
    );
}

#[test]
fn errors_are_caught_by_the_innermost_handler_in_reach() {
    // f1 divides by zero; f0 catches what f1 throws.
    let thrower = function(1, 2)
        .load(0, 1)
        .load(1, 0)
        .abc(DIV, 0, 0, 1)
        .abc(RETURN, 0, 0, 0);
    let code = function(0, 4);
    let code = code
        .call(2, 1)
        .catching(0, 3, 0)
        .abc(ERROR_FIELD, 0, 3, 1)
        .answer(0);
    let unit = Unit::default().with(code).with(thrower);
    assert_eq!(unit.run_text(), "zero");

    // A handler within f1 comes first, and throws on: the trace stays that of the division.
    let thrower = function(1, 3)
        .load(0, 1)
        .load(1, 0)
        .abc(DIV, 0, 0, 1)
        .catching(4, 2, 1);
    let thrower = thrower.abc(RETHROW, 2, 0, 0).abc(RETURN, 0, 0, 0);
    let error = Unit::default()
        .with(function(0, 3).call(2, 1).answer(0))
        .with(thrower)
        .run()
        .expect_err("uncaught");
    assert_eq!(error.kind, "zero");
    let names: Vec<_> = error
        .trace
        .iter()
        .map(|frame| frame.function.as_str())
        .collect();
    assert_eq!(names, ["f1", "f0"]);
    assert_eq!(error.span, Span::new(1, 2));
}

#[test]
fn scripts_make_their_own_errors() {
    let code = function(0, 3)
        .text(1, "mine")
        .abc(MAKE_ERROR, 0, 1, 0)
        .abc(THROW, 0, 0, 0);
    let error = single(code).run().expect_err("thrown");
    assert_eq!(
        (error.kind.as_str(), error.message.as_str()),
        ("error", "mine")
    );
    assert_eq!(
        kind(single(function(0, 1).text(0, "so").abc(ASSERT_FAIL, 0, 0, 0)).run()),
        "assert"
    );
    let null = |reason| {
        single(
            function(0, 1)
                .load(0, 0)
                .imm(CHECK_NOT_NULL, 0, reason)
                .answer(0),
        )
        .run()
    };
    assert_eq!(
        (kind(null(0)), kind(null(1))),
        ("null".to_owned(), "null".to_owned())
    );
    assert_eq!(
        single(function(0, 1).load(0, 3).abc(EXIT, 0, 0, 0)).run(),
        Ok(3 | 1 << 63)
    );
}

// ---- memory

#[test]
fn loads_and_stores_have_their_width() {
    let mut memory = [0u64; 4];
    let at = memory.as_mut_ptr() as i64;
    for (store, load, value, seen) in [
        (STORE_8, LOAD_I8, 0x1ffi64, -1i64),
        (STORE_8, LOAD_U8, -1, 255),
        (STORE_8, LOAD_BOOL, 2, 1),
        (STORE_16, LOAD_I16, -2, -2),
        (STORE_16, LOAD_U16, -1, 65535),
        (STORE_32, LOAD_I32, -2, -2),
        (STORE_32, LOAD_U32, -1, 4294967295),
        (STORE_WORD, LOAD_WORD, i64::MIN, i64::MIN),
        (
            STORE_F32,
            LOAD_F32,
            2.5f64.to_bits() as i64,
            2.5f64.to_bits() as i64,
        ),
        (
            STORE_F64,
            LOAD_F64,
            0.1f64.to_bits() as i64,
            0.1f64.to_bits() as i64,
        ),
    ] {
        memory.fill(0);
        let code = function(0, 3)
            .load(0, at)
            .load(1, 1)
            .load(2, value)
            .abc(store, 0, 1, 2)
            .abc(load, 0, 0, 1);
        assert_eq!(
            single(code.answer(0)).run(),
            Ok(seen as u64),
            "{store:?} {load:?}"
        );
        assert_eq!(memory[2..], [0, 0]);
    }
}

#[test]
fn faults_are_errors_however_many() {
    let read = |address: i64, index: i64| {
        single(
            function(0, 2)
                .load(0, address)
                .load(1, index)
                .abc(LOAD_WORD, 0, 0, 1)
                .answer(0),
        )
        .run()
    };
    assert_eq!(message(read(0, 0)), "reading through a null pointer");
    assert_eq!(
        message(read(8, 1)),
        "reading at the address 0x10, where there is no memory"
    );
    assert_eq!(kind(read(0x7fff_0000_0000_0000, 0)), "fault");
    let write = single(
        function(0, 2)
            .load(0, 16)
            .load(1, 0)
            .abc(STORE_8, 0, 1, 1)
            .answer(0),
    )
    .run();
    assert_eq!(
        message(write),
        "writing at the address 0x10, where there is no memory"
    );
    let copy = single(
        function(0, 2)
            .load(0, 16)
            .abc(CSTR_TO_STR, 0, 0, 0)
            .answer(0),
    )
    .run();
    assert_eq!(kind(copy), "fault");

    // catch each of 100,000, in one run
    let code = function(0, 5)
        .load(0, 0)
        .load(1, 100_000)
        .load(2, 0)
        .load(3, 16);
    let start = code.here();
    let code = code
        .abc(LOAD_U8, 4, 3, 2)
        .catching(start, 4, 0)
        .signed(FOR_LOOP, 0, 1, -4);
    assert_eq!(single(code.answer(0)).run(), Ok(99_999));
}

// ---- the collector

#[test]
fn nothing_in_use_is_collected_under_stress() {
    let mut unit = Unit::default();
    unit.options.gc_stress = true;
    let list = unit.types.list(Ty::STR);
    let code = function(0, 7)
        .load(1, 0)
        .load(2, 200)
        .wide(LIST_NEW, 0, 0, 0, list.0.into());
    let code = code
        .wide(TO_STRING, 3, 1, 0, Ty::INT.0.into())
        .text(4, "-")
        .abc(CONCAT, 3, 3, 2);
    let code = code.abc(LIST_PUSH_WORD, 0, 3, 0).signed(FOR_LOOP, 1, 2, -7);
    let code = code.wide(TO_STRING, 0, 0, 0, list.0.into());
    let expected: Vec<String> = (0..200).map(|number| format!("\"{number}-\"")).collect();
    assert_eq!(
        unit.with(code.answer(0)).run_text(),
        format!("[{}]", expected.join(", "))
    );
}

#[test]
fn too_much_memory_is_an_error_that_can_be_caught() {
    let mut unit = Unit::default();
    unit.options.memory_limit = Some(32 << 20);
    let list = unit.types.list(Ty::INT);
    let code = function(0, 3)
        .load(1, 0)
        .wide(LIST_NEW, 0, 0, 0, list.0.into());
    let start = code.here();
    let code = code
        .abc(LIST_PUSH_WORD, 0, 1, 0)
        .imm(JUMP_BACK, 0, -2)
        .catching(start, 2, 0);
    let code = code.abc(ERROR_FIELD, 0, 2, 1).answer(0);
    assert_eq!(unit.with(code).run_text(), "memory");
}

// ---- foreign calls

impl Unit {
    fn declare(
        mut self,
        name: &str,
        library: Option<&str>,
        parameters: &[(&str, Ty)],
        result: Ty,
        variadic: bool,
    ) -> Self {
        let parameter = |(name, ty): &(&str, Ty)| ExternParameter {
            name: (*name).to_owned(),
            ty: *ty,
            type_name: "c_int".to_owned(),
            default: None,
            span: Span::NONE,
        };
        self.program.externs.push(Extern {
            name: name.to_owned(),
            symbol: name.to_owned(),
            library: LibraryName {
                name: library.map(str::to_owned),
                folder: "".into(),
            },
            parameters: parameters.iter().map(parameter).collect(),
            variadic,
            result,
            result_name: "c_int".to_owned(),
            fails: None,
            optional: false,
            blocking: false,
            span: Span::NONE,
        });
        self
    }

    fn site(mut self, function: u32, variadic: Vec<VariadicKind>) -> Self {
        self.compiled.foreign_sites.push(ForeignSite {
            function: ExternId(function),
            variadic,
            proven: 0,
        });
        self
    }
}

#[test]
fn gates_are_made_at_the_first_call_and_shared() {
    let unit = Unit {
        options: Options {
            keep_gates: true,
            ..Options::default()
        },
        ..Unit::default()
    };
    let unit = unit
        .declare("abs", None, &[("x", Ty::I32)], Ty::I32, false)
        .site(0, Vec::new());
    // Two instructions of one site, in a loop.
    let code = function(0, 6).load(0, 0).load(1, 10);
    let code = code
        .load(4, -5)
        .imm(CALL_FOREIGN, 3, 0)
        .abc(MOVE, 4, 3, 0)
        .imm(CALL_FOREIGN, 3, 0);
    let code = code.signed(FOR_LOOP, 0, 1, -6).answer(3);
    let unit = unit.with(code);
    let mut vm = unit.machine();
    assert_eq!(vm.gates().len(), 0);
    assert_eq!(unit.run_in(&mut vm), Ok(5));
    assert_eq!(unit.run_in(&mut vm), Ok(5));
    assert_eq!(vm.gates().len(), 1);
}

#[test]
fn arguments_that_do_not_fit_are_named() {
    let unit = Unit::default()
        .declare("abs", None, &[("x", Ty::I32)], Ty::I32, false)
        .site(0, Vec::new());
    let code = function(0, 3)
        .load(1, 5_000_000_000)
        .imm(CALL_FOREIGN, 0, 0)
        .answer(0);
    let error = unit.with(code).run().expect_err("out of range");
    assert_eq!(error.kind, "range");
    assert!(
        error.message.contains("abs: ") && error.message.contains("5000000000"),
        "{}",
        error.message
    );

    let unit = Unit::default()
        .declare("strlen", None, &[("s", Ty::CSTR)], Ty::U64, false)
        .site(0, Vec::new());
    let code = function(0, 3)
        .text(1, "a\0b")
        .imm(CALL_FOREIGN, 0, 0)
        .answer(0);
    assert_eq!(kind(unit.with(code).run()), "nul");
}

#[test]
fn variadic_calls_set_the_vector_count() {
    use VariadicKind::{Double, Text, Word};
    let buffer = [0u8; 64];
    let mut unit = Unit::default();
    let pointer = unit.types.pointer(Ty::VOID);
    let parameters = [("buffer", pointer), ("size", Ty::U64), ("format", Ty::CSTR)];
    let unit = unit
        .declare("snprintf", None, &parameters, Ty::I32, true)
        .site(0, vec![Word, Double, Text]);
    let code = function(0, 8)
        .load(1, buffer.as_ptr() as i64)
        .load(2, 64)
        .text(3, "%ld %.2f %s");
    let code = code
        .load(4, -7)
        .load_float(5, 2.5)
        .text(6, "text")
        .imm(CALL_FOREIGN, 0, 0);
    let code = code.abc(CSTR_TO_STR, 0, 1, 0).answer(0);
    assert_eq!(unit.with(code).run_text(), "-7 2.50 text");
}

#[test]
fn results_are_widened_as_their_type_says() {
    // labs gives 64 bits, of which each declaration takes its own.
    for (result, seen) in [
        (Ty::I8, -1i64),
        (Ty::U8, 0xff),
        (Ty::I16, -1),
        (Ty::U16, 0xffff),
        (Ty::I32, 0xffff),
        (Ty::U32, 0xffff),
        (Ty::INT, 0x7_0000_ffff),
        (Ty::BOOL, 1),
    ] {
        let unit = Unit::default()
            .declare("labs", None, &[("x", Ty::INT)], result, false)
            .site(0, Vec::new());
        let code = function(0, 3)
            .load(1, 0x7_0000_ffff)
            .imm(CALL_FOREIGN, 0, 0)
            .answer(0);
        assert_eq!(unit.with(code).run(), Ok(seen as u64), "{result:?}");
    }
    let unit = Unit::default()
        .declare("sqrtf", Some("m"), &[("x", Ty::F32)], Ty::F32, false)
        .site(0, Vec::new());
    let code = function(0, 3)
        .load_float(1, 2.0)
        .imm(CALL_FOREIGN, 0, 0)
        .answer(0);
    assert_eq!(unit.with(code).run(), Ok(f64::from(2f32.sqrt()).to_bits()));
}

#[test]
fn what_cannot_be_resolved_says_what_was_tried() {
    let call = |name, library| {
        let unit = Unit::default()
            .declare(name, library, &[], Ty::I32, false)
            .site(0, Vec::new());
        unit.with(function(0, 2).imm(CALL_FOREIGN, 0, 0).answer(0))
            .run()
            .expect_err("no such thing")
    };
    assert_eq!(call("strlenn", None).kind, "symbol");
    let error = call("f", Some("no_such_library"));
    assert_eq!(error.kind, "library");

    let exists = |name| {
        let unit = Unit::default().declare(name, None, &[], Ty::I32, false);
        unit.with(function(0, 1).imm(FOREIGN_EXISTS, 0, 0).answer(0))
            .run()
    };
    assert_eq!((exists("strlen"), exists("strlenn")), (Ok(1), Ok(0)));
}

#[test]
fn failed_calls_carry_errno() {
    let mut unit = Unit::default();
    let pointer = unit.types.pointer(Ty::VOID);
    let parameters = [("fd", Ty::I32), ("buf", pointer), ("n", Ty::U64)];
    let unit = unit
        .declare("read", None, &parameters, Ty::INT, false)
        .site(0, Vec::new());
    let code = function(0, 7)
        .load(1, -1)
        .load(2, 0)
        .load(3, 0)
        .imm(CALL_FOREIGN, 0, 0)
        .abc(LOAD_ERRNO, 4, 0, 0);
    let code = code.load(5, 0).load(6, 0).abc(THROW_OS, 5, 4, 6);
    let error = unit.with(code).run().expect_err("EBADF");
    assert_eq!(
        (error.kind.as_str(), error.errno),
        ("os", libc::EBADF.into())
    );
    assert_eq!(error.message, "read: Bad file descriptor");
}

#[test]
fn globals_of_c_are_resolved_once() {
    let mut unit = Unit::default();
    unit.program
        .foreign_variables
        .push(crate::check::tir::ForeignVariable {
            name: "environ".to_owned(),
            symbol: "environ".to_owned(),
            library: LibraryName {
                name: None,
                folder: "".into(),
            },
            ty: Ty::INT,
            span: Span::NONE,
        });
    let code = function(0, 3).load(1, 0).load(2, 0);
    let code = code
        .wide(LOAD_SYMBOL, 0, 0, 0, 0)
        .abc(LOAD_WORD, 0, 0, 1)
        .answer(0);
    let unit = unit.with(code);
    let mut vm = unit.machine();
    let first = unit.run_in(&mut vm);
    assert!(first.as_ref().is_ok_and(|address| *address != 0));
    assert_eq!(unit.run_in(&mut vm), first);
}

#[test]
fn what_is_loaded_later_calls_what_was_loaded_before() {
    let unit = Unit::default()
        .with(function(0, 3).load(1, 10).call(1, 1).answer(1))
        .with(fib());
    let mut vm = unit.machine();
    assert_eq!(unit.run_in(&mut vm), Ok(55));
    let later = Unit::default().with({
        let mut code = function(2, 3).load(1, 12).call(1, 1).answer(1);
        code.code.name.clear();
        code
    });
    vm.load(&later.compiled).expect("loads");
    let sources = SourceMap::new();
    let world = World {
        program: &later.program,
        types: &later.types,
        sources: &sources,
    };
    vm.run(FunctionId(2), world).expect("runs");
    // SAFETY: global 0 is there.
    assert_eq!(unsafe { *vm.globals }, 144);
}

/// A handler that does not end in a jump leaves a frame on the native stack each time it runs.
#[test]
fn long_runs_take_no_native_stack() {
    const TURNS: i64 = 200_000;
    let mut unit = Unit::default();
    let list = unit.types.list(Ty::INT);
    let code = function(0, 10)
        .load(0, 0)
        .load(1, TURNS)
        .text(2, "x")
        .load(8, 0);
    let code = code.wide(LIST_NEW, 3, 0, 0, list.0.into());
    let top = code.here();
    let code = code
        .wide(TO_STRING, 4, 0, 0, Ty::INT.0.into())
        .text(5, "-")
        .abc(CONCAT, 4, 4, 2);
    let code = code
        .abc(EQ_STR, 5, 4, 2)
        .abc(COMPARE_STR, 5, 4, 2)
        .abc(CSTR_TO_STR, 5, 4, 0)
        .abc(USTR, 5, 0, 0);
    let code = code
        .abc(MAKE_ERROR, 5, 2, 0)
        .abc(ERROR_FIELD, 5, 5, 0)
        .abc(LIST_PUSH_WORD, 3, 0, 0)
        .abc(LIST_LEN, 5, 3, 0);
    let code = code
        .wide(LIST_NEW, 6, 0, 2, list.0.into())
        .wide(EQ_VALUE, 6, 6, 3, list.0.into());
    let start = code.here();
    let code = code.abc(DIV, 5, 0, 8).catching(start, 7, 0);
    let distance = -(i32::try_from(code.here() - top).expect("near") + 1) as i16;
    let code = code
        .signed(FOR_LOOP, 0, 1, distance)
        .abc(LIST_LEN, 5, 3, 0)
        .answer(5);
    assert_eq!(unit.with(code).run(), Ok(TURNS as u64));
}
