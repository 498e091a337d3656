//! The few x86-64 instructions of which gates are made, in their shortest encodings.
//!
//! ```text
//!  [F2/F3/66] [REX 0100WRXB] [0F] opcode  ModRM mod·reg·rm  [SIB] [disp8/32] [imm]
//!                                           │
//!       00 [base]   01 [base+disp8]   10 [base+disp32]   11 register
//!       base rsp, r12 needs a SIB byte; base rbp, r13 has no form without displacement
//! ```
//!
//! An [`Assembler`] appends to a plain byte buffer and knows at which address the first byte will
//! run. Nothing here knows what a gate is.

/// The general registers, by their numbers in the encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Register {
    Rax = 0,
    Rcx = 1,
    Rdx = 2,
    Rbx = 3,
    Rsp = 4,
    Rbp = 5,
    Rsi = 6,
    Rdi = 7,
    R8 = 8,
    R9 = 9,
    R10 = 10,
    R11 = 11,
    R12 = 12,
    R13 = 13,
    R14 = 14,
    R15 = 15,
}

/// xmm0 to xmm15.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vector(pub u8);

/// `[base + displacement]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Memory {
    pub base: Register,
    pub displacement: i32,
}

/// How a number is read into a 64-bit register. The zero-extending forms write 32 bits, which
/// clears the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extension {
    None,
    Sign8,
    Sign16,
    Sign32,
    Zero8,
    Zero16,
    Zero32,
}

impl Register {
    pub const fn name(self) -> &'static str {
        match self {
            Register::Rax => "rax",
            Register::Rcx => "rcx",
            Register::Rdx => "rdx",
            Register::Rbx => "rbx",
            Register::Rsp => "rsp",
            Register::Rbp => "rbp",
            Register::Rsi => "rsi",
            Register::Rdi => "rdi",
            Register::R8 => "r8",
            Register::R9 => "r9",
            Register::R10 => "r10",
            Register::R11 => "r11",
            Register::R12 => "r12",
            Register::R13 => "r13",
            Register::R14 => "r14",
            Register::R15 => "r15",
        }
    }
}

/// The operand that ModRM's `rm` field names.
#[derive(Clone, Copy)]
enum Operand {
    Register(u8),
    Memory(Memory),
}

impl From<Register> for Operand {
    fn from(register: Register) -> Self {
        Operand::Register(register as u8)
    }
}

impl From<Memory> for Operand {
    fn from(memory: Memory) -> Self {
        Operand::Memory(memory)
    }
}

/// When a jump is taken, by the encoding of `jcc`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Condition {
    Equal = 0x4,
    NotEqual = 0x5,
    Below = 0x2,
    Above = 0x7,
}

/// A jump whose target is not known yet.
#[derive(Debug)]
#[must_use]
pub struct Forward(usize);

/// Appends instructions to a buffer.
#[derive(Debug)]
pub struct Assembler<'b> {
    bytes: &'b mut Vec<u8>,
    /// Where the buffer's first byte will run.
    address: u64,
}

/// Whether `from` can reach `to` by a 32-bit displacement.
pub fn in_rel32_reach(from: u64, to: u64) -> bool {
    i32::try_from(to.wrapping_sub(from) as i64).is_ok()
}

impl<'b> Assembler<'b> {
    /// Starts afresh in `bytes`, whose first byte will run at `address`.
    pub fn new(bytes: &'b mut Vec<u8>, address: u64) -> Self {
        bytes.clear();
        Assembler { bytes, address }
    }

    /// How many bytes have been written.
    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// Where the next instruction will run.
    pub fn here(&self) -> u64 {
        self.address + self.bytes.len() as u64
    }

    // ── the one encoder ────────────────────────────────────────────────────────────────────────

    /// Appends the low `length` bytes of `code`, at most 8. All 8 are stored and the rest cut off
    /// again, for a store of fixed size is quicker than a copy of a few bytes.
    #[inline(always)]
    fn append(&mut self, code: u64, length: usize) {
        let end = self.bytes.len() + length;
        self.bytes.extend_from_slice(&code.to_le_bytes());
        self.bytes.truncate(end);
    }

