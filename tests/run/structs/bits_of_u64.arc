# A bit-field of `u64` or `usize` has no sign; one of `i64` has.
struct Word { low: u64 : 10, high: i64 : 10, rest: usize : 44 }
var w = Word(1023, -1, 5)
print(w.low, w.high, w.rest, sizeof(Word))     #= 1023 -1 5 8
try { let n = [1024]; w.low = n[0] } catch e { print(e.kind) }     #= range
w.high = 511
print(w)     #= Word(low: 1023, high: 511, rest: 5)
