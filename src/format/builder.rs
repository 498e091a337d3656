//! Makes a document of the tree: what all kinds of nodes have in common.

use super::cursor::{Cursor, Gap};
use super::document::{Doc, Documents, Node};
use crate::syntax::ast::{Module, Name};

#[derive(Debug)]
pub struct Builder<'a> {
    pub cursor: Cursor<'a>,
    pub documents: Documents<'a>,
}

/// How the items between two brackets are laid out where they do not fit in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spread {
    /// One a line; the author keeps them so with a comma behind the last.
    Column,
    /// The same; a comma is what makes a tuple of one part.
    Tuple,
    /// In the author's rows, if there are any.
    Rows,
    /// As many in a line as there is room for.
    Fill,
}

/// What stands between two brackets, in its forms.
#[derive(Clone, Copy, Debug)]
pub struct Delimited {
    /// In one line, or broken as a whole.
    pub doc: Doc,
    /// With all but the last item in one line, and that one broken.
    pub hugged: Option<Doc>,
}

impl<'a> Builder<'a> {
    pub fn new(cursor: Cursor<'a>) -> Self {
        Builder {
            cursor,
            documents: Documents::default(),
        }
    }

    pub fn module(&mut self, module: &Module) -> Doc {
        let mut parts = Vec::new();
        self.cursor.skip(&[";"]);
        for (index, statement) in module.statements.iter().enumerate() {
            if index > 0 {
                self.next_line(&mut parts);
            }
            parts.extend(self.comments());
            parts.push(self.statement(statement));
            self.cursor.skip(&[";"]);
        }
        if self.cursor.behind_blank() {
            parts.push(self.documents.add(Node::BlankLine));
        }
        parts.extend(self.comments());
        self.documents.concat(parts)
    }

    // ---- tokens

    /// The comments in front of the next token.
    pub fn comments(&mut self) -> Vec<Doc> {
        let gaps = self.cursor.gaps();
        let node = |gap| match gap {
            Gap::Comment(comment) => Node::Comment(comment),
            Gap::Blank => Node::BlankLine,
        };
        gaps.into_iter()
            .map(|gap| self.documents.add(node(gap)))
            .collect()
    }

