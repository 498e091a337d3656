print()                              #=
print(1, 2.0, "three", true, [4])    #= 1 2.0 three true [4]
print("a", "", "b")                  #= a  b
print(["quoted", "in \"lists\""])    #= ["quoted", "in \"lists\""]
print([[1, 2], []], [[true]])        #= [[1, 2], []] [[true]]
print(["tab\t", "line\n"])           #= ["tab\t", "line\n"]
