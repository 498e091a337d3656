//! `?name`: declarations of the session first, then what the book and the library say.

use super::reference::{self, Entry};
use crate::check::describe::Description;
use crate::diagnostic::nearest;
use crate::session::Session;

/// Words of the language: the word, what is written with it, and what that does.
const WORDS: &str = include_str!("words.txt");

/// All that is called so.
pub fn answer(session: &mut Session, name: &str) -> Vec<Description> {
    if let Some(found) = session.describe(name) {
        return vec![found];
    }
    let entries = reference::entries();
    let matching = |receiver: Option<&str>, member: &str| -> Vec<Description> {
        let fits = |entry: &&Entry| {
            entry.name() == member && receiver.is_none_or(|receiver| entry.receiver == receiver)
        };
        entries.iter().filter(fits).map(described).collect()
    };
    if let Some((base, member)) = name.rsplit_once('.') {
        let found = matching(Some(base), member);
        if !found.is_empty() {
            return found;
        }
        if let Some(found) = session.describe_library(name) {
            return vec![found];
        }
        return match session.kind_of(base) {
            Some(kind) => matching(Some(kind), member),
            None => Vec::new(),
        };
    }
    let mut found = matching(Some(""), name);
    for line in WORDS.lines() {
        let mut parts = line.splitn(3, " | ");
        if parts.next() == Some(name) {
            found.push(Description {
                signature: parts.next().unwrap_or_default().to_owned(),
                documentation: parts.next().unwrap_or_default().to_owned(),
            });
        }
    }
    if found.is_empty() {
        found.extend(session.describe_library(name));
    }
    if found.is_empty() {
        found = matching(None, name);
    }
    found
}

fn described(entry: &Entry) -> Description {
    Description {
        signature: entry.full_signature(),
        documentation: entry.meaning.clone(),
    }
}

/// What was perhaps meant.
pub fn near(session: &Session, name: &str) -> Option<String> {
    let mut known = session.names();
    known.extend(
        reference::entries()
            .iter()
            .map(|entry| entry.name().to_owned()),
    );
    nearest(name, known.iter().map(String::as_str)).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::token::KEYWORDS;

    #[test]
    fn every_word_of_the_language_is_told() {
        for line in WORDS.lines() {
            assert_eq!(
                line.splitn(3, " | ")
                    .filter(|part| !part.is_empty())
                    .count(),
                3,
                "{line}"
            );
        }
        for word in KEYWORDS {
            let row = format!("{word} | ");
            assert!(WORDS.lines().any(|line| line.starts_with(&row)), "{word}");
        }
    }
}
