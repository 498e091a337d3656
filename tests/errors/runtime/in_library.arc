# What the standard library throws is shown at the call that led into it; the trace has the rest.
#? exit 1
import json
fn read(text: str) = json.parse(text)
print(read("[1, 2").size())

#! error: line 1, column 6: `,` or `]` is missing
#!  --> errors/runtime/in_library.arc:4:22
#!   |
#! 4 | fn read(text: str) = json.parse(text)
#!   |                      ^^^^^^^^^^^^^^^^
#!   in _Parser.fail at std/json.arc:61:5
#!   in _Parser.list at std/json.arc:203:14
#!   in _Parser.value at std/json.arc:78:14
#!   in parse at std/json.arc:48:15
#!   in read at errors/runtime/in_library.arc:4:22
#!   in top level at errors/runtime/in_library.arc:5:7
