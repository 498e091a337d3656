//! Maps: order, growth, gaps, keys of several slots, and collection at every allocation.
//!
//! The map under test lies in global 0, as a script's would; what is being entered lies in the globals behind it, since
//! the collector sees those.

use super::*;
use crate::bytecode::shape::MapShape;
use crate::foreign::Audience;
use crate::vm::map;

const INT_TO_INT: MapShape = shape(1, 1, 0);
const TEXT_TO_INT: MapShape = shape(1, 1, 1);
const GLOBALS: usize = 16;

const fn shape(key_slots: u16, value_slots: u16, texts: u32) -> MapShape {
    MapShape {
        key_slots,
        value_slots,
        texts,
    }
}

const fn options(gc_stress: bool) -> Options {
    Options {
        trap_faults: false,
        replace_code_pages: false,
        gc_stress,
        memory_limit: None,
        keep_gates: false,
        keep_native: false,
        names: Audience {
            perf: false,
            gdb: false,
        },
    }
}

/// Slots of an entry's key and of its value.
type Entry = (Vec<u64>, Vec<u64>);

struct Table {
    vm: Box<Vm>,
    shape: MapShape,
}

impl Table {
    fn new(options: Options, shape: MapShape) -> Self {
        Table::with_capacity(options, shape, 0)
    }

    fn with_capacity(options: Options, shape: MapShape, capacity: usize) -> Self {
        let mut vm = Vm::new(options).expect("a machine");
        vm.global_count = GLOBALS;
        let mut table = Table { vm, shape };
        let map = table.below(|vm| vm.new_map(capacity, shape).expect("memory"));
        table.set_global(0, map);
        table
    }

    /// The collector scans the native stack up to here, and not the frame of a test.
    #[inline(never)]
    fn below<R>(&mut self, work: impl FnOnce(&mut Vm) -> R) -> R {
        #[inline(never)]
        fn call<R>(vm: &mut Vm, work: impl FnOnce(&mut Vm) -> R) -> R {
            work(vm)
        }
        let mark = 0usize;
        self.vm.native_base = &raw const mark as usize;
        let result = call(&mut self.vm, work);
        self.vm.native_base = 0;
        result
    }

    fn set_global(&mut self, index: usize, value: u64) {
        assert!(index < GLOBALS);
        // SAFETY: globals are mapped far beyond these.
        unsafe { *self.vm.globals.add(index) = value };
    }

    fn map(&self) -> u64 {
        // SAFETY: global 0 is there.
        unsafe { *self.vm.globals }
    }

    /// A text of its own, kept by a global.
    fn text(&mut self, global: usize, text: &str) -> u64 {
        let made = self.below(|vm| vm.text(text).expect("memory"));
        self.set_global(global, made);
        made
    }

    fn insert(&mut self, key: &[u64], value: &[u64]) {
        assert_eq!(key.len(), usize::from(self.shape.key_slots));
        assert_eq!(value.len(), usize::from(self.shape.value_slots));
        for (index, word) in key.iter().chain(value).enumerate() {
            self.set_global(1 + index, *word);
        }
        let (map, shape) = (self.map(), self.shape);
        // SAFETY: a map of the shape; key and value lie in globals.
        unsafe {
            let from = self.vm.globals.add(1);
            let place = self.below(|vm| vm.map_insert(map, from, shape).expect("memory"));
            std::ptr::copy_nonoverlapping(value.as_ptr(), place, value.len());
        }
    }

    /// What a new entry's value is before anything is stored there.
    fn fresh_value(&mut self, key: &[u64]) -> Vec<u64> {
        let (map, shape) = (self.map(), self.shape);
        // SAFETY: a map of the shape, with keys that are no references.
        unsafe {
            let place = self.below(|vm| vm.map_insert(map, key.as_ptr(), shape).expect("memory"));
            words(place, shape.value_slots)
        }
    }

