//! Names for machine code, where profilers look for them: `/tmp/perf-PID.map`.
//!
//! `perf report` knows no symbols for memory that no file was loaded into. It looks into a text file named after the
//! process, of which each line names a piece of code:
//!
//! ```text
//!   7f3a5c1d2040 1c8 arc:fib (hello.arc:3)
//!   ▲            ▲   ▲
//!   start, hex   bytes, hex
//! ```
//!
//! It does so for anonymous memory only, so the arena must be of that kind ([`Policy::Profiled`](super::Policy)).
//!
//! Lines are written when the code is, so the file is right whenever the process ends. Machines that follow each other in a
//! process share it. Whoever asked for it is told when it cannot be made; a line that cannot be written later is left out, for
//! the script is not to fail for it.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

/// The file of this process.
#[derive(Debug)]
pub struct PerfMap {
    process: u32,
    file: File,
}

/// Where `perf` looks for the names of a process's code.
pub fn path(process: u32) -> PathBuf {
    format!("/tmp/perf-{process}.map").into()
}

/// The process that has made its file.
static MADE_BY: AtomicU32 = AtomicU32::new(0);

impl PerfMap {
    /// The file of this process. One that an earlier process of the same number left is replaced.
    pub fn create() -> io::Result<Self> {
        let process = std::process::id();
        let path = path(process);
        let is_ours = MADE_BY.load(Ordering::Relaxed) == process;
        if !is_ours {
            match std::fs::remove_file(&path) {
                Err(problem) if problem.kind() != io::ErrorKind::NotFound => return Err(problem),
                _ => {}
            }
        }
        // `/tmp` belongs to everybody: whatever stands there now, a link for one, is not followed.
        let file = OpenOptions::new()
            .append(true)
            .create_new(!is_ours)
            .custom_flags(libc::O_NOFOLLOW)
            .mode(0o644)
            .open(path)?;
        MADE_BY.store(process, Ordering::Relaxed);
        Ok(PerfMap { process, file })
    }

    /// Names so many bytes of code.
    pub fn add(&mut self, start: u64, size: usize, name: &str) {
        // A forked child has a file of its own; its parent's names are lost to it.
        if self.process != std::process::id() {
            match PerfMap::create() {
                Ok(own) => *self = own,
                Err(_) => return,
            }
        }
        let line = format!("{start:x} {size:x} {name}\n");
        let _ = self.file.write_all(line.as_bytes());
    }
}
