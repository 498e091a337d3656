# Bit-fields and packed structs, written and read in a hot loop: neighbours keep their bits, numbers too large are errors.
struct Flags { on: u32 : 1, mode: u32 : 3, level: i32 : 5, rest: u32 : 23 }
@packed
struct Record { tag: u8, value: i32, ratio: f64, small: i16 }
fn fields(turns: int) -> (Flags, int, int) {
  var f = Flags()
  var (errors, levels) = (0, 0)
  for i in 0..turns {
    f.on ^= 1
    try { f.mode = i % 10 } catch { errors += 1 }
    try { f.level = i % 40 - 20 } catch { errors += 1 }
    f.rest += i % 2
    levels += f.level
  }
  (f, errors, levels)
}
print(fields(4001))  #= (Flags(on: 1, mode: 0, level: 15, rest: 2000), 1601, 10355)
fn packed(turns: int) -> (Record, int) {
  var r = Record(ratio: 0.5)
  var errors = 0
  for i in 0..turns {
    r.tag = (r.tag + 1) % 256
    r.value -= i
    r.ratio += 0.25
    try { r.small += 20 } catch e { errors += 1; r.small = -32768 }
  }
  (r, errors)
}
print(packed(4000), sizeof(Record))  #= (Record(tag: 160, value: -7998000, ratio: 1000.5, small: 14452), 1) 15
let records = [Record(), Record(tag: 1), Record(tag: 2)]
for i in 0..6000 {
  records[i % 3].value += records[(i + 1) % 3].tag
  records[i % 3].small = i % 1000
}
print(records.map(|r| (r.tag, r.value, r.small)))  #= [(0, 2000, 997), (1, 4000, 998), (2, 0, 999)]
