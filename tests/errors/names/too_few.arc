# expect: line 4, `area` needs `h`; where it is declared
#? exit 2
fn area(w, h) = w * h
print(area(3))
