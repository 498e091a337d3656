# expect: one error in each of the three functions
#? exit 2
fn one(a: int) -> str { a }
fn two(b: str) -> int { b.lenght }
fn three() { missing() }
one(1)
two("x")
three()
