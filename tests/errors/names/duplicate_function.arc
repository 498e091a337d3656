# expect: line 4, `area` is already defined on line 3
#? exit 2
fn area(w, h) = w * h
fn area(r) = r * r
print(area(2))
