//! Reads the tokens of a file in step with the tree.
//!
//! Whoever prints a node takes its tokens here, one after the other, so that what is printed is what was
//! written: literals with their digits, nothing lost, nothing twice. A comment lies between two tokens, and comes
//! out when the second of them is taken. Where the tree and the tokens disagree the cursor remembers
//! that it has failed, and the file is left alone.

use crate::source::{SourceFile, Span};
use crate::syntax::lexer::{Comment, Lexed};
use crate::syntax::token::Token;

/// A comment, and how it stood.
#[derive(Clone, Copy, Debug)]
pub struct CommentText<'a> {
    /// From its `#` on, without blanks at its end.
    pub text: &'a str,
    /// Nothing stands in front of it, or separators alone, which are not printed there.
    pub own_line: bool,
    /// It stands right below another one, in the same column.
    pub continues: bool,
    pub source_line: usize,
    pub column: usize,
}

#[derive(Clone, Copy, Debug)]
struct Word {
    start: usize,
    end: usize,
    /// Text of a string, which may look like anything.
    is_text: bool,
}

#[derive(Debug)]
pub struct Cursor<'a> {
    source: &'a SourceFile,
    words: Vec<Word>,
    /// For each bracket the index of its other half.
    partner: Vec<usize>,
    comments: Vec<Comment>,
    next: usize,
    next_comment: usize,
    /// Where the last token or comment ended.
    end: usize,
    failed: Option<usize>,
}

/// What lies in front of a token.
#[derive(Clone, Copy, Debug)]
pub enum Gap<'a> {
    Comment(CommentText<'a>),
    /// An empty line, behind a comment.
    Blank,
}

impl<'a> Cursor<'a> {
    pub fn new(source: &'a SourceFile, lexed: Lexed) -> Self {
        let words: Vec<Word> = lexed
            .tokens
            .iter()
            .filter(|spanned| spanned.token != Token::LineBreak)
            .map(|spanned| {
                let range = source.range(spanned.span);
                Word {
                    start: range.start,
                    end: range.end,
                    is_text: matches!(spanned.token, Token::Text(_)),
                }
            })
            .collect();
        let mut cursor = Cursor {
            source,
            partner: (0..words.len()).collect(),
            words,
            comments: lexed.comments,
            next: 0,
            next_comment: 0,
            end: 0,
            failed: None,
        };
        let mut open = Vec::new();
        for index in 0..cursor.words.len() {
            match cursor.text_at(index) {
                "(" | "[" | "{" => open.push(index),
                ")" | "]" | "}" => {
                    if let Some(opener) = open.pop() {
                        cursor.partner[opener] = index;
                        cursor.partner[index] = opener;
                    }
                }
                _ => {}
            }
        }
        cursor
    }

    /// The line of the file, counted from 1, where tree and tokens went apart.
    pub fn failure(&self) -> Option<usize> {
        let at = if self.next < self.words.len() && self.failed.is_none() {
            Some(self.words[self.next].start)
        } else {
            self.failed
        }?;
        Some(self.source.position(self.source.base() + at as u32).line)
    }

    fn fail(&mut self) {
        let at = self
            .words
            .get(self.next)
            .map_or(self.end, |word| word.start);
        self.failed.get_or_insert(at);
    }

