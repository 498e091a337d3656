# expect: line 4, `=` assigns; write `==`
#? exit 2
let x = 1
if x = 1 { print("one") }
