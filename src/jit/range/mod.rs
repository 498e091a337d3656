//! Which numbers an `int` may be where arithmetic is done with it, and two versions of loops for what cannot be known.
//!
//! ```text
//!             i, n, m within ±2^30?          asked on the ways into a nest of loops, and into the loops within it,
//!              yes │       │ no              of the registers that bound what is computed there
//!                  ▼       ▼
//!           ┌─ narrow ┐  ┌─ wide ─┐
//!           │ i*m + j │  │ i*m + j│          narrow: most sums and products cannot overflow, so nothing is checked
//!           │  no ──────▶│ checked│          wide: as it was
//!           └────┬────┘  └───┬────┘
//!                └─────┬─────┘
//!                      ▼                     behind the nest both go on in the same code
//! ```
//!
//! The two versions have the same variables, so the way from one to the other needs nothing, and the wide one is out of
//! the narrow one's way, as cold code is. This knows the flow of a function and nothing of Cranelift.

mod interval;
mod loops;
mod solve;
mod transfer;

pub use interval::Interval;
pub use transfer::exact;

use super::flow::{Class, Flow, Instruction};
use crate::bytecode::op::Opcode;
use loops::{Loop, Nest};
use rustc_hash::{FxHashMap, FxHashSet};
use solve::{Asked, Nothing, Problem, Solution};

/// What is asked of a register. Products of two such numbers, and sums of many, are in 64 bits.
pub const NARROW: Interval = Interval {
    low: -(1 << 30),
    high: (1 << 30) - 1,
};
/// What a register that was narrow on the way in may be at the head in later turns.
const NEARLY_NARROW: Interval = Interval {
    low: -(1 << 31),
    high: 1 << 31,
};

/// Blocks times registers beyond which nothing is looked for.
const MOST_STATES: usize = 60_000;
/// Instructions of a nest that is still made twice.
const MOST_INSTRUCTIONS: usize = 400;
/// Times that registers are dropped from what is asked before the nest is given up.
const MOST_ROUNDS: usize = 6;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// Any number may be in any register.
    Wide,
    /// What was asked for is narrow.
    Narrow,
}

/// How an edge is gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way<'a> {
    To(Version),
    /// To the narrow version if these registers are narrow, else to the wide one.
    Ask(&'a [usize]),
}

type Operands = (Interval, Interval);

#[derive(Debug, Default)]
pub struct Ranges {
    /// By block, the nest that has two versions.
    nest_of: Vec<Option<usize>>,
    /// Registers by edge; `None` for the entry of the function.
    asked: FxHashMap<(Option<usize>, usize), Vec<usize>>,
    /// By instruction, where anything is known.
    wide: FxHashMap<usize, Operands>,
    narrow: FxHashMap<usize, Operands>,
}

impl Ranges {
    pub fn new(flow: &Flow) -> Ranges {
        let mut ranges = Ranges {
            nest_of: vec![None; flow.blocks.len()],
            ..Ranges::default()
        };
        let Some(graph) = Graph::new(flow) else {
            return ranges;
        };
        let mut all = super::flow::Bits::new(flow.blocks.len());
        flow.order.iter().for_each(|block| all.add(*block));
        let plain = Problem {
            flow,
            graph: &graph,
            within: &all,
            entry: flow.entry,
            start: vec![Interval::ALL; graph.registers.len()],
            asked: &Nothing,
        };
        let known = plain.solve();
        for block in &flow.order {
            record(flow, &graph, *block, &known, &mut ranges.wide);
        }
        for nest in loops::nests(flow, &graph.predecessors, &graph.position) {
            Narrowing::new(&plain, &known, nest).add_to(&mut ranges);
        }
        ranges
    }

    /// Whether a block is there twice.
    pub fn has_both(&self, block: usize) -> bool {
        self.nest_of[block].is_some()
    }

    /// Where an edge leads from a version of a block; `None` is the entry of the function.
    pub fn way(&self, from: Option<usize>, version: Version, to: usize) -> Way<'_> {
        let Some(nest) = self.nest_of[to] else {
            return Way::To(Version::Wide);
        };
        let stays = from.is_some_and(|from| self.nest_of[from] == Some(nest));
        if stays && version == Version::Wide {
            return Way::To(Version::Wide);
        }
        match self.asked.get(&(from, to)) {
            Some(registers) => Way::Ask(registers),
            None => Way::To(Version::Narrow),
        }
    }

    /// What an instruction's operands may be in a version; its number where it has one register.
    pub fn operands(&self, version: Version, index: usize) -> Operands {
        let known = match version {
            Version::Wide => &self.wide,
            Version::Narrow => &self.narrow,
        };
        let operands = known.get(&index);
        operands.copied().unwrap_or((Interval::ALL, Interval::ALL))
    }
}

