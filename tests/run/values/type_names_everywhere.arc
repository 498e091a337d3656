# `type` names any type, with parameters too; it is the same type.
type Id = int
type Names = [str]
type Pair[A, B] = (A, B)
type Table[V] = [str: [V]]
type Op = fn(int, int) -> int
type Maybe[T] = T?
type Byte = u8
type Buffer = [Byte; 4]
let id: Id = 5
let plain: int = id
let names: Names = ["a"]
names.push("b")
let pair: Pair[Id, Names] = (id, names)
let table: Table[float] = ["x": [1, 2.5]]
let op: Op = |a, b| a * b
let none: Maybe[int] = null
var buffer: Buffer = [1, 2]
print(plain + id, pair, table, op(3, 4), none, buffer, sizeof(Buffer))
#= 10 (5, ["a", "b"]) ["x": [1.0, 2.5]] 12 null [1, 2, 0, 0] 4
fn first(p: Pair[int, str]) -> str = p.1
struct S { b: Byte, t: Table[int] }
print(first((1, "one")), S(255, ["k": [1]]), typeof(pair))     #= one S(b: 255, t: ["k": [1]]) (int, [str])
let big = 256
print(try { let b: Byte = big; str(b) } catch e { e.kind })     #= range
{
  type Id = str
  let inner: Id = "inner"
  print(inner)     #= inner
}
