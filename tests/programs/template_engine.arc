# A template engine: {{name}}, {% for x in list %} ... {% end %}, {% if name %}.
enum Value {
  Text(str)
  Number(float)
  List([Value])
  Record([str: Value])
}

enum Node {
  Plain(str)
  Show(path: [str], filter: str?)
  Loop(name: str, path: [str], body: [Node])
  Cond(path: [str], yes: [Node], no: [Node])
}

class Parser {
  source: str
  at: int = 0

  fn done(self) = self.at >= self.source.len

  fn rest(self) = self.source[self.at..]

  fn parse(self, stops: [str]) -> ([Node], str) {
    let nodes: [Node] = []
    while not self.done() {
      let rest = self.rest()
      let open = rest.find("\{")
      if open == null {
        nodes.push(Plain(rest))
        self.at = self.source.len
        break
      }
      if open > 0 {
        nodes.push(Plain(rest[..open]))
        self.at += open
      }
      let here = self.rest()
      if here.starts_with("\{\{") {
        let close = here.find("\}\}") ?? throw Error("unclosed at {self.at}")
        nodes.push(self.show(here[2..close].trim()))
        self.at += close + 2
      } else if here.starts_with("\{%") {
        let close = here.find("%\}") ?? throw Error("unclosed tag at {self.at}")
        let words = here[2..close].trim().split(" ")
        self.at += close + 2
        if words[0] in stops { return (nodes, words[0]) }
        match words {
          ["for", name, "in", path] => {
            let (body, _) = self.parse(["end"])
            nodes.push(Loop(name, path.split("."), body))
          }
          ["if", path] => {
            let (yes, stop) = self.parse(["else", "end"])
            let no = if stop == "else" { self.parse(["end"]).0 } else { [] }
            nodes.push(Cond(path.split("."), yes, no))
          }
          _ => throw Error("unknown tag: {words.join(" ")}")
        }
      } else {
        nodes.push(Plain("\{"))
        self.at += 1
      }
    }
    if stops.len > 0 { throw Error("missing {stops.join(" or ")}") }
    (nodes, "")
  }

  fn show(self, text: str) -> Node {
    match text.split_once("|") {
      null => Show(text.split("."), null)
      (path, filter) => Show(path.trim().split("."), filter.trim())
    }
  }
}

fn lookup(scope: [str: Value], path: [str]) -> Value? {
  var value = scope.get(path[0]) ?? return null
  for part in path[1..] {
    match value {
      Record(fields) => { value = fields.get(part) ?? return null }
      List(items) => { value = items[part.parse_int() ?? return null] }
      _ => return null
    }
  }
  value
}

fn text_of(v: Value) -> str = match v {
  Text(s) => s
  Number(n) if n == n.floor() => str(int(n))
  Number(n) => str(n)
  List(xs) => xs.map(text_of).join(", ")
  Record(_) => "[record]"
}

fn truthy(v: Value?) -> bool = match v {
  null => false
  Text(s) => s != ""
  Number(n) => n != 0
  List(xs) => xs.len > 0
  Record(_) => true
}

let filters: [str: fn(str) -> str] = [
  "upper": |s| s.upper(),
  "title": |s| if s == "" { s } else { s[..1].upper() + s[1..] },
  "quote": |s| "\"{s}\"",
]

fn render(nodes: [Node], scope: [str: Value]) -> str {
  var out = ""
  for node in nodes {
    match node {
      Plain(s) => out += s
      Show(path, filter) => {
        let v = lookup(scope, path) ?? throw Error("unknown: {path.join(".")}")
        let text = text_of(v)
        out += if filter == null { text } else { filters[filter](text) }
      }
      Loop(name, path, body) => {
        if let List(items) = lookup(scope, path) {
          for item in items {
            let inner = scope.copy()
            inner[name] = item
            out += render(body, inner)
          }
        }
      }
      Cond(path, yes, no) => out += render(if truthy(lookup(scope, path)) { yes } else { no }, scope)
    }
  }
  out
}

let page = r"""
Dear {{ user.name | title }},
{% for item in items %}- {{item.what}}: {{item.price}}
{% end %}{% if paid %}Thank you.{% else %}Please pay {{ total }}.{% end %}
"""
let scope = [
  "user": Record(["name": Text("ada")]),
  "items": List([
    Record(["what": Text("tea"), "price": Number(3.5)]),
    Record(["what": Text("cake"), "price": Number(12)]),
  ]),
  "total": Number(15.5),
  "paid": Text(""),
]
let (nodes, _) = Parser(page).parse([])
print(render(nodes, scope))
scope["paid"] = Number(1)
print(render(nodes, scope).lines().last()!)
for bad in ["\{\{ x", "\{\{ nobody }}", "\{% for x in y %}", "\{% what %}", "\{\{ user.name | shout \}\}"] {
  try { print(render(Parser(bad).parse([]).0, scope)) } catch e { print("{e.kind}: {e.message}") }
}

#= Dear Ada,
#= - tea: 3.5
#= - cake: 12
#= Please pay 15.5.
#= Thank you.
#= error: unclosed at 0
#= error: unknown: nobody
#= error: missing end
#= error: unknown tag: what
#= key: the map has no key "shout"
