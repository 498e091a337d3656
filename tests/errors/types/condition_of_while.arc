# expect: line 4, a condition is a `bool`, this is `int`; help: compare it
#? exit 2
var n = 3
while n { n -= 1 }
