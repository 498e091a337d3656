# Ranges are values
let r = 2..5
print(r, 3 in r, 5 in r, 5 not in r)
for i in r { print(i) }
let s = 0..=2
print(s, r == 2..5)
fn total(r) { var t = 0; for i in r { t += i }; t }
print(total(1..4), total(1..=4), total(5..1))

#= 2..5 true false true
#= 2
#= 3
#= 4
#= 0..3 true
#= 6 10 0
