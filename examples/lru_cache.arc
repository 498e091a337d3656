# A cache that forgets what was used longest ago: a map and a doubly linked list.

class Entry[K, V] { key: K, value: V, newer: Entry[K, V]? = null, older: Entry[K, V]? = null }

class Cache[K, V] {
  room: int
  entries: [K: Entry[K, V]] = [:]
  newest: Entry[K, V]? = null
  oldest: Entry[K, V]? = null
  hits: int = 0
  misses: int = 0
  fn unlink(self, e: Entry[K, V]) {
    if let newer = e.newer { newer.older = e.older } else { self.newest = e.older }
    if let older = e.older { older.newer = e.newer } else { self.oldest = e.newer }
    e.newer = null
    e.older = null
  }

  fn put_in_front(self, e: Entry[K, V]) {
    e.older = self.newest
    if let before = self.newest { before.newer = e } else { self.oldest = e }
    self.newest = e
  }

  fn get(self, key: K) -> V? {
    self.misses += 1
    let e = self.entries.get(key) ?? return null
    self.misses -= 1
    self.hits += 1
    self.unlink(e)
    self.put_in_front(e)
    e.value
  }

  fn put(self, key: K, value: V) {
    if let known = self.entries.get(key) { self.unlink(known) }
    let e = Entry(key, value)
    self.entries[key] = e
    self.put_in_front(e)
    if self.entries.len > self.room {
      let last = self.oldest!
      self.unlink(last)
      self.entries.remove(last.key)
    }
  }

  fn keys(self) -> [K] {
    let found: [K] = []
    var at = self.newest
    while let e = at { found.push(e.key); at = e.older }
    found
  }
}

let cache: Cache[str, int] = Cache(room: 3)
for (i, word) in ["one", "two", "three", "four"].enumerate() { cache.put(word, i) }
print(cache.keys(), cache.get("one"), cache.get("two"))
cache.put("five", 5)
print(cache.keys())
cache.put("two", 22)
print(cache.keys(), cache.get("two"), cache.get("three"))
print("hits {cache.hits}, misses {cache.misses}, entries {cache.entries.len}")

# Fibonacci numbers, with the cache in between.
let memo: Cache[int, int] = Cache(room: 10)
fn fib(n: int) -> int {
  if n < 2 { return n }
  if let known = memo.get(n) { return known }
  let value = fib(n - 1) + fib(n - 2)
  memo.put(n, value)
  value
}
print(fib(80), memo.hits > 0, memo.entries.len)

#= ["four", "three", "two"] null 1
#= ["five", "two", "four"]
#= ["two", "five", "four"] 22 null
#= hits 2, misses 2, entries 3
#= 23416728348467685 true 10
