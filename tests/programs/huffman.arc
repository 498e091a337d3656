# Huffman codes: a queue by weight, a tree as an enum, codes as bits in bytes, and the way back, with damaged input found out.

enum Tree { Leaf(weight: int, byte: int), Node(weight: int, zero: Tree, one: Tree)
  fn depth(self) -> int = match self { Leaf(..) => 0, Node(_, zero, one) => 1 + max(zero.depth(), one.depth()) }
}

fn weight(tree: Tree) = match tree { Leaf(weight, _) | Node(weight, _, _) => weight }

# Kept in order, heaviest first; among equals, what came first is taken first.
class Queue { trees: [Tree] = []
  fn push(self, tree: Tree) {
    var at = self.trees.len
    while at > 0 and weight(self.trees[at - 1]) <= weight(tree) { at -= 1 }
    self.trees.insert(at, tree)
  }
  fn pop(self) -> Tree? = self.trees.pop()
}

fn count(text: str) -> [int: int] {
  let counts: [int: int] = [:]
  for byte in text.bytes() { counts[byte] = (counts.get(byte) ?? 0) + 1 }
  counts
}

fn tree_of(counts: [int: int]) -> Tree? {
  let queue = Queue()
  let bytes = counts.keys()
  bytes.sort()
  for byte in bytes { queue.push(Leaf(counts[byte], byte)) }
  var first = queue.pop() ?? return null
  while let second = queue.pop() {
    queue.push(Node(weight(first) + weight(second), first, second))
    first = queue.pop()!
  }
  first
}

fn codes(tree: Tree) -> [int: str] {
  let found: [int: str] = [:]
  fn walk(tree: Tree, code: str) {
    match tree {
      Leaf(_, byte) => found[byte] = if code == "" { "0" } else { code }
      Node(_, zero, one) => { walk(zero, code + "0"); walk(one, code + "1") }
    }
  }
  walk(tree, "")
  found
}

class BitWriter { bytes: [u8] = [], used: int = 0
  fn write(self, bit: int) {
    if self.used % 8 == 0 { self.bytes.push(0) }
    self.bytes[self.used / 8] |= bit << (7 - self.used % 8)
    self.used += 1
  }
  fn write_all(self, value: int, width: int) { for i in 0..width { self.write(value >> (width - 1 - i) & 1) } }
}

class BitReader { bytes: [u8], at: int = 0
  fn next(self) -> int? {
    if self.at / 8 >= self.bytes.len { return null }
    self.at += 1
    self.bytes[(self.at - 1) / 8] >> (7 - (self.at - 1) % 8) & 1
  }
  fn bit(self) -> int = self.next() ?? throw Error("the data end too early")
  fn read(self, width: int) -> int {
    var value = 0
    for _ in 0..width { value = value << 1 | self.bit() }
    value
  }
}

# 16 bits of length, the tree (0 and two trees, or 1 and a byte), the codes.
fn pack(text: str) -> [u8] {
  let out = BitWriter()
  out.write_all(text.len, 16)
  let tree = tree_of(count(text)) ?? return out.bytes
  fn write_tree(tree: Tree) {
    match tree {
      Leaf(_, byte) => { out.write(1); out.write_all(byte, 8) }
      Node(_, zero, one) => { out.write(0); write_tree(zero); write_tree(one) }
    }
  }
  write_tree(tree)
  let table = codes(tree)
  for byte in text.bytes() {
    for bit in table[byte].bytes() { out.write(bit - '0') }
  }
  out.bytes
}

fn unpack(bytes: [u8]) -> [int] {
  let bits = BitReader(bytes)
  let length = bits.read(16)
  if length == 0 { return [] }
  fn read_tree(depth: int) -> Tree {
    if depth > 255 { throw Error("the tree is too deep") }
    if bits.bit() == 1 { return Leaf(0, bits.read(8)) }
    let zero = read_tree(depth + 1)
    Node(0, zero, read_tree(depth + 1))
  }
  let tree = read_tree(0)
  let found: [int] = []
  for _ in 0..length {
    var at = tree
    if let Leaf(_, _) = at { bits.bit() }
    loop {
      match at {
        Leaf(_, byte) => { found.push(byte); break }
        Node(_, zero, one) => at = if bits.bit() == 0 { zero } else { one }
      }
    }
  }
  if bits.bytes.len - (bits.at + 7) / 8 > 0 { throw Error("there is more behind the data") }
  found
}

fn hex(bytes: [u8]) = bytes.map(|b| "{b:02x}").join("")

let text = "abracadabra"
let tree = tree_of(count(text))!
let table = codes(tree)
let letters = table.keys()
letters.sort_by(|a, b| if table[a].len != table[b].len { table[a].len - table[b].len } else { a - b })
for letter in letters { print(chr(letter), count(text)[letter], table[letter]) }
print(tree.depth(), weight(tree), hex(pack(text)))

# Codes: none starts another, and each text comes back.
for a in letters { for b in letters { assert a == b or not table[b].starts_with(table[a]) } }
for sample in ["", "a", "aaaaaaaa", "ab",
               "She sells sea shells by the sea shore; the shells she sells are sea shells.", "née à Ålesund 😀"] {
  let packed = pack(sample)
  assert unpack(packed) == sample.bytes().map(|b| int(b)), "another text comes back"
  let counts = count(sample)
  var bits = 0
  if let tree = tree_of(counts) {
    for (byte, code) in codes(tree) { bits += counts[byte] * code.len }
  }
  print("{sample.len:>3} bytes, {count(sample).len:>2} kinds: {bits:>3} bits of code, {packed.len:>3} bytes packed")
}

# Weights like Fibonacci numbers make the deepest tree there is.
let steep: [int: int] = [:]
var pair = (1, 1)
for i in 0..20 {
  steep[i] = pair.0
  pair = (pair.1, pair.0 + pair.1)
}
print(tree_of(steep)!.depth(), codes(tree_of(steep)!)[19].len)

let packed = pack(text)
let longer = packed.copy()
longer.push(0)
let zeros: [u8] = [0; 50]
zeros[1] = 9
let damaged = [("nothing", packed[..0]), ("whole", packed), ("cut", packed[..packed.len - 1]), ("longer", longer), ("zeros", zeros),
               ("tree", packed[..6])]
for (what, bytes) in damaged {
  try { print(what, unpack(bytes).len) } catch e { print("{what}: {e.message}") }
}

#= a 5 0
#= b 2 110
#= c 1 100
#= d 1 101
#= r 2 111
#= 3 11 000b584b1d9162b937456e
#=   0 bytes,  0 kinds:   0 bits of code,   2 bytes packed
#=   1 bytes,  1 kinds:   1 bits of code,   4 bytes packed
#=   8 bytes,  1 kinds:   8 bits of code,   5 bytes packed
#=   2 bytes,  2 kinds:   2 bits of code,   5 bytes packed
#=  75 bytes, 14 kinds: 238 bits of code,  50 bytes packed
#=  21 bytes, 15 kinds:  80 bits of code,  31 bytes packed
#= 19 1
#= nothing: the data end too early
#= whole 11
#= cut: the data end too early
#= longer: there is more behind the data
#= zeros: the tree is too deep
#= tree: the data end too early
