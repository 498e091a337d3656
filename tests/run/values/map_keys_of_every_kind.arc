# Keys: int, str, bool, C enums, and tuples of them.
enum Suit { CLUBS, HEARTS = 5 }
let ints = [1: "a", -1: "b", 9223372036854775807: "c"]
let texts = ["": 0, "é": 1, "a\0b": 2]
let bools: [bool: int] = [false: 0]
let suits = [HEARTS: 1]
let pairs = [(1, "x"): true]
let deep: [((int, bool), Suit): str] = [((1, true), CLUBS): "deep"]
bools[true] = 1
suits[CLUBS] = 2
pairs[(2, "y")] = false
deep[((1, false), CLUBS)] = "other"
print(ints[-1], ints[9223372036854775807], texts[""], texts["é"], texts["a\0b"], bools[1 == 1])     #= b c 0 1 2 1
print(suits, pairs[(2, "y")], deep[((1, true), CLUBS)], ((1, true), HEARTS) in deep)
#= [HEARTS: 1, CLUBS: 2] false deep false
print(deep.keys()[1], (1, "x") in pairs, (1, "y") not in pairs)     #= ((1, false), CLUBS) true true
