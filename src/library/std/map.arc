## Maps: the methods that are written in Arcane. `m.get_or(k, 0)` is `map.get_or(m, k, 0)`.

## Calls `f` with each key and value.
fn each[K, V](m: [K: V], f: fn(K, V)) {
  for (k, v) in m { f(k, v) }
}

## Whether there is no key.
fn is_empty[K, V](m: [K: V]) -> bool = m.len == 0

## What stands under the key, or `otherwise` where nothing does.
fn get_or[K, V](m: [K: V], key: K, otherwise: V) -> V = m.get(key) ?? otherwise

## Puts under the key what `f` makes of what stands there, or of `start` where nothing does.
fn update[K, V](m: [K: V], key: K, start: V, f: fn(V) -> V) {
  m[key] = f(m.get(key) ?? start)
}

## The entries for which `keep` holds.
fn filter[K, V](m: [K: V], keep: fn(K, V) -> bool) -> [K: V] {
  let made: [K: V] = [:]
  for (k, v) in m { if keep(k, v) { made[k] = v } }
  made
}
