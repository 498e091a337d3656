//! The narrow version of a nest: what is asked on the ways into its loops, and what follows from it.
//!
//! Asked are at first all registers that a loop finds and computes or compares with. Those that leave the bounds in later
//! turns (a sum) are dropped, and those on which nothing depends that gets better.

use super::known::{Limit, Values};
use super::lists::{self, Access};
use super::loops::{Loop, Nest};
use super::solve::{Asked, Nothing, Problem, Solution, take};
use super::{Ask, Bound, Edge, Entrance, Interval, NARROW, NATURAL, Operands, Ranges, Version};
use super::{exact, is_checked, is_comparison, is_division, record, walk};
use crate::bytecode::op::Opcode;
use crate::jit::flow::{Class, Flow, Instruction};
use crate::vm::profile::has_operation;
use rustc_hash::{FxHashMap, FxHashSet};

/// What a register that was narrow on the way in may be at the head in later turns.
const NEARLY_NARROW: Interval = Interval {
    low: -(1 << 31),
    high: 1 << 31,
};
/// Instructions of a nest that is still made twice.
const MOST_INSTRUCTIONS: usize = 240;
/// What an operation of the machine's takes beside an instruction that is made in place.
const OPERATION: usize = 150;
/// Of so many instructions' time at least one has to be saved.
const LEAST_PART: usize = 40;
/// What an inner loop is taken to turn for each turn of the one around it, and the depth from which on that is all the same.
const TURNS: usize = 8;
const MOST_DEPTH: usize = 3;
/// Times that registers are dropped from what is asked before the nest is given up.
const MOST_ROUNDS: usize = 6;
/// An index that is below a number which is not larger is tested against that.
const MOST_CONSTANT: i64 = 1 << 16;
/// Limits of limits that are followed.
const MOST_LIMITS: usize = 3;

#[derive(Debug)]
pub struct Narrowing<'a> {
    plain: &'a Problem<'a>,
    /// Where the edges into the nest come from, `None` for the entry of the function; what is known there without asking.
    ways_in: Vec<(Option<usize>, Option<Values>)>,
    asked: AskedInNest<'a>,
    /// By loop of the nest.
    lists: Vec<Lists>,
}

#[derive(Debug)]
struct AskedInNest<'a> {
    nest: &'a Nest,
    /// By loop of the nest.
    registers: Vec<Vec<Ask>>,
}

/// What a loop does with lists.
#[derive(Debug, Default)]
struct Lists {
    /// Registers whose headers are read on the way in; not those of a loop around it.
    read: Vec<usize>,
    bounds: Vec<Bound>,
}

impl AskedInNest<'_> {
    fn count(&self) -> usize {
        self.registers.iter().map(Vec::len).sum()
    }
}

impl Asked for AskedInNest<'_> {
    fn on_edge(&self, from: usize, to: usize) -> &[Ask] {
        let entered = (self.nest.iter()).position(|one| one.head == to && !one.has(from));
        entered.map_or(&[], |at| &self.registers[at])
    }
}

impl<'a> Narrowing<'a> {
    pub fn new(plain: &'a Problem<'a>, known: &'a Solution, nest: &'a Nest) -> Self {
        let registers = nest.iter().map(|one| bounding(plain, one)).collect();
        let mut lists: Vec<Lists> = Vec::new();
        for (at, one) in nest.iter().enumerate() {
            let mut read = lists::steady(plain.flow, one);
            let around = (0..at).filter(|outer| nest[*outer].has(one.head));
            for outer in around {
                read.retain(|list| !lists[outer].read.contains(list));
            }
            lists.push(Lists {
                read,
                bounds: Vec::new(),
            });
        }
        Narrowing {
            plain,
            ways_in: ways_in(plain, known, &nest[0]),
            asked: AskedInNest { nest, registers },
            lists,
        }
    }

    fn root(&self) -> &Loop {
        &self.asked.nest[0]
    }

