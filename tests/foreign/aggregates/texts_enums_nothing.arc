extern "../../c/libaggregates.so" {
  struct Person { name: cstr, age: c_int }
  enum Color: c_int { RED, GREEN = 5, BLUE }
  struct Empty { }
  fn person_older(p: Person) -> Person
  fn color_next(c: Color) -> Color
  fn empty_same(e: Empty) -> Empty
  fn longer(x: c_longdouble) -> c_longdouble
}
let ada = person_older(Person("Ada", 36))
print(ada.name, ada.age, ada)
print(color_next(Color.RED), int(color_next(Color.GREEN)))
print(empty_same(Empty()), longer(1.25))

#= Ada 37 Person(name: "Ada", age: 37)
#= GREEN 6
#= Empty() 2.5
