//! Arcane: a small language in which any C library is one line away, at the price of a C call.
//!
//! The modules stand in the order in which a script goes through them; each may use those above it,
//! never those below (`ARCHITECTURE.md` states the invariants, `tests/layering.rs` checks them).
//!
//! ```text
//! text ─ syntax ─▶ AST ─ check ─▶ typed IR ─ bytecode ─▶ code ─ vm ─▶ gates of foreign ─▶ C
//! ```

pub mod source;

pub mod diagnostic;

pub mod explanation;

pub mod library;

pub mod native;

pub mod recursion;

pub mod syntax;

pub mod format;

pub mod types;

pub mod check;

pub mod bytecode;

pub mod foreign;

pub mod vm;

#[cfg(feature = "jit")]
pub mod jit;

pub mod session;

pub mod render;

#[cfg(feature = "repl")]
pub mod repl;

#[cfg(feature = "lsp")]
pub mod lsp;

pub mod cli;
