# expect: line 4, there is no `switch`; help: match
#? exit 2
let x = 1
switch (x) {
  case 1: print("one")
}
