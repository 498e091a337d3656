# The literals of lists, maps and tuples, empty, of one, nested.
let none: [int] = []
let nothing: [str: int] = [:]
print(none, nothing, (), (1,), [1], ["a": 1], (1, "a"))     #= [] [:] () (1,) [1] ["a": 1] (1, "a")
print([[1], []], [["a": [1]], [:]], ((), ((),)), [(1, "x")], [(1, 2): "x"])
#= [[1], []] [["a": [1]], [:]] ((), ((),)) [(1, "x")] [(1, 2): "x"]
print([1 + 1, (2), "x".len], ["k": 1 + 1, "a" + "b": 3], (1 + 1, -1, not true))     #= [2, 2, 1] ["k": 2, "ab": 3] (2, -1, false)
print([1: "a", 2: "b", 1: "c"])     #= [1: "c", 2: "b"]
