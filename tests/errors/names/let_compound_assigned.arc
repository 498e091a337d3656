# expect: line 5, `total` cannot be assigned again
#? exit 2
let total = 0
for i in 0..3 {
  total += i
}
print(total)
