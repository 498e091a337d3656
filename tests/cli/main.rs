//! The `arc` program from outside: words, streams and exit statuses.

mod files;
#[cfg(feature = "jit")]
mod native;
mod profile;
mod reports;

use std::fs;
use std::io::{Read, Write};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
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
            .env("LC_ALL", "C")
            .env_remove("CLICOLOR_FORCE")
            .env_remove("NO_COLOR");
        command
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.folder.join(name)).unwrap()
    }

    /// A line of the shell, with `arc` in its path.
    fn shell(&self, line: &str) -> Run {
        let program = Path::new(env!("CARGO_BIN_EXE_arc"));
        let path = format!(
            "{}:{}:{}",
            self.folder.display(),
            program.parent().unwrap().display(),
            std::env::var("PATH").unwrap_or_default()
        );
        let mut command = Command::new("sh");
        command
            .args(["-c", line])
            .current_dir(&self.folder)
            .env("PATH", path)
            .env("LC_ALL", "C")
            .env("NO_COLOR", "1")
            .stdin(Stdio::null());
        Run::from(command.output().unwrap())
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
            // As a shell counts: the number of a signal, and 128.
            status: output
                .status
                .code()
                .or_else(|| Some(128 + output.status.signal()?))
                .unwrap_or(-1),
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
    for (word, command) in [
        ("chek", "check"),
        ("chekc", "check"),
        ("tets", "test"),
        ("Run", "run"),
        ("explian", "explain"),
        ("gate", "gates"),
    ] {
        assert_eq!(
            said(&[word, "hello.arc"]),
            format!("error: there is no command `{word}`; did you mean `arc {command}`?\n")
        );
    }
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
        said(&["xyzzy"]),
        "error: there is no file xyzzy, nor such a command; `arc --help` lists the commands\n"
    );
    assert_eq!(
        said(&["bench"]),
        "error: `arc bench` is not there yet; `arc --help` lists the commands\n"
    );
    assert_eq!(said(&["."]), "error: . is a folder, not a script\n");
    let option = said(&["check", "--fautls=trap", "hello.arc"]);
    assert!(option.contains("--faults"), "{option}");
    // A file that is there is run, whatever it is called.
    let arc = Arc::new("misspelt_file")
        .file("bench", "print(2)")
        .file("check", "print(4)")
        .file("chek", "print(3)");
    assert_eq!(arc.run(&["bench"]).output, "2\n");
    assert_eq!(arc.run(&["run", "check"]).output, "4\n");
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
    for command in [
        "run",
        "check",
        "test",
        "fmt",
        "explain",
        "dump",
        "gates",
        "completions",
    ] {
        assert!(
            help.output.contains(&format!("\n  {command}  ")),
            "{command}"
        );
        let help = arc.run(&[command, "--help"]);
        assert_eq!(help.status, 0);
        assert!(
            help.output.contains(&format!("arc {command} ")),
            "{}",
            help.output
        );
        assert!(help.output.contains("Examples:\n"), "{}", help.output);
        assert_eq!(arc.run(&["help", command]).output, help.output);
    }
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

#[test]
fn a_script_is_a_command_of_its_own() {
    let arc = Arc::new("shebang")
        .file(
            "greet",
            "#!/usr/bin/env arc\nfor name in args { print(\"Hello, {name}!\") }\nexit(args.len)\n",
        )
        .file(
            "lenient",
            "#!/usr/bin/env -S arc --faults=trap\nprint(args)\n",
        );
    for name in ["greet", "lenient"] {
        let path = arc.folder.join(name);
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
    }
    let run = arc.shell("greet Ada --version -e");
    assert_eq!(
        run.output, "Hello, Ada!\nHello, --version!\nHello, -e!\n",
        "{run:?}"
    );
    assert_eq!(run.status, 3);
    assert_eq!(arc.shell("./greet 'a b'").output, "Hello, a b!\n");
    let run = arc.shell("lenient x");
    assert_eq!(
        (run.output.as_str(), run.status),
        ("[\"x\"]\n", 0),
        "{run:?}"
    );
}

#[test]
fn output_that_is_lost_is_an_error() {
    let arc = Arc::new("lost")
        .file("hello.arc", "print(\"hello\")")
        .file("quiet.arc", "let _x = 1")
        .file("tests.arc", "test \"a\" { assert true }");
    let lost = |reason: &str| format!("error: cannot write to the standard output: {reason}\n");
    let run = arc.shell("arc hello.arc >/dev/full");
    assert_eq!(
        (run.status, run.report),
        (1, lost("No space left on device"))
    );
    // What writes nothing loses nothing.
    assert_eq!(arc.shell("arc quiet.arc >/dev/full").status, 0);
    assert_eq!(arc.shell("arc hello.arc >&-").status, 0);
    for command in [
        "arc fmt - <hello.arc",
        "arc dump ast hello.arc",
        "arc completions bash",
    ] {
        let run = arc.shell(&format!("{command} >/dev/full"));
        assert_eq!(
            (run.status, run.report),
            (1, lost("No space left on device"))
        );
    }
    let run = arc.shell("arc test tests.arc >/dev/full");
    assert_eq!(run.status, 1, "{run:?}");
    // A reader that has enough ends the writer, without a word.
    let run = arc.shell("arc -e 'var i = 0; loop { print(i); i += 1 }' | head -n 2");
    assert_eq!((run.output.as_str(), run.report.as_str()), ("0\n1\n", ""));
}

