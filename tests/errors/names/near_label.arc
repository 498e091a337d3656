# expect: line 5, no loop is called `outter`; did you mean `outer`?
#? exit 2
outer: while true {
  while true {
    break outter with 1
  }
}

#! error[unknown-label]: no loop around this is called `outter`
#!  --> errors/names/near_label.arc:5:11
#!   |
#! 5 |     break outter with 1
#!   |           ^^^^^^
#!   |
#! help: did you mean `outer`?
#!   |
#! 5 -     break outter with 1
#! 5 +     break outer with 1
#!   |
