//! What can be learned from the system's own loader and its files.
//!
//! ```text
//!  /etc/ld.so.cache     which libraries the system has, by file name        cache_entries
//!  libm.so              may be a linker's script that names the real file   script_inputs
//!  a library's .dynsym  what it exports, for "did you mean"                 exported_symbols
//!  the running process  what is loaded, and where an address belongs        loaded_objects, object_of
//! ```
//!
//! All of it is read when something is missing or is to be shown, never on the way to a call. The
//! files are taken for hostile: what does not parse is as if it were not there.

use object::{Object, ObjectSymbol};
use std::ffi::{CStr, c_int, c_void};
use std::path::PathBuf;

/// A library in the loader's cache.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CacheEntry {
    /// `libz.so.1`
    pub name: String,
    /// `/lib/x86_64-linux-gnu/libz.so.1`
    pub path: String,
}

/// The 64-bit x86 libraries that `/etc/ld.so.cache` lists; empty if there is no cache.
pub fn system_libraries() -> Vec<CacheEntry> {
    match std::fs::read("/etc/ld.so.cache") {
        Ok(bytes) => cache_entries(&bytes).unwrap_or_default(),
        Err(_) => Vec::new(),
    }
}

/// Reads glibc's cache format 1.1, which may follow the table of an older format.
///
/// ```text
///  "glibc-ld.so.cache1.1" │ count u32 │ … to byte 48 │ count × { flags i32, name u32, path u32,
///                                                      osversion u32, hwcap u64 } │ strings
///  name and path: bytes from the start of the header
/// ```
fn cache_entries(bytes: &[u8]) -> Option<Vec<CacheEntry>> {
    const MAGIC: &[u8] = b"glibc-ld.so.cache1.1";
    /// ELF, libc6, x86-64.
    const FLAGS: u32 = 0x0303;
    let start = bytes.windows(MAGIC.len()).position(|w| w == MAGIC)?;
    let table = &bytes[start..];
    let word = |at: usize| {
        let four = table.get(at..at.checked_add(4)?)?;
        Some(u32::from_le_bytes(four.try_into().ok()?))
    };
    let text = |at: u32| {
        let text = CStr::from_bytes_until_nul(table.get(at as usize..)?).ok()?;
        Some(text.to_str().ok()?.to_string())
    };
    let count = word(20)? as usize;
    let mut entries = Vec::new();
    for index in 0..count {
        let at = 48 + 24 * index;
        if word(at)? == FLAGS
            && let (Some(name), Some(path)) = (text(word(at + 4)?), text(word(at + 8)?))
        {
            entries.push(CacheEntry { name, path });
        }
    }
    Some(entries)
}

/// Where the linker and the loader look, those that exist, each once.
pub fn library_directories() -> Vec<PathBuf> {
    let own = std::env::var_os("LD_LIBRARY_PATH").unwrap_or_default();
    let standard = [
        "/usr/local/lib/x86_64-linux-gnu",
        "/lib/x86_64-linux-gnu",
        "/usr/lib/x86_64-linux-gnu",
        "/usr/local/lib",
        "/lib64",
        "/usr/lib64",
        "/lib",
        "/usr/lib",
    ];
    let mut seen = Vec::new();
    let mut directories = Vec::new();
    for directory in std::env::split_paths(&own).chain(standard.map(PathBuf::from)) {
        // One directory is often a link to another.
        if let Ok(real) = directory.canonicalize()
            && directory.is_absolute()
            && !seen.contains(&real)
        {
            seen.push(real);
            directories.push(directory);
        }
    }
    directories
}

/// What a linker's script (`libc.so` often is one) wants linked: paths, and `-lname`. `None` if the
/// bytes are no such script.
pub fn script_inputs(bytes: &[u8]) -> Option<Vec<String>> {
    let text = std::str::from_utf8(bytes.get(..bytes.len().min(64 << 10))?).ok()?;
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        plain += before;
        plain.push(' ');
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    plain += rest;
    let spaced = plain.replace('(', " ( ").replace(')', " ) ");
    let mut inputs = Vec::new();
    // The command that each open parenthesis belongs to.
    let mut commands: Vec<&str> = Vec::new();
    let (mut last, mut known) = ("", false);
    for word in spaced.split([' ', '\t', '\r', '\n', ',']) {
        match word {
            "" => continue,
            "(" => commands.push(last),
            ")" => drop(commands.pop()),
            _ if commands == ["GROUP"] || commands == ["INPUT"] => {
                known = true;
                let command = word == "AS_NEEDED";
                let archive = word.ends_with(".a");
                if !command && !archive {
                    inputs.push(word.to_string());
                }
            }
            _ => {}
        }
        last = word;
    }
    known.then_some(inputs)
}

