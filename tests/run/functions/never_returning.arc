# expect: what only throws, exits or loops gives no value, so it stands where any type is wanted
fn die(message: str) { throw Error(message) }
struct Wide { a: int, b: int, c: int, d: int }

# as a branch, an arm, the end of `??` and `or`
fn sign(n) { if n > 0 { 1 } else { die("{n} is not positive") } }
fn named(n) { match n { 0 => "zero", 1 => "one", _ => die("no name for {n}") } }
fn found(map, key) { map.get(key) ?? die("no {key}") }
fn checked(ok) { ok or die("refused"); "accepted" }
print(sign(3), named(1), found(["a": 1], "a"), checked(true))     #= 1 one 1 accepted
for attempt in [|| str(sign(-3)), || named(2), || str(found(["a": 1], "b")), || checked(false)] {
  try { print(attempt()) } catch e { print(e.message) }
}
#= -3 is not positive
#= no name for 2
#= no b
#= refused

# for a function of any result
fn use_int(f: fn(str) -> int) { try { f("int") } catch e { print(e.message); 0 } }
fn use_wide(f: fn(str) -> Wide) { try { f("wide").d } catch e { print(e.message); 0 } }
fn use_text(f: fn(str) -> str?) { try { f("text") ?? "null" } catch e { e.message } }
print(use_int(die), use_wide(die))
#= int
#= wide
#= 0 0
print(use_text(die), use_text(|x| die(x)), use_text(|x| { throw Error("thrown {x}") }))     #= text text thrown text
let kept = |x: str| die(x)
print(use_int(kept), use_wide(kept), use_text(kept))
#= int
#= wide
#= 0 0 text

# where nobody tells the type of the lambda
fn integral(f, a, b) { (f(a) + f(b)) / 2.0 * (b - a) }
try { print(integral(|x| throw Error("not at {x}"), 0.5, 1.0)) } catch e { print(e.message) }     #= not at 0.5
try { print([1].map(|x| throw Error("map"))) } catch e { print(e.message) }                      #= map
try { print([1].fold(0, |a, x| throw Error("fold"))) } catch e { print(e.message) }              #= fold
try { [2, 1].sort_by(|x| throw Error("sort_by")) } catch e { print(e.message) }                  #= sort_by
try { print(-die("a").b + 1 < die("c")) } catch e { print(e.message) }                           #= a

# what comes from C
extern fn qsort(base: *void, n: usize, size: usize, cmp: fn(*void, *void) -> c_int)
fn compare(a: *void, b: *void) { throw Error("compared") }
let xs = [2, 1]
try { qsort(xs, xs.len, 8, compare) } catch e { print(e.message) }     #= compared
