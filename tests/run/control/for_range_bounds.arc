# The bounds are evaluated once, and a range may end at the largest int.
var calls = 0
fn bound() { calls += 1; 3 }
for i in 0..bound() { if i == 0 { print("go") } }     #= go
print(calls)     #= 1
let max = 9223372036854775807
var turns = 0
for i in max - 1..=max { turns += 1; if i == max { print("end") } }     #= end
print(turns)     #= 2
for i in max..max { print("never") }
var n = 3
for i in 0..n { n += 1; turns += i }
print(n, turns)     #= 6 5
