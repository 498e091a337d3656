fn loop_forever(n) = loop_forever(n + 1)
print(loop_forever(1))

#! error[result-type-needed]: the result of `loop_forever` cannot be inferred
#!  --> errors/types/unknown_result.arc:1:1
#!   |
#! 1 | fn loop_forever(n) = loop_forever(n + 1)
#!   | ^^^^^^^^^^^^^^^^^^
#! 2 | print(loop_forever(1))
#!   |       ---------------
#!   |       |
#!   |       it calls itself here, before any path told the type
#!   |       `loop_forever` is called here with (int)
#!   |
#!   = help: write the result: `fn name(…) -> int`
