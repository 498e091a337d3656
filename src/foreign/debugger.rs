//! Names for machine code, where gdb looks for them.
//!
//! gdb sets a breakpoint on `__jit_debug_register_code` and reads, whenever that is called, what hangs on
//! `__jit_debug_descriptor`; a gdb that comes later reads the whole list. Both names are the interface.
//!
//! ```text
//!   __jit_debug_descriptor ─▶ entry ⇄ entry ⇄ …
//!                               │ file, size
//!                               ▼
//!                             ELF header │ .symtab: one function │ .strtab │ section headers
//! ```
//!
//! Each piece of code is a file of its own, which has its name and nothing else: `.text` only says where the code lies.
//! Nothing tells how to unwind. gdb knows functions that begin by setting up a frame pointer, as native code and callbacks
//! do, and takes any other for one that has not moved the stack, as a gate is when it jumps.
//!
//! The list belongs to the process, and code to an arena: what an arena had named is taken out when it goes.

use std::cell::UnsafeCell;
use std::ptr;
use std::sync::{Mutex, PoisonError};

/// gdb's `struct jit_code_entry`, with the file behind it.
#[repr(C)]
struct Entry {
    next: *mut Entry,
    previous: *mut Entry,
    start: *const u8,
    size: u64,
    file: Vec<u8>,
}

/// gdb's `struct jit_descriptor`.
#[repr(C)]
struct Descriptor {
    version: u32,
    action: u32,
    /// What the action is about.
    relevant: *mut Entry,
    first: *mut Entry,
}

#[repr(transparent)]
struct Shared(UnsafeCell<Descriptor>);

// SAFETY: touched under `LIST` alone; gdb reads it while the process stands still.
unsafe impl Sync for Shared {}

const REGISTER: u32 = 1;
const UNREGISTER: u32 = 2;

#[unsafe(no_mangle)]
#[used]
#[allow(
    non_upper_case_globals,
    reason = "the name is the debugger's interface"
)]
static __jit_debug_descriptor: Shared = Shared(UnsafeCell::new(Descriptor {
    version: 1,
    action: 0,
    relevant: ptr::null_mut(),
    first: ptr::null_mut(),
}));

/// Where gdb has its breakpoint.
#[unsafe(no_mangle)]
#[inline(never)]
extern "C" fn __jit_debug_register_code() {
    // SAFETY: nothing; for the compiler it may read the list.
    unsafe { std::arch::asm!("", options(nostack, preserves_flags)) };
}

static LIST: Mutex<()> = Mutex::new(());

/// The names of an arena's code.
#[derive(Debug, Default)]
pub struct DebuggerNames {
    entries: Vec<*mut Entry>,
}

impl DebuggerNames {
    /// Names so many bytes of code.
    pub fn add(&mut self, start: u64, size: usize, name: &str) {
        let file = elf(start, size as u64, name);
        let entry = Box::into_raw(Box::new(Entry {
            next: ptr::null_mut(),
            previous: ptr::null_mut(),
            start: file.as_ptr(),
            size: file.len() as u64,
            file,
        }));
        self.entries.push(entry);
        let _list = LIST.lock().unwrap_or_else(PoisonError::into_inner);
        let descriptor = __jit_debug_descriptor.0.get();
        // SAFETY: the list is locked, and has entries that live.
        unsafe {
            let next = (*descriptor).first;
            (*entry).next = next;
            if !next.is_null() {
                (*next).previous = entry;
            }
            (*descriptor).first = entry;
            tell(descriptor, REGISTER, entry);
        }
    }
}

impl Drop for DebuggerNames {
    fn drop(&mut self) {
        let _list = LIST.lock().unwrap_or_else(PoisonError::into_inner);
        let descriptor = __jit_debug_descriptor.0.get();
        for entry in self.entries.drain(..) {
            // SAFETY: the list is locked; the entry is in it, was made from a box, and nobody else frees it.
            unsafe {
                let (next, previous) = ((*entry).next, (*entry).previous);
                match previous.is_null() {
                    true => (*descriptor).first = next,
                    false => (*previous).next = next,
                }
                if !next.is_null() {
                    (*next).previous = previous;
                }
                tell(descriptor, UNREGISTER, entry);
                drop(Box::from_raw(entry));
            }
        }
    }
}

/// Lets gdb see what became of an entry.
///
/// # Safety
/// The list is locked, and the entry lives.
unsafe fn tell(descriptor: *mut Descriptor, action: u32, entry: *mut Entry) {
    // SAFETY: the caller's promise.
    unsafe {
        (*descriptor).relevant = entry;
        (*descriptor).action = action;
        __jit_debug_register_code();
        (*descriptor).action = 0;
        (*descriptor).relevant = ptr::null_mut();
    }
}

