//! The forms of instructions that the assembler writes, as Intel's manual lists them.
//!
//! A row says what no byte tells by itself: that `reg` is the first operand or the second, or goes on with the opcode.

/// What ModRM's `reg` is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reg {
    /// The operand of this number.
    Operand(u32),
    /// The opcode goes on there: `/n`.
    Extension(u8),
    None,
}

/// A row of the manual.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// The legacy prefix that belongs to the opcode; 0 for none.
    pub prefix: u8,
    /// For those with a register or a condition in it, the first of them.
    opcode: &'static [u8],
    pub reg: Reg,
    /// The low three bits of the opcode are a register.
    pub register: bool,
    /// The low four bits of the opcode are a condition.
    pub condition: bool,
    /// As the manual writes it.
    manual: &'static str,
    pub does: &'static str,
}

impl Form {
    /// `MOVSXD r64, r/m32: sign-extends 32 bits to 64`
    pub fn meaning(&self) -> String {
        format!("{}: {}", self.manual, self.does)
    }
}

const fn plain(
    prefix: u8,
    opcode: &'static [u8],
    reg: Reg,
    manual: &'static str,
    does: &'static str,
) -> Form {
    Form {
        prefix,
        opcode,
        reg,
        register: false,
        condition: false,
        manual,
        does,
    }
}

const fn with_register(opcode: &'static [u8], manual: &'static str, does: &'static str) -> Form {
    Form {
        register: true,
        ..plain(0, opcode, Reg::None, manual, does)
    }
}

const fn with_condition(opcode: &'static [u8], manual: &'static str, does: &'static str) -> Form {
    Form {
        condition: true,
        ..plain(0, opcode, Reg::None, manual, does)
    }
}

use Reg::{Extension, Operand};

