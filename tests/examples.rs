//! The programs in `examples/`, run as a newcomer would, on real files and beside a second tool.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

fn arc(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_arc"))
        .args(words)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("LC_ALL", "C")
        .output()
        .unwrap()
}

fn output(words: &[&str]) -> String {
    let output = arc(words);
    assert!(
        output.status.success(),
        "{words:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

/// Whether a script can open the library; says so where the example is left out.
fn has_library(name: &str) -> bool {
    let script = format!("extern \"{name}\" {{ fn no_such_function() }}\nno_such_function()");
    let report = arc(&["-e", &script]).stderr;
    let found = !String::from_utf8_lossy(&report).contains("cannot open the library");
    if !found {
        left_out(name);
    }
    found
}

fn has_program(name: &str) -> bool {
    let found = Command::new("sh")
        .args(["-c", &format!("command -v {name}")])
        .output();
    let found = found.is_ok_and(|found| found.status.success());
    if !found {
        left_out(name);
    }
    found
}

/// Past the test harness, which keeps what a test that passes prints: CI is to show what was not run.
fn left_out(need: &str) {
    let name = thread::current().name().unwrap_or("?").to_owned();
    let _ = writeln!(
        std::io::stderr(),
        "examples: {name} is left out: there is no {need} here"
    );
}

/// Tries until it holds, for half a minute.
fn eventually(what: &str, mut holds: impl FnMut() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < Duration::from_secs(30), "never: {what}");
        thread::sleep(Duration::from_millis(20));
    }
}

/// A program that runs beside the test, and ends with it at the latest.
struct Beside(Child);

impl Beside {
    /// Started, with the first line that it writes.
    fn start(command: &mut Command) -> (Beside, String, BufReader<ChildStdout>) {
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        output.read_line(&mut line).unwrap();
        (Beside(child), line.trim().to_owned(), output)
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A file of so many bytes that look random, and are always the same.
fn file(name: &str, length: usize) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("examples");
    fs::create_dir_all(&folder).unwrap();
    let mut state = 1u32;
    let bytes: Vec<u8> = (0..length)
        .map(|_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        })
        .collect();
    let path = folder.join(name);
    fs::write(&path, bytes).unwrap();
    path
}

#[test]
fn arcane() {
    assert_eq!(output(&["examples/arcane.arc"]), "Arcane magic 24.\n");
}

#[test]
fn arcane_goes_through_one_gate() {
    let shown = output(&["gates", "examples/arcane.arc"]);
    assert!(
        shown.starts_with("Arcane magic 24.\nprintf(format: cstr, ...) -> c_int: "),
        "{shown}"
    );
    assert!(
        shown.contains("al: how many vector registers are used, 0"),
        "{shown}"
    );
}

/// `README.md` shows it as it is, but for the addresses.
#[test]
fn the_gate_in_the_readme_is_the_real_one() {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md"));
    let readme = readme.unwrap();
    let start = readme.find("Arcane magic 24.\nprintf").unwrap();
    let shown = readme[start..].split("```").next().unwrap();
    let masked = |text: &str| {
        let words = text.lines().map(|line| {
            let line = match line.split_once("  jmp") {
                // The distance differs from run to run.
                Some((_, rest)) => format!("  jmp{rest}"),
                None => line.to_owned(),
            };
            let word = |word: &str| match word.strip_prefix("0x") {
                Some(_) => "0x…".to_owned(),
                None => word.to_owned(),
            };
            line.split(' ').map(word).collect::<Vec<_>>().join(" ")
        });
        words.collect::<Vec<_>>().join("\n")
    };
    assert_eq!(
        masked(&output(&["gates", "examples/arcane.arc"])),
        masked(shown)
    );
}

#[test]
fn hypot() {
    let expected = "5.0\n13.0\n1 by 1: 1.4142\n1 by 2: 2.2361\n1 by 3: 3.1623\n";
    assert_eq!(output(&["examples/hypot.arc"]), expected);
}

#[test]
fn sort() {
    let expected = "Oslo       602 thousand\nVienna    1950 thousand\nParis     2141 thousand\n\
                    Berlin    3645 thousand\nLondon    8982 thousand\nParis has 2,141 thousand\n";
    assert_eq!(output(&["examples/sort.arc"]), expected);
}

