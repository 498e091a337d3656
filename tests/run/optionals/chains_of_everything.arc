# `?.` goes through fields, methods, structs, lists and texts; all of it is null where one is.
struct P { x: int, name: str? }
class C { p: P? = null, next: C? = null, list: [int]? = null, f: (fn(int) -> int)? = null
  fn me(self) -> C? = self
  fn none(self) -> C? = null
  fn add(self, n: int) -> int = n + 1 }
let c = C(P(1, "one"), C(P(2)))
let n: C? = null
print(c.p?.x, c.next?.p?.x, c.next?.next?.p?.x, n?.p?.x)     #= 1 2 null null
print(c.p?.name?.len, c.next?.p?.name?.len, c.me()?.me()?.add(4), c.none()?.me()?.add(4))     #= 3 null 5 null
print(c.list?.len ?? -1, c.me()?.list?.len, "x".parse_int()?.abs(), "-5".parse_int()?.abs())     #= -1 null null 5
c.list = [1, 2]
c.list?.push(3)
print(c.list?.len, c.list!, c.next?.list?.len ?? 0)     #= 3 [1, 2, 3] 0
print((c.p?.x ?? 0) + 1, c.p?.x == 1, c.next?.next == null, (n?.add(1) ?? 7) * 2)     #= 2 true true 14
