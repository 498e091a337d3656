# == compares lists by value.
print([1, 2] == [1, 2], [1, 2] == [1, 3], [1] == [1, 2])     #= true false false
print(["a"] == ["a"], [[1], [2]] == [[1], [2]])              #= true true
print([1.0] != [1.0], [1.5, 2] == [1.5, 2.0])                #= false true
let nan = 0.0 / 0.0
print([nan] == [nan])                                        #= false
