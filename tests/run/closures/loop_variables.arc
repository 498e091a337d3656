# Each round of a loop has its own variables; what is declared outside is shared.
let fs: [fn() -> str] = []
var shared = 0
for (i, name) in ["a", "b"].enumerate() {
  var own = i * 10
  shared += 1
  fs.push(|| { own += 1; shared += 100; "{name}{i}:{own}/{shared}" })
}
print(fs[0](), fs[0](), fs[1]())     #= a0:1/102 a0:2/202 b1:11/302
let gs: [fn() -> int] = []
var n: int? = 3
while let x = n { gs.push(|| x * x); n = if x > 1 { x - 1 } else { null } }
for k in 10..12 { if k == 10 { continue }; gs.push(|| k) }
print(gs.map(|g| g()))     #= [9, 4, 1, 11]
