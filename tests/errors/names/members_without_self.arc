# expect: members of the type around, named without `self`
class Counter {
  n: int
  fn next(self) { n += 1; n }
  fn twice(self) = next() + next()
  fn shown() = "at {n}"
  fn all(self) = [1].map(|x| x + n)
}
let c = Counter(0)
print(c.next(), c.twice(), Counter.shown(), c.all())

#! error[unknown-name]: nothing is called `n` here
#!  --> errors/names/members_without_self.arc:4:19
#!   |
#! 4 |   fn next(self) { n += 1; n }
#!   |                   ^
#!   |
#! help: a member of a `Counter` is reached through `self`
#!   |
#! 4 |   fn next(self) { self.n += 1; n }
#!   |                   +++++
#!
#! error[unknown-name]: nothing is called `n` here
#!  --> errors/names/members_without_self.arc:4:27
#!   |
#! 4 |   fn next(self) { n += 1; n }
#!   |                           ^
#!   |
#! help: a member of a `Counter` is reached through `self`
#!   |
#! 4 |   fn next(self) { n += 1; self.n }
#!   |                           +++++
#!
#! error[unknown-name]: nothing is called `next` here
#!  --> errors/names/members_without_self.arc:5:20
#!   |
#! 5 |   fn twice(self) = next() + next()
#!   |                    ^^^^
#!   |
#! help: a member of a `Counter` is reached through `self`
#!   |
#! 5 |   fn twice(self) = self.next() + next()
#!   |                    +++++
#!
#! error[unknown-name]: nothing is called `next` here
#!  --> errors/names/members_without_self.arc:5:29
#!   |
#! 5 |   fn twice(self) = next() + next()
#!   |                             ^^^^
#!   |
#! help: a member of a `Counter` is reached through `self`
#!   |
#! 5 |   fn twice(self) = next() + self.next()
#!   |                             +++++
#!
#! error[unknown-name]: nothing is called `n` here
#!  --> errors/names/members_without_self.arc:6:21
#!   |
#! 6 |   fn shown() = "at {n}"
#!   |   ----------        ^
#!   |   |
#!   |   without `self` this is no method, but a function of the type `Counter`
#!   |
#!   = help: a method takes `self`, and says `self.n`
#!
#! error[unknown-name]: nothing is called `n` here
#!  --> errors/names/members_without_self.arc:7:34
#!   |
#! 7 |   fn all(self) = [1].map(|x| x + n)
#!   |                                  ^
#!   |
#! help: a member of a `Counter` is reached through `self`
#!   |
#! 7 |   fn all(self) = [1].map(|x| x + self.n)
#!   |                                  +++++