    /// `prefix` 0 is none; `opcode` is one byte, or two with 0F first.
    #[inline(always)]
    fn encode(&mut self, prefix: u8, wide: bool, opcode: &[u8], reg: u8, operand: Operand) {
        let (mut code, mut length) = (0u64, 0);
        let mut push = |byte: u8| {
            code |= u64::from(byte) << (8 * length);
            length += 1;
        };
        let rm = match operand {
            Operand::Register(register) => register,
            Operand::Memory(memory) => memory.base as u8,
        };
        let rex = 0x40 | u8::from(wide) << 3 | (reg >> 3) << 2 | rm >> 3;
        // The low bytes of rsp, rbp, rsi and rdi have no name without this prefix: the numbers mean ah, ch, dh and bh.
        let low_byte = opcode == [0x0F, 0xB6]
            && matches!(operand, Operand::Register(register) if register > 3);
        if prefix != 0 {
            push(prefix);
        }
        if rex != 0x40 || low_byte {
            push(rex);
        }
        for byte in opcode {
            push(*byte);
        }
        let modrm = |mode: u8| mode << 6 | (reg & 7) << 3 | (rm & 7);
        let Operand::Memory(Memory { displacement, .. }) = operand else {
            push(modrm(0b11));
            return self.append(code, length);
        };
        let mode = match i8::try_from(displacement) {
            Ok(0) if rm & 7 != Register::Rbp as u8 => 0b00,
            Ok(_) => 0b01,
            Err(_) => 0b10,
        };
        push(modrm(mode));
        if rm & 7 == Register::Rsp as u8 {
            push(0x24);
        }
        if mode == 0b01 {
            push(displacement as u8);
        }
        self.append(code, length);
        if mode == 0b10 {
            self.bytes.extend_from_slice(&displacement.to_le_bytes());
        }
    }

    // ── moving numbers ─────────────────────────────────────────────────────────────────────────

    fn extend_from(&mut self, extension: Extension, to: Register, from: Operand) {
        let (wide, opcode): (bool, &[u8]) = match extension {
            Extension::None => (true, &[0x8B]),
            Extension::Sign8 => (true, &[0x0F, 0xBE]),
            Extension::Sign16 => (true, &[0x0F, 0xBF]),
            Extension::Sign32 => (true, &[0x63]),
            Extension::Zero8 => (false, &[0x0F, 0xB6]),
            Extension::Zero16 => (false, &[0x0F, 0xB7]),
            Extension::Zero32 => (false, &[0x8B]),
        };
        self.encode(0, wide, opcode, to as u8, from);
    }

    /// `mov to, [from]`, `movsxd to, dword [from]`, `movzx to, word [from]`, …
    pub fn load(&mut self, extension: Extension, to: Register, from: Memory) {
        self.extend_from(extension, to, from.into());
    }

    /// The same from the low part of `from`.
    pub fn extend(&mut self, extension: Extension, to: Register, from: Register) {
        self.extend_from(extension, to, from.into());
    }

    /// `mov [to], from`
    pub fn store(&mut self, to: Memory, from: Register) {
        self.encode(0, true, &[0x89], from as u8, to.into());
    }

    /// `lea to, [from]`
    pub fn load_address(&mut self, to: Register, from: Memory) {
        self.encode(0, true, &[0x8D], to as u8, from.into());
    }

    /// `mov to, number`: 5 or 6 bytes for what fits 32 bits unsigned, else 10.
    pub fn set(&mut self, to: Register, number: u64) {
        let (high, low) = (to as u8 >> 3, to as u8 & 7);
        match u32::try_from(number) {
            Ok(small) => {
                if high != 0 {
                    self.bytes.push(0x41);
                }
                self.bytes.push(0xB8 | low);
                self.bytes.extend_from_slice(&small.to_le_bytes());
            }
            Err(_) => {
                self.bytes.extend_from_slice(&[0x48 | high, 0xB8 | low]);
                self.bytes.extend_from_slice(&number.to_le_bytes());
            }
        }
    }

    /// `mov al, number`
    pub fn set_al(&mut self, number: u8) {
        self.bytes.extend_from_slice(&[0xB0, number]);
    }

    /// `movsd to, [from]`
    pub fn load_f64(&mut self, to: Vector, from: Memory) {
        self.encode(0xF2, false, &[0x0F, 0x10], to.0, from.into());
    }

    /// `movsd [to], from`
    pub fn store_f64(&mut self, to: Memory, from: Vector) {
        self.encode(0xF2, false, &[0x0F, 0x11], from.0, to.into());
    }

    /// `cvtsd2ss to, [from]`
    pub fn load_f64_as_f32(&mut self, to: Vector, from: Memory) {
        self.encode(0xF2, false, &[0x0F, 0x5A], to.0, from.into());
    }

    /// `movd to, from`
    pub fn move_f32_bits(&mut self, to: Register, from: Vector) {
        self.encode(0x66, false, &[0x0F, 0x7E], from.0, to.into());
    }

