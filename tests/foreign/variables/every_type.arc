# expect: C's variables of every type are places: read, set in whole and in parts, seen by C
extern "../../c/librows.so" {
  enum Way: c_int { NORTH, EAST = 3, SOUTH, WEST = -1 }
  struct Small { x: i16, y: i16 }
  union Number { i: i64, f: f64 }
  struct Node { value: c_int, next: *Node? }
  var global_i8: i8
  var global_u16: u16
  var global_i64: i64
  var global_f32: f32
  var global_bool: bool
  var global_way: Way
  var global_small: Small
  var global_number: Number
  var global_texts: [cstr?; 3]
  var global_list: *Node
  var global_array: [c_char; 9]
  var global_grid: [[c_int; 3]; 2]
}
print(global_i8, global_u16, global_i64, global_f32, global_bool, global_way)     #= -8 65535 1 0.5 true EAST
print(global_small, global_number.i, global_texts, global_list.value, global_list.next)     #= Small(x: 1, y: 2) 5 ["one", "two", null] 7 null
print(global_grid, global_grid[1][2], (&global_array[0]).str(), global_array.len)     #= [[1, 2, 3], [4, 5, 6]] 6 an array 9
global_i8 += 1
global_f32 *= 3.0
global_bool = not global_bool
global_way = Way.WEST
global_small = Small(7, 8)
global_small.y += 1
global_number.f = 1.0
global_texts[1] = "deux"
global_texts[2] = global_texts[0]
global_grid[0][1] = 50
print(global_i8, global_f32, global_bool, global_way, global_small, global_number.i == 0x3ff0000000000000)     #= -7 1.5 false WEST Small(x: 7, y: 9) true
print(global_texts, global_grid)     #= ["one", "deux", "one"] [[1, 50, 3], [4, 5, 6]]
fn kind(f) -> str { try { f(); "fine" } catch e { e.kind } }
print(kind(|| global_i8 -= 200), kind(|| global_u16 += 1), kind(|| global_grid[0][3 + args.len] = 1), kind(|| global_small.x = 40000 + args.len))     #= range range index range
var own = Node(1, global_list)
global_list = &own
print(global_list.value, global_list.next!.value)     #= 1 7
let p = &global_i64
*p = 99
print(global_i64)     #= 99
