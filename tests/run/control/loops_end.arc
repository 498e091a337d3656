# Loops that never run, that end at once, and whose bounds are odd.
for i in 5..5 { print("never", i) }
for i in 5..=4 { print("never", i) }
for i in 3..-3 { print("never", i) }
for i in -1..=-1 { print("once", i) }     #= once -1
while false { print("never") }
loop { break }
for _ in "" { print("never") }
let none: [int] = []
for _ in none { print("never") }
let most = 9223372036854775807
var n = 0
for i in most - 2..=most { n += 1; if i == most { print("last") } }     #= last
for i in -most - 1..-most + 1 { n += 1; if i == -most - 1 { print("first") } }     #= first
print(n)     #= 5
var end = 3
for i in 0..end { end = 10; print(i) }
#= 0
#= 1
#= 2
