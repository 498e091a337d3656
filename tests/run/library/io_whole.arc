# expect: the whole input at once, behind a line that was read alone
#? stdin one
#? stdin two
#? stdin three
import io
print(io.read_line())     #= one
let rest = io.read_all()
print(rest.lines(), rest.len, io.read_all() == "", io.read_bytes())     #= ["two", "three"] 10 true []
