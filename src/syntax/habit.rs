//! Habits from other languages: what somebody who comes from Python, C, JavaScript or Lua writes, told
//! apart by the tokens around a syntax error; and warnings about lines that do not mean what they seem to.

use super::error;
use super::lexer::Spanned;
use super::misplaced;
use super::parser::Reader;
use super::token::Token;
use super::word_habit::{FUNCTION, TYPES, WORDS, Word};
use crate::diagnostic::{self, Diagnostic};
use crate::source::{SourceFile, Span};

/// The hint for the syntax error at token `at`, if a habit explains it.
pub(super) fn recognize(reader: &Reader, at: usize) -> Option<Diagnostic> {
    let token = reader.token(at);
    let before = at.checked_sub(1).and_then(|index| reader.token(index));
    let next = reader.token(at + 1);
    let span = reader.span(at);
    let first = statement_start(reader, at);
    if let Some(found) = super::foreign_habit::recognize(reader, at) {
        return Some(found);
    }
    if let Some(found) = super::python_habit::recognize(reader, first, at) {
        return Some(found);
    }
    if let Some(found) = super::declaration_habit::recognize(reader, first, at) {
        return Some(found);
    }
    if let Some(found) = super::sign_habit::recognize(reader, at) {
        return Some(found);
    }
    // `for (i = 0; i < n; i++)`
    if (reader.token(first), reader.token(first + 1))
        == (Some(&Token::For), Some(&Token::LeftParen))
        && matches!(
            token,
            Some(Token::Equal | Token::Separator | Token::Name(_))
        )
    {
        let help = "count with `for i in 0..n { }`, or with `while`";
        return Some(error::habit(
            reader.span(first),
            "a `for` goes over a range or a list",
            help,
        ));
    }
    if let Some(found) = word(reader, first, at) {
        return Some(found);
    }
    // `for i in 0.. { }`
    let left = at.checked_sub(2).and_then(|index| reader.token(index));
    if matches!(before, Some(Token::DotDot | Token::DotDotEqual))
        && left.is_some_and(Token::can_end_statement)
    {
        return Some(error::open_range(reader.span(at - 1)));
    }
    // `} elif c { } else { }`: the parser stumbles over the first, and tells of the last.
    if token == Some(&Token::Else)
        && before == Some(&Token::RightBrace)
        && let Some(opener) = opener_of(reader, at - 1)
        && let start = statement_start(reader, opener)
        && start < opener
        && let Some(found) = word(reader, start, start)
    {
        return Some(found);
    }
    let cause = misspelt_word(reader, first, at);
    if let Some(found) = cause.or_else(|| misplaced::recognize(reader, first, at)) {
        return Some(found);
    }
    match (before, token, next) {
        // `print "hello"`
        (
            Some(Token::Name(_)),
            Some(Token::StringStart | Token::Decimal(_) | Token::Float(_)),
            _,
        ) if first + 1 == at => Some(without_parentheses(reader, at)),
        // `a if c else b`
        (Some(before), Some(Token::If), _) if before.can_end_statement() => Some(error::habit(
            span,
            "there is no `a if c else b`",
            "choose with `if c { a } else { b }`, which has a value",
        )),
        // `fn f(x): int`
        (Some(Token::RightParen), Some(Token::Colon), _)
            if reader.token(first) == Some(&Token::Fn) =>
        {
            Some(error::habit_edit(
                span,
                "a result type stands behind `->`",
                "write `->`",
                span,
                " ->",
            ))
        }
        // `===`, `!==`
        (Some(Token::EqualEqual | Token::BangEqual), Some(Token::Equal), _) => {
            let both = reader.span(at - 1).to(span);
            let sign = if before == Some(&Token::BangEqual) {
                "!="
            } else {
                "=="
            };
            Some(error::habit_edit(
                both,
                &format!("there is no `{sign}=`"),
                &format!("write `{sign}`"),
                both,
                sign,
            ))
        }
        // `if x = 1`
        (_, Some(Token::Equal), _) if in_condition(reader, first, at) => Some(error::habit_edit(
            span,
            "`=` assigns; `==` compares",
            "write `==`",
            span,
            "==",
        )),
        (Some(Token::Less), Some(Token::Greater), _) => {
            let both = reader.span(at - 1).to(span);
            Some(error::habit_edit(
                both,
                "`<>` is written `!=`",
                "write `!=`",
                both,
                "!=",
            ))
        }
        // `i = i + 1` as a value, `f(x = 1)`
        (Some(before), Some(sign), _) if is_assignment(sign) && before.can_end_statement() => {
            Some(error::habit(
                span,
                "an assignment is a statement, and has no value",
                if *sign == Token::Equal {
                    "`==` compares; an argument by name is written `name: value`"
                } else {
                    "put it on a line of its own"
                },
            ))
        }
        // `{ "a": 1 }`
        (_, Some(Token::Colon), _) if in_braces(reader, at) => Some(map_in_braces(reader, at)),
        // `if x:`
        (_, Some(Token::Colon), _) if ends_line(reader, span) && begins_block(reader, first) => {
            Some(error::habit(
                span,
                "a block stands between `{` and `}`",
                "write `{` here, and `}` behind the block",
            ))
        }
        (Some(Token::LeftBrace), Some(Token::RightBrace), _) if in_value(reader, at) => {
            Some(error::habit(
                span,
                "a map stands between `[` and `]`",
                "the empty map is `[:]`, the empty list `[]`",
            ))
        }
        // `a < b < c`
        (Some(before), Some(sign), _)
            if (is_comparison(sign) || *sign == Token::In)
                && before.can_end_statement()
                && (first..at).any(|index| reader.token(index).is_some_and(is_comparison)) =>
        {
            Some(error::habit(
                span,
                "comparisons are not chained",
                "write `a < b and b < c`",
            ))
        }
        // `{` on the next line
        (Some(Token::Separator), Some(Token::LeftBrace), _) => Some(brace_on_next_line(reader, at)),
        (_, Some(Token::Separator), Some(Token::LeftBrace)) => {
            Some(brace_on_next_line(reader, at + 1))
        }
        (_, Some(Token::FatArrow), _) => Some(error::habit(
            span,
            "`=>` only stands in `match`",
            "a lambda is written `|x| x + 1`, a result type `->`",
        )),
        (_, Some(Token::Arrow), _) => Some(error::habit(
            span,
            "`->` only stands before a result type",
            "an arm of `match` has `=>`; a field behind a pointer is `p.field`",
        )),
        _ => None,
    }
}

