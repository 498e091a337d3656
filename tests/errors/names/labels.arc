outer: for i in 0..3 { for j in 0..3 { break outr } }
break
continue
while true { break 5 }

#! error[unknown-label]: no loop around this is called `outr`
#!  --> errors/names/labels.arc:1:46
#!   |
#! 1 | outer: for i in 0..3 { for j in 0..3 { break outr } }
#!   |                                              ^^^^
#!   |
#! help: did you mean `outer`?
#!   |
#! 1 | outer: for i in 0..3 { for j in 0..3 { break outer } }
#!   |                                                 +
#!
#! error[outside-loop]: `break` stands outside of a loop
#!  --> errors/names/labels.arc:2:1
#!   |
#! 2 | break
#!   | ^^^^^
#!
#! error[outside-loop]: `continue` stands outside of a loop
#!  --> errors/names/labels.arc:3:1
#!   |
#! 3 | continue
#!   | ^^^^^^^^
#!
#! error[break-value]: a `while` may end without `break`, so it has no value to give
#!  --> errors/names/labels.arc:4:20
#!   |
#! 4 | while true { break 5 }
#!   |                    ^
#!   |
#!   = help: `loop` gives the value of its `break`; here `return` of a function does, or a `var` in front of the loop
