//! Every place where a name stands: in its text, in those that are open, and in the scripts of the workspace.

use super::analysis::Analysis;
use super::document::{Document, Documents, path_of, uri_of};
use crate::source::Span;
use lsp_types::{DocumentHighlight, DocumentHighlightKind, Location, Position, Uri};
use rustc_hash::{FxHashMap, FxHashSet};
use std::path::{Path, PathBuf};

/// Scripts of a workspace that are looked into, at most.
const MOST_FILES: usize = 2000;

/// A declared name, wherever it is used.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    pub name: String,
    pub declared: Location,
}

/// The name at a position, if a text declares it.
pub fn target(analysis: &mut Analysis, position: Position) -> Option<(Target, Span)> {
    let name = analysis.word_at(position)?;
    let declared = match analysis.used_at(name) {
        Some(found) => found.declared,
        None => {
            analysis.session.reader().declared_here(name)?;
            name
        }
    };
    if declared.is_none() {
        return None;
    }
    let origin = analysis.origin(declared);
    let target = Target {
        name: analysis.session.sources().text(name).to_owned(),
        declared: analysis.location(origin)?,
    };
    Some((target, origin))
}

/// Where the text names the target, its declaration among them, in order.
pub fn within(analysis: &mut Analysis, target: &Target) -> Vec<Span> {
    let mut declared: FxHashMap<Span, Span> = FxHashMap::default();
    for one in analysis.session.reader().uses() {
        if !one.declared.is_none() && one.declared != one.name {
            declared.insert(one.name, one.declared);
        }
    }
    let origin = |mut span: Span| {
        for _ in 0..32 {
            match declared.get(&span) {
                Some(next) => span = *next,
                None => break,
            }
        }
        span
    };
    let own = analysis.source().span();
    let mut origins: FxHashMap<Span, bool> = FxHashMap::default();
    let mut found: FxHashSet<Span> = FxHashSet::default();
    let names: Vec<Span> = declared.keys().copied().collect();
    for name in names {
        let origin = origin(name);
        let is_target = *origins
            .entry(origin)
            .or_insert_with(|| analysis.location(origin).as_ref() == Some(&target.declared));
        if is_target {
            found.insert(name);
            found.insert(origin);
        }
    }
    // A name that nobody uses.
    if let Some(word) = analysis.word_at(target.declared.range.start)
        && analysis.location(word).as_ref() == Some(&target.declared)
    {
        found.insert(word);
    }
    let mut found: Vec<Span> = found
        .into_iter()
        .filter(|span| own.start <= span.start && span.end <= own.end)
        .filter(|span| analysis.session.sources().text(*span) == target.name)
        .collect();
    found.sort_unstable_by_key(|span| span.start);
    found
}

/// All texts that might name the target: those that have the word.
pub fn candidates(target: &Target, documents: &Documents, roots: &[PathBuf]) -> Vec<Document> {
    let mut found: Vec<Document> = documents
        .iter()
        .filter(|document| has_word(&document.text, &target.name))
        .cloned()
        .collect();
    let mut paths = Vec::new();
    for root in roots {
        scripts(root, &mut paths);
    }
    paths.extend(path_of(&target.declared.uri));
    for path in paths {
        let uri = uri_of(&path);
        if found.iter().any(|document| document.uri == uri) || documents.get(&uri).is_some() {
            continue;
        }
        if let Ok(text) = std::fs::read_to_string(&path)
            && has_word(&text, &target.name)
        {
            let version = 0;
            found.push(Document { uri, version, text });
        }
    }
    found
}

pub fn everywhere(target: &Target, documents: &Documents, roots: &[PathBuf]) -> Vec<Location> {
    let mut found = Vec::new();
    for document in candidates(target, documents, roots) {
        let Some(mut analysis) = Analysis::new(&document, documents) else {
            continue;
        };
        let spans = within(&mut analysis, target);
        found.extend(spans.into_iter().filter_map(|span| analysis.location(span)));
    }
    found
}

/// The places within one text, for an editor that marks them.
pub fn highlights(analysis: &mut Analysis, position: Position) -> Vec<DocumentHighlight> {
    let Some((target, _)) = target(analysis, position) else {
        return Vec::new();
    };
    let spans = within(analysis, &target);
    spans
        .into_iter()
        .filter_map(|span| {
            Some(DocumentHighlight {
                range: analysis.range(span)?,
                kind: Some(DocumentHighlightKind::Text),
            })
        })
        .collect()
}

fn has_word(text: &str, word: &str) -> bool {
    memchr::memmem::find(text.as_bytes(), word.as_bytes()).is_some()
}

/// The scripts in a folder and those below it, hidden and built ones left out.
fn scripts(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    let mut entries: Vec<_> = entries.filter_map(Result::ok).collect();
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        if found.len() >= MOST_FILES {
            return;
        }
        let name = entry.file_name();
        let name = name.to_string_lossy();
        // Links to folders are not followed: they may lead back.
        let Ok(kind) = entry.file_type() else {
            continue;
        };
        if kind.is_dir() {
            if !name.starts_with('.') && name != "target" && name != "node_modules" {
                scripts(&entry.path(), found);
            }
        } else if name.ends_with(".arc") {
            found.push(entry.path());
        }
    }
}

/// Whether the address is that of a script on the disk or in the editor that may be changed.
pub fn is_own(uri: &Uri) -> bool {
    super::analysis::library_module(uri).is_none()
}
