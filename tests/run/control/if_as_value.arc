# `if` is an expression wherever a value stands.
let n = 7
let a = 1 + if n > 5 { 10 } else { 20 } * 2
let b = [if n == 7 { "seven" } else { "?" }, "x"]
fn f(x, y) = x - y
let c = f(if n > 0 { 1 } else { 2 }, if n < 0 { 1 } else { 2 })
let d = (if n > 0 { [1] } else { [2, 3] }).len
let e = -if n > 0 { 5 } else { 6 }
let g = if n > 0 { null } else { 5 }
let h: int? = if n > 0 { 5 } else { null }
let i = if n > 100 { "large" } else if n > 10 { "middle" } else if n > 5 { "small" } else { "tiny" }
print(a, b, c, d, e, g, h, i)     #= 21 ["seven", "x"] -1 1 -5 null 5 small
var log = ""
if n > 0 { log += "a" } else { log += "b" }
if n < 0 { log += "c" }
let u = if n > 0 { if n > 5 { "both" } else { "one" } } else { "none" }
print(log, u)     #= a both
