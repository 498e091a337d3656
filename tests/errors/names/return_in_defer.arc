# expect: line 4, `return` cannot leave a `defer`
#? exit 2
fn f() -> int {
  defer { return 5 }
  1
}
print(f())

#! error[leaves-defer]: `return` cannot leave a `defer`
#!  --> errors/names/return_in_defer.arc:4:11
#!   |
#! 4 |   defer { return 5 }
#!   |           ^^^^^^^^
