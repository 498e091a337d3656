# expect: line 3, this text is not closed; line 4 is checked all the same
#? exit 2
print("hello)
print(hello)
