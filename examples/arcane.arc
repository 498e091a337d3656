# The smallest Arcane program: one declaration, one call.
#
#     arc examples/arcane.arc
#
# `extern` names a function that the process already has: C's own printf. `cstr` is a C string, `...` stands
# for C's variadic arguments, `-> c_int` is what comes back. That is all the binding there is.
extern fn printf(format: cstr, ...) -> c_int

# When this line is first reached, Arcane writes the few machine instructions that put both arguments where C
# wants them and jump into printf. `arc gates examples/arcane.arc` shows them, and says why each is there.
printf("Arcane magic %d.\n", 24)
