# `[T; N]` is a value of N places: copied, compared, indexed, iterated.
const N = 3
var a: [i32; N] = [1, 2, 3]
let b = a
a[0] = 10
print(a, b, a == b, a.len, len(b))     #= [10, 2, 3] [1, 2, 3] false 3 3
var sum = 0
for x in b { sum += x }
print(sum)                             #= 6
var zeros: [float; 2]
var part: [u8; 4] = [7, 8]
print(zeros, part)                     #= [0.0, 0.0] [7, 8, 0, 0]
var filled: [u8; 4] = [9; 4]
filled[1] += 1
print(filled)                          #= [9, 10, 9, 9]
fn total(xs: [i32; N]) -> int { xs[0] += 100; xs[0] + xs[1] + xs[2] }
print(total(b), b)                     #= 106 [1, 2, 3]
fn make(n: int) -> [i32; N] = [n, n + 1, n + 2]
print(make(5)[1], make(7))             #= 6 [7, 8, 9]
let i = 3
print(try { str(b[i]) } catch e { e.message })     #= index 3 is outside an array of length 3
print(try { str(b[i - 4]) } catch e { e.kind })    #= index
