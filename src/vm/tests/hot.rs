//! When code is hot: sooner if it is small.

use super::*;
use crate::vm::profile::{NativeFunction, Source, Thresholds, Tier};
use std::cell::RefCell;
use std::rc::Rc;

/// A function's name, and where the turns begin if it is one of its loops.
type Hot = (String, Option<usize>);

/// Makes nothing, and remembers what it was asked for.
#[derive(Default)]
struct Asked(Rc<RefCell<Vec<Hot>>>);

impl Tier for Asked {
    fn function(&mut self, source: &mut Source<'_>) -> Option<NativeFunction> {
        self.0.borrow_mut().push((source.name().into(), None));
        None
    }

    fn turn(&mut self, source: &mut Source<'_>, head: usize) -> Option<u64> {
        self.0.borrow_mut().push((source.name().into(), Some(head)));
        None
    }
}

fn asked_for(unit: &Unit, thresholds: Thresholds) -> Vec<Hot> {
    let asked = Asked::default();
    let found = asked.0.clone();
    let mut vm = Vm::new(unit.options).expect("a machine");
    vm.set_tier(Box::new(asked), thresholds);
    vm.load(&unit.compiled).expect("loads");
    unit.run_in(&mut vm).expect("no error");
    found.take()
}

/// So many words that do little.
fn padded(mut code: Assembly, words: usize) -> Assembly {
    for _ in 0..words {
        code = code.abc(MOVE, 2, 2, 0);
    }
    code
}

#[test]
fn thresholds_are_in_proportion_to_the_size() {
    let thresholds = Thresholds {
        calls: 10,
        turns: 100,
        words: 50,
    };
    assert_eq!([0, 1, 50].map(|words| thresholds.calls_of(words)), [10; 3]);
    assert_eq!(thresholds.calls_of(75), 15);
    assert_eq!(thresholds.turns_of(500), 1_000);
    assert_eq!(thresholds.turns_of(usize::MAX / 1_000), u32::MAX);
    let exactly = Thresholds::exactly(3);
    assert_eq!((exactly.calls_of(5_000), exactly.turns_of(5_000)), (3, 3));
    assert_eq!(Thresholds::exactly(0).calls_of(1), 1);
}

#[test]
fn a_large_function_is_called_more_often_before_it_is_hot() {
    let thresholds = Thresholds {
        calls: 10,
        turns: u32::MAX,
        words: 10,
    };
    let hot_after = |calls: i64| {
        let small = padded(function(1, 3), 3).abc(RETURN, 0, 0, 0);
        let large = padded(function(2, 3), 39).abc(RETURN, 0, 0, 0);
        let code = function(0, 8).load(0, 0).load(1, calls).load(2, 0);
        let code = code.call(4, 1).call(4, 2).signed(FOR_LOOP, 0, 1, -3);
        let asked = asked_for(&single(code.answer(2)).with(small).with(large), thresholds);
        asked.into_iter().map(|(name, _)| name).collect::<Vec<_>>()
    };
    assert!(hot_after(9).is_empty());
    assert_eq!(hot_after(10), ["f1"]);
    assert_eq!(hot_after(39), ["f1"]);
    assert_eq!(hot_after(40), ["f1", "f2"]);
}

#[test]
fn a_loop_counts_as_large_as_the_loops_around_it() {
    let thresholds = Thresholds {
        calls: u32::MAX,
        turns: 256,
        words: 10,
    };
    let loops = |turns: i64, around: usize| {
        let code = function(0, 5)
            .load(0, 0)
            .load(1, 1)
            .load(2, 0)
            .load(4, turns);
        let outer = code.here();
        let code = code.load(3, 0);
        let code = code.signed(ADD_I, 2, 2, 1).signed(FOR_LOOP, 3, 4, -2);
        let code = padded(code, around);
        let back = outer as i16 - code.here() as i16 - 1;
        asked_for(
            &single(code.signed(FOR_LOOP, 0, 1, back).answer(2)),
            thresholds,
        )
    };
    // The last turn does not jump back.
    assert_eq!(loops(256, 0), []);
    assert_eq!(loops(257, 0), [("f0".into(), Some(10))]);
    // 40 words with the loop around it.
    assert_eq!(loops(1_024, 35), []);
    assert_eq!(loops(1_025, 35), [("f0".into(), Some(10))]);
}
