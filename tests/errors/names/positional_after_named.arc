# expect: line 4, an argument without a name stands behind one with a name
#? exit 2
fn area(width, height) = width * height
print(area(width: 3, 4))

#! error[positional-after-named]: an argument without a name stands behind one with a name
#!  --> errors/names/positional_after_named.arc:4:22
#!   |
#! 4 | print(area(width: 3, 4))
#!   |            -----     ^
#!   |            |
#!   |            this one has a name
#!   |
#!   = help: put it in front, or give it its name too: `name: value`
