//! The memory that machine code runs from: never writable and executable at one address.
//!
//! One arena is mapped twice over the same anonymous file, so that code is written through one
//! address and run at another, without a system call per gate:
//!
//! ```text
//!                     memfd (sparse, sealed against growing and new writable maps)
//!                    ╱                                                   ╲
//!  writable alias   ╱  rw-s  (memmap2)              executable view  r-xs ╲
//!  ├──────────────────────────────┤        ├ guard ┼──────────────────────────┼ guard ┤
//!                                                   └ within ±2 GiB of libc, so that a jump
//!                                                     into C takes 5 bytes
//! ```
//!
//! The kernel places mappings from the top down, next to the libraries that were loaded before;
//! that is near enough to them in practice. Where it is not, the gaps in `/proc/self/maps` are
//! searched for one near libc. Code does not depend on it: targets out of reach cost more bytes.
//!
//! Where the system refuses executable memory files ([`Policy::Replaced`]), a page that gains code
//! is copied to a fresh anonymous page, completed there, made executable, and then moved over the
//! old one by one `mremap`. So code that runs in the page meanwhile, also in other threads, never
//! finds it missing, and no page is ever made writable again.
//!
//! **Fork.** Parent and child share the file, and would write over each other's code. A
//! `pthread_atfork` handler counts forks, and a child that is about to emit goes on in an arena of its
//! own ([`CodeMemory::renew_after_fork`]); what was emitted before stays valid in both. Children made
//! by `vfork` or a bare `clone` are not seen, and must not emit.
//!
//! Nothing has to be flushed before new code runs: x86 watches its instruction caches by physical
//! address, so a write through the alias is seen by the view.

use super::error::CodeMemoryError;
use super::names::CodeNames;
use memmap2::{MmapOptions, MmapRaw};
use std::fmt::Display;
use std::fs::File;
use std::io;
use std::os::fd::{AsRawFd, FromRawFd};
use std::ptr::{self, NonNull};
use std::sync::Once;
use std::sync::atomic::{AtomicU32, Ordering};

/// Addresses reserved for code; pages cost memory when they are first written.
pub const DEFAULT_CAPACITY: usize = 64 << 20;

const PAGE: usize = 4096;
/// A little less than ±2 GiB: libraries have a size of their own.
const REACH: usize = (2 << 30) - (128 << 20);

/// How code comes into executable pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Policy {
    /// The double mapping, and where it is refused the replacing of pages.
    Automatic,
    DualMapped,
    /// The double mapping of memory that profilers take for anonymous: only for such do they look up names
    /// ([`perf_map`](super::perf_map)).
    Profiled,
    Replaced,
}

/// A stretch of executable addresses that belongs to whoever allocated it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodeBlock {
    address: u64,
    size: usize,
}

impl CodeBlock {
    /// Where its first byte runs.
    pub fn executable_address(self) -> u64 {
        self.address
    }

    pub fn size(self) -> usize {
        self.size
    }
}

/// The arena. Allocation only goes forward: gates are never freed.
#[derive(Debug)]
pub struct CodeMemory {
    view: Reservation,
    writer: Writer,
    /// Bytes handed out.
    used: usize,
    forks_seen: u32,
    /// Arenas of before a fork, whose code may still run.
    retired: Vec<Reservation>,
    /// Who is told what the code is called, if somebody wants to know.
    names: Option<CodeNames>,
}

#[derive(Debug)]
enum Writer {
    Dual(MmapRaw),
    /// The bytes from the start of the view that hold pages with code.
    Replace {
        committed: usize,
    },
}

impl CodeMemory {
    pub fn new() -> Result<Self, CodeMemoryError> {
        Self::with_policy(Policy::Automatic, DEFAULT_CAPACITY)
    }

