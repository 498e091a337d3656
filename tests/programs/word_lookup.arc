# expect: a trie that completes words, a spelling help by edit distance, and a heap that is generic in what it holds
class Heap[T] {
  items: [T]
  before: fn(T, T) -> bool

  fn push(self, item: T) {
    self.items.push(item)
    var at = self.items.len - 1
    while at > 0 and self.before(self.items[at], self.items[(at - 1) / 2]) {
      let parent = (at - 1) / 2
      (self.items[at], self.items[parent]) = (self.items[parent], self.items[at])
      at = parent
    }
  }

  fn next(self) -> T? {
    let last = self.items.pop() ?? return null
    if self.items.len == 0 { return last }
    let first = self.items[0]
    self.items[0] = last
    var at = 0
    loop {
      var least = at
      for child in [2 * at + 1, 2 * at + 2] {
        if child < self.items.len and self.before(self.items[child], self.items[least]) { least = child }
      }
      if least == at { return first }
      (self.items[at], self.items[least]) = (self.items[least], self.items[at])
      at = least
    }
  }
}

class Node {
  children: [str: Node]
  count: int

  fn add(self, word: [str], at = 0) {
    if at == word.len { self.count += 1; return }
    if word[at] not in self.children { self.children[word[at]] = Node() }
    self.children[word[at]].add(word, at + 1)
  }

  fn find(self, letters: [str]) -> Node? = match letters {
    [] => self
    [first, ..rest] => self.children.get(first)?.find(rest)
  }

  fn each(self, prefix: str, visit: fn(str, int)) {
    if self.count > 0 { visit(prefix, self.count) }
    for (letter, child) in self.children { child.each(prefix + letter, visit) }
  }
}

struct Found { word: str, count: int }

class Dictionary {
  root: Node = Node()
  words: int

  fn of(text: str) -> Dictionary {
    let made = Dictionary()
    for line in text.lines() {
      for word in line.lower().replace(",", "").replace(".", "").split(" ") {
        if word == "" { continue }
        made.root.add(word.chars())
        made.words += 1
      }
    }
    made
  }

  ## The most frequent words that begin so, the better first.
  fn complete(self, prefix: str, most = 3) -> [str] {
    let best = Heap(before: |a: Found, b: Found| if a.count != b.count { a.count > b.count } else { a.word < b.word })
    self.root.find(prefix.chars())?.each(prefix, |word, count| best.push(Found(word, count)))
    let found: [str] = []
    for one in best {
      if found.len == most { break }
      found.push("{one.word}:{one.count}")
    }
    found
  }

  ## The words that at most `far` changes make of this one: a row of the table of distances goes down the trie.
  fn near(self, word: str, far = 1) -> [(str, int)] {
    let letters = word.chars()
    let found: [(str, int)] = []
    fn walk(node: Node, prefix: str, above: [int]) {
      for (letter, child) in node.children {
        let row = [above[0] + 1]
        for (i, wanted) in letters.enumerate() {
          let changed = above[i] + if wanted == letter { 0 } else { 1 }
          row.push(min(changed, min(above[i + 1], row[i]) + 1))
        }
        let distance = row[row.len - 1]
        if child.count > 0 and distance <= far { found.push((prefix + letter, distance)) }
        if row.min()! <= far { walk(child, prefix + letter, row) }
      }
    }
    let first: [int] = []
    for i in 0..=letters.len { first.push(i) }
    walk(self.root, "", first)
    found.sort_by(|(word, distance)| (distance, word))
    found
  }
}

let dictionary = Dictionary.of("""
  The sea, the seal and the seagull. The seal sees the sea, the seagull seeks the seal.
  Über the sea a söul söars, über the seam a seamstress seems to see a sole.
  """)
print(dictionary.words)                                   #= 33
print(dictionary.complete("sea"))                         #= ["sea:3", "seal:3", "seagull:2"]
print(dictionary.complete("see", most: 9))                #= ["see:1", "seeks:1", "seems:1", "sees:1"]
print(dictionary.complete("ü"), dictionary.complete("x")) #= ["über:2"] []
print(dictionary.near("see"))                             #= [("see", 0), ("sea", 1), ("sees", 1)]
print(dictionary.near("uber"), dictionary.near("söal"))   #= [("über", 1)] [("seal", 1), ("söul", 1)]
print(dictionary.near("seem", far: 2).map(|(word, _)| word))     #= ["seam", "see", "seems", "sees", "sea", "seal", "seeks"]

let numbers = Heap(before: |a: int, b: int| a < b)
for n in [5, 3, 9, 1, 7, 3] { numbers.push(n) }
let sorted: [int] = []
while let n = numbers.next() { sorted.push(n) }
print(sorted, numbers.next())                             #= [1, 3, 3, 5, 7, 9] null
