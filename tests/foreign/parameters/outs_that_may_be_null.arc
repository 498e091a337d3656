# expect: `cstr?` and `*T?` outs give null where C left one, `cstr` and `*T` an error of kind "null"
extern "../../c/librows.so" {
  fn out_text(out s: cstr?, which: c_int)
  fn out_surely(out s: cstr, which: c_int) symbol "out_text"
  fn out_pointer(out p: *c_int?, want: c_int)
  fn out_there(out p: *c_int, want: c_int) symbol "out_pointer"
}
print(out_text(0), out_text(1)!.len, out_text(2))     #= zero 0 null
print(out_surely(0), out_pointer(0), *out_there(1))     #= zero null 77
print(try { out_surely(2) } catch e { "{e.kind}: {e.message}" })     #= null: out_surely returned null
print(try { str(*out_there(0)) } catch e { "{e.kind}: {e.message}" })     #= null: out_there returned null
let p = out_pointer(1)
if p != null { *p += 1; print(*p, *out_there(1)) }     #= 78 78
*out_there(1) = 77
