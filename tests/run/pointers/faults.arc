# Reading through null or unmapped memory is an error that can be caught
struct P { x: int, y: int }
let p = 8 as *P
try { print(p.y) } catch e { print(e.kind, e.message) }
try { p.x = 1 } catch e { print(e.kind) }
let q = 16 as *c_int
try { print(*q) } catch e { print(e.kind) }
try { print(q.list(4)) } catch e { print(e.kind) }
let n: *int? = null
print(n == null, n)

#= fault reading at the address 0x10, where there is no memory
#= fault
#= fault
#= fault
#= true null
