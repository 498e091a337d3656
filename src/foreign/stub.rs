//! The stubs of callbacks: what C calls, each with a word of its own.
//!
//! A stub's address is never given to another callback, however old it is: C may have kept it, and is then to be told
//! that it calls what was freed. So stubs must cost nothing once they are freed. All stubs are the same code, and what tells
//! them apart lies at a fixed distance behind them:
//!
//! ```text
//!   │ stub 0 │ stub 1 │ … │ stub 4095 │ body │ word 0 │ word 1 │ … │ word 4095 │
//!       one file, mapped for every      a page      memory of the block's own
//!       block: executable                           readable and writable
//!
//!   stub i   lea r11, [word i]
//!            jmp to the word's own way, if it has one; else
//!            jmp [body]
//! ```
//!
//! A page of words that are all freed goes back to the system, and reads as zeros from then on: as freed callbacks do. What
//! it said of their names is kept beside it, once if they are all alike. Where the system refuses executable files, each block has a
//! copy of the code, made executable when it is written.

use super::error::CodeMemoryError;
use super::thunk::CallbackWord;
use memmap2::MmapOptions;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Write};
use std::mem::offset_of;
use std::os::fd::AsRawFd;

const PAGE: usize = 4096;
const STUB: usize = 32;
const WORD: usize = size_of::<CallbackWord>();
const IN_BLOCK: usize = 4096;
const IN_PAGE: usize = PAGE / WORD;
const PAGES: usize = IN_BLOCK / IN_PAGE;
/// From a block's start to the address of its body, and to its words.
const BODY: usize = IN_BLOCK * STUB;
const WORDS: usize = BODY + PAGE;
const SIZE: usize = WORDS + IN_BLOCK * WORD;

const _: () = assert!(STUB == WORD, "a stub finds its word at a fixed distance");

/// All stubs of a machine.
#[derive(Debug, Default)]
pub struct Stubs {
    /// The code of a block; none where a file cannot be mapped executable.
    code: Option<File>,
    is_refused: bool,
    /// By their addresses.
    blocks: BTreeMap<usize, Block>,
    /// The block from which stubs for a body are taken.
    open: FxHashMap<u64, usize>,
}

/// Stubs of one body.
#[derive(Debug, Default)]
struct Block {
    taken: usize,
    pages: [Page; PAGES],
}

#[derive(Debug, Default)]
struct Page {
    live: usize,
    /// Of a page that went back: what its words said.
    about: About,
}

#[derive(Debug, Default)]
enum About {
    #[default]
    InPlace,
    Same(u64),
    Each(Box<[u64]>),
}

impl Stubs {
    /// Without a file for the code: for testing that way.
    pub fn refuse_files(&mut self) {
        self.is_refused = true;
    }

    /// A new stub that jumps to `body`; its word is for the caller to fill.
    pub fn take(&mut self, body: u64) -> Result<*mut CallbackWord, CodeMemoryError> {
        let start = match self.open.get(&body) {
            Some(start) if self.blocks[start].taken < IN_BLOCK => *start,
            _ => {
                let start = self.map_block(body)?;
                self.blocks.insert(start, Block::default());
                self.open.insert(body, start);
                start
            }
        };
        let block = self.blocks.entry(start).or_default();
        let index = block.taken;
        block.taken += 1;
        block.pages[index / IN_PAGE].live += 1;
        Ok((start + WORDS + index * WORD) as *mut CallbackWord)
    }

    /// What C calls.
    pub fn address(word: *const CallbackWord) -> u64 {
        (word as usize - WORDS) as u64
    }

    /// The word of a stub that C may call.
    pub fn find(&self, address: u64) -> Option<*mut CallbackWord> {
        let (start, block) = self.blocks.range(..=address as usize).next_back()?;
        let offset = address as usize - start;
        let is_stub = offset.is_multiple_of(STUB) && offset / STUB < block.taken;
        is_stub.then_some((start + WORDS + offset) as *mut CallbackWord)
    }

    /// What the word said of its callback, also when that was freed.
    ///
    /// # Safety
    /// The word of a stub of this table.
    pub unsafe fn about(&self, word: *const CallbackWord) -> u64 {
        if let Some((page, index)) = self.page(word) {
            match &page.about {
                About::InPlace => {}
                About::Same(about) => return *about,
                About::Each(abouts) => return abouts[index],
            }
        }
        // SAFETY: a word of a block, which stays mapped.
        unsafe { (*word).about }
    }

