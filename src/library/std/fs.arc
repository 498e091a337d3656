## Files and folders, by path.
##
## What fails throws an `Error` of kind "os" that names the path.

struct _Stat {
  device: u64, inode: u64, links: u64, mode: u32, user: u32, group: u32, pad: i32, special: u64
  size: i64, block_size: i64, blocks: i64
  accessed: i64
  accessed_nanos: i64
  modified: i64
  modified_nanos: i64
  changed: i64
  changed_nanos: i64
  reserved: [i64; 3]
}
struct _Entry { inode: u64, offset: i64, length: u16, kind: u8, name: [i8; 256] }

extern {
  fn _open(path: cstr, flags: c_int, ...) -> c_int fails < 0 symbol "open"
  fn _close(fd: c_int) -> c_int symbol "close"
  fn _read(fd: c_int, data: [u8], count: usize) -> isize fails < 0 symbol "read"
  fn _write(fd: c_int, data: *void, count: usize) -> isize fails < 0 symbol "write"
  fn _stat(path: cstr, into: *_Stat) -> c_int symbol "stat"
  fn _stat_or_fail(path: cstr, into: *_Stat) -> c_int fails < 0 symbol "stat"
  fn _unlink(path: cstr) -> c_int fails < 0 symbol "unlink"
  fn _rmdir(path: cstr) -> c_int fails < 0 symbol "rmdir"
  fn _mkdir(path: cstr, mode: c_uint) -> c_int fails < 0 symbol "mkdir"
  fn _rename(from: cstr, to: cstr) -> c_int fails < 0 symbol "rename"
  fn _opendir(path: cstr) -> *void? fails == null symbol "opendir"
  fn _readdir(dir: *void) -> *_Entry? symbol "readdir"
  fn _closedir(dir: *void) -> c_int symbol "closedir"
  fn _realpath(path: cstr, into: *void?) -> *i8? fails == null symbol "realpath"
  fn _free(memory: *void) symbol "free"
  fn _mkdtemp(template: [u8]) -> *i8? fails == null symbol "mkdtemp"
  fn _getcwd(into: [u8], size: usize) -> *i8? fails == null symbol "getcwd"
}

const _CREATE = 64
const _TRUNCATE = 512
const _APPEND = 1024

## An error of C's, with the path in place of the function.
fn _failed(path: str, e: Error) -> Error {
  let reason = if let (_, behind) = e.message.split_once(": ") { behind } else { e.message }
  Error("{path}: {reason}", kind: e.kind, errno: e.errno)
}

fn _open_file(path: str, flags: int) -> int {
  try { _open(path, flags, 438) } catch e { throw _failed(path, e) }
}

## All bytes of a file.
fn read_bytes(path: str) -> [u8] {
  let fd = _open_file(path, 0)
  defer _close(fd)
  let all: [u8] = []
  let piece: [u8] = [0; 65536]
  loop {
    let count = try { _read(fd, piece, 65536) } catch e { throw _failed(path, e) }
    if count == 0 { break }
    all.extend(piece[..count])
  }
  all
}

## The text of a file; an error where it is no UTF-8.
fn read(path: str) -> str {
  text_of_bytes(read_bytes(path)) ?? throw Error("{path}: it is no UTF-8 text", kind: "os")
}

## The lines of a file, without their line breaks.
fn read_lines(path: str) -> [str] = read(path).lines()

fn _write_all(path: str, bytes: [u8], flags: int) {
  let fd = _open_file(path, flags)
  defer _close(fd)
  var done = 0
  while done < bytes.len {
    done +=
      try { _write(fd, bytes.ptr + done, bytes.len - done) } catch e { throw _failed(path, e) }
  }
}

## Makes a file of this text, in place of what was there.
fn write(path: str, text: str) -> () { _write_all(path, text.bytes(), 1 | _CREATE | _TRUNCATE) }

## The same of bytes.
fn write_bytes(path: str, bytes: [u8]) -> () { _write_all(path, bytes, 1 | _CREATE | _TRUNCATE) }

## Puts a text behind what the file has.
fn append(path: str, text: str) -> () { _write_all(path, text.bytes(), 1 | _CREATE | _APPEND) }

## What is known of a file or folder.
struct Info { size: int, modified: f64, is_file: bool, is_folder: bool, mode: u32 }

