# The library's module `json`
import json
let text = r"""
{"name": "Ada", "age": 36, "pi": 3.5, "tags": ["a", "b\n\u00e9\ud83d\ude00"], "none": null, "ok": true, "in": {}}
"""
let v = json.parse(text)
print(v)
print(v.get("name")?.as_text(), v.get("age")?.as_int(), v.get("pi")?.as_number(), v.get("tags")?.at(1)?.as_text(), v.get("x"))
print(json.write(v))
print(json.write(json.parse("[1,[],\{\},[2]]"), indent: 2))
print(json.parse("  -12.5e2 "), json.parse("9007199254740993"), json.parse("1e400") == json.Json.Number(1.0 / 0.0))
for bad in ["", "[1,", "\{\"a\" 1\}", "tru", "01", "\"abc", "[1] 2", "\"\\x\"", "nul", "-", "[1 2]"] {
  try { print(json.parse(bad)) } catch e { print(e.kind, e.message) }
}
print(json.quote("a\"b\\c\n\t\x01é"))
print(json.write(json.Json.Object(["k": json.Json.List([json.Json.Int(1), json.Json.Text("x")])])))
var deep = "[".repeat(600)
try { json.parse(deep) } catch e { print(e.message) }

#= Object(members: ["name": Text(value: "Ada"), "age": Int(value: 36), "pi": Number(value: 3.5), "tags": List(items: [Text(value: "a"), Text(value: "b\né😀")]), "none": Null, "ok": Bool(value: true), "in": Object(members: [:])])
#= Ada 36 3.5 b
#= é😀 null
#= {"name":"Ada","age":36,"pi":3.5,"tags":["a","b\né😀"],"none":null,"ok":true,"in":{}}
#= [
#=   1,
#=   [],
#=   {},
#=   [
#=     2
#=   ]
#= ]
#= Number(value: -1250.0) Int(value: 9007199254740993) true
#= json line 1, column 1: the text ends too early
#= json line 1, column 4: the text ends too early
#= json line 1, column 6: `:` is missing
#= json line 1, column 1: the text ends too early
#= json line 1, column 2: there is more behind the value
#= json line 1, column 5: this text is not closed
#= json line 1, column 5: there is more behind the value
#= json line 1, column 3: there is no such escape
#= json line 1, column 1: the text ends too early
#= json line 1, column 2: a digit is missing
#= json line 1, column 4: `,` or `]` is missing
#= "a\"b\\c\n\t\u0001é"
#= {"k":[1,"x"]}
#= line 1, column 502: it is nested too deeply
