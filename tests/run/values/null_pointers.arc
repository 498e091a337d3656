# *T? is a pointer or null.
extern {
  fn malloc(n: usize) -> *void?
  fn free(p: *void?)
}
let nothing: *void? = null
print(nothing == null)          #= true
let block = malloc(16)
print(block == null)            #= false
free(block)
free(nothing)
