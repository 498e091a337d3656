fn half(x: float) -> float = x / 2
fn shout(text: str) = text + "!"
print(half("10"))
print(shout(5))
print(half(1, 2), shout())
