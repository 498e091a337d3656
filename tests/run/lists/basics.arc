let xs = [1, 2, 3]
print(xs, xs.len, len(xs))     #= [1, 2, 3] 3 3
print(xs[0], xs[2])            #= 1 3
xs[1] = 20
print(xs)                      #= [1, 20, 3]
xs.push(4)
print(xs)                      #= [1, 20, 3, 4]
let none: [int] = []
print(none, none.len)          #= [] 0
