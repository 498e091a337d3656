# Between the braces stands a whole expression: also one with quotes, braces, lambdas and texts of its own.
let m = ["a:b": 1, "c": 2]
let xs = [3, 1, 2]
print("{m["a:b"]} {m["c"]:03}")                       #= 1 002
print("{xs.map(|x| x * 2)} {xs.filter(|x| { x > 1 })}")    #= [6, 2, 4] [3, 2]
print("{match xs.len { 3 => "three", _ => "?" }}")    #= three
print("{try { xs[9] } catch e { -1 }}")               #= -1
print("{"{"{"deep"}"}"}")                             #= deep
print("{xs[0..2]} {(1, "t")} {xs.len > 2 and true}")  #= [3, 1] (1, "t") true
print("a{"b{"c{xs[0]}d"}e"}f")                        #= abc3def
print("{"}"}{"{1}"}")                                 #= }1
let n: int? = null
print("{n} {n ?? 5} {n == null}")                     #= null 5 true
print("{ 1 + 1 }{  "x"  }")                           #= 2x