    /// The text of a token; of a string's text nothing, for it may look like anything.
    fn text_at(&self, index: usize) -> &'a str {
        match self.words.get(index) {
            Some(word) if !word.is_text => &self.source.text[word.start..word.end],
            _ => "",
        }
    }

    pub fn peek(&self) -> &'a str {
        self.text_at(self.next)
    }

    pub fn is_at(&self, text: &str) -> bool {
        self.peek() == text
    }

    /// The next token's text.
    pub fn take(&mut self) -> &'a str {
        let Some(word) = self.words.get(self.next) else {
            self.fail();
            return "";
        };
        self.next += 1;
        self.end = word.end;
        &self.source.text[word.start..word.end]
    }

    /// The next token, which must be this one.
    pub fn expect(&mut self, text: &str) -> &'a str {
        if !self.is_at(text) {
            self.fail();
        }
        self.take()
    }

    /// Passes over tokens that are only separators.
    pub fn skip(&mut self, separators: &[&str]) -> bool {
        let before = self.next;
        while separators.contains(&self.peek()) {
            // A comment in front of it comes out in front of the next token.
            self.next += 1;
        }
        self.next > before
    }

    /// Everything up to the end of a span, as it was written.
    pub fn verbatim(&mut self, span: Span) -> &'a str {
        let range = self.source.range(span);
        let begins = self
            .words
            .get(self.next)
            .is_some_and(|word| word.start == range.start);
        if !begins {
            self.fail();
        }
        while self
            .words
            .get(self.next)
            .is_some_and(|word| word.start < range.end)
        {
            self.next += 1;
        }
        self.end = range.end;
        // Comments within, between the braces of a text, are part of it.
        while self
            .comments
            .get(self.next_comment)
            .is_some_and(|comment| self.source.range(comment.span).start < range.end)
        {
            self.next_comment += 1;
        }
        &self.source.text[range]
    }

    // ---- what lies between tokens

    /// Where the next token begins, or the text ends.
    fn start(&self) -> usize {
        self.words
            .get(self.next)
            .map_or(self.source.text.len(), |word| word.start)
    }

    fn has_break(&self, start: usize, end: usize) -> bool {
        self.source
            .text
            .get(start..end)
            .is_some_and(|gap| gap.contains('\n'))
    }

    fn has_blank(&self, start: usize, end: usize) -> bool {
        let gap = self.source.text.get(start..end).unwrap_or_default();
        gap.bytes().filter(|byte| *byte == b'\n').count() > 1
    }

    /// Whether a line break lies in front of the next token.
    pub fn at_line_start(&self) -> bool {
        self.has_break(self.end, self.start())
    }

    /// Whether an empty line lies in front of the next token or comment.
    pub fn behind_blank(&self) -> bool {
        let comment = self.comments.get(self.next_comment);
        let comment = comment.map(|comment| self.source.range(comment.span).start);
        let next = comment.map_or(self.start(), |comment| comment.min(self.start()));
        self.has_blank(self.end, next)
    }

    /// The comments in front of the next token.
    pub fn gaps(&mut self) -> Vec<Gap<'a>> {
        let mut gaps = Vec::new();
        let stop = self.start();
        while let Some(comment) = self.comments.get(self.next_comment) {
            let range = self.source.range(comment.span);
            if range.start >= stop {
                break;
            }
            if !gaps.is_empty() && self.has_blank(self.end, range.start) {
                gaps.push(Gap::Blank);
            }
            gaps.push(Gap::Comment(self.comment(range.clone())));
            self.next_comment += 1;
            self.end = range.end;
        }
        if !gaps.is_empty() && self.has_blank(self.end, stop) {
            gaps.push(Gap::Blank);
        }
        gaps
    }

    fn comment(&self, range: std::ops::Range<usize>) -> CommentText<'a> {
        let position = |at: usize| self.source.position(self.source.base() + at as u32);
        let place = position(range.start);
        let line_start = self.source.text[..range.start]
            .rfind('\n')
            .map_or(0, |at| at + 1);
        let above = self
            .next_comment
            .checked_sub(1)
            .map(|index| position(self.source.range(self.comments[index].span).start));
        CommentText {
            text: self.source.text[range.clone()].trim_end(),
            own_line: self.source.text[line_start..range.start]
                .trim_matches(|sign: char| sign.is_whitespace() || matches!(sign, ';' | ','))
                .is_empty(),
            continues: above
                .is_some_and(|above| above.line + 1 == place.line && above.column == place.column),
            source_line: place.line,
            column: place.column,
        }
    }

    // ---- brackets

    /// Whether the bracket that opens next is closed in the same line.
    pub fn closes_in_line(&self) -> bool {
        let close = self.partner.get(self.next).copied().unwrap_or(self.next);
        let end = self.words.get(close).map_or(self.end, |word| word.end);
        !self.has_break(self.start(), end)
    }

    /// Whether nothing up to the end of the span breaks the line.
    pub fn is_in_line(&self, span: Span) -> bool {
        !self.has_break(self.start(), self.source.range(span).end)
    }

    /// Whether the bracket that opens next has an item per line, or several, by the author's wish: a line break behind
    /// the opener, and a comma in front of the closer where `comma` asks for one.
    pub fn is_spread(&self, comma: bool) -> bool {
        let close = self.partner.get(self.next).copied().unwrap_or(self.next);
        if close <= self.next + 1 {
            return false;
        }
        let breaks = self.has_break(self.words[self.next].end, self.words[self.next + 1].start);
        breaks && (!comma || self.text_at(close - 1) == ",")
    }

    /// Whether a line break lies between any two items of the bracket that opens next.
    pub fn has_rows(&self) -> bool {
        let close = self.partner.get(self.next).copied().unwrap_or(self.next);
        let mut index = self.next + 1;
        while index < close {
            if self.has_break(self.words[index - 1].end, self.words[index].start) {
                return true;
            }
            // What is within brackets is not between items.
            let inner = self.partner[index];
            index = if inner > index { inner } else { index } + 1;
        }
        false
    }

    /// How many brackets that only group stand in front of a type or a pattern which ends at `end`.
    pub fn grouping(&self, end: Span) -> usize {
        let end = self.source.range(end).end;
        let mut depth = 0;
        let mut close = None;
        while self.text_at(self.next + depth) == "(" {
            let open = self.next + depth;
            let partner = self.partner[open];
            let right = match close {
                None => self.words[partner].end == end,
                Some(outer) => partner + 1 == outer,
            };
            if !right || self.is_tuple(open, partner) {
                break;
            }
            close = Some(partner);
            depth += 1;
        }
        depth
    }

    fn is_tuple(&self, open: usize, close: usize) -> bool {
        let mut index = open + 1;
        while index < close {
            if self.text_at(index) == "," {
                return true;
            }
            index = self.partner[index].max(index) + 1;
        }
        close <= open + 1
    }
}
