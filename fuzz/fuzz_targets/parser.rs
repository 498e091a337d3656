//! Any text parses to a tree that can be shown, without a panic and in time.
#![no_main]

use arcane::source::SourceMap;
use arcane::syntax::ast::Interner;
use arcane::syntax::{dump, parser};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let mut sources = SourceMap::new();
    let mut interner = Interner::new();
    if let Ok(file) = sources.add("fuzz.arc", text.to_owned()) {
        let parsed = parser::parse(file, &sources, &mut interner);
        dump::dump(&parsed.module, &interner);
    }
});
