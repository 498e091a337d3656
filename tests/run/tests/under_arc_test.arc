#? command test
#? exit 1
# expect: `arc test` runs the top level, then each block; failures show their sides, and do not stop the others
print("top level")
fn double(x: int) -> int = x * 2
test "doubles" { assert double(2) == 4 }
test "fails" { assert double(2) == 5, "two and two" }
test "throws" { throw Error("out of the test") }
extern "../../c/libfaults.so" fn peek(p: *c_int?) -> c_int
test "crashes" { peek(null) }
test "still runs" { defer print("deferred"); assert true }
#= run/tests/under_arc_test.arc
#= top level
#=   ok    doubles
#=   FAIL  fails
#=   FAIL  throws
#=   FAIL  crashes
#= deferred
#=   ok    still runs
#= 2 passed, 3 failed

#! error: two and two
#!  --> run/tests/under_arc_test.arc:7:16
#!   |
#! 7 | test "fails" { assert double(2) == 5, "two and two" }
#!   |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#!   |
#!   = note: left: 4
#!   = note: right: 5
#! error: out of the test
#!  --> run/tests/under_arc_test.arc:8:17
#!   |
#! 8 | test "throws" { throw Error("out of the test") }
#!   |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#! error: peek(p: 0x0) crashed in libfaults.so with SIGSEGV: it used a null pointer
#!   --> run/tests/under_arc_test.arc:10:18
#!    |
#! 10 | test "crashes" { peek(null) }
#!    |                  ^^^^^^^^^^
