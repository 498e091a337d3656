# expect: line 4, inside the text: nothing is called `nmae`; did you mean `name`?
#? exit 2
let name = "Ada"
print("hello {nmae}")