/// Notes what is known of operands in a block.
fn record(
    flow: &Flow,
    graph: &Graph,
    block: usize,
    known: &Solution,
    into: &mut FxHashMap<usize, Operands>,
) {
    let Some(values) = known[block].clone() else {
        return;
    };
    let mut known = Known { graph, values };
    for index in flow.blocks[block].instructions.clone() {
        let instruction = &flow.instructions[index];
        if let Some(operands) = transfer::operands(instruction, &known) {
            into.insert(index, operands);
        }
        transfer::apply(instruction, &mut known);
    }
}

// ---- registers and edges

/// What does not change while values are looked for.
#[derive(Debug)]
pub struct Graph {
    /// The registers whose values are followed.
    registers: Vec<usize>,
    /// By register, its number among them.
    number: Vec<Option<usize>>,
    /// By block; those that are compiled.
    predecessors: Vec<Vec<usize>>,
    /// By block, its place in the order; the largest number for those that are not compiled.
    position: Vec<usize>,
}

impl Graph {
    /// `None` if nothing in the function asks for it, or too much would have to be looked at.
    fn new(flow: &Flow) -> Option<Graph> {
        let compiled = (flow.order.iter())
            .flat_map(|block| flow.blocks[*block].instructions.clone())
            .map(|index| &flow.instructions[index]);
        let size = flow.classes.first().map_or(0, Vec::len);
        let mut followed = super::flow::Bits::new(size);
        let mut moves = Vec::new();
        let mut pays = false;
        for instruction in compiled {
            let opcode = instruction.opcode;
            pays |= is_checked(opcode) || is_division(opcode);
            if is_arithmetic(opcode) || is_comparison(opcode) {
                let touched = instruction
                    .effect
                    .read()
                    .chain(instruction.effect.written());
                touched.for_each(|register| followed.add(register));
            } else if matches!(
                opcode,
                Opcode::MOVE | Opcode::MOVE_PAIR | Opcode::MOVE_BLOCK
            ) {
                moves.push(instruction);
            }
        }
        if !pays {
            return None;
        }
        let mut more = true;
        while more {
            more = false;
            for instruction in &moves {
                let written: Vec<usize> = instruction.effect.written().collect();
                let read = instruction.effect.read();
                for (to, from) in written.into_iter().zip(read) {
                    if followed.has(to) && !followed.has(from) {
                        followed.add(from);
                        more = true;
                    }
                }
            }
        }
        let registers: Vec<usize> = (followed.iter())
            .filter(|register| !flow.in_frame.has(*register))
            .collect();
        if registers.len() * flow.order.len() > MOST_STATES {
            return None;
        }
        let mut number = vec![None; size];
        for (at, register) in registers.iter().enumerate() {
            number[*register] = Some(at);
        }
        let mut position = vec![usize::MAX; flow.blocks.len()];
        let mut predecessors = vec![Vec::new(); flow.blocks.len()];
        for (at, block) in flow.order.iter().enumerate() {
            position[*block] = at;
            for next in &flow.blocks[*block].successors {
                predecessors[*next].push(*block);
            }
        }
        Some(Graph {
            registers,
            number,
            predecessors,
            position,
        })
    }

    /// Whether an edge goes back in the order: to the head of a loop.
    fn is_back(&self, from: usize, to: usize) -> bool {
        self.position[to] <= self.position[from]
    }
}

/// What is known at one place.
#[derive(Clone, Debug)]
pub struct Known<'a> {
    graph: &'a Graph,
    values: Vec<Interval>,
}

impl Known<'_> {
    fn of(&self, register: usize) -> Interval {
        match self.graph.number[register] {
            Some(number) => self.values[number],
            None => Interval::ALL,
        }
    }

    fn set(&mut self, register: usize, interval: Interval) {
        if let Some(number) = self.graph.number[register] {
            self.values[number] = interval;
        }
    }
}

/// Fails where it overflows.
fn is_checked(opcode: Opcode) -> bool {
    exact(opcode, Interval::ALL, Interval::ALL).is_some()
}

fn is_division(opcode: Opcode) -> bool {
    use Opcode::*;
    matches!(opcode, DIV | REM | DIV_I | REM_I)
}

fn is_arithmetic(opcode: Opcode) -> bool {
    use Opcode::*;
    is_checked(opcode)
        || is_division(opcode)
        || matches!(
            opcode,
            AND | AND_I | OR | XOR | SHL_I | SHR_I | SHL | SHR | MIN | MAX | ABS
        )
}

