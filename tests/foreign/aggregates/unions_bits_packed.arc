extern "../../c/libaggregates.so" {
  union Word { i: c_int, f: f32, bytes: [u8; 4] }
  struct Bits { low: c_uint : 3, middle: c_uint : 7, high: c_int : 12 }
  @packed struct Packed { tag: c_char, value: c_int, weight: f64 }
  @align(32) struct Wide { v: [f64; 4] }
  fn word_next(w: Word) -> Word
  fn bits_shift(b: Bits) -> Bits
  fn packed_half(p: Packed) -> Packed
  fn wide_twice(first: c_int, w: Wide, last: c_int) -> Wide
}
print(word_next(Word(i: 41)).i, word_next(Word(f: 1.0)).bytes[0])
let shifted = bits_shift(Bits(3, 100, -2000))
print(shifted.low, shifted.middle, shifted.high)
print(sizeof(Packed), packed_half(Packed('p', 10, 5.0)))
print(wide_twice(1, Wide(v: [1.0, 2.0, 3.0, 4.0]), 10).v)

#= 42 1
#= 4 99 2000
#= 13 Packed(tag: 112, value: 5, weight: 2.5)
#= [13.0, 15.0, 17.0, 19.0]
