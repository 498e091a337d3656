//! Where each instruction lies, and its words.
//!
//! A 16-bit distance that does not reach becomes a branch over a JUMP:
//!
//! ```text
//!   jlt r1, r2, → far      jle r2, r1, +1        for r1, r2, → far      for  r1, r2, +1
//!                          jump → far                                   jump +1
//!                                                                       jump.back → far
//! ```
//!
//! Jumps to jumps go where those go, and jumps to what follows vanish. Two moves to neighbours are one instruction, and
//! so are two loads of small numbers: they fill the windows of calls.

use super::assemble::{Label, RegionId};
use super::chunk::Code;
use super::op::{Format, Opcode, Word};
use crate::check::tir::FunctionId;
use crate::source::Span;
use std::rc::Rc;

/// What an instruction refers to besides its registers and numbers.
#[derive(Clone, Debug)]
pub(super) enum Reference {
    None,
    Wide(u64),
    Text(Rc<str>),
    Target(Label),
    Function(FunctionId),
}

#[derive(Clone, Debug)]
pub(super) struct Instruction {
    pub op: Opcode,
    pub a: u16,
    pub b: u16,
    pub c: u16,
    /// For formats with an `imm`, which takes the place of `b` and `c`.
    pub imm: i32,
    pub reference: Reference,
    pub span: Span,
    pub region: Option<RegionId>,
}

pub(super) fn renumber_registers(instruction: &mut Instruction, renumber: &impl Fn(u16) -> u16) {
    let registers = instruction.op.format().registers();
    for operand in [&mut instruction.a, &mut instruction.b, &mut instruction.c]
        .into_iter()
        .take(registers)
    {
        *operand = renumber(*operand);
    }
}

/// The branch taken exactly when `op` is not, and whether its registers are swapped.
fn inverse(op: Opcode) -> Option<(Opcode, bool)> {
    use Opcode::*;
    Some(match op {
        JUMP_IF => (JUMP_IF_NOT, false),
        JUMP_IF_NOT => (JUMP_IF, false),
        JEQ => (JNE, false),
        JNE => (JEQ, false),
        JLT => (JLE, true),
        JLE => (JLT, true),
        JEQ_I => (JNE_I, false),
        JNE_I => (JEQ_I, false),
        JLT_I => (JGE_I, false),
        JGE_I => (JLT_I, false),
        JLE_I => (JGT_I, false),
        JGT_I => (JLE_I, false),
        JEQ_F => (JNE_F, false),
        JNE_F => (JEQ_F, false),
        JLT_F => (JNLT_F, false),
        JNLT_F => (JLT_F, false),
        JLE_F => (JNLE_F, false),
        JNLE_F => (JLE_F, false),
        _ => return None,
    })
}

/// How long each instruction is, and where it lies.
pub(super) struct Layout {
    /// In words; one more than there are instructions.
    offsets: Vec<u32>,
    /// The instruction that a jump goes to.
    targets: Vec<usize>,
    /// Whether a 16-bit distance does not reach.
    far: Vec<bool>,
}

impl Layout {
    pub fn new(instructions: &mut [Instruction], target: &impl Fn(Label) -> usize) -> Layout {
        let count = instructions.len();
        let mut targets: Vec<usize> = instructions
            .iter()
            .map(|instruction| match instruction.reference {
                Reference::Target(label) => target(label),
                _ => count,
            })
            .collect();
        thread_jumps(instructions, &mut targets);
        let mut vanished = jumps_to_the_next(instructions, &targets);
        join_pairs(instructions, &targets, &mut vanished);

        let mut layout = Layout {
            offsets: vec![0; count + 1],
            targets,
            far: vec![false; count],
        };
        // Lengthening one jump may put another's target out of reach; none is ever shortened again.
        loop {
            let mut offset = 0;
            for (index, instruction) in instructions.iter().enumerate() {
                layout.offsets[index] = offset;
                offset += match layout.far[index] {
                    _ if vanished[index] => 0,
                    true if inverse(instruction.op).is_some() => 2,
                    true => 3,
                    false => instruction.op.format().words() as u32,
                };
            }
            layout.offsets[count] = offset;
            let mut changed = false;
            for (index, instruction) in instructions.iter().enumerate() {
                let short = matches!(instruction.op.format(), Format::AbJump | Format::AIJump);
                if short && !layout.far[index] && i16::try_from(layout.distance(index, 1)).is_err()
                {
                    layout.far[index] = true;
                    changed = true;
                }
            }
            if !changed {
                return layout;
            }
        }
    }

