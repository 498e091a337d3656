//! The same program in every tier: whatever it does, it does it in all of them.
//!
//! Programs are made of bytes (`differential/generate/`), run by `arc` in every tier, and what they print, report and exit
//! with is compared. A difference is made small before it is shown. What was found once, and what was written to find something, is in `fuzz/corpus/tiers`, and
//! replayed. How to run it for hours: `tests/README.md`.

#[path = "differential/choices.rs"]
mod choices;
#[path = "differential/generate/mod.rs"]
mod generate;
#[path = "differential/run.rs"]
mod run;
#[path = "differential/shrink.rs"]
mod shrink;

use generate::Program;
use run::{Bench, Verdict};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Seeds that are tried in every run of the tests.
const SEEDS: u64 = 60;

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.parse().ok()
}

/// What becomes of the program that the bytes stand for; of a difference, the smallest program that shows it is told.
fn examine(bench: &Bench, name: &str, bytes: &[u8]) -> Result<Verdict, String> {
    let program = generate::program(bytes);
    match bench.examine(&program) {
        Verdict::Differs(difference) => Err(smallest(bench, name, bytes, difference)),
        Verdict::Rejected(report) => {
            let kept = bench.keep(name, bytes, &program);
            let error = report
                .lines()
                .skip_while(|line| !line.starts_with("error") && !line.contains("panicked"));
            let error: Vec<&str> = error.take(4).collect();
            Err(format!(
                "{name} is no program, {}:\n{}\n",
                kept.display(),
                error.join("\n")
            ))
        }
        verdict => Ok(verdict),
    }
}

fn smallest(bench: &Bench, name: &str, bytes: &[u8], difference: String) -> String {
    let small = shrink::bytes(bytes, |bytes| {
        bench.examine(&generate::program(bytes)).is_difference()
    });
    let mut program = generate::program(&small);
    program.text = shrink::lines(&program.text, |text| {
        let mut smaller = program.clone();
        smaller.text = text.to_owned();
        bench.examine(&smaller).is_difference()
    });
    let kept = bench.keep(name, &small, &program);
    let shown = match bench.examine(&program) {
        Verdict::Differs(shown) => shown,
        _ => difference,
    };
    format!(
        "{name}: the tiers differ\n{shown}--- {}\n{}",
        kept.display(),
        program.text
    )
}

/// A program that was written by hand.
fn written(text: String) -> Program {
    let line = text.lines().next().unwrap_or_default();
    let hot_after = line.strip_prefix("# --hot-after=").map(str::parse);
    Program {
        hot_after: hot_after.and_then(Result::ok).unwrap_or(3),
        text,
    }
}

fn corpus() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/tiers");
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default();
    paths.sort();
    paths
}

#[test]
fn the_tiers_agree_on_the_corpus() {
    let bench = Bench::new("corpus").expect("a place to run programs");
    let paths = corpus();
    assert!(!paths.is_empty(), "there is a corpus");
    for path in paths {
        let bytes = std::fs::read(&path).expect("a file of the corpus");
        let name = path.display().to_string();
        if path.extension().is_some_and(|extension| extension == "arc") {
            let verdict = bench.examine(&written(String::from_utf8_lossy(&bytes).into_owned()));
            assert!(matches!(verdict, Verdict::Agree), "{name}: {verdict:?}");
        } else if let Err(problem) = examine(&bench, &name, &bytes) {
            panic!("{problem}");
        }
    }
}

#[test]
fn the_tiers_agree_on_new_programs() {
    let bench = Bench::new("seeds").expect("a place to run programs");
    let mut finished = 0;
    for seed in 0..SEEDS {
        match examine(&bench, &format!("seed {seed}"), &choices::bytes_of(seed)) {
            Ok(verdict) => finished += u64::from(matches!(verdict, Verdict::Agree)),
            Err(problem) => panic!("{problem}"),
        }
    }
    assert!(
        finished * 10 > SEEDS * 9,
        "only {finished} programs ended in time"
    );
}

/// `TIERS_SECONDS=3600 TIERS_SEED=1 cargo test --release --test differential -- --ignored --nocapture`
#[test]
#[ignore = "runs as long as it is told"]
fn the_tiers_agree_for_long() {
    let seconds = number("TIERS_SECONDS").unwrap_or(60);
    let first = number("TIERS_SEED").unwrap_or(1_000);
    let mut bench = Bench::new(&format!("from_{first}")).expect("a place to run programs");
    bench.is_thorough = false;
    let start = Instant::now();
    let (mut seed, mut slow, mut failed) = (first, 0, 0);
    while start.elapsed() < Duration::from_secs(seconds) {
        match examine(&bench, &format!("seed {seed}"), &choices::bytes_of(seed)) {
            Ok(verdict) => slow += u64::from(matches!(verdict, Verdict::Slow)),
            Err(problem) => {
                println!("{problem}");
                failed += 1;
            }
        }
        seed += 1;
    }
    println!(
        "{} programs from seed {first} on, {slow} of them too slow to compare",
        seed - first
    );
    assert_eq!(failed, 0, "programs failed");
}

/// `TIERS_SEED=7 cargo test --test differential -- --ignored --nocapture show` prints the program of a seed.
#[test]
#[ignore = "shows a program"]
fn show() {
    let seed = number("TIERS_SEED").unwrap_or(0);
    let program = generate::program(&choices::bytes_of(seed));
    println!("# --hot-after={}\n{}", program.hot_after, program.text);
}
