# expect: line 4, `hypot` has no parameter `z`
#? exit 2
extern "m" fn hypot(x: f64, y: f64) -> f64
print(hypot(3, z: 4))
