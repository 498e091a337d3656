# Maps keep the order in which their keys came; a removed key comes back at the end
let m: [int: int] = [:]
for i in 0..20 { m[i * 7 % 20] = i }
print(m.keys())
for i in 0..10 { m.remove(i) }
m[3] = 33
m[19] = 0
print(m, m.len)
m.clear()
print(m, m.len)
m[1] = 1
print(m)

#= [0, 7, 14, 1, 8, 15, 2, 9, 16, 3, 10, 17, 4, 11, 18, 5, 12, 19, 6, 13]
#= [14: 2, 15: 5, 16: 8, 10: 10, 17: 11, 11: 13, 18: 14, 12: 16, 19: 0, 13: 19, 3: 33] 11
#= [:] 0
#= [1: 1]
