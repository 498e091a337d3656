//! The page of `arc gates --html`: gates as blocks of bytes, with what there is to say about each.
//!
//! Everything stands in the markup already; `page.js` only brings what belongs to a byte into the panel, and moves the focus.
//! So the page is one file, needs nothing from elsewhere, and can be read and printed without scripts. All text that comes
//! from a program goes through [`escaped`].

use crate::foreign::anatomy::{self, Anatomy, Field, Part, Role};
use crate::foreign::explain::{self, ExplainedInstruction, GateKind, GateRecord};
use crate::session::gates::{Bytecode, Excerpt, GateStory};
use std::fmt::Write;

const FRAME: &str = include_str!("page.html");
const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// The page of a script's gates.
pub fn page(script: &str, stories: &[GateStory]) -> String {
    let gates: Vec<Gate> = stories
        .iter()
        .enumerate()
        .map(|(index, story)| Gate::new(index + 1, story))
        .collect();
    let heading = format!("The gates of {}", escaped(script));
    let rendered: String = gates.iter().map(|one| one.section(&gates)).collect();
    let parts = [
        ("{title}", heading.as_str()),
        ("{style}", STYLE),
        ("{heading}", &heading),
        ("{sum}", &sum(&gates)),
        ("{contents}", &contents(&gates)),
        ("{legend}", &legend()),
        ("{gates}", &rendered),
        ("{script}", SCRIPT),
    ];
    filled(FRAME, &parts)
}

/// A frame with its holes filled in their order; what is put in is not looked at again.
fn filled(frame: &str, parts: &[(&str, &str)]) -> String {
    let mut page = String::new();
    let mut rest = frame;
    for (hole, text) in parts {
        let (before, after) = rest.split_once(hole).unwrap_or((rest, ""));
        page += before;
        page += text;
        rest = after;
    }
    page + rest
}

/// A gate, decoded.
struct Gate<'a> {
    /// From 1.
    number: usize,
    story: &'a GateStory,
    start: u64,
    rows: Vec<(ExplainedInstruction, Anatomy)>,
}

impl<'a> Gate<'a> {
    fn new(number: usize, story: &'a GateStory) -> Self {
        let start = story.record.address();
        let rows = explain::explain(&story.record).into_iter().map(|row| {
            let anatomy = anatomy::dissect(&row.bytes, start + row.offset as u64);
            (row, anatomy)
        });
        Gate {
            number,
            story,
            start,
            rows: rows.collect(),
        }
    }

    fn record(&self) -> &'a GateRecord {
        &self.story.record
    }
}

// ---- above the gates

fn sum(gates: &[Gate]) -> String {
    if gates.is_empty() {
        return "No gate was made: the script called nothing of C’s.".to_owned();
    }
    let bytes = gates.iter().map(|gate| gate.record().code.len()).sum();
    let instructions = gates.iter().map(|gate| gate.rows.len()).sum();
    format!(
        "{}, {}, {} of machine code",
        counted(gates.len(), "gate"),
        counted(instructions, "instruction"),
        counted(bytes, "byte")
    )
}

fn counted(number: usize, what: &str) -> String {
    match number {
        1 => format!("1 {what}"),
        _ => format!("{number} {what}s"),
    }
}

/// Links to the gates, where there are several.
fn contents(gates: &[Gate]) -> String {
    if gates.len() < 2 {
        return String::new();
    }
    let mut html = "<nav aria-label=\"Gates\"><ul class=\"contents\">\n".to_owned();
    for gate in gates {
        let name = escaped(&gate.record().signature.name);
        let _ = writeln!(
            html,
            "<li><a href=\"#gate-{}\">{name}</a></li>",
            gate.number
        );
    }
    html + "</ul></nav>"
}

fn legend() -> String {
    let rows = Role::ALL.map(|role| {
        format!(
            "<div><dt class=\"{}\">{}</dt><dd>{}</dd></div>\n",
            class(role),
            role.name(),
            role.purpose()
        )
    });
    rows.concat()
}

fn class(role: Role) -> &'static str {
    match role {
        Role::Prefix => "prefix",
        Role::Rex => "rex",
        Role::Opcode => "opcode",
        Role::ModRm => "modrm",
        Role::Sib => "sib",
        Role::Displacement => "displacement",
        Role::Immediate => "immediate",
    }
}

/// What stands below the bytes.
fn caption(role: Role) -> &'static str {
    match role {
        Role::Prefix => "prefix",
        Role::Rex => "REX",
        Role::Opcode => "opcode",
        Role::ModRm => "ModRM",
        Role::Sib => "SIB",
        Role::Displacement => "disp",
        Role::Immediate => "imm",
    }
}

// ---- a gate