#[test]
fn what_cannot_be_read_is_named() {
    let arc = Arc::new("unreadable").file("secret.arc", "print(1)");
    fs::create_dir(arc.folder.join("folder.arc")).unwrap();
    let said = |words: &[&str]| {
        let run = arc.run(words);
        assert_eq!((run.status, run.output.as_str()), (2, ""), "{run:?}");
        run.report
    };
    for command in [&[][..], &["run"], &["dump", "ast"], &["gates"]] {
        let words = [command, &["folder.arc"]].concat();
        assert_eq!(
            said(&words),
            "error: folder.arc is a folder, not a script\n"
        );
        let words = [command, &["no/such.arc"]].concat();
        assert_eq!(said(&words), "error: there is no file no/such.arc\n");
    }
    assert_eq!(
        said(&["hello.arc/x"]),
        "error: there is no file hello.arc/x\n"
    );
    assert_eq!(
        said(&["secret.arc/x"]),
        "error: cannot read secret.arc/x: Not a directory\n"
    );
    let path = arc.folder.join("secret.arc");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    // Whoever may read everything finds nothing to complain about.
    if fs::read(&path).is_err() {
        assert_eq!(
            said(&["secret.arc"]),
            "error: cannot read secret.arc: Permission denied\n"
        );
    }
}

#[test]
fn a_crash_ends_the_process_by_its_signal() {
    let arc = Arc::new("signal").file(
        "crash.arc",
        "extern fn strlen(s: *void) -> usize\nprint(strlen(8 as *void))\n",
    );
    let run = arc.run(&["crash.arc"]);
    assert_eq!(run.status, 128 + 11, "{run:?}");
    let run = arc.run(&["--faults=trap", "crash.arc"]);
    assert_eq!(run.status, 1, "{run:?}");
}

#[test]
fn completions_are_scripts_of_their_shells() {
    let arc = Arc::new("completions");
    for (shell, check) in [("bash", "bash -n"), ("zsh", "zsh -n"), ("fish", "fish -n")] {
        let run = arc.run(&["completions", shell]);
        assert_eq!(run.status, 0);
        for word in ["explain", "--error-format", "completions"] {
            assert!(
                run.output.contains(word.trim_start_matches("--")),
                "{shell} lacks {word}"
            );
        }
        let name = format!("completions.{shell}");
        fs::write(arc.folder.join(&name), &run.output).unwrap();
        let known = arc.shell(&format!("command -v {shell}")).status == 0;
        assert!(
            !known || arc.shell(&format!("{check} {name}")).status == 0,
            "{shell}"
        );
    }
    let found = arc.shell(
        "command -v bash >/dev/null || { echo check; exit; }; bash -c '. ./completions.bash
         COMP_WORDS=(arc che); COMP_CWORD=1; _arc arc che arc; echo \"${COMPREPLY[*]}\"'",
    );
    assert_eq!(found.output, "check\n", "{found:?}");
    assert_eq!(arc.run(&["completions", "csh"]).status, 2);
}

/// Starts a script, waits for the line that it prints first, sends Ctrl-C, and gives how it ended.
fn interrupted(arc: &Arc, words: &[&str]) -> (Run, Option<i32>) {
    let mut child = arc
        .command(words)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = [0; 6];
    let output = child.stdout.as_mut().unwrap();
    output.read_exact(&mut first).unwrap();
    assert_eq!(&first, b"begun\n");
    // The line is out before what follows begins.
    std::thread::sleep(std::time::Duration::from_millis(100));
    let process = child.id().to_string();
    let sent = Command::new("kill").args(["-INT", &process]).status();
    assert!(sent.unwrap().success());
    let output = child.wait_with_output().unwrap();
    let signal = output.status.signal();
    (Run::from(output), signal)
}

