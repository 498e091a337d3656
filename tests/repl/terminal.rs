//! The program in a terminal: keys in, and what stands on the screen.

use libtest_mimic::{Failed, Trial};
use std::fs::File;
use std::io::{ErrorKind, Read, Write};
use std::os::fd::{FromRawFd, OwnedFd};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Child;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// What a screen may take to show something: machines that build are slow.
const PATIENCE: Duration = Duration::from_secs(60);

const ROWS: u16 = 24;
const COLUMNS: u16 = 80;

const ENTER: &str = "\r";
const TAB: &str = "\t";
const CTRL_C: &str = "\x03";
const CTRL_D: &str = "\x04";
const CTRL_R: &str = "\x12";

type Test = fn() -> Result<(), Failed>;

pub fn trials() -> Vec<Trial> {
    let tests: [(&str, Test); 7] = [
        ("terminal: values and errors", values),
        ("terminal: lines that go on", lines_that_go_on),
        ("terminal: history is kept", history),
        ("terminal: completion", completion),
        ("terminal: Ctrl-C interrupts", interrupts),
        ("terminal: a paste is one line", paste),
        ("terminal: a script asks", script_asks),
    ];
    let trials = tests.into_iter();
    trials.map(|(name, test)| Trial::test(name, test)).collect()
}

/// A terminal with the program in it.
struct Terminal {
    child: Child,
    keys: File,
    shown: Receiver<Vec<u8>>,
    screen: vt100::Parser,
}

