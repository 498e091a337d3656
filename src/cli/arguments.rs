//! What may stand on the command line.
//!
//! The definitions here are also what `--help` prints and what `arc completions` makes its scripts of.

use crate::foreign::Audience;
use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};
use std::ffi::OsString;
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  arc hello.arc                     run a script
  arc cat.arc README.md --flag      everything behind the script is the script's: its `args`
  arc -e 'print(6 * 7)'             run a line of code
  generate | arc -                  run what comes from the standard input
  arc                               type lines, and see what they give
  arc check src/ main.arc           look for errors without running
  arc test tests/                   run the `test` blocks of all scripts there
  arc fmt                           format all scripts below the present folder
  arc explain type-mismatch         what an error means, with an example and its cure
  arc gates cat.arc README.md       the machine code made for each foreign call, explained
  arc gates --html g.html cat.arc README.md
                                    the same as a page, on which every byte tells what it says

A file that begins with `#!/usr/bin/env arc` and is executable is a command like any other.

Exit status: 0, 1 for an error that nobody caught, 2 for one found before running, 128 and the number of
the signal that ended it, or what the script gave to `exit`.";

/// Arcane: any C library is one line away, at the price of a C call.
#[derive(Debug, Parser)]
#[command(
    name = "arc",
    version,
    after_help = EXAMPLES,
    args_conflicts_with_subcommands = true,
    override_usage = "arc [OPTIONS] FILE [ARGUMENT]...\n       arc [OPTIONS] -e CODE [ARGUMENT]...\n       arc COMMAND ..."
)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Option<Command>,

    /// Run this code instead of a file
    #[arg(short = 'e', value_name = "CODE")]
    pub code: Option<String>,

    /// The script, `-` for the standard input; then the script's own arguments
    #[arg(value_name = "FILE", trailing_var_arg = true, value_hint = ValueHint::FilePath)]
    pub script: Vec<OsString>,

    #[command(flatten)]
    pub options: Options,
}

