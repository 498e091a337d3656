let a: string = "x"
let b: double = 1.5
let c: integer = 1
fn f(s: String) -> boolean = true
