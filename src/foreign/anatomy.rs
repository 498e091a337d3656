//! An instruction taken apart: which byte is what, what the bits in it mean, and what the instruction does.
//!
//! ```text
//!   41            8b        51                  10
//!   REX  W=0 R=0  opcode    ModRM mod=01        displacement 16
//!        X=0 B=1  MOV       reg=010 rm=001
//! ```
//!
//! Nothing here repeats the emitter, so that it cannot disagree with the bytes: the decoder says how long the
//! instruction is and where its displacement and its immediate lie. In front of these stand prefixes, the opcode, and
//! then as many bytes as ModRM and SIB take; that those are there, and what `reg` names, is told by [`form`].

mod does;
mod form;

use form::{Form, Reg};
use iced_x86::{
    ConstantOffsets, Decoder, DecoderOptions, Formatter, Instruction, IntelFormatter, OpKind,
    Register,
};

/// What a byte of an instruction is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Prefix,
    Rex,
    Opcode,
    ModRm,
    Sib,
    Displacement,
    Immediate,
}

impl Role {
    /// In the order in which they stand in an instruction.
    pub const ALL: [Role; 7] = [
        Role::Prefix,
        Role::Rex,
        Role::Opcode,
        Role::ModRm,
        Role::Sib,
        Role::Displacement,
        Role::Immediate,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Role::Prefix => "legacy prefix",
            Role::Rex => "REX prefix",
            Role::Opcode => "opcode",
            Role::ModRm => "ModRM",
            Role::Sib => "SIB",
            Role::Displacement => "displacement",
            Role::Immediate => "immediate",
        }
    }

    /// What bytes of this role are for.
    pub const fn purpose(self) -> &'static str {
        match self {
            Role::Prefix => "changes what the opcode means",
            Role::Rex => "64-bit operands, and the registers from r8 on",
            Role::Opcode => "which operation it is",
            Role::ModRm => "which registers, and how memory is addressed",
            Role::Sib => "an address of base, index and scale",
            Role::Displacement => "a distance that is added to an address",
            Role::Immediate => "a number in the instruction itself",
        }
    }
}

/// Some bits of a byte that have a name of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    pub name: &'static str,
    /// As binary digits.
    pub bits: String,
    pub meaning: String,
}

/// Bytes of one role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub role: Role,
    /// Bytes from the start of the instruction.
    pub start: usize,
    pub length: usize,
    pub meaning: String,
    /// From the highest bit to the lowest; empty where the byte is one number.
    pub fields: Vec<Field>,
}

/// What there is to say about an instruction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anatomy {
    /// One behind the other, they cover all bytes.
    pub parts: Vec<Part>,
    /// What the instruction does, as a sentence.
    pub does: String,
    /// Where a jump or call leads.
    pub leads_to: Option<u64>,
}

/// The look of assembly in listings.
pub(super) fn formatter() -> IntelFormatter {
    let mut formatter = IntelFormatter::new();
    let options = formatter.options_mut();
    options.set_hex_prefix("0x");
    options.set_hex_suffix("");
    options.set_uppercase_hex(false);
    options.set_space_after_operand_separator(true);
    options.set_branch_leading_zeros(false);
    options.set_show_branch_size(false);
    formatter
}

/// Takes the instruction apart that `bytes` are, at the address at which they run.
pub fn dissect(bytes: &[u8], address: u64) -> Anatomy {
    let mut decoder = Decoder::with_ip(64, bytes, address, DecoderOptions::NONE);
    let instruction = decoder.decode();
    let constants = decoder.get_constant_offsets(&instruction);
    let leads_to = matches!(instruction.op0_kind(), OpKind::NearBranch64)
        .then(|| instruction.near_branch_target());
    let length = instruction.len().min(bytes.len());
    Anatomy {
        parts: Knife::new(&bytes[..length], &instruction, constants).parts(),
        does: does::sentence(&instruction),
        leads_to,
    }
}

