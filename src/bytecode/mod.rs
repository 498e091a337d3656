//! The one IR below the checker: register code, with the types in the opcodes.
//!
//! `lower` makes it of the typed IR; interpreter and JIT read the same words. This folder knows
//! nothing of running: no addresses, no objects.
//!
//! ```text
//!   op          the instruction set, one table
//!   chunk       what comes out: words, spans, handlers, relocations
//!   lower       typed IR → instructions with labels
//!   registers   which registers of the frame are free
//!   assemble    instructions with labels, in their order
//!   layout      instructions → words
//!   verify      what every word must keep to
//!   dump        words → text
//! ```

pub mod assemble;
pub mod chunk;
pub mod dump;
pub mod error;
mod layout;
pub mod lower;
pub mod op;
pub mod registers;
pub mod shape;
pub mod verify;

#[cfg(test)]
mod tests;

pub use lower::{LowerState, lower};
