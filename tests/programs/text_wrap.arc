# Text in lines: words wrapped greedily or evenly, four alignments, paragraphs and lists with hanging indents, columns.

enum Align { LEFT, RIGHT, CENTER, JUSTIFY }

# The width on the screen, where each character counts once.
fn width(text: str) = text.chars().len
fn words(text: str) = text.split(" ").filter(|w| w != "")

fn line_width(words: [str]) = words.map(|w| width(w)).sum() + max(words.len - 1, 0)

# A word wider than the line is cut.
fn cut(words: [str], limit: int) -> [str] {
  let found: [str] = []
  for word in words {
    var signs = word.chars()
    while signs.len > limit {
      found.push(signs[..limit - 1].join("") + "-")
      signs = signs[limit - 1..]
    }
    found.push(signs.join(""))
  }
  found
}

# As many words as fit, line by line.
fn greedy(words: [str], limit: int) -> [[str]] {
  let lines: [[str]] = []
  var line: [str] = []
  for word in words {
    if line.len > 0 and line_width(line) + 1 + width(word) > limit {
      lines.push(line)
      line = []
    }
    line.push(word)
  }
  if line.len > 0 { lines.push(line) }
  lines
}

# The lines whose squared gaps make the least sum; the last line is free.
fn even(words: [str], limit: int) -> [[str]] {
  let cost = [0; words.len + 1]
  let ends = [0; words.len + 1]
  var start = words.len - 1
  while start >= 0 {
    var used = -1
    var best: int? = null
    for end in start + 1..=words.len {
      used += 1 + width(words[end - 1])
      if used > limit { break }
      let gap = if end == words.len { 0 } else { limit - used }
      let sum = gap * gap + cost[end]
      if best == null or sum < best { best = sum; ends[start] = end }
    }
    cost[start] = best ?? throw Error("`{words[start]}` is wider than {limit}")
    start -= 1
  }
  let lines: [[str]] = []
  var at = 0
  while at < words.len {
    lines.push(words[at..ends[at]])
    at = ends[at]
  }
  lines
}

fn set(words: [str], limit: int, align: Align, last = false) -> str {
  let gap = limit - line_width(words)
  let text = words.join(" ")
  match align {
    LEFT => text
    RIGHT => " ".repeat(gap) + text
    CENTER => " ".repeat(gap / 2) + text
    JUSTIFY if last or words.len == 1 => text
    JUSTIFY => {
      # The blanks left over go to the first gaps.
      let holes = words.len - 1
      var line = words[0]
      for (i, word) in words[1..].enumerate() {
        line += " ".repeat(1 + gap / holes + if i < gap % holes { 1 } else { 0 }) + word
      }
      line
    }
  }
}

fn wrap(text: str, limit: int, align = LEFT, breaker: (fn([str], int) -> [[str]])? = null) -> [str] {
  if limit < 2 { throw Error("a line of {limit} is too short") }
  let lines = (breaker ?? greedy)(cut(words(text), limit), limit)
  lines.enumerate().map(|(i, line)| set(line, limit, align, last: i == lines.len - 1))
}

fn boxed(lines: [str], limit: int) {
  print("+" + "-".repeat(limit) + "+")
  for line in lines { print("|" + line + " ".repeat(limit - width(line)) + "|") }
  print("+" + "-".repeat(limit) + "+")
}

# Blank lines part paragraphs; `- ` starts a list of items, whose further lines stand below their text.
fn format(text: str, limit: int) -> [str] {
  let found: [str] = []
  for block in text.split("\n\n") {
    if found.len > 0 { found.push("") }
    if block.starts_with("- ") {
      for item in block[2..].split("\n- ") {
        for (i, line) in wrap(item.replace("\n", " "), limit - 2).enumerate() {
          found.push(if i == 0 { "* " } else { "  " } + line)
        }
      }
    } else {
      found.extend(wrap(block.replace("\n", " "), limit, JUSTIFY))
    }
  }
  found
}

fn columns(lines: [str], count: int, gap = 2) -> [str] {
  let height = (lines.len + count - 1) / count
  let widest = lines.map(|l| width(l)).max() ?? return []
  let found: [str] = []
  for row in 0..height {
    var text = ""
    for column in 0..count {
      let i = column * height + row
      if i >= lines.len { continue }
      let here = " ".repeat((widest + gap) * column - width(text))
      text += here + lines[i]
    }
    found.push(text)
  }
  found
}

let saying = "The quick  brown fox jumps over the lazy dog."
for align in [LEFT, RIGHT, CENTER, JUSTIFY] {
  print(align)
  boxed(wrap(saying, 16, align), 16)
}

# Greedy fills the first line and leaves the second one short; even lines share the gap.
for breaker in [greedy, even] {
  let lines = wrap("aaa bb cc ddddd", 6, breaker: breaker)
  print(lines, lines[..lines.len - 1].map(|l| (6 - l.len).pow(2)).sum())
}
print(wrap("aé incomprehensibilities 😀😀", 9, RIGHT))

boxed(format("""
  A paragraph runs over
  several lines, and its
  words are set anew.

  - an item that is longer than the line
  - short
  - incomprehensible

  End.
""".trim().replace("\n  ", "\n"), 18), 18)

let names = ["copy", "é", "extend", "fill", "join", "map", "max"]
for count in [3, 2] { for line in columns(names, count) { print(line) } }
print(columns([], 4), wrap("   ", 10), wrap("", 5, CENTER))

for limit in [1, 4] {
  try { print(wrap("abcdefgh", limit)) } catch e { print(e.message) }
}
try { even(["ab", "abcdef"], 5) } catch e { print(e.message) }

#= LEFT
#= +----------------+
#= |The quick brown |
#= |fox jumps over  |
#= |the lazy dog.   |
#= +----------------+
#= RIGHT
#= +----------------+
#= | The quick brown|
#= |  fox jumps over|
#= |   the lazy dog.|
#= +----------------+
#= CENTER
#= +----------------+
#= |The quick brown |
#= | fox jumps over |
#= | the lazy dog.  |
#= +----------------+
#= JUSTIFY
#= +----------------+
#= |The  quick brown|
#= |fox  jumps  over|
#= |the lazy dog.   |
#= +----------------+
#= ["aaa bb", "cc", "ddddd"] 16
#= ["aaa", "bb cc", "ddddd"] 10
#= ["       aé", "incompre-", "hensibil-", " ities 😀😀"]
#= +------------------+
#= |A  paragraph  runs|
#= |over       several|
#= |lines,   and   its|
#= |words    are   set|
#= |anew.             |
#= |                  |
#= |* an item that is |
#= |  longer than the |
#= |  line            |
#= |* short           |
#= |* incomprehensible|
#= |                  |
#= |End.              |
#= +------------------+
#= copy    fill    max
#= é       join
#= extend  map
#= copy    join
#= é       map
#= extend  max
#= fill
#= [] [] []
#= a line of 1 is too short
#= ["abc-", "def-", "gh"]
#= `abcdef` is wider than 5
