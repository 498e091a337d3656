extern {
  fn qsort(base: *void, n: usize, size: usize, cmp: fn(*void, *void) -> c_int)
  fn bsearch(key: *void, base: *void, n: usize, size: usize, cmp: fn(*void, *void) -> c_int) -> *void?
}
var xs: [c_int] = [5, 3, 9, 1, 7]
qsort(xs, xs.len, sizeof(c_int), |a: *c_int, b: *c_int| *a - *b)
print(xs)
fn backwards(a: *c_int, b: *c_int) -> int = *b - *a
qsort(xs, xs.len, 4, backwards)
print(xs)
var names = ["pear", "fig", "apple"]
qsort(names, names.len, 8, |a: *cstr, b: *cstr| if *a < *b { -1 } else { 1 })
print(names)
var key: c_int = 7
let found = bsearch(&key, xs, xs.len, 4, backwards)
print(found != null, *(found! as *c_int))
struct Card { suit: u8, rank: u8 }
var cards = [Card(1, 9), Card(0, 3), Card(1, 2)]
qsort(cards, cards.len, sizeof(Card), |a: *Card, b: *Card| (a.suit - b.suit) * 100 + a.rank - b.rank)
print(cards)

#= [1, 3, 5, 7, 9]
#= [9, 7, 5, 3, 1]
#= ["apple", "fig", "pear"]
#= true 7
#= [Card(suit: 0, rank: 3), Card(suit: 1, rank: 2), Card(suit: 1, rank: 9)]
