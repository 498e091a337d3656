# SHA-256 with wrapping 32-bit arithmetic, over texts and over a message in pieces.

const MASK = 0xffff_ffff
let primes = first_primes(64)

fn first_primes(count: int) -> [int] {
  let found: [int] = []
  var n = 2
  while found.len < count {
    var prime = true
    for p in found { if p * p > n { break }; if n % p == 0 { prime = false; break } }
    if prime { found.push(n) }
    n += 1
  }
  found
}

# The first 32 bits behind the point of the root, found with ints only.
fn root_bits(n: int, power: int) -> int {
  # The largest x with (x / 2³²)^power <= n, bit by bit.
  var x = 0
  for bit in 0..37 {
    let tried = x | 1 << 36 - bit
    if not exceeds(tried, n, power) { x = tried }
  }
  x & MASK
}

# Whether (x / 2³²)^power > n, by long multiplication in limbs of 16 bits.
fn exceeds(x: int, n: int, power: int) -> bool {
  let limbs = |v: int| [v & 0xffff, v >> 16 & 0xffff, v >> 32 & 0xffff]
  var product = limbs(x)
  for _ in 1..power { product = multiply(product, limbs(x)) }
  # 32 bits behind the point for each factor: two limbs.
  let whole = product[2 * power..]
  var value = 0
  for (i, limb) in whole.enumerate() { if limb > 0 { if i > 2 { return true }; value += limb << 16 * i } }
  if value != n { return value > n }
  for limb in product[..2 * power] { if limb > 0 { return true } }
  false
}

fn multiply(a: [int], b: [int]) -> [int] {
  let out = [0; a.len + b.len]
  for (i, x) in a.enumerate() {
    var carry = 0
    for (j, y) in b.enumerate() {
      let sum = out[i + j] + x * y + carry
      out[i + j] = sum & 0xffff
      carry = sum >> 16
    }
    out[i + b.len] += carry
  }
  out
}

let constants = primes.map(|p| root_bits(p, 3))
let beginning = primes[..8].map(|p| root_bits(p, 2))

fn turned(x: int, by: int) = (x >> by | x << 32 - by) & MASK

class Sha256 { state: [int] = beginning.copy(), waiting: [u8] = [], length: int = 0
  fn add(self, bytes: [u8]) -> Sha256 {
    self.length += bytes.len
    self.waiting.extend(bytes)
    var at = 0
    while self.waiting.len - at >= 64 { self.block(self.waiting[at..at + 64]); at += 64 }
    self.waiting = self.waiting[at..]
    self
  }

  fn block(self, bytes: [u8]) {
    let w = [0; 64]
    for i in 0..16 { w[i] = bytes[4 * i] << 24 | bytes[4 * i + 1] << 16 | bytes[4 * i + 2] << 8 | bytes[4 * i + 3] }
    for i in 16..64 {
      let s0 = turned(w[i - 15], 7) ^ turned(w[i - 15], 18) ^ w[i - 15] >> 3
      let s1 = turned(w[i - 2], 17) ^ turned(w[i - 2], 19) ^ w[i - 2] >> 10
      w[i] = w[i - 16] + s0 + w[i - 7] + s1 & MASK
    }
    var s = self.state.copy()
    for i in 0..64 {
      let s1 = turned(s[4], 6) ^ turned(s[4], 11) ^ turned(s[4], 25)
      let choice = s[4] & s[5] ^ ~s[4] & s[6] & MASK
      let one = s[7] + s1 + choice + constants[i] + w[i]
      let s0 = turned(s[0], 2) ^ turned(s[0], 13) ^ turned(s[0], 22)
      let majority = s[0] & s[1] ^ s[0] & s[2] ^ s[1] & s[2]
      s = [one + s0 + majority & MASK, s[0], s[1], s[2], s[3] + one & MASK, s[4], s[5], s[6]]
    }
    for i in 0..8 { self.state[i] = self.state[i] + s[i] & MASK }
  }

  fn hex(self) -> str {
    let bits = self.length * 8
    let end: [u8] = [0x80]
    while (self.length + end.len) % 64 != 56 { end.push(0) }
    for i in 0..8 { end.push(bits >> 56 - 8 * i & 0xff) }
    self.add(end)
    self.state.map(|word| "{word:08x}").join("")
  }
}

fn sha256(text: str) = Sha256().add(text.bytes()).hex()

print("{constants[0]:x} {constants[63]:x} {beginning[0]:x} {beginning[7]:x}")
print(sha256(""))
print(sha256("abc"))
print(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"))
print(sha256("a".repeat(1000)))
let pieces = Sha256()
for _ in 0..100 { pieces.add("aaaaaaaaaa".bytes()) }
print(pieces.hex() == sha256("a".repeat(1000)))
# Lengths around the border of a block.
for n in [55, 56, 63, 64, 65] { print(n, sha256("x".repeat(n))[..16]) }

#= 428a2f98 c67178f2 6a09e667 5be0cd19
#= e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
#= ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
#= 248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1
#= 41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3
#= true
#= 55 d5e285683cd4efc0
#= 56 04c26261370ee754
#= 63 75220b47218278e6
#= 64 7ce100971f64e700
#= 65 9537c5fdf120482f
