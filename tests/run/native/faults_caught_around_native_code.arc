# A fault in a native function that an interpreted one catches leaves the machine as it was: what is called next runs as ever.
fn get(p: *int) -> int { var s = 0; for i in 0..2 { s += *p }; s }
fn add(a: int, b: int) -> int { var s = 0; for i in 0..3 { s += a + b }; s }
let p: *int = [1, 2].ptr
fn warm(n: int) { if n > 0 { add(n, get(p)); warm(n - 1) } }
warm(900)
warm(900)
fn risky() -> int {
  try { get(16 as *int) } catch e { print(e.message); 7 }
}
print(risky())
#= reading at the address 0x10, where there is no memory
#= 7
print(add(1, 2))  #= 9
print(risky())
#= reading at the address 0x10, where there is no memory
#= 7
print(add(3, 2))  #= 15
