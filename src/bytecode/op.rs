//! The instruction set: one table, from which everything about opcodes is made.
//!
//! A program for a register machine. Registers are the 64-bit slots of a frame, `R[0]` the first;
//! what a slot holds is known from the opcode alone, so nothing is tagged or tested.
//!
//! ```text
//!   63            48 47            32 31            16 15     8 7      0
//!  ┌────────────────┬────────────────┬────────────────┬────────┬────────┐
//!  │       c        │       b        │       a        │   0    │   op   │   Abc  (c, b also as i16)
//!  ├────────────────┴────────────────┼────────────────┼────────┼────────┤
//!  │              imm (i32)          │       a        │   0    │   op   │   AImm
//!  └─────────────────────────────────┴────────────────┴────────┴────────┘
//!  ┌────────────────────────────────────────────────────────────────────┐
//!  │                wide: a second word, for formats in …W              │
//!  └────────────────────────────────────────────────────────────────────┘
//! ```
//!
//! Jump distances count words from the *following* instruction (for formats with a second word,
//! from behind it). A frame and a call:
//!
//! ```text
//!             caller's registers                 callee's
//!   ┌──────┬──────┬─────┬────────┬──────────┬──────────┬────────┬─
//!   │ R[0] │ R[1] │  …  │ R[a-1] │ R[a] =   │ R[a+1] = │   …    │      CALL a, target
//!   │      │      │     │ = link │ callee's │ callee's │        │      arguments from R[a] on,
//!   │      │      │     │        │ R[0]     │ R[1]     │        │      the result comes in R[a]
//!   └──────┴──────┴─────┴────────┴──────────┴──────────┴────────┴─
//! ```
//!
//! The link slot holds the return address; the caller's base follows from the `a` of the CALL in
//! front of that address. A foreign call takes its arguments from `R[a+1]` on and leaves its result
//! in `R[a]`, one of several slots in the registers up to it, so that the arguments can still be named in an error.

/// How an instruction's operands lie in its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// No operands.
    None,
    /// `a`: a register.
    A,
    /// `a`, `b`: registers.
    Ab,
    /// `a`, `b`, `c`: registers.
    Abc,
    /// `a`, `b`: registers; `c`: an `i16`.
    AbI,
    /// `a`: register; `imm`: an `i32`.
    AImm,
    /// `imm`: an `i32`.
    Imm,
    /// `imm`: a jump distance.
    Jump,
    /// `a`: a register; `imm`: a jump distance.
    AJump,
    /// `a`, `b`: registers; `c`: a jump distance.
    AbJump,
    /// `a`: a register; `b`: an `i16`; `c`: a jump distance.
    AIJump,
    /// `a`: a register; the second word is the operand.
    AW,
    /// `a`, `b`: registers; the second word is the operand.
    AbW,
    /// `a`, `b`, `c`: registers; the second word is the operand.
    AbcW,
    /// `a`: a register; `b`: the first of `c` registers.
    ARange,
    /// The same; the second word is the operand.
    ARangeW,
    /// `a`: the first of `b` registers.
    Range,
    /// `a`, `b`: each the first of `c` registers.
    Block,
    /// `a`: the first of two registers; `b`, `c`: registers.
    Pair,
    /// `a`: the first of two registers; `b`, `c`: `i16`s.
    PairI,
}

impl Format {
    /// Words of the instruction: 1 or 2.
    pub const fn words(self) -> usize {
        match self {
            Format::AW | Format::AbW | Format::AbcW | Format::ARangeW => 2,
            _ => 1,
        }
    }

    /// How many of `a`, `b`, `c`, from `a` on, are numbers of registers.
    pub const fn registers(self) -> usize {
        match self {
            Format::None | Format::Imm | Format::Jump => 0,
            Format::A
            | Format::AImm
            | Format::AJump
            | Format::AIJump
            | Format::AW
            | Format::Range
            | Format::PairI => 1,
            Format::Ab
            | Format::AbI
            | Format::AbJump
            | Format::AbW
            | Format::ARange
            | Format::ARangeW
            | Format::Block => 2,
            Format::Abc | Format::AbcW | Format::Pair => 3,
        }
    }
}

/// What an opcode does to its first register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FirstOperand {
    Read,
    Write,
    ReadWrite,
}

