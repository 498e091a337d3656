//! The flow of a function: its blocks, which registers live where, and of which class.
//!
//! ```text
//!   lives    in the frame    registers whose address is taken: everybody reads and writes them there
//!            through         what a handler reads: a variable, and in the frame after every write
//!            variable        all others
//! ```
//!
//! A register may hold an integer here and a float there; at the start of a block it is of one [`Class`], the one in which
//! most of what flows in is, so that values go round a loop without being moved between the processor's registers.

use super::effect::Effect;
use super::inline::{self, Inlined};
use crate::bytecode::op::{Opcode, Word};
use crate::foreign::classify::{ResultPlace, ResultRegister, classify};
use crate::vm::profile::{Place, Source};
use rustc_hash::{FxHashMap, FxHashSet};
use std::rc::Rc;

/// An instruction, with what it reads and writes.
#[derive(Clone, Debug)]
pub struct Instruction {
    pub place: Place,
    pub opcode: Opcode,
    /// With registers counted from the base of the function that is compiled.
    pub word: Word,
    /// As it stands in its own function.
    pub original: Word,
    pub wide: u64,
    pub effect: Effect,
    /// The instruction that it jumps to.
    pub target: Option<usize>,
    /// The frames around it that are not on the machine's stack by themselves, the outermost first.
    pub frames: Rc<[Frame]>,
}

/// The frame of a function that is compiled into its caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Registers from the base to its first.
    pub shift: usize,
    /// What its link would be: behind the call.
    pub link: u64,
}

impl Instruction {
    /// Registers from the base to the first of its own frame.
    pub fn shift(&self) -> usize {
        self.frames.last().map_or(0, |frame| frame.shift)
    }
}

#[derive(Clone, Debug, Default)]
pub struct Block {
    /// Instructions, by their indices.
    pub instructions: std::ops::Range<usize>,
    /// Blocks, by their indices.
    pub successors: Vec<usize>,
    pub live_in: Bits,
}

/// A set of small numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bits(Vec<u64>);

impl Bits {
    pub fn new(size: usize) -> Self {
        Bits(vec![0; size.div_ceil(64)])
    }

    pub fn has(&self, index: usize) -> bool {
        self.0
            .get(index / 64)
            .is_some_and(|word| word >> (index % 64) & 1 == 1)
    }

    pub fn add(&mut self, index: usize) {
        if let Some(word) = self.0.get_mut(index / 64) {
            *word |= 1 << (index % 64);
        }
    }

    pub fn remove(&mut self, index: usize) {
        if let Some(word) = self.0.get_mut(index / 64) {
            *word &= !(1 << (index % 64));
        }
    }

    /// Whether it has more now.
    pub fn unite(&mut self, other: &Bits) -> bool {
        let mut grew = false;
        for (word, more) in self.0.iter_mut().zip(&other.0) {
            grew |= *more & !*word != 0;
            *word |= more;
        }
        grew
    }

    pub fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.0.iter().enumerate().flat_map(|(index, word)| {
            (0..64)
                .filter(move |bit| word >> bit & 1 == 1)
                .map(move |bit| index * 64 + bit)
        })
    }
}

/// In which of the processor's registers a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Class {
    /// Never written.
    #[default]
    Nothing,
    /// There as both: a constant.
    Both,
    Integer,
    Float,
}

impl Class {
    /// Of a value that comes from two sides.
    fn meet(self, other: Class) -> Class {
        use Class::*;
        match (self, other) {
            (Nothing, class) | (class, Nothing) => class,
            (Both, class) | (class, Both) => class,
            (Float, Float) => Float,
            _ => Integer,
        }
    }
}

#[derive(Debug)]
pub struct Flow {
    pub instructions: Vec<Instruction>,
    pub blocks: Vec<Block>,
    /// The block that begins with an instruction.
    pub block_at: FxHashMap<usize, usize>,
    pub entry: usize,
    /// It is a loop, entered for a turn that is not the first.
    pub is_loop: bool,
    /// Blocks that are compiled, each behind one that leads to it. All others are left to the interpreter.
    pub order: Vec<usize>,
    pub in_frame: Bits,
    pub through: Bits,
    /// At the start of each block, by register.
    pub classes: Vec<Vec<Class>>,
    /// By foreign call that gives an aggregate: the registers that get a part from a vector register.
    float_results: FxHashMap<usize, Vec<usize>>,
}