const HEADER: usize = 64;
const SECTION: usize = 64;
const SYMBOL: usize = 24;

/// An object file that names the bytes from `start` on.
fn elf(start: u64, size: u64, name: &str) -> Vec<u8> {
    const NAMES: &str = "\0.text\0.symtab\0.strtab\0";
    let symbols = HEADER;
    let strings = symbols + 2 * SYMBOL;
    let name = name.replace('\0', "?");
    let strings_size = NAMES.len() + name.len() + 1;
    let sections = (strings + strings_size).next_multiple_of(8);

    let mut file = Vec::with_capacity(sections + 4 * SECTION);
    // 64 bits, little endian, version 1, System V.
    file.extend(*b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0");
    // Relocatable, x86-64.
    halves(&mut file, &[1, 62]);
    words(&mut file, &[1]);
    longs(&mut file, &[0, 0, sections as u64]);
    words(&mut file, &[0]);
    // Sizes and numbers of the headers; names of sections are in the last.
    halves(&mut file, &[HEADER as u16, 0, 0, SECTION as u16, 4, 3]);

    file.extend([0; SYMBOL]);
    words(&mut file, &[NAMES.len() as u32]);
    // A global function in the first section.
    file.extend([0x12, 0]);
    halves(&mut file, &[1]);
    longs(&mut file, &[0, size]);

    file.extend(NAMES.bytes());
    file.extend(name.bytes());
    file.resize(sections, 0);

    let mut section =
        |name: u32, kind: u32, flags: u64, place: [u64; 3], link: [u32; 2], unit: [u64; 2]| {
            words(&mut file, &[name, kind]);
            longs(&mut file, &[flags, place[0], place[1], place[2]]);
            words(&mut file, &link);
            longs(&mut file, &unit);
        };
    section(0, 0, 0, [0; 3], [0; 2], [0; 2]);
    // Takes no room in the file; allocated, executable.
    section(1, 8, 6, [start, 0, size], [0; 2], [1, 0]);
    // The strings are section 3, and the first global symbol is number 1.
    let at = symbols as u64;
    section(
        7,
        2,
        0,
        [0, at, 2 * SYMBOL as u64],
        [3, 1],
        [8, SYMBOL as u64],
    );
    let at = strings as u64;
    section(15, 3, 0, [0, at, strings_size as u64], [0; 2], [1, 0]);
    file
}

fn halves(file: &mut Vec<u8>, values: &[u16]) {
    file.extend(values.iter().flat_map(|value| value.to_le_bytes()));
}

fn words(file: &mut Vec<u8>, values: &[u32]) {
    file.extend(values.iter().flat_map(|value| value.to_le_bytes()));
}

fn longs(file: &mut Vec<u8>, values: &[u64]) {
    file.extend(values.iter().flat_map(|value| value.to_le_bytes()));
}

#[cfg(test)]
mod tests {
    use super::*;
    use object::{Object, ObjectSection, ObjectSymbol};

    #[test]
    fn the_file_names_the_code() {
        let file = elf(0x7000_1000, 0x123, "arc:fib (fib.arc:3)");
        let file = object::File::parse(&*file).unwrap();
        let text = file.section_by_name(".text").unwrap();
        assert_eq!((text.address(), text.size()), (0x7000_1000, 0x123));
        let symbol = file.symbols().next().unwrap();
        assert_eq!(symbol.name(), Ok("arc:fib (fib.arc:3)"));
        assert_eq!(symbol.section_index(), Some(text.index()));
        assert_eq!((symbol.address(), symbol.size()), (0, 0x123));
    }

    /// The names in the list, the newest first.
    fn listed() -> Vec<String> {
        let _list = LIST.lock().unwrap();
        let mut names = Vec::new();
        // SAFETY: the list is locked.
        unsafe {
            let mut entry = (*__jit_debug_descriptor.0.get()).first;
            while !entry.is_null() {
                let bytes = std::slice::from_raw_parts((*entry).start, (*entry).size as usize);
                let file = object::File::parse(bytes).unwrap();
                names.push(file.symbols().next().unwrap().name().unwrap().to_owned());
                entry = (*entry).next;
            }
        }
        names.retain(|name| name.starts_with("listed "));
        names
    }

    #[test]
    fn an_arena_takes_its_names_along() {
        let (mut one, mut other) = (DebuggerNames::default(), DebuggerNames::default());
        one.add(0x1000, 1, "listed 1");
        other.add(0x2000, 1, "listed 2");
        one.add(0x3000, 1, "listed 3");
        assert_eq!(listed(), ["listed 3", "listed 2", "listed 1"]);
        drop(one);
        assert_eq!(listed(), ["listed 2"]);
        drop(other);
        assert_eq!(listed(), [""; 0]);
    }
}
