//! What machine code is called, for those who look at the process from outside: profilers and debuggers.
//!
//! Neither knows symbols for memory that no file was loaded into; each has a place of its own where it looks. Code is
//! named once, when it is written, and whoever was asked for is told:
//!
//! ```text
//!   CodeMemory::name ─▶ CodeNames ─┬─▶ perf_map   a line of /tmp/perf-PID.map
//!       `fib (fib.arc:3)`          └─▶ debugger   a small ELF file in memory, in a list that gdb reads
//! ```
//!
//! Nobody is told unless somebody asks: a gate is written in less time than its name.

use super::debugger::DebuggerNames;
use super::perf_map::{self, PerfMap};
use std::fmt::Display;

/// Who is to be told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Audience {
    pub perf: bool,
    pub gdb: bool,
}

/// Those who are told.
#[derive(Debug)]
pub struct CodeNames {
    perf: Option<PerfMap>,
    gdb: Option<DebuggerNames>,
}

impl CodeNames {
    /// Opens what the audience looks into; `None` where there is none. The error is for people.
    pub fn open(audience: Audience) -> Result<Option<Self>, String> {
        if audience == Audience::default() {
            return Ok(None);
        }
        let perf = match audience.perf {
            true => Some(PerfMap::create().map_err(|problem| {
                let path = perf_map::path(std::process::id());
                let path = path.display();
                format!("the names of native code cannot be written to {path}: {problem}")
            })?),
            false => None,
        };
        Ok(Some(CodeNames {
            perf,
            gdb: audience.gdb.then(DebuggerNames::default),
        }))
    }

    /// Names so many bytes of code.
    pub fn add(&mut self, start: u64, size: usize, name: &dyn Display) {
        let name = format!("arc:{name}");
        if let Some(perf) = &mut self.perf {
            perf.add(start, size, &name);
        }
        if let Some(gdb) = &mut self.gdb {
            gdb.add(start, size, &name);
        }
    }
}
