//! What could be written at the cursor.
//!
//! The text is checked again with a name at the cursor that no script has; the walk says what its place wants. What is being
//! typed is seldom a whole statement, so the text is tried with what would make it one: the brackets that are open in the line, a block, a
//! body.

use super::analysis::Analysis;
use super::document::{Document, Documents, path_of};
use super::hover::markup;
use crate::check::complete::{Candidate, Fit};
use crate::check::index::Gap;
use crate::check::inspect::Sort;
use crate::library;
use crate::source::Span;
use crate::syntax::token::Token;
use lsp_types::{CompletionItem, CompletionItemKind as Kind, Position, Range, TextEdit};
use std::ops::Range as Offsets;

/// Stands where something is being written.
const CURSOR: &str = "cursor__here";

/// Words that begin a statement, beside those that begin an expression.
const STATEMENT_WORDS: &[&str] = &[
    "as", "assert", "class", "const", "defer", "enum", "extern", "fn", "for", "from", "import",
    "let", "loop", "struct", "test", "type", "union", "var", "while",
];

pub fn at(analysis: &Analysis, position: Position, documents: &Documents) -> Vec<CompletionItem> {
    let Some(document) = documents.get(analysis.uri()) else {
        return Vec::new();
    };
    let lines = analysis.lines();
    let offset = lines.offset(position);
    let text = analysis.text();
    let word = word_around(text, offset);
    let line_start = text[..offset].rfind('\n').map_or(0, |at| at + 1);
    let prefix = &text[line_start..word.start];
    let range = lines.range(word.start..offset);
    if is_comment(analysis, offset) {
        return Vec::new();
    }
    if let Some(items) = imports(document, prefix, &text[line_start..offset], range, &lines) {
        return items;
    }
    let Some(mut tried) = with_cursor(document, text, word.clone(), documents) else {
        return Vec::new();
    };
    let at = tried.source().base() + word.start as u32;
    let mut items = Vec::new();
    for gap in tried.session.reader().gaps() {
        let candidates = tried.session.reader().candidates(&gap, at);
        for candidate in candidates {
            add(&mut items, item(candidate, &mut tried, range));
        }
        if matches!(gap, Gap::Value { .. }) {
            let begins = prefix.trim().is_empty();
            for word in Token::KEYWORDS {
                if begins || !STATEMENT_WORDS.contains(word) {
                    add(&mut items, keyword(word, range));
                }
            }
        }
    }
    // `x?.name` where `x` may be null.
    let dot = text[..word.start].trim_end();
    if dot.ends_with('.') && !dot.ends_with("?.") {
        let before = lines.range(dot.len() - 1..dot.len());
        for item in &mut items {
            if item
                .sort_text
                .as_deref()
                .is_some_and(|text| text.starts_with('3'))
            {
                item.additional_text_edits = Some(vec![TextEdit {
                    range: before,
                    new_text: "?.".to_owned(),
                }]);
            }
        }
    }
    items
}

fn is_comment(analysis: &Analysis, offset: usize) -> bool {
    let comments = analysis.parsed.syntax.comments.iter();
    let ranges = comments.map(|comment| analysis.source().range(comment.span));
    ranges
        .into_iter()
        .any(|range| range.start < offset && offset <= range.end)
}

/// The word that is being typed.
fn word_around(text: &str, offset: usize) -> Offsets<usize> {
    let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
    let bytes = text.as_bytes();
    let before = bytes[..offset]
        .iter()
        .rev()
        .take_while(|byte| is_word(byte));
    let start = offset - before.count();
    let behind = bytes[offset..].iter().take_while(|byte| is_word(byte));
    start..offset + behind.count()
}

/// The text as it was checked with a name at the cursor, where the walk came by there.
fn with_cursor(
    document: &Document,
    text: &str,
    word: Offsets<usize>,
    documents: &Documents,
) -> Option<Analysis> {
    try_endings(document, text, word, documents, |tried| {
        !tried.session.reader().gaps().is_empty()
    })
}

/// The text with a name at the cursor, and behind it what makes a statement of the line: the first for which `good` holds.
pub fn try_endings(
    document: &Document,
    text: &str,
    word: Offsets<usize>,
    documents: &Documents,
    mut good: impl FnMut(&mut Analysis) -> bool,
) -> Option<Analysis> {
    let closers = open_brackets(text, word.start);
    let endings = [
        String::new(),
        closers.clone(),
        " {}".to_owned(),
        format!("{closers} {{}}"),
        " => 0".to_owned(),
        format!("{closers} => 0"),
        format!("{closers} = 0"),
    ];
    let mut seen: Vec<&str> = Vec::new();
    for ending in &endings {
        if seen.contains(&ending.as_str()) {
            continue;
        }
        seen.push(ending);
        let mut changed = text.to_owned();
        changed.replace_range(word.clone(), &format!("{CURSOR}{ending}"));
        let mut tried = Analysis::with_cursor(document, changed, Some(CURSOR), documents)?;
        if good(&mut tried) {
            return Some(tried);
        }
    }
    None
}

