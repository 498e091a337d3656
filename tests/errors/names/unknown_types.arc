let a: Pnt = 1
fn f(x: itn) -> strr = "x"
extern fn g(x: c_itn) -> c_lng
let b: u128 = 1
let c: void = 1
