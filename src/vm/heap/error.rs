//! What can go wrong with memory, and the texts for it.

use std::fmt;
use std::io;

/// No addresses for a heap: nothing can run.
#[derive(Debug)]
pub struct HeapError {
    /// Bytes of the smallest reservation that was tried.
    pub(super) bytes: usize,
    pub(super) cause: io::Error,
}

impl fmt::Display for HeapError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "cannot reserve {} bytes of addresses for the heap: {}",
            self.bytes, self.cause
        )
    }
}

impl std::error::Error for HeapError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.cause)
    }
}

/// An allocation that found no room. After a collection it may: try once more, then it is the script's error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfMemory {
    /// What was asked for.
    pub bytes: usize,
}

impl fmt::Display for OutOfMemory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no memory for {} bytes", self.bytes)
    }
}

impl std::error::Error for OutOfMemory {}
