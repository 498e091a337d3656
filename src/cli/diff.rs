//! The difference of two texts, by lines, in the form of `diff -u`.

use std::fmt::Write;

/// Lines that are shown around a change.
const CONTEXT: usize = 3;

/// Above so many pairs of lines the middle of a text is told as replaced, not compared.
const MAXIMUM_PAIRS: usize = 25_000_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Change {
    Keep,
    Remove,
    Insert,
}

/// The changed places, each with a few lines around.
pub fn unified(name: &str, before: &str, after: &str, color: bool) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let changes = changes(&old, &new);
    let paint = |code: &str, text: &str| match color {
        true => format!("\u{1b}[{code}m{text}\u{1b}[0m\n"),
        false => format!("{text}\n"),
    };
    let mut out = paint("1", &format!("--- {name}")) + &paint("1", &format!("+++ {name}"));
    let is_shown = |index: usize| {
        let from = index.saturating_sub(CONTEXT);
        let to = (index + CONTEXT + 1).min(changes.len());
        changes[from..to]
            .iter()
            .any(|change| *change != Change::Keep)
    };
    let (mut line, mut new_line) = (0, 0);
    let mut index = 0;
    while index < changes.len() {
        if !is_shown(index) {
            index += 1;
            (line, new_line) = (line + 1, new_line + 1);
            continue;
        }
        let end = (index..changes.len())
            .find(|index| !is_shown(*index))
            .unwrap_or(changes.len());
        let hunk = &changes[index..end];
        let count = |other: Change| hunk.iter().filter(|change| **change != other).count();
        let (removed, inserted) = (count(Change::Insert), count(Change::Remove));
        let head = format!("@@ -{},{removed} +{},{inserted} @@", line + 1, new_line + 1);
        out += &paint("36", &head);
        for change in hunk {
            match change {
                Change::Keep => {
                    let _ = writeln!(out, " {}", old[line]);
                    (line, new_line) = (line + 1, new_line + 1);
                }
                Change::Remove => {
                    out += &paint("31", &format!("-{}", old[line]));
                    line += 1;
                }
                Change::Insert => {
                    out += &paint("32", &format!("+{}", new[new_line]));
                    new_line += 1;
                }
            }
        }
        index = end;
    }
    out
}

/// A shortest way from one row of lines to the other.
fn changes(old: &[&str], new: &[&str]) -> Vec<Change> {
    let same = |pair: &(&&str, &&str)| pair.0 == pair.1;
    let head = old.iter().zip(new).take_while(same).count();
    let tail = old[head..].iter().rev().zip(new[head..].iter().rev());
    let tail = tail.take_while(same).count();
    let (left, right) = (&old[head..old.len() - tail], &new[head..new.len() - tail]);
    let mut changes = vec![Change::Keep; head];
    if left.len().saturating_mul(right.len()) > MAXIMUM_PAIRS {
        changes.extend(std::iter::repeat_n(Change::Remove, left.len()));
        changes.extend(std::iter::repeat_n(Change::Insert, right.len()));
    } else {
        compare(left, right, &mut changes);
    }
    changes.extend(std::iter::repeat_n(Change::Keep, tail));
    changes
}

/// By the lengths of the longest common rows of what is left of both.
fn compare(old: &[&str], new: &[&str], changes: &mut Vec<Change>) {
    let width = new.len() + 1;
    let mut common = vec![0u32; (old.len() + 1) * width];
    for row in (0..old.len()).rev() {
        for column in (0..new.len()).rev() {
            common[row * width + column] = if old[row] == new[column] {
                common[(row + 1) * width + column + 1] + 1
            } else {
                common[(row + 1) * width + column].max(common[row * width + column + 1])
            };
        }
    }
    let (mut row, mut column) = (0, 0);
    while row < old.len() || column < new.len() {
        let removes = row < old.len()
            && (column == new.len()
                || common[(row + 1) * width + column] >= common[row * width + column + 1]);
        if row < old.len() && column < new.len() && old[row] == new[column] {
            changes.push(Change::Keep);
            (row, column) = (row + 1, column + 1);
        } else if removes {
            changes.push(Change::Remove);
            row += 1;
        } else {
            changes.push(Change::Insert);
            column += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_are_shown_with_lines_around() {
        let before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
        let after = "1\n2\n3\n4\nfive\n6\n7\n8\n9\nten\n";
        assert_eq!(
            unified("a.arc", before, after, false),
            "--- a.arc\n+++ a.arc\n@@ -2,8 +2,9 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n 9\n+ten\n"
        );
        assert!(unified("a", "x\n", "y\n", true).contains("\u{1b}[31m-x\u{1b}[0m"));
    }
}
