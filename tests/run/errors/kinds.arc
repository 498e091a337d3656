fn zero() = 0
let xs = [1]
fn kind(which: int) -> str {
  try {
    if which == 0 { print(1 / zero()) }
    if which == 1 { print(xs[zero() + 1]) }
    if which == 2 { print(9223372036854775807 + 1 + zero()) }
    if which == 3 { let x: u8 = 256 + zero(); print(x) }
    if which == 4 { assert zero() == 1 }
    if which == 5 { throw Error("own") }
    "none"
  } catch e { e.kind }
}
for i in 0..7 { print(kind(i)) }
#= zero
#= index
#= overflow
#= range
#= assert
#= error
#= none