#[test]
fn sqlite() {
    if !has_library("sqlite3") {
        return;
    }
    let expected = "Mars      3389.5 km\nVenus     6051.8 km\nEarth     6371.0 km\n4 planets\n\
                    no such column: size: select size from planets\n\
                    UNIQUE constraint failed: planets.name\ncolumn index out of range\n";
    assert_eq!(output(&["examples/sqlite.arc"]), expected);
}

#[test]
fn cat_copies_files_as_they_are() {
    // Smaller than its buffer, exactly as large, larger, and empty.
    let mut paths = Vec::new();
    let mut expected = Vec::new();
    for length in [100, 64 * 1024, 200_001, 0] {
        let path = file(&format!("cat-{length}"), length);
        expected.extend(fs::read(&path).unwrap());
        paths.push(path.to_string_lossy().into_owned());
    }
    let mut words = vec!["examples/cat.arc"];
    words.extend(paths.iter().map(String::as_str));
    let run = arc(&words);
    assert!(run.status.success());
    assert!(run.stdout == expected);
    assert!(run.stderr.is_empty());
}

#[test]
fn cat_names_what_it_cannot_read_and_goes_on() {
    let path = file("cat-good", 10);
    let run = arc(&[
        "examples/cat.arc",
        "no/such/file",
        "examples",
        &path.to_string_lossy(),
    ]);
    assert_eq!(run.status.code(), Some(1));
    assert_eq!(run.stdout, fs::read(&path).unwrap());
    assert_eq!(
        String::from_utf8_lossy(&run.stderr),
        "cat: no/such/file: open: No such file or directory\ncat: examples: read: Is a directory\n"
    );
    assert_eq!(arc(&["examples/cat.arc"]).status.code(), Some(2));
}

#[test]
fn crc_agrees_with_another_tool() {
    let script = "import sys, zlib; print('%08x' % zlib.crc32(open(sys.argv[1], 'rb').read()))";
    for length in [0, 1, 16 * 1024, 100_000] {
        let path = file(&format!("crc-{length}"), length);
        let path = path.to_string_lossy();
        let python = Command::new("python3").args(["-c", script, &path]).output();
        let expected = match python {
            Ok(python) if python.status.success() => String::from_utf8(python.stdout).unwrap(),
            _ => format!("{:08x}\n", crc32(&fs::read(&*path).unwrap())),
        };
        assert_eq!(
            output(&["examples/crc.arc", &path]),
            expected,
            "{length} bytes"
        );
    }
    let missing = arc(&["examples/crc.arc", "no/such/file"]);
    assert_eq!(missing.status.code(), Some(1));
    let report = String::from_utf8_lossy(&missing.stderr).into_owned();
    assert!(
        report.contains("fopen: No such file or directory"),
        "{report}"
    );
    assert!(
        report.contains("in crc_of at examples/crc.arc:"),
        "{report}"
    );
}

/// Bit by bit, for machines without Python.
fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg())
        })
    };
    !bytes.iter().fold(u32::MAX, step)
}

#[test]
fn threads_compute_the_same_checksum() {
    for length in [0, 3, 1_000_000] {
        let path = file(&format!("threads-{length}"), length);
        let path = path.to_string_lossy();
        assert_eq!(
            output(&["examples/threads.arc", &path]),
            output(&["examples/crc.arc", &path])
        );
    }
}

#[test]
fn crashes_are_errors_where_they_are_trapped() {
    let shown = output(&["--faults=trap", "examples/crash.arc"]);
    let expected = "7 / 2: div_t(quot: 3, rem: 1)\n\
                    7 / 0: div(a: 7, b: 0) crashed in libc.so.6 with SIGFPE: it divided an integer by zero, or overflowed\n\
                    length: strlen(text: 0x40) crashed in libc.so.6 with SIGSEGV at the address 0x40\n\
                    filling: memset(memory: 0x40, byte: 0, n: 100) crashed in libc.so.6 with SIGSEGV at the address 0x40\n\
                    sorting: strlen(text: 0x40) crashed in libc.so.6 with SIGSEGV at the address 0x40\n\
                    7 / 2: div_t(quot: 3, rem: 1)\n";
    assert_eq!(shown, expected);
}

