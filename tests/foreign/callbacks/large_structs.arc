#? tier interpreter
# expect: a struct of some kilobytes reaches a callback whole, with texts behind it
extern "../../c/libaggregates.so" {
  struct Large { bytes: [i8; 3200] }
  fn call_large(f: fn(Large, cstr, cstr) -> c_int) -> c_int
}
fn wrong(l: Large) -> int { var n = 0; for i in 0..3200 { if l.bytes[i] != i % 100 { n += 1 } }; n }
print(call_large(|l, a, b| { print(a, b, wrong(l)); wrong(l) + a.len + b.len }))
#= first second 0
#= 11
# As deep as the stack goes.
fn deep(n: int) -> int { call_large(|l, a, b| deep(n + 1)) }
print(try { str(deep(0)) } catch e { e.kind })     #= stack
fn stack(n: int) -> int = stack(n + 1) + call_large(|l, a, b| 1)
print(try { str(stack(0)) } catch e { e.kind })     #= stack
fn near_the_end(n: int) -> int { try { near_the_end(n + 1) + 1 } catch e { if e.kind == "stack" { call_large(|l, a, b| wrong(l) + 1) } else { -1 } } }
print(try { str(near_the_end(0) > 0) } catch e { e.kind })     #= true