impl Flow {
    /// Of a function, or of the loop whose turns begin at `head`. `None` if an instruction cannot be told, or the loop never
    /// comes to another turn.
    pub fn new(source: &mut Source<'_>, head: Option<usize>, eager: bool) -> Option<Flow> {
        let Inlined {
            instructions,
            index_at,
            registers: size,
        } = inline::decode(source, eager)?;
        let mut float_results = FxHashMap::default();
        for (index, instruction) in instructions.iter().enumerate() {
            if instruction.opcode == Opcode::CALL_FOREIGN_UNIT {
                let floats = foreign_floats(source, instruction);
                float_results.insert(index, floats);
            }
        }
        let source: &Source<'_> = source;
        let head = match head {
            Some(head) => Some(*index_at.get(&head)?),
            None => None,
        };
        let mut targets = Vec::new();
        for handler in &source.handlers {
            targets.push(*index_at.get(&(handler.target as usize))?);
        }
        let (mut blocks, block_at) = split(&instructions, &targets, head);
        liveness(&mut blocks, &instructions, size);
        let mut in_frame = Bits::new(size);
        for instruction in &instructions {
            if instruction.opcode == Opcode::SLOT_ADDRESS {
                let first = instruction.word.b();
                (first..first + instruction.word.c()).for_each(|register| in_frame.add(register));
            }
        }
        let mut through = Bits::new(size);
        for target in &targets {
            let block = block_at.get(target)?;
            through.unite(&blocks[*block].live_in);
        }
        let entry = *block_at.get(&head.unwrap_or(0))?;
        let mut order = reachable(&blocks, entry);
        if head.is_some() {
            let again = leading_to(&blocks, &order, entry);
            order.retain(|block| again.contains(block));
            // A loop in which each turn throws goes on in its handler, so not here.
            let mut successors = order.iter().flat_map(|block| &blocks[*block].successors);
            if !successors.any(|next| *next == entry) {
                return None;
            }
        }
        let mut flow = Flow {
            instructions,
            blocks,
            block_at,
            entry,
            is_loop: head.is_some(),
            order,
            in_frame,
            through,
            classes: Vec::new(),
            float_results,
        };
        flow.classify(source, size);
        Some(flow)
    }

    /// Whether anything that is compiled leads back.
    pub fn has_loop(&self) -> bool {
        self.order.iter().any(|block| {
            let within = &self.blocks[*block];
            let first = within.instructions.start;
            let mut next = within.successors.iter();
            next.any(|next| self.blocks[*next].instructions.start <= first)
        })
    }

