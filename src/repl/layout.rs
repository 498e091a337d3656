//! Values on several lines, where one does not hold them.
//!
//! A value comes as the text that a script would write it with, so its brackets say how it is made up.

use super::highlight;
use crate::render::Style;

/// Columns that a value may take.
const WIDTH: usize = 80;

/// A value and its type, with a line break at the end.
pub fn value(text: &str, ty: &str, style: Style) -> String {
    // A function value says no more than its type.
    if text == ty {
        let text = if style.color {
            highlight::paint(text)
        } else {
            text.to_owned()
        };
        return text + "\n";
    }
    let room = WIDTH.saturating_sub(ty.chars().count() + 3);
    let mut laid = String::new();
    lay_out(&mut laid, text, 0, room);
    if !style.color {
        return format!("{laid} : {ty}\n");
    }
    format!("{}\x1b[90m : {ty}\x1b[0m\n", highlight::paint(&laid))
}

/// Writes a value that begins at a column; `room` is for its last line.
fn lay_out(out: &mut String, text: &str, indentation: usize, room: usize) {
    let fits = indentation + text.chars().count() <= room;
    let Some((open, parts, close)) = take_apart(text).filter(|_| !fits) else {
        return out.push_str(text);
    };
    out.push_str(open);
    let inner = indentation + 2;
    // Short parts share lines, as the words of a paragraph do.
    let short = parts.iter().all(|part| part.chars().count() <= 20) && parts.len() > 5;
    let mut column = usize::MAX;
    for (index, part) in parts.iter().enumerate() {
        let length = part.chars().count() + 1;
        if !short || column.saturating_add(length + 1) > WIDTH {
            out.push('\n');
            out.extend(std::iter::repeat_n(' ', inner));
            column = inner;
        } else {
            out.push(' ');
            column += 1;
        }
        match split_label(part) {
            Some((label, value)) => {
                out.push_str(label);
                lay_out(out, value, inner, WIDTH - label.chars().count() - 1);
            }
            None => lay_out(out, part, inner, WIDTH - 1),
        }
        if index + 1 < parts.len() {
            out.push(',');
        }
        column += length;
    }
    out.push('\n');
    out.extend(std::iter::repeat_n(' ', indentation));
    out.push_str(close);
}

/// `Name(a, b)` or `[a, b]`: what stands in front of the parts, the parts, and the closing bracket.
fn take_apart(text: &str) -> Option<(&str, Vec<&str>, &str)> {
    let start = text.find(['(', '[', '"'])?;
    let close = text.len().checked_sub(1)?;
    let bracket = text.as_bytes()[start];
    if bracket == b'"' || !matches!(text.as_bytes()[close], b')' | b']') || close <= start + 1 {
        return None;
    }
    let inside = text.get(start + 1..close)?;
    Some((&text[..=start], split(inside, ','), &text[close..]))
}

/// Splits where the sign stands outside of brackets and quotes.
fn split(text: &str, at: char) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut depth, mut quoted, mut escaped, mut begun) = (0usize, false, false, 0);
    for (index, sign) in text.char_indices() {
        match sign {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            sign if sign == at && depth == 0 => {
                parts.push(text[begun..index].trim());
                begun = index + 1;
            }
            _ => {}
        }
    }
    parts.push(text[begun..].trim());
    parts
}

/// `name: value` and `key: value`
fn split_label(part: &str) -> Option<(&str, &str)> {
    let label = split(part, ':').first()?.len();
    let value = part.get(label..)?.strip_prefix(": ")?;
    Some((&part[..label + 2], value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str, ty: &str) -> String {
        value(text, ty, Style::PLAIN)
    }

    #[test]
    fn what_fits_stays_on_its_line() {
        assert_eq!(plain("[1, 2]", "[int]"), "[1, 2] : [int]\n");
        assert_eq!(plain("\"a, (b\"", "str"), "\"a, (b\" : str\n");
    }

    #[test]
    fn long_values_are_taken_apart_by_their_brackets() {
        let name = "n".repeat(40);
        let text = format!("[P(name: \"{name}, (\", at: (1, 2)), P(name: \"{name}\", at: (3, 4))]");
        let expected = format!(
            "[\n  P(name: \"{name}, (\", at: (1, 2)),\n  P(name: \"{name}\", at: (3, 4))\n] : [P]\n"
        );
        assert_eq!(plain(&text, "[P]"), expected);
    }

    #[test]
    fn short_elements_share_lines() {
        let numbers: Vec<String> = (0..100).map(|one| one.to_string()).collect();
        let laid = plain(&format!("[{}]", numbers.join(", ")), "[int]");
        assert!(laid.lines().count() < 10, "{laid}");
        assert!(laid.lines().all(|line| line.len() <= WIDTH), "{laid}");
    }
}
