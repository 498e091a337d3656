import "right.arc"
fn name() -> str = "left"
fn both() -> str = name() + right.name()
