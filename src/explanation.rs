//! What is to be told of an error beside its message: a page for each id.
//!
//! The pages are chapters of the book, `docs/book/src/errors/ID.md`; `build.rs` makes the table of them that
//! this module includes, so there is no list to keep. A page is Markdown: a heading with a title, what the error
//! means and why there is the rule, a program that has it, and the same program put right. Errors while running
//! have pages too, called by their kind. `tests/explanation.rs` checks that each id has a page and each page an id.

use crate::diagnostic;

/// The page of an id.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// `type-mismatch`, or the kind of an error while running: `index`.
    pub id: &'static str,
    /// The whole page, as Markdown.
    pub text: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/explanations.rs"));

impl Page {
    /// All pages, by their ids.
    pub fn all() -> &'static [Page] {
        PAGES
    }

    pub fn of(id: &str) -> Option<Page> {
        let at = PAGES.binary_search_by(|page| page.id.cmp(id)).ok()?;
        Some(PAGES[at])
    }

    /// One whose id is nearly this word.
    pub fn nearest(word: &str) -> Option<Page> {
        diagnostic::nearest(word, PAGES.iter().map(|page| page.id)).and_then(Page::of)
    }

    /// The words of the heading.
    pub fn title(self) -> &'static str {
        let first = self.text.lines().next().unwrap_or_default();
        first.trim_start_matches('#').trim()
    }

    /// What stands below the heading.
    pub fn body(self) -> &'static str {
        self.text.split_once('\n').map_or("", |(_, rest)| rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_found_by_their_ids_and_by_what_is_near() {
        assert!(Page::all().windows(2).all(|two| two[0].id < two[1].id));
        for page in Page::all() {
            assert_eq!(Page::of(page.id).map(|found| found.id), Some(page.id));
            assert!(!page.title().is_empty() && !page.title().contains('`'));
        }
        let near = Page::nearest("type-mismtach").map(|page| page.id);
        assert_eq!(near, Some("type-mismatch"));
        assert!(Page::of("no such id").is_none());
    }
}
