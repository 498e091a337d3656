//! Commands: lines that begin with `:`, and questions that begin with `?`.

use super::driver::{Next, Repl, print};
use super::{answer, replay};
use crate::diagnostic::nearest;
use crate::session::Jit;
use std::path::Path;
use std::time::Duration;

/// What was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    Help,
    Quit,
    Reset,
    Describe(String),
    Type(String),
    Time(String),
    Gates(Option<String>),
    Bytecode(String),
    Assembly(String),
    Load(String),
    Save { file: String, replace: bool },
}

/// The words, what follows each, and what it does.
pub const COMMANDS: &[(&str, &str, &str)] = &[
    (
        "?",
        "NAME",
        "what a name stands for: `?print`, `?str.split`, `?xs.map`",
    ),
    (
        ":type",
        "EXPRESSION",
        "the type of an expression, which is not run",
    ),
    (
        ":time",
        "EXPRESSION",
        "runs a line, and tells how long that took",
    ),
    (
        ":gates",
        "[NAME]",
        "the machine code made for foreign calls so far",
    ),
    (
        ":bytecode",
        "FUNCTION",
        "what the machine runs for a function",
    ),
    (
        ":asm",
        "FUNCTION",
        "the native code of a function that has been called",
    ),
    (
        ":load",
        "FILE",
        "runs a script here: its names are there afterwards",
    ),
    (
        ":save",
        "FILE",
        "writes what ran without errors as a script; `:save!` replaces a file",
    ),
    (":reset", "", "begins anew, with nothing defined"),
    (":help", "", "this list"),
    (
        ":quit",
        "",
        "leaves, as Ctrl-D does; `exit(3)` leaves with a status",
    ),
];

const KEYS: &str = "\
Enter runs a line that is complete, and begins another where it is not; Alt-Enter always begins one.
Tab completes a name, Ctrl-R searches the lines of before, Ctrl-C clears the line or interrupts what runs.
`_` is the last value. A name can be defined anew; functions see the newest definition.
";

impl Command {
    pub fn read(text: &str) -> Result<Command, String> {
        let text = text.trim();
        if let Some(name) = text.strip_prefix('?') {
            return match name.trim() {
                "" => Ok(Command::Help),
                name => Ok(Command::Describe(name.to_owned())),
            };
        }
        let (word, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
        let rest = rest.trim().to_owned();
        let needed = |rest: String, what: &str| match rest.is_empty() {
            false => Ok(rest),
            true => Err(format!("`{word}` needs {what}: `{word} {}`", usage(word))),
        };
        let alone = |command: Command, rest: &str| match rest.is_empty() {
            true => Ok(command),
            false => Err(format!("`{word}` stands alone, without `{rest}`")),
        };
        match word {
            ":help" | ":h" => alone(Command::Help, &rest),
            ":quit" | ":q" | ":exit" => alone(Command::Quit, &rest),
            ":reset" => alone(Command::Reset, &rest),
            ":doc" => Ok(Command::Describe(needed(rest, "a name")?)),
            ":type" | ":t" => Ok(Command::Type(needed(rest, "an expression")?)),
            ":time" => Ok(Command::Time(needed(rest, "an expression")?)),
            ":gates" => Ok(Command::Gates((!rest.is_empty()).then_some(rest))),
            ":bytecode" => Ok(Command::Bytecode(needed(rest, "a function")?)),
            ":asm" => Ok(Command::Assembly(needed(rest, "a function")?)),
            ":load" => Ok(Command::Load(needed(rest, "a file")?)),
            ":save" | ":save!" => Ok(Command::Save {
                replace: word.ends_with('!'),
                file: needed(rest, "a file")?,
            }),
            _ => {
                let words = COMMANDS.iter().map(|(word, ..)| *word);
                let near = nearest(word, words.filter(|known| known.len() > 1));
                let meant = match near {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => "`:help` lists them".to_owned(),
                };
                Err(format!("there is no command `{word}`; {meant}"))
            }
        }
    }
}

fn usage(word: &str) -> &'static str {
    let word = word.trim_end_matches('!');
    let row = COMMANDS.iter().find(|(known, ..)| known.starts_with(word));
    row.map_or("", |(_, usage, _)| usage)
}

