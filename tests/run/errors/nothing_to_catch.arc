# expect: a `try` whose body does nothing has nothing to catch
fn nothing() -> str { try { if false { throw Error("") } } catch e { print(e) }; "done" }
print(nothing())     #= done
try { if false { throw Error("never") } } catch e { print(e.message) }
for i in 0..3 { try { if true { continue } } catch { print("never") }; print(i) }
let n = try { if true { 7 } else { throw Error("never") } } catch { 8 }
print(n)             #= 7
fn nested() -> int { try { try { if false { throw Error("a") } } catch { throw Error("b") } } catch { return 1 }; 2 }
print(nested())      #= 2
fn constants(n: int) -> int = (0 - (try { 0 } catch { n })) * (try { n } catch { 0 }) + (try { 5 } catch { 6 })
print(constants(9))  #= 5
