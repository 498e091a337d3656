# Declarations are local to their block, like all others.
fn size(text: str) -> int {
  extern fn strlen(s: cstr) -> usize
  strlen(text)
}
print(size("abc"))     #= 3
{
  extern fn labs(x: c_long) -> c_long
  print(labs(-9))     #= 9
}