pub fn run(repl: &mut Repl, command: &Command) -> Next {
    match command {
        Command::Help => print(&help()),
        Command::Quit => {
            repl.leave();
            return Next::Leave(0);
        }
        Command::Reset => repl.reset(),
        Command::Describe(name) => return describe(repl, name),
        Command::Type(text) => return tell_type(repl, text),
        Command::Time(text) => return time(repl, text),
        Command::Gates(name) => return gates(repl, name.as_deref()),
        Command::Bytecode(name) => return bytecode(repl, name),
        Command::Assembly(name) => return assembly(repl, name),
        Command::Load(file) => return load(repl, file),
        Command::Save { file, replace } => return save(repl, file, *replace),
    }
    Next::Line
}

fn help() -> String {
    let mut out = String::new();
    for (word, usage, meaning) in COMMANDS {
        let gap = if *word == "?" { "" } else { " " };
        let call = format!("{word}{gap}{usage}");
        out += &format!("{call:<18} {meaning}\n");
    }
    out + "\n" + KEYS
}

fn tell_type(repl: &mut Repl, text: &str) -> Next {
    let Some(file) = repl.add("<repl>", text) else {
        return Next::Line;
    };
    match repl.session.type_of(file) {
        Ok(Some(name)) => print(&format!("{}\n", repl.painted(&name))),
        Ok(None) => print("()\n"),
        // A function that is called with anything has no type of its own.
        Err(diagnostics) => match repl.session.describe(text) {
            Some(found) => print(&format!("{}\n", repl.painted(&found.signature))),
            None => repl.reject(&diagnostics),
        },
    }
    Next::Line
}

fn time(repl: &mut Repl, text: &str) -> Next {
    let Some(file) = repl.add("<repl>", text) else {
        return Next::Line;
    };
    let accepted = repl.accepted.len();
    let next = repl.run(file, text);
    if repl.accepted.len() > accepted {
        let (ran, prepared) = repl.took;
        print(&format!(
            "ran for {}, after {} of checking and compiling\n",
            duration(ran),
            duration(prepared)
        ));
    }
    next
}

fn duration(time: Duration) -> String {
    let nanoseconds = time.as_nanos() as f64;
    match nanoseconds {
        n if n < 1e3 => format!("{n:.0} ns"),
        n if n < 1e6 => format!("{:.1} µs", n / 1e3),
        n if n < 1e9 => format!("{:.1} ms", n / 1e6),
        n => format!("{:.2} s", n / 1e9),
    }
}

fn gates(repl: &mut Repl, name: Option<&str>) -> Next {
    let text = repl.session.gates_of(name);
    if !text.is_empty() {
        print(&text);
        return Next::Line;
    }
    match name {
        None => print("no foreign call has been made yet: a gate is made at the first one\n"),
        Some(name) => {
            return repl.refuse(&format!(
                "there is no gate of `{name}`: one is made at its first call"
            ));
        }
    }
    Next::Line
}

fn load(repl: &mut Repl, name: &str) -> Next {
    let read = std::fs::read_to_string(name);
    let text = match read {
        Ok(text) => text,
        Err(problem) => {
            let text = problem.to_string();
            let reason = text.split(" (os error").next().unwrap_or(&text);
            return repl.refuse(&format!("cannot read {name}: {reason}"));
        }
    };
    match repl.add(name, &text) {
        Some(file) => repl.run(file, &text),
        None => Next::Line,
    }
}

fn save(repl: &mut Repl, name: &str, replace: bool) -> Next {
    let own = repl.saved.iter().any(|saved| saved == name);
    if Path::new(name).exists() && !replace && !own {
        return repl.refuse(&format!(
            "there is a file {name} already; `:save! {name}` replaces it"
        ));
    }
    let text = replay::script(&repl.accepted);
    if let Err(problem) = std::fs::write(name, &text) {
        let text = problem.to_string();
        let reason = text.split(" (os error").next().unwrap_or(&text);
        return repl.refuse(&format!("cannot write {name}: {reason}"));
    }
    let lines = match text.lines().count() {
        1 => "1 line".to_owned(),
        count => format!("{count} lines"),
    };
    print(&format!("wrote {lines} to {name}\n"));
    if !own {
        repl.saved.push(name.to_owned());
    }
    Next::Line
}