    fn find(&self, key: &[u64]) -> Option<Vec<u64>> {
        // SAFETY: a map of the shape; a value is there unless the address is null.
        unsafe {
            let place = map::find(self.map(), key.as_ptr(), self.shape);
            (!place.is_null()).then(|| words(place, self.shape.value_slots))
        }
    }

    fn remove(&mut self, key: &[u64]) -> bool {
        // SAFETY: a map of the shape.
        unsafe { map::remove(self.map(), key.as_ptr(), self.shape) }
    }

    fn clear(&mut self) {
        // SAFETY: a map.
        unsafe { map::clear(self.map()) }
        overwrite_dead_stack();
    }

    fn next(&self, from: usize) -> Option<usize> {
        // SAFETY: a map.
        unsafe { map::next(self.map(), from) }
    }

    fn key(&self, number: usize) -> Vec<u64> {
        self.entry(number).0
    }

    fn entry(&self, number: usize) -> Entry {
        // SAFETY: `next` gave the number.
        unsafe {
            let (key, value) = map::entry(self.map(), number, self.shape);
            (
                words(key, self.shape.key_slots),
                words(value, self.shape.value_slots),
            )
        }
    }

    fn entries(&self) -> Vec<Entry> {
        let mut entries = Vec::new();
        let mut from = 0;
        while let Some(number) = self.next(from) {
            entries.push(self.entry(number));
            from = number + 1;
        }
        entries
    }

    fn length(&self) -> usize {
        // SAFETY: a map.
        unsafe { map::get(self.map()).length }
    }

    fn generation(&self) -> u32 {
        // SAFETY: a map.
        unsafe { map::get(self.map()).generation }
    }

    fn keys_as_ints(&self) -> Vec<u64> {
        self.entries().into_iter().map(|(key, _)| key[0]).collect()
    }
}

/// # Safety
/// So many words begin at the address.
unsafe fn words(at: *const u64, count: u16) -> Vec<u64> {
    // SAFETY: the caller's promise.
    unsafe { std::slice::from_raw_parts(at, count.into()).to_vec() }
}

/// Calls that have returned leave their words behind, where the collector would find them.
#[inline(never)]
fn overwrite_dead_stack() {
    std::hint::black_box(&mut [0_usize; 4096]);
}

/// xorshift64*, from a fixed seed: every run sees the same numbers.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) % end
    }
}

// ---- order and growth

#[test]
fn an_empty_map_takes_no_buffers() {
    let mut table = Table::new(options(false), INT_TO_INT);
    let blocks = table.vm.heap.statistics().blocks;
    assert_eq!(blocks, 1, "the object alone");
    assert_eq!((table.length(), table.next(0)), (0, None));
    assert_eq!(table.find(&[0]), None);
    assert!(!table.remove(&[0]));
    table.clear();
    assert_eq!((table.length(), table.generation()), (0, 0));
}

#[test]
fn entries_stay_in_the_order_in_which_they_came() {
    let mut table = Table::new(options(false), INT_TO_INT);
    let keys = [5, 3, u64::MAX, 0, 1 << 63, 4];
    for key in keys {
        table.insert(&[key], &[key ^ 1]);
    }
    assert_eq!(table.keys_as_ints(), keys);
    for key in keys {
        assert_eq!(table.find(&[key]), Some(vec![key ^ 1]));
    }
    assert_eq!(table.find(&[6]), None);
}

#[test]
fn overwriting_keeps_the_place_and_the_length() {
    let mut table = Table::new(options(false), INT_TO_INT);
    for key in 0..5 {
        table.insert(&[key], &[key]);
    }
    table.insert(&[1], &[100]);
    assert_eq!(table.keys_as_ints(), [0, 1, 2, 3, 4]);
    assert_eq!((table.length(), table.find(&[1])), (5, Some(vec![100])));
}

