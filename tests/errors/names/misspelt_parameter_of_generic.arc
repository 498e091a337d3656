fn area(width, height) = width * hieght
print(area(1, 2))