#[test]
fn crashes_end_the_process_elsewhere() {
    let run = arc(&["examples/crash.arc"]);
    assert_eq!(run.status.code(), None, "ended by a signal");
    assert_eq!(
        String::from_utf8_lossy(&run.stdout),
        "7 / 2: div_t(quot: 3, rem: 1)\n"
    );
    let report = String::from_utf8_lossy(&run.stderr);
    let first = "error: div(a: 7, b: 0) crashed in libc.so.6 with SIGFPE";
    assert!(report.starts_with(first), "{report}");
}

/// As gzip would be used; what it writes.
fn gzip(words: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_arc"))
        .arg("examples/gzip.arc")
        .args(words)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    // It may end before it has read everything.
    let writer = thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

#[test]
fn gzip_packs_and_unpacks() {
    let text = "the same words, again and again\n"
        .repeat(5_000)
        .into_bytes();
    let random = fs::read(file("gzip-random", 300_000)).unwrap();
    for content in [&text[..], &random[..], b""] {
        let packed = gzip(&[], content);
        assert!(packed.status.success());
        assert!(gzip(&["-d"], &packed.stdout).stdout == content);
        let script = "import sys, gzip; sys.stdout.buffer.write(gzip.decompress(open(sys.argv[1], 'rb').read()))";
        let path = file("gzip-packed", 0);
        fs::write(&path, &packed.stdout).unwrap();
        let python = Command::new("python3")
            .args(["-c", script])
            .arg(&path)
            .output();
        if let Ok(python) = python
            && python.status.success()
        {
            assert!(python.stdout == content, "another tool reads it");
        }
    }
    assert!(gzip(&[], &text).stdout.len() < text.len() / 50);
}

#[test]
fn gzip_says_what_is_wrong() {
    let packed = gzip(&[], b"hello").stdout;
    for (input, message) in [
        (
            &b"this is not packed at all"[..],
            "gzip: incorrect header check\n",
        ),
        (
            &packed[..packed.len() - 9],
            "gzip: the data ends too early\n",
        ),
        (b"", "gzip: the data ends too early\n"),
    ] {
        let run = gzip(&["-d"], input);
        assert_eq!(run.status.code(), Some(1));
        assert_eq!(String::from_utf8_lossy(&run.stderr), message);
    }
}

/// What the process has used at most, in KiB.
fn peak_memory(process: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    line.unwrap()
        .split_whitespace()
        .nth(1)
        .unwrap()
        .parse()
        .unwrap()
}

#[test]
fn gzip_needs_no_more_memory_for_a_large_file() {
    let piece = fs::read(file("gzip-piece", 1 << 20)).unwrap();
    let start = |words: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_arc"))
            .arg("examples/gzip.arc")
            .args(words)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap()
    };
    // Packs 24 MiB, and unpacks them again at the same time.
    let (mut pack, mut unpack) = (start(&[]), start(&["-d"]));
    let mut packed = pack.stdout.take().unwrap();
    let mut to_unpack = unpack.stdin.take().unwrap();
    // By hand: `copy` would also write nothing, to one who has all it needs and is gone.
    let between = thread::spawn(move || {
        let (mut buffer, mut total) = (vec![0; 64 << 10], 0);
        loop {
            let n = packed.read(&mut buffer).unwrap();
            if n == 0 {
                break total;
            }
            to_unpack.write_all(&buffer[..n]).unwrap();
            total += n;
        }
    });
    let mut unpacked = unpack.stdout.take().unwrap();
    let compared = piece.clone();
    let reader = thread::spawn(move || {
        let mut buffer = vec![0; compared.len()];
        for _ in 0..24 {
            unpacked.read_exact(&mut buffer).unwrap();
            assert!(buffer == compared);
        }
        assert_eq!(unpacked.read(&mut buffer).unwrap(), 0);
    });
    let mut input = pack.stdin.take().unwrap();
    let mut after_half = (0, 0);
    for count in 1..=24 {
        input.write_all(&piece).unwrap();
        // What is hot has become native code by then.
        if count == 12 {
            after_half = (peak_memory(pack.id()), peak_memory(unpack.id()));
        }
    }
    // All but what is in the pipes has gone through, and both wait for more.
    let at_the_end = (peak_memory(pack.id()), peak_memory(unpack.id()));
    drop(input);
    assert!(between.join().unwrap() > 0);
    reader.join().unwrap();
    assert!(pack.wait().unwrap().success() && unpack.wait().unwrap().success());
    assert!(
        at_the_end.0 < after_half.0 + 2048,
        "{after_half:?} {at_the_end:?}"
    );
    assert!(
        at_the_end.1 < after_half.1 + 2048,
        "{after_half:?} {at_the_end:?}"
    );
}