fn bytecode(repl: &mut Repl, name: &str) -> Next {
    match repl.session.bytecode_of(name) {
        Some(text) if !text.is_empty() => print(&text),
        Some(_) => {
            return repl.refuse(&format!(
                "there is no code of `{name}` yet: it is made at the first call, for the types of that call"
            ));
        }
        None => return no_function(repl, name),
    }
    Next::Line
}

fn assembly(repl: &mut Repl, name: &str) -> Next {
    if !cfg!(feature = "jit") {
        return repl.refuse("this `arc` was built without the compiler of native code");
    }
    if repl.jit() == Jit::Off {
        return repl.refuse("no native code is made here: `--jit=off` says so");
    }
    let Some(instances) = repl.session.native_code_of(name) else {
        return no_function(repl, name);
    };
    if instances.is_empty() {
        return repl.refuse(&format!(
            "there is no code of `{name}` yet: call it first, for the types of the call decide what the code is"
        ));
    }
    for (index, (signature, listing)) in instances.into_iter().enumerate() {
        let gap = if index > 0 { "\n" } else { "" };
        let signature = repl.painted(&signature);
        match listing {
            Some(listing) => print(&format!(
                "{gap}{signature}: {} bytes\n{}",
                listing.bytes, listing.assembly
            )),
            None => print(&format!(
                "{gap}{signature}: stays in the interpreter, for it is too large, or does what native code does not\n"
            )),
        }
    }
    Next::Line
}

/// Says what a name is instead of a function whose code could be shown.
fn no_function(repl: &mut Repl, name: &str) -> Next {
    let found = answer::answer(&mut repl.session, name);
    let why = match found.first() {
        Some(found) if found.signature.starts_with("extern") => {
            format!("`{name}` is C's; `:gates {name}` shows how it is called")
        }
        Some(_) => format!("`{name}` is no function that was defined here"),
        None => {
            let near = answer::near(&repl.session, name);
            let meant = near.map_or(String::new(), |near| format!("; did you mean `{near}`?"));
            format!("no function here is called `{name}`{meant}")
        }
    };
    repl.refuse(&why)
}

fn describe(repl: &mut Repl, name: &str) -> Next {
    let descriptions = answer::answer(&mut repl.session, name);
    if descriptions.is_empty() {
        let near = answer::near(&repl.session, name);
        let meant = near.map_or(String::new(), |near| format!("; did you mean `{near}`?"));
        return repl.refuse(&format!("nothing is called `{name}`{meant}"));
    }
    for (index, description) in descriptions.iter().enumerate() {
        let gap = if index > 0 { "\n" } else { "" };
        let signature = repl.painted(&description.signature);
        let mut text = format!("{gap}{signature}\n");
        for line in description.documentation.lines() {
            text += format!("  {line}").trim_end();
            text.push('\n');
        }
        print(&text);
    }
    Next::Line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_told_by_their_words() {
        assert_eq!(Command::read(":q"), Ok(Command::Quit));
        assert_eq!(
            Command::read("? print "),
            Ok(Command::Describe("print".to_owned()))
        );
        assert_eq!(Command::read(":gates"), Ok(Command::Gates(None)));
        let save = Command::Save {
            file: "a b.arc".to_owned(),
            replace: true,
        };
        assert_eq!(Command::read(":save!  a b.arc"), Ok(save));
        let problem = Command::read(":tpye 1").unwrap_err();
        assert_eq!(
            problem,
            "there is no command `:tpye`; did you mean `:type`?"
        );
        let problem = Command::read(":load").unwrap_err();
        assert_eq!(problem, "`:load` needs a file: `:load FILE`");
        assert!(Command::read(":reset now").is_err());
    }
}