    /// An arena of `capacity` bytes, rounded up to whole pages.
    pub fn with_policy(policy: Policy, capacity: usize) -> Result<Self, CodeMemoryError> {
        count_forks();
        let capacity = capacity.max(1).next_multiple_of(PAGE);
        let view = Reservation::near_libc(capacity)?;
        let writer = match policy {
            Policy::DualMapped => Writer::Dual(map_twice(&view)?),
            Policy::Replaced => Writer::Replace { committed: 0 },
            Policy::Profiled | Policy::Automatic => match mapped_for(policy, &view) {
                Ok(alias) => Writer::Dual(alias),
                Err(_) => Writer::Replace { committed: 0 },
            },
        };
        Ok(CodeMemory {
            view,
            writer,
            used: 0,
            forks_seen: FORKS.load(Ordering::Relaxed),
            retired: Vec::new(),
            names: None,
        })
    }

    /// From now on, what code is called is passed on.
    pub fn keep_names(&mut self, names: CodeNames) {
        self.names = Some(names);
    }

    /// Whether anybody wants to know what code is called.
    pub fn keeps_names(&self) -> bool {
        self.names.is_some()
    }

    /// Says what the code at an executable address is.
    pub fn name(&mut self, address: u64, size: usize, name: &dyn Display) {
        if let Some(names) = &mut self.names {
            names.add(address, size, name);
        }
    }

    /// In which of the two ways it is written: [`Policy::DualMapped`] or [`Policy::Replaced`].
    pub fn policy(&self) -> Policy {
        match self.writer {
            Writer::Dual(_) => Policy::DualMapped,
            Writer::Replace { .. } => Policy::Replaced,
        }
    }

    /// Bytes handed out so far.
    pub fn used(&self) -> usize {
        self.used
    }

    /// Where the next block aligned so will run. `alignment` is a power of two up to 4096.
    pub fn next_address(&self, alignment: usize) -> u64 {
        (self.view.code as usize + self.used.next_multiple_of(alignment)) as u64
    }

    /// Takes `size` bytes at a multiple of `alignment`, a power of two up to 4096. They hold no code
    /// until [`write`](Self::write).
    pub fn allocate(
        &mut self,
        size: usize,
        alignment: usize,
    ) -> Result<CodeBlock, CodeMemoryError> {
        let start = self.used.next_multiple_of(alignment);
        let end = start.checked_add(size);
        let Some(end) = end.filter(|end| *end <= self.view.capacity) else {
            return Err(CodeMemoryError::Full {
                capacity: self.view.capacity,
                requested: size,
            });
        };
        self.used = end;
        Ok(CodeBlock {
            address: (self.view.code as usize + start) as u64,
            size,
        })
    }

    /// Writes the code of a block; what is longer than the block is refused.
    pub fn write(&mut self, block: CodeBlock, code: &[u8]) -> Result<(), CodeMemoryError> {
        let Some(offset) = self.view.offset_of(block.address, code.len()) else {
            return Err(CodeMemoryError::NotOurs);
        };
        if code.len() > block.size {
            return Err(CodeMemoryError::NotOurs);
        }
        match &mut self.writer {
            Writer::Dual(alias) => {
                // SAFETY: the alias is as long as the view, in which offset and length lie. Nothing
                // in Rust holds a reference to these bytes while `self` is borrowed mutably.
                unsafe {
                    let to = alias.as_mut_ptr().add(offset);
                    ptr::copy_nonoverlapping(code.as_ptr(), to, code.len());
                }
                Ok(())
            }
            Writer::Replace { committed } => {
                replace_pages(&self.view, committed, offset, code).map_err(CodeMemoryError::from)
            }
        }
    }

    /// Allocates and writes in one step; gives the address at which the code runs, which is
    /// [`next_address`](Self::next_address).
    pub fn append(&mut self, code: &[u8], alignment: usize) -> Result<u64, CodeMemoryError> {
        let used = self.used;
        let block = self.allocate(code.len(), alignment)?;
        match self.write(block, code) {
            Ok(()) => Ok(block.address),
            Err(error) => {
                self.used = used;
                Err(error)
            }
        }
    }

