# expect: `assert` of every kind of condition; a failed one is an error of kind "assert" with both sides and the message
assert true
assert 1 < 2, "never shown"
assert "a" in "abc" and not false
fn told(f) -> [str] { try { f(); [] } catch e { "{e.kind}: {e.message}".lines() } }
let (one, two) = (1 + args.len, 2 + args.len)
print(told(|| { assert one == two }))     #= ["assert: assertion failed: one == two", "  left: 1", " right: 2"]
print(told(|| { assert one == two, "numbers differ" }))     #= ["assert: numbers differ", "  left: 1", " right: 2"]
print(told(|| { assert [one] == [two] }))     #= ["assert: assertion failed: [one] == [two]", "  left: [1]", " right: [2]"]
print(told(|| { assert one > two, "{one} is not above {two}" }))     #= ["assert: 1 is not above 2", "  left: 1", " right: 2"]
print(told(|| { assert one == two or one > two }), told(|| { assert not (one < two) }))
#= ["assert: assertion failed: one == two or one > two"] ["assert: assertion failed: not (one < two)"]
var calls = 0
fn count() -> int { calls += 1; calls }
assert count() == 1, "evaluated once, and the message {count()} only where it fails"
print(calls, told(|| { assert count() == 1, "now {count()}" })[0])     #= 1 assert: now 3
