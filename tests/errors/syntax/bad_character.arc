let a = $x
let b = 'ab'
let c = “text”
