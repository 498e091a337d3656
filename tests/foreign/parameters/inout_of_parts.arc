# expect: an element, a field of a struct or object, what a pointer points to: each has a place to lend
extern "../../c/librows.so" {
  struct Small { x: i16, y: i16 }
  fn inout_swap(inout a: c_int, inout b: c_int)
  fn inout_i8(inout x: i8)
}
class Box { n: c_int = 5, small: i8 = 1 }
struct Two { a: c_int, b: c_int }
let box = Box()
var two = Two(1, 2)
inout_swap(&box.n, &two.b)
print(box.n, two)     #= 2 Two(a: 1, b: 5)
inout_i8(&box.small)
print(box.small)     #= 2
inout_swap(&two.a, &two.b)
print(two)     #= Two(a: 5, b: 1)
let xs: [c_int] = [10, 20, 30]
inout_swap(&xs[0], &xs[2])
print(xs)     #= [30, 20, 10]
let p = xs.ptr
inout_swap(&p[1], &*p)
print(xs)     #= [20, 30, 10]
inout_swap(&xs[0], &xs[0])
print(xs[0])     #= 20
print(try { inout_swap(&xs[0], &xs[3]); "" } catch e { e.kind })     #= index
var grid: [[c_int; 2]; 2] = [[1, 2], [3, 4]]
inout_swap(&grid[0][1], &grid[1][0])
print(grid)     #= [[1, 3], [2, 4]]
