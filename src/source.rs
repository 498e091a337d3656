//! The texts of a session and the places in them.
//!
//! All files lie one after the other in one address space of `u32` offsets, so a [`Span`] is two
//! numbers and needs no file: the file is found by bisection when a place is shown. Every file
//! starts one past the end of the one before, so that the end of a file belongs to it alone.
//!
//! ```text
//!   0          base₁=n₀+1          base₂
//!   ├─ file 0 ─┤·├──── file 1 ─────┤·├─ file 2 …
//! ```
//!
//! This module knows nothing of tokens or errors.

use std::ops::Range;

/// A file of the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(pub u32);

/// A stretch of text: byte offsets in the session's address space, `end` excluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

impl Span {
    /// Of something that stands in no file, such as a built-in function.
    pub const NONE: Span = Span {
        start: u32::MAX,
        end: u32::MAX,
    };

    pub fn new(start: u32, end: u32) -> Self {
        Span { start, end }
    }

    /// From the start of `self` to the end of `other`.
    pub fn to(self, other: Span) -> Span {
        Span {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }

    /// The empty span in front of `self`.
    pub fn before(self) -> Span {
        Span::new(self.start, self.start)
    }

    /// The empty span behind `self`.
    pub fn after(self) -> Span {
        Span::new(self.end, self.end)
    }

    pub fn is_none(self) -> bool {
        self == Span::NONE
    }
}

/// A line and a column, both counted from 1; the column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

/// One text with the name under which messages show it.
#[derive(Debug)]
pub struct SourceFile {
    pub name: String,
    pub text: String,
    base: u32,
    line_starts: Vec<u32>,
}

impl SourceFile {
    /// Where the file's first byte lies in the session's address space.
    pub fn base(&self) -> u32 {
        self.base
    }

    /// The whole file.
    pub fn span(&self) -> Span {
        Span::new(self.base, self.base + self.text.len() as u32)
    }

    /// The byte range of `span` within this file's text, cut to the file.
    pub fn range(&self, span: Span) -> Range<usize> {
        let length = self.text.len();
        let start = (span.start.saturating_sub(self.base) as usize).min(length);
        let end = (span.end.saturating_sub(self.base) as usize).clamp(start, length);
        start..end
    }

    pub fn position(&self, offset: u32) -> Position {
        let local = offset.saturating_sub(self.base);
        let line = self.line_starts.partition_point(|&start| start <= local) - 1;
        let line_start = self.line_starts[line] as usize;
        let end = (local as usize).min(self.text.len());
        let column =
            String::from_utf8_lossy(&self.text.as_bytes()[line_start..end.max(line_start)])
                .chars()
                .count()
                + 1;
        Position {
            line: line + 1,
            column,
        }
    }

    /// The text of a line (from 1) without its line break.
    pub fn line_text(&self, line: usize) -> &str {
        let start = self.line_starts[line - 1] as usize;
        let end = self
            .line_starts
            .get(line)
            .map_or(self.text.len(), |&next| next as usize);
        self.text[start..end].trim_end_matches(['\n', '\r'])
    }
}

/// A text that cannot be added: the address space of 4 GiB is used up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooMuchSource;

/// All texts of a session.
#[derive(Debug, Default)]
pub struct SourceMap {
    files: Vec<SourceFile>,
}

impl SourceMap {
    pub fn new() -> Self {
        SourceMap::default()
    }

    /// Adds a text. `name` is what messages show: a path, `<repl>`, `<stdin>`.
    pub fn add(&mut self, name: &str, text: String) -> Result<FileId, TooMuchSource> {
        let base = match self.files.last() {
            Some(last) => last.span().end as u64 + 1,
            None => 0,
        };
        if base + text.len() as u64 >= u32::MAX as u64 {
            return Err(TooMuchSource);
        }
        let line_starts = std::iter::once(0)
            .chain(
                text.bytes()
                    .enumerate()
                    .filter(|(_, byte)| *byte == b'\n')
                    .map(|(at, _)| at as u32 + 1),
            )
            .collect();
        self.files.push(SourceFile {
            name: name.to_owned(),
            text,
            base: base as u32,
            line_starts,
        });
        Ok(FileId(self.files.len() as u32 - 1))
    }

    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    pub fn files(&self) -> &[SourceFile] {
        &self.files
    }

    /// The file that `span` lies in; `None` for [`Span::NONE`].
    pub fn file_of(&self, span: Span) -> Option<FileId> {
        if span.is_none() || self.files.is_empty() {
            return None;
        }
        let after = self.files.partition_point(|file| file.base <= span.start);
        Some(FileId(after.checked_sub(1)? as u32))
    }

    /// The text that `span` covers.
    pub fn text(&self, span: Span) -> &str {
        match self.file_of(span) {
            Some(id) => {
                let file = self.file(id);
                file.text.get(file.range(span)).unwrap_or("")
            }
            None => "",
        }
    }

    /// `file:line:column` of a place, for traces.
    pub fn location(&self, span: Span) -> Option<(&SourceFile, Position)> {
        let file = self.file(self.file_of(span)?);
        Some((file, file.position(span.start)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_characters_and_belong_to_their_file() {
        let mut map = SourceMap::new();
        let first = map.add("a.arc", "let ä = 1\nb".to_owned()).unwrap();
        let second = map.add("b.arc", "xyz".to_owned()).unwrap();
        assert_eq!(map.file(first).position(7), Position { line: 1, column: 7 });
        assert_eq!(
            map.file(first).position(11),
            Position { line: 2, column: 1 }
        );
        let base = map.file(second).base();
        assert_eq!(map.file_of(Span::new(base, base + 1)), Some(second));
        assert_eq!(map.file_of(Span::new(base - 1, base - 1)), Some(first));
        assert_eq!(map.text(Span::new(base + 1, base + 3)), "yz");
        assert_eq!(map.file(first).line_text(1), "let ä = 1");
    }
}
