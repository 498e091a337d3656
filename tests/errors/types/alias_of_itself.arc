# expect: a name for a type that is made of itself is an error, not an endless loop
#? exit 2
type One = Other
type Other = [One]
type Me = (int, Me?)
type Deep[T] = [Deep[T]]
let x: Deep[int] = []
let y: Me = (1, null)

#! error[infinite-type]: `One` is a name for a type that is made of `One` itself
#!  --> errors/types/alias_of_itself.arc:3:6
#!   |
#! 3 | type One = Other
#!   |      ^^^
#!   |
#!   = help: a `class` or an `enum` may refer to itself
#!
#! error[infinite-type]: `Other` is a name for a type that is made of `Other` itself
#!  --> errors/types/alias_of_itself.arc:4:6
#!   |
#! 4 | type Other = [One]
#!   |      ^^^^^
#!   |
#!   = help: a `class` or an `enum` may refer to itself
#!
#! error[infinite-type]: `Me` is a name for a type that is made of `Me` itself
#!  --> errors/types/alias_of_itself.arc:5:6
#!   |
#! 5 | type Me = (int, Me?)
#!   |      ^^
#!   |
#!   = help: a `class` or an `enum` may refer to itself
#!
#! error[infinite-type]: `Deep` is a name for a type that is made of `Deep` itself
#!  --> errors/types/alias_of_itself.arc:6:6
#!   |
#! 6 | type Deep[T] = [Deep[T]]
#!   |      ^^^^
#!   |
#!   = help: a `class` or an `enum` may refer to itself