    /// The code at an executable address that was handed out by this arena.
    pub fn code(&self, address: u64, size: usize) -> Option<&[u8]> {
        let current = self.view.offset_of(address, size);
        let known = match current {
            Some(offset) => offset + size <= self.used,
            None => (self.retired.iter()).any(|old| old.offset_of(address, size).is_some()),
        };
        // SAFETY: readable for as long as `self` lives, and written only through `&mut self`.
        known.then(|| unsafe { std::slice::from_raw_parts(address as *const u8, size) })
    }

    /// Whether an address lies in code of this arena, for telling where a fault happened.
    pub fn contains(&self, address: u64) -> bool {
        (self.retired.iter().chain([&self.view])).any(|view| view.offset_of(address, 1).is_some())
    }

    /// In a forked child that has not emitted yet, moves on to an arena of its own; says whether it
    /// did, for then code that is jumped to from near by must be emitted anew.
    pub fn renew_after_fork(&mut self) -> Result<bool, CodeMemoryError> {
        let forks = FORKS.load(Ordering::Relaxed);
        if forks == self.forks_seen {
            return Ok(false);
        }
        if self.policy() == Policy::DualMapped {
            let fresh = CodeMemory::with_policy(Policy::Automatic, self.view.capacity)?;
            self.retired
                .push(std::mem::replace(&mut self.view, fresh.view));
            self.writer = fresh.writer;
            self.used = 0;
        }
        self.forks_seen = forks;
        Ok(self.used == 0)
    }
}

/// Addresses for the executable view, with an inaccessible page at both ends.
#[derive(Debug)]
struct Reservation {
    /// Behind the lower guard page.
    code: *mut u8,
    capacity: usize,
}

impl Reservation {
    fn near_libc(capacity: usize) -> io::Result<Self> {
        let size = capacity + 2 * PAGE;
        let libc_code = libc::read as *const () as usize;
        let mut start = reserve(ptr::null_mut(), size, 0)?;
        if !near(start as usize, size, libc_code)
            && let Ok(maps) = std::fs::read_to_string("/proc/self/maps")
            && let Some(gap) = gap_near(&maps, libc_code, size)
            && let Ok(nearer) = reserve(gap as *mut u8, size, libc::MAP_FIXED_NOREPLACE)
        {
            // A kernel that does not know the flag takes the address for a hint.
            let (keep, drop) = match near(nearer as usize, size, libc_code) {
                true => (nearer, start),
                false => (start, nearer),
            };
            // SAFETY: one of the two mappings made here, which nobody has seen.
            unsafe { libc::munmap(drop.cast(), size) };
            start = keep;
        }
        Ok(Reservation {
            code: start.wrapping_add(PAGE),
            capacity,
        })
    }

    fn offset_of(&self, address: u64, size: usize) -> Option<usize> {
        let offset = (address as usize).checked_sub(self.code as usize)?;
        (offset.checked_add(size)? <= self.capacity).then_some(offset)
    }
}

impl Drop for Reservation {
    fn drop(&mut self) {
        // SAFETY: the whole mapping made by `near_libc`. That no code in it runs any more is what
        // callers of gates promise (see `gate::call`).
        unsafe { libc::munmap(self.code.sub(PAGE).cast(), self.capacity + 2 * PAGE) };
    }
}

fn reserve(hint: *mut u8, size: usize, flags: libc::c_int) -> io::Result<*mut u8> {
    let flags = flags | libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE;
    // SAFETY: new addresses, for MAP_FIXED_NOREPLACE never takes ones in use.
    let start = unsafe { libc::mmap(hint.cast(), size, libc::PROT_NONE, flags, -1, 0) };
    match start {
        libc::MAP_FAILED => Err(io::Error::last_os_error()),
        start => Ok(start.cast()),
    }
}

fn near(start: usize, size: usize, anchor: usize) -> bool {
    start.abs_diff(anchor).max((start + size).abs_diff(anchor)) < REACH
}