    /// Finds out what is to be asked; adds the nest if something comes of it.
    pub fn add_to(mut self, ranges: &mut Ranges) {
        let flow = self.plain.flow;
        let blocks = flow.order.iter().filter(|block| self.root().has(**block));
        let blocks: Vec<usize> = blocks.copied().collect();
        let instructions = blocks
            .iter()
            .map(|block| flow.blocks[*block].instructions.clone());
        let instructions: Vec<usize> = instructions.flatten().collect();
        if instructions.len() > MOST_INSTRUCTIONS {
            return;
        }
        let Some(mut solution) = self.settle() else {
            return;
        };
        let mut operands = self.operands(&solution);
        let mut better: Vec<usize> = (instructions.iter().copied())
            .filter(|index| {
                let narrow = operands.get(index).copied();
                let opcode = flow.instructions[*index].opcode;
                let wide = ranges.operands(Version::Wide, *index);
                narrow.is_some_and(|narrow| is_better(opcode, narrow, wide))
            })
            .collect();
        let mut found: FxHashSet<usize> = FxHashSet::default();
        for block in &blocks {
            for index in flow.blocks[*block].instructions.clone() {
                let Instruction { opcode, word, .. } = flow.instructions[index];
                if let Some(access) = lists::access(opcode, word)
                    && self.reads(*block, access.list).is_some()
                {
                    better.push(index);
                    found.extend(self.plain.graph.registers.number(access.index));
                }
            }
        }
        if !self.pays(&blocks, &better) {
            return;
        }
        let relevant = self.relevant(&instructions, &better, found);
        let asked = self.asked.count();
        for registers in &mut self.asked.registers {
            registers.retain(|ask| relevant.contains(&ask.number));
        }
        if self.asked.count() != asked {
            let Some(settled) = self.settle() else {
                return;
            };
            solution = settled;
            operands = self.operands(&solution);
        }
        let name = (ranges.nest_of.iter().flatten().max()).map_or(0, |last| last + 1);
        for block in &blocks {
            ranges.nest_of[*block] = Some(name);
        }
        ranges.narrow.extend(operands);
        for block in &blocks {
            self.look_inside(*block, &solution, ranges);
        }
        self.enter(&solution, &mut ranges.entrances);
    }

    /// Whether what is better is a part of a turn's time that is worth another version; nothing is where it is not better.
    fn pays(&self, blocks: &[usize], better: &[usize]) -> bool {
        let better: FxHashSet<usize> = better.iter().copied().collect();
        let (mut saved, mut whole) = (0, 0);
        for block in blocks {
            let depth = self.asked.nest.iter().filter(|one| one.has(*block)).count();
            let turns = TURNS.pow(depth.min(MOST_DEPTH) as u32);
            for index in self.plain.flow.blocks[*block].instructions.clone() {
                let opcode = self.plain.flow.instructions[index].opcode;
                whole += turns * if has_operation(opcode) { OPERATION } else { 1 };
                saved += turns * usize::from(better.contains(&index));
            }
        }
        saved * LEAST_PART >= whole && saved > 0
    }

    // ---- what is asked

    /// Solves for what is asked, without what does not stay near to narrow in its loop.
    fn settle(&mut self) -> Option<Solution> {
        for _ in 0..MOST_ROUNDS {
            let solution = self.solve()?;
            let mut dropped = false;
            let loops = self.asked.nest.iter().zip(&mut self.asked.registers);
            for (one, registers) in loops {
                let before = registers.len();
                if let Some(values) = &solution[one.head] {
                    registers.retain(|ask| values[ask.number].interval.is_within(NEARLY_NARROW));
                }
                dropped |= registers.len() != before;
            }
            if !dropped {
                return Some(solution);
            }
        }
        None
    }

    fn solve(&self) -> Option<Solution> {
        let mut start: Option<Values> = None;
        for known in self.ways_in.iter().filter_map(|(_, known)| known.as_ref()) {
            take(&mut start, known);
        }
        let mut start = start?;
        for ask in &self.asked.registers[0] {
            start[ask.number].interval = start[ask.number].interval.meet(ask.interval)?;
        }
        Some(self.problem(&self.asked, start).solve())
    }

    fn problem<'p>(&'p self, asked: &'p dyn Asked, start: Values) -> Problem<'p> {
        Problem {
            within: &self.root().blocks,
            entry: self.root().head,
            start,
            asked,
            ..*self.plain
        }
    }

