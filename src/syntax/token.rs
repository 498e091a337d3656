//! The tokens, as logos makes them, and what each is called in messages.
//!
//! Words that are names except in a few places (`out`, `with`, `type` …) are tokens of their own that carry
//! their symbol: the grammar takes them back as names. The parts of a string with interpolations are
//! tokens too; [`super::lexer`] makes them, for where a string ends depends on what is nested in it.

use super::ast::{FormatSpec, Interner, Symbol};
use logos::Logos;

/// Why a stretch of text is no token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum LexicalError {
    #[default]
    UnknownCharacter,
    IntegerTooLarge,
    LeadingZero,
    NumberSuffix,
    BadCharacterLiteral,
    UnknownEscape,
    BadUnicodeEscape,
    UnterminatedString,
    UnterminatedInterpolation,
    EmptyInterpolation,
    BadFormat,
}

fn symbol(lexer: &mut logos::Lexer<Token>) -> Symbol {
    let text = lexer.slice();
    lexer.extras.intern(text)
}

fn decimal(lexer: &mut logos::Lexer<Token>) -> Result<u64, LexicalError> {
    let text = lexer.slice().replace('_', "");
    if text.len() > 1 && text.starts_with('0') {
        return Err(LexicalError::LeadingZero);
    }
    text.parse().map_err(|_| LexicalError::IntegerTooLarge)
}

fn radix(lexer: &mut logos::Lexer<Token>, radix: u32) -> Result<u64, LexicalError> {
    let text = lexer.slice()[2..].replace('_', "");
    if text.is_empty() {
        return Err(LexicalError::NumberSuffix);
    }
    u64::from_str_radix(&text, radix).map_err(|error| match error.kind() {
        std::num::IntErrorKind::PosOverflow => LexicalError::IntegerTooLarge,
        _ => LexicalError::NumberSuffix,
    })
}

fn float(lexer: &mut logos::Lexer<Token>) -> Result<f64, LexicalError> {
    lexer
        .slice()
        .replace('_', "")
        .parse()
        .map_err(|_| LexicalError::NumberSuffix)
}

fn character(lexer: &mut logos::Lexer<Token>) -> Result<char, LexicalError> {
    let text = lexer.slice();
    let inner = &text[1..text.len() - 1];
    let mut rest = inner;
    let value = super::lexer::character(&mut rest)?;
    if rest.is_empty() {
        Ok(value)
    } else {
        Err(LexicalError::BadCharacterLiteral)
    }
}

fn bad_number(_: &mut logos::Lexer<Token>) -> Result<(), LexicalError> {
    Err(LexicalError::NumberSuffix)
}

