var n = 1
for i in 0..100 { n *= 3 }
