# What print writes and what C writes come in the order of the calls.
extern {
  fn printf(format: cstr, ...) -> c_int
  fn puts(text: cstr) -> c_int
}
print("one")       #= one
printf("two\n")    #= two
print("three")     #= three
puts("four")       #= four
print("five")      #= five
