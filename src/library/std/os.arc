## The system around the process.

extern {
  fn _getenv(name: cstr) -> cstr? symbol "getenv"
  fn _setenv(name: cstr, value: cstr, overwrite: c_int) -> c_int fails < 0 symbol "setenv"
  fn _unsetenv(name: cstr) -> c_int fails < 0 symbol "unsetenv"
  var _environ: *cstr symbol "environ"
  fn _getpid() -> c_int symbol "getpid"
  fn _getppid() -> c_int symbol "getppid"
  fn _getuid() -> c_uint symbol "getuid"
  fn _gethostname(into: [u8], size: usize) -> c_int fails < 0 symbol "gethostname"
  fn _sysconf(what: c_int) -> c_long symbol "sysconf"
  fn _chdir(path: cstr) -> c_int fails < 0 symbol "chdir"
}

## A variable of the environment; null where it is not set.
fn get(name: str) -> str? = _getenv(name)

fn set(name: str, value: str) -> () { _setenv(name, value, 1) }
fn unset(name: str) -> () { _unsetenv(name) }

## The whole environment.
fn environment() -> [str: str] {
  let all: [str: str] = [:]
  let list = _environ as *(*i8?)
  var i = 0
  while let entry = list[i] {
    if let (name, value) = entry.str().split_once("=") { all[name] = value }
    i += 1
  }
  all
}

## The number of this process, and of the one that started it.
fn pid() -> int = _getpid()
fn parent_pid() -> int = _getppid()
fn user_id() -> int = _getuid()

fn host_name() -> str {
  let buffer: [u8] = [0; 256]
  _gethostname(buffer, 255)
  (buffer.ptr as *i8).str()
}

## Processors that can be used.
fn processors() -> int = _sysconf(84)
fn page_size() -> int = _sysconf(30)

## Lets relative paths begin in another folder.
fn change_folder(path: str) -> () {
  try { _chdir(path) } catch e {
    let reason = if let (_, behind) = e.message.split_once(": ") { behind } else { e.message }
    throw Error("{path}: {reason}", kind: "os", errno: e.errno)
  }
}
