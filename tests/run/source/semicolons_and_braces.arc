# `;` ends a statement; empty statements and bodies are harmless.
fn nothing() { }
fn also() {}
nothing(); also()
if true { } else { }
while false { }
for _ in 0..2 { }
let a = 1; let b = 2;
{ let c = 3; print(a + b + c) }     #= 6
fn f() { let x = 1; let y = 2; x + y; }
f()
let v = { let x = 4; x * x }
print(v)     #= 16
struct S { }
let g = || { }
g()
