# A hundred thousand keys
let m: [int: int] = [:]
for i in 0..100000 { m[i * 2654435761 % 1000003] = i }
print(m.len)
var sum = 0
for (k, v) in m { sum += v }
print(sum)
for i in 0..100000 { if i % 3 == 0 { m.remove(i * 2654435761 % 1000003) } }
print(m.len)

#= 100000
#= 4999950000
#= 66666
