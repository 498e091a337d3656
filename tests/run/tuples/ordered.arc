# expect: tuples of what has an order have one: that of their first parts that differ
print((1, 2) < (1, 3), (1, 2) < (1, 2), (1, 2) <= (1, 2), (2, 0) > (1, 9), (1, 2) >= (1, 3))     #= true false true true false
print((1, "b") < (1, "a"), (1, "a", 2.5) < (1, "a", 3.5), ("a", 1) < ("b", 0))                   #= false true true
print(((1, 2), "x") < ((1, 3), "a"), ((1, 2), "x") <= ((1, 2), "x"), ((1, 2), "b") > ((1, 2), "a"))     #= true true true
print((1, 2.5) < (1, 3), (0.0 / 0.0, 1) < (1.0, 1), (0.0 / 0.0, 1) >= (1.0, 1))                  #= true false false

# each side is evaluated once, in order
fn noted(n: int) -> (int, int) { print("noted", n); (n, n) }
if noted(1) < noted(2) { print("before") }
#= noted 1
#= noted 2
#= before

let people = [("Bob", 41), ("Ada", 36), ("Cy", 36)]
people.sort_by(|(name, age)| (age, name))
print(people)                                    #= [("Ada", 36), ("Cy", 36), ("Bob", 41)]
people.sort_by(|person| (-person.1, person.0))
print(people, people.min_by(|person| (person.1, person.0)))     #= [("Bob", 41), ("Ada", 36), ("Cy", 36)] ("Ada", 36)
fn largest(xs) { var best = xs[0]; for x in xs { if x > best { best = x } }; best }
print(largest([(1, "z"), (2, "a"), (1, "q")]), largest([3, 1]))  #= (2, "a") 3
let (year, month) = (2024, 2)
while (year, month) < (2024, 1) { print("never") }

let versions = [(1, 10, "b"), (1, 9, "z"), (0, 99, "a"), (1, 10, "a")]
print(versions.min(), versions.max())            #= (0, 99, "a") (1, 10, "b")
versions.sort()
print(versions)                                  #= [(0, 99, "a"), (1, 9, "z"), (1, 10, "a"), (1, 10, "b")]
let none: [(int, int)] = []
none.sort()
print(none.min(), none.max(), none)              #= null null []
print(["b": 1, "a": 2].keys().zip([2, 1]).max()) #= ("b", 2)
