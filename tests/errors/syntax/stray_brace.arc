# expect: line 4, this closes nothing
#? exit 2
print("one")
}
print("two")

#! error[stray-bracket]: this closes nothing
#!  --> errors/syntax/stray_brace.arc:4:1
#!   |
#! 4 | }
#!   | ^