#[test]
fn ctrl_c_ends_a_script_wherever_it_is() {
    const BEGIN: &str = "import io\nprint(\"begun\")\nio.flush()\n";
    let scripts = [
        ("loop", "loop { }", "4 | loop { }"),
        ("for", "for i in 0..9000000000000000 { }", "4 | for i"),
        (
            "behind",
            "fn f(m: int) -> int { var s = 0\nfor i in 0..100 { s = s ^ i }\nfor j in 0..m { s = s ^ j }\ns }\n\
             for _ in 0..100000 { f(1) }\nf(9000000000000000)",
            "in f at",
        ),
        (
            "recursion",
            "fn fib(n: int) -> int = if n < 2 { n } else { fib(n - 1) + fib(n - 2) }\nfib(90)",
            "in fib at",
        ),
        (
            "blocking",
            "extern fn pause() -> c_int blocking\nfn wait() { defer print(\"never\"); pause() }\nwait()",
            "in wait at",
        ),
        (
            "waiting",
            "extern fn usleep(n: c_uint) -> c_int\nusleep(20000000)\nprint(\"never\")",
            "usleep(20000000)",
        ),
        (
            "sorting",
            "let xs = [3, 1, 2]\nloop { xs.sort_with(|a, b| b - a) }",
            "in top level at",
        ),
        (
            "callback",
            "extern fn qsort(base: *void, n: usize, size: usize, cmp: fn(*void, *void) -> c_int)\n\
             var xs: [c_int] = [3, 1, 2]\n\
             try { qsort(xs, 3, 4, |a, b| { loop { } }) } catch e { print(\"never\") }",
            "in lambda at",
        ),
        (
            "called",
            "extern fn qsort(base: *void, n: usize, size: usize, cmp: fn(*void, *void) -> c_int) blocking\n\
             let xs: [c_int] = [3; 300000]\n\
             loop { qsort(xs, 300000, 4, |a, b| 1) }",
            "qsort(xs",
        ),
        (
            "library",
            "import time\ntime.sleep(60.0)",
            "in sleep at std/time.arc",
        ),
    ];
    for (name, text, shown) in scripts {
        let file = format!("{name}.arc");
        let arc = Arc::new("interrupted").file(&file, &format!("{BEGIN}{text}\n"));
        let (run, signal) = interrupted(&arc, &[&file]);
        assert_eq!(signal, Some(2), "{name}: {run:?}");
        assert_eq!(run.output, "", "{name}");
        assert!(
            run.report.contains("error: interrupted\n") && run.report.contains(shown),
            "{name}: {}",
            run.report
        );
    }
}

/// A blocking call that crashed is over: Ctrl-C does not wait for it.
#[test]
fn ctrl_c_ends_a_script_that_survived_a_crash() {
    let arc = Arc::new("survived").file(
        "survived.arc",
        "import io\n\
         extern fn strlen(text: *void) -> usize blocking\n\
         fn spin(n: int) -> int { var s = 0; for i in 0..n { s = s ^ i }; s }\n\
         try { strlen(16 as *void) } catch e { assert e.kind == \"fault\" }\n\
         print(\"begun\")\n\
         io.flush()\n\
         spin(9000000000000000)\n",
    );
    let (run, signal) = interrupted(&arc, &["--faults=trap", "survived.arc"]);
    assert_eq!(signal, Some(2), "{run:?}");
    assert!(run.report.contains("in spin at"), "{run:?}");
}

#[test]
fn options_stand_in_front_of_a_command_or_behind_it() {
    let arc = Arc::new("options").file("a.arc", "test \"x\" { assert 1 == 1 }\nprint(2)\n");
    for words in [
        &["--gc-stress", "check", "a.arc"][..],
        &["check", "--gc-stress", "a.arc"],
        &["--faults=trap", "--gc-stress", "test", "a.arc"],
        &["test", "--faults=trap", "a.arc"],
        &["--faults=trap", "run", "a.arc"],
        &["run", "--faults", "trap", "a.arc"],
    ] {
        let run = arc.run(words);
        assert_eq!((run.status, run.report.as_str()), (0, ""), "{words:?}");
    }
    let script = Arc::new("options_file").file("check", "print(args)");
    assert_eq!(script.run(&["./check", "x"]).output, "[\"x\"]\n");
}

#[test]
fn machine_code_where_memory_cannot_be_mapped_twice() {
    let arc = Arc::new("replaced").file(
        "a.arc",
        "extern fn labs(x: c_long) -> c_long\nprint(labs(-5), args)\n",
    );
    for words in [
        &["--replace-code-pages", "a.arc", "x"][..],
        &["run", "--replace-code-pages", "a.arc", "x"],
        &["--gc-stress", "--replace-code-pages", "a.arc", "x"],
    ] {
        let run = arc.run(words);
        assert_eq!(run.output, "5 [\"x\"]\n", "{words:?} {}", run.report);
    }
    let gates = arc.run(&["gates", "--replace-code-pages", "a.arc"]);
    assert!(gates.output.contains("labs(x: c_long)"), "{gates:?}");
    let help = arc.run(&["--help"]).output;
    assert!(!help.contains("replace-code-pages"));
}
