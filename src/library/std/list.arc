## Lists: the methods that are written in Arcane. `xs.map(f)` is `list.map(xs, f)`.

## What `f` makes of each element.
fn map[T, U](xs: [T], f: fn(T) -> U) -> [U] {
  let made: [U] = []
  for x in xs { made.push(f(x)) }
  made
}

## The elements for which `keep` holds.
fn filter[T](xs: [T], keep: fn(T) -> bool) -> [T] {
  let made: [T] = []
  for x in xs { if keep(x) { made.push(x) } }
  made
}

## What `f` makes of each element, a list each, in one list.
fn flat_map[T, U](xs: [T], f: fn(T) -> [U]) -> [U] {
  let made: [U] = []
  for x in xs { made.extend(f(x)) }
  made
}

## Begins with `start`, and goes over the elements: `f(so far, element)`.
fn fold[T, A](xs: [T], start: A, f: fn(A, T) -> A) -> A {
  var result = start
  for x in xs { result = f(result, x) }
  result
}

## Calls `f` with each element.
fn each[T](xs: [T], f: fn(T)) {
  for x in xs { f(x) }
}

## Whether `test` holds for some element.
fn any[T](xs: [T], test: fn(T) -> bool) -> bool {
  for x in xs { if test(x) { return true } }
  false
}

## Whether `test` holds for every element.
fn all[T](xs: [T], test: fn(T) -> bool) -> bool {
  for x in xs { if not test(x) { return false } }
  true
}

## Where the first element is for which `test` holds; null where there is none.
fn find[T](xs: [T], test: fn(T) -> bool) -> int? {
  for i in 0..xs.len { if test(xs[i]) { return i } }
  null
}

## For how many elements `test` holds.
fn count[T](xs: [T], test: fn(T) -> bool) -> int {
  var found = 0
  for x in xs { if test(x) { found += 1 } }
  found
}

## The first element; null where there is none.
fn first[T](xs: [T]) -> T? = if xs.len == 0 { null } else { xs[0] }

## The last element; null where there is none.
fn last[T](xs: [T]) -> T? = if xs.len == 0 { null } else { xs[xs.len - 1] }

## Whether there is no element.
fn is_empty[T](xs: [T]) -> bool = xs.len == 0

## The elements of two lists side by side, as far as the shorter one goes.
fn zip[A, B](xs: [A], ys: [B]) -> [(A, B)] {
  let made: [(A, B)] = []
  for i in 0..xs.len.min(ys.len) { made.push((xs[i], ys[i])) }
  made
}

## The elements with their numbers: `(0, first), (1, second), …`
fn enumerate[T](xs: [T]) -> [(int, T)] {
  let made: [(int, T)] = []
  for i in 0..xs.len { made.push((i, xs[i])) }
  made
}

## Lists of `size` elements each; the last may have fewer.
fn chunks[T](xs: [T], size: int) -> [[T]] {
  if size < 1 { throw Error("a chunk has one element at least") }
  let made: [[T]] = []
  var start = 0
  while start < xs.len {
    made.push(xs[start..(start + size).min(xs.len)])
    start += size
  }
  made
}

## The text that the bytes of a `[u8]` spell; null where they are no UTF-8.
fn text(bytes: [u8]) -> str? = text_of_bytes(bytes)

## The element for which `key` is least; null where there is none.
fn min_by(xs, key) {
  if xs.len == 0 { return null }
  var best = 0
  for i in 1..xs.len { if key(xs[i]) < key(xs[best]) { best = i } }
  xs[best]
}

## The element for which `key` is greatest; null where there is none.
fn max_by(xs, key) {
  if xs.len == 0 { return null }
  var best = 0
  for i in 1..xs.len { if key(xs[i]) > key(xs[best]) { best = i } }
  xs[best]
}

## Puts the elements in the order of what `key` gives for them; equal ones keep theirs.
fn sort_by(xs, key) {
  let keys = xs.map(key)
  let order = _sorted_places(keys)
  let sorted = order.map(|place| xs[place])
  for i in 0..xs.len { xs[i] = sorted[i] }
}

## The same with a function that compares two elements: negative where the first comes first. An error in it leaves the list
## as it was.
fn sort_with[T](xs: [T], compare: fn(T, T) -> int) {
  let sorted = xs.copy()
  _merge_sort(xs.copy(), sorted, 0, xs.len, compare)
  for i in 0..sorted.len { xs[i] = sorted[i] }
}

# Sorts `to` from `start` to `end`, where `from` has the same elements. The two take turns: the halves are sorted into `from`,
# and merged from there.
fn _merge_sort[T](from: [T], to: [T], start: int, end: int, compare: fn(T, T) -> int) {
  if end - start <= 8 {
    _insertion_sort(to, start, end, compare)
    return
  }
  let middle = start + (end - start) / 2
  _merge_sort(to, from, start, middle, compare)
  _merge_sort(to, from, middle, end, compare)
  # Halves that are in order already cost one comparison.
  if compare(from[middle - 1], from[middle]) <= 0 {
    for i in start..end { to[i] = from[i] }
    return
  }
  var left = start
  var right = middle
  var a = from[left]
  var b = from[right]
  for i in start..end {
    if compare(a, b) <= 0 {
      to[i] = a
      left += 1
      if left == middle {
        for k in right..end { to[k] = from[k] }
        return
      }
      a = from[left]
    } else {
      to[i] = b
      right += 1
      if right == end {
        for k in left..middle { to[k + end - middle] = from[k] }
        return
      }
      b = from[right]
    }
  }
}

fn _insertion_sort[T](xs: [T], start: int, end: int, compare: fn(T, T) -> int) {
  for i in start + 1..end {
    let x = xs[i]
    var place = i
    while place > start {
      let before = xs[place - 1]
      if compare(before, x) <= 0 { break }
      xs[place] = before
      place -= 1
    }
    xs[place] = x
  }
}

fn _sorted_places(keys) {
  let places: [int] = []
  for i in 0..keys.len { places.push(i) }
  sort_with(places, |a, b| if keys[a] < keys[b] { -1 } else if keys[b] < keys[a] { 1 } else { 0 })
  places
}

## Puts tuples in the order of their first parts that differ.
fn sort(xs) { sort_with(xs, |a, b| if a < b { -1 } else if b < a { 1 } else { 0 }) }

## The least of the tuples; null where there is none.
fn min(xs) {
  if xs.len == 0 { return null }
  var best = xs[0]
  for x in xs { if x < best { best = x } }
  best
}

## The greatest of the tuples; null where there is none.
fn max(xs) {
  if xs.len == 0 { return null }
  var best = xs[0]
  for x in xs { if x > best { best = x } }
  best
}
