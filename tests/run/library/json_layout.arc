# expect: spaces anywhere, nothing but spaces behind; written close or indented; keys keep their order, the last of equal ones wins
import json
let j = json.parse(" \n\{ \"b\" : [ ] , \"a\":\{\}, \"c\" : [ 1 , \{ \"x\" : null \} ] \} \t\r\n")
print(json.write(j))     #= {"b":[],"a":{},"c":[1,{"x":null}]}
print(json.write(j, indent: 1))
#= {
#=  "b": [],
#=  "a": {},
#=  "c": [
#=   1,
#=   {
#=    "x": null
#=   }
#=  ]
#= }
print(json.write(json.parse("\{\"k\": 1, \"l\": 2, \"k\": 3\}")))     #= {"k":3,"l":2}
print(json.parse(json.write(j, indent: 4)) == j, json.write(json.parse("[]"), indent: 2), json.write(json.parse("1"), indent: 2))     #= true [] 1
fn told(t: str) -> str { try { json.parse(t); "fine" } catch e { e.message } }
print(told("[1,]"), told("[,1]"))     #= line 1, column 4: no value begins like this line 1, column 2: no value begins like this
print(told("\{\"a\":1,\}"), told("\{a:1\}"))     #= line 1, column 8: a key in double quotes is missing line 1, column 2: a key in double quotes is missing
print(told("[1\n 2]"), told("[]]"), told("{"[".repeat(10)}"))     #= line 2, column 2: `,` or `]` is missing line 1, column 3: there is more behind the value line 1, column 11: the text ends too early
