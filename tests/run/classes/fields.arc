# Fields of every kind in objects
struct V { x: f32, y: f32 }
class Thing { id: u16, pos: V, tags: [str] = [], on: bool, next: Thing?, hook: fn(int) -> int = |x| x, k: i8 = -1 }
let t = Thing(id: 65535, pos: V(1, 2))
t.pos.x = 5
t.tags.push("a")
t.next = Thing(1, V())
t.hook = |x| x * 2
print(t.id, t.pos, t.tags, t.on, t.next?.id, t.hook(4), t.k)
try { let big = 70000; t.id = big } catch e { print(e.message) }

#= 65535 V(x: 5.0, y: 2.0) ["a"] false 1 8 -1
#= 70000 does not fit u16