/// A word of another language at the error, in front of it, or at the start of its statement.
fn word(reader: &Reader, first: usize, at: usize) -> Option<Diagnostic> {
    let is_name = |index: usize| matches!(reader.token(index), Some(Token::Name(_)));
    let before = at.wrapping_sub(1);
    for index in [at, before, first] {
        if !is_name(index) {
            continue;
        }
        let span = reader.span(index);
        let text = reader.text(span);
        if matches!(text, "then" | "do") && index == at {
            return Some(block_word(reader, index));
        }
        // A name alone in front of an operator is a name.
        if index != at
            && !is_name(at)
            && !matches!(reader.token(at), Some(Token::LeftBrace | Token::Colon))
            && index != first
        {
            continue;
        }
        match text {
            "new" if index == before && is_name(at) => {
                let both = span.to(reader.span(at).before());
                let help = "call the type: `Point(x: 1.0)`";
                return Some(error::habit_edit(span, "there is no `new`", help, both, ""));
            }
            "mut"
                if index == before && reader.token(before.wrapping_sub(1)) == Some(&Token::Let) =>
            {
                let both = reader.span(before - 1).to(span);
                return Some(error::habit_edit(
                    both,
                    "`let mut` is written `var`",
                    "write `var`",
                    both,
                    "var",
                ));
            }
            _ => {}
        }
        if let Some(word) = WORDS.iter().find(|word| word.word == text) {
            let Word {
                here,
                help,
                replaces,
                ..
            } = word;
            return Some(if *replaces {
                error::habit_edit(
                    span,
                    &format!("`{text}` is written `{here}`"),
                    help,
                    span,
                    here,
                )
            } else {
                error::habit(span, &format!("there is no `{text}`"), help)
            });
        }
        if index + 1 == at
            && is_name(at)
            && let Some((_, ours)) = TYPES.iter().find(|(word, _)| *word == text)
        {
            let name = reader.text(reader.span(at));
            if reader.token(at + 1) == Some(&Token::LeftParen) {
                return Some(error::habit(span, "a function begins with `fn`", FUNCTION));
            }
            if reader.token(first) == Some(&Token::Fn) {
                let title = "a type stands behind the name";
                let both = span.to(reader.span(at));
                let written = match *ours {
                    "" => name.to_owned(),
                    ours => format!("{name}: {ours}"),
                };
                let help = format!("write `{written}`");
                return Some(error::habit_edit(span, title, &help, both, &written));
            }
            let help = match *ours {
                "" => format!("write `let {name} = …`"),
                ours => format!("write `let {name} = …`, or `let {name}: {ours} = …`"),
            };
            let title = "a type stands behind the name";
            return Some(error::habit_edit(span, title, &help, span, "let"));
        }
    }
    None
}

