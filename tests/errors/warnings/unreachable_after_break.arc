# expect: a warning at line 4: this is never reached
while true {
  break
  print("never")
}
print("out")     #= out
