# Sorting and searching with the system's own functions, which call the script back for every comparison.
extern {
  fn qsort(base: *void, n: usize, size: usize, compare: fn(*void, *void) -> c_int)
  fn bsearch(
    key: *void,
    base: *void,
    n: usize,
    size: usize,
    compare: fn(*void, *void) -> c_int,
  ) -> *void?
}

struct City { people: c_int, name: cstr }
var cities = [
  City(3_645, "Berlin"),
  City(2_141, "Paris"),
  City(8_982, "London"),
  City(1_950, "Vienna"),
  City(602, "Oslo"),
]

# C sees an array of structs, and hands out pointers to two of them at a time.
fn by_people(a: *City, b: *City) -> int = a.people - b.people

qsort(cities, cities.len, sizeof(City), by_people)
for city in cities { print("{city.name:<8}{city.people:>6} thousand") }

var wanted = City(people: 2_141)
let found = bsearch(&wanted, cities, cities.len, sizeof(City), by_people)
if found != null { print("{(found as *City).name} has 2,141 thousand") }
