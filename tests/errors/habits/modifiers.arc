# expect: words that other languages put in front of a declaration
pub fn area(w, h) = w * h
export const LIMIT = 3
async fn load() = 1
class Account {
  private balance: int
  static fn open() = Account(0)
  override fn show(self) = 1
}

#! error[habit]: there is no `pub`
#!  --> errors/habits/modifiers.arc:2:1
#!   |
#! 2 | pub fn area(w, h) = w * h
#!   | ^^^
#!   |
#! help: every name of the top level is seen by those who import the file, except those that begin with `_`
#!   |
#! 2 - pub fn area(w, h) = w * h
#! 2 + fn area(w, h) = w * h
#!   |
#!
#! error[habit]: there is no `export`
#!  --> errors/habits/modifiers.arc:3:1
#!   |
#! 3 | export const LIMIT = 3
#!   | ^^^^^^
#!   |
#! help: every name of the top level is seen by those who import the file, except those that begin with `_`
#!   |
#! 3 - export const LIMIT = 3
#! 3 + const LIMIT = 3
#!   |
#!
#! error[habit]: there is no `async`
#!  --> errors/habits/modifiers.arc:4:1
#!   |
#! 4 | async fn load() = 1
#!   | ^^^^^
#!   |
#! help: leave it out; a call comes back when it is done
#!   |
#! 4 - async fn load() = 1
#! 4 + fn load() = 1
#!   |
#!
#! error[habit]: there is no `private`
#!  --> errors/habits/modifiers.arc:6:3
#!   |
#! 6 |   private balance: int
#!   |   ^^^^^^^
#!   |
#! help: leave it out; a name of the top level that begins with `_` is seen in its own file only
#!   |
#! 6 -   private balance: int
#! 6 +   balance: int
#!   |
#!
#! error[habit]: there is no `static`
#!  --> errors/habits/modifiers.arc:7:3
#!   |
#! 7 |   static fn open() = Account(0)
#!   |   ^^^^^^
#!   |
#! help: leave it out; a function of a type without `self` belongs to the type, and so does a `const`
#!   |
#! 7 -   static fn open() = Account(0)
#! 7 +   fn open() = Account(0)
#!   |
#!
#! error[habit]: there is no `override`
#!  --> errors/habits/modifiers.arc:8:3
#!   |
#! 8 |   override fn show(self) = 1
#!   |   ^^^^^^^^
#!   |
#! help: leave it out
#!   |
#! 8 -   override fn show(self) = 1
#! 8 +   fn show(self) = 1
#!   |
