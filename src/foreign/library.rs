//! Shared libraries by the names that scripts give them, and the symbols in them.
//!
//! A library is declared by name and opened when its first symbol is wanted:
//!
//! ```text
//!  no name       the process: the C library and all that was linked or preloaded
//!  "./vec.so"    with a `/`: that file, relative to the script's directory
//!  "sqlite3"     as `-lsqlite3` finds it, and then some:
//!                libsqlite3.so         the loader's own search; needs a development package
//!                └ a text file?        a linker's script: what it names
//!                libsqlite3.so.N       in the loader's cache, newest first
//!                                      in the standard directories
//!                libSDL2-2.0.so.N      a version within the name, where a development package
//!                                      would have a plain one
//! ```
//!
//! Libraries are never closed: gates and C's own callbacks keep addresses into them. A failure lists
//! everything that was tried; near names are looked for only then.

use super::error::{Attempt, LibraryError, ResolveError, SymbolError};
use super::loader;
use libloading::os::unix::{Library, RTLD_LAZY, RTLD_LOCAL};
use std::collections::HashMap;
use std::error::Error as _;
use std::ffi::{CStr, CString, c_void};
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::ptr::NonNull;

/// A library declared in [`Libraries`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LibraryId(pub u32);

/// All libraries of a session.
#[derive(Debug)]
pub struct Libraries {
    entries: Vec<Entry>,
    by_name: HashMap<String, LibraryId>,
}

#[derive(Debug)]
struct Entry {
    /// As the script wrote it; `None` is the process.
    name: Option<String>,
    /// The file to open, for names with a `/`.
    path: Option<PathBuf>,
    opened: Option<Opened>,
}

#[derive(Debug)]
struct Opened {
    /// Never dropped, for that would close it.
    handle: ManuallyDrop<Library>,
    /// What `dlopen` was given.
    path: Option<String>,
}

impl Default for Libraries {
    fn default() -> Self {
        Self::new()
    }
}

impl Libraries {
    /// With the process as the only library.
    pub fn new() -> Self {
        let process = Entry {
            name: None,
            path: None,
            opened: None,
        };
        Libraries {
            entries: vec![process],
            by_name: HashMap::new(),
        }
    }

    /// The library of that name, which is not opened yet. Names with a `/` are relative to
    /// `script_directory`.
    pub fn declare(&mut self, name: Option<&str>, script_directory: &Path) -> LibraryId {
        let Some(name) = name else {
            return LibraryId(0);
        };
        let path = name.contains('/').then(|| script_directory.join(name));
        let key = match &path {
            Some(path) => path.to_string_lossy().into_owned(),
            None => name.to_string(),
        };
        *self.by_name.entry(key).or_insert_with(|| {
            self.entries.push(Entry {
                name: Some(name.to_string()),
                path,
                opened: None,
            });
            LibraryId(self.entries.len() as u32 - 1)
        })
    }

    /// As the script wrote it; `None` for the process.
    pub fn name(&self, id: LibraryId) -> Option<&str> {
        self.entries.get(id.0 as usize)?.name.as_deref()
    }

    /// What was opened for it, if it was.
    pub fn path(&self, id: LibraryId) -> Option<&str> {
        let opened = self.entries.get(id.0 as usize)?.opened.as_ref()?;
        opened.path.as_deref()
    }

    /// Opens the library if it is not open yet, which runs its initialisers.
    pub fn open(&mut self, id: LibraryId) -> Result<(), LibraryError> {
        let Some(entry) = self.entries.get_mut(id.0 as usize) else {
            return Err(LibraryError::default());
        };
        if entry.opened.is_none() {
            entry.opened = Some(match (&entry.name, &entry.path) {
                (None, _) => Opened {
                    handle: ManuallyDrop::new(Library::this()),
                    path: None,
                },
                (Some(name), Some(path)) => open_file(name, path)?,
                (Some(name), None) => Search::default().run(name)?,
            });
        }
        Ok(())
    }

    /// The address of a function or variable, opening the library first where needed.
    pub fn symbol(
        &mut self,
        id: LibraryId,
        symbol: &str,
    ) -> Result<NonNull<c_void>, Box<ResolveError>> {
        self.open(id).map_err(ResolveError::Library)?;
        let entry = &self.entries[id.0 as usize];
        match (entry.opened.as_ref()).and_then(|opened| address_in(&opened.handle, symbol)) {
            Some(address) => Ok(address),
            None => Err(Box::new(ResolveError::Symbol(self.missing(id, symbol)))),
        }
    }

    /// [`symbol`](Self::symbol) for a declaration that may be missing: `None` where the library or
    /// the symbol is.
    pub fn optional_symbol(&mut self, id: LibraryId, symbol: &str) -> Option<NonNull<c_void>> {
        self.open(id).ok()?;
        let opened = self.entries[id.0 as usize].opened.as_ref()?;
        address_in(&opened.handle, symbol)
    }