/// The free addresses nearest to `anchor` that take `size` bytes, by the text of `/proc/self/maps`.
fn gap_near(maps: &str, anchor: usize, size: usize) -> Option<usize> {
    let mut previous_end = 1 << 20;
    let mut best: Option<usize> = None;
    for line in maps.lines() {
        let (start, rest) = line.split_once('-')?;
        let (end, _) = rest.split_once(' ')?;
        let start = usize::from_str_radix(start, 16).ok()?;
        let end = usize::from_str_radix(end, 16).ok()?;
        if start.saturating_sub(previous_end) >= size {
            let lowest = previous_end.next_multiple_of(PAGE);
            let candidate = (anchor & !(PAGE - 1)).clamp(lowest, (start - size).max(lowest));
            let nearer = best.is_none_or(|b| candidate.abs_diff(anchor) < b.abs_diff(anchor));
            if nearer && candidate + size <= start {
                best = Some(candidate);
            }
        }
        previous_end = previous_end.max(end);
    }
    best.filter(|candidate| near(*candidate, size, anchor))
}

/// Maps a memory file over the view, executable, and once more elsewhere, writable.
fn map_twice(view: &Reservation) -> io::Result<MmapRaw> {
    let file = memory_file()?;
    file.set_len(view.capacity as u64)?;
    let alias = MmapOptions::new().len(view.capacity).map_raw(&file)?;
    // The size is fixed, so that no access can fault, and no other writable mapping can be made.
    // Kernels before 5.1 refuse the last, which only loses a precaution.
    let fixed = libc::F_SEAL_GROW | libc::F_SEAL_SHRINK;
    // SAFETY: plain system calls on a file of our own.
    unsafe {
        libc::fcntl(file.as_raw_fd(), libc::F_ADD_SEALS, fixed);
        let all = libc::F_SEAL_FUTURE_WRITE | libc::F_SEAL_SEAL;
        libc::fcntl(file.as_raw_fd(), libc::F_ADD_SEALS, all);
    }
    // SAFETY: replaces part of our own reservation, in which nothing lies yet.
    let mapped = unsafe {
        libc::mmap(
            view.code.cast(),
            view.capacity,
            libc::PROT_READ | libc::PROT_EXEC,
            libc::MAP_SHARED | libc::MAP_FIXED,
            file.as_raw_fd(),
            0,
        )
    };
    match mapped {
        libc::MAP_FAILED => Err(io::Error::last_os_error()),
        _ => Ok(alias),
    }
}

/// The double mapping that a policy prefers, or the usual one.
fn mapped_for(policy: Policy, view: &Reservation) -> io::Result<MmapRaw> {
    match policy {
        Policy::Profiled => map_zeros_twice(view).or_else(|_| map_twice(view)),
        _ => map_twice(view),
    }
}

/// The same with pages of `/dev/zero`, which are nobody's file.
fn map_zeros_twice(view: &Reservation) -> io::Result<MmapRaw> {
    let zeros = File::options().read(true).write(true).open("/dev/zero")?;
    let alias = MmapOptions::new().len(view.capacity).map_raw(&zeros)?;
    let flags = libc::MREMAP_MAYMOVE | libc::MREMAP_FIXED;
    // SAFETY: an old size of 0 asks for a second mapping of the shared pages; it replaces part of our own reservation,
    // in which nothing lies yet, and can be executed only when it can no longer be written.
    let mapped = unsafe {
        let from = alias.as_mut_ptr().cast();
        match libc::mremap(from, 0, view.capacity, flags, view.code) {
            libc::MAP_FAILED => -1,
            view_start => {
                libc::mprotect(view_start, view.capacity, libc::PROT_READ | libc::PROT_EXEC)
            }
        }
    };
    match mapped {
        0 => Ok(alias),
        _ => Err(io::Error::last_os_error()),
    }
}

