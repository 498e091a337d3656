# A constant may be used in front of its declaration: by others, types, functions and statements.
print(SIZE, NAME, sizeof(Table), KIND)     #= 12 abc 24 SECOND
struct Table { cells: [u8; SIZE], more: [u16; HALF] }
enum Kind { FIRST, SECOND }
const SIZE = HALF * 2
const HALF = THIRD + 2
const THIRD = 4
const NAME = "a" + REST
const REST = "bc"
const KIND = Kind.SECOND
const BYTES = sizeof(Table) + SIZE
fn inner() {
  let before = LOCAL + 1
  const LOCAL = OTHER * 2
  const OTHER = 21
  before
}
print(inner(), BYTES)     #= 43 36