impl Terminal {
    fn start(folder: &Path) -> Result<Terminal, Failed> {
        let (master, slave) = open()?;
        let mut command = super::arc();
        command
            .current_dir(folder)
            .env("TERM", "xterm-256color")
            .env_remove("NO_COLOR")
            .env("ARC_HISTORY", folder.join("history"))
            .stdin(slave.try_clone()?)
            .stdout(slave.try_clone()?)
            .stderr(slave);
        // SAFETY: between fork and exec only two system calls are made.
        unsafe {
            command.pre_exec(|| {
                libc::setsid();
                libc::ioctl(0, libc::TIOCSCTTY, 0);
                Ok(())
            });
        }
        let child = command.spawn()?;
        // It holds the other end of the terminal open.
        drop(command);
        let mut reader = master.try_clone()?;
        let (sender, shown) = channel();
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            loop {
                match reader.read(&mut bytes) {
                    Ok(0) => break,
                    Ok(count) => {
                        if sender.send(bytes[..count].to_vec()).is_err() {
                            break;
                        }
                    }
                    Err(problem) if problem.kind() == ErrorKind::Interrupted => {}
                    // The program has ended.
                    Err(_) => break,
                }
            }
        });
        let mut terminal = Terminal {
            child,
            keys: master,
            shown,
            screen: screen(),
        };
        terminal.wait_for("Ctrl-D leaves")?;
        terminal.wait_for_prompt()?;
        Ok(terminal)
    }

    fn press(&mut self, keys: &str) -> Result<(), Failed> {
        self.keys.write_all(keys.as_bytes())?;
        Ok(())
    }

    /// Types a line, and waits until it is on the screen and the next prompt is there.
    fn enter(&mut self, line: &str) -> Result<(), Failed> {
        self.run(line)?;
        self.wait_for_prompt()
    }

    /// Types a line, and waits until it is gone from the editor.
    fn run(&mut self, line: &str) -> Result<(), Failed> {
        self.press(line)?;
        self.wait_until(&format!("`{line}` to be typed"), |screen| {
            cursor_line(screen).trim_end().ends_with(line.trim_end())
        })?;
        self.press(ENTER)?;
        self.wait_until("the line to be entered", |screen| {
            screen.cursor_position().1 == 0 || cursor_line(screen).trim_end() == ">"
        })
    }

    fn wait_until(
        &mut self,
        what: &str,
        holds: impl Fn(&vt100::Screen) -> bool,
    ) -> Result<(), Failed> {
        let end = Instant::now() + PATIENCE;
        while !holds(self.screen.screen()) {
            let left = end.saturating_duration_since(Instant::now());
            match self.shown.recv_timeout(left) {
                Ok(bytes) => self.screen.process(&bytes),
                Err(problem) => {
                    let ended = problem == RecvTimeoutError::Disconnected;
                    let why = if ended {
                        "the program ended"
                    } else {
                        "in vain"
                    };
                    let screen = self.screen.screen().contents();
                    return Err(format!("waited for {what}: {why}\n{screen}").into());
                }
            }
        }
        Ok(())
    }

    fn wait_for(&mut self, text: &str) -> Result<(), Failed> {
        self.wait_until(&format!("`{text}`"), |screen| {
            screen.contents().contains(text)
        })
    }

    /// The last line is a prompt with nothing behind it, and the cursor there.
    fn wait_for_prompt(&mut self) -> Result<(), Failed> {
        self.wait_until("a prompt", |screen| {
            screen.cursor_position().1 == 2 && cursor_line(screen).trim_end() == ">"
        })
    }

    fn ends_with(&mut self, status: i32) -> Result<(), Failed> {
        let end = Instant::now() + PATIENCE;
        loop {
            // What is shown is taken, so that nobody waits for room.
            while let Ok(bytes) = self.shown.recv_timeout(Duration::from_millis(20)) {
                self.screen.process(&bytes);
            }
            match self.child.try_wait()? {
                Some(ended) if ended.code() == Some(status) => return Ok(()),
                Some(ended) => return Err(format!("it ended with {ended}").into()),
                None if Instant::now() > end => return Err("it does not end".into()),
                None => {}
            }
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn cursor_line(screen: &vt100::Screen) -> String {
    let (row, _) = screen.cursor_position();
    screen.rows(0, COLUMNS).nth(row.into()).unwrap_or_default()
}

fn screen() -> vt100::Parser {
    let size = |cells| std::num::NonZero::new(cells).unwrap_or(std::num::NonZero::<u16>::MIN);
    vt100::Parser::new(size(ROWS), size(COLUMNS), 0)
}

/// Both ends of a new terminal.
fn open() -> Result<(File, OwnedFd), Failed> {
    let (mut master, mut slave) = (0, 0);
    let size = libc::winsize {
        ws_row: ROWS,
        ws_col: COLUMNS,
        ws_xpixel: 0,
        ws_ypixel: 0,
    };
    // SAFETY: the descriptors are new ones, owned by nobody else.
    unsafe {
        let made = libc::openpty(
            &mut master,
            &mut slave,
            std::ptr::null_mut(),
            std::ptr::null(),
            &size,
        );
        if made != 0 {
            return Err(std::io::Error::last_os_error().into());
        }
        libc::fcntl(master, libc::F_SETFD, libc::FD_CLOEXEC);
        libc::fcntl(slave, libc::F_SETFD, libc::FD_CLOEXEC);
        Ok((File::from_raw_fd(master), OwnedFd::from_raw_fd(slave)))
    }
}

fn values() -> Result<(), Failed> {
    let mut terminal = Terminal::start(&super::scratch("values"))?;
    terminal.enter("6 * 7")?;
    terminal.wait_for("42 : int")?;
    // What is typed has colours, and so has the type behind a value.
    let row = (0..ROWS).find(|row| {
        let cell = terminal.screen.screen().cell(*row, 0);
        cell.is_some_and(|cell| cell.contents() == "4")
    });
    let cell = terminal.screen.screen().cell(row.ok_or("no value")?, 0);
    assert_ne!(cell.ok_or("no cell")?.fgcolor(), vt100::Color::Default);
    terminal.enter("let x: int = \"a\"")?;
    terminal.wait_for("type-mismatch")?;
    terminal.enter("x")?;
    terminal.wait_for("nothing is called `x` here")?;
    // What is shown stands on lines of its own.
    terminal.enter("extern fn printf(format: cstr, ...) -> c_int")?;
    terminal.enter("printf(\"no end\")")?;
    terminal.wait_until("a line of its own", |screen| {
        screen
            .rows(0, COLUMNS)
            .any(|row| row.trim_end() == "no end⏎")
            && screen
                .rows(0, COLUMNS)
                .any(|row| row.trim_end() == "6 : int")
    })?;
    terminal.press(CTRL_D)?;
    terminal.ends_with(0)
}

fn lines_that_go_on() -> Result<(), Failed> {
    let mut terminal = Terminal::start(&super::scratch("going on"))?;
    terminal.press("fn f(x) {\r")?;
    terminal.wait_for("fn f(x) {\n  ")?;
    terminal.press("x + 1\r}\r")?;
    terminal.wait_for("fn f(x) {\n  x + 1\n}\n>")?;
    terminal.enter("f(1)")?;
    terminal.wait_for("2 : int")?;
    // Braces close where the lines with their opening ones begin.
    terminal.press("fn g(x) {\rif x > 0 {\rx\r} else {\r0\r}\r}\r")?;
    terminal.wait_for("fn g(x) {\n  if x > 0 {\n    x\n  } else {\n    0\n  }\n}\n>")?;
    terminal.enter("g(3) * 1000")?;
    terminal.wait_for("3000 : int")?;
    // The whole of it comes back, and can be changed above its last line.
    terminal.press(CTRL_R)?;
    terminal.press("fn f(x)")?;
    terminal.wait_until("the function", |screen| {
        screen.contents().matches("fn f(x) {\n  x + 1\n}").count() == 2
    })?;
    // Any other key takes what was found; it is on the first line then.
    terminal.press("\x1b[B")?;
    terminal.press("\x1b[F0")?;
    terminal.wait_for("x + 10")?;
    terminal.press(ENTER)?;
    terminal.enter("f(7)")?;
    terminal.wait_for("17 : int")?;
    terminal.press("exit(3)\r")?;
    terminal.ends_with(3)
}

fn history() -> Result<(), Failed> {
    let folder = super::scratch("history");
    let mut terminal = Terminal::start(&folder)?;
    terminal.enter("let answer = 40 + 2")?;
    terminal.enter("1")?;
    terminal.press(CTRL_D)?;
    terminal.ends_with(0)?;
    let mut terminal = Terminal::start(&folder)?;
    terminal.press(CTRL_R)?;
    terminal.press("answ")?;
    terminal.wait_for("let answer = 40 + 2")?;
    terminal.press(ENTER)?;
    terminal.wait_for_prompt()?;
    terminal.enter("answer")?;
    terminal.wait_for("42 : int")
}

fn completion() -> Result<(), Failed> {
    let folder = super::scratch("completion");
    std::fs::write(folder.join("helper.arc"), "fn seven() = 7\n")?;
    let mut terminal = Terminal::start(&folder)?;
    terminal.enter("let collected = [\"b\", \"a\"]")?;
    terminal.press("colle\t.rev\t()\r")?;
    terminal.wait_for("collected.reverse()")?;
    terminal.wait_for_prompt()?;
    terminal.press("import \"hel\t\"\r")?;
    terminal.wait_for("import \"helper.arc\"")?;
    terminal.wait_for_prompt()?;
    terminal.press("helper.se\t()\r")?;
    terminal.wait_for("7 : int")?;
    terminal.press("extern fn strcasec\t(a: cstr, b: cstr) -> c_int\r")?;
    terminal.wait_for("extern fn strcasecmp(")?;
    terminal.wait_for_prompt()?;
    terminal.press("collected.s")?;
    terminal.press(TAB)?;
    // All that is possible is shown below.
    terminal.wait_for("sort_by")
}

fn interrupts() -> Result<(), Failed> {
    let mut terminal = Terminal::start(&super::scratch("interrupts"))?;
    terminal.enter("let kept = 1")?;
    terminal.run("loop { }")?;
    // Once it runs, which nothing shows.
    std::thread::sleep(Duration::from_millis(300));
    terminal.press(CTRL_C)?;
    terminal.wait_for("interrupted")?;
    terminal.wait_for_prompt()?;
    terminal.enter("extern fn pause() -> c_int blocking")?;
    terminal.run("pause()")?;
    std::thread::sleep(Duration::from_millis(300));
    terminal.press(CTRL_C)?;
    terminal.wait_until("another interruption", |screen| {
        screen.contents().matches("interrupted").count() == 2
    })?;
    terminal.wait_for_prompt()?;
    // At the prompt it clears the line.
    terminal.press("kept + nonsense")?;
    terminal.wait_for("nonsense")?;
    terminal.press(CTRL_C)?;
    terminal.wait_for_prompt()?;
    terminal.enter("kept + 1")?;
    terminal.wait_for("2 : int")
}

fn paste() -> Result<(), Failed> {
    let mut terminal = Terminal::start(&super::scratch("paste"))?;
    terminal.press("\x1b[200~let a = 1\nlet b = 2\na + b\x1b[201~")?;
    terminal.wait_for("a + b")?;
    terminal.press(ENTER)?;
    terminal.wait_for("3 : int")
}

fn script_asks() -> Result<(), Failed> {
    let mut terminal = Terminal::start(&super::scratch("asks"))?;
    terminal.press("let name = input(\"who? \")\r")?;
    terminal.wait_for("\nwho? ")?;
    terminal.press("Ada\r")?;
    terminal.wait_for_prompt()?;
    terminal.enter("name")?;
    terminal.wait_for("\"Ada\" : str?")
}
