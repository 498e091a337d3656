fn f() {
  defer print("cleaned up")
  throw Error("with a defer")
}
f()     #= cleaned up

#! error: with a defer
#!  --> errors/runtime/in_defer.arc:3:3
#!   |
#! 3 |   throw Error("with a defer")
#!   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
#!   in f at errors/runtime/in_defer.arc:3:3
#!   in top level at errors/runtime/in_defer.arc:5:1
