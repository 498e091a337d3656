# expect: line 4, `area` has no parameter `hight`; did you mean `height`?
#? exit 2
fn area(width, height) = width * height
print(area(3, hight: 4))