    fn missing(&self, id: LibraryId, symbol: &str) -> SymbolError {
        let entry = &self.entries[id.0 as usize];
        let path = self.path(id).and_then(|path| match path.contains('/') {
            true => Some(path.to_string()),
            false => file_of(path),
        });
        let files = match (&entry.name, &path) {
            (None, _) => loader::loaded_objects(),
            (_, path) => path.iter().cloned().collect(),
        };
        let exported = files.iter().flat_map(|file| loader::exported_symbols(file));
        let mut near = nearest(symbol, exported);
        // The process holds libraries whose symbols are not in its scope.
        near.retain(|name| match &entry.opened {
            Some(opened) => address_in(&opened.handle, name).is_some(),
            None => false,
        });
        SymbolError {
            symbol: symbol.to_string(),
            library: entry.name.clone(),
            path,
            near,
            elsewhere: self.elsewhere(id, symbol),
        }
    }

    /// Other libraries with that symbol: those that are open, and C's mathematics, which C
    /// programmers take for a part of C.
    fn elsewhere(&self, id: LibraryId, symbol: &str) -> Vec<String> {
        let mut names = Vec::new();
        for (index, entry) in self.entries.iter().enumerate() {
            if index != id.0 as usize
                && let (Some(name), Some(opened)) = (&entry.name, &entry.opened)
                && address_in(&opened.handle, symbol).is_some()
            {
                names.push(name.clone());
            }
        }
        if !names.iter().any(|name| name == "m")
            && let Some(path) = file_of("libm.so.6")
            && self.name(id) != Some("m")
            && loader::exported_symbols(&path)
                .iter()
                .any(|name| name == symbol)
        {
            names.push("m".to_string());
        }
        names
    }
}

fn address_in(library: &Library, symbol: &str) -> Option<NonNull<c_void>> {
    // Most names fit here, which spares an allocation per symbol.
    let mut short = [0u8; 64];
    let long;
    let name = match short.get_mut(..symbol.len()) {
        Some(place) if symbol.len() < 64 => {
            place.copy_from_slice(symbol.as_bytes());
            CStr::from_bytes_with_nul(&short[..=symbol.len()]).ok()?
        }
        _ => {
            long = CString::new(symbol).ok()?;
            long.as_c_str()
        }
    };
    // SAFETY: the address is not used here; calling or reading it is up to the declared signature.
    let found = unsafe { library.get::<*mut c_void>(name) };
    NonNull::new(found.ok()?.into_raw())
}

/// The symbols of a library, or of C's own where there is no name, as its file says: nothing is opened.
pub fn exported(name: Option<&str>) -> Vec<String> {
    let file = match name {
        None => file_of("libc.so.6"),
        Some(path) if path.contains('/') => Some(path.to_owned()),
        Some(name) if name.contains(".so") => file_of(name),
        Some(name) => {
            let (file, versioned) = (format!("lib{name}.so"), format!("lib{name}.so."));
            let mut listed = loader::system_libraries();
            listed.retain(|entry| entry.name == file || entry.name.starts_with(&versioned));
            let newest = listed
                .into_iter()
                .max_by_key(|entry| version(&entry.name, &versioned));
            newest.map(|entry| entry.path)
        }
    };
    file.map_or_else(Vec::new, |file| loader::exported_symbols(&file))
}

/// The file of a library that the loader found by its name alone.
fn file_of(name: &str) -> Option<String> {
    let ends = |path: &String| path.rsplit('/').next() == Some(name);
    let mut cached = loader::system_libraries().into_iter();
    let listed = cached.find(|entry| entry.name == name);
    (loader::loaded_objects().into_iter().find(ends)).or(listed.map(|entry| entry.path))
}

fn open_file(name: &str, path: &Path) -> Result<Opened, LibraryError> {
    let path = path.to_string_lossy().into_owned();
    let mut search = Search::default();
    match search.try_open(&path, 0) {
        Some(opened) => Ok(opened),
        None => Err(LibraryError {
            name: name.to_string(),
            tried: search.tried,
            near: Vec::new(),
        }),
    }
}

/// The way to one library, with all that was tried on it.
#[derive(Default)]
struct Search {
    tried: Vec<Attempt>,
}

impl Search {
    fn run(mut self, name: &str) -> Result<Opened, LibraryError> {
        if let Some(opened) = self.find(name, 0) {
            return Ok(opened);
        }
        let known = loader::system_libraries();
        let stems = known.iter().filter_map(|entry| {
            let (stem, _) = entry.name.strip_prefix("lib")?.split_once(".so")?;
            Some(stem.to_string())
        });
        Err(LibraryError {
            name: name.to_string(),
            tried: self.tried,
            near: nearest(name, stems),
        })
    }