/// An anonymous file whose pages may be executable.
pub(super) fn memory_file() -> io::Result<File> {
    let flags = libc::MFD_CLOEXEC | libc::MFD_ALLOW_SEALING;
    // Kernels before 6.3 do not know MFD_EXEC and make every memory file executable.
    for flags in [flags | libc::MFD_EXEC, flags] {
        // SAFETY: a valid name; the descriptor is new and belongs to the `File` alone.
        let descriptor = unsafe { libc::memfd_create(c"arcane-code".as_ptr(), flags) };
        if descriptor >= 0 {
            // SAFETY: as above.
            return Ok(unsafe { File::from_raw_fd(descriptor) });
        }
    }
    Err(io::Error::last_os_error())
}

/// Completes the pages around `offset` in fresh ones, and moves those over the old.
fn replace_pages(
    view: &Reservation,
    committed: &mut usize,
    offset: usize,
    code: &[u8],
) -> io::Result<()> {
    if code.is_empty() {
        return Ok(());
    }
    let first = offset / PAGE * PAGE;
    let end = (offset + code.len()).next_multiple_of(PAGE);
    let mut fresh = MmapOptions::new().len(end - first).map_anon()?;
    let kept = committed.saturating_sub(first).min(end - first);
    // SAFETY: the first `kept` bytes of the view from `first` on are committed, so readable.
    let old = unsafe { std::slice::from_raw_parts(view.code.add(first), kept) };
    fresh[..kept].copy_from_slice(old);
    fresh[offset - first..][..code.len()].copy_from_slice(code);
    let sealed = fresh.make_exec()?;
    // SAFETY: moves our own mapping onto our own reservation. Threads that run in the old page find
    // the same instructions in the new one; the kernel swaps them under its own lock.
    let moved = unsafe {
        libc::mremap(
            sealed.as_ptr().cast_mut().cast(),
            end - first,
            end - first,
            libc::MREMAP_MAYMOVE | libc::MREMAP_FIXED,
            view.code.add(first).cast::<libc::c_void>(),
        )
    };
    if moved == libc::MAP_FAILED {
        return Err(io::Error::last_os_error());
    }
    std::mem::forget(sealed);
    *committed = (*committed).max(end);
    Ok(())
}

/// How many times this process is a forked child of the one that started.
static FORKS: AtomicU32 = AtomicU32::new(0);

extern "C" fn forked() {
    FORKS.fetch_add(1, Ordering::Relaxed);
}

fn count_forks() {
    unsafe extern "C" {
        fn pthread_atfork(
            prepare: Option<extern "C" fn()>,
            parent: Option<extern "C" fn()>,
            child: Option<extern "C" fn()>,
        ) -> libc::c_int;
    }
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // SAFETY: the handler touches one atomic and lives as long as the process.
        unsafe { pthread_atfork(None, None, Some(forked)) };
    });
}

/// An address as the pointer type that system interfaces want; `None` for null.
pub(crate) fn code_pointer(address: u64) -> Option<NonNull<std::ffi::c_void>> {
    NonNull::new(address as *mut std::ffi::c_void)
}

#[cfg(test)]
mod tests {
    use super::*;

    const RETURN_42: &[u8] = &[0xB8, 42, 0, 0, 0, 0xC3];

    fn run(address: u64) -> i32 {
        // SAFETY: `RETURN_42` or the like is there.
        unsafe { std::mem::transmute::<u64, extern "C" fn() -> i32>(address)() }
    }

    /// Lines of /proc/self/maps that are writable and executable at once.
    fn writable_and_executable() -> Vec<String> {
        let maps = std::fs::read_to_string("/proc/self/maps").unwrap();
        let both = |line: &&str| {
            let rights = line.split(' ').nth(1).unwrap_or("");
            rights.contains('w') && rights.contains('x')
        };
        maps.lines().filter(both).map(str::to_string).collect()
    }

