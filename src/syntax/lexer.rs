//! Text to tokens: logos for the plain ones, and a stack of modes for strings.
//!
//! Where a string ends depends on what is nested in it: `"{f("}")}"` is one string. So the lexer
//! keeps a stack: in a string it reads pieces of text by itself, within `{…}` it asks logos again and counts
//! brackets, until the `}` that belongs to the string.
//!
//! ```text
//!   "a {x + 1:>8} b"   ⇒   StringStart Text(a ) InterpolationStart x + 1 Format InterpolationEnd Text( b) StringEnd
//! ```
//!
//! Comments are set aside as spans. Errors are too: the token is left out or mended, so that parsing goes on.

use super::ast::{FormatAlign, FormatKind, FormatSpec, Interner};
use super::token::{LexicalError, Token};
use crate::source::Span;
use logos::Logos;

/// Strings nested in interpolations deeper than this are an error of nesting.
const MAXIMUM_STRING_NESTING: usize = 64;

#[derive(Clone, Debug, PartialEq)]
pub struct Spanned {
    pub token: Token,
    pub span: Span,
}

/// A comment, from its `#` to the end of the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comment {
    pub span: Span,
    /// Written with `##`: documentation of what follows.
    pub documentation: bool,
}

#[derive(Debug, Default)]
pub struct Lexed {
    pub tokens: Vec<Spanned>,
    pub comments: Vec<Comment>,
    pub errors: Vec<(LexicalError, Span)>,
    /// The text ends within a string.
    pub open_string: bool,
}

/// An interpolation under way: brackets open within it, and the string around it.
struct Open {
    brackets: Vec<u8>,
    string: StringKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
struct StringKind {
    triple: bool,
    raw: bool,
    /// Spaces that every line of a triple-quoted string begins with.
    indentation: usize,
    /// Where its last line break is, which does not belong to it; the end of a one-line string.
    last: usize,
    start: usize,
}

/// `base` is where the text lies in the session's address space.
pub fn lex(text: &str, base: u32, interner: &mut Interner) -> Lexed {
    let mut lexer = Lexer {
        text,
        base,
        interner,
        lexed: Lexed {
            // A token takes some five bytes of a script.
            tokens: Vec::with_capacity(text.len() / 4 + 16),
            ..Lexed::default()
        },
        open: Vec::new(),
    };
    let start = if text.starts_with("#!") {
        text.find('\n').unwrap_or(text.len())
    } else {
        0
    };
    lexer.plain(start);
    lexer.lexed
}

struct Lexer<'a> {
    text: &'a str,
    base: u32,
    interner: &'a mut Interner,
    lexed: Lexed,
    open: Vec<Open>,
}

