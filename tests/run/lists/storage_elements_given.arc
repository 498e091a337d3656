# expect: a function of ints goes over elements of any integer storage type, written or not, as a lambda or by name
let shorts: [u16] = [3, 1, 2]
let bytes: [i8] = [-1, 5, -3]
fn negated(x: int) -> int = -x
fn by_size(a: int, b: int) -> int = a.abs() - b.abs()

shorts.sort_by(|x: int| -x)
print(shorts)                                                   #= [3, 2, 1]
shorts.sort_by(|a: int, b: int| a - b)
print(shorts)                                                   #= [1, 2, 3]
shorts.sort_by(negated)
print(shorts)                                                   #= [3, 2, 1]
bytes.sort_by(by_size)
print(bytes)                                                    #= [-1, -3, 5]
print(bytes.map(negated), bytes.map(|x: int| x * 100))          #= [1, 3, -5] [-100, -300, 500]
print(bytes.filter(|x: int| x < 0), bytes.any(|x: int| x == 5)) #= [-1, -3] true
print(bytes.fold(0, |sum: int, x: int| sum + x))                #= 1
let doubled = |x: int| float(x) * 2.0
print(shorts.map(doubled), shorts.min_by(doubled))              #= [6.0, 4.0, 2.0] 1
