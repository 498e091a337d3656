# Garbage is collected: far more is made than there is room for at once.
#? tier interpreter
var kept: [str] = []
for i in 0..300000 {
  let text = "some text number {i} that is soon garbage"
  if i % 100000 == 0 { kept.push(text) }
}
print(kept.len, kept[2])     #= 3 some text number 200000 that is soon garbage
