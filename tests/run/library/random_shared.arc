# expect: the module's own generator: seeded, all functions, shuffling keeps what is there
import random
random.seed(3)
let first = [random.int(0, 1000), random.int(0, 1000), random.bits()]
let (x, t) = (random.float(), random.bool())
random.seed(3)
print(first == [random.int(0, 1000), random.int(0, 1000), random.bits()], x == random.float(), t == random.bool())     #= true true true
let cards: [int] = []
for i in 0..52 { cards.push(i) }
let shuffled = cards.copy()
random.shuffle(shuffled)
print(shuffled != cards, shuffled.len, shuffled.sum() == cards.sum())     #= true 52 true
shuffled.sort()
print(shuffled == cards, random.choice(["only"]), random.normal(5.0, 0.0))     #= true only 5.0
let none: [str] = []
random.shuffle(none)
print(none)     #= []
