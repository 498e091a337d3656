# expect: overflow at line 6; the loop adds no frames
#? exit 1
fn f() -> int {
  var n = 1
  loop {
    n *= 1000
    if n < 0 { break n }
  }
}
print(f())

#! error: 1000000000000000000 * 1000 overflows
#!  --> errors/runtime/through_loop_and_block.arc:6:5
#!   |
#! 6 |     n *= 1000
#!   |     ^^^^^^^^^
#!   in f at errors/runtime/through_loop_and_block.arc:6:5
#!   in top level at errors/runtime/through_loop_and_block.arc:10:7
