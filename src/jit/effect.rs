//! What an instruction reads and writes: ranges of registers.
//!
//! Most of it is in the opcode's format. What takes as many registers as its type has slots is known from the type, from
//! the second word, or from what is called.

use crate::bytecode::op::{FirstOperand, Format, Opcode, Word};
use crate::bytecode::shape::MapShape;
use crate::types::Ty;
use crate::vm::profile::{Place, Source};

/// The first of so many registers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    pub first: usize,
    pub count: usize,
}

impl Range {
    pub fn registers(self) -> std::ops::Range<usize> {
        self.first..self.first + self.count
    }
}

#[derive(Clone, Debug, Default)]
pub struct Effect {
    pub reads: Vec<Range>,
    pub writes: Vec<Range>,
}

impl Effect {
    fn new(reads: &[(usize, usize)], writes: &[(usize, usize)]) -> Self {
        let ranges = |ranges: &[(usize, usize)]| {
            let wanted = ranges.iter().filter(|(_, count)| *count > 0);
            wanted
                .map(|(first, count)| Range {
                    first: *first,
                    count: *count,
                })
                .collect()
        };
        Effect {
            reads: ranges(reads),
            writes: ranges(writes),
        }
    }

    /// The same in a frame that begins `shift` registers further on.
    pub fn shifted(mut self, shift: usize) -> Self {
        for range in self.reads.iter_mut().chain(&mut self.writes) {
            range.first += shift;
        }
        self
    }

    pub fn read(&self) -> impl Iterator<Item = usize> + '_ {
        self.reads.iter().flat_map(|range| range.registers())
    }

    pub fn written(&self) -> impl Iterator<Item = usize> + '_ {
        self.writes.iter().flat_map(|range| range.registers())
    }
}

/// Slots that so many bytes take.
pub fn slots_of(bytes: u64) -> usize {
    (bytes as usize).div_ceil(8)
}

/// The effect of the instruction at a place; `None` for what cannot be told.
pub fn effect(source: &Source<'_>, place: Place, wide: u64) -> Option<Effect> {
    let word = source.word(place)?;
    let opcode = word.opcode()?;
    let (a, b, c) = (word.a(), word.b(), word.c());
    let slots = |ty: u64| source.types.slots(Ty(ty as u32));
    let element = || source.element_slots(Ty(wide as u32));
    use Opcode::*;
    Some(match opcode {
        MOVE_BLOCK => Effect::new(&[(b, c)], &[(a, c)]),
        CLEAR => Effect::new(&[], &[(a, b)]),
        SLOT_ADDRESS => Effect::new(&[], &[(a, 1)]),
        CALL => {
            let shape = source.callee(place)?.shape;
            Effect::new(
                &[(a, shape.parameters.into())],
                &[(a, shape.results.into())],
            )
        }
        CALL_VALUE => Effect::new(&[(a, b - a + 1)], &[(a, c)]),
        EQ_VALUE => Effect::new(&[(b, slots(wide)), (c, slots(wide))], &[(a, 1)]),
        TO_STRING => Effect::new(&[(b, slots(wide))], &[(a, 1)]),
        FORMAT => Effect::new(&[(b, slots(wide & 0xffff_ffff))], &[(a, 1)]),
        LIST_REPEAT => Effect::new(&[(b, element()), (c, 1)], &[(a, 1)]),
        LIST_PUSH_BLOCK => Effect::new(&[(a, 1), (b, element())], &[]),
        MAP_FIND | MAP_ENTRY | MAP_INSERT => {
            let key = MapShape::from_word(wide).key_slots.into();
            Effect::new(&[(b, 1), (c, key)], &[(a, 1)])
        }
        MAP_NEXT => Effect::new(&[(a, 2), (b, 1)], &[(a, 2), (c, 1)]),
        NATIVE => Effect::new(&[(b, c)], &[(a, (wide >> 16 & 0xffff) as usize)]),
        LOAD_BLOCK => Effect::new(&[(b, 1)], &[(a, slots_of(wide & 0xffff_ffff))]),
        STORE_BLOCK => Effect::new(&[(a, 1), (b, slots_of(wide & 0xffff_ffff))], &[]),
        _ if is_foreign_call(opcode) => {
            let (arguments, result) = source.foreign_slots(place)?;
            let (arguments, result) = (arguments as usize, result as usize);
            Effect::new(&[(a + 1, arguments)], &[(a + 1 - result, result)])
        }
        _ => by_format(opcode, word),
    })
}

pub fn is_foreign_call(opcode: Opcode) -> bool {
    (Opcode::CALL_FOREIGN as u8..=Opcode::CALL_BLOCKING as u8).contains(&(opcode as u8))
}

fn by_format(opcode: Opcode, word: Word) -> Effect {
    let (a, b, c) = (word.a(), word.b(), word.c());
    let mut reads = Vec::new();
    let mut writes = Vec::new();
    let mut first = |count| {
        if opcode.first() != FirstOperand::Write {
            reads.push((a, count));
        }
        if opcode.first() != FirstOperand::Read {
            writes.push((a, count));
        }
    };
    match opcode.format() {
        Format::None | Format::Imm | Format::Jump => {}
        Format::A | Format::AImm | Format::AJump | Format::AIJump | Format::AW => first(1),
        Format::Ab | Format::AbI | Format::AbJump | Format::AbW => {
            first(1);
            reads.push((b, 1));
        }
        Format::Abc | Format::AbcW => {
            first(1);
            reads.extend([(b, 1), (c, 1)]);
        }
        Format::ARange | Format::ARangeW => {
            first(1);
            reads.push((b, c));
        }
        Format::Range => first(b),
        Format::Pair => {
            first(2);
            reads.extend([(b, 1), (c, 1)]);
        }
        Format::PairI => first(2),
        Format::Block => {
            first(c);
            reads.push((b, c));
        }
    }
    Effect::new(&reads, &writes)
}
