# `..` leaves its end out, `..=` does not; open ones stand inside [ ].
let xs = [10, 20, 30, 40]
print(xs[1..3], xs[1..=3], xs[1..], xs[..2], xs[..=2], xs[..])
#= [20, 30] [20, 30, 40] [20, 30, 40] [10, 20] [10, 20, 30] [10, 20, 30, 40]
print("hello"[1..3], "hello"[1..=3], "hello"[3..], "hello"[..2], "hello"[..=2], "hello"[..])
#= el ell lo he hel hello
print(xs[2..2], xs[4..], xs[..0], "abc"[3..] == "")     #= [] [] [] true
let (a, b) = (1, 2)
print(xs[a..b + 1], xs[a - 1..=b])     #= [20, 30] [10, 20, 30]
