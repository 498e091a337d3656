#? timeout 60
# Hands of poker: read, ranked by patterns, compared, counted over all hands of a small pack.

enum Suit { CLUBS, DIAMONDS, HEARTS, SPADES }
struct Card { rank: int, suit: Suit
  fn show(self) = "{"  23456789TJQKA"[self.rank..self.rank + 1]}{"cdhs"[int(self.suit)..int(self.suit) + 1]}" }

# Behind the rank of its kind a hand has what decides among its like.
enum Hand { High([int]), Pair([int]), TwoPairs([int]), Three([int]), Straight([int]), Flush([int]), FullHouse([int]), Four([int]), StraightFlush([int])
  fn strength(self) -> [int] {
    let (kind, rest) = match self {
      High(r) => (0, r), Pair(r) => (1, r), TwoPairs(r) => (2, r), Three(r) => (3, r), Straight(r) => (4, r)
      Flush(r) => (5, r), FullHouse(r) => (6, r), Four(r) => (7, r), StraightFlush(r) => (8, r)
    }
    let all = [kind]
    all.extend(rest)
    all
  }
  fn name(self) -> str = match self {
    High([top, ..]) => "high card {rank_name(top)}"
    Pair([of, ..]) => "pair of {rank_name(of)}s"
    TwoPairs([a, b, ..]) => "{rank_name(a)}s and {rank_name(b)}s"
    Three([of, ..]) => "three {rank_name(of)}s"
    Straight([top, ..]) => "straight to {rank_name(top)}"
    Flush([top, ..]) => "flush, {rank_name(top)} high"
    FullHouse([a, b, ..]) => "{rank_name(a)}s full of {rank_name(b)}s"
    Four([of, ..]) => "four {rank_name(of)}s"
    StraightFlush([14, ..]) => "royal flush"
    StraightFlush([top, ..]) => "straight flush to {rank_name(top)}"
    other => "{other}"
  }
}

fn rank_name(rank: int) = match rank { 14 => "ace", 13 => "king", 12 => "queen", 11 => "jack", 6 => "sixe", n => "{n}" }

fn read(text: str) -> [Card] {
  let cards: [Card] = []
  for word in text.split(" ") {
    match word.chars() {
      [rank, suit] => cards.push(Card("  23456789TJQKA".find(rank) ?? throw Error("`{rank}` is no rank"), match suit {
        "c" => CLUBS, "d" => DIAMONDS, "h" => HEARTS, "s" => SPADES, other => throw Error("`{other}` is no suit")
      }))
      _ => throw Error("`{word}` is no card")
    }
  }
  if cards.len != 5 { throw Error("{cards.len} cards are no hand") }
  for (i, card) in cards.enumerate() { if card in cards[i + 1..] { throw Error("{card.show()} is there twice") } }
  cards
}

fn judge(cards: [Card]) -> Hand {
  let counts: [int: int] = [:]
  for card in cards { counts[card.rank] = counts.get_or(card.rank, 0) + 1 }
  # The most frequent first, then the highest.
  let groups = counts.keys()
  groups.sort_by(|a, b| { let more = counts[b] - counts[a]; if more != 0 { more } else { b - a } })
  let flush = cards.filter(|card| card.suit == cards[0].suit).len == 5
  let top: int? = match groups {
    [14, 5, 4, 3, 2] => 5
    [a, _, _, _, e] if a - e == 4 => a
    _ => null
  }
  match (groups.map(|rank| counts[rank]), top, flush) {
    (_, null, true) => Flush(groups)
    ([4, ..], _, _) => Four(groups)
    ([3, 2], _, _) => FullHouse(groups)
    ([3, ..], _, _) => Three(groups)
    ([2, 2, ..], _, _) => TwoPairs(groups)
    ([2, ..], _, _) => Pair(groups)
    (_, null, false) => High(groups)
    (_, high, true) => StraightFlush([high!])
    (_, high, false) => Straight([high!])
  }
}

fn compare(a: Hand, b: Hand) -> int {
  for (x, y) in a.strength().zip(b.strength()) { if x != y { return if x > y { 1 } else { -1 } } }
  0
}

let texts = ["As Ks Qs Js Ts", "9h 8h 7h 6h 5h", "5c 4c 3c 2c Ac", "7c 7d 7h 7s 2c", "6c 6d 6h Ks Kd", "Ah 9h 7h 3h 2h", "As 2d 3c 4h 5s", "Ts 9d 8c 7h 6s", "Qc Qd Qh 3s 2c", "Jc Jd 4h 4s Ac", "Tc Td Ah 4s 2c", "Kc Jd 9h 4s 2c"]
let hands = texts.map(|t| judge(read(t)))
for (text, hand) in texts.zip(hands) { print("{text}  {hand.name()}") }
let sorted = hands.copy()
sorted.sort_by(|a, b| compare(b, a))
print(sorted.map(|h| hands.index(h)!))

for (a, b) in [("Kc Kd 9h 4s 2c", "Kh Ks 9d 5s 2d"), ("Ac Kd Qh Js 9c", "Ad Kh Qs Jc 9d"), ("2c 2d 2h 3s 3c", "As Ah Ad Kc Qc"), ("5c 4d 3h 2s Ac", "6c 5d 4h 3s 2c")] {
  print(["second wins", "both are equal", "first wins"][compare(judge(read(a)), judge(read(b))) + 1])
}
for bad in ["As Ks", "As As Ks Qs Js", "1s Ks Qs Js Ts", "Ax Ks Qs Js Ts", "10s Ks Qs Js Ts"] { try { judge(read(bad)) } catch e { print(e.message) } }

# All hands of the 20 cards from ten to ace.
let pack: [Card] = []
for rank in 10..=14 { for suit in [CLUBS, DIAMONDS, HEARTS, SPADES] { pack.push(Card(rank, suit)) } }
let kinds = [0; 9]
var total = 0
for a in 0..pack.len { for b in a + 1..pack.len { for c in b + 1..pack.len { for d in c + 1..pack.len { for e in d + 1..pack.len {
  kinds[judge([pack[a], pack[b], pack[c], pack[d], pack[e]]).strength()[0]] += 1
  total += 1
} } } } }
print(total, kinds)

#= As Ks Qs Js Ts  royal flush
#= 9h 8h 7h 6h 5h  straight flush to 9
#= 5c 4c 3c 2c Ac  straight flush to 5
#= 7c 7d 7h 7s 2c  four 7s
#= 6c 6d 6h Ks Kd  sixes full of kings
#= Ah 9h 7h 3h 2h  flush, ace high
#= As 2d 3c 4h 5s  straight to 5
#= Ts 9d 8c 7h 6s  straight to 10
#= Qc Qd Qh 3s 2c  three queens
#= Jc Jd 4h 4s Ac  jacks and 4s
#= Tc Td Ah 4s 2c  pair of 10s
#= Kc Jd 9h 4s 2c  high card king
#= [0, 1, 2, 3, 4, 5, 7, 6, 8, 9, 10, 11]
#= second wins
#= both are equal
#= first wins
#= second wins
#= 2 cards are no hand
#= As is there twice
#= `1` is no rank
#= `x` is no suit
#= `10s` is no card
#= 15504 [0, 7680, 4320, 1920, 1020, 0, 480, 80, 4]
