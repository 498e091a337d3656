//! Instructions of a function, with the small functions that it calls in the place of their calls.
//!
//! A callee's frame begins at the register of its call, so its code needs nothing but other numbers for its registers:
//!
//! ```text
//!   call r8, a            add   r10, r8, r9         a's r0 is r8
//!   …                     …
//!                         move  r8, r10             return r2
//!                         jump  → behind the call
//! ```
//!
//! What such an instruction tells the machine (an error, a foreign call) it tells of its own frame, which the machine
//! finds with the link that is stored for it then.

use super::effect::{effect, is_foreign_call};
use super::flow::{Frame, Instruction};
use crate::bytecode::op::{Opcode, Word};
use crate::bytecode::verify::jump_target;
use crate::vm::profile::{Callee, Place, Source};
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// Words of a function that is still taken in.
const MOST_WORDS: usize = 48;
/// Functions within functions.
const MOST_DEPTH: usize = 4;
/// Instructions in all beyond which no more are taken in.
const MOST_INSTRUCTIONS: usize = 2_500;
/// Registers have 16 bits in a word.
const MOST_REGISTERS: usize = 30_000;

/// What [`decode`] gives.
#[derive(Debug)]
pub struct Inlined {
    pub instructions: Vec<Instruction>,
    /// The instruction at an offset of the function itself.
    pub index_at: FxHashMap<usize, usize>,
    /// How many registers are named.
    pub registers: usize,
}

/// The instructions of a source; `None` if one cannot be told. Foreign calls get their gates if `eager`.
pub fn decode(source: &mut Source<'_>, eager: bool) -> Option<Inlined> {
    let mut decoder = Decoder {
        registers: usize::from(source.frame) + 1,
        source,
        eager,
        instructions: Vec::new(),
        callers: Vec::new(),
    };
    let index_at = decoder.body(0, &Rc::from([]), None)?;
    Some(Inlined {
        instructions: decoder.instructions,
        index_at,
        registers: decoder.registers,
    })
}

struct Decoder<'a, 's> {
    source: &'a mut Source<'s>,
    eager: bool,
    instructions: Vec<Instruction>,
    registers: usize,
    /// The entries of the functions that are being taken in.
    callers: Vec<u64>,
}

impl Decoder<'_, '_> {
    /// Appends a body; its returns leave their result in register `result` and go on behind it.
    fn body(
        &mut self,
        body: usize,
        frames: &Rc<[Frame]>,
        result: Option<usize>,
    ) -> Option<FxHashMap<usize, usize>> {
        let shift = frames.last().map_or(0, |frame| frame.shift);
        let mut index_at = FxHashMap::default();
        // Jumps, with the offsets that they go to; returns go to the end.
        let mut jumps = Vec::new();
        let mut returns = Vec::new();
        let mut offset = 0;
        while let Some(word) = self.source.words(body).get(offset).copied() {
            let place = Place { body, offset };
            let opcode = word.opcode()?;
            let words = opcode.format().words();
            let wide = match words {
                2 => self.source.words(body).get(offset + 1)?.0,
                _ => 0,
            };
            index_at.insert(offset, self.instructions.len());
            if self.eager && is_foreign_call(opcode) {
                self.source.prepare(place);
            }
            let taken = match opcode {
                Opcode::CALL => self.callee(place, word, frames)?,
                Opcode::RETURN | Opcode::RETURN_UNIT | Opcode::RETURN_BLOCK => match result {
                    Some(result) => {
                        self.give(place, word, frames, result);
                        returns.push(self.instructions.len() - 1);
                        true
                    }
                    None => false,
                },
                _ => false,
            };
            if !taken {
                let word = self.source.word(place)?;
                if let Some(target) = jump_target(opcode, word, offset) {
                    jumps.push((self.instructions.len(), usize::try_from(target).ok()?));
                }
                let effect = effect(self.source, place, wide)?.shifted(shift);
                self.instructions.push(Instruction {
                    place,
                    opcode: word.opcode()?,
                    word: shifted(word, shift),
                    original: word,
                    wide,
                    effect,
                    target: None,
                    frames: frames.clone(),
                });
            }
            offset += words;
        }
        for (jump, target) in jumps {
            self.instructions[jump].target = Some(*index_at.get(&target)?);
        }
        let end = self.instructions.len();
        for jump in returns {
            self.instructions[jump].target = Some(end);
        }
        Some(index_at)
    }