/// Whether the token is in the condition of an `if` or `while`.
fn in_condition(reader: &Reader, first: usize, at: usize) -> bool {
    let found = (first..at)
        .rev()
        .find_map(|index| match reader.token(index) {
            Some(Token::If | Token::While) => Some(true),
            Some(Token::LeftBrace | Token::LeftParen | Token::LeftBracket) => Some(false),
            _ => None,
        });
    found == Some(true)
}

/// Whether nothing but a comment follows on the line.
fn ends_line(reader: &Reader, span: Span) -> bool {
    let rest = &reader.source.text[reader
        .source
        .range(span.to(reader.source.span().after()))
        .start..];
    let line = rest
        .get(1..)
        .unwrap_or("")
        .lines()
        .next()
        .unwrap_or("")
        .trim_start();
    line.is_empty() || line.starts_with('#')
}

/// Whether the statement is one that has a block.
fn begins_block(reader: &Reader, first: usize) -> bool {
    let begins = |at: usize| {
        matches!(
            reader.token(at),
            Some(
                Token::If
                    | Token::While
                    | Token::For
                    | Token::Else
                    | Token::Fn
                    | Token::Try
                    | Token::Loop
                    | Token::Match
            )
        )
    };
    begins(first) || begins(first + 1)
}

/// Words of the language that begin a statement.
const STATEMENT_WORDS: &[&str] = &[
    "assert", "break", "class", "const", "continue", "defer", "enum", "extern", "for", "from",
    "import", "let", "loop", "match", "return", "struct", "test", "throw", "type", "union", "var",
    "while",
];

/// `retrun x`, `whlie c { }`: the statement begins with a name that is nearly a word.
fn misspelt_word(reader: &Reader, first: usize, at: usize) -> Option<Diagnostic> {
    if first + 1 != at || !matches!(reader.token(first), Some(Token::Name(_))) {
        return None;
    }
    let span = reader.span(first);
    let text = reader.text(span);
    Some(error::misspelt_word(span, text, near_statement_word(text)?))
}

pub(super) fn near_statement_word(text: &str) -> Option<&'static str> {
    diagnostic::nearest(text, STATEMENT_WORDS.iter().copied())
}

/// `if c then x end`: the token is `then` or `do`.
fn block_word(reader: &Reader, at: usize) -> Diagnostic {
    let span = reader.span(at);
    let rest = (at..reader.tokens.len())
        .take_while(|index| reader.token(*index) != Some(&Token::Separator));
    let end = rest
        .map(|index| reader.span(index))
        .find(|span| reader.text(*span) == "end");
    let word = reader.text(span).to_owned();
    let diagnostic = error::habit_edit(
        span,
        &format!("there is no `{word}`"),
        "a block stands between `{` and `}`",
        span,
        "{",
    );
    match end {
        Some(end) => diagnostic.suggest("", end, "}"),
        None => diagnostic,
    }
}

