# expect: line 4, the loop sets `i` anew each time
#? exit 2
for i in 0..3 {
  i += 1
  print(i)
}
