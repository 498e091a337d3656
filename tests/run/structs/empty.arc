# A struct without fields takes no room, and is a value all the same.
struct Empty { }
struct Holder { e: Empty, n: int }
fn same(e: Empty) -> Empty = e
let e = Empty()
print(sizeof(Empty), sizeof(Holder))     #= 0 8
print([e, e].len, same(e) == Empty())     #= 2 true
let h = Holder(e, 5)
print(h.n, same(h.e) == e)     #= 5 true
fn first(t) = t.1
print(first((e, 1)))     #= 1
let m: Empty? = e
print(m != null)     #= true
