# expect: C may give a number that no case has: it can be seen, and no arm of a `match` fits it
extern "../../c/librows.so" {
  enum Way: c_int { NORTH, EAST = 3, SOUTH, WEST = -1 }
  fn way_turn(w: Way) -> Way
  fn way_wrong() -> Way
}
print(way_turn(Way.NORTH), way_turn(way_turn(Way.EAST)), int(way_turn(Way.SOUTH)))     #= EAST WEST -1
let wrong = way_wrong()
print(int(wrong), wrong, wrong == Way.EAST, wrong == way_wrong())     #= 99 Way(99) false true
fn name(w: Way) -> str = match w { NORTH => "n", EAST => "e", SOUTH => "s", WEST => "w" }
print(name(Way.WEST), try { name(wrong) } catch e { e.message })     #= w no arm of this `match` fits
print(match wrong { EAST => "e", _ => "another" })     #= another