/// What goes with every command.
#[derive(Args, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Whether a crash in foreign code ends the process, or is an error of kind "fault"
    #[arg(
        long,
        global = true,
        value_enum,
        default_value_t = Faults::Die,
        value_name = "die|trap",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub faults: Faults,

    /// What becomes native code: what is hot, nothing, or everything before it first runs
    #[arg(
        long,
        global = true,
        value_enum,
        default_value_t = Jit::Auto,
        value_name = "auto|off|eager",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub jit: Jit,

    /// Errors with their lines of source, in a line each, or as JSON
    #[arg(
        long,
        global = true,
        value_enum,
        default_value_t = ErrorFormat::Human,
        value_name = "human|short|json",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub error_format: ErrorFormat,

    /// Colours in messages; `auto` follows the terminal, NO_COLOR and CLICOLOR_FORCE
    #[arg(
        long,
        global = true,
        value_enum,
        default_value_t = Color::Auto,
        value_name = "auto|always|never",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub color: Color,

    /// Write the names of native code to /tmp/perf-PID.map, where `perf` looks for them
    #[arg(long, global = true)]
    pub perf_map: bool,

    /// Tell gdb the names of native code, for its backtraces
    #[arg(long, global = true)]
    pub gdb: bool,

    /// Collect garbage at every allocation
    #[arg(long, global = true, hide = true)]
    pub gc_stress: bool,

    /// Calls of a function and turns of a loop after which `--jit=auto` makes them native
    #[arg(long, global = true, hide = true, value_name = "N")]
    pub hot_after: Option<u32>,

    /// Write machine code as where the system refuses to map memory twice
    #[arg(long, global = true, hide = true)]
    pub replace_code_pages: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Faults {
    #[default]
    Die,
    Trap,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Jit {
    #[default]
    Auto,
    Off,
    Eager,
}

impl From<Jit> for crate::session::Jit {
    fn from(jit: Jit) -> Self {
        match jit {
            Jit::Auto => crate::session::Jit::Auto,
            Jit::Off => crate::session::Jit::Off,
            Jit::Eager => crate::session::Jit::Eager,
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ErrorFormat {
    #[default]
    Human,
    Short,
    Json,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

impl Color {
    /// What was asked for; `None` where the stream decides.
    pub fn asked(self) -> Option<bool> {
        match self {
            Color::Auto => None,
            Color::Always => Some(true),
            Color::Never => Some(false),
        }
    }
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run a script: the same as `arc FILE`
    #[command(after_help = "\
Examples:
  arc run hello.arc
  arc run --faults=trap risky.arc   a crash in foreign code is an error that can be caught
  arc run test                      a script whose name is that of a command")]
    Run {
        #[command(flatten)]
        script: Script,
    },
    /// Look for errors without running
    #[command(after_help = "\
Examples:
  arc check hello.arc
  arc check                         all scripts below the present folder
  arc check --error-format=short .  an error a line, for editors
  arc check --error-format=json .   the same with all that is known, for tools")]
    Check {
        /// Scripts, and folders of scripts; `-` for the standard input; else the present folder
        #[arg(value_name = "FILE", value_hint = ValueHint::AnyPath)]
        files: Vec<PathBuf>,
    },
    /// Run the `test` blocks of scripts
    #[command(after_help = "\
Examples:
  arc test                          all tests below the present folder
  arc test queue.arc                those of a script
  arc test --filter empty tests/    those with `empty` in their names

Exit status: 0, 1 if a test has failed, 2 if a script could not be run up to its tests.")]
    Test {
        /// Scripts, and folders of scripts; else the present folder
        #[arg(value_name = "FILE", value_hint = ValueHint::AnyPath)]
        files: Vec<PathBuf>,
        /// Only tests whose name contains this
        #[arg(long, value_name = "TEXT")]
        filter: Option<String>,
    },
    /// Tell what an error means, with an example and its cure
    #[command(after_help = "\
Examples:
  arc explain                       all errors, with their titles
  arc explain type-mismatch         the page of one of them")]
    Explain {
        /// The word in the brackets of a report, `type-mismatch`; without it all are listed
        id: Option<String>,
        /// List all errors
        #[arg(long, conflicts_with = "id")]
        list: bool,
    },
    /// Bring scripts into the one form that everybody reads
    #[command(after_help = "\
Examples:
  arc fmt                           all scripts below the present folder
  arc fmt hello.arc
  arc fmt --check .                 only say which are not formatted; exit status 1 if some are
  arc fmt --diff hello.arc          show what would change
  arc fmt - <hello.arc              from the standard input to the standard output

A script with errors of syntax is left as it is.")]
    Fmt {
        /// Scripts, and folders of scripts; `-` for the standard input; else the present folder
        #[arg(value_name = "FILE", value_hint = ValueHint::AnyPath)]
        files: Vec<PathBuf>,
        /// Change nothing: name the files that are not formatted
        #[arg(long)]
        check: bool,
        /// Change nothing: show what would change
        #[arg(long)]
        diff: bool,
    },
    /// Type lines and see what they give; `arc` alone does the same in a terminal
    #[command(after_help = "\
Examples:
  arc repl
  arc repl <lines.txt               the same without a terminal, and goes on behind errors
  arc repl --color=never            values without colours")]
    Repl,
    /// Show what a stage makes of a script
    #[command(after_help = "\
Examples:
  arc dump ast hello.arc            the tree that the grammar makes
  arc dump types hello.arc          every function with the types that were found
  arc dump bytecode hello.arc       what the machine is given
  arc dump --jit=eager asm hello.arc area
                                    the native code of the function `area`")]
    Dump {
        #[arg(value_enum)]
        stage: Stage,
        /// The script, `-` for the standard input
        #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
        file: PathBuf,
        /// Of clif and asm: only this function
        #[arg(value_name = "FUNCTION")]
        function: Option<String>,
    },
    /// Serve an editor: the language server, over the standard streams
    #[command(after_help = "\
Examples:
  arc lsp                           what an editor starts; `editors/README.md` says how to tell yours")]
    #[cfg(feature = "lsp")]
    Lsp {
        /// What many editors pass; there is no other way
        #[arg(long, hide = true)]
        stdio: bool,
    },
    /// Run a script, then show every gate that it made, with the reason for each instruction
    #[command(
        override_usage = "arc gates [OPTIONS] FILE [ARGUMENT]...\n       arc gates [OPTIONS] -e CODE [ARGUMENT]...",
        after_help = "\
Examples:
  arc gates hello.arc
  arc gates cat.arc README.md       what is behind the script are its arguments
  arc gates --html gates.html hello.arc
                                    a page on which every byte tells what it says
  arc gates --calls hello.arc       a line for each foreign call: how it is made, and why so
  arc gates --calls=area hello.arc  those in the function `area`"
    )]
    Gates {
        /// Write a page instead: the bytes as blocks, explained where you point
        #[arg(long, value_name = "OUT", value_hint = ValueHint::FilePath)]
        html: Option<PathBuf>,

        /// List the foreign calls instead, of all functions or of one: interpreted, direct, by a stub or a gate, and why
        #[arg(
            long,
            value_name = "FUNCTION",
            num_args = 0..=1,
            require_equals = true,
            default_missing_value = "",
            conflicts_with = "html"
        )]
        calls: Option<String>,

        /// Run this code instead of a file
        #[arg(short = 'e', value_name = "CODE")]
        code: Option<String>,

        /// The script, `-` for the standard input; then the script's own arguments
        #[arg(
            value_name = "FILE",
            trailing_var_arg = true,
            allow_hyphen_values = true,
            required_unless_present = "code",
            value_hint = ValueHint::FilePath
        )]
        script: Vec<OsString>,
    },
    /// Print a script that completes `arc` in a shell
    #[command(after_help = "\
