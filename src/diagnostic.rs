//! What an error or a warning is, before anybody shows it.
//!
//! A diagnostic is data: a stable word for an id, a title in plain words, the place, further places
//! that name the cause, and help, where possible as a concrete edit. The stages make them
//! (`syntax::error`, `check::error`, …, one file of message texts each); [`crate::render`] shows them.
//! This module knows neither stages nor terminals.

use crate::source::Span;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    Error,
    Warning,
}

/// A place with a word about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    pub span: Span,
    pub text: String,
}

/// Text to put in the place of `span`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    pub span: Span,
    pub replacement: String,
}

/// Advice below the source, with the edit that would follow it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Help {
    pub text: String,
    pub edits: Vec<Edit>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable, in kebab case: `type-mismatch`.
    pub id: &'static str,
    pub severity: Severity,
    pub title: String,
    pub primary: Label,
    pub secondary: Vec<Label>,
    /// Facts that belong to no place: `tried /usr/lib/libfoo.so: no such file`.
    pub notes: Vec<String>,
    pub help: Option<Help>,
}

impl Diagnostic {
    pub fn error(id: &'static str, span: Span, title: impl Into<String>) -> Self {
        Diagnostic {
            id,
            severity: Severity::Error,
            title: title.into(),
            primary: Label {
                span,
                text: String::new(),
            },
            secondary: Vec::new(),
            notes: Vec::new(),
            help: None,
        }
    }

    pub fn warning(id: &'static str, span: Span, title: impl Into<String>) -> Self {
        Diagnostic {
            severity: Severity::Warning,
            ..Diagnostic::error(id, span, title)
        }
    }

    /// The word under the caret.
    pub fn label(mut self, text: impl Into<String>) -> Self {
        self.primary.text = text.into();
        self
    }

    /// A further place, that names the cause.
    pub fn because(mut self, span: Span, text: impl Into<String>) -> Self {
        if !span.is_none() {
            self.secondary.push(Label {
                span,
                text: text.into(),
            });
        }
        self
    }

    pub fn note(mut self, text: impl Into<String>) -> Self {
        self.notes.push(text.into());
        self
    }

    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(Help {
            text: text.into(),
            edits: Vec::new(),
        });
        self
    }

    /// Help with the edit that would follow it.
    pub fn suggest(
        mut self,
        text: impl Into<String>,
        span: Span,
        replacement: impl Into<String>,
    ) -> Self {
        let edit = Edit {
            span,
            replacement: replacement.into(),
        };
        match &mut self.help {
            Some(help) => help.edits.push(edit),
            None => {
                self.help = Some(Help {
                    text: text.into(),
                    edits: vec![edit],
                })
            }
        }
        self
    }

    /// Help with text to put around a place.
    pub fn wrap(self, text: impl Into<String>, span: Span, before: &str, behind: &str) -> Self {
        let text = text.into();
        let begun = if before.is_empty() {
            self
        } else {
            self.suggest(text.clone(), span.before(), before)
        };
        begun.suggest(text, span.after(), behind)
    }

    /// Without the edits of help that would change something within a place.
    pub fn without_edits_of(mut self, place: Span) -> Self {
        if let Some(help) = &mut self.help {
            let within = |edit: &Edit| edit.span.start >= place.start && edit.span.end <= place.end;
            if help.edits.iter().any(within) {
                help.edits.clear();
            }
        }
        self
    }

    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// Sorts by place, and drops what was said twice about one place.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by_key(|d| (d.primary.span.start, d.primary.span.end, d.severity));
    diagnostics
        .dedup_by(|b, a| a.primary.span == b.primary.span && a.id == b.id && a.title == b.title);
}

/// The candidate nearest to `name`, if one is near enough to be a slip of the pen.
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // One letter of two is no slip.
    let limit = match name.chars().count() {
        0..=2 => 0,
        length => (length / 3).max(1),
    };
    candidates
        .into_iter()
        .filter(|candidate| *candidate != name)
        .map(|candidate| match candidate.eq_ignore_ascii_case(name) {
            true => (0, candidate),
            false => (edit_distance(name, candidate), candidate),
        })
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, candidate)| candidate)
}

/// Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`
/// (optimal string alignment); letters that differ in case alone count as half a change, rounded up in sum.
pub fn edit_distance(a: &str, b: &str) -> usize {
    let a: Vec<char> = a.chars().collect();
    let b: Vec<char> = b.chars().collect();
    let mut before = vec![0usize; b.len() + 1];
    let mut previous: Vec<usize> = (0..=b.len()).map(|column| column * 2).collect();
    let mut current = vec![0usize; b.len() + 1];
    for row in 1..=a.len() {
        current[0] = row * 2;
        for column in 1..=b.len() {
            let (x, y) = (a[row - 1], b[column - 1]);
            let change = match (x == y, x.eq_ignore_ascii_case(&y)) {
                (true, _) => 0,
                (false, true) => 1,
                _ => 2,
            };
            let mut cost = (previous[column - 1] + change)
                .min(previous[column] + 2)
                .min(current[column - 1] + 2);
            if row > 1 && column > 1 && x == b[column - 2] && a[row - 2] == y {
                cost = cost.min(before[column - 2] + 2);
            }
            current[column] = cost;
        }
        std::mem::swap(&mut before, &mut previous);
        std::mem::swap(&mut previous, &mut current);
    }
    previous[b.len()].div_ceil(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearest_forgives_a_slip_but_not_another_word() {
        assert_eq!(nearest("pritn", ["print", "eprint"]), Some("print"));
        assert_eq!(nearest("Len", ["len"]), Some("len"));
        assert_eq!(nearest("X", ["y", "x"]), Some("x"));
        assert_eq!(nearest("x", ["longer", "y"]), None);
        assert_eq!(edit_distance("kitten", "sitting"), 3);
        assert_eq!(edit_distance("", "abc"), 3);
    }
}
