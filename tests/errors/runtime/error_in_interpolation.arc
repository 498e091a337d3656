# expect: the caret stands inside the text, under the division
#? exit 1
let zero = "".len
print("one by zero is {1 / zero}")
