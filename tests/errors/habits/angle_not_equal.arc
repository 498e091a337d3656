# expect: line 4, `<>` is written `!=`
#? exit 2
let x = 1
while x <> 3 { print(x) }