fn is_comparison(opcode: Opcode) -> bool {
    use Opcode::*;
    matches!(
        opcode,
        JLT | JLE | JEQ | JNE | JEQ_I | JNE_I | JLT_I | JLE_I | JGT_I | JGE_I
    ) || matches!(opcode, FOR_LOOP | FOR_LOOP_INCLUSIVE)
}

// ---- the narrow version of a nest

/// What is asked on the ways into the loops of a nest, and what follows from it.
#[derive(Debug)]
struct Narrowing<'a> {
    plain: &'a Problem<'a>,
    /// What is known without asking.
    known: &'a Solution,
    asked: AskedInNest,
}

#[derive(Debug)]
struct AskedInNest {
    nest: Nest,
    /// By loop of the nest, registers by their numbers.
    registers: Vec<Vec<usize>>,
}

impl Asked for AskedInNest {
    fn on_edge(&self, from: usize, to: usize) -> &[usize] {
        let entered = self
            .nest
            .iter()
            .position(|one| one.head == to && !one.has(from));
        entered.map_or(&[], |at| &self.registers[at])
    }
}

impl<'a> Narrowing<'a> {
    fn new(plain: &'a Problem<'a>, known: &'a Solution, nest: Nest) -> Self {
        let registers = nest.iter().map(|one| bounding(plain, one)).collect();
        Narrowing {
            plain,
            known,
            asked: AskedInNest { nest, registers },
        }
    }

    fn root(&self) -> &Loop {
        &self.asked.nest[0]
    }

    /// Finds out what is to be asked; adds the nest if something comes of it.
    fn add_to(mut self, ranges: &mut Ranges) {
        let flow = self.plain.flow;
        let instructions = || {
            let blocks = flow.order.iter().filter(|block| self.root().has(**block));
            blocks.flat_map(|block| flow.blocks[*block].instructions.clone())
        };
        if instructions().count() > MOST_INSTRUCTIONS || self.asks_nothing() {
            return;
        }
        let instructions: Vec<usize> = instructions().collect();
        let Some(solution) = self.settle() else {
            return;
        };
        let operands = self.operands(&solution);
        let better: Vec<usize> = (instructions.iter().copied())
            .filter(|index| {
                let narrow = operands.get(index).copied();
                let opcode = flow.instructions[*index].opcode;
                let wide = ranges.operands(Version::Wide, *index);
                narrow.is_some_and(|narrow| is_better(opcode, narrow, wide))
            })
            .collect();
        if better.is_empty() {
            return;
        }
        let relevant = self.relevant(&instructions, &better);
        for registers in &mut self.asked.registers {
            registers.retain(|register| relevant.contains(register));
        }
        let Some(solution) = self.settle() else {
            return;
        };
        let name = ranges
            .nest_of
            .iter()
            .flatten()
            .max()
            .map_or(0, |last| last + 1);
        for block in self.root().blocks.iter() {
            ranges.nest_of[block] = Some(name);
        }
        ranges.narrow.extend(self.operands(&solution));
        self.ways(&solution, &mut ranges.asked);
    }

    fn asks_nothing(&self) -> bool {
        self.asked.registers.iter().all(Vec::is_empty)
    }

    /// Solves for what is asked, without what does not stay near to narrow in its loop. `None` if that leaves nothing.
    fn settle(&mut self) -> Option<Solution> {
        for _ in 0..MOST_ROUNDS {
            let solution = self.solve()?;
            let mut dropped = false;
            let loops = self.asked.nest.iter().zip(&mut self.asked.registers);
            for (one, registers) in loops {
                let before = registers.len();
                if let Some(values) = &solution[one.head] {
                    registers.retain(|register| values[*register].is_within(NEARLY_NARROW));
                }
                dropped |= registers.len() != before;
            }
            if !dropped {
                return Some(solution);
            }
            if self.asks_nothing() {
                return None;
            }
        }
        None
    }

    fn solve(&self) -> Option<Solution> {
        let mut start = self
            .outside()
            .fold(None, |start: Option<Vec<Interval>>, edge| {
                let known = self.known_on_way_in(edge);
                match (start, known) {
                    (Some(mut start), Some(known)) => {
                        for (value, more) in start.iter_mut().zip(known) {
                            *value = value.join(more);
                        }
                        Some(start)
                    }
                    (start, known) => start.or(known),
                }
            })?;
        for register in &self.asked.registers[0] {
            start[*register] = start[*register].meet(NARROW)?;
        }
        Some(self.problem(&self.asked, start).solve())
    }

    fn problem<'p>(&'p self, asked: &'p dyn Asked, start: Vec<Interval>) -> Problem<'p> {
        Problem {
            within: &self.root().blocks,
            entry: self.root().head,
            start,
            asked,
            ..*self.plain
        }
    }

