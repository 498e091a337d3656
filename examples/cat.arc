# Copies files to the standard output, with nothing but the system's own open, read, write and close.
#
#     arc examples/cat.arc README.md
#     arc examples/cat.arc first.txt second.txt

extern {
  # `fails` says what a failure looks like: the call then throws an error. Without words of its own, as
  # below, it has C's message for errno: `read: Is a directory`.
  fn open(path: cstr, flags: c_int) -> c_int fails < 0
  fn read(fd: c_int, buffer: *void, n: usize) -> isize fails < 0
  fn write(fd: c_int, buffer: *void, n: usize) -> isize fails < 0
  fn close(fd: c_int) -> c_int fails != 0

  # C's constants are not in the library, so they are written once more.
  const O_RDONLY = 0
  const STDOUT = 1
}

# A list of bytes, as C has them: it passes for any pointer, and C reads and writes its elements in place.
let buffer: [u8] = [0; 64 * 1024]

fn copy(path: str) {
  let fd = open(path, O_RDONLY)
  # Runs when the function is left, whichever way: by its end, or by an error.
  defer close(fd)
  loop {
    let n = read(fd, buffer, buffer.len)
    if n == 0 { break }
    # The system may take less than it is given.
    var written = 0
    while written < n { written += write(STDOUT, buffer.ptr + written, n - written) }
  }
}

if args.len == 0 {
  eprint("usage: arc cat.arc FILE...")
  exit(2)
}

# One file that cannot be read does not keep the others from being copied.
var status = 0
for path in args {
  try { copy(path) } catch e {
    eprint("cat: {path}: {e.message}")
    status = 1
  }
}
exit(status)
