//! Everything this folder has to say when something cannot be done, and all of its words.
//!
//! Errors are data; [`fmt::Display`] gives one sentence that stands alone, and the fields are there
//! for whoever wants to show more.

use super::island::{BadArgument, BadValue};
use std::fmt;
use std::io;

/// Why there is no executable memory.
#[derive(Debug)]
pub enum CodeMemoryError {
    /// The arena has no room for so many bytes.
    Full { capacity: usize, requested: usize },
    /// The system refused.
    System(io::Error),
    /// A block was used with an arena that it does not belong to.
    NotOurs,
}

impl From<io::Error> for CodeMemoryError {
    fn from(error: io::Error) -> Self {
        CodeMemoryError::System(error)
    }
}

impl fmt::Display for CodeMemoryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CodeMemoryError::Full {
                capacity,
                requested,
            } => write!(
                f,
                "no room for {requested} more bytes of machine code: all {} KiB are in use",
                capacity / 1024
            ),
            CodeMemoryError::System(error) => {
                write!(f, "the system gives no executable memory: {error}")
            }
            CodeMemoryError::NotOurs => write!(f, "code was written outside its own block"),
        }
    }
}

impl std::error::Error for CodeMemoryError {}

/// Why a function cannot be called.
#[derive(Debug)]
pub enum GateError {
    Memory(CodeMemoryError),
    /// The arguments that C takes on the stack are too many.
    TooManyStackBytes {
        bytes: u32,
        most: u32,
    },
    /// A value by value wants a multiple of so many bytes.
    Alignment(u32),
}

impl From<CodeMemoryError> for GateError {
    fn from(error: CodeMemoryError) -> Self {
        GateError::Memory(error)
    }
}

impl fmt::Display for GateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            GateError::Memory(error) => error.fmt(f),
            GateError::TooManyStackBytes { bytes, most } => write!(
                f,
                "a call by value of {bytes} bytes on the stack: at most {most} can be passed"
            ),
            GateError::Alignment(bytes) => {
                write!(
                    f,
                    "a value aligned to {bytes} bytes cannot be passed by value"
                )
            }
        }
    }
}

impl std::error::Error for GateError {}

impl fmt::Display for BadArgument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.function)?;
        match &self.parameter {
            Some(name) => write!(f, "{name}")?,
            None => write!(f, "argument {}", self.index + 1)?,
        }
        let type_name = &self.type_name;
        match &self.value {
            BadValue::OutOfRange {
                number,
                smallest,
                largest,
            } => write!(
                f,
                " is {number}, which does not fit {type_name} ({smallest} to {largest})"
            ),
            BadValue::NulInside { at } => write!(
                f,
                " has a NUL at byte {at}, where a {type_name} would end before its text does"
            ),
        }
    }
}

/// One place where a library was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    pub path: String,
    pub reason: String,
}

/// A library that could not be opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LibraryError {
    /// As the script wrote it.
    pub name: String,
    /// In the order of trying.
    pub tried: Vec<Attempt>,
    /// Libraries of the system that are called nearly so.
    pub near: Vec<String>,
}

impl fmt::Display for LibraryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot open the library \"{}\"", self.name)?;
        for attempt in &self.tried {
            write!(f, "\n  tried {}: {}", attempt.path, attempt.reason)?;
        }
        match near_names(&self.near) {
            Some(names) => write!(f, "\n  did you mean {names}?"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for LibraryError {}

/// A symbol that is not where it was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SymbolError {
    pub symbol: String,
    /// The library's name in the script; `None` for the process.
    pub library: Option<String>,
    /// The file that was looked into, where one is known.
    pub path: Option<String>,
    /// Exported symbols with nearly that name.
    pub near: Vec<String>,
    /// Other libraries, as a script names them, that do have the symbol.
    pub elsewhere: Vec<String>,
}

impl fmt::Display for SymbolError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.library, &self.path) {
            (None, _) => write!(f, "the process has no symbol \"{}\"", self.symbol)?,
            (Some(library), None) => write!(f, "\"{library}\" has no symbol \"{}\"", self.symbol)?,
            (Some(library), Some(path)) => write!(
                f,
                "\"{library}\" ({path}) has no symbol \"{}\"",
                self.symbol
            )?,
        }
        if let Some(names) = near_names(&self.elsewhere) {
            write!(f, "; it is in {names}")?;
        }
        match near_names(&self.near) {
            Some(names) => write!(f, "; did you mean {names}?"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for SymbolError {}

/// Why a declared name has no address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ResolveError {
    Library(LibraryError),
    Symbol(SymbolError),
}

impl fmt::Display for ResolveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ResolveError::Library(error) => error.fmt(f),
            ResolveError::Symbol(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for ResolveError {}

/// `"a"`, `"b" or "c"`.
fn near_names(names: &[String]) -> Option<String> {
    let (last, rest) = names.split_last()?;
    let quoted: Vec<String> = rest.iter().map(|name| format!("\"{name}\"")).collect();
    Some(match rest.is_empty() {
        true => format!("\"{last}\""),
        false => format!("{} or \"{last}\"", quoted.join(", ")),
    })
}
