let x = 1
if x === 1 { print("same") }
if x <> 2 { print("other") }
