# The same, as in the contract: every element is a text.
extern { var environ: *cstr }
let first = environ[0]
print(first.len > 2)     #= true