impl Lexer<'_> {
    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.base + start as u32, self.base + end as u32)
    }

    fn push(&mut self, token: Token, start: usize, end: usize) {
        let span = self.span(start, end);
        self.lexed.tokens.push(Spanned { token, span });
    }

    fn error(&mut self, error: LexicalError, start: usize, end: usize) {
        let span = self.span(start, end);
        self.lexed.errors.push((error, span));
    }

    /// Reads everything from `offset` on.
    fn plain(&mut self, offset: usize) {
        let text = self.text;
        let mut at = offset;
        let mut logos = self.logos(at);
        while let Some(next) = logos.next() {
            let range = logos.span();
            let (start, end) = (at + range.start, at + range.end);
            let mut resume = None;
            match next {
                Ok(Token::Comment) => {
                    let span = self.span(start, end);
                    let documentation =
                        text[start..].starts_with("##") && !text[start..].starts_with("###");
                    self.lexed.comments.push(Comment {
                        span,
                        documentation,
                    });
                }
                Ok(
                    token @ (Token::Quote
                    | Token::TripleQuote
                    | Token::RawQuote
                    | Token::RawTripleQuote),
                ) => {
                    let raw = matches!(token, Token::RawQuote | Token::RawTripleQuote);
                    let triple = matches!(token, Token::TripleQuote | Token::RawTripleQuote);
                    *self.interner = std::mem::take(&mut logos.extras);
                    resume = Some(self.begin_string(start, end, raw, triple));
                }
                Ok(Token::Float(_)) if self.is_tuple_path(start, end) => {
                    self.tuple_path(start, end)
                }
                Ok(token) => {
                    if let Some(place) = self.within_interpolation(&token, start, end) {
                        *self.interner = std::mem::take(&mut logos.extras);
                        resume = Some(place);
                    } else {
                        self.push(token, start, end);
                    }
                }
                Err(_) if text[start..].starts_with("''") => {
                    self.error(LexicalError::BadCharacterLiteral, start, start + 2);
                    self.push(Token::Character(' '), start, end);
                }
                Err(error) => {
                    self.error(error, start, end);
                    // A number that is wrong is a number all the same.
                    if text.as_bytes()[start].is_ascii_digit() {
                        self.push(Token::Radix(0), start, end);
                    } else if text.as_bytes()[start] == b'\'' && end > start + 1 {
                        self.push(Token::Character(' '), start, end);
                    }
                }
            }
            if let Some(place) = resume {
                at = place;
                logos = self.logos(at);
            }
        }
        *self.interner = std::mem::take(&mut logos.extras);
        if let Some(open) = self.open.pop() {
            self.open.clear();
            self.error(
                LexicalError::UnterminatedInterpolation,
                open.string.start,
                open.string.start + 1,
            );
            self.push(Token::InterpolationEnd, text.len(), text.len());
            self.push(Token::StringEnd, text.len(), text.len());
            self.lexed.open_string |= open.string.triple;
        }
    }

    fn logos<'t>(&mut self, at: usize) -> logos::Lexer<'t, Token>
    where
        Self: 't,
    {
        let extras = std::mem::take(self.interner);
        Token::lexer_with_extras(&self.text[at..], extras)
    }

    /// `t.0.1`: behind a dot, `0.1` is two indices.
    fn is_tuple_path(&self, start: usize, end: usize) -> bool {
        let behind_dot = self.lexed.tokens.last().is_some_and(|last| {
            last.token == Token::Dot && last.span.end == self.base + start as u32
        });
        behind_dot
            && self.text[start..end]
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b'.')
    }

    fn tuple_path(&mut self, start: usize, end: usize) {
        let mut at = start;
        for (index, part) in self.text[start..end].split('.').enumerate() {
            if index > 0 {
                self.push(Token::Dot, at, at + 1);
                at += 1;
            }
            self.push(
                Token::Decimal(part.parse().unwrap_or(u64::MAX)),
                at,
                at + part.len(),
            );
            at += part.len();
        }
    }

    /// Counts brackets within `{…}` of a string. Gives the place where to go on if the token ended the
    /// interpolation, or began its format.
    fn within_interpolation(&mut self, token: &Token, start: usize, end: usize) -> Option<usize> {
        let open = self.open.last_mut()?;
        match token {
            Token::LeftParen | Token::LeftBracket | Token::LeftBrace => {
                open.brackets.push(self.text.as_bytes()[start]);
                None
            }
            Token::RightParen | Token::RightBracket => {
                open.brackets.pop();
                None
            }
            Token::RightBrace if !open.brackets.is_empty() => {
                open.brackets.pop();
                None
            }
            Token::RightBrace => Some(self.end_interpolation(start, end)),
            Token::Colon if open.brackets.is_empty() => Some(self.format(end)),
            Token::LineBreak if !open.string.triple => {
                // The string ends with its line; the rest of the file is read as if it were closed.
                let string = open.string;
                self.open.pop();
                self.error(
                    LexicalError::UnterminatedInterpolation,
                    string.start,
                    string.start + 1,
                );
                self.push(Token::InterpolationEnd, start, start);
                self.push(Token::StringEnd, start, start);
                Some(start)
            }
            _ => None,
        }
    }

    fn end_interpolation(&mut self, start: usize, end: usize) -> usize {
        let Some(open) = self.open.pop() else {
            return end;
        };
        if matches!(self.lexed.tokens.last(), Some(last) if last.token == Token::InterpolationStart)
        {
            self.error(LexicalError::EmptyInterpolation, start - 1, end);
            self.push(Token::Null, start, start);
        }
        self.push(Token::InterpolationEnd, start, end);
        self.string(end, open.string)
    }

    /// Reads a format from behind its `:`; it ends at the `}`.
    fn format(&mut self, start: usize) -> usize {
        let rest = &self.text[start..];
        let length = rest.find(['}', '\n', '"']).unwrap_or(rest.len());
        let end = start + length;
        let span = self.span(start, end);
        match parse_format(&rest[..length], span) {
            Some(format) => self.push(Token::Format(Box::new(format)), start, end),
            None => self.error(
                LexicalError::BadFormat,
                start,
                end.max(start + 1).min(self.text.len()),
            ),
        }
        end
    }

    // ---- strings

    fn begin_string(&mut self, start: usize, end: usize, raw: bool, triple: bool) -> usize {
        self.push(Token::StringStart, start, end);
        if self.open.len() >= MAXIMUM_STRING_NESTING {
            self.error(LexicalError::UnterminatedString, start, end);
            self.push(Token::StringEnd, self.text.len(), self.text.len());
            return self.text.len();
        }
        let mut kind = StringKind {
            triple,
            raw,
            indentation: 0,
            last: usize::MAX,
            start,
        };
        let mut at = end;
        if triple {
            let close = self.closing_quotes(end, raw);
            let content = &self.text[end..close];
            kind.indentation = indentation(content);
            if let Some(first) = content
                .find('\n')
                .filter(|first| content[..*first].trim().is_empty())
            {
                at = end + first + 1;
                // The closing quotes may stand on a line of their own.
                if let Some(last) = content
                    .rfind('\n')
                    .filter(|last| content[last + 1..].trim().is_empty())
                {
                    kind.last = (end + last).max(at);
                }
                at = self.skip_indentation(at, kind.indentation);
            }
        }
        self.string(at, kind)
    }

    /// Where the quotes that close a triple-quoted string are: those within `{…}` do not count.
    fn closing_quotes(&self, start: usize, raw: bool) -> usize {
        let bytes = self.text.as_bytes();
        let (mut at, mut depth) = (start, 0usize);
        while at < bytes.len() {
            match bytes[at] {
                b'\\' if !raw => at += 1,
                b'{' if !raw => depth += 1,
                b'}' if !raw => depth = depth.saturating_sub(1),
                b'"' if depth == 0 && self.text[at..].starts_with("\"\"\"") => return at,
                _ => {}
            }
            at += 1;
        }
        self.text.len()
    }

    fn skip_indentation(&self, at: usize, indentation: usize) -> usize {
        let rest = &self.text.as_bytes()[at.min(self.text.len())..];
        let blank = rest
            .iter()
            .take(indentation)
            .take_while(|byte| matches!(byte, b' ' | b'\t'))
            .count();
        at + blank
    }

    /// Reads text up to the end of the string, or up to an interpolation. Gives the place to go on.
    fn string(&mut self, start: usize, kind: StringKind) -> usize {
        let text = self.text;
        let mut piece = String::new();
        let mut at = start;
        loop {
            let rest = &text[at..];
            let Some(next) = rest.chars().next() else {
                self.error(LexicalError::UnterminatedString, kind.start, kind.start + 1);
                self.lexed.open_string |= kind.triple;
                self.piece(piece, start, at);
                self.push(Token::StringEnd, at, at);
                return at;
            };
            let closes = if kind.triple {
                rest.starts_with("\"\"\"")
            } else {
                next == '"'
            };
            if closes {
                let width = if kind.triple { 3 } else { 1 };
                self.piece(piece, start, at);
                self.push(Token::StringEnd, at, at + width);
                return at + width;
            }
            match next {
                '\n' if !kind.triple => {
                    self.error(LexicalError::UnterminatedString, kind.start, kind.start + 1);
                    self.piece(piece, start, at);
                    self.push(Token::StringEnd, at, at);
                    return at;
                }
                '\n' => {
                    if at != kind.last {
                        piece.push('\n');
                    }
                    let after = self.skip_indentation(at + 1, kind.indentation);
                    // The indentation of the closing quotes is no text.
                    let blank =
                        text[after..].len() - text[after..].trim_start_matches([' ', '\t']).len();
                    at = if at == kind.last {
                        after + blank
                    } else {
                        after
                    };
                }
                '\r' if rest.starts_with("\r\n") => at += 1,
                '{' if !kind.raw => {
                    self.piece(piece, start, at);
                    self.push(Token::InterpolationStart, at, at + 1);
                    self.open.push(Open {
                        brackets: Vec::new(),
                        string: kind,
                    });
                    return at + 1;
                }
                '\\' if !kind.raw => {
                    let mut after = rest;
                    match character(&mut after) {
                        Ok(value) => piece.push(value),
                        Err(error) => {
                            let width = rest.len() - after.len();
                            self.error(error, at, at + width.max(1));
                        }
                    }
                    at = text.len() - after.len();
                }
                other => {
                    piece.push(other);
                    at += other.len_utf8();
                }
            }
        }
    }

    fn piece(&mut self, piece: String, start: usize, end: usize) {
        if !piece.is_empty() {
            self.push(Token::Text(piece.into()), start, end);
        }
    }
}

