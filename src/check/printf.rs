//! printf's formats: what a literal one says of the arguments behind it.
//!
//! ```text
//!   % [number $] [flags] [width | *] [. precision | .*] [hh h l ll j z t L q] conversion
//! ```
//!
//! Functions count as printf's kin by their names. A conversion that C's printf does not have is an error for C's own
//! functions; for others it ends the check, for nobody knows what it takes.

use super::Checker;
use super::constant::{self, Constant};
use super::error;
use super::tir::{ExternId, ForeignCall, VariadicKind};
use crate::source::Span;
use std::str::Chars;

/// What a conversion takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    Int,
    Float,
    Text,
    Address,
    /// `%Lf`: C's long double, which a float is not.
    LongDouble,
}

impl Wanted {
    fn takes(self, kind: VariadicKind) -> bool {
        match self {
            Wanted::Int => kind == VariadicKind::Word,
            Wanted::Float => kind == VariadicKind::Double,
            Wanted::Text => matches!(kind, VariadicKind::Text | VariadicKind::Pointer),
            Wanted::Address => matches!(kind, VariadicKind::Pointer | VariadicKind::Text),
            Wanted::LongDouble => matches!(kind, VariadicKind::Aggregate(_)),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Wanted::Int => "an `int`",
            Wanted::Float => "a `float`",
            Wanted::Text => "a `str`",
            Wanted::Address => "a pointer",
            Wanted::LongDouble => "a long double, which no `float` is",
        }
    }
}

/// A conversion of a format: as it is written, what it takes, and the place of its argument.
#[derive(Debug)]
struct Conversion {
    text: String,
    wanted: Wanted,
    argument: usize,
}

/// What cannot be read as a conversion of C's.
#[derive(Debug)]
enum Unreadable {
    /// A conversion of that name is not known.
    Unknown(String),
    /// The format ends behind this.
    Ended(String),
}

/// Each argument that a format takes, in the order of its conversions.
fn conversions(format: &str) -> Result<Vec<Conversion>, Unreadable> {
    let mut found: Vec<Conversion> = Vec::new();
    let mut next = 0;
    let mut signs = format.chars();
    while let Some(sign) = signs.next() {
        if sign != '%' {
            continue;
        }
        let start = format.len() - signs.as_str().len() - 1;
        let read =
            |signs: &Chars<'_>| format[start..format.len() - signs.as_str().len()].to_owned();
        let mut take = |text: String, named: Option<usize>, wanted: Wanted| {
            let argument = named.unwrap_or_else(|| {
                next += 1;
                next - 1
            });
            found.push(Conversion {
                text,
                wanted,
                argument,
            });
        };
        let named = argument_number(&mut signs);
        let mut long_double = false;
        loop {
            let Some(sign) = signs.next() else {
                return Err(Unreadable::Ended(read(&signs)));
            };
            let wanted = match sign {
                '-' | '+' | ' ' | '#' | '\'' | '.' | '0'..='9' => continue,
                'h' | 'l' | 'j' | 'z' | 't' | 'q' => continue,
                'L' => {
                    long_double = true;
                    continue;
                }
                '*' => {
                    let width = argument_number(&mut signs);
                    take(read(&signs), width, Wanted::Int);
                    continue;
                }
                '%' | 'm' => break,
                'd' | 'i' | 'u' | 'x' | 'X' | 'o' | 'c' => Wanted::Int,
                'f' | 'F' | 'e' | 'E' | 'g' | 'G' | 'a' | 'A' if long_double => Wanted::LongDouble,
                'f' | 'F' | 'e' | 'E' | 'g' | 'G' | 'a' | 'A' => Wanted::Float,
                's' => Wanted::Text,
                'p' | 'n' => Wanted::Address,
                _ => return Err(Unreadable::Unknown(read(&signs))),
            };
            take(read(&signs), named, wanted);
            break;
        }
    }
    Ok(found)
}

/// `2$`, where that is next: the place of the argument that is meant.
fn argument_number(signs: &mut Chars<'_>) -> Option<usize> {
    let (number, rest) = signs.as_str().split_once('$')?;
    let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
    let place = number.parse::<usize>().ok()?.checked_sub(1)?;
    is_number.then(|| {
        *signs = rest.chars();
        place
    })
}

/// Whether a function's arguments are as its format says.
fn is_printf(symbol: &str) -> bool {
    let symbol = symbol.trim_start_matches('_');
    (symbol.ends_with("printf") && !symbol.starts_with("sqlite3"))
        || symbol.ends_with("printw")
        || matches!(symbol, "syslog" | "err" | "errx" | "warn" | "warnx")
}

/// Whether the C library itself has the function, with the conversions that C's standard and POSIX give.
fn is_own_of_c(symbol: &str) -> bool {
    matches!(
        symbol,
        "printf" | "fprintf" | "dprintf" | "sprintf" | "snprintf" | "asprintf" | "syslog"
    ) || matches!(symbol, "err" | "errx" | "warn" | "warnx")
}

impl Checker<'_> {
    /// Reports variadic arguments that a literal format does not take as they are.
    pub(super) fn check_format(&mut self, id: ExternId, call: &ForeignCall, parentheses: Span) {
        let row = self.state.program.foreign(id);
        let Some(last) = row.parameters.len().checked_sub(1) else {
            return;
        };
        if !row.variadic || !is_printf(&row.symbol) {
            return;
        }
        let format = call
            .arguments
            .iter()
            .find(|(index, _)| *index as usize == last);
        let Some((_, format)) = format else {
            return;
        };
        let (Some(Constant::String(text)), span) = (constant::evaluate(format), format.span) else {
            return;
        };
        let wanted = match conversions(&text) {
            Ok(wanted) => wanted,
            // Kin of C's own may have more conversions, and nobody here knows what those take.
            Err(Unreadable::Unknown(_)) if !is_own_of_c(&row.symbol) => return,
            Err(Unreadable::Unknown(conversion)) => {
                return self.report(error::format_unknown(span, &conversion));
            }
            Err(Unreadable::Ended(conversion)) => {
                return self.report(error::format_ends(span, &conversion));
            }
        };
        let given: Vec<(VariadicKind, Span, String)> = call
            .arguments
            .iter()
            .filter_map(|(index, argument)| {
                let place = (*index as usize).checked_sub(last + 1)?;
                let kind = *call.variadic.get(place)?;
                Some((kind, argument.span, self.type_name(argument.ty)))
            })
            .collect();
        let mut problems = Vec::new();
        for conversion in &wanted {
            let Some((kind, place, name)) = given.get(conversion.argument) else {
                continue;
            };
            let (text, wanted) = (&conversion.text, conversion.wanted);
            if !wanted.takes(*kind) && name != "_" && name != "never" {
                problems.push(error::format_argument(
                    *place,
                    text,
                    wanted.name(),
                    name,
                    span,
                ));
            }
        }
        let missing = |conversion: &&Conversion| conversion.argument >= given.len();
        if let Some(missing) = wanted.iter().find(missing) {
            problems.push(error::format_misses(parentheses, &missing.text, span));
        }
        let count = wanted.iter().map(|conversion| conversion.argument + 1);
        let count = count.max().unwrap_or(0);
        if let Some((_, place, _)) = given.get(count) {
            problems.push(error::format_has_no_more(*place, count, span));
        }
        for problem in problems {
            self.report(problem);
        }
    }
}