/// `rdx`
fn name(register: Register) -> String {
    format!("{register:?}").to_lowercase()
}

struct Knife<'a> {
    bytes: &'a [u8],
    instruction: &'a Instruction,
    constants: ConstantOffsets,
    parts: Vec<Part>,
}

impl<'a> Knife<'a> {
    fn new(bytes: &'a [u8], instruction: &'a Instruction, constants: ConstantOffsets) -> Self {
        Knife {
            bytes,
            instruction,
            constants,
            parts: Vec::new(),
        }
    }

    /// Behind the parts so far.
    fn at(&self) -> usize {
        self.parts.last().map_or(0, |part| part.start + part.length)
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at()).copied()
    }

    fn cut(&mut self, role: Role, length: usize, meaning: String, fields: Vec<Field>) {
        let start = self.at();
        self.parts.push(Part {
            role,
            start,
            length,
            meaning,
            fields,
        });
    }

    fn parts(mut self) -> Vec<Part> {
        let mut prefix = 0;
        while let Some(byte @ (0x64 | 0x65 | 0x66 | 0xf0 | 0xf2 | 0xf3)) = self.peek() {
            prefix = byte;
            // Which of its meanings it has shows when the opcode is known.
            self.cut(Role::Prefix, 1, String::new(), Vec::new());
        }
        let mut rex = 0;
        if let Some(byte @ 0x40..=0x4f) = self.peek() {
            rex = byte;
            self.cut(Role::Rex, 1, String::new(), Vec::new());
        }
        let opcode = if self.peek() == Some(0x0f) { 2 } else { 1 };
        let (start, end) = (self.at(), self.bytes.len());
        let opcode_end = (start + opcode).min(end);
        let code = &self.bytes[start..opcode_end];
        let modrm = self.bytes.get(opcode_end).copied();
        let Some(form) = form::find(prefix, code, modrm) else {
            // None of the emitter's: the decoder alone knows it.
            self.cut(Role::Opcode, end - start, "the rest".into(), Vec::new());
            return self.parts;
        };
        self.explain_prefixes(&form, rex, modrm);
        let fields = opcode_fields(&form, code, rex);
        self.cut(Role::Opcode, code.len(), form.meaning(), fields);
        let constant = |offset: usize, has: bool| if has { offset } else { end };
        let behind = constant(
            self.constants.displacement_offset(),
            self.constants.has_displacement(),
        )
        .min(constant(
            self.constants.immediate_offset(),
            self.constants.has_immediate(),
        ));
        if behind > opcode_end {
            self.modrm(&form, rex);
        }
        if behind > opcode_end + 1 {
            self.sib(rex);
        }
        if self.constants.has_displacement() {
            self.displacement();
        }
        if self.constants.has_immediate() {
            self.immediate();
        }
        self.parts
    }

    fn explain_prefixes(&mut self, form: &Form, rex: u8, modrm: Option<u8>) {
        let has_index = modrm.is_some_and(|byte| byte >> 6 != 3 && byte & 7 == 4);
        for part in &mut self.parts {
            let byte = self.bytes[part.start];
            match part.role {
                Role::Rex => {
                    part.meaning = "0100 says REX; then W, R, X and B".into();
                    part.fields = rex_fields(form, rex, modrm.is_some(), has_index);
                }
                _ => part.meaning = prefix_meaning(byte, form.prefix).into(),
            }
        }
    }

    fn modrm(&mut self, form: &Form, rex: u8) {
        let byte = self.bytes[self.at()];
        let (mode, reg, rm) = (byte >> 6, byte >> 3 & 7, byte & 7);
        let instruction = self.instruction;
        let addressed = name(instruction.memory_base());
        let mode_meaning = match (mode, rm) {
            (3, _) => "rm is a register, not memory".into(),
            (0, 4) if instruction.memory_base() == Register::None => {
                "memory; the SIB byte says where".to_owned()
            }
            (_, 4) => format!(
                "memory, by way of a SIB byte, {}",
                distance(mode, &addressed)
            ),
            _ => format!("memory: {}", distance(mode, &addressed)),
        };
        let reg_meaning = match form.reg {
            Reg::Operand(operand) => {
                let register = name(instruction.op_register(operand));
                match rex >> 2 & 1 {
                    1 => format!("{register}, with REX.R in front of it: 1{reg:03b}"),
                    _ => register,
                }
            }
            Reg::Extension(number) => format!("/{number}: goes on with the opcode, {}", form.does),
            Reg::None => "not used".into(),
        };
        let rm_meaning = match (mode, form.reg) {
            (3, Reg::Operand(operand)) => {
                let register = name(instruction.op_register(1 - operand));
                with_extension(register, rex, rm)
            }
            (3, _) if instruction.op0_kind() == OpKind::Register => {
                with_extension(name(instruction.op0_register()), rex, rm)
            }
            (3, _) => "goes on with the opcode too".into(),
            _ if rm == 4 => "a SIB byte follows".into(),
            _ => with_extension(addressed, rex, rm),
        };
        let meaning = "mod, reg and rm: the operands".into();
        let fields = vec![
            field("mod", mode, 2, mode_meaning),
            field("reg", reg, 3, reg_meaning),
            field("rm", rm, 3, rm_meaning),
        ];
        self.cut(Role::ModRm, 1, meaning, fields);
    }

    fn sib(&mut self, rex: u8) {
        let byte = self.bytes[self.at()];
        let (scale, index, base) = (byte >> 6, byte >> 3 & 7, byte & 7);
        let memory = self.instruction;
        let no_index = memory.memory_index() == Register::None;
        let scale_meaning = match no_index {
            true => "no index, so nothing is scaled".into(),
            false => format!("the index times {}", 1 << scale),
        };
        let index_meaning = match no_index {
            true => "100 is no index".into(),
            false => name(memory.memory_index()),
        };
        let base_meaning = match memory.memory_base() {
            Register::None => "no base: the displacement is all of the address".into(),
            register => with_extension(name(register), rex, base),
        };
        let meaning = match (no_index, memory.memory_base()) {
            (true, Register::None) => "an address without registers",
            (true, _) => "rsp as a base wants this byte: rm = 100 says so",
            _ => "base + index × scale",
        };
        let fields = vec![
            field("scale", scale, 2, scale_meaning),
            field("index", index, 3, index_meaning),
            field("base", base, 3, base_meaning),
        ];
        self.cut(Role::Sib, 1, meaning.into(), fields);
    }

    fn displacement(&mut self) {
        let size = self.constants.displacement_size();
        let number = signed(&self.bytes[self.at()..self.at() + size]);
        let meaning = match self.instruction.memory_base() {
            Register::None => format!("{number}{}", order(size)),
            base => format!("{number}, added to {}{}", name(base), order(size)),
        };
        self.cut(Role::Displacement, size, meaning, Vec::new());
    }

    fn immediate(&mut self) {
        let size = self.constants.immediate_size();
        let bytes = &self.bytes[self.at()..self.at() + size];
        let number = signed(bytes);
        let meaning = if self.instruction.op0_kind() == OpKind::NearBranch64 {
            let way = if number < 0 { "back" } else { "on" };
            format!(
                "{} bytes {way} from the next instruction, at {:#x}, to {:#x}{}",
                number.unsigned_abs(),
                self.instruction.next_ip(),
                self.instruction.near_branch_target(),
                order(size)
            )
        } else if (-4096..=4096).contains(&number) {
            format!("the number {number}{}", order(size))
        } else {
            let mut all = [0; 8];
            all[..size].copy_from_slice(bytes);
            format!("the number {:#x}{}", u64::from_le_bytes(all), order(size))
        };
        self.cut(Role::Immediate, size, meaning, Vec::new());
    }
}