/// The table. Each row: name, mnemonic, format, what happens to `a`, meaning.
/// `f(x)` is the slot's bits as a double, `u(x)` as unsigned. "Error" is one that can be caught.
/// Call it with a macro that takes all rows; VM and JIT make one handler of each.
#[macro_export]
macro_rules! for_each_opcode {
    ($callback:ident) => {
        $callback! {
            // ---- control
            (HALT, "halt", None, Read, "leaves the run loop")
            (MOVE, "move", Ab, Write, "R[a] = R[b]")
            (MOVE_PAIR, "move.pair", Pair, Write, "R[a], R[a+1] = R[b], R[c]: both are read before")
            (MOVE_BLOCK, "move.block", Block, Write, "R[a], R[a+1] … = R[b], R[b+1] …: c registers, which may overlap")
            (CLEAR, "clear", Range, Write, "R[a], R[a+1] … = 0: b registers")
            (SLOT_ADDRESS, "slot.address", ARange, Write, "R[a] = address of R[b], the first of the c registers that are reached through it")
            (LOAD_INT, "load.int", AImm, Write, "R[a] = imm")
            (LOAD_PAIR, "load.pair", PairI, Write, "R[a], R[a+1] = b, c")
            (LOAD_WIDE, "load.wide", AW, Write, "R[a] = wide")
            (LOAD_GLOBAL, "load.global", AImm, Write, "R[a] = globals[imm]")
            (STORE_GLOBAL, "store.global", AImm, Read, "globals[imm] = R[a]")
            (GLOBAL_ADDRESS, "global.address", AImm, Write, "R[a] = address of globals[imm]")
            (JUMP, "jump", Jump, Read, "goes on at imm")
            (JUMP_BACK, "jump.back", Jump, Read, "goes on at imm, the head of a loop; a safepoint")
            (JUMP_IF, "jump.if", AJump, Read, "if R[a] != 0 goes on at imm")
            (JUMP_IF_NOT, "jump.ifnot", AJump, Read, "if R[a] == 0 goes on at imm")
            (JEQ, "jeq", AbJump, Read, "if R[a] == R[b] goes on at c")
            (JNE, "jne", AbJump, Read, "if R[a] != R[b] goes on at c")
            (JLT, "jlt", AbJump, Read, "if R[a] < R[b] goes on at c")
            (JLE, "jle", AbJump, Read, "if R[a] <= R[b] goes on at c")
            (JEQ_I, "jeq.i", AIJump, Read, "if R[a] == b goes on at c")
            (JNE_I, "jne.i", AIJump, Read, "if R[a] != b goes on at c")
            (JLT_I, "jlt.i", AIJump, Read, "if R[a] < b goes on at c")
            (JLE_I, "jle.i", AIJump, Read, "if R[a] <= b goes on at c")
            (JGT_I, "jgt.i", AIJump, Read, "if R[a] > b goes on at c")
            (JGE_I, "jge.i", AIJump, Read, "if R[a] >= b goes on at c")
            (JEQ_F, "jeq.f", AbJump, Read, "if f(R[a]) == f(R[b]) goes on at c")
            (JNE_F, "jne.f", AbJump, Read, "if f(R[a]) != f(R[b]) goes on at c")
            (JLT_F, "jlt.f", AbJump, Read, "if f(R[a]) < f(R[b]) goes on at c")
            (JLE_F, "jle.f", AbJump, Read, "if f(R[a]) <= f(R[b]) goes on at c")
            (JNLT_F, "jnlt.f", AbJump, Read, "if not f(R[a]) < f(R[b]) goes on at c")
            (JNLE_F, "jnle.f", AbJump, Read, "if not f(R[a]) <= f(R[b]) goes on at c")
            (FOR_LOOP, "for", AbJump, ReadWrite, "if R[a] + 1 < R[b] { R[a] += 1, goes on at c }; a safepoint; R[a] < R[b] held before")
            (FOR_LOOP_INCLUSIVE, "for.inclusive", AbJump, ReadWrite, "if R[a] < R[b] { R[a] += 1, goes on at c }; a safepoint")
            (CALL, "call", AImm, Write, "R[a-1] = return address, base += a, goes on at imm; error if the stack is used up")
            (CALL_VALUE, "call.value", AbI, Write, "as CALL, to the code of the function value R[b], which gives c registers")
            (RETURN, "return", A, Read, "R[0] = R[a], goes on behind the CALL with its base")
            (RETURN_UNIT, "return.unit", None, Read, "goes on behind the CALL with its base")
            (RETURN_BLOCK, "return.block", Range, Read, "R[0], R[1] … = R[a], R[a+1] …: b registers; goes on behind the CALL with its base")
            (ENTER, "enter", Imm, Read, "error unless the stack has room for imm registers: begins functions with large frames")

            // ---- int
            (ADD, "add", Abc, Write, "R[a] = R[b] + R[c], error if it overflows")
            (SUB, "sub", Abc, Write, "R[a] = R[b] - R[c], error if it overflows")
            (MUL, "mul", Abc, Write, "R[a] = R[b] * R[c], error if it overflows")
            (DIV, "div", Abc, Write, "R[a] = R[b] / R[c] towards zero, error for zero and overflow")
            (REM, "rem", Abc, Write, "R[a] = R[b] - R[b] / R[c] * R[c], error for zero; 0 for MIN % -1")
            (ADD_I, "add.i", AbI, Write, "R[a] = R[b] + c, error if it overflows")
            (MUL_I, "mul.i", AbI, Write, "R[a] = R[b] * c, error if it overflows")
            (DIV_I, "div.i", AbI, Write, "R[a] = R[b] / c; c is neither 0 nor -1")
            (REM_I, "rem.i", AbI, Write, "R[a] = R[b] % c; c is neither 0 nor -1")
            (ADD_WRAP, "add.wrap", Abc, Write, "R[a] = R[b] + R[c] modulo 2^64")
            (SUB_WRAP, "sub.wrap", Abc, Write, "R[a] = R[b] - R[c] modulo 2^64")
            (MUL_WRAP, "mul.wrap", Abc, Write, "R[a] = R[b] * R[c] modulo 2^64")
            (AND, "and", Abc, Write, "R[a] = R[b] & R[c]")
            (OR, "or", Abc, Write, "R[a] = R[b] | R[c]")
            (XOR, "xor", Abc, Write, "R[a] = R[b] ^ R[c]")
            (AND_I, "and.i", AbI, Write, "R[a] = R[b] & c")
            (SHL, "shl", Abc, Write, "R[a] = R[b] << R[c], error unless 0 <= R[c] < 64")
            (SHR, "shr", Abc, Write, "R[a] = R[b] >> R[c] with the sign, error unless 0 <= R[c] < 64")
            (SHL_I, "shl.i", AbI, Write, "R[a] = R[b] << c; 0 <= c < 64")
            (SHR_I, "shr.i", AbI, Write, "R[a] = R[b] >> c with the sign; 0 <= c < 64")
            (NEG, "neg", Ab, Write, "R[a] = -R[b], error if it overflows")
            (COMPLEMENT, "complement", Ab, Write, "R[a] = ~R[b]")
            (ABS, "abs", Ab, Write, "R[a] = |R[b]|, error if it overflows")
            (MIN, "min", Abc, Write, "R[a] = the smaller of R[b], R[c]")
            (MAX, "max", Abc, Write, "R[a] = the larger of R[b], R[c]")
            (UDIV, "udiv", Abc, Write, "u(R[a]) = u(R[b]) / u(R[c]), error for zero")
            (UREM, "urem", Abc, Write, "u(R[a]) = u(R[b]) % u(R[c]), error for zero")
            (UCMP, "ucmp", Abc, Write, "R[a] = -1, 0 or 1 as u(R[b]) is below, at or above u(R[c])")

            // ---- float
            (ADD_F, "add.f", Abc, Write, "f(R[a]) = f(R[b]) + f(R[c])")
            (SUB_F, "sub.f", Abc, Write, "f(R[a]) = f(R[b]) - f(R[c])")
            (MUL_F, "mul.f", Abc, Write, "f(R[a]) = f(R[b]) * f(R[c])")
            (DIV_F, "div.f", Abc, Write, "f(R[a]) = f(R[b]) / f(R[c])")
            (REM_F, "rem.f", Abc, Write, "f(R[a]) = fmod(f(R[b]), f(R[c]))")
            (NEG_F, "neg.f", Ab, Write, "f(R[a]) = -f(R[b])")
            (ABS_F, "abs.f", Ab, Write, "f(R[a]) = |f(R[b])|")
            (SQRT_F, "sqrt.f", Ab, Write, "f(R[a]) = sqrt(f(R[b]))")
            (FLOOR_F, "floor.f", Ab, Write, "f(R[a]) = floor(f(R[b]))")
            (CEIL_F, "ceil.f", Ab, Write, "f(R[a]) = ceil(f(R[b]))")
            (ROUND_F, "round.f", Ab, Write, "f(R[a]) = round(f(R[b])), halves away from zero")
            (MIN_F, "min.f", Abc, Write, "f(R[a]) = the smaller of f(R[b]), f(R[c])")
            (MAX_F, "max.f", Abc, Write, "f(R[a]) = the larger of f(R[b]), f(R[c])")

            // ---- comparisons as values
            (EQ, "eq", Abc, Write, "R[a] = R[b] == R[c]")
            (NE, "ne", Abc, Write, "R[a] = R[b] != R[c]")
            (LT, "lt", Abc, Write, "R[a] = R[b] < R[c]")
            (LE, "le", Abc, Write, "R[a] = R[b] <= R[c]")
            (EQ_F, "eq.f", Abc, Write, "R[a] = f(R[b]) == f(R[c])")
            (NE_F, "ne.f", Abc, Write, "R[a] = f(R[b]) != f(R[c])")
            (LT_F, "lt.f", Abc, Write, "R[a] = f(R[b]) < f(R[c])")
            (LE_F, "le.f", Abc, Write, "R[a] = f(R[b]) <= f(R[c])")
            (EQ_STR, "eq.str", Abc, Write, "R[a] = the texts R[b] and R[c] are equal; 0 is null")
            (COMPARE_STR, "compare.str", Abc, Write, "R[a] = -1, 0 or 1 as the text R[b] sorts before, with or behind R[c]")
            (EQ_VALUE, "eq.value", AbcW, Write, "R[a] = R[b] and R[c], of the type wide, are equal by value")
            (NOT, "not", Ab, Write, "R[a] = 1 - R[b]")

            // ---- conversions
            (INT_TO_FLOAT, "float", Ab, Write, "f(R[a]) = R[b]")
            (FLOAT_TO_INT, "int", Ab, Write, "R[a] = f(R[b]) towards zero, error if it does not fit")
            (NARROW_I8, "narrow.i8", Ab, Write, "R[a] = R[b], error unless an i8 holds it")
            (NARROW_U8, "narrow.u8", Ab, Write, "R[a] = R[b], error unless a u8 holds it")
            (NARROW_I16, "narrow.i16", Ab, Write, "R[a] = R[b], error unless an i16 holds it")
            (NARROW_U16, "narrow.u16", Ab, Write, "R[a] = R[b], error unless a u16 holds it")
            (NARROW_I32, "narrow.i32", Ab, Write, "R[a] = R[b], error unless an i32 holds it")
            (NARROW_U32, "narrow.u32", Ab, Write, "R[a] = R[b], error unless a u32 holds it")
            (NARROW_CSTR, "narrow.cstr", Ab, Write, "R[a] = R[b], error if the text there has a NUL inside; 0 is none")
            (NARROW_BITS, "narrow.bits", AbI, Write, "R[a] = R[b], error unless c bits hold it; with a sign where c < 0")
            (ROUND_F32, "round.f32", Ab, Write, "f(R[a]) = f(R[b]) rounded to an f32")
            (CHECK_NOT_NULL, "check.null", AImm, Read, "error if R[a] == 0; imm: a NullReason")

            // ---- text
            (TO_STRING, "to.str", AbW, Write, "R[a] = what print shows of R[b], of the type wide")
            (FORMAT, "format", AbW, Write, "R[a] = R[b] formatted; wide: type (low half) and index of the format (high half)")
            (CONCAT, "concat", ARange, Write, "R[a] = the c texts from R[b] on, joined")
            (STR_LEN, "str.len", Ab, Write, "R[a] = length in bytes of the text R[b]")
            (STR_BYTE, "str.byte", Abc, Write, "R[a] = byte R[c] of the text R[b], error outside")
            (CHR, "chr", Ab, Write, "R[a] = the text of the one code point R[b], error if there is none")
            (USTR, "ustr", Ab, Write, "R[a] = u(R[b]) in decimal")
            (CSTR_TO_STR, "cstr", Ab, Write, "R[a] = a copy of the C string at R[b]; error (NullReason in no operand: CString) if R[b] == 0")
            (CSTR_TO_OPTIONAL, "cstr.optional", Ab, Write, "R[a] = a copy of the C string at R[b], 0 if R[b] == 0")

            // ---- lists
            (LIST_NEW, "list", ARangeW, Write, "R[a] = a list of the c values from R[b] on; wide: the list's type")
            (LIST_REPEAT, "list.repeat", AbcW, Write, "R[a] = a list of R[c] times R[b], error if R[c] < 0; wide: the list's type")
            (LIST_LEN, "list.len", Ab, Write, "R[a] = length of the list R[b]")
            (LIST_POINTER, "list.ptr", Ab, Write, "R[a] = address of the list R[b]'s first element")
            (LIST_ELEMENTS, "list.elements", Abc, Write, "the same, error unless the list has R[c] elements, taken for unsigned")
            (LIST_GET_I8, "get.i8", Abc, Write, "R[a] = i8 element R[c] of the list R[b], error outside")
            (LIST_GET_U8, "get.u8", Abc, Write, "R[a] = u8 element R[c] of the list R[b], error outside")
            (LIST_GET_I16, "get.i16", Abc, Write, "R[a] = i16 element R[c] of the list R[b], error outside")
            (LIST_GET_U16, "get.u16", Abc, Write, "R[a] = u16 element R[c] of the list R[b], error outside")
            (LIST_GET_I32, "get.i32", Abc, Write, "R[a] = i32 element R[c] of the list R[b], error outside")
            (LIST_GET_U32, "get.u32", Abc, Write, "R[a] = u32 element R[c] of the list R[b], error outside")
            (LIST_GET_WORD, "get.word", Abc, Write, "R[a] = 64-bit element R[c] of the list R[b], error outside")
            (LIST_GET_F32, "get.f32", Abc, Write, "f(R[a]) = f32 element R[c] of the list R[b], error outside")
            (LIST_GET_F64, "get.f64", Abc, Write, "f(R[a]) = f64 element R[c] of the list R[b], error outside")
            (LIST_GET_BOOL, "get.bool", Abc, Write, "R[a] = bool element R[c] of the list R[b], error outside")
            (LIST_SET_8, "set.8", Abc, Read, "8-bit element R[b] of the list R[a] = R[c], error outside")
            (LIST_SET_16, "set.16", Abc, Read, "16-bit element R[b] of the list R[a] = R[c], error outside")
            (LIST_SET_32, "set.32", Abc, Read, "32-bit element R[b] of the list R[a] = R[c], error outside")
            (LIST_SET_WORD, "set.word", Abc, Read, "64-bit element R[b] of the list R[a] = R[c], error outside")
            (LIST_SET_F32, "set.f32", Abc, Read, "f32 element R[b] of the list R[a] = f(R[c]), error outside")
            (LIST_SET_F64, "set.f64", Abc, Read, "f64 element R[b] of the list R[a] = f(R[c]), error outside")
            (LIST_PUSH_8, "push.8", Ab, Read, "appends R[b] to the list R[a] of 8-bit elements")
            (LIST_PUSH_16, "push.16", Ab, Read, "appends R[b] to the list R[a] of 16-bit elements")
            (LIST_PUSH_32, "push.32", Ab, Read, "appends R[b] to the list R[a] of 32-bit elements")
            (LIST_PUSH_WORD, "push.word", Ab, Read, "appends R[b] to the list R[a] of 64-bit elements")
            (LIST_PUSH_F32, "push.f32", Ab, Read, "appends f(R[b]) to the list R[a] of f32 elements")
            (LIST_PUSH_F64, "push.f64", Ab, Read, "appends f(R[b]) to the list R[a] of f64 elements")

            (LIST_PUSH_BLOCK, "push.block", AbW, Read, "appends the element in R[b], R[b+1] … to the list R[a]; wide: the list's type")
            (ELEMENT_ADDRESS, "element.address", AbcW, Write, "R[a] = address of element R[c] of the list R[b], error outside; wide: bytes of an element")
            (ARRAY_ADDRESS, "array.address", AbcW, Write, "R[a] = R[b] + R[c] * low half of wide, error unless 0 <= R[c] < high half of wide")

            // ---- maps; wide: the shape of their entries
            (MAP_NEW, "map", AW, Write, "R[a] = an empty map")
            (MAP_FIND, "map.find", AbcW, Write, "R[a] = address of the value under the key R[c], R[c+1] … in the map R[b], 0 where absent")
            (MAP_ENTRY, "map.entry", AbcW, Write, "the same, error where absent")
            (MAP_INSERT, "map.insert", AbcW, Write, "the same; a new value is zeros")
            (MAP_NEXT, "map.next", AbcW, ReadWrite, "R[a] = number of the first entry from R[a] on in the map R[b], R[c] = address of its key, 0 behind the last; R[a+1] is the map's own")

            // ---- objects and function values
            (ALLOCATE, "allocate", AW, Write, "R[a] = an object of zeros; wide: bytes (low half) and whether it holds references (high half); if it is small becomes ALLOCATE_CELL, and runs as that")
            (ALLOCATE_CELL, "allocate.cell", AW, Write, "the same: the next cell of the allocator at wide")
            (CASE_OF, "case", Ab, Write, "R[a] = number of the case of the enum R[b]")
            (CLOSURE, "closure", ARangeW, Write, "R[a] = a function value of function wide and the c captured words from R[b] on")
            (LOAD_FUNCTION, "load.function", AW, Write, "becomes LOAD_WIDE of the value of function wide, which captures nothing, and runs as that")
            (NATIVE, "native", ARangeW, Write, "R[a] … = native function wide (lowest quarter) of the c registers from R[b] on, for the type wide (high half); the quarter between: registers of the result")

            // ---- memory behind pointers; a fault is an error
            (LOAD_I8, "load.i8", Abc, Write, "R[a] = i8 at R[b] + R[c]")
            (LOAD_U8, "load.u8", Abc, Write, "R[a] = u8 at R[b] + R[c]")
            (LOAD_I16, "load.i16", Abc, Write, "R[a] = i16 at R[b] + 2 * R[c]")
            (LOAD_U16, "load.u16", Abc, Write, "R[a] = u16 at R[b] + 2 * R[c]")
            (LOAD_I32, "load.i32", Abc, Write, "R[a] = i32 at R[b] + 4 * R[c]")
            (LOAD_U32, "load.u32", Abc, Write, "R[a] = u32 at R[b] + 4 * R[c]")
            (LOAD_WORD, "load.word", Abc, Write, "R[a] = 64 bits at R[b] + 8 * R[c]")
            (LOAD_F32, "load.f32", Abc, Write, "f(R[a]) = f32 at R[b] + 4 * R[c]")
            (LOAD_F64, "load.f64", Abc, Write, "f(R[a]) = f64 at R[b] + 8 * R[c]")
            (LOAD_BOOL, "load.bool", Abc, Write, "R[a] = byte at R[b] + R[c] != 0")
            (STORE_8, "store.8", Abc, Read, "8 bits at R[a] + R[b] = R[c]")
            (STORE_16, "store.16", Abc, Read, "16 bits at R[a] + 2 * R[b] = R[c]")
            (STORE_32, "store.32", Abc, Read, "32 bits at R[a] + 4 * R[b] = R[c]")
            (STORE_WORD, "store.word", Abc, Read, "64 bits at R[a] + 8 * R[b] = R[c]")
            (STORE_F32, "store.f32", Abc, Read, "f32 at R[a] + 4 * R[b] = f(R[c])")
            (STORE_F64, "store.f64", Abc, Read, "f64 at R[a] + 8 * R[b] = f(R[c])")
            (FIELD_I8, "field.i8", AbI, Write, "R[a] = i8 at R[b] + c")
            (FIELD_U8, "field.u8", AbI, Write, "R[a] = u8 at R[b] + c")
            (FIELD_I16, "field.i16", AbI, Write, "R[a] = i16 at R[b] + c")
            (FIELD_U16, "field.u16", AbI, Write, "R[a] = u16 at R[b] + c")
            (FIELD_I32, "field.i32", AbI, Write, "R[a] = i32 at R[b] + c")
            (FIELD_U32, "field.u32", AbI, Write, "R[a] = u32 at R[b] + c")
            (FIELD_WORD, "field.word", AbI, Write, "R[a] = 64 bits at R[b] + c")
            (FIELD_F32, "field.f32", AbI, Write, "f(R[a]) = f32 at R[b] + c")
            (FIELD_F64, "field.f64", AbI, Write, "f(R[a]) = f64 at R[b] + c")
            (FIELD_BOOL, "field.bool", AbI, Write, "R[a] = byte at R[b] + c != 0")
            (FIELD_LONG_DOUBLE, "field.long", AbI, Write, "f(R[a]) = long double at R[b] + c")
            (SET_FIELD_LONG_DOUBLE, "set.field.long", AbI, Read, "long double at R[a] + c = f(R[b])")
            (SET_FIELD_8, "set.field.8", AbI, Read, "8 bits at R[a] + c = R[b]")
            (SET_FIELD_16, "set.field.16", AbI, Read, "16 bits at R[a] + c = R[b]")
            (SET_FIELD_32, "set.field.32", AbI, Read, "32 bits at R[a] + c = R[b]")
            (SET_FIELD_WORD, "set.field.word", AbI, Read, "64 bits at R[a] + c = R[b]")
            (SET_FIELD_F32, "set.field.f32", AbI, Read, "f32 at R[a] + c = f(R[b])")
            (SET_FIELD_F64, "set.field.f64", AbI, Read, "f64 at R[a] + c = f(R[b])")
            (LOAD_BLOCK, "load.block", AbW, Write, "R[a], R[a+1] … = the bytes at R[b]; wide: how many (low half), and from where (high half)")
            (STORE_BLOCK, "store.block", AbW, Read, "the bytes at R[a] = R[b], R[b+1] …; wide as above")
            (POINTER_OFFSET, "pointer.offset", AbcW, Write, "R[a] = R[b] + R[c] * wide, modulo 2^64")

            // ---- foreign calls
            (CALL_FOREIGN, "call.foreign", AImm, Write, "resolves and emits the gate of foreign site imm, becomes one of the following, and runs as that")
            (CALL_FOREIGN_UNIT, "call.foreign.unit", AImm, Write, "through the gate at imm with the slots from R[a+1] on; error where an argument does not fit")
            (CALL_FOREIGN_I8, "call.foreign.i8", AImm, Write, "the same; R[a] = the i8 result")
            (CALL_FOREIGN_U8, "call.foreign.u8", AImm, Write, "the same; R[a] = the u8 result")
            (CALL_FOREIGN_I16, "call.foreign.i16", AImm, Write, "the same; R[a] = the i16 result")
            (CALL_FOREIGN_U16, "call.foreign.u16", AImm, Write, "the same; R[a] = the u16 result")
            (CALL_FOREIGN_I32, "call.foreign.i32", AImm, Write, "the same; R[a] = the i32 result")
            (CALL_FOREIGN_U32, "call.foreign.u32", AImm, Write, "the same; R[a] = the u32 result")
            (CALL_FOREIGN_WORD, "call.foreign.word", AImm, Write, "the same; R[a] = the 64-bit result")
            (CALL_FOREIGN_BOOL, "call.foreign.bool", AImm, Write, "the same; R[a] = the low byte of the result != 0")
            (CALL_FOREIGN_F32, "call.foreign.f32", AImm, Write, "the same; f(R[a]) = the float result in xmm0")
            (CALL_FOREIGN_F64, "call.foreign.f64", AImm, Write, "the same; f(R[a]) = the double result in xmm0")
            (CALL_BLOCKING, "call.blocking", AImm, Write, "the same for any result; other threads may call back meanwhile")
            (FUNCTION_POINTER, "function.pointer", AbW, Write, "R[a] = address at which C can call the function value R[b], 0 for 0; wide: the function's type in C, and in the upper half the number of its adapter + 1, if it has one")
            (OWN, "own", AImm, Read, "R[a] is dropped by drop imm when nobody can reach it any more; nothing for 0")
            (CHECK_OWNED, "check.owned", A, Read, "error if the pointer R[a] has passed to C")
            (PASS_OWNED, "pass.owned", A, Read, "the same; from now on R[a] belongs to C")
            (RETURNED, "returned", A, Read, "C gave the pointer R[a]: it may be used, whatever was before")
            (FOREIGN_EXISTS, "foreign.exists", AImm, Write, "R[a] = extern imm can be resolved")
            (LOAD_SYMBOL, "load.symbol", AW, Write, "resolves foreign variable wide, becomes LOAD_WIDE of its address, and runs as that")
            (LOAD_ERRNO, "load.errno", A, Write, "R[a] = errno")
            (THROW_OS, "throw.os", Abc, Read, "throws an error of kind os: message R[a] (none where 0), errno R[b]; R[c] = index of the extern")

            // ---- errors
            (MAKE_ERROR, "make.error", Ab, Write, "R[a] = Error(R[b]) of kind error")
            (ERROR_FIELD, "error.field", AbI, Write, "R[a] = field c of the error R[b]: message, kind, errno, trace")
            (THROW, "throw", A, Read, "throws the error R[a]")
            (RETHROW, "rethrow", A, Read, "throws the error R[a] on, with the trace it has")
            (CATCH, "catch", A, Write, "R[a] = the error that was caught; the first instruction of a handler")
            (ASSERT_FAIL, "assert.fail", A, Read, "throws an error of kind assert with the message R[a]")

            // ---- input and output, process
            (PRINT, "print", Range, Read, "writes the b texts from R[a] on, separated by spaces, and a line break")
            (ERROR_PRINT, "eprint", Range, Read, "the same to the standard error")
            (EXIT, "exit", A, Read, "ends the script with the status R[a]")

            // ---- tiers: no function is made with these; the machine puts them in
            (COUNT, "count", Imm, Read, "in front of function imm: counts its calls, and sees to native code when there were enough")
            (ENTER_NATIVE, "enter.native", Imm, Read, "runs function imm, whose frame has begun, as native code, and goes on behind the CALL")
            (JUMP_BACK_WARM, "jump.back.warm", Jump, Read, "JUMP_BACK, counting its turns")
            (FOR_LOOP_WARM, "for.warm", AbJump, ReadWrite, "FOR_LOOP, counting its turns")
            (FOR_LOOP_INCLUSIVE_WARM, "for.inclusive.warm", AbJump, ReadWrite, "FOR_LOOP_INCLUSIVE, counting its turns")
            (ENTER_LOOP, "enter.loop", Imm, Read, "what the jump of loop imm was; if the loop has another turn, goes on as native code")
        }
    };
}