    /// `name` as after `-l`, or a whole file name.
    fn find(&mut self, name: &str, depth: u8) -> Option<Opened> {
        let is_file = name.ends_with(".so") || name.contains(".so.");
        let file = match is_file {
            true => name.to_string(),
            false => format!("lib{name}.so"),
        };
        let direct = self.try_open(&file, depth);
        if direct.is_some() {
            return direct;
        }
        let versioned = format!("{file}.");
        let mut listed: Vec<_> = loader::system_libraries();
        listed.retain(|entry| entry.name == file || entry.name.starts_with(&versioned));
        if listed.is_empty() {
            self.note("/etc/ld.so.cache", format!("does not list {file}"));
        }
        listed.sort_by_key(|entry| std::cmp::Reverse(version(&entry.name, &versioned)));
        for entry in listed {
            let opened = self.try_open(&entry.path, depth);
            if opened.is_some() {
                return opened;
            }
        }
        for directory in loader::library_directories() {
            let mut files: Vec<String> = std::fs::read_dir(&directory)
                .into_iter()
                .flatten()
                .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
                .filter(|found| *found == file || found.starts_with(&versioned))
                .collect();
            files.sort_by_key(|found| std::cmp::Reverse(version(found, &versioned)));
            if files.is_empty() {
                let pattern = directory.join(format!("{file}*"));
                self.note(&pattern.to_string_lossy(), "no such file".to_string());
            }
            for found in files {
                let opened = self.try_open(&directory.join(found).to_string_lossy(), depth);
                if opened.is_some() {
                    return opened;
                }
            }
        }
        if is_file {
            return None;
        }
        let mut versioned = loader::system_libraries();
        versioned.retain(|entry| within(name, &entry.name).is_some());
        versioned.sort_by_key(|entry| std::cmp::Reverse(within(name, &entry.name)));
        versioned
            .iter()
            .find_map(|entry| self.try_open(&entry.path, depth))
    }

    fn note(&mut self, path: &str, reason: String) {
        self.tried.push(Attempt {
            path: path.to_string(),
            reason,
        });
    }

    /// Opens a file, or what it names if it is a linker's script.
    fn try_open(&mut self, path: &str, depth: u8) -> Option<Opened> {
        if self.tried.iter().any(|attempt| attempt.path == path) {
            return None;
        }
        // SAFETY: runs the initialisers of a library that the script asked for; that they are sound
        // is the script's promise, as for every foreign call.
        let error = match unsafe { Library::open(Some(path), RTLD_LAZY | RTLD_LOCAL) } {
            Ok(library) => {
                return Some(Opened {
                    handle: ManuallyDrop::new(library),
                    path: Some(path.to_string()),
                });
            }
            Err(error) => error,
        };
        let reason = match error.source() {
            Some(source) => source.to_string(),
            None => error.to_string(),
        };
        // The loader says "file: reason", where file is the one that it found.
        let (found, short) = reason.split_once(": ").unwrap_or((path, &reason));
        let short = match found == path {
            true => short.to_string(),
            false => reason.clone(),
        };
        self.note(path, short);
        if depth < 4
            && found.starts_with('/')
            && found.rsplit('/').next() == path.rsplit('/').next()
        {
            let bytes = std::fs::read(found).unwrap_or_default();
            for input in loader::script_inputs(&bytes).unwrap_or_default() {
                let opened = match input.strip_prefix("-l") {
                    Some(name) => self.find(name, depth + 1),
                    None => self.try_open(&input, depth + 1),
                };
                if opened.is_some() {
                    return opened;
                }
            }
        }
        None
    }
}

/// The numbers behind `libfoo.so.`, to compare versions by.
fn version(file: &str, prefix: &str) -> Vec<u64> {
    let numbers = file.strip_prefix(prefix).unwrap_or("").split('.');
    numbers.map(|number| number.parse().unwrap_or(0)).collect()
}

/// The numbers in `libNAME-2.0.so.0`, as 2, 0 and 0; `None` for the files of other libraries.
fn within(name: &str, file: &str) -> Option<Vec<u64>> {
    let numbers = file.strip_prefix("lib")?.strip_prefix(name)?;
    let (inner, outer) = numbers.strip_prefix('-')?.split_once(".so.")?;
    let all = inner.split('.').chain(outer.split('.'));
    all.map(|number| number.parse().ok()).collect()
}