#[rustfmt::skip]
const FORMS: &[Form] = &[
    plain(0, &[0x8b], Operand(0), "MOV r, r/m", "moves, into the register in reg"),
    plain(0, &[0x89], Operand(1), "MOV r/m, r", "moves, out of the register in reg"),
    plain(0, &[0x63], Operand(0), "MOVSXD r64, r/m32", "moves 32 bits, sign-extended to 64"),
    plain(0, &[0x0f, 0xbe], Operand(0), "MOVSX r, r/m8", "moves 8 bits, sign-extended"),
    plain(0, &[0x0f, 0xbf], Operand(0), "MOVSX r, r/m16", "moves 16 bits, sign-extended"),
    plain(0, &[0x0f, 0xb6], Operand(0), "MOVZX r, r/m8", "moves 8 bits, zero-extended"),
    plain(0, &[0x0f, 0xb7], Operand(0), "MOVZX r, r/m16", "moves 16 bits, zero-extended"),
    plain(0, &[0x8d], Operand(0), "LEA r, m", "computes an address"),
    plain(0, &[0xc7], Extension(0), "MOV r/m, imm32", "moves a number"),
    with_register(&[0xb8], "MOV r, imm", "moves a number into a register"),
    with_register(&[0xb0], "MOV r8, imm8", "moves a number into the low byte of a register"),
    plain(0xf2, &[0x0f, 0x10], Operand(0), "MOVSD xmm, xmm/m64", "moves a double, into the register in reg"),
    plain(0xf2, &[0x0f, 0x11], Operand(1), "MOVSD xmm/m64, xmm", "moves a double, out of the register in reg"),
    plain(0xf2, &[0x0f, 0x5a], Operand(0), "CVTSD2SS xmm, xmm/m64", "converts a double to a float"),
    plain(0xf3, &[0x0f, 0x5a], Operand(0), "CVTSS2SD xmm, xmm/m32", "converts a float to a double"),
    plain(0x66, &[0x0f, 0x7e], Operand(1), "MOVD r/m32, xmm", "moves the low 32 bits of a vector register"),
    plain(0, &[0x0f, 0x57], Operand(0), "XORPS xmm, xmm/m128", "exclusive or of two vector registers"),
    plain(0, &[0xdd], Extension(0), "FLD m64", "pushes a double onto the x87 stack"),
    plain(0, &[0xdd], Extension(3), "FSTP m64", "pops a double off the x87 stack"),
    plain(0, &[0xdb], Extension(5), "FLD m80", "pushes 80 bits onto the x87 stack"),
    plain(0, &[0xdb], Extension(7), "FSTP m80", "pops 80 bits off the x87 stack"),
    plain(0, &[0xd9], Extension(5), "FLDZ", "pushes 0.0 onto the x87 stack"),
    plain(0, &[0x03], Operand(0), "ADD r, r/m", "adds"),
    plain(0, &[0x09], Operand(1), "OR r/m, r", "sets bits"),
    plain(0, &[0x3b], Operand(0), "CMP r, r/m", "compares"),
    plain(0, &[0x85], Operand(1), "TEST r/m, r", "tests bits"),
    plain(0, &[0x80], Extension(7), "CMP r/m8, imm8", "compares with a number"),
    plain(0, &[0x83], Extension(0), "ADD r/m, imm8", "adds a number"),
    plain(0, &[0x83], Extension(1), "OR r/m, imm8", "sets bits"),
    plain(0, &[0x83], Extension(4), "AND r/m, imm8", "clears bits"),
    plain(0, &[0x83], Extension(5), "SUB r/m, imm8", "takes a number away"),
    plain(0, &[0x83], Extension(7), "CMP r/m, imm8", "compares with a number"),
    plain(0, &[0x81], Extension(0), "ADD r/m, imm32", "adds a number"),
    plain(0, &[0x81], Extension(4), "AND r/m, imm32", "clears bits"),
    plain(0, &[0x81], Extension(5), "SUB r/m, imm32", "takes a number away"),
    plain(0, &[0xa4], Reg::None, "MOVSB", "copies a byte from rsi to rdi, and goes on to the next"),
    plain(0, &[0xa5], Reg::None, "MOVSQ", "copies 8 bytes from rsi to rdi, and goes on to the next"),
    plain(0, &[0xaa], Reg::None, "STOSB", "stores al at rdi, and goes on to the next"),
    with_condition(&[0x70], "Jcc rel8", "jumps on a condition"),
    with_condition(&[0x0f, 0x80], "Jcc rel32", "jumps on a condition"),
    plain(0, &[0xe9], Reg::None, "JMP rel32", "jumps"),
    plain(0, &[0xe8], Reg::None, "CALL rel32", "calls"),
    plain(0, &[0xff], Extension(2), "CALL r/m64", "calls the address in an operand"),
    plain(0, &[0xff], Extension(4), "JMP r/m64", "jumps to the address in an operand"),
    plain(0, &[0xff], Extension(6), "PUSH r/m64", "pushes an operand"),
    with_register(&[0x50], "PUSH r64", "pushes a register"),
    with_register(&[0x58], "POP r64", "pops a register"),
    plain(0, &[0xc9], Reg::None, "LEAVE", "drops a frame"),
    plain(0, &[0xc3], Reg::None, "RET", "returns"),
];

/// The row of an opcode, by the prefix in front of it and the byte behind it.
pub fn find(prefix: u8, code: &[u8], modrm: Option<u8>) -> Option<Form> {
    let (last, front) = code.split_last()?;
    let fits = |form: &&Form| {
        let Some((first, rest)) = form.opcode.split_last() else {
            return false;
        };
        let same_opcode = front == rest
            && match (form.register, form.condition) {
                (true, _) => last & 0xf8 == *first,
                (_, true) => last & 0xf0 == *first,
                _ => last == first,
            };
        let same_extension = match form.reg {
            Extension(number) => modrm.is_some_and(|byte| byte >> 3 & 7 == number),
            _ => true,
        };
        same_opcode && same_extension && (form.prefix == 0 || form.prefix == prefix)
    };
    FORMS.iter().find(fits).copied()
}

/// What the low four bits of a conditional jump's opcode ask for.
pub fn condition(opcode: u8) -> &'static str {
    match opcode & 15 {
        0x2 => "b, below: the first is the smaller, both unsigned",
        0x3 => "ae, above or equal, both unsigned",
        0x4 => "e, equal: the zero flag is set",
        0x5 => "ne, not equal: the zero flag is clear",
        0x6 => "be, below or equal, both unsigned",
        0x7 => "a, above: the first is the greater, both unsigned",
        _ => "one of sixteen",
    }
}
