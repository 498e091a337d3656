# expect: line 4, `break` stands outside of a loop
#? exit 2
if true {
  break
}
