# expect: line 5, no loop is called `outter`; did you mean `outer`?
#? exit 2
outer: while true {
  while true {
    break outter with 1
  }
}