    fn operands(&self, solution: &Solution) -> FxHashMap<usize, Operands> {
        let mut operands = FxHashMap::default();
        for block in self.root().blocks.iter() {
            record(self.plain, block, solution, &mut operands);
        }
        operands
    }

    /// The registers, by their numbers, on whose values it depends that instructions got better.
    fn relevant(
        &self,
        instructions: &[usize],
        better: &[usize],
        mut relevant: FxHashSet<usize>,
    ) -> FxHashSet<usize> {
        let (flow, registers) = (self.plain.flow, &self.plain.graph.registers);
        for index in better {
            let Instruction {
                opcode,
                effect,
                word,
                ..
            } = &flow.instructions[*index];
            if lists::access(*opcode, *word).is_none() {
                relevant.extend(registers.numbers(effect.read()));
            }
        }
        let mut more = true;
        while more {
            more = false;
            for index in instructions {
                let Instruction { opcode, effect, .. } = &flow.instructions[*index];
                let leads = match is_comparison(*opcode) {
                    true => registers
                        .numbers(effect.read())
                        .any(|one| relevant.contains(&one)),
                    false => registers
                        .numbers(effect.written())
                        .any(|one| relevant.contains(&one)),
                };
                if leads {
                    for number in registers.numbers(effect.read()) {
                        more |= relevant.insert(number);
                    }
                }
            }
        }
        relevant
    }

    // ---- lists

    /// The loop around a block on whose way in a list's header is read.
    fn reads(&self, block: usize, list: usize) -> Option<usize> {
        let loops = self.asked.nest.iter().zip(&self.lists);
        loops
            .enumerate()
            .find(|(_, (one, lists))| one.has(block) && lists.read.contains(&list))
            .map(|(at, _)| at)
    }

    /// Finds the indices of a block that can be tested on the way into a loop.
    fn look_inside(&mut self, block: usize, solution: &Solution, ranges: &mut Ranges) {
        for (one, lists) in self.asked.nest.iter().zip(&self.lists) {
            if one.has(block) {
                let read = lists.read.iter().map(|list| (block, *list));
                ranges.read_before.extend(read);
            }
        }
        let mut found: Vec<(usize, usize, Bound)> = Vec::new();
        walk(self.plain, block, solution, &mut |index, known| {
            let Instruction { opcode, word, .. } = self.plain.flow.instructions[index];
            if let Some(access) = lists::access(opcode, word)
                && let Some(reader) = self.reads(block, access.list)
                && let Some((at, bound)) = self.bound(reader, block, access, known)
            {
                found.push((index, at, bound));
            }
        });
        for (index, at, bound) in found {
            ranges.inside.insert(index);
            let bounds = &mut self.lists[at].bounds;
            let known =
                (bounds.iter_mut()).find(|known| known.list == bound.list && known.of == bound.of);
            match known {
                Some(known) => known.more = known.more.max(bound.more),
                None => bounds.push(bound),
            }
        }
    }

    /// What a list has to hold for an access to be inside, and the loop on whose way in that can be asked.
    fn bound(
        &self,
        reader: usize,
        block: usize,
        access: Access,
        known: &super::Known<'_>,
    ) -> Option<(usize, Bound)> {
        let value = known.value(access.index);
        if !value.interval.is_natural() {
            return None;
        }
        let registers = &self.plain.graph.registers;
        let inner = (reader..self.asked.nest.len()).filter(|at| {
            let one = &self.asked.nest[*at];
            one.has(block) && self.asked.nest[reader].has(one.head)
        });
        for at in inner {
            let mut limit = value.limit;
            for _ in 0..MOST_LIMITS {
                let Some(Limit { than, offset }) = limit else {
                    break;
                };
                let register = registers.register(than);
                if self.is_steady(at, register) {
                    let bound = Bound {
                        list: access.list,
                        of: Some(register),
                        more: offset.into(),
                    };
                    return Some((at, bound));
                }
                let further = known.values[than].limit;
                limit = further.and_then(|further| further.moved(i64::from(offset) - 1));
            }
        }
        let high = value.interval.high;
        let bound = || Bound {
            list: access.list,
            of: None,
            more: high + 1,
        };
        (high < MOST_CONSTANT).then(|| (reader, bound()))
    }