impl Gate<'_> {
    fn section(&self, gates: &[Gate]) -> String {
        let number = self.number;
        let signature = signature(self.record());
        let facts = facts(self);
        let origin = origin(self.story);
        let rows: String = (self.rows.iter().enumerate())
            .map(|(index, one)| row(gates, self, index, one))
            .collect();
        format!(
            "<section class=\"gate\" id=\"gate-{number}\" aria-labelledby=\"gate-{number}-name\">\n\
             <h2 id=\"gate-{number}-name\"><code>{signature}</code></h2>\n\
             {facts}{origin}<ol class=\"code\">\n{rows}</ol>\n</section>\n"
        )
    }
}

/// The signature, each parameter in an element of its own.
fn signature(record: &GateRecord) -> String {
    let signature = &record.signature;
    let mut parameters: Vec<String> = signature
        .parameters
        .iter()
        .map(|parameter| {
            let text = escaped(&format!("{}: {}", parameter.name, parameter.type_name));
            format!("<span class=\"parameter\">{text}</span>")
        })
        .collect();
    if signature.variadic {
        parameters.push("...".to_owned());
    }
    let result = match signature.has_result() {
        true => format!(" -&gt; {}", escaped(&signature.result_type_name)),
        false => String::new(),
    };
    format!(
        "<span class=\"name\">{}</span>({}){result}",
        escaped(&signature.name),
        parameters.join(", ")
    )
}

fn facts(gate: &Gate) -> String {
    let record = gate.record();
    let leads = match record.kind {
        GateKind::Call => format!("leads to {}", explain::target(record)),
        GateKind::Callback => "C calls this, and a function of the script’s runs".to_owned(),
    };
    let facts = [
        counted(record.code.len(), "byte"),
        counted(gate.rows.len(), "instruction"),
        leads,
        format!("at {:#x}", gate.start),
    ];
    let spans = facts.map(|fact| format!("<span>{}</span>", escaped(&fact)));
    format!("<p class=\"facts\">{}</p>\n", spans.concat())
}

/// The script's lines and the bytecode that a gate was made for.
fn origin(story: &GateStory) -> String {
    let is_callback = story.record.kind == GateKind::Callback;
    let called = match is_callback {
        true => "First given to C",
        false => "First called",
    };
    let declared = story.declaration.as_ref().map(|found| {
        let whole = Excerpt {
            marked: 0..found.text.len(),
            ..found.clone()
        };
        excerpt(&whole, "Declared")
    });
    let call = story.call.as_ref().map(|found| excerpt(found, called));
    let code = story.bytecode.as_ref().map(bytecode);
    let figures: String = [declared, call, code].into_iter().flatten().collect();
    match figures.is_empty() {
        true if !is_callback => "<p class=\"origin\">No line of the script calls this: a value is dropped when nobody can reach it any more, \
             or at the end.</p>\n"
            .to_owned(),
        true => String::new(),
        false => format!("<div class=\"origin\">\n{figures}</div>\n"),
    }
}

fn excerpt(excerpt: &Excerpt, what: &str) -> String {
    let marked = excerpt.marked.clone();
    let (before, rest) = excerpt
        .text
        .split_at_checked(marked.start)
        .unwrap_or(("", &excerpt.text));
    let pieces = rest.split_at_checked(marked.len());
    let text = match pieces {
        // A line as a whole is not marked.
        Some((inside, after)) if !before.trim().is_empty() || !after.trim().is_empty() => format!(
            "{}<mark>{}</mark>{}",
            escaped(before),
            escaped(inside),
            escaped(after)
        ),
        _ => escaped(&excerpt.text),
    };
    format!(
        "<figure><figcaption>{what} in {}, line {}</figcaption><pre><code>{text}</code></pre></figure>\n",
        escaped(&excerpt.file),
        excerpt.line
    )
}

fn bytecode(bytecode: &Bytecode) -> String {
    let place = match bytecode.function.as_str() {
        "" => "at the top level".to_owned(),
        name => format!("in {}", escaped(name)),
    };
    let mut html = format!(
        "<figure class=\"wide\"><figcaption>The bytecode of that line, {place}</figcaption><pre><code>"
    );
    for (number, line) in bytecode.lines.iter().enumerate() {
        let text = escaped(&line.text);
        let text = match number == bytecode.call {
            true => format!("<mark>{text}</mark>"),
            false => text,
        };
        let _ = writeln!(
            html,
            "<span class=\"number\">{:>4}</span>  {text}",
            line.offset
        );
    }
    html.trim_end().to_owned() + "</code></pre></figure>\n"
}

// ---- an instruction

