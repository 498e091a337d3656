//! Words that could follow: names, members, keywords, files in imports, C's symbols in extern declarations.

use super::command;
use super::driver::Repl;
use super::reference;

/// Candidates, and where what they replace begins.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Completions {
    pub start: usize,
    pub words: Vec<String>,
}

/// What could stand at the end of `line[..position]`.
pub fn complete(repl: &mut Repl, line: &str, position: usize) -> Completions {
    let before = line.get(..position).unwrap_or(line);
    let is_word = |sign: char| sign.is_alphanumeric() || sign == '_';
    let start = before.trim_end_matches(is_word).len();
    let (front, word) = before.split_at(start);
    let (start, mut words) = match context(front) {
        Context::Command => command_words(before),
        Context::File(path) => (start - path.len(), files(path, false)),
        Context::AnyFile(path) => (start - path.len(), files(path, true)),
        Context::Member(base) => (start, repl.session.members(base)),
        Context::Foreign(library) => {
            let mut symbols = repl.session.symbols(library);
            // Those are C's own, unless somebody asks for them.
            symbols.retain(|symbol| word.starts_with('_') || !symbol.starts_with('_'));
            (start, symbols)
        }
        Context::Module => (start, modules()),
        Context::Name => (start, names(repl)),
    };
    let typed = before.get(start..).unwrap_or_default();
    words.retain(|candidate| candidate.starts_with(typed) && candidate != typed);
    words.sort_unstable();
    words.dedup();
    Completions { start, words }
}

/// What is being typed.
#[derive(Debug, PartialEq, Eq)]
enum Context<'a> {
    /// The word of a command.
    Command,
    /// A script's path, in an import.
    File(&'a str),
    /// A path behind `:load`.
    AnyFile(&'a str),
    /// Behind a dot behind this.
    Member(&'a str),
    /// The name of a function of C's, in this library.
    Foreign(Option<&'a str>),
    Module,
    Name,
}

/// What the text in front of a word asks for.
fn context(front: &str) -> Context<'_> {
    let trimmed = front.trim_start();
    if trimmed == ":" {
        return Context::Command;
    }
    for command in [":load ", ":save ", ":save! "] {
        if let Some(path) = trimmed.strip_prefix(command) {
            return Context::AnyFile(path.trim_start());
        }
    }
    let line = front.rsplit('\n').next().unwrap_or(front);
    if let Some((import, path)) = line.split_once('"')
        && import.trim() == "import"
        && !path.contains('"')
    {
        return Context::File(path);
    }
    if matches!(line.trim(), "import" | "from") {
        return Context::Module;
    }
    if let Some(library) = foreign_function(front) {
        return Context::Foreign(library);
    }
    if let Some(base) = front.strip_suffix("?.").or_else(|| front.strip_suffix('.')) {
        let base = operand(base.trim_end());
        if !base.is_empty() {
            return Context::Member(base);
        }
    }
    Context::Name
}

/// Whether the name of a function is being declared in an `extern`, and of which library.
fn foreign_function(front: &str) -> Option<Option<&str>> {
    let head = front.trim_end();
    if !head.ends_with("fn") || head.len() == front.len() {
        return None;
    }
    let begun = head.rfind("extern")?;
    let between = &head[begun + "extern".len()..head.len() - 2];
    // Within the braces of a block, or right behind its library.
    let block = between.matches('{').count() > between.matches('}').count();
    let library = between.split('"').nth(1);
    let bare = match library {
        Some(name) => between.trim() == format!("\"{name}\""),
        None => matches!(between.trim(), "" | "?"),
    };
    (block || bare).then_some(library)
}

/// The operand that a text ends with: `f(a, b)[1].c` of `1 + f(a, b)[1].c`.
fn operand(text: &str) -> &str {
    let bytes = text.as_bytes();
    let mut at = bytes.len();
    let mut closers = Vec::new();
    let mut quoted = false;
    while at > 0 {
        let byte = bytes[at - 1];
        match byte {
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b')' | b']' => closers.push(byte),
            b'(' | b'[' => {
                if closers.pop().is_none() {
                    break;
                }
            }
            _ if !closers.is_empty() => {}
            byte if byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'!' | b'?') => {}
            _ => break,
        }
        at -= 1;
    }
    text.get(at..).unwrap_or_default()
}

fn command_words(before: &str) -> (usize, Vec<String>) {
    let start = before.find(':').unwrap_or(0);
    let words = command::COMMANDS.iter().map(|(word, ..)| *word);
    let words = words.filter(|word| word.starts_with(':'));
    (start, words.map(str::to_owned).collect())
}

/// Paths that go on from one that has begun: folders, and scripts or all files.
fn files(path: &str, all: bool) -> Vec<String> {
    let folder = path.rfind('/').map_or("", |end| &path[..=end]);
    let place = if folder.is_empty() { "./" } else { folder };
    let Ok(entries) = std::fs::read_dir(place) else {
        return Vec::new();
    };
    let candidates = entries.filter_map(|entry| {
        let entry = entry.ok()?;
        let name = entry.file_name().into_string().ok()?;
        let is_folder = entry.path().is_dir();
        let wanted = is_folder || all || name.ends_with(".arc");
        let end = if is_folder { "/" } else { "" };
        (wanted && !name.starts_with('.')).then(|| format!("{folder}{name}{end}"))
    });
    candidates.collect()
}

fn modules() -> Vec<String> {
    let library = crate::library::MODULES.iter();
    let mut names: Vec<String> = library.map(|module| module.name.to_owned()).collect();
    let beside = files("", false).into_iter();
    names.extend(beside.filter_map(|file| Some(file.strip_suffix(".arc")?.to_owned())));
    names
}

fn names(repl: &mut Repl) -> Vec<String> {
    let mut names = repl.session.names();
    let functions = reference::entries();
    let functions = functions.iter().filter(|entry| entry.receiver.is_empty());
    names.extend(functions.map(|entry| entry.name().to_owned()));
    names.extend(
        crate::syntax::token::KEYWORDS
            .iter()
            .map(|word| (*word).to_owned()),
    );
    let types = crate::types::TypeTable::BUILTIN_NAMES.iter();
    names.extend(types.map(|name| (*name).to_owned()));
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_in_front_says_what_is_asked_for() {
        assert_eq!(context("let x = "), Context::Name);
        assert_eq!(context("1 + xs[0]."), Context::Member("xs[0]"));
        assert_eq!(context("f(a, b).c?."), Context::Member("f(a, b).c"));
        assert_eq!(context("g(\"a b\"."), Context::Member("\"a b\""));
        assert_eq!(context("import \"lib/"), Context::File("lib/"));
        assert_eq!(context("import "), Context::Module);
        assert_eq!(context(":load a"), Context::AnyFile("a"));
        assert_eq!(context("extern \"z\" fn "), Context::Foreign(Some("z")));
        assert_eq!(context("extern fn "), Context::Foreign(None));
        assert_eq!(
            context("extern \"z\" {\n  fn "),
            Context::Foreign(Some("z"))
        );
        assert_eq!(context("extern \"z\" { fn a() }\nfn "), Context::Name);
    }
}