Examples:
  arc completions bash >~/.local/share/bash-completion/completions/arc
  arc completions zsh >~/.zfunc/_arc          where ~/.zfunc is in your fpath
  arc completions fish >~/.config/fish/completions/arc.fish")]
    Completions {
        #[arg(value_enum)]
        shell: clap_complete::Shell,
    },
}

#[derive(Debug, Args)]
pub struct Script {
    /// The script, `-` for the standard input
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub file: PathBuf,

    /// The script's own arguments
    #[arg(
        value_name = "ARGUMENT",
        trailing_var_arg = true,
        allow_hyphen_values = true
    )]
    pub arguments: Vec<OsString>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Stage {
    /// The syntax tree
    Ast,
    /// Every function with its types
    Types,
    /// The code that the machine runs
    Bytecode,
    /// What the compiler of hot code is given; runs the script
    Clif,
    /// The native code of what was hot; runs the script
    Asm,
}

/// What is to be run.
#[derive(Debug)]
pub enum Target {
    /// `-` is the standard input.
    File(PathBuf),
    /// `-e CODE`
    Code(String),
}

/// The commands that there are; a test compares them with [`Command`].
pub const COMMANDS: &[&str] = &[
    "run",
    "check",
    "test",
    "explain",
    "fmt",
    "repl",
    "dump",
    #[cfg(feature = "lsp")]
    "lsp",
    "gates",
    "completions",
    "help",
];

/// Words that users of other tools will try, and that are planned.
pub const PLANNED: &[&str] = &[
    "bench", "doc", "new", "init", "doctor", "bind", "header", "compile",
];

/// `arc [OPTIONS] FILE …` and `arc [OPTIONS] -e CODE …`, where everything behind is the script's.
#[derive(Debug)]
pub struct Quick<'a> {
    pub target: Target,
    pub rest: &'a [OsString],
    pub options: Options,
}

impl<'a> Quick<'a> {
    /// `None` for all other command lines, the wrong ones among them.
    pub fn read(words: &'a [OsString]) -> Option<Self> {
        let (options, count) = Options::leading(words);
        let (first, behind) = words[count..].split_first()?;
        let (target, rest) = if first == "-e" {
            let (code, rest) = behind.split_first()?;
            (Target::Code(code.to_str()?.to_owned()), rest)
        } else {
            let begins_option = first.as_encoded_bytes().first() == Some(&b'-') && first != "-";
            if begins_option || first.is_empty() || COMMANDS.iter().any(|command| first == *command)
            {
                return None;
            }
            (Target::File(first.into()), behind)
        };
        Some(Quick {
            target,
            rest,
            options,
        })
    }
}

