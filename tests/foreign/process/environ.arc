# A global of C: `environ` points to its first text.
#? env ARC_SUITE_VALUE=from outside
extern { var environ: *(cstr?) }
var i = 0
var found = ""
loop {
  let entry = environ[i]
  if entry == null { break }
  if entry == "ARC_SUITE_VALUE=from outside" { found = entry }
  i += 1
}
print(found, i > 0)     #= ARC_SUITE_VALUE=from outside true
