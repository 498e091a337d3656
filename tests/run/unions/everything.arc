# Unions of numbers, arrays, structs and pointers; copied, compared by bytes, in structs and lists.
struct Pair { low: u32, high: u32 }
union Word { whole: u64, pair: Pair, bytes: [u8; 8], f: f64, small: i8 }
var w = Word(whole: 0x0102_0304_0506_0708)
print(w.pair.low == 0x0506_0708, w.pair.high == 0x0102_0304, w.bytes, w.small)     #= true true [8, 7, 6, 5, 4, 3, 2, 1] 8
w.bytes[7] = 0xff
w.pair.low = 0
print("{w.whole:x}", w.bytes[0], w.small)     #= -fdfcfc00000000 0 0
let copy = w
w.f = 1.0
print(copy == w, copy.bytes[7], "{w.whole:x}", Word(f: 1.0) == w, sizeof(Word))     #= false 255 3ff0000000000000 true 8
struct Tagged { kind: u8, value: Word }
let list = [Tagged(1, Word(f: 0.5)), Tagged(2, Word(whole: 7)), Tagged()]
list[2].value.small = -1
for t in list { print(match t.kind { 1 => "f {t.value.f}", 2 => "w {t.value.whole}", _ => "s {t.value.small} {t.value.whole}" }) }
#= f 0.5
#= w 7
#= s -1 255
print(Word().whole, Word(5).whole, offsetof(Tagged, value), offsetof(Word, f))     #= 0 5 8 0
