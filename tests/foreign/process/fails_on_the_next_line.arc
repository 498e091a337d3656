# The `;` of an array's length ends no declaration: what stands behind may begin the next line.
extern fn read(fd: c_int, buffer: [u8; n], n: usize) -> isize
  fails < 0
  with "nothing to read in {fd}"
  symbol "read"
try { read(-1, [0], 1) } catch e { print(e.kind, e.message) } #= os nothing to read in -1