fn field(name: &'static str, value: u8, width: usize, meaning: String) -> Field {
    Field {
        name,
        bits: format!("{value:0width$b}"),
        meaning,
    }
}

fn rex_fields(form: &Form, rex: u8, has_modrm: bool, has_index: bool) -> Vec<Field> {
    let bit = |shift: u8| rex >> shift & 1;
    let wide = match bit(3) {
        1 => "the operands have 64 bits",
        _ => "the operands keep their size",
    };
    let reg = match (bit(2), form.reg) {
        (1, _) => "ModRM's reg counts from r8 on",
        (_, Reg::Operand(_)) => "ModRM's reg is one of the first eight",
        _ => "no register in ModRM's reg",
    };
    let index = match (bit(1), has_index) {
        (1, _) => "SIB's index counts from r8 on",
        (_, true) => "SIB's index is one of the first eight, or none",
        _ => "there is no SIB byte",
    };
    let last = match (form.register, has_index, has_modrm) {
        (true, ..) => "the register in the opcode",
        (_, true, _) => "SIB's base",
        _ => "ModRM's rm",
    };
    let base = match bit(0) {
        1 => format!("{last} counts from r8 on"),
        _ => format!("{last} is one of the first eight"),
    };
    vec![
        field("REX", rex >> 4, 4, "the mark of a REX prefix".into()),
        field("W", bit(3), 1, wide.into()),
        field("R", bit(2), 1, reg.into()),
        field("X", bit(1), 1, index.into()),
        field("B", bit(0), 1, base),
    ]
}

