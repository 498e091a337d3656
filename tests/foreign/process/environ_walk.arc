# expect: the global `environ`, read as pointers to texts
#? env ARC_SUITE_WALK=on
extern { var environ: *(*c_char?) }
var found = 0
var i = 0
loop {
  let entry = environ[i]
  if entry == null { break }
  if entry.str() == "ARC_SUITE_WALK=on" { found += 1 }
  i += 1
}
print(found)     #= 1
