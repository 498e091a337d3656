//! What an instruction does, as a sentence for somebody who does not read assembly.

use super::name;
use iced_x86::{Instruction, Mnemonic, OpKind, Register};

/// `Loads the 8 bytes at r9 + 16 into rdx.`
pub fn sentence(instruction: &Instruction) -> String {
    let first = || operand(instruction, 0);
    let second = || operand(instruction, 1);
    let is_memory = |number: u32| instruction.op_kind(number) == OpKind::Memory;
    match instruction.mnemonic() {
        Mnemonic::Mov if is_memory(0) => format!("Stores {} into {}.", second(), first()),
        Mnemonic::Mov if is_memory(1) => {
            format!(
                "Loads {} into {}{}.",
                second(),
                first(),
                cleared(instruction)
            )
        }
        Mnemonic::Mov => match instruction.op1_kind() {
            OpKind::Register => {
                format!(
                    "Copies {} into {}{}.",
                    second(),
                    first(),
                    cleared(instruction)
                )
            }
            _ => format!(
                "Puts {} into {}{}.",
                second(),
                first(),
                cleared(instruction)
            ),
        },
        Mnemonic::Movsxd | Mnemonic::Movsx => format!(
            "Takes {} as a signed number, and widens it to the 64 bits of {}: the bits in front become copies of the sign.",
            narrow(instruction),
            first()
        ),
        Mnemonic::Movzx => format!(
            "Takes {} as an unsigned number, and widens it to all of {}: the bits in front become 0.",
            narrow(instruction),
            name(instruction.op0_register().full_register())
        ),
        Mnemonic::Lea => format!(
            "Computes the address {}, and puts it into {}; memory is not read.",
            address(instruction),
            first()
        ),
        Mnemonic::Movsd if is_memory(0) => {
            format!("Stores the double in {} into {}.", second(), first())
        }
        Mnemonic::Movsd => format!("Loads {} as a double into {}.", second(), first()),
        Mnemonic::Cvtsd2ss => format!(
            "Takes {} as a double, rounds it to a float, and puts that into the low 4 bytes of {}.",
            second(),
            first()
        ),
        Mnemonic::Cvtss2sd => format!(
            "Takes {} as a float, and puts it into {} as a double.",
            match is_memory(1) {
                true => second(),
                false => format!("the low 4 bytes of {}", second()),
            },
            first()
        ),
        Mnemonic::Movd => format!(
            "Copies the low 4 bytes of {} into {}, bit by bit.",
            second(),
            first()
        ),
        Mnemonic::Xorps => format!(
            "Makes all bits of {} 0: whatever it holds differs from itself nowhere.",
            first()
        ),
        Mnemonic::Fld => format!(
            "Pushes {} onto the x87 stack, as 80 bits.",
            first_memory(instruction)
        ),
        Mnemonic::Fldz => "Pushes 0.0 onto the x87 stack.".into(),
        Mnemonic::Fstp => format!(
            "Pops the x87 stack's top into {}.",
            first_memory(instruction)
        ),
        Mnemonic::Add if instruction.op0_register() == Register::RSP => {
            format!("Takes {} off the stack.", bytes(instruction))
        }
        Mnemonic::Add => format!("Adds {} to {}.", second(), first()),
        Mnemonic::Sub => format!(
            "Makes room for {} on the stack, which grows downwards.",
            bytes(instruction)
        ),
        Mnemonic::And => format!(
            "Makes {} a multiple of {}, rounding it down.",
            first(),
            (instruction.immediate(1) as i64).wrapping_neg()
        ),
        Mnemonic::Or => format!("Sets in {} the bits that are set in {}.", first(), second()),
        Mnemonic::Cmp => format!(
            "Compares {} with {}: subtracts, and keeps only the flags.",
            first(),
            second()
        ),
        Mnemonic::Test => format!("Sets the flags by {}: the zero flag if it is 0.", first()),
        Mnemonic::Je => format!(
            "Goes on at {} if the two were equal, else with the next instruction.",
            target(instruction)
        ),
        Mnemonic::Jne => format!(
            "Goes on at {} if the two were not equal, else with the next instruction.",
            target(instruction)
        ),
        Mnemonic::Jb => format!(
            "Goes on at {} if the first was the smaller, else with the next instruction.",
            target(instruction)
        ),
        Mnemonic::Ja => format!(
            "Goes on at {} if the first was the greater, else with the next instruction.",
            target(instruction)
        ),
        Mnemonic::Jmp => format!(
            "Goes on at {}, and does not come back here.",
            target(instruction)
        ),
        Mnemonic::Call => format!(
            "Pushes the address of the next instruction, and goes on at {}; `ret` there comes back.",
            target(instruction)
        ),
        Mnemonic::Ret => "Pops the return address off the stack, and goes on there.".into(),
        Mnemonic::Push => format!("Pushes {} onto the stack: rsp goes down by 8.", first()),
        Mnemonic::Pop => format!("Pops 8 bytes off the stack into {}.", first()),
        Mnemonic::Leave => {
            "Drops the frame: rsp becomes rbp, and the rbp of before is popped.".into()
        }
        Mnemonic::Movsb => "Copies rcx bytes from where rsi points to where rdi points.".into(),
        Mnemonic::Movsq => {
            "Copies rcx words of 8 bytes from where rsi points to where rdi points.".into()
        }
        Mnemonic::Stosb => "Fills rcx bytes with al, from where rdi points on.".into(),
        _ => String::new(),
    }
}

