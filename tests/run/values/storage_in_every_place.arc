# A storage type may stand for a variable, field, element, target, parameter and result.
struct S { f: u8 }
class C { f: i8 = 1 }
enum E { Case(n: u16) }
fn takes(p: u8) = p
fn gives(n: int) -> i16 = n
fn kind(f: fn() -> ()) -> str { try { f(); "fits" } catch e { e.kind } }
let (big, small) = (70000, 200)
var v: u8 = 0
let s = [S(1)]
let c = C()
let xs: [u8] = [1, 2]
var array: [i8; 2] = [1, 2]
let p = &v
print(kind(|| v = small), kind(|| v = big))                      #= fits range
print(kind(|| s[0].f = small), kind(|| s[0].f = big))            #= fits range
print(kind(|| c.f = 100), kind(|| c.f = small))                  #= fits range
print(kind(|| xs[1] = small), kind(|| xs[1] = big))              #= fits range
print(kind(|| xs.push(small)), kind(|| xs.push(big)))            #= fits range
print(kind(|| array[1] = 7), kind(|| array[1] = small))          #= fits range
print(kind(|| *p = 9), kind(|| *p = big))                        #= fits range
print(kind(|| print(takes(small))), kind(|| print(takes(big))))
#= 200
#= fits range
print(kind(|| print(gives(small))), kind(|| print(gives(big))))
#= 200
#= fits range
print(kind(|| print(Case(small))), kind(|| print(Case(big))))
#= Case(n: 200)
#= fits range
print(v, s, c, xs, array)     #= 9 [S(f: 200)] C(f: 100) [1, 200, 200] [1, 7]
