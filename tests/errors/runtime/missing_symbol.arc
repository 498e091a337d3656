extern "m" fn hypott(x: f64, y: f64) -> f64
print(hypott(3, 4))