#[test]
fn what_comes_again_goes_to_the_end() {
    let mut table = Table::new(options(false), INT_TO_INT);
    for key in 0..5 {
        table.insert(&[key], &[key]);
    }
    assert!(table.remove(&[1]));
    assert!(!table.remove(&[1]), "it is gone");
    assert_eq!((table.length(), table.find(&[1])), (4, None));
    table.insert(&[1], &[11]);
    assert_eq!(table.keys_as_ints(), [0, 2, 3, 4, 1]);
    assert_eq!(table.find(&[1]), Some(vec![11]));
}

#[test]
fn a_new_value_is_zeros() {
    let mut table = Table::new(options(false), shape(1, 2, 0));
    for round in 0..100 {
        assert_eq!(table.fresh_value(&[round]), [0, 0]);
        table.insert(&[round], &[u64::MAX, u64::MAX]);
        assert!(table.remove(&[round]));
    }
    assert_eq!(table.length(), 0);
}

#[test]
fn a_hundred_thousand_keys_of_every_kind_of_distance() {
    let distances: [fn(u64) -> u64; 5] = [
        |number| number,
        |number| number << 32,
        |number| number * 4096,
        |number| (number as i64).wrapping_neg() as u64,
        |number| number.wrapping_mul(0x9e37_79b9_7f4a_7c15),
    ];
    for key in distances {
        let mut table = Table::new(options(false), INT_TO_INT);
        for number in 0..100_000 {
            table.insert(&[key(number)], &[number]);
        }
        assert_eq!((table.length(), table.generation()), (100_000, 0));
        for number in 0..100_000 {
            assert_eq!(table.find(&[key(number)]), Some(vec![number]));
        }
        assert_eq!(table.find(&[key(100_000)]), None);
        let entries = table.entries();
        assert_eq!(entries.len(), 100_000);
        for (number, entry) in (0..).zip(entries) {
            assert_eq!(entry, (vec![key(number)], vec![number]));
        }
    }
}

#[test]
fn a_map_made_with_room_does_not_grow() {
    for capacity in [1, 8, 12, 13, 1000] {
        let mut table = Table::with_capacity(options(false), INT_TO_INT, capacity);
        let allocated = table.vm.heap.statistics().allocated_bytes;
        table.insert(&[0], &[0]);
        // SAFETY: global 0 holds a map with an entry.
        let first = unsafe { map::entry(table.map(), 0, INT_TO_INT).0 };
        for key in 1..capacity as u64 {
            table.insert(&[key], &[key]);
        }
        // SAFETY: as above.
        let still = unsafe { map::entry(table.map(), 0, INT_TO_INT).0 };
        assert_eq!(still, first, "room for {capacity}");
        assert_eq!(table.vm.heap.statistics().allocated_bytes, allocated);
    }
}

#[test]
fn a_cleared_map_begins_anew() {
    let mut table = Table::new(options(false), INT_TO_INT);
    for key in 0..100 {
        table.insert(&[key], &[key]);
    }
    let before = table.generation();
    table.clear();
    assert!(
        table.generation() > before,
        "whoever goes over the map must notice"
    );
    assert_eq!(
        (table.length(), table.next(0), table.find(&[1])),
        (0, None, None)
    );
    table.insert(&[7], &[70]);
    assert_eq!(table.entries(), [(vec![7], vec![70])]);
}

// ---- keys and values of several slots

#[test]
fn keys_of_the_same_hash_are_told_apart() {
    // Among so many keys some have all 32 bits of the hash in common.
    let mut numbers = Numbers(7);
    let count = 400_000;
    let scattered: std::collections::BTreeSet<u64> = (0..count)
        .map(|_| numbers.below(1 << 31) << 31 | numbers.below(1 << 31))
        .collect();
    let mut ints = Table::new(options(false), INT_TO_INT);
    let mut pairs = Table::new(options(false), shape(2, 1, 0));
    for &number in &scattered {
        ints.insert(&[number], &[number]);
        pairs.insert(&[7, number], &[number]);
    }
    assert_eq!(
        (ints.length(), pairs.length()),
        (scattered.len(), scattered.len())
    );
    for &number in &scattered {
        assert_eq!(ints.find(&[number]), Some(vec![number]));
        assert_eq!(pairs.find(&[7, number]), Some(vec![number]));
    }
}

