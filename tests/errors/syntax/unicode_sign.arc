# expect: line 3, `×` means nothing here; the caret stands at the right column behind `é`
#? exit 2
print("é", 2 × 3)

#! error[unknown-character]: `×` means nothing here
#!  --> errors/syntax/unicode_sign.arc:3:14
#!   |
#! 3 | print("é", 2 × 3)
#!   |              ^