impl Options {
    /// The options in front of everything else, and how many words they take.
    pub fn leading(words: &[OsString]) -> (Self, usize) {
        let mut options = Options::default();
        let text = |index: usize| words.get(index).and_then(|word| word.to_str());
        let mut count = 0;
        while let Some(word) = text(count) {
            let is_pair = || {
                let name = ["--faults", "--jit", "--error-format", "--color"].contains(&word);
                text(count + 1).filter(|_| name)
            };
            count += if options.read(word) {
                1
            } else if let Some(value) = is_pair()
                && options.read(&format!("{word}={value}"))
            {
                2
            } else {
                break;
            };
        }
        (options, count)
    }

    /// Who is told what native code is called.
    pub fn names(self) -> Audience {
        Audience {
            perf: self.perf_map,
            gdb: self.gdb,
        }
    }

    /// Takes an option that is written in one word; says whether it was one.
    fn read(&mut self, word: &str) -> bool {
        match word {
            "--gc-stress" => self.gc_stress = true,
            "--perf-map" => self.perf_map = true,
            "--gdb" => self.gdb = true,
            "--replace-code-pages" => self.replace_code_pages = true,
            "--faults=trap" => self.faults = Faults::Trap,
            "--faults=die" => self.faults = Faults::Die,
            "--jit=auto" => self.jit = Jit::Auto,
            "--jit=off" => self.jit = Jit::Off,
            "--jit=eager" => self.jit = Jit::Eager,
            "--error-format=human" => self.error_format = ErrorFormat::Human,
            "--error-format=short" => self.error_format = ErrorFormat::Short,
            "--error-format=json" => self.error_format = ErrorFormat::Json,
            "--color=auto" => self.color = Color::Auto,
            "--color=always" => self.color = Color::Always,
            "--color=never" => self.color = Color::Never,
            _ => match word.strip_prefix("--hot-after=").map(str::parse) {
                Some(Ok(count)) => self.hot_after = Some(count),
                _ => return false,
            },
        }
        true
    }

    /// Those among the words of a command line that could not be read.
    pub fn scan(words: &[OsString]) -> Self {
        let mut options = Options::default();
        for word in words.iter().filter_map(|word| word.to_str()) {
            options.read(word);
        }
        options
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_list_of_commands_is_complete() {
        let mut command = Arguments::command();
        command.build();
        let known: Vec<&str> = command
            .get_subcommands()
            .map(|command| command.get_name())
            .collect();
        assert_eq!(known, COMMANDS);
        assert!(PLANNED.iter().all(|word| !COMMANDS.contains(word)));
    }

    #[test]
    fn the_tables_of_commands_are_complete() {
        let tables = [
            ("README.md", include_str!("../../README.md")),
            (
                "the book",
                include_str!("../../docs/book/src/guide/running.md"),
            ),
        ];
        for (place, text) in tables {
            let listed = |command: &&str| text.contains(&format!("`arc {command}"));
            let missing: Vec<_> = COMMANDS.iter().filter(|one| !listed(one)).collect();
            assert_eq!(missing, [&"help"], "{place}");
        }
    }

    #[test]
    fn every_command_shows_how_it_is_used() {
        for command in Arguments::command().get_subcommands() {
            let help = command.get_after_help().map(ToString::to_string);
            assert!(
                help.is_some_and(|help| help.starts_with("Examples:")),
                "`arc {} --help`",
                command.get_name()
            );
        }
    }

    #[test]
    fn the_definitions_are_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn options_in_one_word_are_read_as_the_parser_reads_them() {
        for word in [
            "--gc-stress",
            "--faults=trap",
            "--faults=die",
            "--error-format=human",
            "--error-format=short",
            "--error-format=json",
            "--color=auto",
            "--color=always",
            "--color=never",
        ] {
            let mut quick = Options::default();
            assert!(quick.read(word), "{word}");
            let parsed = Arguments::try_parse_from(["arc", word, "x.arc"]).unwrap();
            assert_eq!(parsed.options, quick, "{word}");
        }
        assert!(!Options::default().read("--color"));
        let words = ["--color", "never", "--gc-stress", "x.arc", "--color=always"];
        let words = words.map(OsString::from);
        let (options, count) = Options::leading(&words);
        assert_eq!(
            (options.color, options.gc_stress, count),
            (Color::Never, true, 3)
        );
    }
}
