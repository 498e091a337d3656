## Texts: the methods that are written in Arcane. `s.pad_left(8)` is `str.pad_left(s, 8)`.

## With spaces, or another character, in front, up to a width in characters.
fn pad_left(s: str, width: int, fill = " ") -> str {
  fill.repeat((width - s.chars().len).max(0)) + s
}

## With spaces, or another character, behind, up to a width in characters.
fn pad_right(s: str, width: int, fill = " ") -> str {
  s + fill.repeat((width - s.chars().len).max(0))
}

## Whether there is no character.
fn is_empty(s: str) -> bool = s.len == 0

## Without what it begins with; null where it does not begin so.
fn strip_prefix(s: str, prefix: str) -> str? =
  if s.starts_with(prefix) { s[prefix.len..] } else { null }

## Without what it ends with; null where it does not end so.
fn strip_suffix(s: str, suffix: str) -> str? =
  if s.ends_with(suffix) { s[..s.len - suffix.len] } else { null }
