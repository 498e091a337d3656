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
mod known;
mod lists;
mod loops;
mod narrowing;
mod solve;
mod transfer;

pub use interval::Interval;
pub use transfer::exact;

use super::flow::{Bits, Flow, Instruction};
use crate::bytecode::op::Opcode;
use known::{Known, Registers, Value, Values};
use loops::Nest;
use narrowing::Narrowing;
use rustc_hash::{FxHashMap, FxHashSet};
use solve::{Nothing, Problem, Solution};

/// What is asked of a register. Products of two such numbers, and sums of many, are in 64 bits.
pub const NARROW: Interval = Interval {
    low: -(1 << 30),
    high: (1 << 30) - 1,
};
/// What is asked of a register that a list is indexed with.
pub const NATURAL: Interval = Interval { low: 0, ..NARROW };

/// A register, by its number, and what it has to be on the way into a loop: [`NARROW`] or [`NATURAL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    pub number: usize,
    pub interval: Interval,
}

/// Blocks times registers beyond which nothing is looked for.
const MOST_STATES: usize = 60_000;
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
    /// To the narrow version if all holds that is asked, else to the wide one.
    Ask(&'a Entrance),
}

/// What is asked on the way into a loop, and done there once for all its turns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entrance {
    /// Registers that have to be [`NARROW`].
    pub narrow: Vec<usize>,
    /// Registers that have to be [`NATURAL`].
    pub natural: Vec<usize>,
    /// Registers of lists whose data and lengths are read, where there are lists.
    pub lists: Vec<usize>,
    /// What the lists have to hold.
    pub bounds: Vec<Bound>,
}

impl Entrance {
    fn is_open(&self) -> bool {
        self.narrow.is_empty()
            && self.natural.is_empty()
            && self.lists.is_empty()
            && self.bounds.is_empty()
    }
}

/// The list has `R[of] + more` elements or more; `more` where there is no register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    pub list: usize,
    pub of: Option<usize>,
    pub more: i64,
}

type Operands = (Interval, Interval);
type Edge = (Option<usize>, usize);

#[derive(Debug, Default)]
pub struct Ranges {
    /// By block, the nest that has two versions.
    nest_of: Vec<Option<usize>>,
    /// By edge; `None` for the entry of the function.
    entrances: FxHashMap<Edge, Entrance>,
    /// Blocks whose narrow version has the header of the list in a register at hand.
    read_before: FxHashSet<(usize, usize)>,
    /// Instructions whose index is inside of their list in the narrow version.
    inside: FxHashSet<usize>,
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
        let mut all = Bits::new(flow.blocks.len());
        flow.order.iter().for_each(|block| all.add(*block));
        let plain = Problem {
            flow,
            graph: &graph,
            within: &all,
            entry: flow.entry,
            start: at_start(flow, &graph.registers),
            asked: &Nothing,
        };
        let known = plain.solve();
        for block in &flow.order {
            record(&plain, *block, &known, &mut ranges.wide);
        }
        for nest in &graph.nests {
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
        match self.entrances.get(&(from, to)) {
            Some(entrance) => Way::Ask(entrance),
            None => Way::To(Version::Narrow),
        }
    }

    /// Whether a block has the data and the length of the list in a register without reading its header.
    pub fn is_read_before(&self, version: Version, block: usize, list: usize) -> bool {
        version == Version::Narrow && self.read_before.contains(&(block, list))
    }

    /// Whether an instruction's index is in its list for certain.
    pub fn is_inside(&self, version: Version, index: usize) -> bool {
        version == Version::Narrow && self.inside.contains(&index)
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

/// What is known where the code begins. A counted loop that is entered for another turn has one.
fn at_start(flow: &Flow, registers: &Registers) -> Values {
    let mut known = Known {
        registers,
        values: vec![Value::ANY; registers.count()],
    };
    let head = flow.blocks[flow.entry].instructions.start;
    let back = |instruction: &&Instruction| flow.is_loop && instruction.target == Some(head);
    let mut latches = flow.instructions.iter().filter(back);
    if let (Some(latch), None) = (latches.next(), latches.next()) {
        let (counter, last) = (latch.word.a(), latch.word.b());
        match latch.opcode {
            Opcode::FOR_LOOP => known.keep_below(counter, last, 0),
            Opcode::FOR_LOOP_INCLUSIVE => known.keep_below(counter, last, 1),
            _ => {}
        }
    }
    known.values
}

/// Looks at each instruction of a block with what is known in front of it.
fn walk<'a>(
    problem: &Problem<'a>,
    block: usize,
    solution: &Solution,
    each: &mut dyn FnMut(usize, &Known<'a>),
) {
    let Some(values) = solution[block].clone() else {
        return;
    };
    let registers = &problem.graph.registers;
    let mut known = Known { registers, values };
    for index in problem.flow.blocks[block].instructions.clone() {
        each(index, &known);
        transfer::apply(&problem.flow.instructions[index], &mut known);
    }
}

/// Notes what is known of operands in a block.
fn record(
    problem: &Problem<'_>,
    block: usize,
    solution: &Solution,
    into: &mut FxHashMap<usize, Operands>,
) {
    walk(problem, block, solution, &mut |index, known| {
        if let Some(operands) = transfer::operands(&problem.flow.instructions[index], known) {
            into.insert(index, operands);
        }
    });
}

// ---- registers and edges

/// What does not change while values are looked for.
#[derive(Debug)]
pub struct Graph {
    registers: Registers,
    /// By block; those that are compiled.
    predecessors: Vec<Vec<usize>>,
    /// By block, its place in the order; the largest number for those that are not compiled.
    position: Vec<usize>,
    nests: Vec<Nest>,
    /// By head of a loop, the followed registers that it writes, by their numbers.
    written: FxHashMap<usize, Bits>,
}

impl Graph {
    /// `None` if nothing in the function asks for it, or too much would have to be looked at.
    fn new(flow: &Flow) -> Option<Graph> {
        let compiled = (flow.order.iter())
            .flat_map(|block| flow.blocks[*block].instructions.clone())
            .map(|index| &flow.instructions[index]);
        let pays = compiled.clone().any(|instruction| {
            let opcode = instruction.opcode;
            let uses_list = lists::access(opcode, instruction.word).is_some();
            is_checked(opcode) || is_division(opcode) || uses_list
        });
        if !pays {
            return None;
        }
        let registers = Registers::new(flow, compiled);
        if registers.count() * flow.order.len() > MOST_STATES {
            return None;
        }
        let mut position = vec![usize::MAX; flow.blocks.len()];
        let mut predecessors = vec![Vec::new(); flow.blocks.len()];
        for (at, block) in flow.order.iter().enumerate() {
            position[*block] = at;
            for next in &flow.blocks[*block].successors {
                predecessors[*next].push(*block);
            }
        }
        let nests = loops::nests(flow, &predecessors, &position);
        let mut written = FxHashMap::default();
        for one in nests.iter().flatten() {
            let mut numbers = Bits::new(registers.count());
            (registers.numbers(one.written.iter())).for_each(|number| numbers.add(number));
            written.insert(one.head, numbers);
        }
        Some(Graph {
            nests,
            written,
            registers,
            predecessors,
            position,
        })
    }

    /// Of the loop with this head; `None` if there is none.
    fn written(&self, head: usize) -> Option<&Bits> {
        self.written.get(&head)
    }

    /// Whether an edge goes back in the order: to the head of a loop.
    fn is_back(&self, from: usize, to: usize) -> bool {
        self.position[to] <= self.position[from]
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
