# Packs the standard input as gzip does, or unpacks it, by zlib: piece by piece, so that a file of any size takes little memory.
#
#     arc examples/gzip.arc <README.md >README.gz
#     arc examples/gzip.arc -d <README.gz

extern "z" {
  # zlib reads and writes the script's own bytes: the stream says where they are, and how many are left.
  struct z_stream {
    next_in: *u8?, avail_in: c_uint, total_in: c_ulong
    next_out: *u8?, avail_out: c_uint, total_out: c_ulong
    msg: cstr?, state: *void?, zalloc: *void?, zfree: *void?, opaque: *void?
    data_type: c_int, adler: c_ulong, reserved: c_ulong
  }
  const NO_FLUSH = 0
  const FINISH = 4
  const STREAM_END = 1
  const BUF_ERROR = -5
  const GZIP = 15 + 16

  fn zlibVersion() -> cstr
  fn zError(status: c_int) -> cstr
  # In C these are macros that add the last two arguments: defaults do the same.
  fn deflateInit2_(
    stream: *z_stream,
    level: c_int = 6,
    method: c_int = 8,
    window: c_int = GZIP,
    memory: c_int = 8,
    strategy: c_int = 0,
    version: cstr = zlibVersion(),
    size: c_int = sizeof(z_stream),
  ) -> c_int fails != 0 with zError(result)
  fn inflateInit2_(
    stream: *z_stream,
    window: c_int = GZIP,
    version: cstr = zlibVersion(),
    size: c_int = sizeof(z_stream),
  ) -> c_int fails != 0 with zError(result)
  # A buffer that is full, or empty, is nothing to complain about.
  fn deflate(stream: *z_stream, flush: c_int) -> c_int
    fails if result < 0 and result != BUF_ERROR with zError(result)
  fn inflate(stream: *z_stream, flush: c_int = NO_FLUSH) -> c_int
    fails if result < 0 and result != BUF_ERROR with stream.msg ?? zError(result)
  fn deflateEnd(stream: *z_stream) -> c_int
  fn inflateEnd(stream: *z_stream) -> c_int
}

extern {
  fn read(fd: c_int, buffer: [u8; n], n: usize = buffer.len) -> isize fails < 0
  fn write(fd: c_int, bytes: *u8, n: usize) -> isize fails < 0
}

let input: [u8] = [0; 64 * 1024]
let output: [u8] = [0; 64 * 1024]

fn fill(stream: *z_stream) -> int {
  let n = read(0, input)
  stream.next_in = input.ptr
  stream.avail_in = n
  n
}

# Lets zlib work until it has nothing more to give, and writes what it gives. The last status is the result.
fn drain(stream: *z_stream, work: fn() -> int) -> int {
  loop {
    stream.next_out = output.ptr
    stream.avail_out = output.len
    let status = work()
    let n = output.len - stream.avail_out
    var written = 0
    while written < n { written += write(1, output.ptr + written, n - written) }
    if n < output.len or status == STREAM_END { break status }
  }
}

fn pack() {
  var stream = z_stream()
  deflateInit2_(&stream)
  defer deflateEnd(&stream)
  loop {
    let flush = if fill(&stream) == 0 { FINISH } else { NO_FLUSH }
    if drain(&stream, || deflate(&stream, flush)) == STREAM_END { break }
  }
}

fn unpack() {
  var stream = z_stream()
  inflateInit2_(&stream)
  defer inflateEnd(&stream)
  loop {
    if fill(&stream) == 0 { throw Error("the data ends too early") }
    if drain(&stream, || inflate(&stream)) == STREAM_END { break }
  }
}

try { if "-d" in args { unpack() } else { pack() } } catch e {
  eprint("gzip: {e.message}")
  exit(1)
}
