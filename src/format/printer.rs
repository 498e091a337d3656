//! A document to text of a given width.
//!
//! Line breaks are written late, in front of the next text: so two in a row are one, an empty line needs
//! no counting, and a comment still finds the end of the line that it belongs to.

use super::cursor::CommentText;
use super::document::{Doc, Documents, Node};
use super::trailing::{self, Trailing};

/// Columns that a line may take.
pub const WIDTH: usize = 100;

/// Columns that a level stands further to the right.
const INDENT: usize = 2;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    Flat,
    Broken,
}

#[derive(Clone, Copy, Debug)]
struct Item {
    indent: usize,
    mode: Mode,
    doc: Doc,
}

/// The text of a document, with a line break at its end.
pub fn print(documents: &Documents, doc: Doc) -> String {
    let mut printer = Printer {
        documents,
        lines: vec![String::new()],
        trailing: Vec::new(),
        column: 0,
        breaks: 0,
        just_opened: true,
    };
    printer.print(doc);
    trailing::place(printer.lines, &printer.trailing)
}

struct Printer<'d, 'a> {
    documents: &'d Documents<'a>,
    /// Without comments at their ends.
    lines: Vec<String>,
    /// Comments behind code, by their lines.
    trailing: Vec<Trailing<'a>>,
    column: usize,
    /// Line breaks that are due.
    breaks: usize,
    /// The last text opened a bracket: no empty line follows.
    just_opened: bool,
}

/// The inside of [`Node::Below`].
fn below(inner: Doc, item: Item) -> Item {
    Item {
        indent: item.indent + INDENT,
        doc: inner,
        ..item
    }
}

