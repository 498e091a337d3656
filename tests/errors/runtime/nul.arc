extern fn puts(s: cstr) -> c_int
fn show(text: str) { puts(text) }
show("fine")     #= fine
show("not" + chr(0) + "fine")