/// A server for a folder, on a port that is free: its address, and what it writes.
fn server(folder: &Path) -> (Beside, String, BufReader<ChildStdout>) {
    let (server, line, output) = Beside::start(
        Command::new(env!("CARGO_BIN_EXE_arc"))
            .arg("examples/serve.arc")
            .arg(folder)
            .arg("0")
            .current_dir(env!("CARGO_MANIFEST_DIR")),
    );
    let address = line.strip_prefix("http://").unwrap().trim_end_matches('/');
    (server, address.to_owned(), output)
}

fn ask(address: &str, request: &str) -> (TcpStream, String) {
    let mut socket = TcpStream::connect(address).unwrap();
    socket.write_all(request.as_bytes()).unwrap();
    (socket, String::new())
}

#[test]
fn serve_serves_many_at_once() {
    let (_server, address, mut log) = server(Path::new("."));
    // One says nothing, one only half of what it wants; nobody waits for them.
    let _silent = TcpStream::connect(&address).unwrap();
    let (mut slow, mut late) = ask(&address, "GET /examples/cat.arc HT");
    let requests = [
        ("GET /LICENSE HTTP/1.1\r\nHost: x\r\n\r\n", "200 OK"),
        ("GET /../etc/passwd HTTP/1.1\r\n\r\n", "404 Not Found"),
        ("GET /none HTTP/1.1\r\n\r\n", "404 Not Found"),
        ("POST /LICENSE HTTP/1.1\r\n\r\n", "400 Bad Request"),
    ];
    for (request, status) in requests {
        let (mut socket, mut answer) = ask(&address, request);
        socket.read_to_string(&mut answer).unwrap();
        assert!(
            answer.starts_with(&format!("HTTP/1.1 {status}\r\n")),
            "{answer}"
        );
        let (_, content) = answer.split_once("\r\n\r\n").unwrap();
        if status == "200 OK" {
            assert_eq!(content, fs::read_to_string("LICENSE").unwrap());
        }
    }
    slow.write_all(b"TP/1.1\r\n\r\n").unwrap();
    slow.read_to_string(&mut late).unwrap();
    assert!(late.ends_with(&fs::read_to_string("examples/cat.arc").unwrap()));
    let mut line = String::new();
    log.read_line(&mut line).unwrap();
    let size = fs::metadata("LICENSE").unwrap().len();
    assert_eq!(
        line,
        format!("200 application/octet-stream, {size} bytes\n")
    );
}

#[test]
fn fetch_gets_what_serve_serves() {
    if !has_library("curl") {
        return;
    }
    let large = file("fetch-large", 3_000_000);
    let (_server, address, _log) = server(large.parent().unwrap());
    let run = arc(&[
        "examples/fetch.arc",
        &format!("http://{address}/fetch-large"),
    ]);
    assert!(run.stdout == fs::read(&large).unwrap());
    let report = String::from_utf8_lossy(&run.stderr);
    assert_eq!(report, "200 application/octet-stream, 3000000 bytes\n");
    let run = arc(&["examples/fetch.arc", &format!("http://{address}/none")]);
    assert_eq!(run.status.code(), Some(1));
    assert_eq!(run.stdout, b"there is no /none\n");
    // A port that nobody listens at.
    let run = arc(&["examples/fetch.arc", "http://127.0.0.1:1/"]);
    assert_eq!(run.status.code(), Some(1));
    let report = String::from_utf8_lossy(&run.stderr);
    assert!(report.starts_with("fetch: "), "{report}");
}

#[test]
fn dominoes_fall() {
    if !has_library("chipmunk") {
        return;
    }
    // Debian's Chipmunk tells that it looks for mistakes.
    let shown = output(&["examples/dominoes.arc"]);
    let own = |line: &&str| !line.starts_with("Initializing") && !line.starts_with("Compile with");
    let lines: Vec<&str> = shown.lines().filter(own).collect();
    let expected = include_str!("examples/dominoes.txt");
    assert_eq!(lines.join("\n") + "\n", expected);
}

