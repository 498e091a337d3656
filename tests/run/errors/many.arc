# A million errors thrown and caught leave nothing behind.
var sum = 0
for i in 0..100000 { try { throw Error("x") } catch e { sum += e.message.len } }
print(sum)     #= 100000
#? timeout 60
