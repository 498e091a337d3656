# The library's module `random`
import random
let r = random.Random(seed: 42)
print(r.int(0, 100), r.int(0, 100), r.float() < 1.0, r.choice(["a", "b", "c"]), r.bool())
let again = random.Random(seed: 42)
print(again.int(0, 100), again.int(0, 100))
random.seed(7)
let a = [random.int(-5, 5), random.int(-5, 5)]
random.seed(7)
print(a == [random.int(-5, 5), random.int(-5, 5)])
let xs: [int] = []
for i in 0..100 { xs.push(i) }
random.shuffle(xs)
print(xs[0] != 0 or xs[1] != 1, xs.sum())

#= 13 91 true a false
#= 13 91
#= true
#= true 4950
