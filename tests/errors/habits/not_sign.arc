# expect: line 4, `!` is written `not`
#? exit 2
let done = false
while !done { print(done) }
