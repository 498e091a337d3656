# Where two enums have a case of one name, the type that is wanted tells which is meant.
enum Option { Some(int), None }
enum Choice { One, None, Many(int) }
fn f(o: Option) -> str = match o { Some(n) => "some {n}", None => "none" }
fn g(c: Choice) -> str = match c { One => "one", None => "no choice", Many(n) => "many {n}" }
print(f(None), g(None), f(Some(1)), g(Many(2)))     #= none no choice some 1 many 2
let o: Option = None
let c: Choice? = None
let list: [Choice] = [None, One]
fn make(yes: bool) -> Option { if yes { return Some(1) }; None }
print(o == None, c!, list, make(false), o == make(false))     #= true None [None, One] None true
if let None = list[0] { print("first is none") }     #= first is none