    /// Where the edges into the nest come from.
    fn outside(&self) -> impl Iterator<Item = Option<usize>> + '_ {
        let head = self.root().head;
        let enters = (self.plain.flow.entry == head).then_some(None);
        let edges = self.plain.graph.predecessors[head].iter();
        let edges = edges.filter(|from| !self.root().has(**from));
        enters.into_iter().chain(edges.map(|from| Some(*from)))
    }

    fn known_on_way_in(&self, from: Option<usize>) -> Option<Vec<Interval>> {
        match from {
            Some(from) => self.plain.known_on_edge(self.known, from, self.root().head),
            None => Some(self.plain.start.clone()),
        }
    }

    fn operands(&self, solution: &Solution) -> FxHashMap<usize, Operands> {
        let mut operands = FxHashMap::default();
        for block in self.root().blocks.iter() {
            let (flow, graph) = (self.plain.flow, self.plain.graph);
            record(flow, graph, block, solution, &mut operands);
        }
        operands
    }

    /// The registers, by their numbers, on whose values it depends that instructions got better.
    fn relevant(&self, instructions: &[usize], better: &[usize]) -> FxHashSet<usize> {
        let (flow, graph) = (self.plain.flow, self.plain.graph);
        let numbers = |registers: &mut dyn Iterator<Item = usize>| -> Vec<usize> {
            registers
                .filter_map(|register| graph.number[register])
                .collect()
        };
        let mut relevant: FxHashSet<usize> = FxHashSet::default();
        for index in better {
            relevant.extend(numbers(&mut flow.instructions[*index].effect.read()));
        }
        let mut more = true;
        while more {
            more = false;
            for index in instructions {
                let Instruction { opcode, effect, .. } = &flow.instructions[*index];
                let leads = match is_comparison(*opcode) {
                    true => numbers(&mut effect.read()),
                    false => numbers(&mut effect.written()),
                };
                if leads.iter().any(|number| relevant.contains(number)) {
                    for number in numbers(&mut effect.read()) {
                        more |= relevant.insert(number);
                    }
                }
            }
        }
        relevant
    }

    /// What has to be asked on each edge: what is not known there without.
    fn ways(&self, solution: &Solution, asked: &mut FxHashMap<(Option<usize>, usize), Vec<usize>>) {
        let mut add =
            |edge: (Option<usize>, usize), wanted: &[usize], known: Option<Vec<Interval>>| {
                let open = wanted.iter().filter(|register| {
                    let value = known.as_ref().map(|known| known[**register]);
                    !value.is_some_and(|value| value.is_within(NARROW))
                });
                let open: Vec<usize> = open
                    .map(|number| self.plain.graph.registers[*number])
                    .collect();
                if !open.is_empty() {
                    asked.insert(edge, open);
                }
            };
        let loops = self.asked.nest.iter().zip(&self.asked.registers);
        for (at, (one, wanted)) in loops.enumerate() {
            if at == 0 {
                for from in self.outside() {
                    add((from, one.head), wanted, self.known_on_way_in(from));
                }
                continue;
            }
            let plain = self.problem(&Nothing, Vec::new());
            for from in &self.plain.graph.predecessors[one.head] {
                if !one.has(*from) {
                    let known = plain.known_on_edge(solution, *from, one.head);
                    add((Some(*from), one.head), wanted, known);
                }
            }
        }
    }
}

/// The registers, by their numbers, that a loop finds and computes or compares with.
fn bounding(plain: &Problem<'_>, one: &Loop) -> Vec<usize> {
    let (flow, graph) = (plain.flow, plain.graph);
    let mut used: FxHashSet<usize> = FxHashSet::default();
    for block in one.blocks.iter() {
        for index in flow.blocks[block].instructions.clone() {
            let instruction = &flow.instructions[index];
            if is_checked(instruction.opcode) || is_comparison(instruction.opcode) {
                used.extend(instruction.effect.read());
            }
        }
    }
    let found = flow.blocks[one.head].live_in.iter().filter(|register| {
        let class = flow.classes[one.head][*register];
        used.contains(register) && matches!(class, Class::Integer | Class::Both)
    });
    found
        .filter_map(|register| graph.number[register])
        .collect()
}

/// Whether an instruction takes less when its operands are known to be so narrow.
fn is_better(opcode: Opcode, narrow: Operands, wide: Operands) -> bool {
    if let (Some(narrow), Some(wide)) = (
        exact(opcode, narrow.0, narrow.1),
        exact(opcode, wide.0, wide.1),
    ) {
        return narrow.fits() && !wide.fits();
    }
    is_division(opcode) && narrow.0.is_natural() && !wide.0.is_natural()
}
