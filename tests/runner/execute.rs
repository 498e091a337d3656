//! Runs the `arc` program on one file, with a limit of time.

use crate::program::Program;
use crate::stage::Stage;
use std::io::{Read, Write};
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// A way to run programs, all of which must give the same.
#[derive(Debug)]
pub struct Tier {
    pub name: &'static str,
    options: &'static [&'static str],
}

pub const TIERS: &[Tier] = &[
    Tier {
        name: "interpreter",
        options: &["--jit=off"],
    },
    // The garbage collector runs at every allocation: what it does not see is gone at once.
    Tier {
        name: "gc-stress",
        options: &["--jit=off", "--gc-stress"],
    },
    // Every function and loop as native code before it first runs.
    #[cfg(feature = "jit")]
    Tier {
        name: "native",
        options: &["--jit=eager"],
    },
    #[cfg(feature = "jit")]
    Tier {
        name: "native-gc-stress",
        options: &["--jit=eager", "--gc-stress"],
    },
    // What is hot alone: frames of both kinds call each other.
    #[cfg(feature = "jit")]
    Tier {
        name: "mixed",
        options: &["--jit=auto"],
    },
];

#[derive(Debug)]
pub struct Finished {
    pub output: String,
    pub report: String,
    /// The exit status, or in words how the process ended otherwise.
    pub exit: Result<i32, String>,
}

/// `arc OPTIONS COMMAND FILE ARGUMENTS` in the stage's folder.
pub fn run(
    stage: &Stage,
    program: &Program,
    tier: &Tier,
    command: &[String],
) -> Result<Finished, String> {
    let scratch = stage.scratch(program, tier.name)?;
    let scratch = scratch.to_string_lossy();
    let arguments = program
        .arguments
        .iter()
        .map(|word| word.replace("{tmp}", &scratch));
    let mut child = Command::new(env!("CARGO_BIN_EXE_arc"))
        .args(tier.options)
        .args(command)
        .arg(&program.name)
        .args(arguments)
        .current_dir(stage.folder())
        // Set by Cargo for the test itself.
        .env_remove("LD_LIBRARY_PATH")
        .env_remove("CLICOLOR_FORCE")
        .env_remove("LD_LIBRARY_PATH")
        .env("NO_COLOR", "1")
        .env("LC_ALL", "C")
        .envs(
            program
                .environment
                .iter()
                .map(|(name, value)| (name, value)),
        )
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|problem| format!("arc: {problem}"))?;
    let input = program.input.clone();
    let mut stdin = child.stdin.take();
    let writer = thread::spawn(move || {
        // A program that does not read its input closes it, which is no error.
        if let Some(stdin) = &mut stdin {
            let _ = stdin.write_all(input.as_bytes());
        }
    });
    let output = read_all(child.stdout.take());
    let report = read_all(child.stderr.take());
    let start = Instant::now();
    let mut pause = Duration::from_micros(200);
    let status = loop {
        match child.try_wait() {
            Ok(Some(status)) => break status,
            Ok(None) if start.elapsed() < program.time_limit => {}
            outcome => {
                let _ = child.kill();
                let _ = child.wait();
                return Err(match outcome {
                    Err(problem) => format!("arc: {problem}"),
                    Ok(_) => format!("ran longer than {} seconds", program.time_limit.as_secs()),
                });
            }
        }
        thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(20));
    };
    let _ = writer.join();
    let mask = |text: String| text.replace(&*scratch, "{tmp}");
    Ok(Finished {
        output: mask(output.join().unwrap_or_default()),
        report: mask(report.join().unwrap_or_default()),
        // As a shell counts: the number of a signal, and 128.
        exit: status
            .code()
            .or_else(|| Some(128 + status.signal()?))
            .ok_or_else(|| format!("{status}")),
    })
}

fn read_all(stream: Option<impl Read + Send + 'static>) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut stream) = stream {
            let _ = stream.read_to_end(&mut bytes);
        }
        String::from_utf8_lossy(&bytes).into_owned()
    })
}
