import "left.arc"
fn name() -> str = "right"
fn other() -> str = left.name()
