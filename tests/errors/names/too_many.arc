# expect: line 4, `area` takes 2 arguments; the third is underlined
#? exit 2
fn area(w, h) = w * h
print(area(3, 4, 5))
