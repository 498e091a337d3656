# Lambdas take values apart
let pairs = [("a", 1), ("b", 2)]
print(pairs.map(|(k, v)| "{k}{v}"))
var total = 0
pairs.each(|(_, v)| total += v)
print(total)
struct P { x: int, y: int }
print([P(1, 2), P(3, 4)].map(|P(x, y)| x * y))

#= ["a1", "b2"]
#= 3
#= [2, 12]
