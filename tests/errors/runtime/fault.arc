let p = 8 as *i32
print("before")     #= before
print(p[0])
