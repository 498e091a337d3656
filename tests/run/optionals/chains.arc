# `?.` goes on only where there is something
class Person { name: str, boss: Person? = null, age: int? = null
  fn greet(self) -> str = "I am {self.name}" }
let boss = Person("Ada", age: 50)
let p = Person("Bob", boss)
print(p.boss?.name, p.boss?.boss?.name, boss.boss?.age)
print(p.boss?.age, p.boss?.greet(), boss.boss?.greet())
print(p.boss?.name ?? "nobody", boss.boss?.name ?? "nobody")
p.boss?.greet()
struct Point { x: f64, y: f64 }
let o: Point? = Point(1.0, 2.0)
let q: Point? = null
print(o?.x, q?.x, o, q)

#= Ada null null
#= 50 I am Ada null
#= Ada nobody
#= 1.0 null Point(x: 1.0, y: 2.0) null