/// `brace` is the index of the `{`.
fn brace_on_next_line(reader: &Reader, brace: usize) -> Diagnostic {
    let span = reader.span(brace);
    let title = "`{` stands on the line that it belongs to";
    let help = "put it at the end of the line before";
    let before = (0..brace)
        .rev()
        .find(|index| reader.token(*index) != Some(&Token::Separator));
    let gap = before.map(|index| Span::new(reader.span(index).end, span.start));
    match gap {
        // A comment in between stays where it is.
        Some(gap) if reader.text(gap).trim().is_empty() => {
            error::habit_edit(span, title, help, gap, " ")
        }
        _ => error::habit(span, title, help),
    }
}

/// `print "hello"`: token `at` is the first argument.
fn without_parentheses(reader: &Reader, at: usize) -> Diagnostic {
    let name = reader.span(at - 1);
    let title = "arguments stand between `(` and `)`";
    let help = format!("write `{}(…)`", reader.text(name));
    let mut end = at;
    while let Some(token) = reader.token(end + 1) {
        match token {
            Token::Separator => break,
            // What has a block is not put into parentheses as a whole.
            Token::LeftBrace | Token::RightBrace => {
                return error::habit(reader.span(at), title, &help);
            }
            _ => end += 1,
        }
    }
    let (gap, last) = (Span::new(name.end, reader.span(at).start), reader.span(end));
    error::habit_edit(reader.span(at), title, &help, gap, "(").suggest("", last.after(), ")")
}

/// `{ "a": 1 }`: token `at` is the colon.
fn map_in_braces(reader: &Reader, at: usize) -> Diagnostic {
    let title = "a map stands between `[` and `]`";
    let help = "write `[\"a\": 1]`; the empty map is `[:]`";
    let span = reader.span(at);
    let mut depth = 0usize;
    let opener = (0..at).rev().find(|index| match reader.token(*index) {
        Some(Token::RightParen | Token::RightBracket | Token::RightBrace) => {
            depth += 1;
            false
        }
        Some(Token::LeftParen | Token::LeftBracket | Token::LeftBrace) => {
            let innermost = depth == 0;
            depth = depth.saturating_sub(1);
            innermost
        }
        _ => false,
    });
    let closer = (at..reader.tokens.len()).find(|index| opener_of(reader, *index) == opener);
    match (opener, closer) {
        (Some(opener), Some(closer)) => {
            let (opener, closer) = (reader.span(opener), reader.span(closer));
            error::habit_edit(span, title, help, opener, "[").suggest("", closer, "]")
        }
        _ => error::habit(span, title, help),
    }
}

/// The `{` that the `}` at an index closes.
pub(super) fn opener_of(reader: &Reader, closer: usize) -> Option<usize> {
    if reader.token(closer) != Some(&Token::RightBrace) {
        return None;
    }
    let mut depth = 0usize;
    (0..=closer).rev().find(|index| {
        match reader.token(*index) {
            Some(Token::RightBrace) => depth += 1,
            Some(Token::LeftBrace) => depth -= 1,
            _ => return false,
        }
        depth == 0
    })
}

fn is_comparison(token: &Token) -> bool {
    matches!(
        token,
        Token::Less
            | Token::LessEqual
            | Token::Greater
            | Token::GreaterEqual
            | Token::EqualEqual
            | Token::BangEqual
    )
}

fn is_assignment(token: &Token) -> bool {
    matches!(
        token,
        Token::Equal
            | Token::PlusEqual
            | Token::MinusEqual
            | Token::StarEqual
            | Token::SlashEqual
            | Token::PercentEqual
            | Token::AndEqual
            | Token::OrEqual
            | Token::XorEqual
            | Token::ShiftLeftEqual
            | Token::ShiftRightEqual
    )
}

/// The first token of the statement that token `at` is in.
fn statement_start(reader: &Reader, at: usize) -> usize {
    let mut index = at;
    while index > 0 {
        match reader.token(index - 1) {
            Some(Token::Separator | Token::LeftBrace | Token::RightBrace) | None => break,
            _ => index -= 1,
        }
    }
    index
}

