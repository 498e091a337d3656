//! Documentation comments: the `##` lines in front of a declaration, and those at the head of a file.

/// The documentation of what is declared by the name at this offset; empty where there is none.
///
/// Lines with attributes may stand between. A name that is not the first that its line declares has none:
/// `struct P { x: f64, y: f64 }` documents `P`.
pub fn of_declaration(text: &str, name: usize) -> String {
    let Some(before) = text.get(..name) else {
        return String::new();
    };
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    if !begins_declaration(&before[line_start..]) {
        return String::new();
    }
    let above = before[..line_start].lines().rev();
    let mut lines: Vec<&str> = above
        .skip_while(|line| line.trim_start().starts_with('@'))
        .map_while(documentation)
        .collect();
    lines.reverse();
    lines.join("\n")
}

/// What the `##` lines at the head of a file say. Without an empty line behind they are about what follows.
pub fn of_file(text: &str) -> String {
    let mut lines = text
        .lines()
        .skip_while(|line| line.starts_with("#!") || line.trim().is_empty())
        .peekable();
    let mut said = Vec::new();
    while let Some(line) = lines.peek().copied().and_then(documentation) {
        said.push(line);
        lines.next();
    }
    match lines.peek() {
        Some(line) if !line.trim().is_empty() => String::new(),
        _ => said.join("\n"),
    }
}

/// The text of a `##` line.
fn documentation(line: &str) -> Option<&str> {
    let rest = line.trim_start().strip_prefix("##")?;
    (!rest.starts_with('#')).then(|| rest.strip_prefix(' ').unwrap_or(rest))
}

/// Whether only words that begin a declaration stand in front of a name.
fn begins_declaration(before: &str) -> bool {
    before.split_whitespace().all(|word| {
        let plain = word.bytes().all(|byte| byte.is_ascii_alphabetic());
        plain || word == "extern?" || word.starts_with(['"', '@'])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_in_front_belong_to_the_first_name() {
        let text = "## The file.\n\n## A point.\n## Of two.\n@packed\nstruct P { x: f64 }\n# no\nfn f() = 1\n";
        let at = |name: &str| of_declaration(text, text.find(name).unwrap());
        assert_eq!(at("P {"), "A point.\nOf two.");
        assert_eq!(at("x:"), "");
        assert_eq!(at("f()"), "");
        assert_eq!(of_file(text), "The file.");
        assert_eq!(of_declaration("## One.\nlet x = 1", 12), "One.");
        assert_eq!(of_file("## One.\nlet x = 1"), "");
        assert_eq!(
            of_declaration("let a = 1\n## C.\nextern \"m\" fn b()", 30),
            "C."
        );
    }
}