impl<'a> Printer<'_, 'a> {
    fn print(&mut self, doc: Doc) {
        let mut stack = vec![Item {
            indent: 0,
            mode: Mode::Broken,
            doc,
        }];
        while let Some(item) = stack.pop() {
            let Item { indent, mode, doc } = item;
            match self.documents.node(doc) {
                Node::Text(text) => self.text(text, indent),
                Node::Line if mode == Mode::Flat => self.text(" ", indent),
                Node::SoftLine if mode == Mode::Flat => {}
                Node::Line | Node::SoftLine | Node::HardLine => self.breaks = self.breaks.max(1),
                Node::BlankLine => self.breaks = 2,
                Node::IfBroken(text) if mode == Mode::Broken => self.text(text, indent),
                Node::IfFlat(text) if mode == Mode::Flat => self.text(text, indent),
                Node::IfBroken(_) | Node::IfFlat(_) => {}
                Node::Concat(parts) => {
                    stack.extend(parts.iter().rev().map(|part| Item { doc: *part, ..item }));
                }
                Node::Nest(inner) => stack.push(Item {
                    indent: indent + INDENT,
                    doc: *inner,
                    ..item
                }),
                Node::Group(inner) => {
                    let flat = Item {
                        mode: Mode::Flat,
                        doc: *inner,
                        ..item
                    };
                    let fits = mode == Mode::Flat
                        || (!self.documents.is_forced(*inner) && self.fits(flat, &stack));
                    stack.push(if fits {
                        flat
                    } else {
                        Item {
                            mode: Mode::Broken,
                            ..flat
                        }
                    });
                }
                Node::Broken(inner) => stack.push(Item {
                    mode: Mode::Broken,
                    doc: *inner,
                    ..item
                }),
                Node::Choice(forms) => {
                    let item = self.choose(forms, item, &stack);
                    stack.push(item);
                }
                Node::Below(inner) => {
                    self.breaks = self.breaks.max(1);
                    stack.push(below(*inner, item));
                }
                Node::Fill(parts) => self.fill(parts, item),
                Node::Comment(comment) => self.comment(*comment, indent),
            }
        }
    }

    /// The first form that fits in the line, as far as it has one; else the last, broken.
    fn choose(&self, forms: &[Doc], item: Item, stack: &[Item]) -> Item {
        let flat = |doc: Doc| Item {
            mode: Mode::Flat,
            doc,
            ..item
        };
        if item.mode == Mode::Flat {
            return flat(forms[0]);
        }
        for (index, form) in forms[..forms.len() - 1].iter().enumerate() {
            let form = flat(*form);
            let fits = match self.documents.node(form.doc) {
                Node::Below(inner) => {
                    let inner = below(*inner, form);
                    !self.documents.is_forced(inner.doc)
                        && self.fits_from(inner.indent, inner, stack)
                }
                _ => {
                    let possible = index > 0 || !self.documents.is_forced(form.doc);
                    possible && self.fits(form, stack)
                }
            };
            if fits {
                return form;
            }
        }
        Item {
            mode: Mode::Broken,
            doc: forms[forms.len() - 1],
            ..item
        }
    }

    /// Small things, as many in a line as there is room for.
    fn fill(&mut self, parts: &[Doc], item: Item) {
        for (index, part) in parts.iter().enumerate() {
            let flat = Item {
                mode: Mode::Flat,
                doc: *part,
                ..item
            };
            if index > 0 {
                self.column += 1;
                let fits = self.breaks == 0 && self.fits(flat, &[]);
                self.column -= 1;
                if fits {
                    self.text(" ", item.indent);
                } else {
                    self.breaks = self.breaks.max(1);
                }
            }
            self.print_within(flat);
        }
    }

    fn print_within(&mut self, item: Item) {
        match self.documents.node(item.doc) {
            Node::Text(text) => self.text(text, item.indent),
            Node::Comment(comment) => self.comment(*comment, item.indent),
            Node::Concat(parts) => {
                for part in parts {
                    self.print_within(Item { doc: *part, ..item });
                }
            }
            Node::BlankLine => self.breaks = 2,
            // Only small things are filled.
            _ => {}
        }
    }

    /// Whether the item, and what follows it up to the next possible line break, ends within the line.
    fn fits(&self, first: Item, rest: &[Item]) -> bool {
        let start = if self.breaks > 0 {
            first.indent
        } else {
            self.column
        };
        self.fits_from(start, first, rest)
    }

    fn fits_from(&self, start: usize, first: Item, rest: &[Item]) -> bool {
        let Some(mut room) = WIDTH.checked_sub(start) else {
            return false;
        };
        let mut rest = rest.iter().rev();
        let mut stack = vec![first];
        loop {
            let Some(item) = stack.pop().or_else(|| rest.next().copied()) else {
                return true;
            };
            let text = match self.documents.node(item.doc) {
                Node::Text(text) => text,
                Node::Line if item.mode == Mode::Flat => " ",
                Node::SoftLine if item.mode == Mode::Flat => "",
                Node::Line | Node::SoftLine | Node::HardLine | Node::BlankLine => return true,
                Node::Comment(_) | Node::Below(_) => return true,
                Node::IfBroken(text) if item.mode == Mode::Broken => text,
                Node::IfFlat(text) if item.mode == Mode::Flat => text,
                Node::IfBroken(_) | Node::IfFlat(_) => "",
                Node::Concat(parts) => {
                    stack.extend(parts.iter().rev().map(|part| Item { doc: *part, ..item }));
                    continue;
                }
                Node::Fill(parts) => {
                    // Where it may be broken, it may be so behind the first.
                    let count = match item.mode {
                        Mode::Flat => parts.len(),
                        Mode::Broken => parts.len().min(1),
                    };
                    let parts = parts[..count].iter().rev();
                    stack.extend(parts.map(|part| Item { doc: *part, ..item }));
                    match room.checked_sub(count.saturating_sub(1)) {
                        Some(left) => room = left,
                        None => return false,
                    }
                    continue;
                }
                Node::Nest(inner) => {
                    stack.push(Item {
                        doc: *inner,
                        ..item
                    });
                    continue;
                }
                Node::Group(inner) => {
                    let forced = self.documents.is_forced(*inner);
                    let mode = if forced { Mode::Broken } else { item.mode };
                    stack.push(Item {
                        mode,
                        doc: *inner,
                        ..item
                    });
                    continue;
                }
                Node::Broken(inner) => {
                    stack.push(Item {
                        mode: Mode::Broken,
                        doc: *inner,
                        ..item
                    });
                    continue;
                }
                Node::Choice(forms) => {
                    let form = match item.mode {
                        Mode::Flat => forms[0],
                        Mode::Broken => forms[forms.len() - 1],
                    };
                    stack.push(Item { doc: form, ..item });
                    continue;
                }
            };
            let (line, goes_on) = match text.split_once('\n') {
                Some((line, _)) => (line, false),
                None => (text, true),
            };
            match room.checked_sub(line.chars().count()) {
                Some(left) if goes_on => room = left,
                Some(_) => return true,
                None => return false,
            }
        }
    }

    fn line(&mut self) -> &mut String {
        // There is always a line.
        let last = self.lines.len() - 1;
        &mut self.lines[last]
    }

    fn end_line(&mut self) {
        let line = self.line();
        let length = line.trim_end_matches(' ').len();
        line.truncate(length);
        self.lines.push(String::new());
        self.column = 0;
    }

    /// Writes the line breaks that are due.
    fn begin(&mut self, indent: usize, closes: bool) {
        if self.breaks == 0 {
            return;
        }
        if !self.line().is_empty() || self.has_comment() {
            self.end_line();
        }
        let first = self.lines.len() == 1;
        if self.breaks > 1 && !closes && !self.just_opened && !first {
            self.end_line();
        }
        self.breaks = 0;
        *self.line() = " ".repeat(indent);
        self.column = indent;
    }

    fn text(&mut self, text: &str, indent: usize) {
        if text.is_empty() || (text == " " && self.breaks > 0) {
            return;
        }
        self.begin(indent, text.starts_with(['}', ')', ']']));
        self.just_opened = text.ends_with(['{', '(', '[']);
        for (index, part) in text.split('\n').enumerate() {
            if index > 0 {
                self.lines.push(String::new());
                self.column = 0;
            }
            self.line().push_str(part);
            self.column += part.chars().count();
        }
    }

    /// Whether the present line ends in a comment already.
    fn has_comment(&self) -> bool {
        let line = self.lines.len() - 1;
        self.trailing.last().is_some_and(|last| last.line == line)
    }

    fn comment(&mut self, comment: CommentText<'a>, indent: usize) {
        let blank = self.line().trim().is_empty();
        if comment.own_line || blank || self.has_comment() {
            let goes_on = comment.continues && self.breaks < 2 && self.has_comment();
            if !blank || self.has_comment() {
                self.breaks = self.breaks.max(1);
            }
            self.begin(indent, false);
            if goes_on {
                self.line().clear();
                self.remember(comment);
            } else {
                self.line().push_str(comment.text);
            }
        } else {
            let line = self.line();
            let length = line.trim_end_matches(' ').len();
            line.truncate(length);
            self.remember(comment);
        }
        self.just_opened = false;
        self.breaks = self.breaks.max(1);
    }

    fn remember(&mut self, comment: CommentText<'a>) {
        self.trailing.push(Trailing {
            line: self.lines.len() - 1,
            comment,
        });
    }
}