#[test]
fn texts_are_found_by_what_they_say() {
    let mut table = Table::new(options(false), TEXT_TO_INT);
    let words = [
        "",
        "a",
        "b",
        "a\0b",
        "a\0",
        "seven__",
        "eight___",
        "nine ____",
        "Grüße",
    ];
    for (value, word) in (0..).zip(words) {
        let key = table.text(1, word);
        table.insert(&[key], &[value]);
    }
    for (value, word) in (0..).zip(words) {
        let on_heap = table.text(1, word);
        let (_block, constant) = text::immortal(word);
        assert_ne!(on_heap, constant);
        assert_eq!(table.find(&[on_heap]), Some(vec![value]), "{word:?}");
        assert_eq!(table.find(&[constant]), Some(vec![value]), "{word:?}");
    }
    for word in ["c", "aa", "\0", "seven__\0", "eight___ "] {
        let (_block, absent) = text::immortal(word);
        assert_eq!(table.find(&[absent]), None, "{word:?}");
    }
    let again = table.text(1, "b");
    table.insert(&[again], &[99]);
    assert_eq!(table.length(), words.len());
    assert!(table.remove(&[text::immortal("seven__").1]) && table.length() == words.len() - 1);
}

#[test]
fn a_text_remembers_its_hash() {
    let (_first, one) = text::immortal("the same");
    let (_second, other) = text::immortal("the same");
    let header = |slot: u64| {
        // SAFETY: every text has a header, which begins with the hash.
        unsafe { ((slot - text::HEADER as u64) as *const u32).read() }
    };
    assert_eq!(header(one), 0, "not computed yet");
    // SAFETY: both are texts.
    let hashes = unsafe { [map::hash_text(one), map::hash_text(other)] };
    assert_eq!(hashes[0], hashes[1]);
    assert_eq!([header(one), header(other)], hashes);
    let (_empty, empty) = text::immortal("");
    // SAFETY: a text.
    assert_ne!(unsafe { map::hash_text(empty) }, 0, "0 is unknown");
}

#[test]
fn tuples_are_compared_slot_by_slot() {
    // The order of the slots matters as well as which of them are texts.
    for (text_slot, texts) in [(0, 0b01), (1, 0b10)] {
        let mut table = Table::new(options(false), shape(2, 1, texts));
        let key = |word: u64, number: u64| {
            let mut key = [number, number];
            key[text_slot] = word;
            key
        };
        for number in 0..50 {
            for (offset, word) in (0..).zip(["x", "y", "longer than a word"]) {
                let word = table.text(1, word);
                table.insert(&key(word, number), &[number * 3 + offset]);
            }
        }
        assert_eq!(table.length(), 150);
        for number in 0..50 {
            for (offset, word) in (0..).zip(["x", "y", "longer than a word"]) {
                let (_block, word) = text::immortal(word);
                assert_eq!(
                    table.find(&key(word, number)),
                    Some(vec![number * 3 + offset])
                );
            }
        }
        let (_block, x) = text::immortal("x");
        assert_eq!(table.find(&key(x, 50)), None);
        let (_block, z) = text::immortal("z");
        assert_eq!(table.find(&key(z, 1)), None);
    }

    let mut pairs = Table::new(options(false), shape(2, 1, 0));
    pairs.insert(&[1, 2], &[12]);
    pairs.insert(&[2, 1], &[21]);
    assert_eq!(pairs.find(&[1, 2]), Some(vec![12]));
    assert_eq!(pairs.find(&[2, 1]), Some(vec![21]));
    assert_eq!(pairs.find(&[1, 1]), None);
}

