//! Which values are in the registers at the start of each block: the fixed point of what the instructions say.
//!
//! Upwards until nothing changes, where what grows from turn to turn is widened at the heads of loops so that it comes
//! to an end; then downwards a few times, which takes back what was widened too far.

use super::known::{Known, Value, Values, join};
use super::transfer;
use super::{Ask, Graph};
use crate::jit::flow::{Bits, Flow};
use std::rc::Rc;

/// Times that a head takes what comes without widening it.
const PATIENCE: usize = 2;
/// Ways down.
const DESCENTS: usize = 2;

/// What is solved: blocks with one way in, and what is known there.
#[derive(Debug)]
pub struct Problem<'a> {
    pub flow: &'a Flow,
    pub graph: &'a Graph,
    /// Blocks.
    pub within: &'a Bits,
    pub entry: usize,
    pub start: Values,
    /// What is known beyond it on an edge: the registers that are asked for there.
    pub asked: &'a dyn Asked,
}

/// Who knows what is found true of registers on an edge before it is gone.
pub trait Asked: std::fmt::Debug {
    /// What is asked on the edge between two blocks.
    fn on_edge(&self, from: usize, to: usize) -> &[Ask];
}

/// Nothing is asked.
#[derive(Debug)]
pub struct Nothing;

impl Asked for Nothing {
    fn on_edge(&self, _: usize, _: usize) -> &[Ask] {
        &[]
    }
}

/// By block; `None` where no way leads.
pub type Solution = Vec<Option<Values>>;

impl Problem<'_> {
    pub fn solve(&self) -> Solution {
        let mut states: Solution = vec![None; self.flow.blocks.len()];
        states[self.entry] = Some(self.start.clone());
        let mut visits = vec![0; self.flow.blocks.len()];
        let mut dirty = Bits::new(self.flow.blocks.len());
        dirty.add(self.entry);
        let order: Rc<[usize]> = (self.flow.order.iter().copied())
            .filter(|block| self.within.has(*block))
            .collect();
        let mut changed = true;
        while changed {
            changed = false;
            for block in order
                .iter()
                .copied()
                .filter(|block| dirty.has(*block))
                .collect::<Vec<_>>()
            {
                dirty.remove(block);
                self.flow_out(block, &states[block].clone(), &mut |to, incoming| {
                    let back_to = self.graph.is_back(block, to).then_some(to);
                    if self.arrive(&mut states[to], incoming, back_to, &mut visits[to]) {
                        dirty.add(to);
                        changed = true;
                    }
                });
            }
        }
        for _ in 0..DESCENTS {
            self.descend(&order, &mut states);
        }
        states
    }

    fn descend(&self, order: &[usize], states: &mut Solution) {
        let mut coming: Solution = vec![None; states.len()];
        let mut coming_back: Solution = vec![None; states.len()];
        coming[self.entry] = Some(self.start.clone());
        for block in order {
            self.flow_out(*block, &states[*block], &mut |to, incoming| {
                if self.graph.is_back(*block, to) {
                    take(&mut coming_back[to], incoming);
                }
            });
        }
        for block in order {
            let mut state = coming[*block].take();
            if let (Some(state), Some(back)) = (&mut state, &coming_back[*block]) {
                join(state, back, false, self.graph.written(*block));
            }
            states[*block] = state;
            self.flow_out(*block, &states[*block], &mut |to, incoming| {
                if !self.graph.is_back(*block, to) {
                    take(&mut coming[to], incoming);
                }
            });
        }
    }

    /// Whether that changed anything.
    fn arrive(
        &self,
        state: &mut Option<Values>,
        incoming: &Values,
        back_to: Option<usize>,
        visits: &mut usize,
    ) -> bool {
        let Some(state) = state else {
            *state = Some(incoming.clone());
            return true;
        };
        *visits += usize::from(back_to.is_some());
        let widens = back_to.is_some() && *visits > PATIENCE;
        let written = back_to.and_then(|head| self.graph.written(head));
        join(state, incoming, widens, written)
    }

    /// What leaves a block on each of its ways that stays within.
    fn flow_out(&self, block: usize, state: &Option<Values>, each: &mut dyn FnMut(usize, &Values)) {
        let Some(state) = state else { return };
        let mut known = Known {
            registers: &self.graph.registers,
            values: state.clone(),
        };
        for index in self.flow.blocks[block].instructions.clone() {
            transfer::apply(&self.flow.instructions[index], &mut known);
        }
        for (way, to) in self.flow.blocks[block].successors.iter().enumerate() {
            if !self.within.has(*to) {
                continue;
            }
            if let Some(leaving) = self.on_way(block, way, &known) {
                each(*to, &leaving.values);
            }
        }
    }

    /// What is known on a way out of a block, of what is known behind it; `None` if it is never gone.
    fn on_way<'k>(&self, block: usize, way: usize, known: &Known<'k>) -> Option<Known<'k>> {
        let mut known = known.clone();
        let to = self.flow.blocks[block].successors[way];
        let last = self.flow.blocks[block].instructions.end.checked_sub(1)?;
        let last = &self.flow.instructions[last];
        if !transfer::along(last, way == 0 && last.target.is_some(), &mut known) {
            return None;
        }
        for ask in self.asked.on_edge(block, to) {
            let Value { interval, .. } = &mut known.values[ask.number];
            *interval = interval.meet(ask.interval)?;
        }
        Some(known)
    }

    /// What is known on the ways from one block to another.
    pub fn known_on_edge(&self, states: &Solution, from: usize, to: usize) -> Option<Values> {
        let mut found: Option<Values> = None;
        self.flow_out(from, &states[from], &mut |next, incoming| {
            if next == to {
                take(&mut found, incoming);
            }
        });
        found
    }
}

/// Adds what comes on one more way.
pub fn take(state: &mut Option<Values>, incoming: &Values) {
    match state {
        Some(state) => {
            join(state, incoming, false, None);
        }
        None => *state = Some(incoming.clone()),
    }
}
