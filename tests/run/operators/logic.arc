# and, or stop as soon as the answer is known.
fn yes(name) { print(name); true }
fn no(name) { print(name); false }
print(no("a") and yes("b"))
#= a
#= false
print(yes("c") or no("d"))
#= c
#= true
print(yes("e") and no("f"))
#= e
#= f
#= false
print(not (yes("g") and true))
#= g
#= false
let both = true and not false
print(both)     #= true
