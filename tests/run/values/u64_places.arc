# `u64` and `usize` keep all 64 bits, in an int.
struct W { a: u64, b: usize }
var w = W(0xffff_ffff_ffff_ffff, 1)
print(w.a, w.a.ustr(), w.b)     #= -1 18446744073709551615 1
let xs: [u64] = [0, 0x8000_0000_0000_0000]
print(xs[1].ustr(), xs[1].udiv(3), xs[1].urem(10), xs[1].ucmp(xs[0]))     #= 9223372036854775808 3074457345618258602 8 1
w.a = xs[1]
w.a >>= 60
print(w.a, w.a & 0xf)     #= -8 8
var hash: u64 = 0xcbf2_9ce4_8422_2325
for byte in "abc".bytes() { hash = (hash ^ byte) *% 0x100_0000_01b3 }
print("{hash.ustr()}", hash == 0xe71f_a219_0541_574b)     #= 16654208175385433931 true
