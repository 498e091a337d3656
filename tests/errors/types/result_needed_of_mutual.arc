# expect: neither function tells its result type before it calls the other one; writing it is asked for
#? exit 2
fn even(n) = odd(n - 1)
fn odd(n) = even(n - 1)
print(even(4))
