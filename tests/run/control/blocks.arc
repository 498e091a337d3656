# A bare block stands as a statement, behind `=`, and as a body.
var log = ""
{ log += "a" }
{
  let inner = "b"
  log += inner
}
let v = { let x = 3; { let x = 4; log += "{x}" }; x * 2 }
var w = 0
w = { log += "c"; v + 1 }
w += { 10 }
let f = || { log += "d"; 5 }
let m = match v { 6 => { log += "e"; "six" }, _ => { "other" } }
print(log, v, w, f(), m, log)     #= ab4ce 6 17 5 six ab4ced
{ { { log = "deep" } } }
print(log)     #= deep
