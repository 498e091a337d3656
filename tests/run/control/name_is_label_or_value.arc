# A lone name behind `break` is a label if one is in scope, else a value.
let outer = 5
let got = loop { break outer }
print(got)       #= 5
outer: loop { loop { break outer } }
print("left")    #= left
