# What is pushed while the loop runs is visited too.
let xs = [1]
for x in xs { if x < 4 { xs.push(x + 1) } }
print(xs)     #= [1, 2, 3, 4]
