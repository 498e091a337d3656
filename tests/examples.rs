//! The programs in `examples/`, run as a newcomer would, on real files and beside a second tool.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

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
    let run = arc(&["examples/sqlite.arc"]);
    let report = String::from_utf8_lossy(&run.stderr);
    if report.contains("cannot open the library") {
        eprintln!("there is no SQLite here: left out");
        return;
    }
    let expected = "Mars      3389.5 km\nVenus     6051.8 km\nEarth     6371.0 km\n4 planets\n\
                    no such column: size: select size from planets\n";
    assert_eq!(String::from_utf8_lossy(&run.stdout), expected, "{report}");
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
