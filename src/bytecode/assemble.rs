//! From instructions with labels to the words of a function.
//!
//! Instructions are collected in sections: the first is the way that is usually taken, the others are *cold*
//! (handlers, failed assertions, failed foreign calls) and come to lie behind it, so that the usual way falls
//! through. What an instruction needs to know of its surroundings it carries itself: its span, and the
//! *region* whose handler an error of it goes to. So moving it changes neither.
//!
//! Constants that loops use get registers of their own behind the parameters, and are loaded once in front
//! of the outermost loop. How many there are is known at the end only: until then they are named by numbers
//! from [`FIRST_CONSTANT`] on, and all registers behind the parameters move up then.
//!
//! This module knows instructions, not what they are made of.

use super::chunk::{Code, Handler};
use super::error::Failure;
use super::layout::{Instruction, Layout, Reference, renumber_registers};
use super::op::{Format, Opcode, Register};
use super::registers::MAXIMUM_REGISTERS;
use crate::check::tir::FunctionId;
use crate::source::Span;
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// A frame with more registers than this begins with ENTER: the stack's red zone must have room for as many.
pub const LARGE_FRAME: u16 = 256;

/// Numbers of registers from here on are constants, in the order in which they were first used.
const FIRST_CONSTANT: u16 = 65_280;
const MAXIMUM_CONSTANTS: usize = 32;

const _: () = assert!(MAXIMUM_REGISTERS as usize + MAXIMUM_CONSTANTS < FIRST_CONSTANT as usize);

/// A function of more instructions is refused.
const MAXIMUM_INSTRUCTIONS: usize = 1 << 20;

/// A place in the code, perhaps not known yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Label(u32);

/// A stretch of code whose errors go to one handler; inner ones name the one around them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RegionId(u32);

/// Where an outermost loop's constants are loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PreheaderId(u32);

/// A value that is known when the code is made.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Constant {
    /// A slot's bits: an int, a bool, a float, a null.
    Bits(i64),
    /// The address of a text.
    Text(Rc<str>),
}

#[derive(Debug)]
enum Item {
    Instruction(Instruction),
    Preheader(PreheaderId, Span, Option<RegionId>),
}

#[derive(Debug)]
struct Region {
    target: Label,
    used: bool,
}

#[derive(Debug)]
struct Variable {
    register: Register,
    section: usize,
    start: usize,
    end: Option<usize>,
    name: String,
}

/// What [`Assembler::begin_cold`] interrupts.
#[derive(Debug)]
#[must_use]
pub struct Interrupted {
    section: usize,
    reachable: bool,
}

#[derive(Debug)]
pub struct Assembler {
    /// Of the instructions that follow.
    pub span: Span,
    /// Where errors of the instructions that follow go.
    pub region: Option<RegionId>,
    sections: Vec<Vec<Item>>,
    section: usize,
    reachable: bool,
    count: usize,
    full: bool,
    /// Section and index of the item that follows the label.
    labels: Vec<Option<(usize, usize)>>,
    referenced: Vec<bool>,
    regions: Vec<Region>,
    constants: Vec<Constant>,
    constant_numbers: FxHashMap<Constant, u16>,
    preheaders: Vec<Vec<u16>>,
    variables: Vec<Variable>,
}

impl Assembler {
    pub fn new(span: Span) -> Self {
        Assembler {
            span,
            region: None,
            sections: vec![Vec::new()],
            section: 0,
            reachable: true,
            count: 0,
            full: false,
            labels: Vec::new(),
            referenced: Vec::new(),
            regions: Vec::new(),
            constants: Vec::new(),
            constant_numbers: FxHashMap::default(),
            preheaders: Vec::new(),
            variables: Vec::new(),
        }
    }

    /// Whether an instruction at this place could be executed; others are dropped.
    pub fn is_reachable(&self) -> bool {
        self.reachable
    }

    // ---- instructions

