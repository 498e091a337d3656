# expect: neither function tells its result type before it calls the other one; writing it is asked for
#? exit 2
fn even(n) = odd(n - 1)
fn odd(n) = even(n - 1)
print(even(4))

#! error[result-type-needed]: the result of `even` cannot be inferred
#!  --> errors/types/result_needed_of_mutual.arc:3:1
#!   |
#! 3 | fn even(n) = odd(n - 1)
#!   | ^^^^^^^^^^
#! 4 | fn odd(n) = even(n - 1)
#! 5 | print(even(4))
#!   |       -------
#!   |       |
#!   |       it calls itself here, before any path told the type
#!   |       `even` is called here with (int)
#!   |
#!   = help: write the result: `fn name(…) -> int`
#!
#! error[result-type-needed]: the result of `odd` cannot be inferred
#!  --> errors/types/result_needed_of_mutual.arc:4:1
#!   |
#! 3 | fn even(n) = odd(n - 1)
#!   |              ----------
#!   |              |
#!   |              it calls itself here, before any path told the type
#!   |              `odd` is called here with (int)
#! 4 | fn odd(n) = even(n - 1)
#!   | ^^^^^^^^^
#!   |
#!   = help: write the result: `fn name(…) -> int`
