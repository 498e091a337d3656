# expect: declarations that other languages have
trait Shape { fn area(self) -> float }
interface Named { }
impl Point { }
use math
include "util.arc"
namespace shapes { }
typedef Number

#! error[habit]: there is no `trait`
#!  --> errors/habits/declarations_elsewhere.arc:2:1
#!   |
#! 2 | trait Shape { fn area(self) -> float }
#!   | ^^^^^
#!   |
#!   = help: a function without types takes whatever has the members that it uses; an `enum` tells kinds apart
#!
#! error[habit]: there is no `interface`
#!  --> errors/habits/declarations_elsewhere.arc:3:1
#!   |
#! 3 | interface Named { }
#!   | ^^^^^^^^^
#!   |
#!   = help: a function without types takes whatever has the members that it uses; an `enum` tells kinds apart
#!
#! error[habit]: there is no `impl`
#!  --> errors/habits/declarations_elsewhere.arc:4:1
#!   |
#! 4 | impl Point { }
#!   | ^^^^
#!   |
#!   = help: methods stand in the body of their type: `struct Point { x: int, fn twice(self) = self.x * 2 }`
#!
#! error[habit]: there is no `use`
#!  --> errors/habits/declarations_elsewhere.arc:5:1
#!   |
#! 5 | use math
#!   | ^^^
#!   |
#!   = help: write `import name`
#!
#! error[habit]: there is no `include`
#!  --> errors/habits/declarations_elsewhere.arc:6:1
#!   |
#! 6 | include "util.arc"
#!   | ^^^^^^^
#!   |
#!   = help: write `import name`
#!
#! error[habit]: there is no `namespace`
#!  --> errors/habits/declarations_elsewhere.arc:7:1
#!   |
#! 7 | namespace shapes { }
#!   | ^^^^^^^^^
#!   |
#!   = help: a file is a module: `import "shapes.arc"`, and then `shapes.area(1)`
#!
#! error[habit]: there is no `typedef`
#!  --> errors/habits/declarations_elsewhere.arc:8:1
#!   |
#! 8 | typedef Number
#!   | ^^^^^^^
#!   |
#!   = help: a type gets another name with `type Name = int`
