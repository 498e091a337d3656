//! What profilers and debuggers are told of native code.

use crate::Arc;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

const PROGRAM: &str = "\
import fs
extern fn getpid() -> c_int
fn fib(n: int) -> int { if n < 2 { n } else { fib(n - 1) + fib(n - 2) } }
print(getpid())
for _ in 0..3 { print(fib(32) + getpid() - getpid()) }
print(fs.read(\"/proc/self/maps\"))
";

/// Start and size of the code whose name begins so.
fn code(map: &str, name: &str) -> Option<(u64, u64)> {
    map.lines().find_map(|line| {
        let mut words = line.splitn(3, ' ');
        let mut number = || u64::from_str_radix(words.next()?, 16).ok();
        let (start, size) = (number()?, number()?);
        words.next()?.starts_with(name).then_some((start, size))
    })
}

#[test]
fn names_of_native_code_for_perf() {
    let arc = Arc::new("perf_map").file("fib.arc", PROGRAM);
    let child = arc
        .command(&["--perf-map", "fib.arc"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let path = format!("/tmp/perf-{}.map", child.id());
    let output = child.wait_with_output().unwrap();
    let output = String::from_utf8(output.stdout).unwrap();
    let map = fs::read_to_string(&path).unwrap();
    fs::remove_file(&path).unwrap();
    let (_, rest) = output.split_once('\n').unwrap();
    assert!(rest.starts_with("2178309\n2178309\n2178309\n"), "{output}");
    let mut wanted = vec!["arc:gate of getpid"];
    if cfg!(feature = "jit") {
        wanted.push("arc:fib (fib.arc:3)");
    }
    let arenas: Vec<(u64, u64)> = output
        .lines()
        .filter(|line| line.contains("r-xs") && line.contains("/dev/zero"))
        .filter_map(|line| {
            let (start, end) = line.split_once(' ')?.0.split_once('-')?;
            let number = |text| u64::from_str_radix(text, 16).ok();
            Some((number(start)?, number(end)?))
        })
        .collect();
    for name in wanted {
        let (start, size) = code(&map, name).unwrap_or_else(|| panic!("no {name} in\n{map}"));
        assert!(
            (arenas.iter()).any(|(low, high)| *low <= start && start + size <= *high),
            "{name} is not in {arenas:x?}"
        );
    }
    // What it all is for, where the profiler is there and may be used.
    let arc = Arc::new("perf_report").file("fib.arc", PROGRAM);
    let perf = Command::new("perf")
        .args(["record", "-o", "data", env!("CARGO_BIN_EXE_arc")])
        .args(["--perf-map", "fib.arc"])
        .current_dir(&arc.folder)
        .output();
    let Some(recorded) = perf
        .ok()
        .filter(|perf| perf.status.success() && cfg!(feature = "jit"))
    else {
        eprintln!("left out: perf cannot be used here");
        return;
    };
    let recorded = String::from_utf8_lossy(&recorded.stdout).into_owned();
    let process = recorded.lines().next().unwrap();
    let report = Command::new("perf")
        .args(["report", "-i", "data", "--stdio"])
        .current_dir(&arc.folder)
        .output()
        .unwrap();
    let report = String::from_utf8_lossy(&report.stdout).into_owned();
    fs::remove_file(format!("/tmp/perf-{process}.map")).unwrap();
    assert!(report.contains("arc:fib (fib.arc:3)"), "{report}");
}

#[test]
fn nothing_is_written_unless_asked_for() {
    let arc = Arc::new("no_perf_map").file("fib.arc", PROGRAM);
    let child = arc
        .command(&["fib.arc"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let path = format!("/tmp/perf-{}.map", child.id());
    child.wait_with_output().unwrap();
    assert!(!fs::exists(path).unwrap());
}

/// Runs a line of the shell in which `$$` becomes the number of a process of `arc`; gives that, and what was written.
fn shell_with_map(arc: &Arc, line: &str) -> (crate::Run, PathBuf) {
    let run = arc.shell(&format!("echo $$ >process; {line}"));
    let process = arc.read("process");
    (run, format!("/tmp/perf-{}.map", process.trim()).into())
}

#[test]
fn a_map_that_cannot_be_made_is_an_error() {
    let arc = Arc::new("perf_map_refused");
    let line = "mkdir /tmp/perf-$$.map; exec arc --perf-map -e 'print(1)'";
    let (run, path) = shell_with_map(&arc, line);
    fs::remove_dir(&path).unwrap();
    let path = path.display();
    let expected =
        format!("error: the names of native code cannot be written to {path}: Is a directory");
    assert!(run.report.starts_with(&expected), "{}", run.report);
    assert_eq!((run.status, &*run.output), (1, ""));
}

#[test]
fn tests_and_the_repl_name_their_code_too() {
    const ONE: &str = "extern fn getpid() -> c_int\ntest \"one\" { assert getpid() > 0 }\n";
    const OTHER: &str = "extern fn getppid() -> c_int\ntest \"other\" { assert getppid() > 0 }\n";
    let arc = Arc::new("perf_map_tests")
        .file("one.arc", ONE)
        .file("other.arc", OTHER);
    let (run, path) = shell_with_map(&arc, "exec arc test --perf-map one.arc other.arc");
    assert_eq!(run.status, 0, "{}", run.report);
    let map = fs::read_to_string(&path).unwrap();
    fs::remove_file(&path).unwrap();
    for name in ["arc:gate of getpid", "arc:gate of getppid"] {
        assert!(code(&map, name).is_some(), "no {name} in\n{map}");
    }

    let arc = Arc::new("perf_map_repl").file(
        "lines",
        "extern fn getpid() -> c_int\nprint(getpid() > 0)\n",
    );
    let (run, path) = shell_with_map(&arc, "exec arc --perf-map repl <lines");
    assert!(run.output.contains("true"), "{}{}", run.output, run.report);
    let map = fs::read_to_string(&path).unwrap();
    fs::remove_file(&path).unwrap();
    assert!(code(&map, "arc:gate of getpid").is_some(), "{map}");
}

#[test]
#[cfg(feature = "jit")]
fn gdb_names_the_functions_of_a_backtrace() {
    const PROGRAM: &str = "\
extern fn qsort(base: [c_int], count: usize, size: usize, compare: fn(*c_int, *c_int) -> c_int)
extern fn abort()
var calls = 0
fn compare(a: *c_int, b: *c_int) -> c_int {
  calls += 1
  if calls > 20 { abort() }
  if *a < *b { -1 } else { 1 }
}
fn sorted(n: int) -> int {
  var numbers: [c_int] = [3, 1, 2, n, 4]
  for _ in 0..n { qsort(numbers, 5, 4, compare) }
  numbers[0]
}
print(sorted(30))
";
    let arc = Arc::new("gdb").file("sort.arc", PROGRAM);
    let gdb = Command::new("gdb")
        .args(["-nx", "-q", "-batch", "-ex", "run", "-ex", "backtrace"])
        .args(["--args", env!("CARGO_BIN_EXE_arc"), "--gdb", "--jit=eager"])
        .arg("sort.arc")
        .current_dir(&arc.folder)
        .stdin(Stdio::null())
        .output();
    let shown = gdb.map(|gdb| String::from_utf8_lossy(&gdb.stdout).into_owned());
    let Some(shown) = shown.ok().filter(|shown| shown.contains("SIGABRT")) else {
        eprintln!("left out: gdb cannot be used here");
        return;
    };
    // From the crash to the beginning of the process. C calls back native code without the interpreter in between.
    let frames: Vec<&str> = (shown.lines())
        .filter(|line| line.starts_with('#'))
        .collect();
    let direct = frames.windows(2).any(|pair| {
        pair[0].contains(" in arc:compare (sort.arc:5) ()")
            && pair[1].contains(" in arc:callbacks ()")
    });
    assert!(direct, "{shown}");
    let mut frames = frames.into_iter();
    for wanted in [
        "abort ()",
        "qsort",
        " in arc:sorted (sort.arc:10) ()",
        " in arc:(top level) (sort.arc:3) ()",
        " in arc:entry of functions ()",
        "main",
    ] {
        assert!(
            frames.any(|line| line.contains(wanted)),
            "no `{wanted}` where it should be in\n{shown}"
        );
    }
}