    /// Takes in the function that is called at a place. `false` where it has to be called.
    fn callee(&mut self, place: Place, word: Word, frames: &Rc<[Frame]>) -> Option<bool> {
        let callee: Callee = self.source.callee(place)?;
        let shift = frames.last().map_or(0, |frame| frame.shift) + word.a();
        if frames.len() >= MOST_DEPTH
            || callee.is_itself
            || self.callers.contains(&callee.entry)
            || self.instructions.len() > MOST_INSTRUCTIONS
            || shift > MOST_REGISTERS
        {
            return Some(false);
        }
        let Some(taken) = self.source.take_in(callee, MOST_WORDS) else {
            return Some(false);
        };
        if !self.is_simple(taken.body) {
            return Some(false);
        }
        let link = self.source.address(Place {
            offset: place.offset + 1,
            ..place
        });
        let mut inner = frames.to_vec();
        inner.push(Frame { shift, link });
        self.registers = self.registers.max(shift + usize::from(taken.frame) + 1);
        self.callers.push(callee.entry);
        let made = self.body(taken.body, &inner.into(), Some(shift));
        self.callers.pop();
        made?;
        Some(true)
    }

    /// Whether a body is worth it: it has no loop, and calls nobody whose callee would have to be looked for.
    fn is_simple(&self, body: usize) -> bool {
        let words = self.source.words(body);
        let mut offset = 0;
        while let Some(word) = words.get(offset) {
            let Some(opcode) = word.opcode() else {
                return false;
            };
            let loops =
                jump_target(opcode, *word, offset).is_some_and(|target| target <= offset as i64);
            if loops || matches!(opcode, Opcode::ENTER | Opcode::EXIT | Opcode::CALL_VALUE) {
                return false;
            }
            offset += opcode.format().words();
        }
        true
    }

    /// The end of a function that was taken in: its result where the call's is, and on behind it.
    fn give(&mut self, place: Place, word: Word, frames: &Rc<[Frame]>, result: usize) {
        let (first, count) = match word.opcode() {
            Some(Opcode::RETURN) => (result + word.a(), 1),
            Some(Opcode::RETURN_BLOCK) => (result + word.a(), word.b()),
            _ => (result, 0),
        };
        let (to, from) = (result as u16, first as u16);
        let moved = match count {
            0 => None,
            _ if first == result => None,
            1 => Some(Word::abc(Opcode::MOVE, to, from, 0)),
            _ => Some(Word::abc(Opcode::MOVE_BLOCK, to, from, count as u16)),
        };
        let jump = Word::a_imm(Opcode::JUMP, 0, 0);
        for word in moved.into_iter().chain([jump]) {
            let range = |first: usize| super::effect::Range { first, count };
            let effect = match word.opcode() {
                Some(Opcode::JUMP) | None => super::effect::Effect::default(),
                Some(_) => super::effect::Effect {
                    reads: vec![range(first)],
                    writes: vec![range(result)],
                },
            };
            self.instructions.push(Instruction {
                place,
                opcode: word.opcode().unwrap_or(Opcode::JUMP),
                word,
                original: word,
                wide: 0,
                effect,
                target: None,
                frames: frames.clone(),
            });
        }
    }
}

/// An instruction whose registers begin further on.
fn shifted(word: Word, shift: usize) -> Word {
    let Some(opcode) = word.opcode() else {
        return word;
    };
    let shift = shift as u64;
    let mut moved = word.0;
    for at in [16, 32, 48].into_iter().take(opcode.format().registers()) {
        let number = (word.0 >> at & 0xffff) + shift;
        moved = moved & !(0xffff << at) | (number & 0xffff) << at;
    }
    Word(moved)
}