    fn page(&self, word: *const CallbackWord) -> Option<(&Page, usize)> {
        let (start, block) = self.blocks.range(..=word as usize).next_back()?;
        let index = (word as usize - start).checked_sub(WORDS)? / WORD;
        Some((block.pages.get(index / IN_PAGE)?, index % IN_PAGE))
    }

    /// Frees a stub: whoever calls it from now on finds no function.
    ///
    /// # Safety
    /// The word of a stub of this table that has not been freed.
    pub unsafe fn free(&mut self, word: *mut CallbackWord) {
        // SAFETY: a word of a block, which stays mapped.
        unsafe {
            (*word).function = 0;
            (*word).way = 0;
        }
        let Some((start, block)) = self.blocks.range_mut(..=word as usize).next_back() else {
            return;
        };
        let number = (word as usize - start - WORDS) / PAGE;
        let page = &mut block.pages[number];
        page.live -= 1;
        if page.live > 0 || block.taken < (number + 1) * IN_PAGE {
            return;
        }
        let memory = (start + WORDS + number * PAGE) as *mut CallbackWord;
        // SAFETY: a page of words; all of them have been freed.
        unsafe {
            let words = std::slice::from_raw_parts(memory, IN_PAGE);
            let first = words[0].about;
            page.about = match words.iter().all(|word| word.about == first) {
                true => About::Same(first),
                false => About::Each(words.iter().map(|word| word.about).collect()),
            };
            libc::madvise(memory.cast(), PAGE, libc::MADV_DONTNEED);
        }
    }

    /// The addresses of a new block.
    fn map_block(&mut self, body: u64) -> Result<usize, CodeMemoryError> {
        if self.code.is_none() && !self.is_refused {
            self.code = code_file().ok();
        }
        let start = reserve()?;
        let filled = fill(start, body, self.code.as_ref());
        let filled = match filled {
            Err(_) if self.code.take().is_some() => {
                self.is_refused = true;
                fill(start, body, None)
            }
            other => other,
        };
        if let Err(problem) = filled {
            unmap(start);
            return Err(problem.into());
        }
        Ok(start as usize)
    }
}

impl Drop for Stubs {
    fn drop(&mut self) {
        for start in self.blocks.keys() {
            unmap(*start as *mut u8);
        }
    }
}

fn unmap(start: *mut u8) {
    // SAFETY: a mapping of `reserve`. That C calls none of its stubs any more is what callers of gates promise.
    unsafe { libc::munmap(start.cast(), SIZE) };
}

fn reserve() -> io::Result<*mut u8> {
    let (access, flags) = (libc::PROT_NONE, libc::MAP_PRIVATE | libc::MAP_ANONYMOUS);
    // SAFETY: new addresses.
    let start = unsafe { libc::mmap(std::ptr::null_mut(), SIZE, access, flags, -1, 0) };
    done(start != libc::MAP_FAILED).map(|()| start.cast())
}

/// Makes reserved addresses a block.
fn fill(start: *mut u8, body: u64, code: Option<&File>) -> io::Result<()> {
    let executable = libc::PROT_READ | libc::PROT_EXEC;
    let writable = libc::PROT_READ | libc::PROT_WRITE;
    // SAFETY: addresses of the reservation, which nobody else knows.
    unsafe {
        match code {
            Some(file) => {
                let flags = libc::MAP_PRIVATE | libc::MAP_FIXED;
                let file = file.as_raw_fd();
                let mapped = libc::mmap(start.cast(), BODY, executable, flags, file, 0);
                done(mapped != libc::MAP_FAILED)?;
            }
            None => {
                let mut fresh = MmapOptions::new().len(BODY).map_anon()?;
                fresh.copy_from_slice(&code_of_block());
                let sealed = fresh.make_exec()?;
                let flags = libc::MREMAP_MAYMOVE | libc::MREMAP_FIXED;
                let to = start.cast::<libc::c_void>();
                let from = sealed.as_ptr().cast_mut().cast();
                done(libc::mremap(from, BODY, BODY, flags, to) != libc::MAP_FAILED)?;
                std::mem::forget(sealed);
            }
        }
        let memory = start.add(BODY);
        done(libc::mprotect(memory.cast(), SIZE - BODY, writable) == 0)?;
        *memory.cast() = body;
    }
    Ok(())
}

