# expect: line 4, `~=` is written `!=`, or at least a clear error at `~=`
#? exit 2
let x = 1
if x ~= 3 { print(x) }
