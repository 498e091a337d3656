# expect: line 3, a range without an end stands only in an index
#? exit 2
for i in 0.. { print(i) }

#! error[open-range]: this range has no end
#!  --> errors/types/open_range.arc:3:11
#!   |
#! 3 | for i in 0.. { print(i) }
#!   |           ^^
#!   |
#!   = help: only an index may leave it out, as in `xs[1..]`; to count without an end there is `loop`