/// A register, `the 8 bytes at r9 + 16`, or a number.
fn operand(instruction: &Instruction, number: u32) -> String {
    match instruction.op_kind(number) {
        OpKind::Register => name(instruction.op_register(number)),
        OpKind::Memory => memory(instruction),
        _ => number_of(instruction, number),
    }
}

fn number_of(instruction: &Instruction, number: u32) -> String {
    match instruction.try_immediate(number) {
        Ok(value) if (value as i64).unsigned_abs() < 0x1_0000 => (value as i64).to_string(),
        Ok(value) => format!("{value:#x}"),
        Err(_) => String::new(),
    }
}

/// The only operand of an instruction of the x87 unit that is not its stack.
fn first_memory(instruction: &Instruction) -> String {
    memory(instruction)
}

fn memory(instruction: &Instruction) -> String {
    let of = address(instruction);
    match instruction.memory_size().size() {
        1 => format!("the byte at {of}"),
        size => format!("the {size} bytes at {of}"),
    }
}

/// `r9 + 16`
fn address(instruction: &Instruction) -> String {
    let mut text = match instruction.memory_segment() {
        Register::FS => "the start of what is this thread's own (fs)".to_owned(),
        _ => String::new(),
    };
    for (register, scale) in [
        (instruction.memory_base(), 1),
        (instruction.memory_index(), instruction.memory_index_scale()),
    ] {
        if register == Register::None {
            continue;
        }
        if !text.is_empty() {
            text += " + ";
        }
        text += &match scale {
            1 => name(register),
            _ => format!("{scale} × {}", name(register)),
        };
    }
    match instruction.memory_displacement64() as i64 {
        0 => text,
        below @ ..0 => format!("{text} − {}", below.unsigned_abs()),
        above => format!("{text} + {above}"),
    }
}

/// What an instruction that widens takes.
fn narrow(instruction: &Instruction) -> String {
    match instruction.op1_kind() {
        OpKind::Register => {
            let register = instruction.op1_register();
            match register.size() {
                1 => format!("the low byte of {}", name(register.full_register())),
                size => format!("the low {size} bytes of {}", name(register.full_register())),
            }
        }
        _ => memory(instruction),
    }
}

/// Writing 32 bits of a register clears the others.
fn cleared(instruction: &Instruction) -> String {
    let register = instruction.op0_register();
    match register.size() {
        4 => format!(
            "; the upper half of {} becomes 0",
            name(register.full_register())
        ),
        _ => String::new(),
    }
}

fn bytes(instruction: &Instruction) -> String {
    match instruction.immediate(1) {
        1 => "1 byte".into(),
        number => format!("{number} bytes"),
    }
}

fn target(instruction: &Instruction) -> String {
    match instruction.op0_kind() {
        OpKind::NearBranch64 => format!("{:#x}", instruction.near_branch_target()),
        OpKind::Register => format!("the address in {}", name(instruction.op0_register())),
        _ => format!("the address in {}", memory(instruction)),
    }
}
