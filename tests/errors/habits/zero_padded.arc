# expect: line 3, a number does not begin with 0; write 9
#? exit 2
print(09)
