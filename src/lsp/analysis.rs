//! A text of the editor that has been checked, and the questions that all answers begin with: which name is here, and what does it
//! stand for.

use super::document::{Document, Documents, Lines, path_of, uri_of};
use crate::check::index::{Meaning, Use};
use crate::check::inspect::Description;
use crate::diagnostic::Diagnostic;
use crate::library;
use crate::session::{Options, Parsed, Session};
use crate::source::{FileId, SourceFile, Span};
use crate::syntax::documentation;
use lsp_types::{Location, Position, Range, Uri};
use std::path::{Path, PathBuf};

#[derive(Debug)]
pub struct Analysis {
    pub session: Session,
    pub file: FileId,
    pub parsed: Parsed,
    pub diagnostics: Vec<Diagnostic>,
    uri: Uri,
}

impl Analysis {
    /// Checks an open text; its imports see the other open ones as they are in the editor.
    pub fn new(document: &Document, documents: &Documents) -> Option<Self> {
        Analysis::with_cursor(document, document.text.clone(), None, documents)
    }

    /// Checks a text in the document's place, in which the name `cursor` marks what is being written.
    pub fn with_cursor(
        document: &Document,
        text: String,
        cursor: Option<&str>,
        documents: &Documents,
    ) -> Option<Self> {
        let mut session = Session::new(Options::default());
        for other in documents.iter().filter(|other| other.uri != document.uri) {
            if let Some(real) = path_of(&other.uri).and_then(|path| path.canonicalize().ok()) {
                session.set_unsaved(real, other.text.clone());
            }
        }
        let name = match library_module(&document.uri) {
            Some(module) => format!("std/{module}.arc"),
            None => document.name(),
        };
        let file = session.add(&name, text).ok()?;
        let (parsed, diagnostics) = session.analyse(file, cursor);
        Some(Analysis {
            session,
            file,
            parsed,
            diagnostics,
            uri: document.uri.clone(),
        })
    }

    pub fn uri(&self) -> &Uri {
        &self.uri
    }

    pub fn source(&self) -> &SourceFile {
        self.session.sources().file(self.file)
    }

    pub fn text(&self) -> &str {
        &self.source().text
    }

    pub fn lines(&self) -> Lines<'_> {
        Lines::new(self.text())
    }

    // ---- places

    /// Where a place lies, in whichever file.
    pub fn location(&self, span: Span) -> Option<Location> {
        let id = self.session.sources().file_of(span)?;
        let file = self.session.sources().file(id);
        let uri = if id == self.file {
            self.uri.clone()
        } else {
            uri_of_source(file)?
        };
        let range = Lines::new(&file.text).range(file.range(span));
        Some(Location { uri, range })
    }

    /// The range of a place in the text itself; `None` for one in another file.
    pub fn range(&self, span: Span) -> Option<Range> {
        let own = self.session.sources().file_of(span) == Some(self.file);
        own.then(|| self.lines().range(self.source().range(span)))
    }

    /// The word at a position, also right behind it.
    pub fn word_at(&self, position: Position) -> Option<Span> {
        let text = self.text();
        let offset = self.lines().offset(position);
        let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
        let bytes = text.as_bytes();
        let before = bytes[..offset]
            .iter()
            .rev()
            .take_while(|byte| is_word(byte));
        let start = offset - before.count();
        let end = offset
            + bytes[offset..]
                .iter()
                .take_while(|byte| is_word(byte))
                .count();
        if start == end || bytes[start].is_ascii_digit() {
            return None;
        }
        let base = self.source().base();
        Some(Span::new(base + start as u32, base + end as u32))
    }

    // ---- names

    /// What the name stands for that is used here. Of several answers the last one that says most.
    pub fn used_at(&mut self, name: Span) -> Option<Use> {
        let reader = self.session.reader();
        let uses = reader.uses().iter().filter(|one| one.name == name);
        let plain = |one: &Use| matches!(one.meaning, Meaning::Member(_) | Meaning::BuiltIn);
        uses.max_by_key(|one| !plain(one)).cloned()
    }

    /// What is known of the name at a position, whether it is used or declared there.
    pub fn described_at(&mut self, name: Span) -> Option<Description> {
        match self.used_at(name) {
            Some(found) => self.session.reader().used_here(&found),
            None => self.session.reader().declared_here(name),
        }
    }

    /// Where a name is declared in the end: what is imported by name has its place in the module.
    pub fn origin(&mut self, declared: Span) -> Span {
        let mut origin = declared;
        let reader = self.session.reader();
        // An import can only lead through so many files.
        for _ in 0..32 {
            let mut uses = reader.uses().iter().rev();
            match uses.find(|one| one.name == origin && !one.declared.is_none()) {
                Some(next) if next.declared != origin => origin = next.declared,
                _ => break,
            }
        }
        origin
    }

    /// The documentation in front of a declaration; of a module, that at its head.
    pub fn documentation(&self, declared: Span) -> String {
        let sources = self.session.sources();
        let Some(id) = sources.file_of(declared) else {
            return String::new();
        };
        let file = sources.file(id);
        let start = file.range(declared).start;
        if declared.start == declared.end && start == 0 {
            return documentation::of_file(&file.text);
        }
        documentation::of_declaration(&file.text, start)
    }
}

/// The address of a file of the session; a module of the library is written out for the editor to read.
fn uri_of_source(file: &SourceFile) -> Option<Uri> {
    let name = &file.name;
    let module = name
        .strip_prefix("std/")
        .and_then(|rest| rest.strip_suffix(".arc"));
    if let Some(module) = module.and_then(library::find) {
        return Some(uri_of(&written_module(module).ok()?));
    }
    Some(uri_of(Path::new(name)))
}

/// Where the modules of the library are written out: a folder for each version.
fn library_folder() -> PathBuf {
    let cache = std::env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .filter(|path| path.is_absolute())
        .or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cache")))
        .unwrap_or_else(std::env::temp_dir);
    cache
        .join("arcane")
        .join(concat!("std-", env!("CARGO_PKG_VERSION")))
}

fn written_module(module: &library::LibraryModule) -> std::io::Result<PathBuf> {
    let folder = library_folder();
    let path = folder.join(format!("{}.arc", module.name));
    let current = std::fs::read_to_string(&path).is_ok_and(|text| text == module.text);
    if !current {
        std::fs::create_dir_all(&folder)?;
        std::fs::write(&path, module.text)?;
    }
    Ok(path)
}

/// The module of the library that was written out to this address.
pub fn library_module(uri: &Uri) -> Option<&'static str> {
    let path = path_of(uri)?;
    let name = path.strip_prefix(library_folder()).ok()?.to_str()?;
    library::find(name.strip_suffix(".arc")?).map(|module| module.name)
}