    fn push(&mut self, op: Opcode, (a, b, c): (u16, u16, u16), imm: i32, reference: Reference) {
        if !self.reachable {
            return;
        }
        self.count += 1;
        if self.count > MAXIMUM_INSTRUCTIONS {
            self.full = true;
            self.reachable = false;
            return;
        }
        if let Reference::Target(label) = reference {
            self.referenced[label.0 as usize] = true;
        }
        // What only moves values cannot fail, and perhaps nothing is left of it in the end.
        let moves = matches!(
            op,
            Opcode::JUMP
                | Opcode::MOVE
                | Opcode::MOVE_PAIR
                | Opcode::LOAD_INT
                | Opcode::LOAD_PAIR
                | Opcode::LOAD_WIDE
        );
        if let Some(region) = self.region
            && !moves
        {
            let region = &mut self.regions[region.0 as usize];
            region.used = true;
            self.referenced[region.target.0 as usize] = true;
        }
        self.sections[self.section].push(Item::Instruction(Instruction {
            op,
            a,
            b,
            c,
            imm,
            reference,
            span: self.span,
            region: self.region,
        }));
        if op.ends_path() {
            self.reachable = false;
        }
    }

    /// An instruction without operands.
    pub fn plain(&mut self, op: Opcode) {
        self.push(op, (0, 0, 0), 0, Reference::None);
    }

    pub fn a(&mut self, op: Opcode, a: Register) {
        self.push(op, (a.0, 0, 0), 0, Reference::None);
    }

    pub fn ab(&mut self, op: Opcode, a: Register, b: Register) {
        self.push(op, (a.0, b.0, 0), 0, Reference::None);
    }

    pub fn abc(&mut self, op: Opcode, a: Register, b: Register, c: Register) {
        self.push(op, (a.0, b.0, c.0), 0, Reference::None);
    }

    pub fn ab_immediate(&mut self, op: Opcode, a: Register, b: Register, c: i16) {
        self.push(op, (a.0, b.0, c as u16), 0, Reference::None);
    }

    pub fn a_immediate(&mut self, op: Opcode, a: Register, imm: i32) {
        self.push(op, (a.0, 0, 0), imm, Reference::None);
    }

    pub fn a_wide(&mut self, op: Opcode, a: Register, wide: u64) {
        self.push(op, (a.0, 0, 0), 0, Reference::Wide(wide));
    }

    pub fn ab_wide(&mut self, op: Opcode, a: Register, b: Register, wide: u64) {
        self.push(op, (a.0, b.0, 0), 0, Reference::Wide(wide));
    }

    pub fn abc_wide(&mut self, op: Opcode, a: Register, b: Register, c: Register, wide: u64) {
        self.push(op, (a.0, b.0, c.0), 0, Reference::Wide(wide));
    }

    /// Formats ARange and Range: of Range `a` is the first register.
    pub fn range(&mut self, op: Opcode, a: Register, first: Register, count: u16) {
        match op.format() {
            Format::Range => self.push(op, (first.0, count, 0), 0, Reference::None),
            _ => self.push(op, (a.0, first.0, count), 0, Reference::None),
        }
    }

    pub fn range_wide(&mut self, op: Opcode, a: Register, first: Register, count: u16, wide: u64) {
        self.push(op, (a.0, first.0, count), 0, Reference::Wide(wide));
    }

    /// Format Block.
    pub fn block(&mut self, op: Opcode, a: Register, b: Register, count: u16) {
        self.push(op, (a.0, b.0, count), 0, Reference::None);
    }

    pub fn call(&mut self, first: Register, function: FunctionId) {
        self.push(
            Opcode::CALL,
            (first.0, 0, 0),
            0,
            Reference::Function(function),
        );
    }

    pub fn jump(&mut self, op: Opcode, target: Label) {
        self.push(op, (0, 0, 0), 0, Reference::Target(target));
    }

    pub fn jump_a(&mut self, op: Opcode, a: Register, target: Label) {
        self.push(op, (a.0, 0, 0), 0, Reference::Target(target));
    }

    pub fn jump_ab(&mut self, op: Opcode, a: Register, b: Register, target: Label) {
        self.push(op, (a.0, b.0, 0), 0, Reference::Target(target));
    }

    pub fn jump_a_immediate(&mut self, op: Opcode, a: Register, b: i16, target: Label) {
        self.push(op, (a.0, b as u16, 0), 0, Reference::Target(target));
    }

