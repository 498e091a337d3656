# Each turn of a loop has its own variable
let fs: [fn() -> int] = []
for i in 0..3 { fs.push(|| i * i) }
print(fs.map(|f| f()))
let gs: [fn() -> int] = []
var k = 0
while k < 3 { var own = k * 100; gs.push(|| { own += 1; own }); k += 1 }
print(gs[0](), gs[0](), gs[2](), gs[1]())

#= [0, 1, 4]
#= 1 2 201 101