#[test]
fn values_take_as_many_slots_as_they_need() {
    for value_slots in [0, 1, 3, 7] {
        let mut table = Table::new(options(false), shape(1, value_slots, 0));
        let value = |key: u64| -> Vec<u64> {
            (0..u64::from(value_slots))
                .map(|slot| key * 10 + slot)
                .collect()
        };
        for key in 0..200 {
            table.insert(&[key], &value(key));
        }
        for key in 0..200 {
            assert_eq!(table.find(&[key]), Some(value(key)), "{value_slots} slots");
        }
    }
}

#[test]
fn maps_side_by_side_keep_out_of_each_other() {
    // Buffers of one size lie next to one another: with so many sizes some fill their cells to the end.
    for value_slots in 0..12 {
        let shape = shape(1, value_slots, 0);
        let mut table = Table::new(options(false), shape);
        let others: Vec<u64> = (8..GLOBALS)
            .map(|global| {
                let map = table.below(|vm| vm.new_map(0, shape).expect("memory"));
                table.set_global(global, map);
                map
            })
            .collect();
        let first = |map: u64| map << 8;
        for key in 0..500 {
            for &map in &others {
                let word = first(map) + key;
                // SAFETY: a map of the shape; its key is no reference.
                unsafe {
                    let place = table.below(|vm| vm.map_insert(map, &word, shape));
                    let place = place.expect("memory");
                    std::ptr::write_bytes(place, 0, value_slots.into());
                }
            }
            for &map in &others {
                // SAFETY: as above.
                let length = unsafe { map::get(map).length };
                assert_eq!(length as u64, key + 1);
            }
        }
        for &map in &others {
            for key in 0..500 {
                // SAFETY: as above; every entry has a number below the length.
                let (found, value) = unsafe {
                    let (found, value) = map::entry(map, key as usize, shape);
                    (*found, words(value, value_slots))
                };
                assert_eq!(found, first(map) + key, "{value_slots} slots");
                assert!(value.iter().all(|word| *word == 0));
            }
        }
    }
}

#[test]
fn a_map_without_key_slots_holds_one_entry() {
    let mut table = Table::new(options(false), shape(0, 1, 0));
    assert_eq!(table.find(&[]), None);
    table.insert(&[], &[1]);
    table.insert(&[], &[2]);
    assert_eq!((table.length(), table.find(&[])), (1, Some(vec![2])));
    assert!(table.remove(&[]) && table.length() == 0);
}

// ---- gaps

#[test]
fn removing_while_going_over_the_map_skips_nothing() {
    let mut table = Table::new(options(false), INT_TO_INT);
    for key in 0..100 {
        table.insert(&[key], &[key]);
    }
    let generation = table.generation();
    let mut seen = Vec::new();
    let mut from = 0;
    while let Some(number) = table.next(from) {
        let key = table.key(number)[0];
        seen.push(key);
        // This one, and one that is still to come.
        assert!(table.remove(&[key]));
        table.remove(&[key + 2]);
        from = number + 1;
    }
    let expected: Vec<u64> = (0..100).filter(|key| key % 4 < 2).collect();
    assert_eq!(seen, expected);
    assert_eq!((table.length(), table.next(0)), (0, None));
    assert_eq!(table.generation(), generation, "nothing moved");
}

#[test]
fn the_generation_tells_that_entries_moved_and_only_that() {
    let mut table = Table::new(options(false), INT_TO_INT);
    for key in 0..10_000 {
        table.insert(&[key], &[key]);
    }
    assert_eq!(table.generation(), 0, "growing alone moves no number");

    assert!(table.remove(&[0]));
    assert_eq!(table.generation(), 0, "a gap moves none either");
    let (mut key, mut first) = (10_000, table.next(0));
    assert_eq!(first, Some(1));
    while table.generation() == 0 {
        assert_eq!(table.next(0), first, "a number changed unnoticed");
        table.insert(&[key], &[key]);
        key += 1;
        assert!(key < 100_000, "the gap never went");
    }
    first = table.next(0);
    assert_eq!((first, table.generation()), (Some(0), 1));
    let expected: Vec<u64> = (1..key).collect();
    assert_eq!(table.keys_as_ints(), expected);
}