    /// Loads a constant into a register.
    pub fn load(&mut self, a: Register, constant: &Constant) {
        match load_of(constant) {
            (imm, Reference::None) => self.a_immediate(Opcode::LOAD_INT, a, imm),
            (_, reference) => self.push(Opcode::LOAD_WIDE, (a.0, 0, 0), 0, reference),
        }
    }

    // ---- labels, regions, sections

    pub fn label(&mut self) -> Label {
        self.labels.push(None);
        self.referenced.push(false);
        Label(self.labels.len() as u32 - 1)
    }

    /// Puts the label here. The code behind can be reached if something jumps to it.
    pub fn bind(&mut self, label: Label) {
        self.labels[label.0 as usize] = Some((self.section, self.sections[self.section].len()));
        self.reachable |= self.referenced[label.0 as usize] && !self.full;
    }

    /// A new region within the present one; [`Assembler::region`] is still to be set.
    pub fn open_region(&mut self, target: Label) -> RegionId {
        self.regions.push(Region {
            target,
            used: false,
        });
        RegionId(self.regions.len() as u32 - 1)
    }

    /// Goes on in a section of its own, which must end in a jump.
    pub fn begin_cold(&mut self) -> Interrupted {
        let interrupted = Interrupted {
            section: self.section,
            reachable: self.reachable,
        };
        self.sections.push(Vec::new());
        self.section = self.sections.len() - 1;
        self.reachable = false;
        interrupted
    }

    pub fn end_cold(&mut self, interrupted: Interrupted) {
        self.section = interrupted.section;
        self.reachable = interrupted.reachable && !self.full;
    }

    // ---- constants and names

    /// The place in front of an outermost loop.
    pub fn preheader(&mut self) -> PreheaderId {
        let id = PreheaderId(self.preheaders.len() as u32);
        self.preheaders.push(Vec::new());
        let item = Item::Preheader(id, self.span, self.region);
        self.sections[self.section].push(item);
        id
    }

    /// The register that holds a constant from the preheader on; `None` if there are too many.
    pub fn hoisted(&mut self, preheader: PreheaderId, constant: &Constant) -> Option<Register> {
        let number = match self.constant_numbers.get(constant) {
            Some(number) => *number,
            None if self.constants.len() == MAXIMUM_CONSTANTS => return None,
            None => {
                let number = self.constants.len() as u16;
                self.constants.push(constant.clone());
                self.constant_numbers.insert(constant.clone(), number);
                number
            }
        };
        let loaded = &mut self.preheaders[preheader.0 as usize];
        if self.reachable && !loaded.contains(&number) {
            loaded.push(number);
        }
        Some(Register(FIRST_CONSTANT + number))
    }

    /// From here on the register holds a variable.
    pub fn name_variable(&mut self, register: Register, name: &str) {
        self.variables.push(Variable {
            register,
            section: self.section,
            start: self.sections[self.section].len(),
            end: None,
            name: name.to_owned(),
        });
    }

    /// Variables that were named so far; what [`Assembler::forget_variables`] goes back to.
    pub fn named_variables(&self) -> usize {
        self.variables.len()
    }

    /// Ends the scope of the variables named since.
    pub fn forget_variables(&mut self, since: usize) {
        let (section, here) = (self.section, self.sections[self.section].len());
        for variable in &mut self.variables[since..] {
            if variable.end.is_none() && variable.section == section {
                variable.end = Some(here);
            }
        }
    }

    // ---- the end