    /// `fld qword [from]`
    pub fn x87_load_f64(&mut self, from: Memory) {
        self.encode(0, false, &[0xDD], 0, from.into());
    }

    /// `fstp qword [to]`
    pub fn x87_pop_f64(&mut self, to: Memory) {
        self.encode(0, false, &[0xDD], 3, to.into());
    }

    /// `fstp tbyte [to]`: 10 bytes.
    pub fn x87_pop_f80(&mut self, to: Memory) {
        self.encode(0, false, &[0xDB], 7, to.into());
    }

    /// `fld tbyte [from]`
    pub fn x87_load_f80(&mut self, from: Memory) {
        self.encode(0, false, &[0xDB], 5, from.into());
    }

    /// `fldz`
    pub fn x87_load_zero(&mut self) {
        self.bytes.extend_from_slice(&[0xD9, 0xEE]);
    }

    /// `cvtss2sd to, to`
    pub fn widen_f32(&mut self, to: Vector) {
        self.encode(0xF3, false, &[0x0F, 0x5A], to.0, Operand::Register(to.0));
    }

    /// `cvtss2sd to, dword [from]`
    pub fn load_f32_as_f64(&mut self, to: Vector, from: Memory) {
        self.encode(0xF3, false, &[0x0F, 0x5A], to.0, from.into());
    }

    /// `xorps to, to`
    pub fn clear_vector(&mut self, to: Vector) {
        self.encode(0, false, &[0x0F, 0x57], to.0, Operand::Register(to.0));
    }

    /// `and dword [memory], number`
    pub fn and_dword_with(&mut self, memory: Memory, number: i8) {
        self.encode(0, false, &[0x83], 4, memory.into());
        self.bytes.push(number as u8);
    }

    /// `mov rax, fs:[0]`: where this thread's control block lies, which tells threads apart (the ABI's TLS variant II).
    pub fn load_thread_pointer(&mut self) {
        self.bytes
            .extend_from_slice(&[0x64, 0x48, 0x8B, 0x04, 0x25, 0, 0, 0, 0]);
    }

    /// `lea to, [base + 8 * index + displacement]`
    pub fn load_slot_address(
        &mut self,
        to: Register,
        base: Register,
        index: Register,
        displacement: i8,
    ) {
        let (to, base, index) = (to as u8, base as u8, index as u8);
        let rex = 0x48 | (to >> 3) << 2 | (index >> 3) << 1 | base >> 3;
        let modrm = 0b01 << 6 | (to & 7) << 3 | 0b100;
        let sib = 3 << 6 | (index & 7) << 3 | (base & 7);
        self.bytes
            .extend_from_slice(&[rex, 0x8D, modrm, sib, displacement as u8]);
    }

    /// `add to, register`, 64 bits.
    pub fn add(&mut self, to: Register, register: Register) {
        self.encode(0, true, &[0x03], to as u8, register.into());
    }

    /// `or dword [to], register`
    pub fn or_dword(&mut self, to: Memory, register: Register) {
        self.encode(0, false, &[0x09], register as u8, to.into());
    }

    /// `rep movsb`: rcx bytes from rsi to rdi.
    pub fn copy_bytes(&mut self) {
        self.bytes.extend_from_slice(&[0xF3, 0xA4]);
    }

    /// `rep stosb`: al into rcx bytes from rdi on.
    pub fn fill_bytes(&mut self) {
        self.bytes.extend_from_slice(&[0xF3, 0xAA]);
    }

    /// `rep movsq`: rcx words from rsi to rdi.
    pub fn copy_words(&mut self) {
        self.bytes.extend_from_slice(&[0xF3, 0x48, 0xA5]);
    }

    // ── testing ────────────────────────────────────────────────────────────────────────────────

    /// `cmp register, [memory]`, 64 bits.
    pub fn compare(&mut self, register: Register, memory: Memory) {
        self.encode(0, true, &[0x3B], register as u8, memory.into());
    }

    /// `cmp a, b`, 64 bits.
    pub fn compare_registers(&mut self, a: Register, b: Register) {
        self.encode(0, true, &[0x3B], a as u8, b.into());
    }

    /// `cmp byte [memory], 0`
    pub fn compare_byte_with_zero(&mut self, memory: Memory) {
        self.encode(0, false, &[0x80], 7, memory.into());
        self.bytes.push(0);
    }

