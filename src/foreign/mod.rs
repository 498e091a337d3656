//! Calling C at the price of a C call.
//!
//! A foreign call goes through a *gate*: a few machine instructions, made for one function and one
//! signature, that move the script's argument slots into the places where the System V AMD64 ABI
//! wants them, test what does not fit, and jump into C.
//!
//! ```text
//!  Signature ──▶ classify ──▶ Placement ──▶ gate ──▶ bytes ──▶ code_memory ──▶ GateAddress
//!  (C types)     §3.2.3       registers,    emitter           two views of
//!                             stack bytes   asm, island       the same pages
//!                                             │
//!  library: name ─▶ handle ─▶ address ────────┘        explain: the bytes, and why each is there
//! ```
//!
//! [`classify`](mod@classify) is the one place that knows the calling convention; gate, callback and JIT read the
//! same answer. This folder works on plain data: it knows neither syntax nor types of the language,
//! neither bytecode nor the machine that runs it.

pub mod anatomy;
pub mod asm;
pub mod classify;
pub mod code_memory;
pub mod debugger;
pub mod emitter;
pub mod error;
pub mod explain;
pub mod gate;
pub mod island;
pub mod library;
pub mod loader;
pub mod names;
pub mod perf_map;
pub mod route;
pub mod signature;
pub mod stub;
pub mod thunk;
pub mod why;

pub use classify::{Placement, classify};
pub use code_memory::{CodeMemory, Policy};
pub use error::{CodeMemoryError, GateError, LibraryError, ResolveError, SymbolError};
pub use gate::{Gate, GateAddress, Gates, Target, call};
pub use island::{BadArgument, BadValue, NUL_FLAG_OFFSET, PENDING_BAD_ARGUMENT, bad_argument};
pub use library::{Libraries, LibraryId, exported};
pub use loader::object_of;
pub use names::{Audience, CodeNames};
pub use route::Route;
pub use signature::{Aggregate, AggregateKind, BitField, CType, Field, Parameter, Signature};
pub use stub::Stubs;
pub use thunk::{CallbackWord, STATUS_NUL, STATUS_NULL, STATUS_RANGE};
