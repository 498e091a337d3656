# expect: line 3, `×` means nothing here; the caret stands at the right column behind `é`
#? exit 2
print("é", 2 × 3)
