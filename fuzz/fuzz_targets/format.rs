//! Any text without errors is formatted, keeps its meaning, and is formatted once and for all.
#![no_main]

use arcane::format::{self, Refusal};
use arcane::source::SourceMap;
use arcane::syntax::ast::Interner;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let format = |text: &str| {
        let mut sources = SourceMap::new();
        let file = sources.add("fuzz.arc", text.to_owned()).ok()?;
        match format::format(file, &sources, &mut Interner::new()) {
            Ok(formatted) => Some(formatted),
            Err(Refusal::Errors(_)) => None,
            Err(mistake) => panic!("{mistake:?}"),
        }
    };
    if let Some(once) = format(text) {
        assert_eq!(format(&once).as_ref(), Some(&once));
    }
});