    /// The instructions of some blocks.
    pub fn instructions_of<'a>(
        &'a self,
        blocks: &'a Bits,
    ) -> impl Iterator<Item = &'a Instruction> {
        let ranges = blocks
            .iter()
            .map(|block| self.blocks[block].instructions.clone());
        ranges.flatten().map(|index| &self.instructions[index])
    }

    /// The registers that instructions of some blocks write.
    pub fn written_in(&self, blocks: &Bits) -> Bits {
        let mut written = Bits::new(self.classes.first().map_or(0, Vec::len));
        for instruction in self.instructions_of(blocks) {
            (instruction.effect.written()).for_each(|register| written.add(register));
        }
        written
    }

    // ---- classes

    fn classify(&mut self, source: &Source<'_>, size: usize) {
        let mut classes = vec![vec![Class::Nothing; size]; self.blocks.len()];
        let entry = &mut classes[self.entry];
        if self.is_loop {
            for register in self.blocks[self.entry].live_in.iter() {
                entry[register] = Class::Both;
            }
        } else {
            let parameters = usize::from(source.shape.parameters);
            for (register, class) in entry.iter_mut().enumerate().take(parameters) {
                let float = register < 64 && source.shape.float_parameters >> register & 1 == 1;
                *class = match source.shape.in_slots {
                    true => Class::Both,
                    false if float => Class::Float,
                    false => Class::Integer,
                };
            }
        }
        let mut changed = true;
        while changed {
            changed = false;
            for block in &self.order {
                let mut now = classes[*block].clone();
                for index in self.blocks[*block].instructions.clone() {
                    self.apply(source, index, &mut now);
                }
                for next in &self.blocks[*block].successors {
                    for register in self.blocks[*next].live_in.iter() {
                        let met = classes[*next][register].meet(now[register]);
                        changed |= met != classes[*next][register];
                        classes[*next][register] = met;
                    }
                }
            }
        }
        self.classes = classes;
    }

    /// What the classes are behind an instruction.
    fn apply(&self, source: &Source<'_>, index: usize, classes: &mut [Class]) {
        let instruction = &self.instructions[index];
        match instruction.opcode {
            Opcode::MOVE => {
                classes[instruction.word.a()] = classes[instruction.word.b()];
            }
            Opcode::MOVE_PAIR => {
                let word = instruction.word;
                let pair = (classes[word.b()], classes[word.c()]);
                (classes[word.a()], classes[word.a() + 1]) = pair;
            }
            Opcode::MOVE_BLOCK => {
                let word = instruction.word;
                let from: Vec<Class> = (0..word.c()).map(|at| classes[word.b() + at]).collect();
                for (at, class) in from.into_iter().enumerate() {
                    classes[word.a() + at] = class;
                }
            }
            _ => {
                for register in instruction.effect.written() {
                    classes[register] = self.class_written(source, index, register);
                }
            }
        }
    }

    /// The class in which an instruction leaves a register that it writes.
    pub fn class_written(&self, source: &Source<'_>, index: usize, register: usize) -> Class {
        let instruction = &self.instructions[index];
        use Opcode::*;
        match instruction.opcode {
            LOAD_INT | LOAD_PAIR | LOAD_WIDE | CLEAR => Class::Both,
            ADD_F | SUB_F | MUL_F | DIV_F | REM_F | NEG_F | ABS_F | SQRT_F | FLOOR_F | CEIL_F
            | ROUND_F | MIN_F | MAX_F | INT_TO_FLOAT | ROUND_F32 | LIST_GET_F32 | LIST_GET_F64
            | LOAD_F32 | LOAD_F64 | FIELD_F32 | FIELD_F64 | CALL_FOREIGN_F32 | CALL_FOREIGN_F64 => {
                Class::Float
            }
            CALL => match source.callee(instruction.place) {
                Some(callee) if callee.shape.float_result => Class::Float,
                Some(callee) if !callee.shape.in_slots => Class::Integer,
                _ => self.wanted(index, register),
            },
            CALL_FOREIGN_UNIT if self.gives_float(index, register) => Class::Float,
            LOAD_GLOBAL | FIELD_WORD | LOAD_WORD | LIST_GET_WORD | LOAD_BLOCK | NATIVE
            | CALL_VALUE | CALL_FOREIGN => self.wanted(index, register),
            _ => Class::Integer,
        }
    }

    fn gives_float(&self, index: usize, register: usize) -> bool {
        let floats = self.float_results.get(&index);
        floats.is_some_and(|floats| floats.contains(&register))
    }

    /// The class in which a register is wanted next, by the instructions that follow in the block.
    fn wanted(&self, index: usize, register: usize) -> Class {
        /// Instructions that are looked at.
        const AHEAD: usize = 24;
        let after = self.instructions.iter().skip(index + 1).take(AHEAD);
        let mut register = register;
        for instruction in after {
            if instruction.effect.read().any(|read| read == register) {
                match instruction.opcode {
                    Opcode::MOVE => {
                        register = instruction.word.a();
                        continue;
                    }
                    Opcode::MOVE_PAIR => {
                        let second = instruction.word.c() == register;
                        register = instruction.word.a() + usize::from(second);
                        continue;
                    }
                    opcode if takes_floats(opcode, instruction.word, register) => {
                        return Class::Float;
                    }
                    _ => return Class::Integer,
                }
            }
            if instruction
                .effect
                .written()
                .any(|written| written == register)
                || instruction.target.is_some()
            {
                break;
            }
        }
        Class::Integer
    }
}

/// The registers that a foreign call fills from vector registers, of an aggregate.
fn foreign_floats(source: &mut Source<'_>, instruction: &Instruction) -> Vec<usize> {
    let Some(callee) = source.foreign(instruction.place) else {
        return Vec::new();
    };
    let placement = classify(&callee.signature, &callee.variadic);
    let ResultPlace::Registers(registers) = placement.result else {
        return Vec::new();
    };
    let slots = callee.signature.result.slots() as usize;
    let first = instruction.word.a() + 1 - slots;
    let floats = registers.into_iter().enumerate().filter(|(_, register)| {
        matches!(register, Some(ResultRegister::Xmm0 | ResultRegister::Xmm1))
    });
    floats.map(|(eightbyte, _)| first + eightbyte).collect()
}