fn _info_of(s: _Stat) -> Info {
  let kind = s.mode & 0o170000
  Info(
    s.size,
    float(s.modified) + float(s.modified_nanos) / 1e9,
    kind == 0o100000,
    kind == 0o040000,
    s.mode & 0o7777,
  )
}

## Size, time of the last change (seconds, as `time.now` counts them), and what it is.
fn info(path: str) -> Info {
  var s = _Stat()
  try { _stat_or_fail(path, &s) } catch e { throw _failed(path, e) }
  _info_of(s)
}

fn _peek(path: str) -> Info? {
  var s = _Stat()
  if _stat(path, &s) == 0 { _info_of(s) } else { null }
}

fn exists(path: str) -> bool = _peek(path) != null
fn is_file(path: str) -> bool = _peek(path)?.is_file ?? false
fn is_folder(path: str) -> bool = _peek(path)?.is_folder ?? false
fn size(path: str) -> int = info(path).size

## Takes a file away.
fn remove(path: str) -> () { try { _unlink(path) } catch e { throw _failed(path, e) } }

## Takes an empty folder away.
fn remove_folder(path: str) -> () { try { _rmdir(path) } catch e { throw _failed(path, e) } }

## Takes a folder away with all that is in it.
fn remove_all(path: str) -> () {
  if not is_folder(path) { remove(path); return }
  for name in list(path) { remove_all(join(path, name)) }
  remove_folder(path)
}

fn rename(from: str, to: str) -> () { try { _rename(from, to) } catch e { throw _failed(from, e) } }
fn copy(from: str, to: str) -> () { write_bytes(to, read_bytes(from)) }

## Makes a folder.
fn make_folder(path: str) -> () { try { _mkdir(path, 511) } catch e { throw _failed(path, e) } }

## Makes a folder and those around it, where they are not there.
fn make_folders(path: str) -> () {
  if path == "" or is_folder(path) { return }
  let around = parent(path)
  if around != path { make_folders(around) }
  make_folder(path)
}

## The names in a folder, in order, without `.` and `..`.
fn list(path: str) -> [str] {
  let dir = try { _opendir(path)! } catch e { throw _failed(path, e) }
  defer _closedir(dir)
  let names: [str] = []
  while let entry = _readdir(dir) {
    let name = (&entry.name[0]).str()
    if name != "." and name != ".." { names.push(name) }
  }
  names.sort()
  names
}

## The paths of all files in a folder and the folders within.
fn walk(path: str) -> [str] {
  let found: [str] = []
  for name in list(path) {
    let inner = join(path, name)
    if is_folder(inner) { found.extend(walk(inner)) } else { found.push(inner) }
  }
  found
}

## A new folder for a while: nobody else has it.
fn temporary_folder() -> str {
  let template = "/tmp/arcane-XXXXXX".bytes()
  template.push(0)
  _mkdtemp(template)!.str()
}

## The folder that relative paths begin in.
fn current() -> str {
  let buffer: [u8] = [0; 4096]
  _getcwd(buffer, 4096)!.str()
}

# ---- paths as texts

## `b` in the folder `a`; where `b` begins with `/`, `b` alone.
fn join(a: str, b: str) -> str {
  if b.starts_with("/") or a == "" { b } else if a.ends_with("/") { a + b } else { "{a}/{b}" }
}

## The last part: `c.txt` of `a/b/c.txt`.
fn name(path: str) -> str {
  let bare = _bare(path)
  if let at = bare.rfind("/") { bare[at + 1..] } else { bare }
}

## What stands in front of the last part: `a/b` of `a/b/c.txt`, and `.` where nothing does.
fn parent(path: str) -> str {
  let bare = _bare(path)
  if let at = bare.rfind("/") { if at == 0 { "/" } else { bare[..at] } } else { "." }
}

## `txt` of `c.txt`; empty where there is none.
fn extension(path: str) -> str {
  let last = name(path)
  if let at = last.rfind(".") and at > 0 { last[at + 1..] } else { "" }
}

## The name without its extension: `c` of `a/b/c.txt`.
fn stem(path: str) -> str {
  let last = name(path)
  if let at = last.rfind(".") and at > 0 { last[..at] } else { last }
}

## The path from the root, links followed.
fn absolute(path: str) -> str {
  let found = try { _realpath(path, null)! } catch e { throw _failed(path, e) }
  defer _free(found)
  found.str()
}

fn _bare(path: str) -> str {
  var end = path.len
  while end > 1 and path[end - 1] == '/' { end -= 1 }
  path[..end]
}
