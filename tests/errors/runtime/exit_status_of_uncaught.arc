# expect: the error; stdout first, then stderr, exit 1
#? exit 1
print("one")     #= one
eprint("to stderr")
throw Error("stop")
