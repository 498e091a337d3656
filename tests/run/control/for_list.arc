for x in [3, 1, 2] { print(x) }
#= 3
#= 1
#= 2
let none: [int] = []
for x in none { print("never", x) }
var text = ""
for word in ["a", "b", "c"] { text += word }
print(text)     #= abc
for row in [[1, 2], [3]] { for x in row { print(x) } }
#= 1
#= 2
#= 3
