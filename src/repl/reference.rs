//! What the book says of built-in functions and methods: its tables are the help.

/// The chapter of the book that lists them.
const CHAPTER: &str = include_str!("../../docs/book/src/reference/methods.md");

/// The chapter's headings, and what stands for the receiver in signatures.
const HEADINGS: &[(&str, &str)] = &[
    ("Built-in functions", ""),
    ("`int`", "int"),
    ("`float`", "float"),
    ("`str`", "str"),
    ("Lists", "list"),
    ("Maps", "map"),
    ("Ranges", "range"),
    ("`T?`", "optional"),
    ("Pointers", "pointer"),
    ("Fixed arrays", "array"),
];

/// A row of a table: one of its signatures, and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// `list`, `str` …; empty for functions.
    pub receiver: &'static str,
    pub signature: &'static str,
    pub meaning: String,
}

impl Entry {
    /// As it is called: `push` of `push(x: T)`, `atan2` of `y.atan2(x: float)`.
    pub fn name(&self) -> &'static str {
        let end = self.signature.find(['(', ':', ' ']);
        let call = &self.signature[..end.unwrap_or(self.signature.len())];
        call.rsplit('.').next().unwrap_or(call)
    }

    /// The signature behind its receiver: `list.push(x: T)`.
    pub fn full_signature(&self) -> String {
        let bare = match self.signature.split_once(self.name()) {
            Some((_, rest)) => format!("{}{rest}", self.name()),
            None => self.signature.to_owned(),
        };
        match self.receiver {
            "" => bare,
            receiver => format!("{receiver}.{bare}"),
        }
    }
}

/// Everything that the chapter lists.
pub fn entries() -> Vec<Entry> {
    let mut receiver = None;
    let mut entries = Vec::new();
    for line in CHAPTER.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            let known = HEADINGS.iter().find(|(known, _)| *known == heading);
            receiver = known.map(|(_, receiver)| *receiver);
        }
        let (Some(receiver), Some(row)) = (receiver, line.strip_prefix("| `")) else {
            continue;
        };
        let Some((signatures, meaning)) = row.split_once("` | ") else {
            continue;
        };
        let meaning = plain(meaning.trim_end_matches(['|', ' ']));
        for signature in signatures.split("` `") {
            // `s[i]` has no name to be asked for.
            let entry = Entry {
                receiver,
                signature,
                meaning: meaning.clone(),
            };
            let named = |sign: char| sign.is_ascii_alphanumeric() || sign == '_';
            if !entry.name().is_empty() && entry.name().chars().all(named) {
                entries.push(entry);
            }
        }
    }
    entries
}

/// Without links: `[types](types.md)` is `types`.
fn plain(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, link)) = rest.split_once('[') {
        match link.split_once("](").and_then(|(words, target)| {
            let (_, behind) = target.split_once(')')?;
            (!words.contains('[')).then_some((words, behind))
        }) {
            Some((words, behind)) => {
                out.extend([before, words]);
                rest = behind;
            }
            None => {
                out.extend([before, "["]);
                rest = link;
            }
        }
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library;
    use crate::native::{Native, Receiver};

    #[test]
    fn signatures_are_taken_from_the_tables() {
        let entries = entries();
        let find = |receiver: &str, name: &str| {
            let mut all = entries.iter();
            all.find(|one| one.receiver == receiver && one.name() == name)
                .unwrap_or_else(|| panic!("{receiver}.{name} is not in the book"))
        };
        assert!(find("", "print").meaning.starts_with("writes values"));
        let split = find("str", "split");
        assert_eq!(split.full_signature(), "str.split(separator: str) -> [str]");
        assert_eq!(
            find("float", "atan2").full_signature(),
            "float.atan2(x: float) -> float"
        );
        assert_eq!(find("str", "len").full_signature(), "str.len: int");
        assert_eq!(
            plain("see [types](types.md); `xs[i]`"),
            "see types; `xs[i]`"
        );
    }

    /// What can be called has an answer to `?`.
    #[test]
    fn every_method_is_in_the_book() {
        let entries = entries();
        let known = |receiver: &str, name: &str| {
            let mut all = entries.iter();
            all.any(|one| one.receiver == receiver && one.name() == name)
        };
        let mut missing = Vec::new();
        for native in Native::ALL {
            let receiver = match native.receiver() {
                Receiver::Str => "str",
                Receiver::Int => "int",
                Receiver::Float => "float",
                Receiver::List | Receiver::Texts => "list",
                Receiver::Map => "map",
                Receiver::Array => "array",
                Receiver::Pointer => "pointer",
                Receiver::Function => continue,
            };
            if !known(receiver, native.name()) {
                missing.push(format!("{receiver}.{}", native.name()));
            }
        }
        for module in library::MODULES {
            for method in module.methods {
                if !known(module.name, method) {
                    missing.push(format!("{}.{method}", module.name));
                }
            }
        }
        assert!(missing.is_empty(), "{missing:?}");
    }
}
