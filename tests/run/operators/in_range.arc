print(3 in 0..5, 5 in 0..5, 5 in 0..=5, -1 in 0..5)    #= true false true false
print(5 not in 0..5, 0 not in 0..=0)                   #= true false
print(3 in 5..1, 3 in 3..3, 3 in 3..=3)                #= false false true
let n = 10
if n in 1..=n { print("within") }                      #= within
