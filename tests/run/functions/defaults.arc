fn greet(name, greeting = "hello", mark = "!") = "{greeting}, {name}{mark}"
print(greet("C"))                                #= hello, C!
print(greet("C", "hi"))                          #= hi, C!
print(greet("C", greeting: "hi"))                #= hi, C!
print(greet("C", mark: "?"))                     #= hello, C?
print(greet(mark: ".", name: "D", greeting: "yo"))    #= yo, D.
fn scaled(x: int, by: int = 10) = x * by
print(scaled(3), scaled(3, 2), scaled(by: 4, x: 5))   #= 30 6 20