    fn behind_comments(&mut self, take: impl FnOnce(&mut Cursor<'a>) -> &'a str) -> Doc {
        let mut parts = self.comments();
        let text = take(&mut self.cursor);
        let text = self.documents.text(text);
        if parts.is_empty() {
            return text;
        }
        parts.push(text);
        self.documents.concat(parts)
    }

    /// The next token, which must be this one.
    pub fn token(&mut self, text: &str) -> Doc {
        self.behind_comments(|cursor| cursor.expect(text))
    }

    /// The next token, whichever it is.
    pub fn any(&mut self) -> Doc {
        self.behind_comments(Cursor::take)
    }

    pub fn name(&mut self, _: Name) -> Doc {
        self.any()
    }

    /// What is not taken apart, such as a string.
    pub fn verbatim(&mut self, span: crate::source::Span) -> Doc {
        self.behind_comments(|cursor| cursor.verbatim(span))
    }

    pub fn space(&mut self) -> Doc {
        self.documents.text(" ")
    }

    /// A token between two blanks.
    pub fn infix(&mut self, text: &str) -> Vec<Doc> {
        vec![self.space(), self.token(text), self.space()]
    }

    // ---- lines

    /// A line break, and the empty line that the author has put there.
    pub fn next_line(&mut self, parts: &mut Vec<Doc>) {
        parts.push(self.documents.add(Node::HardLine));
        if self.cursor.behind_blank() {
            parts.push(self.documents.add(Node::BlankLine));
        }
    }

    // ---- brackets

    /// Items between brackets, with commas between. `huggable` says whether the last item may be broken alone.
    pub fn delimited<T>(
        &mut self,
        (open, close): (&str, &str),
        spread: Spread,
        items: &[T],
        mut each: impl FnMut(&mut Self, &T) -> Doc,
        huggable: bool,
    ) -> Delimited {
        let forced = match spread {
            Spread::Column | Spread::Tuple => self.cursor.is_spread(true),
            Spread::Rows | Spread::Fill => self.cursor.has_rows(),
        };
        let open = self.token(open);
        let mut docs = Vec::with_capacity(items.len());
        let mut starts_row = Vec::with_capacity(items.len());
        let mut blank = Vec::with_capacity(items.len());
        for item in items {
            starts_row.push(self.cursor.at_line_start());
            blank.push(self.cursor.behind_blank());
            docs.push(each(self, item));
            self.cursor.skip(&[","]);
        }
        let dangling = self.comments();
        let close = self.token(close);
        if docs.is_empty() && dangling.is_empty() {
            let doc = self.documents.concat([open, close]);
            return Delimited { doc, hugged: None };
        }
        let hugged = self.hugged(open, &docs, &dangling, close, huggable && !forced);
        let soft = self.documents.add(Node::SoftLine);
        let mut inner = vec![soft];
        let rows = forced && matches!(spread, Spread::Rows | Spread::Fill);
        inner.extend(match (rows, spread) {
            (true, _) => self.rows(&docs, &starts_row, &blank, spread == Spread::Fill),
            (false, Spread::Fill) => vec![self.filled(&docs)],
            (false, _) => self.column(&docs, &blank, forced),
        });
        inner.push(match docs.len() {
            0 => self.documents.nothing(),
            1 if spread == Spread::Tuple => self.documents.text(","),
            _ => self.documents.add(Node::IfBroken(",")),
        });
        inner.extend(dangling);
        let inner = self.documents.concat(inner);
        let inner = self.documents.nest(inner);
        let whole = self.documents.concat([open, inner, soft, close]);
        let doc = if forced {
            self.documents.add(Node::Broken(whole))
        } else {
            self.documents.group(whole)
        };
        Delimited { doc, hugged }
    }

    fn column(&mut self, docs: &[Doc], blank: &[bool], forced: bool) -> Vec<Doc> {
        let mut parts = Vec::with_capacity(docs.len() * 3);
        for (index, doc) in docs.iter().enumerate() {
            if index > 0 {
                parts.push(self.documents.text(","));
                parts.push(self.documents.add(Node::Line));
                if forced && blank[index] {
                    parts.push(self.documents.add(Node::BlankLine));
                }
            }
            parts.push(*doc);
        }
        parts
    }

    /// The rows of the author; one that is too long becomes a column, or is filled.
    fn rows(
        &mut self,
        docs: &[Doc],
        starts_row: &[bool],
        blank: &[bool],
        filled: bool,
    ) -> Vec<Doc> {
        let mut parts = Vec::new();
        let mut from = 0;
        while from < docs.len() {
            let to = (from + 1..docs.len())
                .find(|index| starts_row[*index])
                .unwrap_or(docs.len());
            let row = if filled {
                self.filled(&docs[from..to])
            } else {
                let column = self.column(&docs[from..to], &[], false);
                let column = self.documents.concat(column);
                self.documents.group(column)
            };
            parts.push(row);
            if to < docs.len() {
                parts.push(self.documents.text(","));
                parts.push(self.documents.add(Node::HardLine));
                if blank[to] {
                    parts.push(self.documents.add(Node::BlankLine));
                }
            }
            from = to;
        }
        parts
    }

    fn filled(&mut self, docs: &[Doc]) -> Doc {
        let last = docs.len().saturating_sub(1);
        let mut parts = Vec::with_capacity(docs.len());
        for (index, doc) in docs.iter().enumerate() {
            let comma = if index < last {
                self.documents.text(",")
            } else {
                self.documents.nothing()
            };
            parts.push(self.documents.concat([*doc, comma]));
        }
        self.documents.add(Node::Fill(parts))
    }

    fn hugged(
        &mut self,
        open: Doc,
        docs: &[Doc],
        dangling: &[Doc],
        close: Doc,
        huggable: bool,
    ) -> Option<Doc> {
        let (last, heads) = docs.split_last()?;
        if !huggable
            || !dangling.is_empty()
            || heads.iter().any(|doc| self.documents.is_forced(*doc))
        {
            return None;
        }
        let last = self.documents.broken(*last)?;
        let mut parts = vec![open];
        for head in heads {
            parts.push(*head);
            parts.push(self.documents.text(", "));
        }
        parts.push(last);
        parts.push(close);
        Some(self.documents.concat(parts))
    }

    /// The form of brackets that fits best.
    pub fn choice(&mut self, delimited: Delimited) -> Doc {
        match delimited.hugged {
            None => delimited.doc,
            Some(hugged) => {
                let broken = self
                    .documents
                    .broken(delimited.doc)
                    .unwrap_or(delimited.doc);
                self.documents
                    .add(Node::Choice(vec![delimited.doc, hugged, broken]))
            }
        }
    }

    /// `{ items }`: in one line if the author has written it so and it fits, with `between` between the items;
    /// else a line for each. `in_row` says which items may share a line, where the author has put them in one.
    pub fn braces<T>(
        &mut self,
        items: &[T],
        between: &'static str,
        in_line: bool,
        in_row: impl Fn(&T) -> bool,
        mut each: impl FnMut(&mut Self, &T) -> Doc,
    ) -> Doc {
        let separators = [",", ";"];
        let open = self.token("{");
        self.cursor.skip(&separators);
        let line = self
            .documents
            .add(if in_line { Node::Line } else { Node::HardLine });
        let mut inner = Vec::new();
        let mut row = Vec::new();
        for (index, item) in items.iter().enumerate() {
            let shares = index > 0
                && !in_line
                && !self.cursor.at_line_start()
                && in_row(&items[index - 1])
                && in_row(item);
            if shares {
                row.push(self.documents.add(Node::IfFlat(between)));
                row.push(self.documents.add(Node::Line));
            } else {
                self.end_row(&mut row, &mut inner);
                if index > 0 && in_line {
                    inner.push(self.documents.add(Node::IfFlat(between)));
                }
                inner.push(line);
                if self.cursor.behind_blank() {
                    inner.push(self.documents.add(Node::BlankLine));
                }
            }
            // In front of the item, so that they break nothing of it.
            let comments = self.comments();
            if shares {
                row.extend(comments);
            } else {
                inner.extend(comments);
            }
            row.push(each(self, item));
            self.cursor.skip(&separators);
        }
        self.end_row(&mut row, &mut inner);
        if !items.is_empty() && self.cursor.behind_blank() {
            inner.push(self.documents.add(Node::BlankLine));
        }
        inner.extend(self.comments());
        let close = self.token("}");
        if inner.is_empty() {
            return self.documents.concat([open, close]);
        }
        let inner = self.documents.concat(inner);
        let inner = self.documents.nest(inner);
        self.documents.concat([open, inner, line, close])
    }

    fn end_row(&mut self, row: &mut Vec<Doc>, inner: &mut Vec<Doc>) {
        if !row.is_empty() {
            let ended = self.documents.concat(std::mem::take(row));
            inner.push(self.documents.group(ended));
        }
    }
}
