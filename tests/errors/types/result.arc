fn name() -> str { 42 }
fn number(x: int) -> int { if x > 0 { "yes" } else { 0 } }
fn nothing() -> int { print("x") }
fn early(x: int) -> int { if x > 0 { return "x" }; 1 }
