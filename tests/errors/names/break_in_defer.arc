# expect: line 4, `break` cannot leave a `defer`
#? exit 2
for i in 0..3 {
  defer { break }
}

#! error[leaves-defer]: `break` cannot leave a `defer`
#!  --> errors/names/break_in_defer.arc:4:11
#!   |
#! 4 |   defer { break }
#!   |           ^^^^^
