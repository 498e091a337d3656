# expect: ints stay ints to the last digit, all else are numbers; what is no JSON number is refused
import json
print(json.parse("9223372036854775807"), json.parse("-9223372036854775808"), json.parse("-0"))     #= Int(value: 9223372036854775807) Int(value: -9223372036854775808) Int(value: 0)
print(json.parse("9223372036854775808"), json.parse("1.0"), json.parse("1e2"), json.parse("-1.5E-1"))     #= Number(value: 9.223372036854776e+18) Number(value: 1.0) Number(value: 100.0) Number(value: -0.15)
fn bad(t: str) -> bool { try { json.parse(t); false } catch e { e.kind == "json" } }
print(["01", "1.", ".5", "+1", "1e", "1e+", "--1", "0x1", "NaN", "Infinity", "1_000", "-"].filter(|t| not bad(t)))     #= []
print(json.write(json.parse("[1, 1.0, 1e21, 0.1, -0.0]")))     #= [1,1.0,1e+21,0.1,-0.0]
# As elsewhere, what JSON has no number for is null.
print(json.write(json.Json.Number(0.0 / 0.0)), json.write(json.Json.Number(1.0 / 0.0)))     #= null null
