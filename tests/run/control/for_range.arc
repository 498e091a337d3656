for i in 0..3 { print(i) }
#= 0
#= 1
#= 2
for i in 2..=4 { print(i) }
#= 2
#= 3
#= 4
for i in 3..3 { print("never") }
for i in 5..2 { print("never") }
for _ in 0..2 { print("twice") }
#= twice
#= twice
var sum = 0
for i in -10..=10 { sum += i * i }
print(sum)     #= 770