/// The least indentation of the lines that are not blank; the last line counts, for the quotes stand there.
fn indentation(content: &str) -> usize {
    let mut lines = content.split('\n');
    lines.next();
    let lines: Vec<&str> = lines.collect();
    let count = lines.len();
    lines
        .iter()
        .enumerate()
        .filter(|(index, line)| !line.trim().is_empty() || index + 1 == count)
        .map(|(_, line)| line.len() - line.trim_start_matches([' ', '\t']).len())
        .min()
        .unwrap_or(0)
}

/// One character, or one escape, from the front of `text`, which moves on behind it.
pub(super) fn character(text: &mut &str) -> Result<char, LexicalError> {
    let mut rest = text.chars();
    let first = rest.next().ok_or(LexicalError::BadCharacterLiteral)?;
    if first != '\\' {
        *text = rest.as_str();
        return Ok(first);
    }
    let escape = rest.next();
    *text = rest.as_str();
    let digits = |text: &mut &str, count: usize| {
        let digits = text.get(..count).ok_or(LexicalError::UnknownEscape)?;
        let value = u32::from_str_radix(digits, 16).map_err(|_| LexicalError::UnknownEscape)?;
        *text = &text[count..];
        Ok(value)
    };
    match escape {
        Some('n') => Ok('\n'),
        Some('t') => Ok('\t'),
        Some('r') => Ok('\r'),
        Some('0') => Ok('\0'),
        Some(plain @ ('\\' | '"' | '\'' | '{' | '}')) => Ok(plain),
        Some('x') => {
            let value = digits(text, 2)?;
            if value > 0x7f {
                return Err(LexicalError::BadUnicodeEscape);
            }
            char::from_u32(value).ok_or(LexicalError::UnknownEscape)
        }
        Some('u') => {
            let inner = text
                .strip_prefix('{')
                .ok_or(LexicalError::BadUnicodeEscape)?;
            let close = inner
                .find('}')
                .filter(|close| *close <= 6)
                .ok_or(LexicalError::BadUnicodeEscape)?;
            let value = u32::from_str_radix(&inner[..close], 16)
                .ok()
                .and_then(char::from_u32);
            *text = &inner[close + 1..];
            value.ok_or(LexicalError::BadUnicodeEscape)
        }
        _ => Err(LexicalError::UnknownEscape),
    }
}

