extern "m" fn hypo(x: f64, y: f64) -> f64
print(try { str(hypo(1.0, 2.0)) } catch e { e.kind })     #= symbol
