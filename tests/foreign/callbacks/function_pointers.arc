extern "../../c/libaggregates.so" {
  struct Table { run: fn(c_int, c_int) -> c_int, by: c_int }
  struct Perhaps { run: (fn(c_int, c_int) -> c_int)?, by: c_int }
  fn operation(which: c_int) -> (fn(c_int, c_int) -> c_int)?
  fn surely(which: c_int) -> fn(c_int, c_int) -> c_int symbol "operation"
  fn run_table(t: Table, x: c_int) -> c_int
  fn run_perhaps(t: Perhaps, x: c_int) -> c_int symbol "run_table"
  fn run_table_at(t: *Table, x: c_int) -> c_int
  fn call_two(f: fn(c_int, c_int) -> c_int, a: c_int, b: c_int) -> c_int
}
let plus = surely(0)
let times = operation(1)!
print(plus(3, 4), times(3, 4), operation(2) == null)
try { surely(2) } catch e { print(e.kind) }
print([plus, times].map(|f| f(2, 5)))
print(call_two(plus, 20, 22))
var table = Table(|x, by| x * 100 + by, 7)
print(run_table(table, 5), run_table_at(&table, 6), (table.run)(1, 2))
table.run = times
print(run_table(table, 5))
print(run_perhaps(Perhaps(null, 1), 2), run_perhaps(Perhaps(|a, b| a - b, 1), 2))
let large = [1 << 40]
try { plus(large[0], 1) } catch e { print(e.kind) }

#= 7 12 true
#= null
#= [7, 10]
#= 42
#= 507 607 102
#= 35
#= -1 1
#= range
