fn a() { defer print("a"); b() }
fn b() { defer print("b"); c() }
fn c() { defer print("c"); throw Error("end") }
try { a() } catch e { print(e.message) }
#= c
#= b
#= a
#= end
