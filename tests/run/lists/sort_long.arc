# Sorting what is longer than a few elements: equal ones keep their places, whatever order they come in.
class Random { seed: int
  fn next(self) -> int { self.seed = self.seed * 16807 % 2147483647; self.seed } }
struct Card { key: int, number: int }

fn is_sorted(cards: [Card]) -> bool {
  for i in 1..cards.len {
    let (a, b) = (cards[i - 1], cards[i])
    if a.key > b.key or a.key == b.key and a.number > b.number { return false }
  }
  true
}

let random = Random(7)
var good = 0
var comparisons = 0
for n in 0..70 {
  let cards: [Card] = []
  for i in 0..n { cards.push(Card(random.next() % (1 + n / 2), i)) }
  cards.sort_by(|a, b| { comparisons += 1; a.key - b.key })
  var sum = 0
  for card in cards { sum += card.number }
  if cards.len == n and is_sorted(cards) and sum == n * (n - 1) / 2 { good += 1 }
}
print(good) #= 70
print(comparisons < 70 * 70 * 3) #= true

# What is sorted already takes little more than one comparison for each element.
let numbers: [int] = []
for i in 0..1000 { numbers.push(i) }
comparisons = 0
numbers.sort_by(|a, b| { comparisons += 1; a - b })
print(comparisons < 1200, numbers[0], numbers[999]) #= true 0 999
numbers.sort_by(|a, b| b - a)
print(numbers[0], numbers[500], numbers[999]) #= 999 499 0

# One half is used up long before the other.
let halves: [int] = []
for i in 0..64 { halves.push((i + 48) % 64) }
halves.sort_by(|a, b| a - b)
print(halves[0], halves[31], halves[63]) #= 0 31 63

# An error in the comparison leaves the list as it was.
let result = try { numbers.sort_by(|a, b| if a == 17 { throw Error("enough") } else { a - b }); "sorted" } catch e { e.message }
print(result, numbers[0], numbers[999]) #= enough 999 0
