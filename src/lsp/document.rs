//! The texts that the editor holds, and places in them.
//!
//! The protocol counts lines from 0 and, within a line, UTF-16 units; the compiler counts bytes. A position behind the end of a line
//! is its end, one within a character is in front of it.

use lsp_types::{Position, Range, TextDocumentContentChangeEvent, Uri};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A text that is open in the editor.
#[derive(Clone, Debug)]
pub struct Document {
    pub uri: Uri,
    pub version: i32,
    pub text: String,
}

impl Document {
    /// What messages and imports call it: the path, where it has one.
    pub fn name(&self) -> String {
        match path_of(&self.uri) {
            Some(path) => path.display().to_string(),
            None => self.uri.0.clone(),
        }
    }

    pub fn apply(&mut self, change: TextDocumentContentChangeEvent) {
        use TextDocumentContentChangeEvent as Change;
        match change {
            Change::TextDocumentContentChangeWholeDocument(whole) => self.text = whole.text,
            Change::TextDocumentContentChangePartial(part) => {
                let lines = Lines::new(&self.text);
                let start = lines.offset(part.range.start);
                let end = lines.offset(part.range.end).max(start);
                self.text.replace_range(start..end, &part.text);
            }
        }
    }
}

/// All open texts, by their addresses.
#[derive(Clone, Debug, Default)]
pub struct Documents {
    open: BTreeMap<String, Document>,
}

impl Documents {
    pub fn get(&self, uri: &Uri) -> Option<&Document> {
        self.open.get(&uri.0)
    }

    pub fn get_mut(&mut self, uri: &Uri) -> Option<&mut Document> {
        self.open.get_mut(&uri.0)
    }

    pub fn insert(&mut self, document: Document) {
        self.open.insert(document.uri.0.clone(), document);
    }

    pub fn remove(&mut self, uri: &Uri) {
        self.open.remove(&uri.0);
    }

    pub fn iter(&self) -> impl Iterator<Item = &Document> {
        self.open.values()
    }
}

/// Where the lines of a text begin.
#[derive(Debug)]
pub struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub fn new(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        let breaks = bytes.iter().enumerate().filter(|(at, byte)| match byte {
            b'\n' => true,
            b'\r' => bytes.get(at + 1) != Some(&b'\n'),
            _ => false,
        });
        let starts = std::iter::once(0)
            .chain(breaks.map(|(at, _)| at + 1))
            .collect();
        Lines { text, starts }
    }

    pub fn position(&self, offset: usize) -> Position {
        let offset = offset.min(self.text.len());
        let line = self.starts.partition_point(|start| *start <= offset) - 1;
        let before = &self.text.as_bytes()[self.starts[line]..offset];
        let units = String::from_utf8_lossy(before).encode_utf16().count();
        Position {
            line: line as u32,
            character: units as u32,
        }
    }

    pub fn range(&self, range: std::ops::Range<usize>) -> Range {
        Range {
            start: self.position(range.start),
            end: self.position(range.end),
        }
    }

    pub fn offset(&self, position: Position) -> usize {
        let Some(start) = self.starts.get(position.line as usize).copied() else {
            return self.text.len();
        };
        let next = self.starts.get(position.line as usize + 1);
        let line = &self.text[start..next.copied().unwrap_or(self.text.len())];
        let line = line.trim_end_matches(['\n', '\r']);
        let mut units = 0;
        for (at, sign) in line.char_indices() {
            units += sign.len_utf16() as u32;
            if units > position.character {
                return start + at;
            }
        }
        start + line.len()
    }
}

/// The path of a `file:` address.
pub fn path_of(uri: &Uri) -> Option<PathBuf> {
    let rest = uri.0.strip_prefix("file://")?;
    // The host is empty, or says that it is this machine.
    let path = rest.strip_prefix("localhost").unwrap_or(rest);
    let mut bytes = Vec::with_capacity(path.len());
    let mut signs = path.bytes();
    while let Some(sign) = signs.next() {
        if sign != b'%' {
            bytes.push(sign);
            continue;
        }
        let mut digit = || (signs.next()? as char).to_digit(16);
        let (high, low) = (digit()?, digit()?);
        bytes.push((high * 16 + low) as u8);
    }
    let path = String::from_utf8(bytes).ok()?;
    path.starts_with('/').then(|| PathBuf::from(path))
}

/// The `file:` address of a path.
pub fn uri_of(path: &Path) -> Uri {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut text = "file://".to_owned();
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' => {
                text.push(*byte as char)
            }
            _ => text.push_str(&format!("%{byte:02X}")),
        }
    }
    Uri(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_utf16_units() {
        let text = "a😀b\r\nä\n";
        let lines = Lines::new(text);
        let at = |line, character| lines.offset(Position { line, character });
        assert_eq!([at(0, 0), at(0, 1), at(0, 3), at(0, 4)], [0, 1, 5, 6]);
        // Within the pair, behind the line, behind the text.
        assert_eq!([at(0, 2), at(0, 99), at(9, 0)], [1, 6, text.len()]);
        assert_eq!([at(1, 0), at(1, 1), at(2, 0)], [8, 10, 11]);
        for offset in [0, 1, 5, 6, 8, 10, 11] {
            assert_eq!(lines.offset(lines.position(offset)), offset);
        }
    }

    #[test]
    fn addresses_are_paths_and_back() {
        let path = Path::new("/tmp/a b/ü%.arc");
        let uri = uri_of(path);
        assert_eq!(uri.0, "file:///tmp/a%20b/%C3%BC%25.arc");
        assert_eq!(path_of(&uri).as_deref(), Some(path));
        for wrong in ["untitled:1", "file://a%2", "file:///%zz", "file:///%ff", ""] {
            assert_eq!(path_of(&Uri(wrong.to_owned())), None, "{wrong}");
        }
    }
}