fn row(
    gates: &[Gate],
    gate: &Gate,
    index: usize,
    (row, anatomy): &(ExplainedInstruction, Anatomy),
) -> String {
    let argument = row.argument.map_or_else(String::new, |argument| {
        format!(" data-argument=\"{argument}\"")
    });
    let bytes: String = (anatomy.parts.iter().enumerate())
        .map(|(number, part)| blocks(gate, index, row, (number, part)))
        .collect();
    let detail = detail(gates, row, anatomy);
    format!(
        "<li class=\"instruction\"{argument}>\n<span class=\"offset\">{}</span>\n\
         <span class=\"bytes\">{bytes}</span>\n\
         <div class=\"meaning\"><code class=\"assembly\">{}</code><p class=\"why\">{}</p></div>\n\
         {detail}</li>\n",
        row.offset,
        escaped(&row.assembly),
        escaped(&row.why)
    )
}

/// The bytes of a part. The first of a gate takes the focus when somebody comes by Tab.
fn blocks(
    gate: &Gate,
    index: usize,
    row: &ExplainedInstruction,
    (number, part): (usize, &Part),
) -> String {
    let mut html = format!(
        "<span class=\"part {}\"><span class=\"run\">",
        class(part.role)
    );
    for at in part.start..part.start + part.length {
        let first = index == 0 && at == 0;
        let _ = write!(
            html,
            "<button type=\"button\" class=\"byte\" id=\"gate-{}-byte-{}\" data-part=\"{number}\" tabindex=\"{}\" aria-label=\"{:02x}, {} of {}\">{:02x}</button>",
            gate.number,
            row.offset + at,
            if first { 0 } else { -1 },
            row.bytes[at],
            part.role.name(),
            escaped(&row.assembly),
            row.bytes[at]
        );
    }
    let _ = write!(
        html,
        "</span><i aria-hidden=\"true\">{}</i></span>",
        caption(part.role)
    );
    html
}

/// All that is to be said about an instruction, for the panel.
fn detail(gates: &[Gate], row: &ExplainedInstruction, anatomy: &Anatomy) -> String {
    let mut html = format!(
        "<div class=\"detail\" hidden>\n<p class=\"does\">{}</p>\n<p class=\"reason\"><b>In this gate:</b> {}</p>\n",
        escaped(&anatomy.does),
        escaped(&row.why)
    );
    if let Some(link) = anatomy.leads_to.and_then(|address| link(gates, address)) {
        html += &link;
    }
    for part in &anatomy.parts {
        html += &piece(row, part);
    }
    html + "</div>\n"
}

/// Where a jump lands, if that is in one of the gates.
fn link(gates: &[Gate], address: u64) -> Option<String> {
    let lands =
        |gate: &Gate| (gate.start..gate.start + gate.record().code.len() as u64).contains(&address);
    let gate = gates.iter().find(|gate| lands(gate))?;
    let offset = (address - gate.start) as usize;
    let (row, _) = gate.rows.iter().find(|(row, _)| row.offset == offset)?;
    Some(format!(
        "<p class=\"reason\"><b>Leads to</b> <a href=\"#gate-{}-byte-{offset}\"><code>{}</code> in the gate of {}</a></p>\n",
        gate.number,
        escaped(&row.assembly),
        escaped(&gate.record().signature.name)
    ))
}

fn piece(row: &ExplainedInstruction, part: &Part) -> String {
    let bytes: Vec<String> = row.bytes[part.start..part.start + part.length]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let mut html = format!(
        "<div class=\"piece {}\"><div class=\"line\"><span class=\"tag\">{}</span><span class=\"role\">{}</span><span class=\"text\">{}</span></div>",
        class(part.role),
        bytes.join(" "),
        part.role.name(),
        escaped(&part.meaning)
    );
    html += &fields(&part.fields);
    html + "</div>\n"
}

fn fields(fields: &[Field]) -> String {
    if fields.is_empty() {
        return String::new();
    }
    let mut html = "<div class=\"fields\"><div class=\"bits\" aria-hidden=\"true\">".to_owned();
    for field in fields {
        let _ = write!(html, "<span><b>{}</b>{}</span>", field.bits, field.name);
    }
    html += "</div><dl>";
    for field in fields {
        let _ = write!(
            html,
            "<dt>{} = {}</dt><dd>{}</dd>",
            field.name,
            field.bits,
            escaped(&field.meaning)
        );
    }
    html + "</dl></div>"
}

/// Text as markup shows it. Signs that nobody sees are written out: a page must not hold a NUL.
fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => html += "&amp;",
            '<' => html += "&lt;",
            '>' => html += "&gt;",
            '"' => html += "&quot;",
            '\'' => html += "&#39;",
            '\n' | '\t' => html.push(sign),
            sign if sign.is_control() => html.extend(sign.escape_default()),
            sign => html.push(sign),
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_texts_is_text() {
        assert_eq!(
            escaped("<script>\"a\" & 'b'\0</script>"),
            "&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;\\u{0}&lt;/script&gt;"
        );
    }

    #[test]
    fn what_is_put_in_has_no_holes() {
        let page = filled("{a}|{b}", &[("{a}", "{b}"), ("{b}", "2")]);
        assert_eq!(page, "{b}|2");
    }
}