/// Whether an instruction reads the register as a float.
fn takes_floats(opcode: Opcode, word: Word, register: usize) -> bool {
    use Opcode::*;
    match opcode {
        ADD_F | SUB_F | MUL_F | DIV_F | REM_F | NEG_F | ABS_F | SQRT_F | FLOOR_F | CEIL_F
        | ROUND_F | MIN_F | MAX_F | EQ_F | NE_F | LT_F | LE_F | JEQ_F | JNE_F | JLT_F | JLE_F
        | JNLT_F | JNLE_F | FLOAT_TO_INT | ROUND_F32 => true,
        STORE_F32 | STORE_F64 | LIST_SET_F32 | LIST_SET_F64 => word.c() == register,
        SET_FIELD_F32 | SET_FIELD_F64 | LIST_PUSH_F32 | LIST_PUSH_F64 => word.b() == register,
        _ => false,
    }
}

fn split(
    instructions: &[Instruction],
    handlers: &[usize],
    head: Option<usize>,
) -> (Vec<Block>, FxHashMap<usize, usize>) {
    let mut leaders: FxHashSet<usize> = [0].into_iter().chain(head).collect();
    leaders.extend(handlers);
    for (index, instruction) in instructions.iter().enumerate() {
        leaders.extend(instruction.target);
        if (instruction.target.is_some() || instruction.opcode.ends_path())
            && index + 1 < instructions.len()
        {
            leaders.insert(index + 1);
        }
    }
    let mut blocks: Vec<Block> = Vec::new();
    let mut block_at = FxHashMap::default();
    for index in 0..instructions.len() {
        if leaders.contains(&index) {
            block_at.insert(index, blocks.len());
            blocks.push(Block {
                instructions: index..index,
                ..Block::default()
            });
        }
        if let Some(block) = blocks.last_mut() {
            block.instructions.end = index + 1;
        }
    }
    for index in 0..blocks.len() {
        let Some(last) = blocks[index].instructions.clone().last() else {
            continue;
        };
        let last = &instructions[last];
        let jump = last.target.and_then(|target| block_at.get(&target));
        let mut successors: Vec<usize> = jump.copied().into_iter().collect();
        if !last.opcode.ends_path() && index + 1 < blocks.len() {
            successors.push(index + 1);
        }
        blocks[index].successors = successors;
    }
    (blocks, block_at)
}

fn liveness(blocks: &mut [Block], instructions: &[Instruction], size: usize) {
    for block in blocks.iter_mut() {
        block.live_in = Bits::new(size);
    }
    let mut changed = true;
    while changed {
        changed = false;
        for index in (0..blocks.len()).rev() {
            let mut live = Bits::new(size);
            for next in blocks[index].successors.clone() {
                live.unite(&blocks[next].live_in);
            }
            for at in blocks[index].instructions.clone().rev() {
                let effect = &instructions[at].effect;
                effect.written().for_each(|register| live.remove(register));
                effect.read().for_each(|register| live.add(register));
            }
            changed |= blocks[index].live_in.unite(&live);
        }
    }
}

/// In reverse postorder.
fn reachable(blocks: &[Block], entry: usize) -> Vec<usize> {
    let mut order = Vec::new();
    let mut seen = FxHashSet::default();
    let mut stack = vec![(entry, 0)];
    seen.insert(entry);
    while let Some((block, next)) = stack.pop() {
        match blocks[block].successors.get(next) {
            Some(successor) => {
                stack.push((block, next + 1));
                if seen.insert(*successor) {
                    stack.push((*successor, 0));
                }
            }
            None => order.push(block),
        }
    }
    order.reverse();
    order
}

/// Those of the blocks from which a way leads to `entry`.
fn leading_to(blocks: &[Block], candidates: &[usize], entry: usize) -> FxHashSet<usize> {
    let mut found: FxHashSet<usize> = [entry].into_iter().collect();
    let mut changed = true;
    while changed {
        changed = false;
        for block in candidates.iter().rev() {
            if !found.contains(block)
                && (blocks[*block].successors.iter()).any(|next| found.contains(next))
            {
                found.insert(*block);
                changed = true;
            }
        }
    }
    found
}
