f(1;
let x = (1 +
fn f(a b) { }
if a && b { x++ }
let s = "unclosed {a
"""
