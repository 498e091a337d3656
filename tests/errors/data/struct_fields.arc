# Wrong fields: unknown name, too many, wrong type, missing value, twice
#? exit 2
struct Point { x: f64, y: f64 }
class Node { next: Node, name: str }
print(Point(z: 1.0))
print(Point(1.0, 2.0, 3.0))
print(Point("a"))
print(Node(name: "n"))
print(Point(x: 1.0, x: 2.0))
print(Point(1.0).z)

#! error[unknown-parameter]: `Point` has no field `z`
#!  --> errors/data/struct_fields.arc:5:13
#!   |
#! 3 | struct Point { x: f64, y: f64 }
#!   |        ----- declared here
#! 4 | class Node { next: Node, name: str }
#! 5 | print(Point(z: 1.0))
#!   |             ^
#!   |
#!   = help: it has `x` and `y`
#!
#! error[too-many-arguments]: `Point` takes 2 arguments
#!  --> errors/data/struct_fields.arc:6:23
#!   |
#! 3 | struct Point { x: f64, y: f64 }
#!   |        ----- declared here
#! ...
#! 6 | print(Point(1.0, 2.0, 3.0))
#!   |                       ^^^ this one is too many
#!
#! error[type-mismatch]: expected `float`, found `str`
#!  --> errors/data/struct_fields.arc:7:13
#!   |
#! 3 | struct Point { x: f64, y: f64 }
#!   |                - `x` is declared here
#! ...
#! 7 | print(Point("a"))
#!   |             ^^^ this is `str`
#!
#! error[field-needs-value]: `Node` needs a value for `next`
#!  --> errors/data/struct_fields.arc:8:11
#!   |
#! 4 | class Node { next: Node, name: str }
#!   |              ---- there is no `Node` that it could begin with
#! ...
#! 8 | print(Node(name: "n"))
#!   |           ^^^^^^^^^^^
#!   |
#!   = help: give one, a default (`next: Node = …`), or make it `Node?`
#!
#! error[argument-given-twice]: `x` is given twice
#!  --> errors/data/struct_fields.arc:9:21
#!   |
#! 9 | print(Point(x: 1.0, x: 2.0))
#!   |                ---  ^
#!   |                |
#!   |                first here
#!
#! error[unknown-member]: `Point` has no `z`
#!   --> errors/data/struct_fields.arc:10:18
#!    |
#! 10 | print(Point(1.0).z)
#!    |                  ^
#!    |
#!    = help: it has `x` and `y`