    /// Whether a loop finds a register and leaves it as it is.
    fn is_steady(&self, at: usize, register: usize) -> bool {
        let one = &self.asked.nest[at];
        let (head, flow) = (one.head, self.plain.flow);
        let class = flow.classes[head][register];
        !one.written.has(register)
            && flow.blocks[head].live_in.has(register)
            && matches!(class, Class::Integer | Class::Both)
    }

    /// What has to be asked on each edge: what is not known there without.
    fn enter(&self, solution: &Solution, entrances: &mut FxHashMap<Edge, Entrance>) {
        let registers = &self.plain.graph.registers;
        let mut add = |edge: Edge, at: usize, known: Option<&Values>| {
            let open = |of: Interval| {
                let asked = self.asked.registers[at].iter().filter(move |ask| {
                    let value = known.map(|known| known[ask.number].interval);
                    ask.interval == of && !value.is_some_and(|value| value.is_within(of))
                });
                asked.map(|ask| registers.register(ask.number)).collect()
            };
            let entrance = Entrance {
                narrow: open(NARROW),
                natural: open(NATURAL),
                lists: self.lists[at].read.clone(),
                bounds: self.lists[at].bounds.clone(),
            };
            if !entrance.is_open() {
                entrances.insert(edge, entrance);
            }
        };
        for (from, known) in &self.ways_in {
            add((*from, self.root().head), 0, known.as_ref());
        }
        let within = self.problem(&Nothing, Values::new());
        for (at, one) in self.asked.nest.iter().enumerate().skip(1) {
            for from in &self.plain.graph.predecessors[one.head] {
                if !one.has(*from) {
                    let known = within.known_on_edge(solution, *from, one.head);
                    add((Some(*from), one.head), at, known.as_ref());
                }
            }
        }
    }
}

fn ways_in(
    plain: &Problem<'_>,
    known: &Solution,
    root: &Loop,
) -> Vec<(Option<usize>, Option<Values>)> {
    let enters = plain.flow.entry == root.head;
    let entry = enters.then(|| (None, Some(plain.start.clone())));
    let edges = plain.graph.predecessors[root.head].iter();
    let edges = edges.filter(|from| !root.has(**from));
    let edges = edges.map(|from| (Some(*from), plain.known_on_edge(known, *from, root.head)));
    entry.into_iter().chain(edges).collect()
}

/// The registers that a loop finds and computes, compares or indexes with.
fn bounding(plain: &Problem<'_>, one: &Loop) -> Vec<Ask> {
    let (flow, registers) = (plain.flow, &plain.graph.registers);
    let mut used: FxHashSet<usize> = FxHashSet::default();
    for Instruction {
        opcode,
        effect,
        word,
        ..
    } in flow.instructions_of(&one.blocks)
    {
        if is_checked(*opcode) || is_comparison(*opcode) {
            used.extend(effect.read());
        }
        used.extend(lists::access(*opcode, *word).map(|access| access.index));
    }
    let found = flow.blocks[one.head].live_in.iter().filter(|register| {
        let class = flow.classes[one.head][*register];
        used.contains(register) && matches!(class, Class::Integer | Class::Both)
    });
    let indices = indices(flow, one);
    let ask = |register: usize| {
        let natural = indices.contains(&register);
        Some(Ask {
            number: registers.number(register)?,
            interval: if natural { NATURAL } else { NARROW },
        })
    };
    found.filter_map(ask).collect()
}

/// The registers that a loop indexes lists with, and those that such a one is a copy of, or so much more.
fn indices(flow: &Flow, one: &Loop) -> FxHashSet<usize> {
    let instructions = || flow.instructions_of(&one.blocks);
    let accesses = instructions().filter_map(|one| lists::access(one.opcode, one.word));
    let mut indices: FxHashSet<usize> = accesses.map(|access| access.index).collect();
    let mut more = true;
    while more {
        more = false;
        for instruction in instructions() {
            let word = instruction.word;
            let leads = matches!(instruction.opcode, Opcode::MOVE | Opcode::ADD_I);
            if leads && indices.contains(&word.a()) {
                more |= indices.insert(word.b());
            }
        }
    }
    indices
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