macro_rules! define_opcodes {
    ($(($name:ident, $mnemonic:literal, $format:ident, $first:ident, $meaning:literal))*) => {
        /// What an instruction does; the lowest byte of its word.
        #[allow(non_camel_case_types)]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub enum Opcode {
            $(#[doc = $meaning] $name,)*
        }

        impl Opcode {
            /// Every opcode, in the order of their numbers.
            pub const ALL: &'static [Opcode] = &[$(Opcode::$name),*];

            pub const fn mnemonic(self) -> &'static str {
                match self { $(Opcode::$name => $mnemonic),* }
            }

            pub const fn format(self) -> Format {
                match self { $(Opcode::$name => Format::$format),* }
            }

            pub const fn first(self) -> FirstOperand {
                match self { $(Opcode::$name => FirstOperand::$first),* }
            }

            /// The row's last column.
            pub const fn meaning(self) -> &'static str {
                match self { $(Opcode::$name => $meaning),* }
            }
        }
    };
}

for_each_opcode!(define_opcodes);

impl Opcode {
    /// The opcode of a number; `None` where the table has no such row.
    pub fn from_number(number: u8) -> Option<Opcode> {
        Opcode::ALL.get(number as usize).copied()
    }

    /// Whether nothing goes on behind the instruction.
    pub const fn ends_path(self) -> bool {
        use Opcode::*;
        matches!(
            self,
            HALT | JUMP
                | JUMP_BACK
                | RETURN
                | RETURN_UNIT
                | RETURN_BLOCK
                | THROW
                | RETHROW
                | THROW_OS
                | ASSERT_FAIL
                | EXIT
        )
    }
}