fn done(is_done: bool) -> io::Result<()> {
    match is_done {
        true => Ok(()),
        false => Err(io::Error::last_os_error()),
    }
}

fn code_file() -> io::Result<File> {
    let mut file = super::code_memory::memory_file()?;
    file.write_all(&code_of_block())?;
    let sealed = libc::F_SEAL_GROW | libc::F_SEAL_SHRINK | libc::F_SEAL_WRITE | libc::F_SEAL_SEAL;
    // SAFETY: a plain system call on a file of our own. Refused, it only loses a precaution.
    unsafe { libc::fcntl(file.as_raw_fd(), libc::F_ADD_SEALS, sealed) };
    Ok(file)
}

fn code_of_block() -> Vec<u8> {
    let mut code = Vec::with_capacity(BODY);
    for index in 0..IN_BLOCK {
        let stub = index * STUB;
        // lea r11, [rip + …]: from behind the instruction.
        code.extend([0x4c, 0x8d, 0x1d]);
        code.extend(((WORDS - 7) as i32).to_le_bytes());
        // mov rax, [r11 + way]
        code.extend([0x49, 0x8b, 0x43, offset_of!(CallbackWord, way) as u8]);
        // test rax, rax; jz past the next
        code.extend([0x48, 0x85, 0xc0, 0x74, 0x02]);
        // jmp rax
        code.extend([0xff, 0xe0]);
        // jmp [rip + …]: from behind the instruction.
        code.extend([0xff, 0x25]);
        let behind = code.len() + 4;
        code.extend(((BODY - behind) as i32).to_le_bytes());
        // int3: nobody comes here.
        code.resize(stub + STUB, 0xcc);
    }
    code
}

#[cfg(test)]
mod tests {
    use super::*;

    extern "sysv64" fn one() -> u64 {
        let word: *const CallbackWord;
        // SAFETY: the stub has just set the register.
        unsafe { std::arch::asm!("mov {}, r11", out(reg) word, options(nomem, nostack)) };
        word as u64
    }

    fn call(word: *const CallbackWord) -> u64 {
        // SAFETY: a stub of `one`.
        let function: extern "sysv64" fn() -> u64 =
            unsafe { std::mem::transmute(Stubs::address(word)) };
        function()
    }

    #[test]
    fn every_stub_gives_its_own_word_and_no_address_comes_twice() {
        for is_refused in [false, true] {
            let mut stubs = Stubs::default();
            stubs.is_refused = is_refused;
            let mut seen = std::collections::HashSet::new();
            for number in 0..3 * IN_BLOCK as u64 {
                let word = stubs.take(one as *const () as u64).expect("a stub");
                assert!(seen.insert(word as usize));
                // SAFETY: a word that was just taken.
                unsafe {
                    *word = CallbackWord {
                        function: 1,
                        about: number / 1000,
                        way: 0,
                        spare: 0,
                    }
                };
                assert_eq!(stubs.find(Stubs::address(word)), Some(word));
                if number % 97 == 0 {
                    assert_eq!(call(word), word as u64);
                }
            }
            for (number, word) in seen_in_order(&stubs).into_iter().enumerate() {
                // SAFETY: a word that was taken.
                unsafe {
                    stubs.free(word);
                    assert_eq!(stubs.about(word), number as u64 / 1000);
                }
            }
            for (number, word) in seen_in_order(&stubs).into_iter().enumerate() {
                // SAFETY: freed words are there still.
                unsafe {
                    assert_eq!((*word).function, 0);
                    assert_eq!(stubs.about(word), number as u64 / 1000);
                }
            }
        }
    }

    /// In the order of taking, for a body has one block after another.
    fn seen_in_order(stubs: &Stubs) -> Vec<*mut CallbackWord> {
        let mut blocks: Vec<_> = stubs.blocks.keys().copied().collect();
        blocks.sort_unstable_by_key(|start| {
            // SAFETY: the first word of a block.
            unsafe { stubs.about((start + WORDS) as *const CallbackWord) }
        });
        let words = |start: usize| (0..IN_BLOCK).map(move |index| start + WORDS + index * WORD);
        let all = blocks.into_iter().flat_map(words);
        all.map(|word| word as *mut CallbackWord).collect()
    }
}
