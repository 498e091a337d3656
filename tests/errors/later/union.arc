# expect: line 3, unions are not supported yet
#? exit 2
union Word { i: u32, f: f32 }