/// `[[fill]<^>][+][#][0][width][.digits][type]`
fn parse_format(text: &str, span: Span) -> Option<FormatSpec> {
    let align_of = |sign: char| match sign {
        '<' => Some(FormatAlign::Left),
        '^' => Some(FormatAlign::Center),
        '>' => Some(FormatAlign::Right),
        _ => None,
    };
    let mut rest = text;
    let mut format = FormatSpec {
        fill: ' ',
        align: None,
        plus: false,
        alternate: false,
        zero: false,
        width: 0,
        precision: None,
        kind: None,
        span,
    };
    let mut signs = rest.chars();
    match (signs.next(), signs.next()) {
        (Some(fill), Some(sign)) if align_of(sign).is_some() => {
            format.fill = fill;
            format.align = align_of(sign);
            rest = signs.as_str();
        }
        (Some(sign), _) if align_of(sign).is_some() => {
            format.align = align_of(sign);
            rest = &rest[1..];
        }
        _ => {}
    }
    let mut flag = |sign: char| match rest.strip_prefix(sign) {
        Some(after) => {
            rest = after;
            true
        }
        None => false,
    };
    format.plus = flag('+');
    format.alternate = flag('#');
    format.zero = flag('0');
    let number = |rest: &mut &str| {
        let end = rest
            .find(|sign: char| !sign.is_ascii_digit())
            .unwrap_or(rest.len());
        let digits = &rest[..end];
        *rest = &rest[end..];
        match digits {
            "" => Some(None),
            digits => digits
                .parse::<u16>()
                .ok()
                .filter(|value| *value <= 1000)
                .map(Some),
        }
    };
    format.width = number(&mut rest)?.unwrap_or(0);
    if let Some(after) = rest.strip_prefix('.') {
        rest = after;
        format.precision = Some(number(&mut rest)??);
    }
    format.kind = match rest {
        "" => None,
        "d" => Some(FormatKind::Decimal),
        "x" => Some(FormatKind::LowerHex),
        "X" => Some(FormatKind::UpperHex),
        "o" => Some(FormatKind::Octal),
        "b" => Some(FormatKind::Binary),
        "e" => Some(FormatKind::Exponent),
        "f" => Some(FormatKind::Fixed),
        "g" => Some(FormatKind::General),
        "s" => Some(FormatKind::String),
        _ => return None,
    };
    Some(format)
}
