## Regular expressions: `regex.new(r"(\d+)-(\d+)")`. Places count bytes, as everywhere.
##
## The dialect is that of most tools, without back references and looking around, so that no text takes long.

## What was found.
struct Match {
  start: int, end: int, text: str, groups: [str?]
  ## A group by its number, from 1 on; null where it took no part.
  fn group(self, number: int) -> str? =
    if number == 0 { self.text } else { self.groups[number - 1] }
}

class Regex {
  pattern: str, _handle: int
  ## Whether it occurs in the text.
  fn matches(self, text: str) -> bool = regex_find(self._handle, text, 0).len > 0

  ## The first place from `start` on.
  fn find(self, text: str, start = 0) -> Match? {
    let places = regex_find(self._handle, text, start)
    if places.len == 0 { return null }
    let groups: [str?] = []
    for i in 1..places.len / 2 {
      let (from, to) = (places[i * 2], places[i * 2 + 1])
      if from < 0 { groups.push(null) } else { groups.push(text[from..to]) }
    }
    Match(places[0], places[1], text[places[0]..places[1]], groups)
  }

  ## All places, one behind the other.
  fn find_all(self, text: str) -> [Match] {
    let found: [Match] = []
    var at = 0
    while at <= text.len {
      let next = self.find(text, at) ?? break
      found.push(next)
      at = if next.end > next.start { next.end } else { _after(text, next.end) }
    }
    found
  }

  ## The text with every place replaced: `$1` in the replacement is the first group, `$$` a dollar.
  fn replace(self, text: str, by: str) -> str {
    self.replace_with(text, |m| _expand(by, m))
  }

  ## The same with what a function makes of each place.
  fn replace_with(self, text: str, by: fn(Match) -> str) -> str {
    let out: [str] = []
    var at = 0
    for m in self.find_all(text) {
      out.push(text[at..m.start])
      out.push(by(m))
      at = m.end
    }
    out.push(text[at..])
    out.join("")
  }

  ## The parts between the places.
  fn split(self, text: str) -> [str] {
    let parts: [str] = []
    var at = 0
    for m in self.find_all(text) {
      parts.push(text[at..m.start])
      at = m.end
    }
    parts.push(text[at..])
    parts
  }
}

## An expression; an error of kind "regex" where it is none.
fn new(pattern: str) -> Regex = Regex(pattern, regex_new(pattern))

## The place behind the character at `at`.
fn _after(text: str, at: int) -> int {
  var next = at + 1
  while next < text.len and text[next] & 0xc0 == 0x80 { next += 1 }
  next
}

fn _expand(by: str, m: Match) -> str {
  let out: [str] = []
  var start = 0
  var i = 0
  while i < by.len {
    if by[i] != '$' or i + 1 >= by.len { i += 1; continue }
    let c = by[i + 1]
    if c == '$' {
      out.push(by[start..i + 1])
    } else if c >= '0' and c <= '9' {
      out.push(by[start..i])
      let number = c - '0'
      if number > m.groups.len { throw Error("there is no group {number}", kind: "regex") }
      out.push(m.group(number) ?? "")
    } else {
      i += 1
      continue
    }
    i += 2
    start = i
  }
  out.push(by[start..])
  out.join("")
}
