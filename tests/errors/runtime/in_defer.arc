fn f() {
  defer print("cleaned up")
  throw Error("with a defer")
}
f()     #= cleaned up
