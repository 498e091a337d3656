let t = (1, "a")
let m = ["a": 1]
struct Point { x: f64, y: f64 }
class Stack { items: [int] = [] }
enum Color { RED, GREEN }
