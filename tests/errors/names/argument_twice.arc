# expect: line 4, `width` is given twice
#? exit 2
fn area(width, height) = width * height
print(area(3, width: 4))
