fn f() -> int {
  return 1
  print("never")
  2
}
print(f())     #= 1
