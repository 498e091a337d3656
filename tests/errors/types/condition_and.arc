# expect: line 5, `and` wants `bool`s; `name` is `str`
#? exit 2
let name = "Ada"
let n = 1
if n > 0 and name { print(name) }