#[test]
fn a_queue_stays_small() {
    let mut table = Table::new(options(false), INT_TO_INT);
    for key in 0..8 {
        table.insert(&[key], &[key]);
    }
    let mut highest = 0;
    for key in 8..100_000 {
        assert!(table.remove(&[key - 8]));
        table.insert(&[key], &[key]);
        highest = highest.max(table.next(0).expect("eight are left"));
    }
    assert_eq!(table.length(), 8);
    assert!(highest < 64, "{highest} gaps before the first entry");
    let expected: Vec<u64> = (99_992..100_000).collect();
    assert_eq!(table.keys_as_ints(), expected);
}

#[test]
fn emptied_and_filled_again_everything_is_found() {
    let mut table = Table::new(options(false), INT_TO_INT);
    for round in 0..5u64 {
        for key in 0..1000 {
            table.insert(&[key], &[key + round]);
        }
        for key in 0..1000 {
            assert_eq!(table.find(&[key]), Some(vec![key + round]));
            assert!(table.remove(&[key]));
            assert_eq!(table.find(&[key]), None);
        }
        assert_eq!((table.length(), table.next(0)), (0, None));
    }
}

// ---- against a model

/// What the keys are.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Keys {
    /// Texts that spell numbers, as the values do.
    Texts,
    /// Numbers that have rows of their own.
    Close,
    /// Numbers that are hashed.
    Scattered,
    /// Now these, now those.
    Mixed,
}

/// Does the same to a map and to a `Vec`.
fn agrees_with_a_model(options: Options, kind: Keys, keys: u64, steps: usize, seed: u64) {
    let texts = kind == Keys::Texts;
    let shape = if texts { TEXT_TO_INT } else { INT_TO_INT };
    let mut table = Table::new(options, shape);
    let mut model: Vec<(u64, u64)> = Vec::new();
    let mut numbers = Numbers(seed);
    let spelled = |number: u64| format!("{number} of the keys");
    let slot = |table: &mut Table, global: usize, number: u64| match texts {
        true => table.text(global, &spelled(number)),
        false if kind == Keys::Scattered || kind == Keys::Mixed && number.is_multiple_of(3) => {
            number | number << 40 | 1 << 63
        }
        false => number,
    };
    let number = |slot: u64| match texts {
        // SAFETY: all the keys and values are texts.
        true => unsafe { text::get(slot) }
            .split(' ')
            .next()
            .and_then(|digits| digits.parse().ok())
            .expect("a text that was entered"),
        false => slot & 0xfffff,
    };
    for step in 0..steps {
        let key = numbers.below(keys);
        let word = slot(&mut table, 1, key);
        let known = model.iter().position(|(known, _)| *known == key);
        // Phases in which the map grows, and such in which it shrinks.
        let growing = (step / (keys as usize * 2)).is_multiple_of(2);
        match numbers.below(100) {
            0 if numbers.below(20) == 0 => {
                table.clear();
                model.clear();
            }
            choice if choice < if growing { 60 } else { 25 } => {
                let value = numbers.below(1 << 20);
                let value_word = slot(&mut table, 2, value);
                table.insert(&[word], &[value_word]);
                match known {
                    Some(at) => model[at].1 = value,
                    None => model.push((key, value)),
                }
            }
            choice if choice < 85 => {
                assert_eq!(table.remove(&[word]), known.is_some(), "step {step}");
                known.map(|at| model.remove(at));
            }
            _ => {
                let found = table.find(&[word]).map(|value| number(value[0]));
                assert_eq!(found, known.map(|at| model[at].1), "step {step}");
            }
        }
        assert_eq!(table.length(), model.len(), "step {step}");
        if step.is_multiple_of(37) || step + 1 == steps {
            let entries: Vec<(u64, u64)> = table
                .entries()
                .iter()
                .map(|(key, value)| (number(key[0]), number(value[0])))
                .collect();
            assert_eq!(entries, model, "step {step}");
        }
    }
}

