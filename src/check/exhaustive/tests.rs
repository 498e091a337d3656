//! Matches over small types, written by hand, and random ones compared with trying every value.

use super::*;

#[derive(Clone, Debug)]
enum Kind {
    Bool,
    Int,
    Text,
    Float,
    Optional(Box<Kind>),
    /// Cases by name, with the kinds of their fields.
    Enum(Vec<(&'static str, Vec<Kind>)>),
    Tuple(Vec<Kind>),
    List(Box<Kind>),
}

struct Kinds;

impl Types for Kinds {
    type Type = Kind;

    fn signature(&self, ty: &Kind) -> Signature {
        match ty {
            Kind::Bool | Kind::Optional(_) => Signature::Cases(2),
            Kind::Int => Signature::Ints,
            Kind::Text | Kind::Float => Signature::Infinite,
            Kind::Enum(cases) => Signature::Cases(cases.len() as u32),
            Kind::Tuple(_) => Signature::Only,
            Kind::List(_) => Signature::Lists,
        }
    }

    fn fields(&self, ty: &Kind, constructor: &Constructor) -> Vec<Kind> {
        match (ty, constructor) {
            (Kind::Optional(inner), Constructor::Case(1)) => vec![(**inner).clone()],
            (Kind::Enum(cases), Constructor::Case(case)) => cases[*case as usize].1.clone(),
            (Kind::Tuple(parts), _) => parts.clone(),
            (Kind::List(element), Constructor::List { length, .. }) => {
                vec![(**element).clone(); *length]
            }
            _ => Vec::new(),
        }
    }

    fn show(&self, ty: &Kind, constructor: &Constructor, fields: &[String]) -> String {
        let fields = fields.join(", ");
        match (ty, constructor) {
            (Kind::Bool, Constructor::Case(case)) => (*case == 1).to_string(),
            (Kind::Optional(_), Constructor::Case(0)) => "null".to_owned(),
            (Kind::Optional(_), _) => fields,
            (Kind::Enum(cases), Constructor::Case(case)) if fields.is_empty() => {
                cases[*case as usize].0.to_owned()
            }
            (Kind::Enum(cases), Constructor::Case(case)) => {
                format!("{}({fields})", cases[*case as usize].0)
            }
            _ => format!("({fields})"),
        }
    }
}

use Pattern::Wild;

fn case(case: u32, fields: &[Pattern]) -> Pattern {
    Pattern::Node(Constructor::Case(case), fields.to_vec())
}

fn truth(value: bool) -> Pattern {
    case(value.into(), &[])
}

fn tuple(parts: &[Pattern]) -> Pattern {
    Pattern::Node(Constructor::Only, parts.to_vec())
}

fn ints(low: i64, high: i64) -> Pattern {
    Pattern::Node(Constructor::Range(low, high), Vec::new())
}

fn text(text: &str) -> Pattern {
    Pattern::Node(Constructor::Text(text.into()), Vec::new())
}

fn list(elements: &[Pattern], rest: bool) -> Pattern {
    let length = elements.len();
    Pattern::Node(Constructor::List { length, rest }, elements.to_vec())
}

fn or(ways: &[Pattern]) -> Pattern {
    Pattern::Or(ways.to_vec())
}

fn shapes() -> Kind {
    Kind::Enum(vec![
        ("Circle", vec![Kind::Bool]),
        ("Rect", vec![Kind::Int, Kind::Int]),
        ("Named", vec![Kind::Optional(Box::new(Kind::Text))]),
        ("Empty", vec![]),
    ])
}

fn list_of(element: Kind) -> Kind {
    Kind::List(Box::new(element))
}

fn ask(ty: &Kind, arms: &[Pattern]) -> Report {
    let arms: Vec<_> = arms.iter().map(|arm| (arm.clone(), false)).collect();
    check(&Kinds, ty, &arms)
}

#[track_caller]
fn expect(ty: &Kind, arms: &[Pattern], missing: &[&str], unreachable: &[usize]) {
    let report = ask(ty, arms);
    assert_eq!(report.missing, missing);
    assert_eq!(report.unreachable, unreachable);
    assert!(!report.more);
}

#[test]
fn every_case_must_be_there() {
    let rect = case(1, &[Wild, Wild]);
    let all = [
        case(0, &[Wild]),
        rect.clone(),
        case(2, &[Wild]),
        case(3, &[]),
    ];
    expect(&shapes(), &all, &[], &[]);
    expect(&shapes(), &all[1..], &["Circle(_)"], &[]);
    expect(&shapes(), &[], &["_"], &[]);
    expect(&shapes(), &[rect], &["Circle(_)", "Named(_)", "Empty"], &[]);
    expect(&Kind::Bool, &[truth(true)], &["false"], &[]);
    expect(&Kind::Bool, &[truth(true), truth(false)], &[], &[]);
}

#[test]
fn witnesses_stand_in_the_order_of_the_cases() {
    let some = case(1, &[text("a")]);
    let arms = [case(2, &[some]), case(0, &[truth(true)]), case(3, &[])];
    let missing = ["Circle(false)", "Rect(_, _)", "Named(null)", "Named(_)"];
    expect(&shapes(), &arms, &missing, &[]);
    let report = ask(&shapes(), &arms[..2]);
    assert_eq!(report.missing, missing);
    assert!(report.more);
}

#[test]
fn tuples_are_looked_at_together() {
    let maybe = || Kind::Optional(Box::new(Kind::Bool));
    let pair = Kind::Tuple(vec![maybe(), maybe()]);
    let (null, some) = (|| case(0, &[]), |inner| case(1, &[inner]));
    let arms = [
        tuple(&[null(), Wild]),
        tuple(&[some(truth(true)), null()]),
        tuple(&[Wild, some(Wild)]),
    ];
    expect(&pair, &arms, &["(false, null)"], &[]);
}

#[test]
fn numbers_are_cut_into_ranges() {
    let arms = [ints(i64::MIN, -1), ints(0, 0), ints(1, i64::MAX)];
    expect(&Kind::Int, &arms, &[], &[]);
    let arms = [
        ints(-5, 2),
        ints(4, 9),
        ints(20, 30),
        ints(5, 8),
        ints(7, 25),
    ];
    let missing = ["..=-6", "3", "31.."];
    expect(&Kind::Int, &arms, &missing, &[3]);
    expect(
        &Kind::Int,
        &[ints(i64::MIN, 0), ints(5, i64::MAX)],
        &["1..=4"],
        &[],
    );
    expect(
        &Kind::Int,
        &[ints(i64::MIN, i64::MAX - 1)],
        &["9223372036854775807"],
        &[],
    );
    expect(&Kind::Int, &[ints(3, 2), Wild], &[], &[0]);
}

#[test]
fn texts_and_floats_need_a_wildcard() {
    expect(
        &Kind::Text,
        &[text("a"), text("b"), text("a")],
        &["_"],
        &[2],
    );
    expect(&Kind::Text, &[text("a"), Wild], &[], &[]);
    let half = Pattern::Node(Constructor::Float(0.5_f64.to_bits()), Vec::new());
    expect(&Kind::Float, std::slice::from_ref(&half), &["_"], &[]);
    let pair = Kind::Tuple(vec![Kind::Text, Kind::Float, Kind::Bool]);
    let arms = [
        tuple(&[text("a"), half, truth(true)]),
        tuple(&[Wild, Wild, truth(false)]),
    ];
    expect(&pair, &arms, &["(\"a\", _, true)", "(_, _, true)"], &[]);
}

#[test]
fn lists_are_cut_into_lengths() {
    let bools = list_of(Kind::Bool);
    expect(&bools, &[list(&[], false), list(&[Wild], true)], &[], &[]);
    let arms = [list(&[Wild], false), list(&[Wild, Wild, Wild], true)];
    expect(&bools, &arms, &["[]", "[_, _]"], &[]);
    expect(
        &bools,
        &[list(&[Wild, Wild], false), list(&[], false)],
        &["[_]", "[_, _, _, ..]"],
        &[],
    );
    let arms = [
        list(&[], false),
        list(&[truth(true)], true),
        list(&[truth(false), truth(false)], true),
        list(&[truth(true), Wild], false),
    ];
    expect(&bools, &arms, &["[false]", "[false, true, ..]"], &[3]);
    expect(&bools, &[list(&[], true), list(&[], false)], &[], &[1]);
}

#[test]
fn alternatives_are_looked_at_one_by_one() {
    let either = or(&[truth(true), or(&[truth(false), truth(true)])]);
    expect(&Kind::Bool, &[either, Wild], &[], &[1]);
    expect(&Kind::Bool, &[or(&[]), or(&[truth(true), Wild])], &[], &[0]);
    let arms = [
        ints(0, 5),
        or(&[ints(1, 2), ints(9, 9)]),
        or(&[ints(3, 4), ints(0, 1)]),
        Wild,
    ];
    expect(&Kind::Int, &arms, &[], &[2]);
    let shapes = shapes();
    let arms = [or(&[
        case(0, &[or(&[truth(true), truth(false)])]),
        case(3, &[]),
    ])];
    expect(&shapes, &arms, &["Rect(_, _)", "Named(_)"], &[]);
}

#[test]
fn guards_take_nothing_for_sure() {
    let arms = [(truth(true), true), (Wild, true), (truth(false), false)];
    let report = check(&Kinds, &Kind::Bool, &arms);
    assert_eq!(report.missing, ["true"]);
    assert!(report.unreachable.is_empty());
    let report = check(&Kinds, &Kind::Bool, &[(Wild, false), (truth(true), true)]);
    assert_eq!(report.unreachable, [1]);
    assert_eq!(check(&Kinds, &Kind::Bool, &[(Wild, true)]).missing, ["_"]);
}

/// Every set of arms drawn here is also answered by trying the eight values one after another.
#[test]
fn three_bools_agree_with_trying_all_values() {
    let three = Kind::Tuple(vec![Kind::Bool, Kind::Bool, Kind::Bool]);
    let mut seed = 1_u64;
    let mut draw = |below: u64| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    };
    for _ in 0..2_000 {
        // Of each arm the three parts (false, true, or anything), and whether it has a guard.
        let drawn: Vec<([u64; 3], bool)> = (0..draw(9))
            .map(|_| ([draw(3), draw(3), draw(3)], draw(4) == 0))
            .collect();
        let (mut missing, mut reached) = (0, vec![false; drawn.len()]);
        for value in 0..8_u64 {
            let fits = |(parts, _): &([u64; 3], bool)| {
                (0..3).all(|bit| parts[bit] == 2 || parts[bit] == value >> bit & 1)
            };
            let mut coming = (0..drawn.len()).filter(|&arm| fits(&drawn[arm]));
            let taken = coming.any(|arm| {
                reached[arm] = true;
                !drawn[arm].1
            });
            missing += usize::from(!taken);
        }
        let part = |part: &u64| if *part == 2 { Wild } else { truth(*part == 1) };
        let arm =
            |(parts, guarded): &([u64; 3], bool)| (tuple(&parts.each_ref().map(part)), *guarded);
        let report = check(&Kinds, &three, &drawn.iter().map(arm).collect::<Vec<_>>());
        let unreachable: Vec<usize> = (0..drawn.len()).filter(|&arm| !reached[arm]).collect();
        assert_eq!(report.unreachable, unreachable, "{drawn:?}");
        assert_eq!(report.missing.is_empty(), missing == 0, "{drawn:?}");
    }
}

#[test]
fn thousands_of_arms_are_no_matter() {
    let words: Vec<Pattern> = (0..5_000).map(|word| text(&word.to_string())).collect();
    expect(&Kind::Text, &words, &["_"], &[]);
    let numbers: Vec<Pattern> = (0..5_000)
        .map(|number| ints(2 * number, 2 * number))
        .collect();
    let report = ask(&Kind::Int, &numbers);
    assert_eq!(report.missing, ["..=-1", "1", "3", "5"]);
    assert!(report.more);
    let one = or(&numbers);
    expect(
        &Kind::Int,
        &[one, ints(i64::MIN, i64::MAX), ints(4, 4)],
        &[],
        &[2],
    );
}

#[test]
fn nothing_is_too_deep() {
    let long = list(&vec![truth(true); 20_000], false);
    expect(
        &list_of(Kind::Bool),
        &[long, Wild, list(&[], false)],
        &[],
        &[2],
    );
    let mut nested = truth(true);
    for _ in 0..2_000 {
        nested = or(&[nested]);
    }
    expect(&Kind::Bool, &[nested], &["false"], &[]);
}

/// Each arm asks of another pair of thirty that it be equal, from the last on: no column can be passed over.
#[test]
fn what_takes_too_long_passes() {
    let wide = Kind::Tuple(vec![Kind::Bool; 60]);
    let mut arms = Vec::new();
    for pair in (0..30).rev() {
        for value in [false, true] {
            let mut parts = vec![Wild; 60];
            parts[pair] = truth(value);
            parts[pair + 30] = truth(value);
            arms.push(tuple(&parts));
        }
    }
    arms.push(arms[0].clone());
    assert_eq!(ask(&wide, &arms), Report::default());
}
