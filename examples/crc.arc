# The CRC-32 of a file, by zlib.
#
#     arc examples/crc.arc README.md

extern "z" {
  # Takes what was computed so far and some more bytes. C says `const Bytef *`; a list of bytes passes for it.
  fn crc32(crc: c_ulong, bytes: *void, n: c_uint) -> c_ulong
}

extern {
  type FILE
  fn fopen(path: cstr, mode: cstr) -> *FILE fails == null
  fn fread(buffer: *void, size: usize, n: usize, file: *FILE) -> usize
  fn fclose(file: *FILE) -> c_int
  fn ferror(file: *FILE) -> c_int
}

fn crc_of(path: str) -> int {
  let file = fopen(path, "rb")
  defer fclose(file)
  let buffer: [u8] = [0; 16 * 1024]
  var crc = 0
  loop {
    let n = fread(buffer, 1, buffer.len, file)
    # A range check stands in the gate: `n` must fit zlib's 32-bit length, and it does.
    crc = crc32(crc, buffer, n)
    if n < buffer.len { break }
  }
  if ferror(file) != 0 { throw Error("cannot read {path}") }
  crc
}

if args.len != 1 {
  eprint("usage: arc crc.arc FILE")
  exit(2)
}

# Eight hexadecimal digits, with zeros in front.
print("{crc_of(args[0]):08x}")
