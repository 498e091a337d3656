//! Any text is checked and, where it is right, compiled to code that verifies; errors can be shown.
#![no_main]

use arcane::render;
use arcane::session::{Options, Session};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let mut session = Session::new(Options::default());
    if let Ok(file) = session.add("fuzz.arc", text.to_owned())
        && let Err(diagnostics) = session.dump_bytecode(file)
    {
        render::diagnostics(session.sources(), &diagnostics, render::Style::PLAIN);
    }
});
