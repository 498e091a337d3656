# Scopes are blocks; a name may be declared again, with another type.
let x = 1
let x = "two"
print(x)     #= two
if true {
  let x = 3.0
  print(x)     #= 3.0
}
print(x)     #= two
for x in 0..1 { print(x) }     #= 0
print(x)     #= two
let x = x + "!"
print(x)     #= two!
fn f(x) { let x = x * 2; x }
print(f(21))     #= 42