    pub fn words(&self) -> usize {
        self.offsets.last().map_or(0, |end| *end as usize)
    }

    pub fn offset(&self, index: usize) -> u32 {
        self.offsets[index]
    }

    /// From behind the first `words` words of a jump to its target.
    fn distance(&self, index: usize, words: i64) -> i64 {
        i64::from(self.offsets[self.targets[index]]) - (i64::from(self.offsets[index]) + words)
    }

    pub fn encode(&self, index: usize, instruction: &Instruction, code: &mut Code) {
        let Instruction {
            op, a, b, c, imm, ..
        } = *instruction;
        let at = code.words.len() as u32;
        // A function has fewer than 2³¹ words.
        let distance = |words| self.distance(index, words) as i32;
        match op.format() {
            Format::Jump | Format::AJump => code.words.push(Word::a_imm(op, a, distance(1))),
            Format::AbJump | Format::AIJump if self.far[index] => {
                let long = if distance(0) < 0 {
                    Opcode::JUMP_BACK
                } else {
                    Opcode::JUMP
                };
                match inverse(op) {
                    Some((opposite, swapped)) => {
                        let (a, b) = if swapped { (b, a) } else { (a, b) };
                        code.words.push(Word::abc(opposite, a, b, 1));
                        code.words.push(Word::a_imm(long, 0, distance(2)));
                    }
                    None => {
                        code.words.push(Word::abc(op, a, b, 1));
                        code.words.push(Word::a_imm(Opcode::JUMP, 0, 1));
                        code.words.push(Word::a_imm(long, 0, distance(3)));
                    }
                }
            }
            Format::AbJump | Format::AIJump => {
                code.words
                    .push(Word::abc(op, a, b, distance(1) as i16 as u16))
            }
            Format::AImm | Format::Imm => {
                if let Reference::Function(function) = &instruction.reference {
                    code.calls.push((at, *function));
                }
                code.words.push(Word::a_imm(op, a, imm));
            }
            _ => code.words.push(Word::abc(op, a, b, c)),
        }
        match &instruction.reference {
            Reference::Wide(wide) => code.words.push(Word(*wide)),
            Reference::Text(text) => {
                code.texts.push((at + 1, text.clone()));
                code.words.push(Word(0));
            }
            _ => {}
        }
    }
}

/// Makes jumps to jumps go where those go. Only forward jumps are looked through: a loop keeps its safepoint.
fn thread_jumps(instructions: &mut [Instruction], targets: &mut [usize]) {
    const MAXIMUM_HOPS: usize = 16;
    for index in 0..instructions.len() {
        if !matches!(instructions[index].reference, Reference::Target(_)) {
            continue;
        }
        let mut target = targets[index];
        for _ in 0..MAXIMUM_HOPS {
            match instructions.get(target) {
                Some(next) if next.op == Opcode::JUMP => target = targets[target],
                _ => break,
            }
        }
        targets[index] = target;
        if instructions[index].op != Opcode::JUMP {
            continue;
        }
        match instructions.get(target) {
            Some(next) if matches!(next.op, Opcode::RETURN | Opcode::RETURN_UNIT) => {
                let (op, a) = (next.op, next.a);
                let jump = &mut instructions[index];
                (jump.op, jump.a, jump.reference) = (op, a, Reference::None);
            }
            Some(next) if next.op == Opcode::JUMP_BACK => {
                let reference = next.reference.clone();
                targets[index] = targets[target];
                instructions[index].op = Opcode::JUMP_BACK;
                instructions[index].reference = reference;
            }
            _ => {}
        }
    }
}

