extern fn printf(format: cstr, ...) -> c_int

printf("Arcane magic %d.\n", 24)
