# expect: 256 does not fit u8, at `level += 56`
#? exit 1
var level: u8 = 200
level += 55
print(level)     #= 255
level += 1
