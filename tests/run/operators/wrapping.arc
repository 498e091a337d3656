# +% -% *% keep the low 64 bits.
let max = 9223372036854775807
let min = -max - 1
print(max +% 1 == min)         #= true
print(min -% 1 == max)         #= true
print(max *% 2)                #= -2
print(1 +% 2, 1 -% 2, 3 *% 4)  #= 3 -1 12
var hash = 5381
for byte in [104, 105] { hash = hash *% 33 +% byte }
print(hash)                    #= 5863446
