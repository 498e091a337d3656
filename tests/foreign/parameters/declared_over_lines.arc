# A declaration without braces goes on in the next line, as one in a block does; types of functions may begin a line.
extern fn access(path: cstr, mode: c_int) -> c_int
  fails < 0 with "no {path}"
extern fn absolute(
  x: c_int,
) -> c_int
  symbol "abs"
extern fn qsort(
  base: *void, n: usize, size: usize, compare:
  fn(*void, *void) -> c_int,
)

try { access("/no/such", 0) } catch e { print(e.message) }    #= no /no/such
print(absolute(-3))    #= 3

let xs: [c_int] = [3, 1, 2]
qsort(xs, xs.len, 4, |a: *c_int, b: *c_int| *a - *b)
print(xs)    #= [1, 2, 3]

struct Counter {
  n: int
  fn add(
    var self,
    by: int,
  ) { self.n += by }
}
var counter = Counter(1)
counter.add(2)
print(counter)    #= Counter(n: 3)
