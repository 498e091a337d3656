# C's layout: sizes, alignment, packed, aligned, bit-fields
struct A { a: u8, b: i32, c: u8 }
@packed struct B { a: u8, b: i32, c: u8 }
@align(16) struct C { a: u8 }
struct D { a: u8, b: f64, c: i16 }
struct F { a: u32 : 3, b: u32 : 29, c: u8 : 2 }
union U { i: i32, d: f64, b: [u8; 12] }
print(sizeof(A), alignof(A), offsetof(A, b), offsetof(A, c))
print(sizeof(B), alignof(B), offsetof(B, b), offsetof(B, c))
print(sizeof(C), alignof(C), sizeof(D), offsetof(D, c), sizeof(F), sizeof(U), alignof(U))
print(sizeof(int), sizeof(f32), sizeof(*void), sizeof([i16; 5]), sizeof(c_long))

#= 12 4 4 8
#= 6 1 1 5
#= 16 16 24 16 8 16 8
#= 8 4 8 10 8
