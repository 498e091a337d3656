# A report from comma-separated values: parsing with quotes, grouping, sums, a table with aligned columns.

let data = r"""
date,region,product,units,price
2024-01-03,North,Bolt,120,0.25
2024-01-03,South,"Nut, hex",300,0.10
2024-01-04,North,"Nut, hex",80,0.10
2024-01-05,East,Washer,1000,0.02
2024-01-05,South,Bolt,40,0.25
2024-01-07,East,"The ""big"" one",2,19.99
2024-01-08,North,Washer,x,0.02
"""

fn fields(line: str) -> [str] {
  let found: [str] = []
  var field = ""
  var quoted = false
  let signs = line.chars()
  var i = 0
  while i < signs.len {
    let c = signs[i]
    if quoted {
      if c == "\"" and i + 1 < signs.len and signs[i + 1] == "\"" {
        field += c
        i += 1
      } else if c == "\"" {
        quoted = false
      } else {
        field += c
      }
    } else if c == "\"" {
      quoted = true
    } else if c == "," {
      found.push(field)
      field = ""
    } else {
      field += c
    }
    i += 1
  }
  found.push(field)
  found
}

struct Sale {
  date: str, region: str, product: str, units: int, price: float
  fn total(self) = float(self.units) * self.price
  fn parse(line: str) -> Sale = match fields(line) {
    [date, region, product, units, price] => Sale(
      date,
      region,
      product,
      units.parse_int() ?? throw Error("`{units}` is no number of units"),
      price.parse_float() ?? throw Error("`{price}` is no price"),
    )
    other => throw Error("{other.len} fields instead of 5")
  }
}

let sales: [Sale] = []
let lines = data.trim().lines()
for (i, line) in lines[1..].enumerate() {
  try { sales.push(Sale.parse(line)) } catch e { print("line {i + 2}: {e.message}") }
}

fn group(sales: [Sale], key: fn(Sale) -> str) -> [str: [Sale]] {
  let groups: [str: [Sale]] = [:]
  for sale in sales {
    let k = key(sale)
    if k not in groups { groups[k] = [] }
    groups[k].push(sale)
  }
  groups
}

fn report(title: str, groups: [str: [Sale]]) {
  print("{title:<16}|{"units":>7} |{"total":>9}")
  print("-".repeat(16) + "+" + "-".repeat(8) + "+" + "-".repeat(10))
  let rows: [(str, int, float)] = []
  for (name, all) in groups {
    rows.push((name, all.map(|s| s.units).sum(), all.map(|s| s.total()).sum()))
  }
  rows.sort_by(|a, b| if a.2 > b.2 { -1 } else if a.2 < b.2 { 1 } else { 0 })
  for (name, units, total) in rows { print("{name:<16}|{units:>7} |{total:>9.2f}") }
  print("{"all":<16}|{rows.map(|r| r.1).sum():>7} |{rows.map(|r| r.2).sum():>9.2f}")
}

report("region", group(sales, |s| s.region))
report("product", group(sales, |s| s.product))
let best = sales.max_by(|s| s.total())!
print("best: {best.product} on {best.date}, {best.total():.2f}")

#= line 8: `x` is no number of units
#= region          |  units |    total
#= ----------------+--------+----------
#= East            |   1002 |    59.98
#= South           |    340 |    40.00
#= North           |    200 |    38.00
#= all             |   1542 |   137.98
#= product         |  units |    total
#= ----------------+--------+----------
#= Bolt            |    160 |    40.00
#= The "big" one   |      2 |    39.98
#= Nut, hex        |    380 |    38.00
#= Washer          |   1000 |    20.00
#= all             |   1542 |   137.98
#= best: The "big" one on 2024-01-07, 39.98
