# expect: u64 carries its bits in an int; ustr shows them as unsigned
extern fn strtoull(text: cstr, end: *void?, base: c_int) -> c_ulonglong
let big = strtoull("18446744073709551615", null, 10)
print(big, big.ustr())     #= -1 18446744073709551615
let half = strtoull("9223372036854775808", null, 10)
print(half.ustr(), half.udiv(2), half.urem(1000), half.ucmp(5) > 0)     #= 9223372036854775808 4611686018427387904 808 true
