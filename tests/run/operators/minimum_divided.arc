# The one quotient that does not fit: MIN / -1 overflows; MIN % -1 is 0.
let min = -9223372036854775807 - 1
let minus = -1
print(try { str(min / minus) } catch e { e.kind })    #= overflow
print(min % minus)                                      #= 0
