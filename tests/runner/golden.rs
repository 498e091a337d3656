//! Compares what a program did with what was expected.

use crate::execute::{self, Finished, TIERS};
use crate::program::Program;
use crate::stage::Stage;
use std::fmt::Write;
use std::fs;

/// Runs the program in all its tiers.
pub fn check_run(stage: &Stage, program: &Program, bless: bool) -> Result<(), String> {
    let mut problems = String::new();
    let mut report = program.expected_report();
    for tier in TIERS {
        if !program.tiers.is_empty() && !program.tiers.iter().any(|name| name == tier.name) {
            continue;
        }
        let mut finished = execute::run(stage, program, tier, &program.command)?;
        finished.report = mask(&finished.report);
        if bless && finished.report != report {
            fs::write(
                stage.source(&program.name),
                program.with_report(&finished.report),
            )
            .map_err(|problem| format!("{}: {problem}", program.name))?;
            report.clone_from(&finished.report);
        }
        let found = differences(program, &finished, &report, bless);
        if !found.is_empty() {
            let _ = writeln!(problems, "in the tier {}:\n{found}", tier.name);
        }
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(problems)
    }
}

fn differences(program: &Program, finished: &Finished, report: &str, bless: bool) -> String {
    let mut out = String::new();
    let expected = program.expected_exit();
    match &finished.exit {
        // A new report may come with another status; the next run will tell.
        Ok(status) if *status == expected || bless && program.exit.is_none() => {}
        Ok(status) => {
            let _ = writeln!(out, "exit status {status} instead of {expected}");
        }
        Err(how) => {
            let _ = writeln!(out, "the process did not exit: {how}");
        }
    }
    compare(
        &mut out,
        "output",
        &mask(&program.expected_output()),
        &mask(&finished.output),
    );
    compare(&mut out, "report", report, &finished.report);
    out
}

/// Compares the dumps with the files beside the program.
pub fn check_dumps(stage: &Stage, program: &Program, bless: bool) -> Result<(), String> {
    let mut problems = String::new();
    for kind in &program.dumps {
        let command: Vec<String> = match kind.as_str() {
            "gates" => vec!["gates".to_owned()],
            "calls" | "native-calls" => vec!["gates".to_owned(), "--calls".to_owned()],
            stage => vec!["dump".to_owned(), stage.to_owned()],
        };
        let tier = match kind.as_str() {
            "native-calls" => TIERS.iter().find(|tier| tier.name == "native"),
            _ => TIERS.first(),
        };
        // Without a compiler nothing is native.
        let Some(tier) = tier else { continue };
        let finished = execute::run(stage, program, tier, &command)?;
        if finished.exit != Ok(0) {
            let _ = writeln!(
                problems,
                "dump {kind} ended with {:?}:\n{}",
                finished.exit, finished.report
            );
            continue;
        }
        let found = mask(&finished.output);
        let path = stage.source(&program.name).with_extension(kind);
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if bless && found != expected {
            fs::write(&path, &found).map_err(|problem| format!("{}: {problem}", path.display()))?;
        } else {
            compare(&mut problems, kind, &expected, &found);
        }
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(problems)
    }
}

/// Both texts as a list of lines, from the first that differs to the last.
fn compare(out: &mut String, what: &str, expected: &str, found: &str) {
    if expected == found {
        return;
    }
    let expected: Vec<&str> = expected.lines().collect();
    let found: Vec<&str> = found.lines().collect();
    let same = expected
        .iter()
        .zip(&found)
        .take_while(|(a, b)| a == b)
        .count();
    let rest = expected.len().min(found.len()) - same;
    let same_end = expected
        .iter()
        .rev()
        .zip(found.iter().rev())
        .take(rest)
        .take_while(|(a, b)| a == b)
        .count();
    let _ = writeln!(out, "the {what} differs from line {} on:", same + 1);
    for line in &expected[same..expected.len() - same_end] {
        let _ = writeln!(out, "  - {line}");
    }
    for line in &found[same..found.len() - same_end] {
        let _ = writeln!(out, "  + {line}");
    }
}

/// Takes out what differs from run to run and from system to system: addresses, the bytes of
/// instructions that name addresses, folders of libraries, how many frames of a deep trace were left out.
fn mask(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = String::new();
    for line in text.lines() {
        let masked = mask_addresses(line);
        let masked = match (masked != line, line.starts_with("  ")) {
            (true, true) => mask_bytes(&masked),
            _ => mask_folders(&mask_frames(&masked)),
        };
        // Systems look for libraries in few folders or in many.
        if masked != before || !masked.ends_with(TRIED) {
            out.push_str(&masked);
            out.push('\n');
        }
        before = masked;
    }
    out
}

const TRIED: &str = "tried /…";

/// `tried /lib/libx.so: no such file` becomes `tried /…`, and `(/lib64/libm.so.6)` becomes `(/…/libm.so.6)`.
fn mask_folders(line: &str) -> String {
    if let Some(at) = line.find("tried /") {
        return format!("{}{TRIED}", &line[..at]);
    }
    match line.find("(/").map(|at| (at, line[at..].find(')'))) {
        Some((at, Some(length))) => {
            let path = &line[at + 1..at + length];
            let file = path.rsplit('/').next().unwrap_or(path);
            format!("{}(/…/{file}{}", &line[..at], &line[at + length..])
        }
        _ => line.to_owned(),
    }
}

/// `0x7f0e4c3a1012` becomes `0x…`.
fn mask_addresses(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some(at) = rest.find("0x") {
        let digits = rest[at + 2..]
            .bytes()
            .take_while(u8::is_ascii_hexdigit)
            .count();
        let end = at + 2 + digits;
        if digits >= 7 {
            out.push_str(&rest[..at]);
            out.push_str("0x…");
        } else {
            out.push_str(&rest[..end]);
        }
        rest = &rest[end..];
    }
    out + rest
}

/// `  e9 12 34 56 78  jmp` becomes `  .. .. .. .. ..  jmp`.
fn mask_bytes(line: &str) -> String {
    let mut bytes = true;
    line.split(' ')
        .map(|word| {
            let byte = word.len() == 2 && word.bytes().all(|letter| letter.is_ascii_hexdigit());
            bytes &= byte || word.is_empty();
            if bytes && byte { ".." } else { word }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// `… 9,990 more frames …` becomes `… N more frames …`.
fn mask_frames(line: &str) -> String {
    match line
        .trim_start()
        .strip_prefix("… ")
        .and_then(|rest| rest.split_once(' '))
    {
        Some((_, rest)) if rest.starts_with("more ") => {
            let indent = &line[..line.len() - line.trim_start().len()];
            format!("{indent}… N {rest}")
        }
        _ => line.to_owned(),
    }
}