/// The bits of an opcode that are not the operation's.
fn opcode_fields(form: &Form, code: &[u8], rex: u8) -> Vec<Field> {
    let Some(last) = code.last() else {
        return Vec::new();
    };
    if form.register {
        let meaning = match rex & 1 {
            1 => format!("the register, with REX.B in front of it: 1{:03b}", last & 7),
            _ => "the register".to_owned(),
        };
        return vec![
            field("opcode", last >> 3, 5, form.does.to_owned()),
            field("register", last & 7, 3, meaning),
        ];
    }
    if form.condition {
        return vec![
            field("opcode", last >> 4, 4, "a jump on a condition".to_owned()),
            field("condition", last & 15, 4, form::condition(*last).to_owned()),
        ];
    }
    Vec::new()
}

fn with_extension(register: String, rex: u8, low: u8) -> String {
    match rex & 1 {
        1 => format!("{register}, with REX.B in front of it: 1{low:03b}"),
        _ => register,
    }
}

/// What `mod` says about memory.
fn distance(mode: u8, base: &str) -> String {
    match mode {
        0 => format!("at {base}, without a displacement"),
        1 => format!("at {base} and a displacement of one byte"),
        _ => format!("at {base} and a displacement of four bytes"),
    }
}

/// What a prefix means in front of an opcode of which it may be a part.
fn prefix_meaning(byte: u8, of_opcode: u8) -> &'static str {
    match byte {
        0x64 => "memory is addressed from fs, which points to what is this thread's own",
        0x65 => "memory is addressed from gs",
        0xf0 => "LOCK: no other processor sees half of it",
        0xf3 if of_opcode == 0xf3 => "a part of the opcode: a float of single precision",
        0xf2 if of_opcode == 0xf2 => "a part of the opcode: a float of double precision",
        0x66 if of_opcode == 0x66 => "a part of the opcode: a vector register as an integer",
        0xf3 => "REP: does it again until rcx is 0, one less each time",
        0xf2 => "REPNE: does it again until rcx is 0 or two are equal",
        _ => "the operands have 16 bits",
    }
}

fn signed(bytes: &[u8]) -> i64 {
    let mut all = [0; 8];
    all[..bytes.len()].copy_from_slice(bytes);
    let shift = 64 - 8 * bytes.len() as u32;
    i64::from_le_bytes(all) << shift >> shift
}

fn order(size: usize) -> &'static str {
    match size {
        1 => "",
        _ => "; the lowest byte stands first",
    }
}

#[cfg(test)]
pub(super) mod tests;
