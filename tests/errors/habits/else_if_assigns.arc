# expect: line 4, `=` assigns; write `==`
#? exit 2
let x = 2
if x == 1 { print("one") } else if x = 2 { print("two") }
