# expect: line 4, only an `Error` can be thrown, this is `int`
#? exit 2
let ok = true
ok or throw 5