#[test]
fn a_picture_goes_through_closures_and_back() {
    if !has_library("cairo") {
        return;
    }
    let expected = include_str!("examples/picture.txt");
    assert_eq!(output(&["examples/picture.arc"]), expected);
}

#[test]
fn integrals_of_closures() {
    if !has_library("gsl") {
        return;
    }
    let expected = include_str!("examples/integral.txt");
    assert_eq!(output(&["examples/integral.arc"]), expected);
}

/// A terminal of its own, by tmux.
struct Terminal {
    socket: String,
}

impl Terminal {
    fn start(name: &str, command: &str) -> Terminal {
        let terminal = Terminal {
            socket: format!("arcane-{name}-{}", std::process::id()),
        };
        terminal.tmux(&[
            "-f",
            "/dev/null",
            "-u",
            "new-session",
            "-d",
            "-x",
            "60",
            "-y",
            "12",
            command,
        ]);
        terminal
    }

    fn tmux(&self, words: &[&str]) -> String {
        let run = Command::new("tmux")
            .args(["-L", &self.socket])
            .args(words)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .env("LC_ALL", "C.UTF-8")
            .output()
            .unwrap();
        String::from_utf8(run.stdout).unwrap()
    }

    fn type_keys(&self, keys: &str) {
        let keys: Vec<&str> = keys.split(' ').collect();
        self.tmux(&[&["send-keys"], &keys[..]].concat());
    }

    /// Waits until the screen shows this, without spaces at the ends of lines.
    fn expect(&self, expected: &str) {
        let mut screen = String::new();
        let start = Instant::now();
        while screen.trim_end() != expected && start.elapsed() < Duration::from_secs(30) {
            thread::sleep(Duration::from_millis(20));
            screen = self.tmux(&["capture-pane", "-p"]);
        }
        assert_eq!(screen.trim_end(), expected);
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        self.tmux(&["kill-server"]);
    }
}

#[test]
fn sokoban_is_played() {
    if !has_library("ncursesw") || !has_program("tmux") {
        return;
    }
    let command = format!(
        "{} examples/sokoban.arc; echo \"left with $?\"; sleep 60",
        env!("CARGO_BIN_EXE_arc")
    );
    let terminal = Terminal::start("sokoban", &command);
    let first = "  level 1 of 2   moves 0\n\n  \
                   ████████████████\n  \
                   ██      ██    ██\n  \
                   ██  []    ··  ██\n  \
                   ██  ☻   []··  ██\n  \
                   ██      ██    ██\n  \
                   ████████████████";
    terminal.expect(first);
    // Against the wall and back, which counts; a box cannot go through the wall behind it.
    terminal.type_keys("Right Right Right Right u u u");
    terminal.expect(first);
    terminal.type_keys("Left Up Right Right Right Left Down");
    terminal.expect(
        "  level 1 of 2   moves 7\n\n  \
           ████████████████\n  \
           ██      ██    ██\n  \
           ██        []  ██\n  \
           ██    ☻ []··  ██\n  \
           ██      ██    ██\n  \
           ████████████████",
    );
    terminal.type_keys("Right");
    terminal.expect(
        "  level 1 of 2   moves 8            solved: press a key\n\n  \
           ████████████████\n  \
           ██      ██    ██\n  \
           ██        []  ██\n  \
           ██      ☻ []  ██\n  \
           ██      ██    ██\n  \
           ████████████████",
    );
    terminal.type_keys("x");
    terminal.type_keys("Up Up r");
    terminal.expect(
        "  level 2 of 2   moves 0\n\n      \
               ██████████\n  \
           ██████      ██\n  \
           ██  []  ██  ████\n  \
           ██  ██    ··  ██\n  \
           ██        ██  ██\n  \
           ████  ██      ██\n    \
             ██☻     []··██\n    \
             ████████████████",
    );
    terminal.type_keys("q");
    terminal.expect("left with 0");
}

const WIDTH: usize = 64;
const HEIGHT: usize = 48;
const SIZE: usize = 10;

