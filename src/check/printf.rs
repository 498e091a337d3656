//! printf's formats: what a literal one says of the arguments behind it.
//!
//! ```text
//!   % [flags] [width | *] [. precision | .*] [hh h l ll j z t L q] conversion
//! ```
//!
//! Functions count as printf's kin by their names; a conversion that C's printf does not have (SQLite's `%Q`) ends the
//! check, for nobody knows what it takes.

use super::Checker;
use super::constant::{self, Constant};
use super::error;
use super::tir::{ExternId, ForeignCall, VariadicKind};
use crate::source::Span;

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

/// Each argument that a format takes: by which conversion, and what. `None` where it has one that is not C's.
fn conversions(format: &str) -> Option<Vec<(String, Wanted)>> {
    let mut found = Vec::new();
    let mut signs = format.chars().peekable();
    while let Some(sign) = signs.next() {
        if sign != '%' {
            continue;
        }
        let mut text = String::from("%");
        let mut long_double = false;
        loop {
            let sign = signs.next()?;
            text.push(sign);
            match sign {
                '-' | '+' | ' ' | '#' | '\'' | '0'..='9' | '.' => {}
                '*' => found.push((text.clone(), Wanted::Int)),
                'h' | 'l' | 'j' | 'z' | 't' | 'q' => {}
                'L' => long_double = true,
                '%' | 'm' => break,
                'd' | 'i' | 'u' | 'x' | 'X' | 'o' | 'c' => {
                    found.push((text, Wanted::Int));
                    break;
                }
                'f' | 'F' | 'e' | 'E' | 'g' | 'G' | 'a' | 'A' => {
                    let wanted = match long_double {
                        true => Wanted::LongDouble,
                        false => Wanted::Float,
                    };
                    found.push((text, wanted));
                    break;
                }
                's' => {
                    found.push((text, Wanted::Text));
                    break;
                }
                'p' | 'n' => {
                    found.push((text, Wanted::Address));
                    break;
                }
                _ => return None,
            }
        }
    }
    Some(found)
}

/// Whether a function's arguments are as its format says.
fn is_printf(symbol: &str) -> bool {
    let symbol = symbol.trim_start_matches('_');
    (symbol.ends_with("printf") && !symbol.starts_with("sqlite3"))
        || symbol.ends_with("printw")
        || matches!(symbol, "syslog" | "err" | "errx" | "warn" | "warnx")
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
        let Some(wanted) = conversions(&text) else {
            return;
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
        for ((conversion, wanted), (kind, place, name)) in wanted.iter().zip(&given) {
            if !wanted.takes(*kind) && name != "_" && name != "never" {
                problems.push(error::format_argument(
                    *place,
                    conversion,
                    wanted.name(),
                    name,
                    span,
                ));
            }
        }
        if given.len() < wanted.len() {
            let missing = &wanted[given.len()].0;
            problems.push(error::format_misses(parentheses, missing, span));
        }
        if let Some((_, place, _)) = given.get(wanted.len()) {
            problems.push(error::format_has_no_more(*place, wanted.len(), span));
        }
        for problem in problems {
            self.report(problem);
        }
    }
}