macro_rules! tokens {
    (
        words { $($word:ident = $word_text:literal,)* }
        contextual { $($name:ident = $name_text:literal,)* }
        signs { $($sign:ident = $sign_text:literal,)* }
    ) => {
        #[derive(Clone, Debug, PartialEq, Logos)]
        #[logos(extras = Interner)]
        #[logos(error = LexicalError)]
        #[logos(skip r"[ \t\r\u{feff}]+")]
        pub enum Token {
            $(#[token($word_text)] $word,)*
            $(#[token($name_text, symbol)] $name(Symbol),)*
            $(#[token($sign_text)] $sign,)*

            #[regex(r"[A-Za-z_][A-Za-z0-9_]*", symbol)]
            Name(Symbol),
            #[token("self", symbol)]
            SelfWord(Symbol),
            #[regex(r"[0-9][0-9_]*", decimal)]
            Decimal(u64),
            #[regex(r"0[xX][0-9a-zA-Z_]*", |lexer| radix(lexer, 16))]
            #[regex(r"0[oO][0-9a-zA-Z_]*", |lexer| radix(lexer, 8))]
            #[regex(r"0[bB][0-9a-zA-Z_]*", |lexer| radix(lexer, 2))]
            Radix(u64),
            #[regex(r"[0-9][0-9_]*\.[0-9][0-9_]*([eE][+-]?[0-9]+)?", float)]
            #[regex(r"[0-9][0-9_]*[eE][+-]?[0-9]+", float)]
            Float(f64),
            #[regex(r"'([^'\\\n]|\\[^\n])[^'\n]*'", character)]
            Character(char),
            #[regex(r"[0-9][0-9_]*[A-Za-z][A-Za-z0-9_]*", priority = 1, callback = bad_number)]
            BadNumber,

            #[token("\n")]
            LineBreak,
            #[regex(r"#[^\n]*", allow_greedy = true)]
            Comment,
            /// The quotes that open a string; the rest is the lexer's.
            #[token("\"")]
            Quote,
            #[token("\"\"\"")]
            TripleQuote,
            #[token("r\"")]
            RawQuote,
            #[token("r\"\"\"")]
            RawTripleQuote,

            // Made by the lexer and by layout, never by logos.
            StringStart,
            Text(Box<str>),
            InterpolationStart,
            Format(Box<FormatSpec>),
            InterpolationEnd,
            StringEnd,
            /// A line break that ends a statement, or `;`.
            Separator,
            /// A closer that is missing in the text: reported, and made up.
            End,
        }

        /// All words that are not names.
        pub const KEYWORDS: &[&str] = &[$($word_text),*];

        impl Token {
            /// Words that are no names.
            pub const KEYWORDS: &'static [&'static str] = &[$($word_text,)* "self"];

            /// How a message calls the token.
            pub fn describe(&self) -> String {
                match self {
                    $(Token::$word => format!("`{}`", $word_text),)*
                    $(Token::$name(_) => format!("`{}`", $name_text),)*
                    $(Token::$sign => format!("`{}`", $sign_text),)*
                    Token::Name(_) => "a name".to_owned(),
                    Token::SelfWord(_) => "`self`".to_owned(),
                    Token::Decimal(_) | Token::Radix(_) | Token::Float(_) | Token::BadNumber => "a number".to_owned(),
                    Token::Character(_) => "a character".to_owned(),
                    Token::LineBreak | Token::Separator => "the end of the line".to_owned(),
                    Token::Comment => "a comment".to_owned(),
                    Token::Quote | Token::TripleQuote | Token::RawQuote | Token::RawTripleQuote | Token::StringStart => {
                        "a text".to_owned()
                    }
                    Token::Text(_) | Token::StringEnd => "a text".to_owned(),
                    Token::InterpolationStart => "`{`".to_owned(),
                    Token::InterpolationEnd => "`}`".to_owned(),
                    Token::Format(_) => "a format".to_owned(),
                    Token::End => "the end".to_owned(),
                }
            }

            /// The symbol of a word that could be a name: behind a `.` every word is.
            pub fn word(&self) -> Option<&'static str> {
                match self {
                    $(Token::$word => Some($word_text),)*
                    _ => None,
                }
            }
        }
    };
}

tokens! {
    words {
        Alignof = "alignof", And = "and", As = "as", Assert = "assert", Break = "break", Catch = "catch",
        Class = "class", Const = "const", Continue = "continue", Defer = "defer", Else = "else", Enum = "enum",
        Extern = "extern", False = "false", Fn = "fn", For = "for", If = "if", Import = "import", In = "in",
        Let = "let", Loop = "loop", Match = "match", Not = "not", Null = "null", Offsetof = "offsetof", Or = "or",
        Return = "return", Sizeof = "sizeof", Struct = "struct", Throw = "throw", True = "true",
        Try = "try", Union = "union", Var = "var", While = "while",
    }
    contextual {
        Blocking = "blocking", Drop = "drop", Fails = "fails", From = "from", Inout = "inout", Link = "link",
        Out = "out", Own = "own", SymbolWord = "symbol", Test = "test", Type = "type", With = "with",
    }
    signs {
        LeftParen = "(", RightParen = ")", LeftBracket = "[", RightBracket = "]", LeftBrace = "{", RightBrace = "}",
        Comma = ",", Semicolon = ";", Colon = ":", Dot = ".", DotDot = "..", DotDotEqual = "..=", Ellipsis = "...",
        QuestionDot = "?.", QuestionQuestion = "??", Question = "?", Bang = "!", At = "@", Arrow = "->", FatArrow = "=>",
        Equal = "=", PlusEqual = "+=", MinusEqual = "-=", StarEqual = "*=", SlashEqual = "/=", PercentEqual = "%=",
        AndEqual = "&=", OrEqual = "|=", XorEqual = "^=", ShiftLeftEqual = "<<=", ShiftRightEqual = ">>=",
        EqualEqual = "==", BangEqual = "!=", Less = "<", LessEqual = "<=", Greater = ">", GreaterEqual = ">=",
        Bar = "|", BarBar = "||", AmpersandAmpersand = "&&", Caret = "^", Ampersand = "&", ShiftLeft = "<<",
        ShiftRight = ">>", Plus = "+", Minus = "-", PlusWrap = "+%", MinusWrap = "-%", Star = "*", StarWrap = "*%",
        Slash = "/", Percent = "%", Tilde = "~",
    }
}

impl Token {
    /// Whether the token can only begin something new, where a value has ended.
    pub fn begins_statement(&self) -> bool {
        matches!(
            self,
            Token::Name(_)
                | Token::SelfWord(_)
                | Token::Decimal(_)
                | Token::Radix(_)
                | Token::Float(_)
                | Token::Character(_)
                | Token::StringStart
                | Token::Let
                | Token::Var
                | Token::Const
                | Token::Fn
                | Token::If
                | Token::For
                | Token::While
                | Token::Loop
                | Token::Match
                | Token::Try
                | Token::Throw
                | Token::Return
                | Token::Break
                | Token::Continue
                | Token::Defer
                | Token::Assert
        )
    }

    /// Whether a line break behind it ends a statement.
    pub fn can_end_statement(&self) -> bool {
        match self {
            Token::Name(_)
            | Token::Decimal(_)
            | Token::Radix(_)
            | Token::Float(_)
            | Token::Character(_) => true,
            Token::StringEnd | Token::True | Token::False | Token::Null | Token::SelfWord(_) => {
                true
            }
            Token::RightParen | Token::RightBracket | Token::RightBrace => true,
            Token::Bang | Token::Question | Token::Return | Token::Break | Token::Continue => true,
            Token::DotDot | Token::BadNumber => true,
            _ => self.contextual().is_some(),
        }
    }

    /// Whether a line that starts with it goes on with the line before.
    pub fn continues_statement(&self) -> bool {
        matches!(
            self,
            Token::Dot
                | Token::QuestionDot
                | Token::Else
                | Token::Catch
                | Token::And
                | Token::Or
                | Token::QuestionQuestion
                | Token::Arrow
        )
    }

    /// The symbol of a word that is special only in some places.
    pub fn contextual(&self) -> Option<Symbol> {
        match self {
            Token::Blocking(symbol)
            | Token::Drop(symbol)
            | Token::Fails(symbol)
            | Token::From(symbol)
            | Token::Inout(symbol)
            | Token::Link(symbol)
            | Token::Out(symbol)
            | Token::Own(symbol)
            | Token::SymbolWord(symbol)
            | Token::Test(symbol)
            | Token::Type(symbol)
            | Token::With(symbol) => Some(*symbol),
            _ => None,
        }
    }
}
