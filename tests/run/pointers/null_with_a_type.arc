# `null as T?` says what might have been there.
let p = null as *int?
print(p, typeof(p)) #= null *int?
let f = |x: int| if x > 0 { "some" } else { null as str? }
print(f(1), f(0)) #= some null
