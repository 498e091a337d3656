//! A program of the suite, and what its comments expect.

use crate::execute::TIERS;
use crate::stage::Stage;
use std::time::Duration;

#[derive(Debug)]
pub struct Program {
    /// Relative to `tests/`: `run/loops.arc`.
    pub name: String,
    pub text: String,
    /// `#= …`: what it prints.
    pub output: Vec<String>,
    /// `#! …`: what it reports.
    pub report: Vec<String>,
    /// `#? exit N`
    pub exit: Option<i32>,
    /// `#? args …`
    pub arguments: Vec<String>,
    /// `#? stdin …`, a line each
    pub input: String,
    /// `#? env NAME=VALUE`
    pub environment: Vec<(String, String)>,
    /// `#? command check`: the command to give the file to, instead of running it.
    pub command: Vec<String>,
    /// `#? tier …`: the tiers to run in, if not in all.
    pub tiers: Vec<String>,
    /// `#? requires library …`
    pub libraries: Vec<String>,
    /// `#? dump ast types …`: what is compared with the files beside.
    pub dumps: Vec<String>,
    pub time_limit: Duration,
}

impl Program {
    pub fn read(stage: &Stage, name: &str) -> Result<Program, String> {
        let path = stage.source(name);
        let text = std::fs::read_to_string(&path)
            .map_err(|problem| format!("{}: {problem}", path.display()))?;
        let mut program = Program {
            name: name.to_owned(),
            output: Vec::new(),
            report: Vec::new(),
            exit: None,
            arguments: Vec::new(),
            input: String::new(),
            environment: Vec::new(),
            command: Vec::new(),
            tiers: Vec::new(),
            libraries: Vec::new(),
            dumps: Vec::new(),
            time_limit: Duration::from_secs(20),
            text: String::new(),
        };
        for (index, line) in text.lines().enumerate() {
            program
                .line(index, line)
                .map_err(|problem| format!("{name}:{}: {problem}", index + 1))?;
        }
        program.text = text;
        Ok(program)
    }

    fn line(&mut self, index: usize, line: &str) -> Result<(), String> {
        if let Some(directive) = line.strip_prefix("#? ") {
            return self.directive(directive.trim());
        }
        if is_report(index, line) {
            self.report.push(text_behind(line, 2).to_owned());
        } else if let Some(at) = line.find("#=") {
            self.output.push(text_behind(line, at + 2).to_owned());
        }
        Ok(())
    }

    fn directive(&mut self, directive: &str) -> Result<(), String> {
        let (word, rest) = directive.split_once(' ').unwrap_or((directive, ""));
        let words = || rest.split_whitespace().map(str::to_owned);
        match word {
            "exit" => {
                self.exit = Some(
                    rest.parse()
                        .map_err(|_| format!("`{rest}` is no exit status"))?,
                )
            }
            "args" => self.arguments.extend(words()),
            "stdin" => {
                self.input.push_str(rest);
                self.input.push('\n');
            }
            "env" => {
                let (name, value) = rest.split_once('=').ok_or("`env` wants NAME=VALUE")?;
                self.environment.push((name.to_owned(), value.to_owned()));
            }
            "command" => self.command.extend(words()),
            "tier" => {
                for tier in words() {
                    if !TIERS.iter().any(|known| known.name == tier) {
                        return Err(format!("there is no tier `{tier}`"));
                    }
                    self.tiers.push(tier);
                }
            }
            "requires" => match rest.split_once(' ') {
                Some(("library", name)) => self.libraries.push(name.to_owned()),
                _ => return Err("`requires` wants `library NAME`".to_owned()),
            },
            "dump" => self.dumps.extend(words()),
            "timeout" => {
                let seconds = rest
                    .parse()
                    .map_err(|_| format!("`{rest}` is no number of seconds"))?;
                self.time_limit = Duration::from_secs(seconds);
            }
            _ => return Err(format!("there is no directive `{word}`")),
        }
        Ok(())
    }

    /// As written, else what follows from the report: 2 for errors found before running, 1 for an uncaught one.
    pub fn expected_exit(&self) -> i32 {
        match self.exit {
            Some(status) => status,
            None if self.report.iter().any(|line| line.starts_with("error[")) => 2,
            None if self.report.iter().any(|line| line.starts_with("error:")) => 1,
            None => 0,
        }
    }

    pub fn expected_output(&self) -> String {
        join(&self.output)
    }

    pub fn expected_report(&self) -> String {
        join(&self.report)
    }

    /// The text with another report at its end.
    pub fn with_report(&self, report: &str) -> String {
        let mut text = without_report(&self.text);
        if !report.is_empty() {
            text.push('\n');
        }
        for line in report.lines() {
            text.push_str(if line.is_empty() { "#!" } else { "#! " });
            text.push_str(line);
            text.push('\n');
        }
        text
    }
}

pub fn without_report(text: &str) -> String {
    let lines = text
        .lines()
        .enumerate()
        .filter(|(index, line)| !is_report(*index, line));
    let kept: Vec<&str> = lines.map(|(_, line)| line).collect();
    let mut text = kept.join("\n").trim_end().to_owned();
    text.push('\n');
    text
}

/// Whether this is a line of the report, and not a first line that names an interpreter.
fn is_report(index: usize, line: &str) -> bool {
    line.starts_with("#!") && !(index == 0 && line.starts_with("#!/"))
}

/// What stands behind a mark and one space.
fn text_behind(line: &str, at: usize) -> &str {
    let text = &line[at..];
    text.strip_prefix(' ').unwrap_or(text)
}

fn join(lines: &[String]) -> String {
    lines.iter().flat_map(|line| [line, "\n"]).collect()
}