#[test]
fn numbers_agree_with_a_model() {
    for (seed, keys) in (1..).zip([3, 10, 40, 300, 2000]) {
        for kind in [Keys::Close, Keys::Scattered, Keys::Mixed] {
            agrees_with_a_model(options(false), kind, keys, 12_000, seed);
        }
    }
}

#[test]
fn texts_agree_with_a_model() {
    for (seed, keys) in (10..).zip([3, 40, 300]) {
        agrees_with_a_model(options(false), Keys::Texts, keys, 12_000, seed);
    }
}

// ---- the collector

#[test]
fn numbers_and_texts_survive_collection_at_every_allocation() {
    agrees_with_a_model(options(true), Keys::Mixed, 60, 3000, 100);
    agrees_with_a_model(options(true), Keys::Texts, 60, 3000, 101);
}

#[test]
fn a_map_keeps_its_keys_and_values_and_no_more() {
    let mut table = Table::new(options(true), shape(2, 2, 0b01));
    for number in 0..300u64 {
        let key = table.text(1, &format!("key {number}"));
        // `insert` has its key and value in the globals from 1 on.
        let value = table.text(3, &format!("value {number}"));
        table.insert(&[key, number], &[value, number]);
    }
    for number in 0..300u64 {
        let key = table.text(1, &format!("key {number}"));
        let found = table.find(&[key, number]).expect("it was entered");
        // SAFETY: a text was entered.
        assert_eq!(unsafe { text::get(found[0]) }, format!("value {number}"));
        assert_eq!(found[1], number);
    }
    table.text(1, "");
    table.text(3, "");
    let with_entries = table.vm.heap.statistics().live_bytes;
    table.clear();
    table.text(1, "");
    let without = table.vm.heap.statistics().live_bytes;
    // 600 texts of 32 bytes at least, and entries of 40.
    assert!(
        without + 300 * (2 * 32 + 40) < with_entries,
        "{with_entries} bytes, then {without}"
    );
}

#[test]
fn buffers_are_not_collected_while_the_map_grows() {
    for capacity in [0, 5, 100] {
        let mut table = Table::with_capacity(options(true), INT_TO_INT, capacity);
        for key in 0..500 {
            table.insert(&[key], &[key]);
            // SAFETY: global 0 holds a map with an entry.
            let first = unsafe { map::entry(table.map(), 0, INT_TO_INT).0 };
            let kind = table.vm.heap.type_of(first as usize);
            assert_eq!(
                kind,
                Some(table.vm.object_types.references),
                "after {key} keys"
            );
        }
    }
}

#[test]
fn instructions_on_maps_under_stress() {
    let mut unit = Unit::default();
    unit.options.gc_stress = true;
    let wide = shape(1, 1, 1).to_word();
    // for 0..100: m["{i}!"] = i, then the sum of what is under each key.
    let code = function(0, 9).load(1, 0).load(2, 100).load(6, 0);
    let code = code.wide(MAP_NEW, 0, 0, 0, wide).load(7, 0);
    let code = code
        .wide(TO_STRING, 3, 1, 0, Ty::INT.0.into())
        .text(4, "!")
        .abc(CONCAT, 3, 3, 2)
        .wide(MAP_INSERT, 5, 0, 3, wide)
        .abc(STORE_WORD, 5, 7, 1)
        .signed(FOR_LOOP, 1, 2, -9);
    let code = code.load(1, 0);
    let code = code
        .wide(TO_STRING, 3, 1, 0, Ty::INT.0.into())
        .text(4, "!")
        .abc(CONCAT, 3, 3, 2)
        .wide(MAP_FIND, 5, 0, 3, wide)
        .abc(LOAD_WORD, 8, 5, 7)
        .abc(ADD, 6, 6, 8)
        .signed(FOR_LOOP, 1, 2, -10);
    assert_eq!(unit.with(code.answer(6)).run(), Ok((0..100).sum()));
}
