# expect: a pattern's case is one of the value's own enum first: imported ones need no path, equal names do not collide
import "../modules/parts/counter.arc"
import json
#= counter runs
enum A { One, Two }
enum B { Two, Three }
fn a(x: A) -> int = match x { One => 1, Two => 2 }
fn b(x: B) -> int = match x { Two => 20, Three => 30 }
print(a(A.Two), b(B.Two), b(B.Three))     #= 2 20 30
fn area(s: counter.Shape) -> float = match s { Circle(r) => r, Nothing => 0.0 }
print(area(counter.Shape.Circle(2.5)), area(counter.Shape.Nothing))     #= 2.5 0.0
fn kind(j: json.Json) -> str = match j { Null => "null", Int(n) if n > 9 => "large", Int(_) | Number(_) => "number", Text(value: t) => t, _ => "other" }
print(["null", "7", "10", "1.5", "\"text\"", "[]"].map(|t| kind(json.parse(t))))     #= ["null", "number", "large", "number", "text", "other"]
