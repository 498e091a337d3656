fn f() {
  print(1)
}
}
print(2))

#! error[stray-bracket]: this closes nothing
#!  --> errors/syntax/stray_closer.arc:4:1
#!   |
#! 4 | }
#!   | ^
#!
#! error[stray-bracket]: this closes nothing
#!  --> errors/syntax/stray_closer.arc:5:9
#!   |
#! 5 | print(2))
#!   |         ^
