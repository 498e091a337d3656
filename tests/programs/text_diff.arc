# The difference of two texts by their longest common subsequence, shown as a patch, which applies.

enum Change { Same(str), Gone(str), New(str) }

fn common(a: [str], b: [str]) -> [[int]] {
  let table: [[int]] = []
  for _ in 0..=a.len { table.push([0; b.len + 1]) }
  for i in 0..a.len {
    for j in 0..b.len {
      table[i + 1][j + 1] = if a[i] == b[j] { table[i][j] + 1 } else { max(table[i][j + 1], table[i + 1][j]) }
    }
  }
  table
}

fn diff(a: [str], b: [str]) -> [Change] {
  let table = common(a, b)
  let out: [Change] = []
  var (i, j) = (a.len, b.len)
  while i > 0 or j > 0 {
    if i > 0 and j > 0 and a[i - 1] == b[j - 1] { out.push(Same(a[i - 1])); i -= 1; j -= 1 }
    else if j > 0 and (i == 0 or table[i][j - 1] >= table[i - 1][j]) { out.push(New(b[j - 1])); j -= 1 }
    else { out.push(Gone(a[i - 1])); i -= 1 }
  }
  out.reverse()
  out
}

struct Hunk { start: int, old: int, new_start: int, new: int, changes: [Change]
  fn header(self) = "@@ -{self.start},{self.old} +{self.new_start},{self.new} @@" }

# Changes with so many lines of what is around them; those that touch are one hunk.
fn hunks(changes: [Change], context: int) -> [Hunk] {
  let wanted = [false; changes.len]
  for (i, change) in changes.enumerate() {
    if let Same(_) = change { continue }
    for k in max(i - context, 0)..min(i + context + 1, changes.len) { wanted[k] = true }
  }
  let out: [Hunk] = []
  var (old, new) = (1, 1)
  var open: Hunk? = null
  for (i, change) in changes.enumerate() {
    let (in_old, in_new) = match change { Same(_) => (1, 1), Gone(_) => (1, 0), New(_) => (0, 1) }
    if wanted[i] {
      var hunk = open ?? Hunk(old, 0, new, 0)
      hunk.old += in_old
      hunk.new += in_new
      hunk.changes.push(change)
      open = hunk
    } else if let hunk = open { out.push(hunk); open = null }
    old += in_old
    new += in_new
  }
  if let hunk = open { out.push(hunk) }
  out
}

fn show(change: Change) -> str = match change { Same(s) => " " + s, Gone(s) => "-" + s, New(s) => "+" + s }

fn apply(lines: [str], hunks: [Hunk]) -> [str] {
  let out: [str] = []
  var at = 0
  for hunk in hunks {
    while at < hunk.start - 1 { out.push(lines[at]); at += 1 }
    for change in hunk.changes {
      match change {
        New(s) => out.push(s)
        Same(s) | Gone(s) => {
          if at >= lines.len or lines[at] != s { throw Error("line {at + 1} is not `{s}`") }
          if let Same(_) = change { out.push(s) }
          at += 1
        }
      }
    }
  }
  out.extend(lines[at..])
  out
}

let old = "the|quick|brown|fox|jumps|over|the|lazy|dog|and|sleeps|again|until|noon".split("|")
let new = "a|quick|fox|jumps|over|the|lazy|dog|and|eats|and|sleeps|again|until|late".split("|")
let changes = diff(old, new)
let found = hunks(changes, 1)
for hunk in found { print(hunk.header()); for change in hunk.changes { print(show(change)) } }
assert apply(old, found) == new
assert apply(old, hunks(changes, 0)) == new
assert apply(old, hunks(changes, 100)) == new
print(hunks(changes, 100).len, common(old, new)[old.len][new.len])
let other = old.copy()
other[1] = "slow"
print(try { apply(other, found); "applied" } catch e { e.message })

# Letters of words, as a check with known lengths.
for (a, b) in [("kitten", "sitting"), ("", "abc"), ("same", "same"), ("abc", "xyz"), ("AGGTAB", "GXTXAYB")] {
  let steps = diff(a.chars(), b.chars())
  print("{a}/{b}: {common(a.chars(), b.chars())[a.len][b.len]} {steps.map(show).join("").replace(" ", "")}")
  assert apply(a.chars(), hunks(steps, 0)) == b.chars()
}

#= @@ -1,4 +1,3 @@
#= -the
#= +a
#=  quick
#= -brown
#=  fox
#= @@ -9,2 +8,4 @@
#=  dog
#= +and
#= +eats
#=  and
#= @@ -13,2 +14,2 @@
#=  until
#= -noon
#= +late
#= 1 11
#= line 2 is not `quick`
#= kitten/sitting: 4 -k+sitt-e+in+g
#= /abc: 0 +a+b+c
#= same/same: 4 same
#= abc/xyz: 0 -a-b-c+x+y+z
#= AGGTAB/GXTXAYB: 4 -A-GG+XT+XA+YB