/// The picture that `life.arc` is to show, by another way: rows of pixels.
fn life(generations: usize) -> (Vec<[u8; 3]>, usize) {
    let script = fs::read_to_string("examples/life.arc").unwrap();
    let mut alive = std::collections::HashSet::new();
    let plan = script.split("\"\"\"").nth(1).unwrap();
    for (y, row) in plan.lines().skip(1).enumerate() {
        for (x, sign) in row.chars().skip(2).enumerate() {
            if sign == 'O' {
                alive.insert((x + 4, y + 4));
            }
        }
    }
    for _ in 0..generations {
        let mut next = std::collections::HashSet::new();
        for x in 1..WIDTH - 1 {
            for y in 1..HEIGHT - 1 {
                let block = (x - 1..=x + 1).flat_map(|x| (y - 1..=y + 1).map(move |y| (x, y)));
                let count = block.filter(|cell| alive.contains(cell)).count();
                if count == 3 || count == 4 && alive.contains(&(x, y)) {
                    next.insert((x, y));
                }
            }
        }
        alive = next;
    }
    let mut picture = Vec::new();
    for y in 0..HEIGHT * SIZE {
        for x in 0..WIDTH * SIZE {
            let edge = |place: usize| [0, SIZE - 1].contains(&(place % SIZE));
            let inside = alive.contains(&(x / SIZE, y / SIZE)) && !edge(x) && !edge(y);
            picture.push(if inside { [255, 196, 0] } else { [16, 20, 40] });
        }
    }
    (picture, alive.len())
}

fn little(bytes: &[u8], at: usize) -> usize {
    u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap()) as usize
}

/// The screen of Xvfb, which it keeps in a file of the X window dump format.
fn screen(file: &Path) -> Option<Vec<[u8; 3]>> {
    let bytes = fs::read(file).ok()?;
    let word = |index: usize| {
        let four = bytes.get(index * 4..index * 4 + 4)?;
        Some(u32::from_be_bytes(four.try_into().ok()?) as usize)
    };
    let (width, height, line) = (word(4)?, word(5)?, word(12)?);
    let pixels = bytes.get(word(0)? + 12 * word(19)?..)?;
    let mut picture = Vec::with_capacity(width * height);
    for y in 0..height {
        for x in 0..width {
            let [blue, green, red] = pixels.get(y * line + 4 * x..y * line + 4 * x + 3)? else {
                return None;
            };
            picture.push([*red, *green, *blue]);
        }
    }
    Some(picture)
}

/// A bitmap of 24 bits, whose rows begin at the bottom.
fn bitmap(file: &Path) -> Vec<[u8; 3]> {
    let bytes = fs::read(file).unwrap();
    let (start, width, height) = (little(&bytes, 10), little(&bytes, 18), little(&bytes, 22));
    assert_eq!(&bytes[28..30], [24, 0]);
    let line = (3 * width).next_multiple_of(4);
    let mut picture = Vec::new();
    for y in (0..height).rev() {
        for x in 0..width {
            let at = start + y * line + 3 * x;
            picture.push([bytes[at + 2], bytes[at + 1], bytes[at]]);
        }
    }
    picture
}

#[test]
fn life_is_seen_in_a_window() {
    if !has_library("SDL2") || !has_program("Xvfb") {
        return;
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("examples");
    let frames = folder.join("screen");
    fs::create_dir_all(&frames).unwrap();
    let (_x, display, _) = Beside::start(
        Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "640x480x24",
                "-nolisten",
                "tcp",
            ])
            .arg("-fbdir")
            .arg(&frames)
            .stderr(Stdio::null()),
    );
    let saved = folder.join("life.bmp");
    let _ = fs::remove_file(&saved);
    let mut shown = Command::new(env!("CARGO_BIN_EXE_arc"))
        .args(["examples/life.arc", "65"])
        .arg(&saved)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("DISPLAY", format!(":{display}"))
        .env("SDL_VIDEODRIVER", "x11")
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let (expected, alive) = life(65);
    eventually("the screen shows generation 65", || {
        screen(&frames.join("Xvfb_screen0")).as_ref() == Some(&expected)
            || shown.try_wait().unwrap().is_some()
    });
    assert!(bitmap(&saved) == expected);
    // SDL makes an event of this signal, as of a click that closes the window.
    let kill = Command::new("sh")
        .args(["-c", &format!("kill -TERM {}", shown.id())])
        .status();
    assert!(kill.unwrap().success());
    let output = shown.wait_with_output().unwrap();
    assert!(output.status.success());
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        format!("65 generations, {alive} cells alive\n")
    );
}
