//! Runs a program in every tier, and compares.

use super::generate::Program;
use std::fmt::Write;
use std::fs::{self, File};
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// A program that the interpreter needs longer for is not compared.
const LIMIT: Duration = Duration::from_secs(5);
/// What ended there ends in every tier, if the machine is not busy with something else for very long.
const PATIENCE: Duration = Duration::from_secs(90);
/// Collecting at every allocation may take longer than anybody waits.
const PATIENCE_UNDER_STRESS: Duration = Duration::from_secs(10);

/// A folder with what the programs call, and the `arc` that runs them.
#[derive(Debug)]
pub struct Bench {
    folder: PathBuf,
    arc: PathBuf,
    /// In all tiers; else garbage is collected at every allocation for some of the programs only.
    pub is_thorough: bool,
}

#[derive(Clone, Debug)]
pub enum Verdict {
    Agree,
    /// Took too long where nothing is compared yet.
    Slow,
    /// Not even checked: the generator is wrong.
    Rejected(String),
    Differs(String),
}

impl Verdict {
    pub fn is_difference(&self) -> bool {
        matches!(self, Verdict::Differs(_))
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Finished {
    output: String,
    report: String,
    /// The exit status, 128 and the number of a signal, or nothing if it did not end.
    exit: Option<i32>,
}

impl Bench {
    pub fn new(name: &str) -> Result<Bench, String> {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("differential")
            .join(name);
        fs::create_dir_all(&folder).map_err(|problem| problem.to_string())?;
        let source =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/differential/there_and_back.c");
        let compiler = std::env::var_os("CC").unwrap_or_else(|| "cc".into());
        let status = Command::new(compiler)
            .args(["-shared", "-fPIC", "-O1", "-o"])
            .arg(folder.join("libthere_and_back.so"))
            .arg(source)
            .status()
            .map_err(|problem| format!("the C compiler: {problem}"))?;
        if !status.success() {
            return Err("there_and_back.c does not compile".to_owned());
        }
        let arc = std::env::var_os("TIERS_ARC")
            .map_or_else(|| env!("CARGO_BIN_EXE_arc").into(), PathBuf::from);
        Ok(Bench {
            folder,
            arc,
            is_thorough: true,
        })
    }

    pub fn examine(&self, program: &Program) -> Verdict {
        let file = self.folder.join("program.arc");
        fs::write(&file, &program.text).expect("the program can be written");
        let expected = self.run(&["--jit=off"], LIMIT);
        match expected.exit {
            None => return Verdict::Slow,
            Some(2 | 101) => return Verdict::Rejected(expected.report),
            _ => {}
        }
        #[cfg(feature = "jit")]
        let hot_after = format!("--hot-after={}", program.hot_after);
        let mut tiers: Vec<Vec<&str>> = Vec::new();
        #[cfg(feature = "jit")]
        tiers.extend([
            vec!["--jit=eager"],
            vec!["--jit=auto", &*hot_after],
            vec!["--jit=auto", "--hot-after=1"],
        ]);
        if self.is_thorough {
            tiers.push(vec!["--jit=off", "--gc-stress"]);
        }
        #[cfg(feature = "jit")]
        if self.is_thorough || program.text.len().is_multiple_of(4) {
            tiers.push(vec!["--jit=eager", "--gc-stress"]);
        }
        let mut problems = String::new();
        for tier in tiers {
            let stressed = tier.contains(&"--gc-stress");
            let found = match stressed {
                true => self.run(&tier, PATIENCE_UNDER_STRESS),
                false => self.run(&tier, PATIENCE),
            };
            if found.exit.is_none() && stressed {
                continue;
            }
            if found != expected {
                let _ = writeln!(problems, "in the tier {}:", tier.join(" "));
                compare(&mut problems, "output", &expected.output, &found.output);
                compare(&mut problems, "report", &expected.report, &found.report);
                if expected.exit != found.exit {
                    let _ = writeln!(
                        problems,
                        "exit {:?} instead of {:?}",
                        found.exit, expected.exit
                    );
                }
            }
        }
        match problems.is_empty() {
            true => Verdict::Agree,
            false => Verdict::Differs(problems),
        }
    }

    fn run(&self, options: &[&str], limit: Duration) -> Finished {
        let (output, report) = (self.folder.join("output"), self.folder.join("report"));
        let create = |path: &Path| File::create(path).expect("a file of the bench");
        let mut child = Command::new(&self.arc)
            .args(options)
            .arg("--faults=trap")
            .arg("program.arc")
            .current_dir(&self.folder)
            .env_remove("LD_LIBRARY_PATH")
            .env_remove("CLICOLOR_FORCE")
            .env("NO_COLOR", "1")
            .env("RUST_BACKTRACE", "0")
            .env("LC_ALL", "C")
            .stdin(Stdio::null())
            .stdout(create(&output))
            .stderr(create(&report))
            .spawn()
            .expect("arc runs");
        let start = Instant::now();
        let mut pause = Duration::from_micros(300);
        let status = loop {
            match child.try_wait() {
                Ok(None) if start.elapsed() < limit => {
                    std::thread::sleep(pause);
                    pause = (pause * 2).min(Duration::from_millis(5));
                }
                Ok(Some(status)) => break Some(status),
                _ => {
                    let _ = child.kill();
                    let _ = child.wait();
                    break None;
                }
            }
        };
        let text = |path: &Path| {
            let bytes = fs::read(path).unwrap_or_default();
            mask(&String::from_utf8_lossy(&bytes))
        };
        Finished {
            output: text(&output),
            report: text(&report),
            exit: status.and_then(|status| status.code().or_else(|| Some(128 + status.signal()?))),
        }
    }

    /// Keeps what failed: the bytes, and the program.
    pub fn keep(&self, name: &str, bytes: &[u8], program: &Program) -> PathBuf {
        let name: String = name.rsplit('/').next().unwrap_or(name).replace(' ', "_");
        let path = self.folder.join(format!("{name}.bytes"));
        let _ = fs::write(&path, bytes);
        let text = format!("# --hot-after={}\n{}", program.hot_after, program.text);
        let _ = fs::write(path.with_extension("arc"), text);
        path
    }
}

/// How many frames of a deep trace are left out depends on how deep the stack is.
fn mask(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        match line.trim_start().starts_with("… ") {
            true => out.push('…'),
            false => out.push_str(line),
        }
        out.push('\n');
    }
    out
}

/// The first lines that differ.
fn compare(out: &mut String, what: &str, expected: &str, found: &str) {
    let lines = expected.lines().zip(found.lines()).enumerate();
    let Some((at, _)) = lines.clone().find(|(_, (a, b))| a != b) else {
        if expected != found {
            let (long, sign) = match expected.len() > found.len() {
                true => (expected, '-'),
                false => (found, '+'),
            };
            let same = expected.lines().count().min(found.lines().count());
            let _ = writeln!(out, "the {what} differs from line {} on:", same + 1);
            for line in long.lines().skip(same).take(5) {
                let _ = writeln!(out, "  {sign} {line}");
            }
        }
        return;
    };
    let _ = writeln!(out, "the {what} differs from line {} on:", at + 1);
    for (_, (a, b)) in lines.skip(at).take(3) {
        let _ = writeln!(out, "  - {a}\n  + {b}");
    }
}
