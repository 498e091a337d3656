//! The loops of a function: who dominates whom, and which blocks lead back to a head.
//!
//! ```text
//!        ┌──▶ head ◀─┐      a loop: its head dominates all of it, and is the one way in
//!        │     │     │
//!        │    …      │      those that are in no other are the roots of nests
//!        │     ▼     │
//!        └── latch ──┘
//! ```

use crate::jit::flow::{Bits, Flow};

#[derive(Clone, Debug)]
pub struct Loop {
    /// The block in which its turns begin.
    pub head: usize,
    pub blocks: Bits,
    /// Registers that one of its instructions writes.
    pub written: Bits,
}

impl Loop {
    pub fn has(&self, block: usize) -> bool {
        self.blocks.has(block)
    }
}

/// An outermost loop, with all within it: itself first.
pub type Nest = Vec<Loop>;

/// The nests of a function; none if there is a way into the middle of a loop.
pub fn nests(flow: &Flow, predecessors: &[Vec<usize>], position: &[usize]) -> Vec<Nest> {
    let mut loops: Vec<Loop> = Vec::new();
    let dominators = dominators(flow, predecessors, position);
    for block in &flow.order {
        for next in &flow.blocks[*block].successors {
            if position[*next] > position[*block] || position[*next] == usize::MAX {
                continue;
            }
            if !dominates(&dominators, position, *next, *block) {
                return Vec::new();
            }
            let known = loops.iter_mut().find(|one| one.head == *next);
            match known {
                Some(known) => collect(known, *block, predecessors),
                None => {
                    let mut blocks = Bits::new(flow.blocks.len());
                    blocks.add(*next);
                    let mut made = Loop {
                        head: *next,
                        blocks,
                        written: Bits::default(),
                    };
                    collect(&mut made, *block, predecessors);
                    loops.push(made);
                }
            }
        }
    }
    for one in &mut loops {
        one.written = flow.written_in(&one.blocks);
    }
    // The outer ones first: a head comes before the heads within.
    loops.sort_by_key(|one| position[one.head]);
    let mut nests: Vec<Nest> = Vec::new();
    for one in loops {
        match nests.iter_mut().find(|nest| nest[0].has(one.head)) {
            Some(nest) => nest.push(one),
            None => nests.push(vec![one]),
        }
    }
    nests
}

/// Adds a latch, and all from which a way leads to it without the head.
fn collect(into: &mut Loop, latch: usize, predecessors: &[Vec<usize>]) {
    let mut pending = vec![latch];
    while let Some(block) = pending.pop() {
        if !into.blocks.has(block) {
            into.blocks.add(block);
            pending.extend(&predecessors[block]);
        }
    }
}

/// By block, the one that dominates it most closely; the entry's is itself. (Cooper, Harvey, Kennedy: "A Simple, Fast
/// Dominance Algorithm".)
fn dominators(flow: &Flow, predecessors: &[Vec<usize>], position: &[usize]) -> Vec<usize> {
    const UNKNOWN: usize = usize::MAX;
    let mut closest = vec![UNKNOWN; flow.blocks.len()];
    closest[flow.entry] = flow.entry;
    let mut changed = true;
    while changed {
        changed = false;
        for block in &flow.order {
            if *block == flow.entry {
                continue;
            }
            let mut found = UNKNOWN;
            for from in &predecessors[*block] {
                if closest[*from] == UNKNOWN {
                    continue;
                }
                found = match found {
                    UNKNOWN => *from,
                    other => common(&closest, position, other, *from),
                };
            }
            changed |= closest[*block] != found;
            closest[*block] = found;
        }
    }
    closest
}

fn common(closest: &[usize], position: &[usize], one: usize, other: usize) -> usize {
    let (mut one, mut other) = (one, other);
    while one != other {
        while position[one] > position[other] {
            one = closest[one];
        }
        while position[other] > position[one] {
            other = closest[other];
        }
    }
    one
}

fn dominates(closest: &[usize], position: &[usize], block: usize, other: usize) -> bool {
    let mut at = other;
    while position[at] > position[block] {
        at = closest[at];
    }
    at == block
}
