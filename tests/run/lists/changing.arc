# Methods that change a list
let xs = [1, 2, 3]
xs.push(4)
xs.insert(0, 0)
xs.insert(5, 5)
print(xs, xs.remove(1), xs, xs.pop(), xs)
xs.extend([7, 8])
xs.reverse()
print(xs)
xs.fill(9)
print(xs)
xs.clear()
print(xs, xs.pop(), xs.len)
try { xs.remove(0) } catch e { print(e.message) }
try { xs.insert(2, 1) } catch e { print(e.message) }
let ys = [1]
ys.extend(ys)
print(ys)

#= [0, 1, 2, 3, 4, 5] 1 [0, 2, 3, 4, 5] 5 [0, 2, 3, 4]
#= [8, 7, 4, 3, 2, 0]
#= [9, 9, 9, 9, 9, 9]
#= [] null 0
#= index 0 is outside a list of length 0
#= index 2 is outside a list of length 0
#= [1, 1]