    /// The finished code; `highest` is the number of registers in use at the deepest point.
    pub fn finish(
        self,
        function: FunctionId,
        name: &str,
        span: Span,
        parameters: u16,
        highest: u16,
    ) -> Result<Code, Failure> {
        if self.full {
            return Err(Failure::Words);
        }
        let constants = self.constants.len() as u16;
        let frame = highest.max(1) + constants;
        let renumber = |register: u16| match register {
            FIRST_CONSTANT.. => parameters + (register - FIRST_CONSTANT),
            _ if register >= parameters => register + constants,
            _ => register,
        };
        let (mut instructions, positions) = self.flatten(frame);
        for instruction in &mut instructions {
            renumber_registers(instruction, &renumber);
        }
        let targets: Vec<usize> = self
            .labels
            .iter()
            .map(|place| {
                place.map_or(instructions.len(), |(section, index)| {
                    positions[section][index]
                })
            })
            .collect();
        let target = |label: Label| targets[label.0 as usize];
        let mut variables = Vec::new();
        for variable in &self.variables {
            let section = &positions[variable.section];
            // Parameters keep their registers in the cold sections, too.
            let end = variable.end.map_or(instructions.len(), |end| section[end]);
            variables.push((
                renumber(variable.register.0),
                section[variable.start],
                end,
                &variable.name,
            ));
        }

        let layout = Layout::new(&mut instructions, &target);
        let mut code = Code {
            function,
            name: name.to_owned(),
            span,
            words: Vec::with_capacity(layout.words()),
            frame,
            parameters,
            results: 0,
            float_parameters: 0,
            float_result: false,
            pointer: None,
            spans: Vec::new(),
            handlers: Vec::new(),
            calls: Vec::new(),
            texts: Vec::new(),
            variables: Vec::new(),
        };
        for (register, start, end, name) in variables {
            let (start, end) = (layout.offset(start), layout.offset(end));
            if start < end {
                code.variables.push((register, start, end, name.clone()));
            }
        }
        for (index, instruction) in instructions.iter().enumerate() {
            let (start, end) = (layout.offset(index), layout.offset(index + 1));
            if start == end {
                continue;
            }
            if code
                .spans
                .last()
                .is_none_or(|(_, span)| *span != instruction.span)
            {
                code.spans.push((start, instruction.span));
            }
            if let Some(region) = instruction.region
                && self.regions[region.0 as usize].used
            {
                let target = layout.offset(target(self.regions[region.0 as usize].target));
                match code.handlers.last_mut() {
                    Some(last) if last.end == start && last.target == target => last.end = end,
                    _ => code.handlers.push(Handler { start, end, target }),
                }
            }
            layout.encode(index, instruction, &mut code);
        }
        Ok(code)
    }

    /// All instructions in their final order, and for each section where its items went.
    fn flatten(&self, frame: u16) -> (Vec<Instruction>, Vec<Vec<usize>>) {
        let mut instructions = Vec::with_capacity(self.count + 1);
        if frame > LARGE_FRAME {
            instructions.push(Instruction {
                op: Opcode::ENTER,
                a: 0,
                b: 0,
                c: 0,
                imm: frame.into(),
                reference: Reference::None,
                span: self.span,
                region: None,
            });
        }
        let mut positions = Vec::with_capacity(self.sections.len());
        for section in &self.sections {
            let mut places = Vec::with_capacity(section.len() + 1);
            for item in section {
                places.push(instructions.len());
                match item {
                    Item::Instruction(instruction) => instructions.push(instruction.clone()),
                    Item::Preheader(id, span, region) => {
                        for &number in &self.preheaders[id.0 as usize] {
                            let (imm, reference) = load_of(&self.constants[number as usize]);
                            let op = match reference {
                                Reference::None => Opcode::LOAD_INT,
                                _ => Opcode::LOAD_WIDE,
                            };
                            let a = FIRST_CONSTANT + number;
                            let (span, region) = (*span, *region);
                            instructions.push(Instruction {
                                op,
                                a,
                                b: 0,
                                c: 0,
                                imm,
                                reference,
                                span,
                                region,
                            });
                        }
                    }
                }
            }
            places.push(instructions.len());
            positions.push(places);
        }
        (instructions, positions)
    }
}

/// LOAD_INT's number, or what LOAD_WIDE loads.
fn load_of(constant: &Constant) -> (i32, Reference) {
    match constant {
        Constant::Bits(bits) => match i32::try_from(*bits) {
            Ok(small) => (small, Reference::None),
            Err(_) => (0, Reference::Wide(*bits as u64)),
        },
        Constant::Text(text) => (0, Reference::Text(text.clone())),
    }
}