    /// `cmp byte [memory], number`
    pub fn compare_byte_with(&mut self, memory: Memory, number: u8) {
        self.encode(0, false, &[0x80], 7, memory.into());
        self.bytes.push(number);
    }

    /// `cmp dword [memory], 0`
    pub fn compare_dword_with_zero(&mut self, memory: Memory) {
        self.encode(0, false, &[0x83], 7, memory.into());
        self.bytes.push(0);
    }

    /// `test register, register`, 64 bits.
    pub fn test(&mut self, register: Register) {
        self.encode(0, true, &[0x85], register as u8, register.into());
    }

    /// `or dword [memory], bits`, with bits below 128.
    pub fn set_bits(&mut self, memory: Memory, bits: u8) {
        self.encode(0, false, &[0x83], 1, memory.into());
        self.bytes.push(bits);
    }

    // ── jumps ──────────────────────────────────────────────────────────────────────────────────

    /// `jne target` in 2 bytes, if the target is within 128 bytes; says whether it was.
    #[must_use]
    pub fn jump_if_not_equal_near(&mut self, target: u64) -> bool {
        let distance = target.wrapping_sub(self.here() + 2) as i64;
        match i8::try_from(distance) {
            Ok(distance) => {
                self.bytes.extend_from_slice(&[0x75, distance as u8]);
                true
            }
            Err(_) => false,
        }
    }

    /// `jne target` in 6 bytes. The target must be in reach.
    pub fn jump_if_not_equal_far(&mut self, target: u64) {
        self.bytes.extend_from_slice(&[0x0F, 0x85]);
        self.relative32(target);
    }

    /// `je` to where [`land_skip`](Self::land_skip) is called with the length that follows it.
    pub fn skip_if_equal(&mut self) {
        self.bytes.extend_from_slice(&[0x74, 0]);
    }

    /// Lets the `je` that ended when the code was `from` bytes long jump to here, at most 127 bytes.
    pub fn land_skip(&mut self, from: usize) {
        self.bytes[from - 1] = (self.bytes.len() - from) as u8;
    }

    /// A jump taken on a condition to where [`land`](Self::land) is called for it, 6 bytes.
    pub fn jump_forward_if(&mut self, condition: Condition) -> Forward {
        self.bytes
            .extend_from_slice(&[0x0F, 0x80 | condition as u8]);
        self.bytes.extend_from_slice(&[0; 4]);
        Forward(self.bytes.len())
    }

    /// The same, always taken, 5 bytes.
    pub fn jump_forward(&mut self) -> Forward {
        self.bytes.push(0xE9);
        self.bytes.extend_from_slice(&[0; 4]);
        Forward(self.bytes.len())
    }

    /// Lets a jump go to here.
    pub fn land(&mut self, jump: Forward) {
        let distance = (self.bytes.len() - jump.0) as i32;
        self.bytes[jump.0 - 4..jump.0].copy_from_slice(&distance.to_le_bytes());
    }

    /// Whether a jump or call from here reaches `target` by itself.
    pub fn reaches(&self, target: u64) -> bool {
        in_rel32_reach(self.here() + 5, target)
    }

    /// `jmp target`, 5 bytes. The target must be in reach.
    pub fn jump(&mut self, target: u64) {
        self.bytes.push(0xE9);
        self.relative32(target);
    }

    /// `call target`, likewise.
    pub fn call(&mut self, target: u64) {
        self.bytes.push(0xE8);
        self.relative32(target);
    }

    /// `jmp register`
    pub fn jump_register(&mut self, register: Register) {
        self.encode(0, false, &[0xFF], 4, register.into());
    }

    /// `call register`
    pub fn call_register(&mut self, register: Register) {
        self.encode(0, false, &[0xFF], 2, register.into());
    }

    fn relative32(&mut self, target: u64) {
        let distance = target.wrapping_sub(self.here() + 4) as i64;
        debug_assert!(i32::try_from(distance).is_ok(), "target out of reach");
        self.bytes
            .extend_from_slice(&(distance as i32).to_le_bytes());
    }

    pub fn ret(&mut self) {
        self.bytes.push(0xC3);
    }

    // ── the stack ──────────────────────────────────────────────────────────────────────────────

    /// `push register`
    pub fn push(&mut self, register: Register) {
        if register as u8 >= 8 {
            self.bytes.push(0x41);
        }
        self.bytes.push(0x50 | register as u8 & 7);
    }

    /// `pop register`
    pub fn pop(&mut self, register: Register) {
        if register as u8 >= 8 {
            self.bytes.push(0x41);
        }
        self.bytes.push(0x58 | register as u8 & 7);
    }