/// Up to three names that are nearly `wanted`: of those in reach only the nearest.
fn nearest(wanted: &str, candidates: impl Iterator<Item = String>) -> Vec<String> {
    let most = (wanted.chars().count() / 3).clamp(1, 3);
    let mut found: Vec<(usize, String)> = candidates
        .filter_map(|name| Some((distance(wanted, &name, most)?, name)))
        .collect();
    found.sort();
    found.dedup();
    let best = found.first().map_or(0, |(distance, _)| *distance);
    found.retain(|(distance, _)| *distance == best);
    found.into_iter().take(3).map(|(_, name)| name).collect()
}

/// How many insertions, deletions, replacements and swaps of neighbours turn `a` into `b`, if not
/// more than `most`.
fn distance(a: &str, b: &str, most: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let (a, b) = (a.to_lowercase().into_bytes(), b.to_lowercase().into_bytes());
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut next = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let replaced = row[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            next[j] = replaced.min(row[j] + 1).min(next[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                next[j] = next[j].min(before[j - 2] + 1);
            }
        }
        before = std::mem::replace(&mut row, next);
    }
    row.last().copied().filter(|distance| *distance <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn declare(libraries: &mut Libraries, name: Option<&str>) -> LibraryId {
        libraries.declare(name, Path::new("/tmp"))
    }

    #[test]
    fn the_process_has_libc() {
        let mut libraries = Libraries::new();
        let process = declare(&mut libraries, None);
        let read = libraries.symbol(process, "read").unwrap();
        let path = loader::object_of(read.as_ptr() as u64).unwrap();
        assert!(path.contains("libc"), "{path}");
        assert!(libraries.optional_symbol(process, "no such").is_none());
        assert!(libraries.optional_symbol(process, "read\0").is_none());
        assert!(
            libraries
                .optional_symbol(process, &"x".repeat(300))
                .is_none()
        );
    }

    #[test]
    fn libraries_open_by_linker_name() {
        let mut libraries = Libraries::new();
        for (name, symbol) in [("m", "hypot"), ("c", "strlen"), ("libm.so.6", "cbrt")] {
            let id = declare(&mut libraries, Some(name));
            assert_eq!(libraries.path(id), None);
            libraries
                .symbol(id, symbol)
                .unwrap_or_else(|error| panic!("{error}"));
            assert!(libraries.path(id).is_some());
            assert_eq!(declare(&mut libraries, Some(name)), id);
        }
    }

    #[test]
    fn a_missing_library_lists_what_was_tried() {
        let mut libraries = Libraries::new();
        let id = declare(&mut libraries, Some("c_no_such_thing"));
        let error = libraries.open(id).unwrap_err();
        assert!(error.tried.len() >= 3, "{error}");
        assert!(
            error
                .to_string()
                .contains("tried libc_no_such_thing.so: cannot open")
        );
        let id = declare(&mut libraries, Some("./nothing/here.so"));
        let error = libraries.open(id).unwrap_err();
        assert_eq!(error.tried.len(), 1);
        assert!(error.tried[0].path.starts_with("/tmp/"), "{error}");
    }

    #[test]
    fn a_missing_symbol_has_near_names_and_other_places() {
        let mut libraries = Libraries::new();
        let process = declare(&mut libraries, None);
        let error = libraries.symbol(process, "qsrot").unwrap_err().to_string();
        assert_eq!(
            error,
            "the process has no symbol \"qsrot\"; did you mean \"qsort\"?"
        );
        let error = libraries.symbol(process, "lgammaf_r").unwrap_err();
        assert!(error.to_string().contains("it is in \"m\""), "{error}");
        let id = declare(&mut libraries, Some("m"));
        let error = libraries.symbol(id, "hypott").unwrap_err().to_string();
        assert!(error.contains("did you mean \"hypot\""), "{error}");
        assert!(error.contains("libm.so.6"), "{error}");
    }

    #[test]
    fn a_version_may_stand_within_the_name() {
        assert_eq!(within("SDL2", "libSDL2-2.0.so.0"), Some(vec![2, 0, 0]));
        assert_eq!(within("gtk", "libgtk-3.so.0"), Some(vec![3, 0]));
        assert!(within("gtk", "libgtk-3.so.0") > within("gtk", "libgtk-2.so.9"));
        assert_eq!(within("gtk", "libgtk-x11-2.0.so.0"), None);
        assert_eq!(within("SDL", "libSDL2-2.0.so.0"), None);
        assert_eq!(within("SDL2", "libSDL2.so.0"), None);
    }

    #[test]
    fn distances() {
        assert_eq!(distance("abc", "acb", 2), Some(1));
        assert_eq!(distance("abc", "abcd", 2), Some(1));
        assert_eq!(distance("SQLITE_OK", "sqlite_ok", 1), Some(0));
        assert_eq!(distance("abc", "xyz", 2), None);
        assert_eq!(distance("", "", 1), Some(0));
    }
}
