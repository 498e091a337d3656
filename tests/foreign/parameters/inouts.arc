extern "../../c/libaggregates.so" {
  struct Point { x: f64, y: f64 }
  fn twice(inout x: c_int)
  fn move(inout p: Point, by: f64)
}
var n: c_int = 21
twice(&n)
print(n)
var p = Point(1.0, 2.0)
move(&p, 10.0)
print(p)
var xs: [c_int] = [1, 2, 3]
twice(&xs[1])
print(xs)
fn inside() { var k: c_int = 4; for _ in 0..3 { twice(&k) }; k }
print(inside())

#= 42
#= Point(x: 11.0, y: 12.0)
#= [1, 4, 3]
#= 32
