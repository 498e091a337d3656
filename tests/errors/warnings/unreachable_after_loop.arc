# expect: a warning at line 4: this is never reached
fn f() -> int {
  loop { return 1 }
  print("never")
}
print(f())     #= 1
