# [value; count]
let zeros = [0; 5]
print(zeros, zeros.len)          #= [0, 0, 0, 0, 0] 5
let n = 3
print([1.5; n], ["x"; 2])        #= [1.5, 1.5, 1.5] ["x", "x"]
print([true; 0])                 #= []
let rows = [[0]; 2]
rows[0].push(1)
print(rows)                      #= [[0, 1], [0, 1]]
fn minus() = -1
print(try { str([0; minus()]) } catch e { e.kind })     #= range
