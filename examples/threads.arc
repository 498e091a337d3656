# The CRC-32 of a file, part by part: threads of C's making call the script, one at a time, and each has a part.
#
#     arc examples/threads.arc README.md
import fs
import os

extern {
  fn pthread_create(
    out thread: c_ulong,
    attributes: *void? = null,
    run: fn(*void?) -> *void?,
    data: *void? = null,
  ) -> c_int fails != 0
  # The script waits here, and so can be called by other threads meanwhile: one at a time.
  fn pthread_join(thread: c_ulong, value: *void? = null) -> c_int fails != 0 blocking
}

extern "z" {
  fn crc32(crc: c_ulong, bytes: *u8, n: c_uint) -> c_ulong
  fn crc32_combine(first: c_ulong, second: c_ulong, length: c_long) -> c_ulong
}

if args.len != 1 {
  eprint("usage: arc threads.arc FILE")
  exit(2)
}

struct Part { start: int, length: int, crc: int = 0 }

let data = fs.read_bytes(args[0])
let workers = os.processors()
let parts: [Part] = []
for i in 0..workers {
  let (start, end) = (data.len * i / workers, data.len * (i + 1) / workers)
  parts.push(Part(start, end - start))
}

# C has the functions that it is to call only as long as the script has them too.
let runs: [fn(*void?) -> *void?] = []
for i in 0..workers {
  runs.push(|_| {
    parts[i].crc = crc32(0, data.ptr + parts[i].start, parts[i].length)
    null
  })
}
let threads = runs.map(|run| pthread_create(run: run))
threads.each(|thread| { pthread_join(thread) })

let crc = parts.fold(0, |crc, part| crc32_combine(crc, part.crc, part.length))
print("{crc:08x}")
