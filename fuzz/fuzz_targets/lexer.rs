//! Any text lexes, without a panic and in time.
#![no_main]

use arcane::syntax::ast::Interner;
use arcane::syntax::lexer;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    lexer::lex(text, 0, &mut Interner::new());
});
