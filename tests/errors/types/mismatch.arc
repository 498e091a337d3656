let a: int = "text"
let b: str = 1
let c: bool = 0
let d: int = 1.5
let e: [int] = ["x"]
