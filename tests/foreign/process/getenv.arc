#? env ARC_SUITE_VALUE=some text
extern fn getenv(name: cstr) -> cstr?
print(getenv("ARC_SUITE_VALUE") ?? "missing")     #= some text
print(getenv("ARC_SUITE_NOT_THERE") == null)      #= true
