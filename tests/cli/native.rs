//! Native code as it is shown, and whether it does what is said of it.

use crate::Arc;
use std::fs;

/// The addresses of code that is named so.
fn named(map: &str, name: &str) -> Vec<String> {
    let lines = map
        .lines()
        .filter(|line| line.split(' ').skip(2).collect::<Vec<_>>().join(" ") == name);
    lines
        .filter_map(|line| u64::from_str_radix(line.split(' ').next()?, 16).ok())
        .map(|address| format!("0x{address:X}"))
        .collect()
}

/// What `arc gates --calls` says of each call, compared with the addresses that the code holds.
#[test]
fn calls_go_the_way_that_is_shown() {
    const PROGRAM: &str = "\
extern fn labs(x: c_long) -> c_long
extern fn snprintf(buffer: [u8], size: usize, format: cstr, ...) -> c_int
extern fn strtold(text: cstr, end: *void?) -> c_longdouble
let buffer: [u8] = [0; 8]
print(labs(-4), snprintf(buffer, 8, \"%g\", 0.5), strtold(\"1.5\", null))
";
    let arc = Arc::new("ways_of_calls").file("calls.arc", PROGRAM);
    let listing = arc.run(&["gates", "--calls", "--jit=eager", "calls.arc"]);
    for (function, way) in [
        ("labs", "direct"),
        ("snprintf", "stub"),
        ("strtold", "gate"),
    ] {
        let mut lines = listing.output.lines();
        let shown = lines.any(|line| line.contains(&format!("{function}  ")) && line.contains(way));
        assert!(shown, "{function} by {way}:\n{}", listing.output);
    }
    let run = arc.shell("echo $$ >process; exec arc dump asm --perf-map --jit=eager calls.arc");
    let path = format!("/tmp/perf-{}.map", arc.read("process").trim());
    let map = fs::read_to_string(&path).unwrap();
    fs::remove_file(&path).unwrap();
    let holds = |name: &str| {
        let addresses = named(&map, name);
        assert!(!addresses.is_empty(), "no {name} in\n{map}");
        (addresses.iter()).any(|address| run.output.contains(&**address))
    };
    assert!(!holds("arc:gate of labs"), "{}", run.output);
    assert!(!holds("arc:gate of snprintf"), "{}", run.output);
    assert!(holds("arc:gate of strtold"), "{map}{}", run.output);
    let stub = map
        .lines()
        .find_map(|line| Some(&line[line.find("arc:variadic call of ")?..]))
        .unwrap();
    assert!(holds(stub), "{map}{}", run.output);
}

#[test]
fn constants_are_no_instructions() {
    const PROGRAM: &str = "\
fn area(x: float, n: float) -> float { if x < 0.0 { -x } else { x * 3.25 + n * 1.5e100 } }
print(area(2.0, -1.0))
";
    let arc = Arc::new("constants").file("area.arc", PROGRAM);
    let shown = arc.run(&["dump", "asm", "--jit=eager", "area.arc"]).output;
    let (code, constants) = shown.split_once("  ; constants\n").expect(&shown);
    assert!(code.ends_with("  ret\n"), "{shown}");
    // The two that is compared, where the code looks for it.
    let (place, bytes) = constants.trim().split_once(": ").unwrap();
    let (_, address) = place.split_once("  ").unwrap();
    assert!(code.contains(&format!("[{address}]")), "{shown}");
    assert!(bytes.starts_with("00 00 00 00 00 00 00 40"), "{shown}");
}

/// What is computed in front of a loop stays there, though only the loop's turns want it.
#[test]
fn what_is_computed_in_front_of_a_loop_stays_there() {
    const PROGRAM: &str = "\
fn sum(n: int, m: int) -> float {
  var sum = 0.0
  for i in 0..n {
    let part = 1.0 / float(i + 1)
    for _ in 0..m {
      if sum > 100.0 { return sum }
      sum += part
    }
  }
  sum
}
print(sum(2, 3))
";
    let arc = Arc::new("in_front").file("sum.arc", PROGRAM);
    let shown = arc.run(&["dump", "asm", "--jit=eager", "sum.arc", "sum"]);
    let found = |name: &str| shown.output.find(name).expect(name);
    assert!(found("vdivsd") < found("vucomisd"), "{shown:?}");
}

/// Loops over numbers and lists are there twice where that pays, and what cannot overflow is checked nowhere.
#[test]
fn loops_are_made_in_two_versions() {
    const PROGRAM: &str = "\
fn products(n: int) -> int {
  var bits = 0
  for i in 0..n { bits ^= i * i }
  bits
}
fn squares(n: int) -> int {
  var bits = 0
  for i in 0..100 { bits ^= i * i }
  bits ^ n
}
fn last(xs: [int], n: int) -> int {
  var bits = 0
  for i in 0..n { bits ^= xs[i] }
  bits
}
print(products(3), squares(4), last([5, 6], 2))
";
    let arc = Arc::new("two_versions").file("loops.arc", PROGRAM);
    let count = |function: &str, instruction: &str| {
        let shown = arc.run(&["dump", "clif", "--jit=eager", "loops.arc", function]);
        let lines = shown.output.lines();
        let found = lines.filter(|line| line.contains(&format!(" {instruction} ")));
        found.count()
    };
    // The wide version and the narrow one; known without asking, so once.
    for (function, checked, plain) in [("products", 1, 1), ("squares", 0, 1)] {
        assert_eq!(count(function, "smul_overflow"), checked, "{function}");
        assert_eq!(count(function, "imul"), plain, "{function}");
    }
    // The index is tested in the wide version; the way into the other asks whether the limit is small, and the list long
    // enough: besides the test whether there is a turn at all.
    for (comparison, found) in [("uge", 1), ("ule", 1), ("sle", 2)] {
        assert_eq!(count("last", comparison), found, "{comparison}");
    }
    assert_eq!(count("products", "ule"), 1);
    assert_eq!(count("squares", "ule"), 0);
}
