# What just fits, what does not, and what wraps.
let (most, least) = (9223372036854775807, -9223372036854775808)
fn kind(f: fn() -> int) -> str = try { str(f()) } catch e { e.kind }
print(kind(|| most + 0), kind(|| most + 1), kind(|| least - 1), kind(|| least + most))     #= 9223372036854775807 overflow overflow -1
print(kind(|| most * 1), kind(|| least * 1), kind(|| least * -1), kind(|| 3037000500 * 3037000500), kind(|| 3037000499 * 3037000499))     #= 9223372036854775807 -9223372036854775808 overflow overflow 9223372030926249001
print(kind(|| -least), kind(|| -most), kind(|| least / -1), kind(|| least % -1), kind(|| least / 1))     #= overflow -9223372036854775807 overflow 0 -9223372036854775808
print(kind(|| abs(least)), kind(|| least.abs()), kind(|| 2.pow(62)), kind(|| 2.pow(63)), kind(|| (-2).pow(63)))     #= overflow overflow 4611686018427387904 overflow -9223372036854775808
print(most +% 1 == least, least -% 1 == most, most *% most, least *% -1 == least, 0 -% least == least)     #= true true 1 true true
print(kind(|| [most, 1].sum()), most.udiv(-1), (-1).udiv(most), least.urem(10))     #= overflow 0 2 8
var n = most
print(try { n += 1; "no" } catch e { e.message }, n == most)     #= 9223372036854775807 + 1 overflows true
print(try { n *= 2; "no" } catch e { e.kind }, try { n -= -1; "no" } catch e { e.kind })     #= overflow overflow