    /// `add rsp, bytes`
    pub fn release_stack(&mut self, bytes: i32) {
        self.group1_rsp(0, bytes);
    }

    /// `push qword [memory]`
    pub fn push_memory(&mut self, memory: Memory) {
        self.encode(0, false, &[0xFF], 6, memory.into());
    }

    /// `mov rbp, rsp`
    pub fn set_frame_pointer(&mut self) {
        self.extend(Extension::None, Register::Rbp, Register::Rsp);
    }

    /// `sub rsp, bytes`
    pub fn reserve_stack(&mut self, bytes: i32) {
        self.group1_rsp(5, bytes);
    }

    /// `and rsp, -alignment`
    pub fn align_stack(&mut self, alignment: i32) {
        self.group1_rsp(4, -alignment);
    }

    fn group1_rsp(&mut self, operation: u8, number: i32) {
        let rsp = Register::Rsp.into();
        match i8::try_from(number) {
            Ok(short) => {
                self.encode(0, true, &[0x83], operation, rsp);
                self.bytes.push(short as u8);
            }
            Err(_) => {
                self.encode(0, true, &[0x81], operation, rsp);
                self.bytes.extend_from_slice(&number.to_le_bytes());
            }
        }
    }

    pub fn leave(&mut self) {
        self.bytes.push(0xC9);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use iced_x86::{Decoder, DecoderOptions, Formatter, IntelFormatter};

    /// Encodes by `write`, and decodes as one instruction of all the bytes.
    fn decoded(write: impl FnOnce(&mut Assembler)) -> (String, usize) {
        let mut bytes = Vec::new();
        write(&mut Assembler::new(&mut bytes, 0x1_0000));
        let mut decoder = Decoder::with_ip(64, &bytes, 0x1_0000, DecoderOptions::NONE);
        let instruction = decoder.decode();
        assert_eq!(instruction.len(), bytes.len(), "{bytes:02x?}");
        super::super::anatomy::tests::check(&bytes, 0x1_0000);
        let mut text = String::new();
        IntelFormatter::new().format(&instruction, &mut text);
        (text, bytes.len())
    }

    fn at(base: Register, displacement: i32) -> Memory {
        Memory { base, displacement }
    }

    #[test]
    fn every_form_decodes_to_what_was_meant() {
        use Extension::*;
        use Register::*;
        type Case = (&'static str, usize, fn(&mut Assembler));
        let cases: &[Case] = &[
            ("mov rdi,[r9]", 3, |a| a.load(None, Rdi, at(R9, 0))),
            ("mov r8,[r9+8]", 4, |a| a.load(None, R8, at(R9, 8))),
            ("mov r9,[r9+28h]", 4, |a| a.load(None, R9, at(R9, 40))),
            ("mov rsi,[r9+80h]", 7, |a| a.load(None, Rsi, at(R9, 128))),
            ("mov rcx,[rbp-8]", 4, |a| a.load(None, Rcx, at(Rbp, -8))),
            ("mov rcx,[rbp]", 4, |a| a.load(None, Rcx, at(Rbp, 0))),
            ("mov rcx,[rsp]", 4, |a| a.load(None, Rcx, at(Rsp, 0))),
            ("movsx rdi,byte ptr [r9]", 4, |a| {
                a.load(Sign8, Rdi, at(R9, 0))
            }),
            ("movsx rdi,word ptr [r9]", 4, |a| {
                a.load(Sign16, Rdi, at(R9, 0))
            }),
            ("movsxd rdi,[r9]", 3, |a| a.load(Sign32, Rdi, at(R9, 0))),
            ("movzx edi,byte ptr [r9]", 4, |a| {
                a.load(Zero8, Rdi, at(R9, 0))
            }),
            ("movzx r8d,word ptr [r9]", 4, |a| {
                a.load(Zero16, R8, at(R9, 0))
            }),
            ("mov edi,[r9]", 3, |a| a.load(Zero32, Rdi, at(R9, 0))),
            ("movsx rax,r9b", 4, |a| a.extend(Sign8, Rax, R9)),
            ("movsx rax,r9w", 4, |a| a.extend(Sign16, Rax, R9)),
            ("movsxd rax,r9d", 3, |a| a.extend(Sign32, Rax, R9)),
            ("movzx eax,r9b", 4, |a| a.extend(Zero8, Rax, R9)),
            ("movzx eax,r9w", 4, |a| a.extend(Zero16, Rax, R9)),
            ("mov rdi,r9", 3, |a| a.extend(None, Rdi, R9)),
            ("mov [rcx+8],rdx", 4, |a| a.store(at(Rcx, 8), Rdx)),
            ("lea rsi,[r9+10h]", 4, |a| a.load_address(Rsi, at(R9, 16))),
            ("mov ecx,5", 5, |a| a.set(Rcx, 5)),
            ("mov r11d,5", 6, |a| a.set(R11, 5)),
            ("mov rax,123456789ABCDEF0h", 10, |a| {
                a.set(Rax, 0x1234_5678_9abc_def0)
            }),
            ("mov al,3", 2, |a| a.set_al(3)),
            ("movsd xmm0,[r9]", 5, |a| a.load_f64(Vector(0), at(R9, 0))),
            ("movsd [rcx+8],xmm1", 5, |a| {
                a.store_f64(at(Rcx, 8), Vector(1))
            }),
            ("cvtsd2ss xmm7,[r9+8]", 6, |a| {
                a.load_f64_as_f32(Vector(7), at(R9, 8))
            }),
            ("movd eax,xmm0", 4, |a| a.move_f32_bits(Rax, Vector(0))),
            ("fld st,qword ptr [r9+8]", 4, |a| a.x87_load_f64(at(R9, 8))),
            ("fstp qword ptr [rsp-8],st", 4, |a| {
                a.x87_pop_f64(at(Rsp, -8))
            }),
            ("fstp tbyte ptr [rsp],st", 3, |a| a.x87_pop_f80(at(Rsp, 0))),
            ("rep movsq [rdi],[rsi]", 3, |a| a.copy_words()),
            ("cmp rdi,[r9]", 3, |a| a.compare(Rdi, at(R9, 0))),
            ("cmp rax,r9", 3, |a| a.compare_registers(Rax, R9)),
            ("cmp byte ptr [rdi-0Ch],0", 4, |a| {
                a.compare_byte_with_zero(at(Rdi, -12))
            }),
            ("cmp byte ptr [r8-0Ch],0", 5, |a| {
                a.compare_byte_with_zero(at(R8, -12))
            }),
            ("cmp dword ptr [r9+2Ch],0", 5, |a| {
                a.compare_dword_with_zero(at(R9, 44))
            }),
            ("test rdi,rdi", 3, |a| a.test(Rdi)),
            ("test r9,r9", 3, |a| a.test(R9)),
            ("or dword ptr [rax],1", 3, |a| a.set_bits(at(Rax, 0), 1)),
            ("jne short 000000000000FFF0h", 2, |a| {
                assert!(a.jump_if_not_equal_near(0xfff0))
            }),
            ("jne 0000000000001000h", 6, |a| {
                a.jump_if_not_equal_far(0x1000)
            }),
            ("je short 0000000000010002h", 2, |a| {
                a.skip_if_equal();
                a.land_skip(2);
            }),
            ("jmp r11", 3, |a| a.jump_register(R11)),
            ("call r11", 3, |a| a.call_register(R11)),
            ("jmp 0000000000020000h", 5, |a| a.jump(0x2_0000)),
            ("call 0000000000020000h", 5, |a| a.call(0x2_0000)),
            ("ret", 1, |a| a.ret()),
            ("push rax", 1, |a| a.push(Rax)),
            ("push r9", 2, |a| a.push(R9)),
            ("push qword ptr [r9+30h]", 4, |a| a.push_memory(at(R9, 48))),
            ("mov rbp,rsp", 3, |a| a.set_frame_pointer()),
            ("sub rsp,10h", 4, |a| a.reserve_stack(16)),
            ("sub rsp,100h", 7, |a| a.reserve_stack(256)),
            ("and rsp,0FFFFFFFFFFFFFFE0h", 4, |a| a.align_stack(32)),
            ("leave", 1, |a| a.leave()),
        ];
        for (text, length, write) in cases {
            assert_eq!(decoded(write), (text.to_string(), *length));
        }
    }

    #[test]
    fn a_near_jump_refuses_what_is_out_of_reach() {
        let mut bytes = Vec::new();
        let mut assembler = Assembler::new(&mut bytes, 0x1000);
        assert!(!assembler.jump_if_not_equal_near(0x1002 + 128));
        assert!(assembler.jump_if_not_equal_near(0x1002 + 127));
        assert!(assembler.jump_if_not_equal_near(0x1004 - 128));
        assert!(!assembler.jump_if_not_equal_near(0x1006 - 129));
        assert_eq!(assembler.len(), 4);
    }
}
