//! `arc explain [ID]`: the page of an error, or the list of all.
//!
//! The pages are Markdown. Here they become plain text, as wide as is good to read: code is indented, and has
//! colours where they can be seen.

use super::{Status, process, report};
use crate::explanation::Page;
use std::fmt::Write;

/// Columns of a line of prose.
const WIDTH: usize = 80;

const BOLD: &str = "\u{1b}[1m";
const DIM: &str = "\u{1b}[2m";
const CODE: &str = "\u{1b}[36m";
const PLAIN: &str = "\u{1b}[0m";

pub fn explain(word: Option<&str>) -> Status {
    let color = report::output_style().color;
    let Some(word) = word else {
        return process::print(&list(color));
    };
    // Also as it stands in the report: `error[type-mismatch]`.
    let id = match word.split_once('[') {
        Some((_, rest)) => rest.trim_end_matches([']', ':']),
        None => word,
    };
    match Page::of(&id.to_lowercase()) {
        Some(page) => process::print(&text(page, color)),
        None => {
            let near = Page::nearest(id).map_or(String::new(), |page| {
                format!("; did you mean `arc explain {}`?", page.id)
            });
            report::error(&format!("no error is called `{id}`{near}"));
            report::text("`arc explain` lists all of them\n");
            Status::REJECTED
        }
    }
}

/// Every id with its title.
fn list(color: bool) -> String {
    let width = Page::all().iter().map(|page| page.id.len()).max();
    let width = width.unwrap_or_default();
    let (bold, plain) = if color { (BOLD, PLAIN) } else { ("", "") };
    let mut out = String::new();
    for page in Page::all() {
        let (id, title) = (page.id, page.title());
        let _ = writeln!(out, "{bold}{id:<width$}{plain}  {title}");
    }
    out
}

fn text(page: Page, color: bool) -> String {
    let (bold, plain) = if color { (BOLD, PLAIN) } else { ("", "") };
    let mut out = format!("{bold}{}: {}{plain}\n", page.id, page.title());
    let mut paragraph = String::new();
    let mut lines = page.body().lines();
    while let Some(line) = lines.next() {
        if let Some(language) = line.strip_prefix("```") {
            let (begin, end) = match language {
                _ if !color => ("", ""),
                "arc" => (CODE, PLAIN),
                _ => (DIM, PLAIN),
            };
            out.push('\n');
            if let Some(name) = language.strip_prefix("arc,file=") {
                let _ = writeln!(out, "  {name}:");
            }
            for code in lines.by_ref().take_while(|line| *line != "```") {
                let indented = if code.is_empty() {
                    String::new()
                } else {
                    format!("    {begin}{code}{end}")
                };
                let _ = writeln!(out, "{indented}");
            }
        } else if line.is_empty() {
            finish_paragraph(&mut out, &mut paragraph, color);
        } else {
            paragraph.push_str(line);
            paragraph.push(' ');
        }
    }
    finish_paragraph(&mut out, &mut paragraph, color);
    out
}

/// Breaks the words of a paragraph into lines. What looks different takes no columns.
fn finish_paragraph(out: &mut String, paragraph: &mut String, color: bool) {
    let words = without_links(&std::mem::take(paragraph));
    let mut column = 0;
    let mut in_code = false;
    for word in words.split_whitespace() {
        let marks = word.matches('`').count();
        let length = word.chars().count() - if color { marks } else { 0 };
        if column == 0 {
            out.push('\n');
        } else if column + 1 + length > WIDTH {
            out.push('\n');
            column = 0;
        } else {
            out.push(' ');
            column += 1;
        }
        column += length;
        for sign in word.chars() {
            if sign == '`' && color {
                in_code = !in_code;
                out.push_str(if in_code { CODE } else { PLAIN });
            } else {
                out.push(sign);
            }
        }
    }
    if column > 0 {
        out.push('\n');
    }
}

/// `[text](target)` becomes `text`, outside of code.
fn without_links(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (index, part) in text.split('`').enumerate() {
        if index > 0 {
            out.push('`');
        }
        let mut rest = part;
        while let Some((before, behind)) = (index % 2 == 0).then(|| rest.split_once("](")).flatten()
        {
            out.push_str(&before.replacen('[', "", 1));
            rest = behind.split_once(')').map_or("", |(_, rest)| rest);
        }
        out.push_str(rest);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_is_broken_and_code_indented() {
        let page = Page {
            id: "some-id",
            text: "# A title\n\nSee [the guide](../guide/c.md)\nfor `a[1](2)`.\n\n```arc\nlet x = 1\n\nx\n```\n```text\nerror\n```\n\nlast\n",
        };
        assert_eq!(
            text(page, false),
            "some-id: A title\n\nSee the guide for `a[1](2)`.\n\n    let x = 1\n\n    x\n\n    error\n\nlast\n"
        );
        assert!(text(page, true).contains("for \u{1b}[36ma[1](2)\u{1b}[0m."));
    }

    #[test]
    fn no_line_is_too_wide() {
        for page in Page::all() {
            for line in text(*page, false).lines() {
                assert!(
                    line.starts_with("    ") || line.chars().count() <= WIDTH,
                    "{line}"
                );
            }
        }
    }
}
