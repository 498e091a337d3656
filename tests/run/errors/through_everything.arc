# An error leaves closures, natives, methods, iterators, defaults, and interpolations.
class Bad { n: int = 0
  fn next(self) -> int? { self.n += 1; if self.n == 3 { throw Error("next") }; self.n }
  fn go(self, n: int) -> int = if n == 0 { throw Error("method") } else { self.go(n - 1) } }
fn fail(what: str) -> int { throw Error(what) }
fn with_default(n: int = fail("default")) = n
fn message(f: fn() -> ()) -> str = try { f(); "none" } catch e { e.message }
let xs = [3, 1, 2]
print(message(|| { xs.map(|_| fail("map")); () }), message(|| xs.sort_by(|_| fail("sort"))), message(|| xs.each(|_| { fail("each"); () })))     #= map sort each
print(message(|| for x in Bad() { assert x < 3 }), message(|| { Bad().go(5); () }), message(|| { with_default(); () }))     #= next method default
print(message(|| print("{fail("text")}")), message(|| { [1, fail("list")]; () }), message(|| { ["a": fail("map")]; () }), message(|| { xs[fail("index")] = 1 }))     #= text list map index
print(xs.len, message(|| { xs.filter(|x| x > 0 or fail("no") > 0); () }))     #= 3 none
