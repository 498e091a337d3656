fn ping(n: int) -> int { pong(n + 1) }
fn pong(n: int) -> int { ping(n + 1) }
ping(0)
