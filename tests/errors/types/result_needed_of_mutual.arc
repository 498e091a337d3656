# expect: neither function tells its result type before it calls the other one; writing it is asked for
#? exit 2
fn even(n) = odd(n - 1)
fn odd(n) = even(n - 1)
print(even(4))

#! error[result-type-needed]: the result of `odd` cannot be inferred
#!  --> errors/types/result_needed_of_mutual.arc:4:1
#!   |
#! 3 | fn even(n) = odd(n - 1)
#!   |              ---------- `odd` is called here with (int)
#! 4 | fn odd(n) = even(n - 1)
#!   | ^^^^^^^^^ every way through it calls it again before it has told the type
#!   |
#! help: write what it gives, perhaps an `int`
#!   |
#! 4 | fn odd(n) -> int = even(n - 1)
#!   |           ++++++
