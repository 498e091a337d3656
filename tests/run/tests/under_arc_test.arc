#? command test
#? exit 1
# expect: `arc test` runs the top level, then each block; failures show their sides, faults and errors are failures too
print("top level")
fn double(x: int) -> int = x * 2
test "doubles" { assert double(2) == 4 }
test "fails" { assert double(2) == 5, "two and two" }
test "throws" { throw Error("out of the test") }
test "still runs" { defer print("deferred"); assert true }