/// Why a value had to be there, the operand of `CHECK_NOT_NULL`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(i32)]
pub enum NullReason {
    /// `a!`
    Unwrap = 0,
    /// `0 as *T`
    IntToPointer = 1,
    /// A foreign function declared `-> *T` returned null.
    ForeignPointer = 2,
    /// A foreign function declared `-> cstr` returned null.
    ForeignString = 3,
    /// A `*cstr` place held null, `pointer.str()` of null.
    CString = 4,
}

/// A register of the frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Register(pub u16);

/// One word of code: see the diagram above.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct Word(pub u64);

impl std::fmt::Debug for Word {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:#018x}", self.0)
    }
}

impl Word {
    pub const fn abc(op: Opcode, a: u16, b: u16, c: u16) -> Word {
        Word(op as u64 | (a as u64) << 16 | (b as u64) << 32 | (c as u64) << 48)
    }

    pub const fn a_imm(op: Opcode, a: u16, imm: i32) -> Word {
        Word(op as u64 | (a as u64) << 16 | (imm as u32 as u64) << 32)
    }

    /// The same word with a number in its second byte, which no opcode reads: what is known of a call that has
    /// its gate.
    pub const fn with_spare(self, spare: u8) -> Word {
        Word(self.0 & !0xff00 | (spare as u64) << 8)
    }

