extern "../../c/libaggregates.so" {
  struct Point { x: f64, y: f64 }
  struct Table { run: fn(c_int, c_int) -> c_int, by: c_int }
  var origin: Point
  var table: [c_int; 4]
  var operations: Table
}
print(origin, table)
origin.x = 30.0
table[1] = 20
print(origin.x, table[1], table.len)
let run = operations.run
print(run(5, 6), operations.by)

#= Point(x: 3.0, y: 4.0) [1, 2, 3, 4]
#= 30.0 20 4
#= 30 3
