fn loop_forever(n) = loop_forever(n + 1)
print(loop_forever(1))

#! error[result-type-needed]: the result of `loop_forever` cannot be inferred
#!  --> errors/types/unknown_result.arc:1:1
#!   |
#! 1 | fn loop_forever(n) = loop_forever(n + 1)
#!   | ^^^^^^^^^^^^^^^^^^ every way through it calls it again before it has told the type
#! 2 | print(loop_forever(1))
#!   |       --------------- `loop_forever` is called here with (int)
#!   |
#! help: write what it gives, perhaps an `int`
#!   |
#! 1 | fn loop_forever(n) -> int = loop_forever(n + 1)
#!   |                    ++++++
