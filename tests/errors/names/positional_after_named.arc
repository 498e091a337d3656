# expect: line 4, an argument without a name stands behind one with a name
#? exit 2
fn area(width, height) = width * height
print(area(width: 3, 4))
