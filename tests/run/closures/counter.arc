# Closures capture variables by reference; each call of the maker has its own
fn counter() { var n = 0; || { n += 1; n } }
let a = counter()
let b = counter()
print(a(), a(), b(), a())
fn pair() { var n = 0; (|| { n += 1 }, || n) }
let (bump, read) = pair()
bump()
bump()
print(read())
var x = 1
let f = || x * 10
x = 5
print(f())
let set = |v| x = v
set(7)
print(x, f())

#= 1 2 1 3
#= 2
#= 50
#= 7 70
