extern "../../c/libaggregates.so" {
  fn sum(p: [c_int; n], n: usize = p.len) -> c_long
  fn pair(p: [c_int; 2], n: usize = 2) -> c_long symbol "sum"
  fn checked(p: [c_int; n], n: usize) -> c_long fails > 100 with "the sum of {p} is {result}" symbol "sum"
}
print(sum([1, 2, 3]), sum([1, 2, 3], 2), sum([]), sum([], n: 0))
try { sum([1, 2, 3], 4) } catch e { print(e.message, e.kind) }
try { sum([1], -1) } catch e { print(e.message) }
print(pair([3, 4, 5]))
try { pair([3]) } catch e { print(e.message) }
print(checked([50, 50], 2))
try { checked([50, 51], 2) } catch e { print(e.message) }
var xs: [c_int] = [1]
fn grow() { xs.push(10); 2 }
print(sum(xs, grow()))
let memory = xs.ptr
print(sum(memory, 1))

#= 6 3 0 0
#= sum: p has 3 elements, where C may use 4 range
#= sum: p has 1 element, where C may use 18446744073709551615
#= 7
#= pair: p has 1 element, where C may use 2
#= 100
#= the sum of [50, 51] is 101
#= 11
#= 1
