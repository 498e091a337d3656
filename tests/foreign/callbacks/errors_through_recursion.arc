# expect: an error deep in C's recursion is thrown at each return, and caught by whoever stands nearest
extern "../../c/libaggregates.so" fn call_while(f: fn(c_int) -> c_int, n: c_int) -> c_int
var ends: [int] = []
fn deep(n: int) -> int {
  defer ends.push(n)
  call_while(|x| if n == 0 { throw Error("bottom", kind: "mine") } else { deep(n - 1) }, 1)
}
try { deep(4) } catch e { print(e.message, e.kind, e.trace.lines().len) }     #= bottom mine 11
print(ends)     #= [0, 1, 2, 3, 4]
fn guarded(n: int) -> int {
  call_while(|x| {
    if n == 0 { throw Error("x") }
    if n == 2 { try { guarded(n - 1) } catch e { 100 } } else { guarded(n - 1) + 1 }
  }, 1)
}
print(guarded(4))     #= 102
# A run-time error is one as well.
let zero = args.len
print(try { str(call_while(|x| 1 / zero, 2)) } catch e { "{e.kind}: {e.message}" })     #= zero: division by zero
print(try { str(call_while(|x| [1][x + 1], 2)) } catch e { e.kind })     #= index
