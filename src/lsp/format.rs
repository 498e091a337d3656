//! The text in its canonical form: what `arc fmt` makes of it.

use super::analysis::Analysis;
use super::document::Lines;
use super::server::Refusal;
use crate::format;
use lsp_types::TextEdit;

/// The edits that bring a text into form: the lines between those that stay, so that the editor keeps its places.
pub fn of(analysis: &mut Analysis) -> Result<Vec<TextEdit>, Refusal> {
    let formatted = match analysis.session.format(analysis.file) {
        Ok(text) => text,
        Err(format::Refusal::Errors(_)) => {
            return Err(Refusal::failed("a text with errors is not formatted"));
        }
        Err(format::Refusal::Mistake { line }) => {
            return Err(Refusal::failed(format!(
                "the text is left as it is: formatting it near line {line} would change it"
            )));
        }
    };
    Ok(difference(analysis.text(), &formatted)
        .into_iter()
        .collect())
}

fn difference(before: &str, after: &str) -> Option<TextEdit> {
    if before == after {
        return None;
    }
    let same = |pairs: &mut dyn Iterator<Item = (&str, &str)>| -> usize {
        let mut length = 0;
        for (a, b) in pairs {
            if a != b {
                break;
            }
            length += a.len();
        }
        length
    };
    let lines = || (before.split_inclusive('\n'), after.split_inclusive('\n'));
    let (a, b) = lines();
    let start = same(&mut a.zip(b));
    let rests = (&before[start..], &after[start..]);
    let (a, b) = (rests.0.split_inclusive('\n'), rests.1.split_inclusive('\n'));
    let end = same(&mut a.rev().zip(b.rev()));
    let range = Lines::new(before).range(start..before.len() - end);
    Some(TextEdit {
        range,
        new_text: after[start..after.len() - end].to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_replaced() {
        let edit = difference("a\nb \nc\n", "a\nb\nc\n").unwrap();
        assert_eq!((edit.range.start.line, edit.range.end.line), (1, 2));
        assert_eq!(edit.new_text, "b\n");
        assert_eq!(difference("a\n", "a\n"), None);
        let edit = difference("a", "a\n").unwrap();
        assert_eq!((edit.range.start.line, edit.new_text.as_str()), (0, "a\n"));
        let edit = difference("x\nx\n", "x\nx\nx\n").unwrap();
        assert_eq!(edit.new_text, "x\n");
    }
}
