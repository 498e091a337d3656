# Parameters of lambdas may be patterns that always fit.
struct P { x: int, y: int }
let pairs = [((1, 2), "a"), ((3, 4), "b")]
print(pairs.map(|((x, y), name)| "{name}{x * y}"))     #= ["a2", "b12"]
print([P(1, 2)].map(|P(x: a, ..)| a), [P(3, 4)].map(|P(a, b)| a * b))     #= [1] [12]
print([(1, 2, 3)].map(|(_, b, _)| b), [1, 2].map(|_| 0))     #= [2] [0, 0]
["k": (1, 2)].each(|k, (a, b)| print(k, a + b))     #= k 3
let f = |(a, b): (int, str), c: float| "{a}{b}{c}"
print(f((1, "x"), 2))     #= 1x2.0
