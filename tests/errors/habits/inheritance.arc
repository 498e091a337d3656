# expect: what would inherit from another
class Animal { name: str }
class Dog: Animal { }
class Cat extends Animal { }
class Cow < Animal { }

#! error[habit]: a class inherits from none
#!  --> errors/habits/inheritance.arc:3:10
#!   |
#! 3 | class Dog: Animal { }
#!   |          ^
#!   |
#!   = help: hold the other in a field, or let an `enum` tell the kinds apart
#!
#! error[habit]: a class inherits from none
#!  --> errors/habits/inheritance.arc:4:11
#!   |
#! 4 | class Cat extends Animal { }
#!   |           ^^^^^^^
#!   |
#!   = help: hold the other in a field, or let an `enum` tell the kinds apart
#!
#! error[habit]: a class inherits from none
#!  --> errors/habits/inheritance.arc:5:11
#!   |
#! 5 | class Cow < Animal { }
#!   |           ^
#!   |
#!   = help: hold the other in a field, or let an `enum` tell the kinds apart
