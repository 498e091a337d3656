//! Comments behind code: where in their lines they stand.
//!
//! Two blanks behind the code; but where the author has put the comments of neighbouring lines into one
//! column, they stand in one column again.

use super::cursor::CommentText;

/// A comment at the end of a printed line, or, on a line of its own, the next line of such a one.
#[derive(Clone, Copy, Debug)]
pub struct Trailing<'a> {
    pub line: usize,
    pub comment: CommentText<'a>,
}

/// Blanks between code and comment.
const GAP: usize = 2;

/// Joins the lines, each with its comment.
pub fn place(mut lines: Vec<String>, trailing: &[Trailing]) -> String {
    let mut from = 0;
    while from < trailing.len() {
        let mut to = from + 1;
        while to < trailing.len() && are_aligned(&trailing[to - 1], &trailing[to]) {
            to += 1;
        }
        let width = |one: &Trailing| lines[one.line].chars().count();
        let column = trailing[from..to].iter().map(width).max().unwrap_or(0) + GAP;
        for one in &trailing[from..to] {
            let line = &mut lines[one.line];
            let gap = column - line.chars().count();
            line.extend(std::iter::repeat_n(' ', gap));
            line.push_str(one.comment.text);
        }
        from = to;
    }
    while lines
        .last()
        .is_some_and(|line| line.trim_matches(' ').is_empty())
    {
        lines.pop();
    }
    let mut text = lines.join("\n");
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

/// Whether two comments stood one below the other, and still do.
fn are_aligned(above: &Trailing, below: &Trailing) -> bool {
    above.line + 1 == below.line
        && above.comment.source_line + 1 == below.comment.source_line
        && above.comment.column == below.comment.column
}
