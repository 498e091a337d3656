# A comparator that qsort calls as native code: errors, faults, results too large for C, each caught, and all as before afterwards.
extern fn qsort(base: *void, n: usize, size: usize, compare: fn(*void, *void) -> c_int)

fn sorted(flip: int, bad: int) -> [c_int] {
  let ys: [c_int] = []
  for i in 0..300 { ys.push((i * 7919) % 1000) }
  qsort(ys, ys.len, 4, |a: *c_int, b: *c_int| {
    if *a == bad { throw Error("bad {bad}") }
    (*a - *b) * flip
  })
  ys
}
for i in 0..20 { sorted(1, -1) }
print(sorted(1, -1)[0..5], sorted(-1, -1)[0..5])  #= [0, 3, 6, 9, 12] [996, 993, 990, 987, 984]
try { print(sorted(1, 501)) } catch e { print(e.message) }  #= bad 501
print(sorted(1, -1)[0..5])  #= [0, 3, 6, 9, 12]

fn fault(p: *int) -> int {
  let ys: [c_int] = [3, 2, 1]
  qsort(ys, 3, 4, |a: *c_int, b: *c_int| {
    if *b == 1 { return *p }
    *a - *b
  })
  ys[0]
}
let ok: *int = [1].ptr
for i in 0..2000 { fault(ok) }
try { print(fault(16 as *int)) } catch e { print(e.message) }  #= reading at the address 0x10, where there is no memory
try { print(fault(16 as *int)) } catch e { print(e.message) }  #= reading at the address 0x10, where there is no memory
print(fault(ok))  #= 1

fn scaled(n: int) -> int {
  let ys: [c_int] = [3, 2, 1]
  qsort(ys, 3, 4, |a: *c_int, b: *c_int| (*a - *b) * n)
  ys[0]
}
for i in 0..2000 { scaled(1) }
try { print(scaled(1 << 40)) } catch e { print(e.message) }  #= 1099511627776 does not fit i32
print(scaled(-1))  #= 3
