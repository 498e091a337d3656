# expect: the caret stands under `1 / zero` behind a tab and wide letters
#? exit 1
let zero = "".len
if zero == 0 {
	print("漢字 é", 1 / zero)
}

#! error: division by zero
#!  --> errors/runtime/tabs_and_wide_letters.arc:5:16
#!   |
#! 5 |     print("漢字 é", 1 / zero)
#!   |                     ^^^^^^^^
