# expect: the error; stdout first, then stderr, exit 1
#? exit 1
print("one")     #= one
eprint("to stderr")
throw Error("stop")

#! to stderr
#! error: stop
#!  --> errors/runtime/exit_status_of_uncaught.arc:5:1
#!   |
#! 5 | throw Error("stop")
#!   | ^^^^^^^^^^^^^^^^^^^
