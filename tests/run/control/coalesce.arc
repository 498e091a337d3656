extern fn getenv(name: cstr) -> cstr?
fn lookup(name: str) -> str = getenv(name) ?? "(none)"
print(lookup("ARC_NOT_SET"))     #= (none)
fn must(name: str) -> str = getenv(name) ?? throw Error("{name} is not set")
print(try { must("ARC_NOT_SET") } catch e { e.message })     #= ARC_NOT_SET is not set
print(getenv("ARC_NOT_SET") ?? getenv("ARC_NOT_SET_EITHER") ?? "end")     #= end
