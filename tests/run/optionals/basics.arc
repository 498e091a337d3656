# T? of numbers: null, ??, !, if let, while let
let none: int? = null
let some: int? = 5
print(none, some, none ?? 7, some ?? 7, some!)
print(none == null, some == null, some == 5, none == some)
if let x = some { print("has", x) } else { print("nothing") }
if let x = none { print("has", x) } else { print("nothing") }
fn half(n: int) -> int? = if n % 2 == 0 { n / 2 } else { null }
print(half(4), half(5))
var n: int? = 16
while let x = n { print(x); n = if x > 1 { half(x) } else { null } }
let f: float? = 2
print(f, f! * 2)
let b: bool? = false
print(b, b ?? true)

#= null 5 7 5 5
#= true false true false
#= has 5
#= nothing
#= 2 null
#= 16
#= 8
#= 4
#= 2
#= 1
#= 2.0 4.0
#= false false
