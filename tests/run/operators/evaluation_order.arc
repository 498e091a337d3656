# Operands and arguments are evaluated from left to right.
fn say(x) { print(x); x }
print(say(1) + say(2) * say(3))
#= 1
#= 2
#= 3
#= 7
fn three(a, b, c) = a * 100 + b * 10 + c
print(three(say(4), say(5), say(6)))
#= 4
#= 5
#= 6
#= 456
print(three(c: say(7), a: say(8), b: say(9)))
#= 7
#= 8
#= 9
#= 897
