# `symbol` gives the name in the library.
extern {
  fn length(s: cstr) -> usize symbol "strlen"
  fn c_abs(x: c_int) -> c_int symbol "abs"
}
print(length("four"), c_abs(-4))     #= 4 4
