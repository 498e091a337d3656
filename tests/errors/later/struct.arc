# expect: line 3, structs are not supported yet
#? exit 2
struct Point { x: f64, y: f64 }