/// The names of the dynamic symbols that an ELF file defines.
pub fn exported_symbols(path: &str) -> Vec<String> {
    let Ok(bytes) = std::fs::read(path) else {
        return Vec::new();
    };
    let Ok(file) = object::File::parse(&*bytes) else {
        return Vec::new();
    };
    let defined = file
        .dynamic_symbols()
        .filter(|symbol| !symbol.is_undefined());
    let names = defined.filter_map(|symbol| symbol.name().ok().map(str::to_string));
    names.filter(|name| !name.is_empty()).collect()
}

/// The files of all objects in the process, the program itself first.
pub fn loaded_objects() -> Vec<String> {
    unsafe extern "C" fn add(info: *mut libc::dl_phdr_info, _: usize, list: *mut c_void) -> c_int {
        // SAFETY: the loader gives a valid record, and `list` is the vector below.
        let (name, list) = unsafe { ((*info).dlpi_name, &mut *list.cast::<Vec<String>>()) };
        if !name.is_null() {
            // SAFETY: the loader's own NUL-terminated string.
            let name = unsafe { CStr::from_ptr(name) };
            list.push(name.to_string_lossy().into_owned());
        }
        0
    }
    let mut list: Vec<String> = Vec::new();
    // SAFETY: the callback takes just this vector, and does not outlive the call.
    unsafe { libc::dl_iterate_phdr(Some(add), (&raw mut list).cast()) };
    if let Some(program) = list.first_mut().filter(|name| name.is_empty()) {
        *program = "/proc/self/exe".into();
    }
    list.retain(|name| name.starts_with('/'));
    list
}

/// The file of the object that an address belongs to.
pub fn object_of(address: u64) -> Option<String> {
    let mut found = std::mem::MaybeUninit::<libc::Dl_info>::zeroed();
    // SAFETY: only looks the address up; all zeros is a valid `Dl_info`.
    let found = unsafe {
        match libc::dladdr(address as *const c_void, found.as_mut_ptr()) {
            0 => return None,
            _ => found.assume_init(),
        }
    };
    if found.dli_fname.is_null() {
        return None;
    }
    // SAFETY: the loader's own NUL-terminated string.
    let name = unsafe { CStr::from_ptr(found.dli_fname) };
    Some(name.to_string_lossy().into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cache_lists_libc() {
        let entries = system_libraries();
        let libc = entries.iter().find(|entry| entry.name == "libc.so.6");
        assert!(libc.is_some_and(|entry| entry.path.starts_with('/')));
    }

    #[test]
    fn a_cut_or_wrong_cache_is_no_panic() {
        let Ok(bytes) = std::fs::read("/etc/ld.so.cache") else {
            return;
        };
        let whole = cache_entries(&bytes).unwrap().len();
        for length in (0..bytes.len()).step_by(bytes.len() / 97 + 1) {
            let cut = cache_entries(&bytes[..length]).map_or(0, |entries| entries.len());
            assert!(cut <= whole);
        }
        let mut wrong = bytes.clone();
        wrong[20..].fill(0xff);
        assert!(cache_entries(&wrong).is_none_or(|entries| entries.is_empty()));
    }

    #[test]
    fn linker_scripts_name_their_libraries() {
        let script = b"/* GNU ld script */\nOUTPUT_FORMAT(elf64-x86-64)\n\
            GROUP ( /lib/libm.so.6 -lfoo /lib/libx.a AS_NEEDED ( /lib/libmvec.so.1 ) )\n";
        let inputs = script_inputs(script).unwrap();
        assert_eq!(inputs, ["/lib/libm.so.6", "-lfoo"]);
        assert_eq!(
            script_inputs(b"INPUT(libncurses.so.6)").unwrap(),
            ["libncurses.so.6"]
        );
        assert_eq!(script_inputs(b"\x7fELF"), None);
        assert_eq!(script_inputs(b"))) GROUP"), None);
    }

    #[test]
    fn objects_are_found_by_address() {
        let path = object_of(libc::read as *const () as u64).unwrap();
        assert!(path.contains("libc"), "{path}");
        assert!(loaded_objects().contains(&path));
        assert!(exported_symbols(&path).iter().any(|name| name == "qsort"));
        assert_eq!(object_of(1), None);
    }
}
