# Lists grow as they must, and keep what they hold.
let xs: [int] = []
for i in 0..10000 { xs.push(i * 2) }
var sum = 0
for x in xs { sum += x }
print(xs.len, xs[9999], sum)     #= 10000 19998 99990000
let texts: [str] = []
for i in 0..200 { texts.push("item {i}") }
print(texts[0], texts[199])      #= item 0 item 199