/// Whether the innermost bracket around token `at` is a `{`, right behind a `=`, `(`, `,` or `return`.
fn in_braces(reader: &Reader, at: usize) -> bool {
    let mut depth = 0usize;
    for index in (0..at).rev() {
        match reader.token(index) {
            Some(Token::RightParen | Token::RightBracket | Token::RightBrace) => depth += 1,
            Some(Token::LeftParen | Token::LeftBracket) if depth == 0 => return false,
            Some(Token::LeftBrace) if depth == 0 => return in_value(reader, index + 1),
            Some(Token::LeftParen | Token::LeftBracket | Token::LeftBrace) => depth -= 1,
            _ => {}
        }
    }
    false
}

/// Whether the `{` in front of token `at` stands where a value is wanted.
fn in_value(reader: &Reader, at: usize) -> bool {
    let brace = at.checked_sub(2).and_then(|index| reader.token(index));
    matches!(
        brace,
        Some(
            Token::Equal
                | Token::LeftParen
                | Token::Comma
                | Token::Return
                | Token::LeftBracket
                | Token::Colon
        )
    )
}

/// Lines that do not mean what they seem to (language contract §10).
pub(super) fn warnings(source: &SourceFile, tokens: &[Spanned]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (index, spanned) in tokens.iter().enumerate() {
        // `-2.abs()` is `-(2.abs())`.
        if let [minus, number, dot, name, paren, ..] = &tokens[index..]
            && minus.token == Token::Minus
            && matches!(
                number.token,
                Token::Decimal(_) | Token::Radix(_) | Token::Float(_)
            )
            && dot.token == Token::Dot
            && let (Token::Name(_), Token::LeftParen) = (&name.token, &paren.token)
            && minus.span.end == number.span.start
            && begins_operand(index.checked_sub(1).map(|before| &tokens[before].token))
        {
            let text = |span: Span| source.text.get(source.range(span)).unwrap_or("");
            let whole = minus.span.to(number.span);
            found.push(error::minus_before_method(
                whole,
                text(number.span),
                text(name.span),
            ));
        }
        let starts_line = index > 0 && tokens[index - 1].token == Token::Separator;
        let sign = match spanned.token {
            Token::Minus => "-",
            Token::Star => "*",
            Token::Ampersand => "&",
            Token::LeftParen => "(",
            Token::LeftBracket => "[",
            _ => continue,
        };
        let semicolon =
            index > 0 && source.text.get(source.range(tokens[index - 1].span)) == Some(";");
        if starts_line && !semicolon && is_unused(&tokens[index..]) {
            found.push(error::unused_continuation(spanned.span, sign));
        }
    }
    found
}

/// Whether a token in front of a minus makes it a sign.
fn begins_operand(before: Option<&Token>) -> bool {
    match before {
        None => true,
        Some(token) => !token.can_end_statement(),
    }
}

/// Whether the statement that begins here neither assigns nor calls, and is not the last of its block.
fn is_unused(tokens: &[Spanned]) -> bool {
    let mut depth = 0usize;
    let mut called = false;
    for (index, spanned) in tokens.iter().enumerate() {
        match &spanned.token {
            Token::LeftParen
                if index > 0 && depth == 0 && tokens[index - 1].token.can_end_statement() =>
            {
                called = true;
                depth += 1;
            }
            Token::LeftParen
            | Token::LeftBracket
            | Token::LeftBrace
            | Token::InterpolationStart => depth += 1,
            Token::RightBrace if depth == 0 => return false,
            Token::RightParen
            | Token::RightBracket
            | Token::RightBrace
            | Token::InterpolationEnd => {
                depth = depth.saturating_sub(1);
            }
            Token::Separator if depth == 0 => return !called,
            // The pattern of an arm.
            Token::FatArrow if depth == 0 => return false,
            token if depth == 0 && is_assignment(token) => return false,
            _ => {}
        }
    }
    // The last statement of the file.
    !called
}
