//! What profilers are told of native code.

use crate::Arc;
use std::fs;
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
