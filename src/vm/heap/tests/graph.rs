//! Random graphs of objects of every kind, against a model that knows what is reachable.

use super::*;
use std::collections::{BTreeMap, HashSet};

/// How a type is modelled: how many pointers an object of so many bytes has, and where.
struct Kind {
    ty: HeapType,
    fixed: Option<usize>,
    first: usize,
    stride: usize,
    /// Pointers in each element.
    fields: usize,
    largest: usize,
}

struct Object {
    size: usize,
    /// Places of pointers in the object, and the object pointed at.
    edges: Vec<(usize, usize)>,
    /// A byte outside of all pointers, and what it holds.
    tag: Option<(usize, u8)>,
}

fn kinds(heap: &mut Heap) -> Vec<Kind> {
    let fixed = |heap: &mut Heap, bytes, pointers| {
        heap.register(Descriptor::fixed("fixed", bytes, pointers))
    };
    let elements = |heap: &mut Heap, stride, pointers| {
        heap.register(Descriptor::elements("list", stride, pointers))
    };
    let kind = |ty, fixed, first, stride, fields, largest| Kind {
        ty,
        fixed,
        first,
        stride,
        fields,
        largest,
    };
    vec![
        kind(
            fixed(heap, 24, Pointers::Offsets(vec![0, 8])),
            Some(24),
            0,
            24,
            2,
            24,
        ),
        // Packed: pointers at odd places.
        kind(
            fixed(heap, 21, Pointers::Offsets(vec![5, 13])),
            Some(21),
            5,
            21,
            2,
            21,
        ),
        kind(
            fixed(heap, 40, Pointers::Conservative),
            Some(40),
            0,
            8,
            1,
            40,
        ),
        kind(
            elements(heap, 8, Pointers::Offsets(vec![0])),
            None,
            0,
            8,
            1,
            3000,
        ),
        kind(
            elements(heap, 24, Pointers::Offsets(vec![8])),
            None,
            8,
            24,
            1,
            300_000,
        ),
        kind(
            heap.register(Descriptor::bytes("text")),
            None,
            0,
            1,
            0,
            40_000,
        ),
        // A fixed array in a class, too large for a cell.
        kind(
            fixed(heap, 70_000, Pointers::Offsets(vec![0, 69_992])),
            Some(70_000),
            0,
            69_992,
            1,
            70_000,
        ),
    ]
}

impl Kind {
    fn places(&self, size: usize) -> Vec<usize> {
        let mut places = Vec::new();
        let mut at = self.first;
        while self.fields > 0 && at + 8 * self.fields <= size {
            places.extend((0..self.fields).map(|field| at + field * 8));
            at += self.stride;
        }
        places
    }
}

fn run(mut heap: Heap, seed: u64, rounds: usize, allocations: usize) {
    let kinds = kinds(&mut heap);
    let mut random = Random(seed);
    let mut model: BTreeMap<usize, Object> = BTreeMap::new();
    let mut roots: Vec<usize> = Vec::new();
    for round in 0..rounds {
        for _ in 0..allocations {
            let kind = &kinds[random
                .below(100)
                .min(if random.below(200) == 0 { 6 } else { 5 })];
            let largest = if random.below(20) == 0 {
                kind.largest
            } else {
                kind.largest.min(200)
            };
            let size = kind.fixed.unwrap_or(random.below(largest) + 1);
            let address = make(&mut heap, kind.ty, size);
            assert!(
                bytes_of(address, size).iter().all(|&byte| byte == 0),
                "zeroed"
            );
            let before = model.range(..address + size).next_back();
            assert!(
                before.is_none_or(|(&start, other)| start + other.size <= address),
                "given out twice"
            );
            let places = kind.places(size);
            let mut object = Object {
                size,
                edges: Vec::new(),
                tag: None,
            };
            let tag = random.below(size);
            if !places
                .iter()
                .any(|&place| (place..place + 8).contains(&tag))
            {
                bytes_of(address, size)[tag] = 0xA5;
                object.tag = Some((tag, 0xA5));
            }
            model.insert(address, object);
            let known: Vec<usize> = model.keys().copied().collect();
            for &place in places.iter().take(4) {
                let target = known[random.below(known.len())];
                let within = random.below(model[&target].size);
                put(address, place, target + within);
                if let Some(object) = model.get_mut(&address) {
                    object.edges.push((place, target));
                }
            }
            // Some older object points to the new one.
            let older = known[random.below(known.len())];
            if let Some(Object { edges, .. }) = model.get_mut(&older)
                && !edges.is_empty()
            {
                let edge = random.below(edges.len());
                edges[edge].1 = address;
                put(older, edges[edge].0, address);
            }
            if random.below(8) == 0 {
                roots.push(address + random.below(size));
            }
        }
        let fewer = roots.len() * random.below(4) / 4;
        roots.truncate(fewer);
        if round % 7 == 6 {
            roots.clear();
        }
        keep(&mut heap, &roots);
        let reachable = reachable(&model, &roots);
        let mut live = 0;
        for (&address, object) in &model {
            assert_eq!(
                heap.contains(address),
                reachable.contains(&address),
                "round {round}"
            );
            if !reachable.contains(&address) {
                continue;
            }
            let found = heap.object_of(address + object.size - 1).unwrap();
            assert_eq!(found.start, address);
            live += found.size;
            for &(place, target) in &object.edges {
                let pointer = get(address, place);
                assert_eq!(heap.object_of(pointer).unwrap().start, target);
            }
            if let Some((place, value)) = object.tag {
                assert_eq!(bytes_of(address, object.size)[place], value);
            }
        }
        model.retain(|address, _| reachable.contains(address));
        assert_eq!(heap.statistics().live_bytes, live);
        assert_eq!(heap.space.counted(), heap.space.recounted());
    }
    assert!(heap.statistics().collections as usize == rounds);
}

fn reachable(model: &BTreeMap<usize, Object>, roots: &[usize]) -> HashSet<usize> {
    let mut seen = HashSet::new();
    let start = |address: &usize| {
        model
            .range(..=*address)
            .next_back()
            .map_or(0, |(&start, _)| start)
    };
    let mut open: Vec<usize> = roots.iter().map(start).collect();
    while let Some(address) = open.pop() {
        if seen.insert(address) {
            open.extend(model[&address].edges.iter().map(|edge| edge.1));
        }
    }
    seen
}

#[test]
fn survivors_are_exactly_the_reachable() {
    for seed in 1..=6 {
        run(heap(), seed * 0x9E37_79B9, 30, 250);
    }
}

#[test]
fn runs_of_one_cell_change_nothing() {
    run(stressed(), 77, 20, 200);
}

#[test]
fn a_mark_stack_that_may_not_grow_finds_the_same() {
    for seed in 11..=14 {
        let mut heap = heap();
        heap.mark_stack = Vec::with_capacity(2);
        heap.most_marks = 2;
        run(heap, seed, 15, 250);
    }
}
