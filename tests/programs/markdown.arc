# Markdown to HTML: blocks first, then what stands within a line.

enum Block { Heading(level: int, text: str), Paragraph(text: str), Items(ordered: bool, items: [str]), Code(language: str, lines: [str]), Quote(blocks: [Block]), Rule }

fn heading(line: str) -> (int, str)? {
  var level = 0
  while level < line.len and line[level] == '#' { level += 1 }
  if level in 1..=6 and line[level..].starts_with(" ") { (level, line[level..].trim()) } else { null }
}

fn item(line: str) -> (bool, str)? {
  if line.starts_with("- ") or line.starts_with("* ") { return (false, line[2..]) }
  let (number, text) = line.split_once(". ") ?? return null
  if number.parse_int() != null { (true, text) } else { null }
}

fn blocks(lines: [str]) -> [Block] {
  let out: [Block] = []
  let waiting: [str] = []
  let flush = || { if waiting.len > 0 { out.push(Paragraph(waiting.join(" "))); waiting.clear() } }
  var i = 0
  while i < lines.len {
    let line = lines[i]
    i += 1
    if line.trim() == "" { flush(); continue }
    if let (level, text) = heading(line) { flush(); out.push(Heading(level, text)); continue }
    if line.trim() in ["---", "***"] { flush(); out.push(Rule); continue }
    if line.starts_with("```") {
      flush()
      let code: [str] = []
      while i < lines.len and not lines[i].starts_with("```") { code.push(lines[i]); i += 1 }
      i += 1
      out.push(Code(line[3..].trim(), code))
      continue
    }
    if line.starts_with(">") {
      flush()
      let inner = [line]
      while i < lines.len and lines[i].starts_with(">") { inner.push(lines[i]); i += 1 }
      out.push(Quote(blocks(inner.map(|l| l[1..].strip_prefix(" ") ?? l[1..]))))
      continue
    }
    if let (ordered, text) = item(line) {
      flush()
      let items = [text]
      while i < lines.len and let (same, more) = item(lines[i]) and same == ordered { items.push(more); i += 1 }
      out.push(Items(ordered, items))
      continue
    }
    waiting.push(line.trim())
  }
  flush()
  out
}

fn escaped(text: str) = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

# What stands between two marks from `at` on, and where it goes on.
fn between(text: str, at: int, mark: str) -> (str, int)? {
  if not text[at..].starts_with(mark) { return null }
  let start = at + mark.len
  let length = text[start..].find(mark) ?? return null
  if length == 0 { null } else { (text[start..start + length], start + length + mark.len) }
}

fn link(text: str, at: int) -> (str, str, int)? {
  if text[at] != '[' { return null }
  let middle = text[at..].find("](") ?? return null
  let end = text[at + middle..].find(")") ?? return null
  (text[at + 1..at + middle], text[at + middle + 2..at + middle + end], at + middle + end + 1)
}

fn inline(text: str) -> str {
  var (out, at, plain) = ("", 0, 0)
  while at < text.len {
    let (made, next) = if let (code, next) = between(text, at, "`") { ("<code>{escaped(code)}</code>", next) }
      else if let (strong, next) = between(text, at, "**") { ("<strong>{inline(strong)}</strong>", next) }
      else if let (soft, next) = between(text, at, "*") { ("<em>{inline(soft)}</em>", next) }
      else if let (label, target, next) = link(text, at) { ("<a href=\"{target}\">{inline(label)}</a>", next) }
      else { at += 1; continue }
    out += escaped(text[plain..at]) + made
    at = next
    plain = next
  }
  out + escaped(text[plain..])
}

fn html(block: Block) -> str = match block {
  Heading(level, text) => "<h{level}>{inline(text)}</h{level}>"
  Paragraph(text) => "<p>{inline(text)}</p>"
  Items(ordered, items) => {
    let tag = if ordered { "ol" } else { "ul" }
    "<{tag}>{items.map(|i| "<li>{inline(i)}</li>").join("")}</{tag}>"
  }
  Code("", lines) => "<pre>{escaped(lines.join("\n"))}</pre>"
  Code(language, lines) => "<pre class=\"{language}\">{escaped(lines.join("\n"))}</pre>"
  Quote(inner) => "<blockquote>{inner.map(html).join("")}</blockquote>"
  Rule => "<hr>"
}

fn convert(text: str) = blocks(text.lines()).map(html).join("\n")

print(convert("""
  # A *small* title
  Some text with **strong *and soft* words**,
  and `code <b>` & a [link to **it**](https://a.b/?x=1).

  ---
  - one
  - two *three*
  1. first
  2. second

  ```arc
  let x = 1 < 2

  # no heading
  ```
  > quoted
  > ## inner
  > - item
  ####### seven
  2 * 3 * 4 and a ` alone, [no link] (x)
  """))
print(convert(""), blocks(["", " "]).len, convert("```\nopen"))

#= <h1>A <em>small</em> title</h1>
#= <p>Some text with <strong>strong <em>and soft</em> words</strong>, and <code>code &lt;b&gt;</code> &amp; a <a href="https://a.b/?x=1">link to <strong>it</strong></a>.</p>
#= <hr>
#= <ul><li>one</li><li>two <em>three</em></li></ul>
#= <ol><li>first</li><li>second</li></ol>
#= <pre class="arc">let x = 1 &lt; 2
#= 
#= # no heading</pre>
#= <blockquote><p>quoted</p><h2>inner</h2><ul><li>item</li></ul></blockquote>
#= <p>####### seven 2 <em> 3 </em> 4 and a ` alone, [no link] (x)</p>
#=  0 <pre>open</pre>
