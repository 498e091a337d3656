# expect: what a `Json` tells of itself, whatever it is
import json
let j = json.parse("[null, true, 7, 1.5, \"text\", [1], \{\"k\": 2\}, 3.0, 1e300]")
let items = j.as_list()!
print(items.map(|i| i.is_null()))     #= [true, false, false, false, false, false, false, false, false]
print(items.map(|i| i.as_int()))     #= [null, null, 7, null, null, null, null, 3, null]
print(items.map(|i| i.as_number()))     #= [null, null, 7.0, 1.5, null, null, null, 3.0, 1e+300]
print(items.map(|i| i.as_text()), items.map(|i| i.as_bool()))     #= [null, null, null, null, "text", null, null, null, null] [null, true, null, null, null, null, null, null, null]
print(items.map(|i| i.size()))     #= [0, 0, 0, 0, 0, 1, 1, 0, 0]
print(items[6].get("k")?.as_int(), items[6].get("x"), items[5].get("k"), j.at(5)?.at(0)?.as_int(), j.at(100), j.at(-1), items[6].at(0))     #= 2 null null 1 null null null
print(items[6].as_object()!.keys(), items[5].as_object() == null, j.as_object() == null)     #= ["k"] true true
