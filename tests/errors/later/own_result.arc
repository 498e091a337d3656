# expect: line 5, `own` (and `drop`) is not supported yet
#? exit 2
extern {
  type FILE drop fclose
  fn fopen(path: cstr, mode: cstr) -> own *FILE fails == null
}

#! error[not-supported-yet]: `drop` is not supported yet
#!  --> errors/later/own_result.arc:4:18
#!   |
#! 4 |   type FILE drop fclose
#!   |                  ^^^^^^ not supported yet
#!
#! error[not-supported-yet]: `own` is not supported yet
#!  --> errors/later/own_result.arc:5:6
#!   |
#! 5 |   fn fopen(path: cstr, mode: cstr) -> own *FILE fails == null
#!   |      ^^^^^ not supported yet
