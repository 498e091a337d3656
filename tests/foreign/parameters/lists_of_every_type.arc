# expect: lists of texts, bools, enums and structs lie in memory as C has arrays of them
extern "../../c/librows.so" {
  enum Way: c_int { NORTH, EAST = 3, SOUTH, WEST = -1 }
  struct Small { x: i16, y: i16 }
  fn texts_length(t: [cstr], n: usize = t.len) -> c_int
  fn texts_or_null(t: [cstr?], n: usize = t.len) -> c_int symbol "texts_length"
  fn texts_until_null(t: [cstr?]) -> c_int
  fn bools_count(b: [bool], n: usize = b.len) -> c_int
  fn ways_sum(w: [Way], n: usize = w.len) -> c_int
  fn smalls_sum(s: [Small], n: usize = s.len) -> c_int
  fn smalls_fill(s: [Small; n], n: usize = s.len)
}
let names: [cstr] = ["ab", "", "cde"]
print(texts_length(names), texts_length(["x"]), texts_length([]))     #= 5 1 0
print(texts_or_null(["ab", null]), texts_until_null(["a", "b", null, "c"]))     #= 1002 2
print(bools_count([true, false, true]), ways_sum([Way.EAST, Way.WEST]))     #= 2 2
print(smalls_sum([Small(1, 2), Small(3, 4)]))     #= 14
let filled = [Small(); 3]
smalls_fill(filled)
print(filled)     #= [Small(x: 0, y: 0), Small(x: 1, y: -1), Small(x: 2, y: -2)]
for i in 0..20 { filled.push(Small(i, 1)) }
print(smalls_sum(filled[3..]), smalls_sum(filled) == 190 - 1 - 4)     #= 190 true
