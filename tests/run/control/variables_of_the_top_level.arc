# Functions see the variables of the file, and change them.
var count = 0
let step = 2
fn bump() { count += step }
bump()
bump()
print(count)     #= 4
fn use_late() = late * 2
let late = 21
print(use_late())     #= 42
