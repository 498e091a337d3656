## Other programs: running them, and what they say.

extern {
  fn _pipe(into: [c_int]) -> c_int fails < 0 symbol "pipe"
  fn _close(fd: c_int) -> c_int symbol "close"
  fn _read(fd: c_int, data: [u8], count: usize) -> isize fails < 0 symbol "read"
  fn _write(fd: c_int, data: *void, count: usize) -> isize symbol "write"
  fn _waitpid(pid: c_int, status: *c_int, options: c_int) -> c_int fails < 0 symbol "waitpid"
  fn _spawn(
    pid: *c_int,
    program: cstr,
    actions: *void,
    attributes: *void?,
    arguments: [cstr?],
    environment: *void,
  ) -> c_int symbol "posix_spawnp"
  fn _actions_new(actions: *void) -> c_int symbol "posix_spawn_file_actions_init"
  fn _actions_dup(actions: *void, from: c_int, to: c_int) -> c_int
    symbol "posix_spawn_file_actions_adddup2"
  fn _actions_close(actions: *void, fd: c_int) -> c_int symbol "posix_spawn_file_actions_addclose"
  fn _actions_drop(actions: *void) -> c_int symbol "posix_spawn_file_actions_destroy"
  fn _strerror(errno: c_int) -> cstr symbol "strerror"
  fn _fflush(stream: *void?) -> c_int symbol "fflush"
  fn _kill(pid: c_int, signal: c_int) -> c_int fails < 0 symbol "kill"
  fn _poll(ends: [_Waiting], count: c_ulong, milliseconds: c_int) -> c_int symbol "poll"
  fn _signal(number: c_int, action: *void?) -> *void? symbol "signal"
  var _environ: *void symbol "environ"
}

## C's `struct pollfd`.
struct _Waiting { fd: c_int, wanted: i16, ready: i16 }
const _CAN_READ = 1
const _CAN_WRITE = 4
const _SIGPIPE = 13
const _IGNORED = 1

## How a program ended, and what it wrote. A signal that killed it counts as 128 + its number.
struct Output {
  status: int, text: str
  fn ok(self) -> bool = self.status == 0
}

fn _start(command: [str], input: int, output: int, others: [int]) -> int {
  if command.len == 0 { throw Error("a command has one word at least") }
  let words: [cstr?] = []
  for word in command { words.push(word) }
  words.push(null)
  let room: [u64] = [0; 16]
  let actions = room.ptr
  _actions_new(actions)
  defer _actions_drop(actions)
  if input >= 0 { _actions_dup(actions, input, 0) }
  if output >= 0 { _actions_dup(actions, output, 1) }
  for fd in others { _actions_close(actions, fd) }
  var pid: c_int = 0
  _fflush(null)
  let problem = _spawn(&pid, command[0], actions, null, words, _environ)
  if problem != 0 { throw Error("{command[0]}: {_strerror(problem)}", kind: "os", errno: problem) }
  pid
}

fn _wait(pid: int) -> int {
  var status: c_int = 0
  _waitpid(pid, &status, 0)
  if status & 127 == 0 { status >> 8 & 255 } else { 128 + (status & 127) }
}

## Runs a program to its end; its output goes where this program's goes. Gives its exit status.
fn run(command: [str]) -> int = _wait(_start(command, -1, -1, []))

## Runs a program, and gives what it wrote to its standard output.
fn capture(command: [str], input = "") -> Output {
  let from: [c_int] = [0, 0]
  let to: [c_int] = [0, 0]
  _pipe(from)
  _pipe(to)
  let pid = try {
    _start(command, to[0], from[1], [from[0], from[1], to[0], to[1]])
  } catch e {
    for fd in [from[0], from[1], to[0], to[1]] { _close(fd) }
    throw e
  }
  _close(from[1])
  _close(to[0])
  let all = _converse(to[1], from[0], input.bytes())
  let status = _wait(pid)
  Output(status, text_of_bytes(all) ?? throw Error("{command[0]} wrote what is no UTF-8 text"))
}

## Writes to one end and reads from the other, whichever can be done, and closes both: neither side waits for ever.
fn _converse(to: int, from: int, given: [u8]) -> [u8] {
  # A program that does not read all closes its end, which would be a signal.
  let before = _signal(_SIGPIPE, _IGNORED as *void)
  defer _signal(_SIGPIPE, before)
  let ends = [_Waiting(from, _CAN_READ, 0), _Waiting(to, _CAN_WRITE, 0)]
  if given.len == 0 { _hang_up(ends) }
  let all: [u8] = []
  let piece: [u8] = [0; 65536]
  var done = 0
  loop {
    if _poll(ends, ends.len, -1) < 0 { continue }
    if ends[1].ready != 0 {
      # So much fits into a pipe that has room.
      let count = _write(to, given.ptr + done, (given.len - done).min(4096))
      done += count
      if count <= 0 or done == given.len { _hang_up(ends) }
    }
    if ends[0].ready != 0 {
      let count = _read(from, piece, 65536)
      if count == 0 { break }
      all.extend(piece[..count])
    }
  }
  _hang_up(ends)
  _close(from)
  all
}

## Nothing more is to be written.
fn _hang_up(ends: [_Waiting]) {
  if ends[1].fd >= 0 { _close(ends[1].fd) }
  # Passed over by `poll`.
  ends[1] = _Waiting(-1, 0, 0)
}

## Runs a line of the shell, and gives what it wrote.
fn shell(line: str) -> Output = capture(["sh", "-c", line])

## Starts a program and goes on; gives its number, for `wait` and `kill`.
fn start(command: [str]) -> int = _start(command, -1, -1, [])

## Waits for a program that was started; gives its exit status.
fn wait(pid: int) -> int = _wait(pid)

fn kill(pid: int, signal = 15) -> () { _kill(pid, signal) }
