# Several places at once: the right side is evaluated wholly, then the places are assigned from left to right.
var a = 1
var b = 2
(a, b) = (b, a)
print(a, b)                                 #= 2 1

# Elements, fields, entries, pointers.
let xs = [1, 2, 3]
(xs[0], xs[2]) = (xs[2], xs[0])
print(xs)                                   #= [3, 2, 1]
struct Point { x: f64, y: f64 }
var p = Point(x: 1.0, y: 2.0)
(p.x, p.y) = (p.y, 3)
print(p)                                    #= Point(x: 2.0, y: 3.0)
let ages = ["Ada": 36]
(ages["Bo"], ages["Ada"]) = (ages["Ada"], 37)
print(ages)                                 #= ["Ada": 37, "Bo": 36]
var n = 5
let q = &n
(*q, a) = (a, *q)
print(n, a)                                 #= 2 5

# Nested, with parts that nobody wants.
var c = 0
((a, _), (b, c)) = ((10, 20), (30, 40))
print(a, b, c)                              #= 10 30 40

# A value that is not written out is taken apart.
fn divided(x, y) = (x / y, x % y)
(a, b) = divided(17, 5)
print(a, b)                                 #= 3 2
fn nested() = ((1, "one"), [1.5])
var name = ""
var list: [float] = []
((a, name), list) = nested()
print(a, name, list)                        #= 1 one [1.5]
(_, b) = divided(9, 4)
print(b)                                    #= 1

# A later index sees what was assigned before it.
var i = 0
(i, xs[i]) = (2, 100)
print(i, xs)                                #= 2 [3, 2, 100]
(a, a) = (1, 2)
print(a)                                    #= 2

# Conversions, and types that only the places tell.
var f = 0.5
var maybe: int? = 1
var none: [str] = ["x"]
(f, maybe, none) = (3, null, [])
print(f, maybe, none)                       #= 3.0 null []
(f, maybe) = divided(7, 2)
print(f, maybe)                             #= 3.0 1

# Storage types are checked before anything is assigned, where the value is written out.
var small: u8 = 1
try { (a, small) = (77, a + 300) } catch e { print(e.kind, a, small) } #= range 2 1
try { (a, small) = (77 + a, 2) } catch e { print(e.message) }
print(a, small)                             #= 79 2

# A variable that is known not to be null is that on the right side, and what it was declared as from then on.
class Node { value: int, next: Node? = null }
fn total(first: Node?) {
  var node = first
  var sum = 0
  while node != null {
    (sum, node) = (sum + node.value, node.next)
  }
  sum
}
print(total(Node(1, Node(2, Node(3)))))     #= 6

# Captured variables, and as the body of a lambda, an arm and a function.
fn fibonacci() {
  var (x, y) = (0, 1)
  || { (x, y) = (y, x + y); x }
}
let next = fibonacci()
print([next(), next(), next(), next(), next(), next()]) #= [1, 1, 2, 3, 5, 8]
let swap = || (a, b) = (b, a)
swap()
print(a, b)                                 #= 1 79
fn rotate() = (a, b, c) = (b, c, a)
rotate()
print(a, b, c)                              #= 79 40 1
match c { 1 => (a, b) = (b, a), _ => () }
print(a, b)                                 #= 40 79

fn gcd(x, y) {
  while y != 0 { (x, y) = (y, x % y) }
  x
}
print(gcd(1071, 462))                       #= 21
fn reversed(of) {
  let all = of[..]
  var (from, to) = (0, all.len - 1)
  while from < to {
    (all[from], all[to]) = (all[to], all[from])
    (from, to) = (from + 1, to - 1)
  }
  all
}
print(reversed([1, 2, 3, 4]), reversed(["a", "b", "c"])) #= [4, 3, 2, 1] ["c", "b", "a"]
