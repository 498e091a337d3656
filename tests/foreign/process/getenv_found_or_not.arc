# expect: `cstr?` is null where there is none; a test makes it a str
#? env ARC_SUITE_COLOR=green
extern fn getenv(name: cstr) -> cstr?
let color = getenv("ARC_SUITE_COLOR")
if color != null { print(color, color.len) }     #= green 5
print(getenv("ARC_SUITE_NOT_THERE") == null)     #= true
print(getenv("ARC_SUITE_NOT_THERE") ?? "none", getenv("ARC_SUITE_COLOR") ?? "none")     #= none green
print(getenv("ARC_SUITE_COLOR")!)     #= green
