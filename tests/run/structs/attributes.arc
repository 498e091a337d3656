# @packed and @align, on a line of their own or not, on structs, unions and fields.
@packed
struct A { a: u8, b: u32, c: u16 }
@align(32)
struct B { a: u8 }
@packed @align(4) struct C { a: u8, b: u32, c: u16 }
struct D { a: u8, @align(8) b: u8, c: u8 }
@align(16) union E { a: u8, b: u32 }
struct F { a: u8, b: A, c: B }
print(sizeof(A), alignof(A), offsetof(A, b), offsetof(A, c))     #= 7 1 1 5
print(sizeof(B), alignof(B), sizeof(C), alignof(C), offsetof(C, c))     #= 32 32 8 4 5
print(sizeof(D), alignof(D), offsetof(D, b), offsetof(D, c), sizeof(E), alignof(E))     #= 16 8 8 9 16 16
print(sizeof(F), alignof(F), offsetof(F, b), offsetof(F, c))     #= 64 32 1 32
var a = A(1, 0xdead_beef, 3)
let p = &a.b
print(*p, a)     #= 3735928559 A(a: 1, b: 3735928559, c: 3)
*p = 7
a.c += 1
let list = [a, A(2)]
list[1].b = 9
print(a, list, list[0] == a, (&list[1] as int) - (&list[0] as int))     #= A(a: 1, b: 7, c: 4) [A(a: 1, b: 7, c: 4), A(a: 2, b: 9, c: 0)] true 7