/// What closes the brackets that the line opened in front of the cursor.
fn open_brackets(text: &str, offset: usize) -> String {
    let line_start = text[..offset].rfind('\n').map_or(0, |at| at + 1);
    let line_end = text[offset..]
        .find('\n')
        .map_or(text.len(), |at| offset + at);
    let mut open: Vec<char> = Vec::new();
    for sign in text[line_start..line_end].chars() {
        match sign {
            '(' => open.push(')'),
            '[' => open.push(']'),
            '{' => open.push('}'),
            ')' | ']' | '}' if open.last() == Some(&sign) => {
                open.pop();
            }
            _ => {}
        }
    }
    open.iter().rev().collect()
}

// ---- imports

/// Modules and files behind `import` and `from`; `None` where the line is no import.
fn imports(
    document: &Document,
    prefix: &str,
    written: &str,
    range: Range,
    lines: &super::document::Lines,
) -> Option<Vec<CompletionItem>> {
    let word = prefix.trim();
    let path = path_of(&document.uri);
    let folder = path.as_deref().and_then(std::path::Path::parent);
    if word == "import" || word == "from" {
        let mut items: Vec<CompletionItem> = library::MODULES
            .iter()
            .map(|module| {
                let head = crate::syntax::documentation::of_file(module.text);
                plain(
                    module.name,
                    Kind::Module,
                    "the standard library",
                    &head,
                    range,
                )
            })
            .collect();
        for name in scripts(folder) {
            if let Some(stem) = name.strip_suffix(".arc") {
                add(&mut items, plain(stem, Kind::Module, &name, "", range));
            }
        }
        return Some(items);
    }
    // `import "folder/fi`
    let trimmed = written.trim_start();
    let quoted = trimmed
        .strip_prefix("import ")
        .or_else(|| trimmed.strip_prefix("from "))?
        .trim_start()
        .strip_prefix('"')?;
    if quoted.contains('"') {
        return None;
    }
    let inside = match quoted.rsplit_once('/') {
        Some((inside, _)) => folder?.join(inside),
        None => folder?.to_owned(),
    };
    let last = quoted.rsplit('/').next().unwrap_or_default();
    let end = lines.offset(range.end);
    let range = lines.range(end - last.len()..end);
    let items = entries(&inside).into_iter().map(|(name, is_folder)| {
        let kind = if is_folder { Kind::Folder } else { Kind::File };
        plain(&name, kind, "", "", range)
    });
    Some(items.collect())
}

fn scripts(folder: Option<&std::path::Path>) -> Vec<String> {
    let found = folder.map(entries).unwrap_or_default();
    let files = found.into_iter().filter(|(_, is_folder)| !is_folder);
    files.map(|(name, _)| name).collect()
}

/// The scripts and folders of a folder.
fn entries(folder: &std::path::Path) -> Vec<(String, bool)> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut found: Vec<(String, bool)> = entries
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let name = entry.file_name().into_string().ok()?;
            let is_folder = entry.file_type().ok()?.is_dir();
            let wanted = !name.starts_with('.') && (is_folder || name.ends_with(".arc"));
            wanted.then_some((name, is_folder))
        })
        .collect();
    found.sort();
    found
}

// ---- items

/// Of two with one name the first is nearer.
fn add(items: &mut Vec<CompletionItem>, item: CompletionItem) {
    match items.iter_mut().find(|known| known.label == item.label) {
        Some(known) if known.sort_text > item.sort_text => *known = item,
        Some(_) => {}
        None => items.push(item),
    }
}

fn item(candidate: Candidate, tried: &mut Analysis, range: Range) -> CompletionItem {
    let found = candidate.description;
    let kind = match found.sort {
        Sort::Variable | Sort::Parameter => Kind::Variable,
        Sort::Function | Sort::ForeignFunction => Kind::Function,
        Sort::Method => Kind::Method,
        Sort::Constant => Kind::Constant,
        Sort::Struct => Kind::Struct,
        Sort::Class => Kind::Class,
        Sort::Enum => Kind::Enum,
        Sort::Type => Kind::Class,
        Sort::Case => Kind::EnumMember,
        Sort::Field => Kind::Field,
        Sort::Module => Kind::Module,
    };
    let documentation = super::hover::documentation(&found, tried);
    let detail = found.signature.lines().next().unwrap_or_default();
    let order = match candidate.fit {
        Fit::Wanted => 0,
        Fit::Near => 1,
        Fit::BuiltIn => 2,
        Fit::Present => 3,
    };
    CompletionItem {
        sort_text: Some(format!("{order} {}", found.name)),
        ..plain(&found.name, kind, detail, &documentation, range)
    }
}

fn keyword(word: &str, range: Range) -> CompletionItem {
    CompletionItem {
        sort_text: Some(format!("4 {word}")),
        ..plain(word, Kind::Keyword, "", "", range)
    }
}

fn plain(
    name: &str,
    kind: Kind,
    detail: &str,
    documentation: &str,
    range: Range,
) -> CompletionItem {
    let edit = TextEdit {
        range,
        new_text: name.to_owned(),
    };
    CompletionItem {
        label: name.to_owned(),
        kind: Some(kind),
        detail: (!detail.is_empty()).then(|| detail.to_owned()),
        documentation: (!documentation.is_empty()).then(|| markup(documentation.to_owned()).into()),
        text_edit: Some(edit.into()),
        ..CompletionItem::default()
    }
}

/// The place of a word in the session's texts.
pub fn span_of(analysis: &Analysis, word: &Offsets<usize>) -> Span {
    let base = analysis.source().base();
    Span::new(base + word.start as u32, base + word.end as u32)
}
