# More memory than there is: an error that can be caught.
fn try_make(n: int) = try { [0; n].len } catch e { print(e.kind); -1 }
print(try_make(1 << 60))
#= memory
#= -1
print(try_make(10))     #= 10
