let a = true
let b = false
if a && b { print(1) }
if a || b { print(2) }
if !a { print(3) }