    pub const fn opcode_number(self) -> u8 {
        self.0 as u8
    }

    pub fn opcode(self) -> Option<Opcode> {
        Opcode::from_number(self.opcode_number())
    }

    pub const fn a(self) -> usize {
        (self.0 >> 16) as u16 as usize
    }

    pub const fn b(self) -> usize {
        (self.0 >> 32) as u16 as usize
    }

    pub const fn c(self) -> usize {
        (self.0 >> 48) as usize
    }

    pub const fn b_signed(self) -> i16 {
        (self.0 >> 32) as i16
    }

    pub const fn c_signed(self) -> i16 {
        (self.0 >> 48) as i16
    }

    pub const fn imm(self) -> i32 {
        (self.0 >> 32) as i32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_opcodes_are_the_same() {
        for (number, opcode) in Opcode::ALL.iter().enumerate() {
            assert_eq!(Opcode::from_number(number as u8), Some(*opcode));
        }
        assert_eq!(size_of::<Word>(), 8);
        assert!(Opcode::ALL.len() <= 256);
    }

    #[test]
    fn operands_come_back() {
        let word = Word::abc(Opcode::ADD, 1, 0xffff, 7);
        assert_eq!(
            (word.opcode(), word.a(), word.b(), word.c()),
            (Some(Opcode::ADD), 1, 0xffff, 7)
        );
        assert_eq!(word.b_signed(), -1);
        assert_eq!(Word::a_imm(Opcode::LOAD_INT, 3, -5).imm(), -5);
    }
}
