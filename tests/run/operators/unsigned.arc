# u64 and usize carry their bits in an int; these methods read them as unsigned.
let all = -1
print(all.ustr())                       #= 18446744073709551615
print(all.udiv(2), all.urem(10))        #= 9223372036854775807 5
print(all.ucmp(1) > 0, 1.ucmp(all) < 0, all.ucmp(-1) == 0)    #= true true true
print(7.udiv(2), 7.urem(2), 7.ustr())   #= 3 1 7
print(try { all.udiv(0) } catch e { 0 }, try { str(all.urem(0)) } catch e { e.kind })    #= 0 zero
