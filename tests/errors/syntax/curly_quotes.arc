# expect: line 3, straight quotes are suggested
#? exit 2
print(“hello”)
