let xs: [str?] = [null, "a", null]
var present = 0
for x in xs { if x != null { present += x.len } }
print(present, xs.len)     #= 1 3
