//! Text to syntax tree: tokens, layout, grammar. This folder knows no types.
//!
//! ```text
//! text ─ lexer ─▶ tokens ─ layout ─▶ balanced tokens with separators ─ grammar ─▶ AST
//! ```

pub mod ast;
mod build;
mod declaration_habit;
pub mod documentation;
pub mod dump;
mod error;
mod foreign_habit;
mod habit;
mod layout;
pub mod lexer;
mod misplaced;
pub mod parser;
mod python_habit;
mod sign_habit;
pub mod token;
mod word_habit;

lalrpop_util::lalrpop_mod!(
    #[allow(clippy::all, clippy::pedantic, unused, missing_docs)]
    grammar,
    "/arcane.rs"
);
