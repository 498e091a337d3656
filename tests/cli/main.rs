//! The `arc` program from outside: words, streams and exit statuses.

use std::fs;
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// `arc` in an empty folder of the test's own.
struct Arc {
    folder: PathBuf,
}

impl Arc {
    fn new(test: &str) -> Arc {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
            .join("cli")
            .join(test);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        Arc { folder }
    }

    fn file(self, name: &str, text: &str) -> Arc {
        fs::write(self.folder.join(name), text).unwrap();
        self
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_arc"));
        command
            .args(words)
            .current_dir(&self.folder)
            .env_remove("CLICOLOR_FORCE")
            .env_remove("NO_COLOR");
        command
    }

    fn run(&self, words: &[&str]) -> Run {
        Run::from(self.command(words).stdin(Stdio::null()).output().unwrap())
    }

    fn run_with_input(&self, words: &[&str], input: &str) -> Run {
        let mut child = self
            .command(words)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child
            .stdin
            .take()
            .unwrap()
            .write_all(input.as_bytes())
            .unwrap();
        Run::from(child.wait_with_output().unwrap())
    }
}

#[derive(Debug)]
struct Run {
    status: i32,
    output: String,
    report: String,
}

impl From<Output> for Run {
    fn from(output: Output) -> Run {
        Run {
            status: output.status.code().unwrap_or(-1),
            output: String::from_utf8_lossy(&output.stdout).into_owned(),
            report: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

#[test]
fn a_script_gets_its_arguments_untouched() {
    let arc = Arc::new("arguments").file("a.arc", "for a in args { print(a) }");
    for command in [&["a.arc"][..], &["run", "a.arc"], &["--gc-stress", "a.arc"]] {
        let words = [
            command,
            &[
                "--flag",
                "-x",
                "--help",
                "-e",
                "a b",
                "--",
                "--gc-stress",
                "",
            ],
        ]
        .concat();
        let run = arc.run(&words);
        assert_eq!(
            run.output, "--flag\n-x\n--help\n-e\na b\n--\n--gc-stress\n\n",
            "{command:?} {}",
            run.report
        );
        assert_eq!(run.status, 0);
    }
}

#[test]
fn code_from_the_command_line_and_from_the_input() {
    let arc = Arc::new("code");
    assert_eq!(
        arc.run(&["-e", "print(6 * 7, args)", "-v"]).output,
        "42 [\"-v\"]\n"
    );
    assert_eq!(
        arc.run_with_input(&["-", "x"], "print(args.len)\n").output,
        "1\n"
    );
    assert!(
        arc.run(&["-e", "print(x)"])
            .report
            .contains(" --> <code>:1:7\n")
    );
    assert!(
        arc.run_with_input(&["-"], "print(x)")
            .report
            .contains(" --> <stdin>:1:7\n")
    );
}

#[test]
fn exit_statuses() {
    let arc = Arc::new("statuses")
        .file("good.arc", "print(1)")
        .file("bad.arc", "print(x)")
        .file("throws.arc", "throw Error(\"no\")")
        .file("exits.arc", "exit(7)");
    assert_eq!(arc.run(&["good.arc"]).status, 0);
    assert_eq!(arc.run(&["bad.arc"]).status, 2);
    assert_eq!(arc.run(&["throws.arc"]).status, 1);
    assert_eq!(arc.run(&["exits.arc"]).status, 7);
    assert_eq!(arc.run(&["check", "good.arc", "throws.arc"]).status, 0);
    let both = arc.run(&["check", "bad.arc", "good.arc", "missing.arc"]);
    assert_eq!(both.status, 2);
    assert!(
        both.report.contains("bad.arc:1:7") && both.report.contains("there is no file missing.arc"),
        "{both:?}"
    );
    assert_eq!(arc.run(&["--no-such-option"]).status, 2);
    assert_eq!(arc.run(&["dump", "nonsense", "good.arc"]).status, 2);
    assert_eq!(arc.run(&["check"]).status, 2);
    let nothing = arc.run(&[]);
    assert_eq!(nothing.status, 2);
    assert!(nothing.report.contains("Usage: arc"), "{nothing:?}");
}

#[test]
fn misspelt_words_are_recognised() {
    let arc = Arc::new("misspelt").file("hello.arc", "print(1)");
    let said = |words: &[&str]| {
        let run = arc.run(words);
        assert_eq!((run.status, run.output.as_str()), (2, ""), "{run:?}");
        run.report
    };
    assert_eq!(
        said(&["chek", "hello.arc"]),
        "error: there is no file chek; did you mean `arc check`?\n"
    );
    assert_eq!(
        said(&["helo.arc"]),
        "error: there is no file helo.arc; did you mean hello.arc?\n"
    );
    assert_eq!(
        said(&["hello"]),
        "error: there is no file hello; did you mean hello.arc?\n"
    );
    assert_eq!(said(&["xyzzy.arc"]), "error: there is no file xyzzy.arc\n");
    assert_eq!(
        said(&["repl"]),
        "error: `arc repl` is not there yet; `arc --help` lists the commands\n"
    );
    assert_eq!(said(&["."]), "error: cannot read .: Is a directory\n");
    // A file that is there is run, whatever it is called.
    let arc = Arc::new("misspelt_file")
        .file("repl", "print(2)")
        .file("chek", "print(3)");
    assert_eq!(arc.run(&["repl"]).output, "2\n");
    assert_eq!(arc.run(&["chek"]).output, "3\n");
}

#[test]
fn any_bytes_are_no_script_but_an_error() {
    let arc = Arc::new("bytes");
    fs::write(arc.folder.join("latin.arc"), b"print(1)\nprint(\"\xe9\")\n").unwrap();
    let run = arc.run(&["latin.arc"]);
    assert_eq!(
        run.report,
        "error: latin.arc is not UTF-8 text: line 2 has the byte 0xe9\n"
    );
    assert_eq!(run.status, 2);
    let arc = arc
        .file("empty.arc", "")
        .file("blank.arc", "\n\n  # nothing\n");
    for name in ["empty.arc", "blank.arc"] {
        let run = arc.run(&[name]);
        assert_eq!(
            (run.status, run.output.as_str(), run.report.as_str()),
            (0, "", "")
        );
    }
    let arc = arc.file("controls.arc", "\u{1}\u{7f}\u{feff}\u{202e}");
    assert_eq!(arc.run(&["controls.arc"]).status, 2);
}

#[test]
fn help_and_version() {
    let arc = Arc::new("help");
    let help = arc.run(&["--help"]);
    assert_eq!(help.status, 0);
    for part in ["Usage: arc", "Examples:", "arc check", "Exit status:"] {
        assert!(help.output.contains(part), "{part}: {}", help.output);
    }
    assert!(!help.output.contains("gc-stress"));
    assert_eq!(
        arc.run(&["--version"]).output,
        format!("arc {}\n", env!("CARGO_PKG_VERSION"))
    );
    assert_eq!(arc.run(&["gates", "--help"]).status, 0);
}

#[test]
fn colours_follow_the_environment() {
    let arc = Arc::new("colours").file("bad.arc", "print(x)");
    let colours = |variables: &[(&str, &str)]| {
        let mut command = arc.command(&["bad.arc"]);
        command.envs(variables.iter().copied());
        Run::from(command.output().unwrap())
            .report
            .contains('\u{1b}')
    };
    assert!(!colours(&[]));
    assert!(colours(&[("CLICOLOR_FORCE", "1")]));
    assert!(!colours(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
    assert!(!colours(&[("CLICOLOR_FORCE", "0")]));
}

#[test]
fn gates_are_shown_behind_the_output() {
    let arc = Arc::new("gates").file(
        "a.arc",
        "extern fn labs(x: c_long) -> c_long\nextern fn abs(x: c_int) -> c_int\nprint(labs(-5))\n",
    );
    let run = arc.run(&["gates", "a.arc"]);
    assert_eq!(run.status, 0, "{run:?}");
    assert!(
        run.output.starts_with("5\nlabs(x: c_long) -> c_long: "),
        "{}",
        run.output
    );
    assert!(
        run.output.contains("x → rdi: 1st INTEGER argument"),
        "{}",
        run.output
    );
    assert!(run.output.contains("jmp"), "{}", run.output);
    // What was never called has no gate.
    assert!(!run.output.contains("abs(x: c_int)"), "{}", run.output);
}

#[test]
fn a_closed_pipe_ends_the_script_quietly() {
    let arc = Arc::new("pipe").file(
        "endless.arc",
        "var i = 0\nwhile true { print(\"line\", i); i += 1 }\n",
    );
    let mut child = arc
        .command(&["endless.arc"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut start = [0; 6];
    child.stdout.take().unwrap().read_exact(&mut start).unwrap();
    assert_eq!(&start, b"line 0");
    let run = Run::from(child.wait_with_output().unwrap());
    assert_eq!(run.report, "");
}

#[test]
fn output_is_complete_when_a_script_fails_or_exits() {
    let arc = Arc::new("flushed")
        .file("throws.arc", "print(\"seen\")\nthrow Error(\"no\")")
        .file("exits.arc", "print(\"seen\")\nexit(3)");
    for name in ["throws.arc", "exits.arc"] {
        assert_eq!(arc.run(&[name]).output, "seen\n");
    }
}
