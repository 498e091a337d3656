# The sizes and alignments of the storage types, and of C's names for them.
print(sizeof(i8), sizeof(u8), sizeof(i16), sizeof(u16), sizeof(i32), sizeof(u32), sizeof(i64), sizeof(u64))     #= 1 1 2 2 4 4 8 8
print(sizeof(isize), sizeof(usize), sizeof(f32), sizeof(f64), sizeof(bool), sizeof(cstr), sizeof(str))     #= 8 8 4 8 1 8 8
print(sizeof(c_char), sizeof(c_schar), sizeof(c_uchar), sizeof(c_short), sizeof(c_ushort))     #= 1 1 1 2 2
print(sizeof(c_int), sizeof(c_uint), sizeof(c_long), sizeof(c_ulong), sizeof(c_longlong), sizeof(c_ulonglong))     #= 4 4 8 8 8 8
print(sizeof(c_float), sizeof(c_double), sizeof(c_longdouble), sizeof(c_size_t), alignof(c_longdouble))     #= 4 8 16 8 16
print(sizeof([u8; 10]), sizeof([[i16; 3]; 2]), alignof([i16; 3]), sizeof(*u8), sizeof(*u8?))     #= 10 12 2 8 8
print(sizeof([int]), sizeof([str: int]), sizeof((int, int)), sizeof(int), sizeof(float))     #= 8 8 16 8 8
print(alignof(i8), alignof(u16), alignof(i32), alignof(f64), alignof(cstr))     #= 1 2 4 8 8
