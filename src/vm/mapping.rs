//! Reserved address ranges: stack, globals, code. Pages come when they are touched, nothing ever moves.

use std::ffi::c_void;
use std::fmt;
use std::ptr::NonNull;

/// Which end has a page that faults when it is touched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Guard {
    End,
}

/// The system gave no address range.
#[derive(Debug)]
pub struct MappingError {
    bytes: usize,
    cause: std::io::Error,
}

impl fmt::Display for MappingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot reserve {} bytes: {}", self.bytes, self.cause)
    }
}

/// A private, zeroed, readable and writable range with a guard page.
#[derive(Debug)]
pub(crate) struct Mapping {
    start: NonNull<c_void>,
    bytes: usize,
}

const PAGE: usize = 4096;

impl Mapping {
    /// Reserves `bytes`, rounded up to pages, and a guard page.
    pub fn reserve(bytes: usize, guard: Guard) -> Result<Self, MappingError> {
        let bytes = bytes.next_multiple_of(PAGE);
        let whole = bytes + PAGE;
        // SAFETY: a fresh anonymous mapping at an address of the system's choice.
        let start = unsafe {
            libc::mmap(
                std::ptr::null_mut(),
                whole,
                libc::PROT_READ | libc::PROT_WRITE,
                libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE,
                -1,
                0,
            )
        };
        let failed = || MappingError {
            bytes,
            cause: std::io::Error::last_os_error(),
        };
        let start = match NonNull::new(start) {
            Some(start) if start.as_ptr() != libc::MAP_FAILED => start,
            _ => return Err(failed()),
        };
        let Guard::End = guard;
        // SAFETY: the last page of the mapping just made.
        let guarded =
            unsafe { libc::mprotect(start.as_ptr().byte_add(bytes), PAGE, libc::PROT_NONE) };
        if guarded != 0 {
            return Err(failed());
        }
        Ok(Mapping { start, bytes })
    }

    pub fn start(&self) -> *mut u8 {
        self.start.as_ptr().cast()
    }

    /// Without the guard.
    pub fn bytes(&self) -> usize {
        self.bytes
    }
}

impl Drop for Mapping {
    fn drop(&mut self) {
        // SAFETY: the mapping is ours, and whoever used it is gone with its owner.
        unsafe { libc::munmap(self.start.as_ptr(), self.bytes + PAGE) };
    }
}
