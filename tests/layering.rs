//! The invariants of `ARCHITECTURE.md`, checked on the source: imports point one way, `unsafe` stands
//! where it is allowed, files keep a readable size, and nothing names the machine it was written on.

use std::fs;
use std::path::{Path, PathBuf};

/// Lines of a file above which it must be two things.
const MAXIMUM_LINES: usize = 750;

/// Files that are one thing all the same: lists of definitions, one handler after the other.
const LISTS: &[(&str, usize)] = &[
    ("check/error/mod.rs", 900),
    ("check/error/aggregate.rs", 900),
    ("syntax/ast.rs", 850),
    ("syntax/dump.rs", 800),
    ("vm/dispatch.rs", 1600),
    ("vm/native.rs", 800),
    ("vm/tests/map.rs", 800),
];

/// What a part must not know, although it stands in front.
const UNKNOWN: &[(&str, &[&str])] = &[
    ("types", &["syntax"]),
    ("foreign", &["syntax", "types", "check", "bytecode"]),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The lines of a fenced block of `ARCHITECTURE.md`.
fn listed(fence: &str) -> Vec<String> {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let start = format!("```{fence}\n");
    let block = text
        .split(&start)
        .nth(1)
        .unwrap_or_else(|| panic!("no block ```{fence}"));
    let lines: Vec<String> = block
        .split("```")
        .next()
        .unwrap()
        .lines()
        .map(str::to_owned)
        .collect();
    assert!(!lines.is_empty());
    lines
}

fn files(folder: &Path, extension: &str, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            if name != "target" && !name.starts_with('.') {
                files(&path, extension, found);
            }
        } else if name.ends_with(extension) {
            found.push(path);
        }
    }
}

/// Paths relative to `src/` with their texts.
fn sources() -> Vec<(String, String)> {
    let folder = root().join("src");
    let mut found = Vec::new();
    files(&folder, ".rs", &mut found);
    found
        .into_iter()
        .map(|path| {
            let name = path
                .strip_prefix(&folder)
                .unwrap()
                .to_string_lossy()
                .into_owned();
            (name, fs::read_to_string(&path).unwrap())
        })
        .collect()
}

/// The part of the house that a file belongs to: `check/call.rs` to `check`.
fn part(name: &str) -> &str {
    name.split('/').next().unwrap().trim_end_matches(".rs")
}

/// Code without comments and without the tests at its end.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    text.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .map(|line| line.split(" // ").next().unwrap())
        .collect::<Vec<_>>()
        .join("\n")
}

/// The parts that a text names as `crate::part`, also within `use crate::{a, b::c}`.
fn imports(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for (at, _) in text.match_indices("crate::") {
        if text[..at].ends_with(|sign: char| sign.is_alphanumeric() || sign == '_' || sign == '$') {
            continue;
        }
        let rest = &text[at + "crate::".len()..];
        let word = |text: &str| {
            text.chars()
                .take_while(|sign| sign.is_alphanumeric() || *sign == '_')
                .collect()
        };
        match rest.strip_prefix('{') {
            None => found.push(word(rest)),
            Some(inner) => {
                let mut depth = 0;
                let mut item = String::new();
                for sign in inner.chars() {
                    match sign {
                        '}' if depth == 0 => break,
                        '{' => depth += 1,
                        '}' => depth -= 1,
                        ',' if depth == 0 => {
                            found.push(word(item.trim()));
                            item.clear();
                            continue;
                        }
                        _ => {}
                    }
                    item.push(sign);
                }
                found.push(word(item.trim()));
            }
        }
    }
    found.retain(|name| !name.is_empty());
    found
}

#[test]
fn imports_are_read_in_every_form() {
    let text = "use crate::types::Ty;\nuse crate::{source::{Span, FileId}, vm};\nlet x = crate::check::check();";
    assert_eq!(imports(text), ["types", "source", "vm", "check"]);
}

#[test]
fn imports_point_one_way() {
    let order = listed("layering");
    let place = |part: &str| order.iter().position(|known| known == part);
    let mut problems = Vec::new();
    for (name, text) in sources() {
        let own = part(&name);
        if own == "lib" {
            continue;
        }
        let Some(here) = place(own) else {
            problems.push(format!(
                "{name}: `{own}` is not in the list of ARCHITECTURE.md"
            ));
            continue;
        };
        for other in imports(&code(&text)) {
            match place(&other) {
                Some(there) if there > here => {
                    problems.push(format!("{name} uses {other}, which stands behind it"))
                }
                _ => {}
            }
            let hidden = UNKNOWN
                .iter()
                .any(|(part, hidden)| *part == own && hidden.contains(&other.as_str()));
            if hidden {
                problems.push(format!("{name} uses {other}, which {own} must not know"));
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn one_module_alone_uses_the_rendering_crate() {
    for (name, text) in sources() {
        assert!(
            name == "render.rs" || !code(&text).contains("annotate_snippets"),
            "{name}"
        );
    }
}

#[test]
fn unsafe_stands_only_in_the_named_modules() {
    let allowed = listed("unsafe");
    for (name, text) in sources() {
        let named = allowed
            .iter()
            .any(|module| name == *module || name.starts_with(&format!("{module}/")));
        let word = |line: &str| {
            line.split(|sign: char| !sign.is_alphanumeric() && sign != '_')
                .any(|word| word == "unsafe")
        };
        let text = code(&text);
        let used = text.lines().find(|line| word(line));
        assert!(
            named || used.is_none(),
            "{name}: {}",
            used.unwrap_or_default()
        );
    }
}

#[test]
fn files_keep_a_readable_size() {
    let mut lengths = Vec::new();
    for (name, text) in sources() {
        let lines = text.lines().count();
        let list = LISTS.iter().find(|(list, _)| *list == name);
        let most = list.map_or(MAXIMUM_LINES, |(_, most)| *most);
        assert!(lines <= most, "{name} has {lines} lines");
        lengths.push(lines);
    }
    lengths.sort_unstable();
    let median = lengths[lengths.len() / 2];
    assert!(median <= 350, "the median file has {median} lines");
}

#[test]
fn every_module_says_what_it_is() {
    for (name, text) in sources() {
        assert!(text.starts_with("//!"), "{name} has no words at its head");
    }
}

#[test]
fn nothing_names_the_machine_it_was_written_on() {
    let home = ["/ho", "me/"].concat();
    let words = ["/work/", "/root/", home.as_str()];
    let mut found = Vec::new();
    for extension in [
        ".rs", ".md", ".arc", ".toml", ".sh", ".lalrpop", ".c", ".lua",
    ] {
        files(root(), extension, &mut found);
    }
    assert!(found.len() > 100);
    for path in found {
        if path.ends_with("tests/layering.rs") {
            continue;
        }
        let Ok(text) = fs::read_to_string(&path) else {
            continue;
        };
        for word in words {
            assert!(!text.contains(word), "{} contains {word}", path.display());
        }
    }
}