    #[test]
    fn code_runs_and_is_never_writable_and_executable() {
        for policy in [Policy::DualMapped, Policy::Replaced] {
            let mut memory = CodeMemory::with_policy(policy, 3 * PAGE).unwrap();
            assert_eq!(memory.policy(), policy);
            let mut addresses = Vec::new();
            for number in 0..200u8 {
                let mut code = RETURN_42.to_vec();
                code[1] = number;
                let expected = memory.next_address(32);
                addresses.push(memory.append(&code, 32).unwrap());
                assert_eq!(addresses.last(), Some(&expected));
                assert_eq!(writable_and_executable(), [""; 0]);
            }
            for (number, address) in addresses.iter().enumerate() {
                assert_eq!(run(*address), number as i32);
                assert_eq!(memory.code(*address, 2).unwrap(), [0xB8, number as u8]);
                assert!(memory.contains(*address));
            }
        }
    }

    #[test]
    fn a_full_arena_is_an_error_and_stays_usable() {
        for policy in [Policy::DualMapped, Policy::Replaced] {
            let mut memory = CodeMemory::with_policy(policy, PAGE).unwrap();
            let error = memory.append(&[0xC3; PAGE + 1], 1).unwrap_err();
            assert!(
                matches!(error, CodeMemoryError::Full { requested, .. } if requested == PAGE + 1)
            );
            assert_eq!(run(memory.append(RETURN_42, 1).unwrap()), 42);
            memory
                .append(&vec![0xC3; PAGE - RETURN_42.len()], 1)
                .unwrap();
            assert!(memory.append(&[0xC3], 1).is_err());
        }
    }

    #[test]
    fn blocks_are_written_within_their_bounds_only() {
        let mut memory = CodeMemory::new().unwrap();
        let mut other = CodeMemory::new().unwrap();
        let block = memory.allocate(4, 16).unwrap();
        assert!(memory.write(block, &[0xC3; 5]).is_err());
        assert!(other.write(block, &[0xC3]).is_err());
        assert!(memory.write(block, &[0xC3; 4]).is_ok());
        assert!(memory.code(block.executable_address(), 5).is_none());
    }

    #[test]
    fn the_arena_is_in_reach_of_libc() {
        let memory = CodeMemory::new().unwrap();
        let libc_code = libc::read as *const () as usize;
        assert!(near(
            memory.next_address(1) as usize,
            DEFAULT_CAPACITY,
            libc_code
        ));
    }

    #[test]
    fn gaps_are_found_near_the_anchor() {
        let maps = "10000000-10001000 r-xp 0 0 0 a\n\
                    7f0000000000-7f0000100000 r-xp 0 0 0 libc\n\
                    7f0000110000-7f0000200000 r-xp 0 0 0 libm\n";
        let anchor = 0x7f00_0000_4000;
        assert_eq!(gap_near(maps, anchor, 0x10000), Some(0x7eff_ffff_0000));
        assert_eq!(
            gap_near(maps, 0x7f00_000f_0000, 0x10000),
            Some(0x7f00_0010_0000)
        );
        assert_eq!(gap_near("10000000-ffffffff0000 r-xp", anchor, PAGE), None);
    }

    #[test]
    fn a_forked_child_emits_into_an_arena_of_its_own() {
        let mut memory = CodeMemory::with_policy(Policy::DualMapped, 2 * PAGE).unwrap();
        let before = memory.append(RETURN_42, 1).unwrap();
        // SAFETY: the child only emits, calls and leaves.
        let child = unsafe { libc::fork() };
        if child == 0 {
            let renewed = memory.renew_after_fork().unwrap_or(false);
            let own = memory
                .append(&[0xB8, 7, 0, 0, 0, 0xC3], 1)
                .unwrap_or(before);
            let good = renewed && run(own) == 7 && run(before) == 42 && memory.contains(before);
            // SAFETY: leaves at once, without the test runner's ends.
            unsafe { libc::_exit(if good { 0 } else { 1 }) };
        }
        let mut status = -1;
        // SAFETY: waits for our own child.
        assert_eq!(unsafe { libc::waitpid(child, &mut status, 0) }, child);
        assert_eq!(status, 0);
        assert!(!memory.renew_after_fork().unwrap());
        let after = memory.append(&[0xB8, 9, 0, 0, 0, 0xC3], 1).unwrap();
        assert_eq!((run(before), run(after)), (42, 9));
    }
}
