let xs = [1]
assert xs.len in 2..5, "xs has {xs.len}"
