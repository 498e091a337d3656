# expect: line 3, print takes no arguments by name
#? exit 2
print(text: "hello")
