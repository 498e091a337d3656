# Two compressors: run lengths, and LZ77 with a window; both go there and back, and refuse what is broken.

fn runs(bytes: [u8]) -> [u8] {
  let out: [u8] = []
  var i = 0
  while i < bytes.len {
    var n = 1
    while i + n < bytes.len and bytes[i + n] == bytes[i] and n < 255 { n += 1 }
    out.push(n)
    out.push(bytes[i])
    i += n
  }
  out
}

fn from_runs(packed: [u8]) -> [u8] {
  if packed.len % 2 != 0 { throw Error("half a run at the end") }
  let out: [u8] = []
  for i in 0..packed.len / 2 {
    if packed[2 * i] == 0 { throw Error("an empty run at {2 * i}") }
    for _ in 0..packed[2 * i] { out.push(packed[2 * i + 1]) }
  }
  out
}

# A piece is a byte as it is, or so many bytes from further back.
enum Piece { Byte(u8), Copy(back: u16, length: u8) }
const WINDOW = 4096
const LEAST = 4

# Where each three bytes were seen last, and before that.
class Finder { bytes: [u8], heads: [int: int] = [:], before: [int] = []
  fn key(self, at: int) -> int? = if at + 2 < self.bytes.len { self.bytes[at] << 16 | self.bytes[at + 1] << 8 | self.bytes[at + 2] } else { null }
  fn note(self, at: int) {
    let key = self.key(at)
    self.before.push(if key == null { -1 } else { self.heads.get_or(key, -1) })
    if key != null { self.heads[key] = at }
  }
  fn longest(self, at: int) -> (int, int)? {
    let key = self.key(at) ?? return null
    var place = self.heads.get_or(key, -1)
    var best: (int, int)? = null
    for _ in 0..32 {
      if place < 0 or at - place > WINDOW { break }
      var length = 0
      while length < 255 and at + length < self.bytes.len and self.bytes[place + length] == self.bytes[at + length] { length += 1 }
      if length >= LEAST and (best == null or length > best.1) { best = (at - place, length) }
      place = self.before[place]
    }
    best
  }
}

fn pieces(bytes: [u8]) -> [Piece] {
  let finder = Finder(bytes)
  let out: [Piece] = []
  var at = 0
  while at < bytes.len {
    let length = match finder.longest(at) {
      null => { out.push(Byte(bytes[at])); 1 }
      (back, length) => { out.push(Copy(back, length)); length }
    }
    for i in at..at + length { finder.note(i) }
    at += length
  }
  out
}

# Eight pieces at a time behind a byte that says which of them are copies.
fn packed(pieces: [Piece]) -> [u8] {
  let out: [u8] = []
  for (i, piece) in pieces.enumerate() {
    if i % 8 == 0 { out.push(flags(pieces[i..min(i + 8, pieces.len)])) }
    match piece {
      Byte(b) => out.push(b)
      Copy(back, length) => out.extend([back >> 8, back & 0xff, length])
    }
  }
  out
}

fn flags(pieces: [Piece]) -> int = pieces.enumerate().fold(0, |all, (i, piece)| if let Copy(..) = piece { all | 1 << i } else { all })

fn unpacked(data: [u8]) -> [u8] {
  let out: [u8] = []
  var (at, flags, left) = (0, 0, 0)
  while at < data.len {
    if left == 0 { flags = data[at]; at += 1; left = 8; continue }
    if flags & 1 == 0 { out.push(data[at]); at += 1 } else {
      if at + 3 > data.len { throw Error("half a copy at {at}") }
      let back = data[at] << 8 | data[at + 1]
      if back == 0 or back > out.len { throw Error("a copy from {back} back at {out.len}") }
      for _ in 0..data[at + 2] { out.push(out[out.len - back]) }
      at += 3
    }
    flags >>= 1
    left -= 1
  }
  out
}

fn report(name: str, bytes: [u8]) {
  let (a, b) = (runs(bytes), packed(pieces(bytes)))
  assert from_runs(a) == bytes, "runs of {name}"
  assert unpacked(b) == bytes, "pieces of {name}"
  print("{name:<9}{bytes.len:>7}{a.len:>7}{b.len:>7}")
}

var state = 1
fn random() { state = (state *% 1103515245 +% 12345) & 0x7fffffff; state >> 16 & 0xff }
let noise: [u8] = []
for _ in 0..1000 { noise.push(random()) }
let every: [u8] = []
for i in 0..256 { every.push(i) }

print("what      bytes   runs   lz77")
report("empty", [])
report("one", [7])
report("zeros", [0; 10000])
report("every", every)
report("text", "the cat and the dog and the cat and the hen and the cat".bytes())
report("abab", "ab".repeat(2000).bytes())
report("far", "0123456789".repeat(1).bytes())
let doubled = noise.copy()
doubled.extend(noise)
report("doubled", doubled)
assert packed(pieces(doubled)).len < packed(pieces(noise)).len + 50
print(pieces("banananana!".bytes()))

fn message(f: fn() -> [u8]) -> str = try { "{f().len} bytes" } catch e { e.message }
print(message(|| from_runs([1])), message(|| from_runs([0, 5])), message(|| unpacked([1, 0, 9, 2])), message(|| unpacked([2, 65, 0])), message(|| unpacked([2, 65, 0, 1, 3])))

#= what      bytes   runs   lz77
#= empty          0      0      0
#= one            1      2      2
#= zeros      10000     80    127
#= every        256    512    288
#= text          55    110     33
#= abab        4000   8000     53
#= far           10     20     12
#= doubled     2000   3984   1138
#= [Byte(98), Byte(97), Byte(110), Copy(back: 2, length: 7), Byte(33)]
#= half a run at the end an empty run at 0 a copy from 9 back at 0 half a copy at 2 4 bytes
