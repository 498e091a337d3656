# defer runs at every way out, in reverse order
fn f(how: int) -> int {
  defer print("out", how)
  defer print("second")
  for i in 0..3 {
    defer print("turn", i)
    if how == 1 and i == 1 { return i }
    if how == 2 and i == 0 { break }
    if how == 3 { continue }
    if how == 4 and i == 1 { throw Error("bad") }
  }
  -1
}
for how in 0..5 { try { print(f(how)) } catch e { print(e.message) } }
let g = || { defer print("lambda out"); 5 }
print(g())

#= turn 0
#= turn 1
#= turn 2
#= second
#= out 0
#= -1
#= turn 0
#= turn 1
#= second
#= out 1
#= 1
#= turn 0
#= second
#= out 2
#= -1
#= turn 0
#= turn 1
#= turn 2
#= second
#= out 3
#= -1
#= turn 0
#= turn 1
#= second
#= out 4
#= bad
#= lambda out
#= 5
