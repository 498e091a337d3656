# expect: `assert` with and without a message, of every kind of condition; a failed one is an error of kind "assert"
assert true
assert 1 < 2, "never shown"
assert "a" in "abc" and not false
let maybe: int? = 5
assert maybe != null
print(maybe + 1)     #= 6
fn told(f) -> str { try { f(); "fine" } catch e { "{e.kind}: {e.message}" } }
let (one, two) = (1 + args.len, 2 + args.len)
print(told(|| { assert one == two }))     #= assert: this does not hold: 1 == 2
print(told(|| { assert one == two, "numbers differ" }))     #= assert: numbers differ: 1 == 2
print(told(|| { assert [one] == [two] }), told(|| { assert "{one}" == "2" }))     #= assert: this does not hold: [1] == [2] assert: this does not hold: "1" == "2"
print(told(|| { assert one > two, "{one} is not above {two}" }))     #= assert: 1 is not above 2: 1 > 2
print(told(|| { assert one == two or one > two }))     #= assert: this does not hold
print(told(|| { assert not (one < two) }))     #= assert: this does not hold
var calls = 0
fn count() -> int { calls += 1; calls }
assert count() == 1, "evaluated once, and the message {count()} only where it fails"
print(calls)     #= 1