/// Which jumps lead only over jumps that vanish, too.
fn jumps_to_the_next(instructions: &[Instruction], targets: &[usize]) -> Vec<bool> {
    let mut vanished = vec![false; instructions.len()];
    for index in (0..instructions.len()).rev() {
        let target = targets[index];
        vanished[index] = instructions[index].op == Opcode::JUMP
            && target > index
            && vanished[index + 1..target.min(instructions.len())]
                .iter()
                .all(|gone| *gone);
    }
    vanished
}

/// Makes pairs of neighbours, of which the second vanishes unless something jumps to it.
fn join_pairs(instructions: &mut [Instruction], targets: &[usize], vanished: &mut [bool]) {
    let mut entered = vec![false; instructions.len() + 1];
    for &target in targets {
        entered[target] = true;
    }
    let mut index = 0;
    while index + 1 < instructions.len() {
        let joined = pair(&instructions[index], &instructions[index + 1]);
        if let Some((op, b, c)) = joined
            && !entered[index + 1]
        {
            let first = &mut instructions[index];
            (first.op, first.b, first.c) = (op, b, c);
            vanished[index + 1] = true;
            index += 1;
        }
        index += 1;
    }
}

/// What does the work of both instructions, with its last two operands; the first one is that of the former.
fn pair(former: &Instruction, latter: &Instruction) -> Option<(Opcode, u16, u16)> {
    if former.op != latter.op || former.a.checked_add(1) != Some(latter.a) {
        return None;
    }
    match former.op {
        Opcode::MOVE if latter.b != former.a => Some((Opcode::MOVE_PAIR, former.b, latter.b)),
        Opcode::LOAD_INT => {
            let (b, c) = (i16::try_from(former.imm), i16::try_from(latter.imm));
            Some((Opcode::LOAD_PAIR, b.ok()? as u16, c.ok()? as u16))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn instruction(op: Opcode, a: u16, b: u16, imm: i32) -> Instruction {
        Instruction {
            op,
            a,
            b,
            c: 0,
            imm,
            reference: Reference::None,
            span: Span::NONE,
            region: None,
        }
    }

    #[test]
    fn neighbours_are_pairs() {
        let moved = |a, b| instruction(Opcode::MOVE, a, b, 0);
        let loaded = |a, imm| instruction(Opcode::LOAD_INT, a, 0, imm);
        assert_eq!(
            pair(&moved(5, 1), &moved(6, 0)),
            Some((Opcode::MOVE_PAIR, 1, 0))
        );
        assert_eq!(
            pair(&moved(5, 6), &moved(6, 0)),
            Some((Opcode::MOVE_PAIR, 6, 0))
        );
        assert_eq!(pair(&moved(5, 1), &moved(6, 5)), None, "reads the former's");
        assert_eq!(pair(&moved(5, 1), &moved(7, 0)), None, "no neighbours");
        assert_eq!(pair(&moved(6, 1), &moved(5, 0)), None, "in reverse");
        assert_eq!(
            pair(&loaded(5, -1), &loaded(6, 32767)),
            Some((Opcode::LOAD_PAIR, 0xffff, 32767))
        );
        assert_eq!(pair(&loaded(5, 1), &loaded(6, 32768)), None, "too large");
        assert_eq!(pair(&moved(5, 1), &loaded(6, 1)), None, "two kinds");
    }

    #[test]
    fn what_is_jumped_to_is_no_latter_half() {
        let code = || {
            vec![
                instruction(Opcode::LOAD_INT, 0, 0, 1),
                instruction(Opcode::LOAD_INT, 1, 0, 2),
            ]
        };
        let joined = |targets: &[usize]| {
            let (mut code, mut vanished) = (code(), vec![false; 2]);
            join_pairs(&mut code, targets, &mut vanished);
            vanished[1]
        };
        assert!(joined(&[2, 0]));
        assert!(!joined(&[2, 1]));
    }
}
