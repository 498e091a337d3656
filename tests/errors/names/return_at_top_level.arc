# expect: line 4, `return` stands outside of a function; help: exit(status)
#? exit 2
let n = 1
if n == 1 { return }
