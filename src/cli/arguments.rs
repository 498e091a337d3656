//! What may stand on the command line.

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::ffi::OsString;
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  arc hello.arc                     run a script
  arc cat.arc README.md --flag      everything behind the script is the script's: its `args`
  arc -e 'print(6 * 7)'             run a line of code
  generate | arc -                  run what comes from the standard input
  arc check *.arc                   look for errors without running
  arc test tests/                   run the `test` blocks of all scripts there
  arc explain type-mismatch         what an error means, with an example and its cure
  arc dump bytecode fib.arc         what the machine is given
  arc gates cat.arc README.md       the machine code made for each foreign call, explained

Exit status: 0, 1 for an error that nobody caught, 2 for one found before running, or what the script
gave to `exit`.";

/// Arcane: any C library is one line away, at the price of a C call.
#[derive(Debug, Parser)]
#[command(
    name = "arc",
    version,
    after_help = EXAMPLES,
    args_conflicts_with_subcommands = true,
    disable_help_subcommand = true,
    override_usage = "arc [OPTIONS] FILE [ARGUMENT]...\n       arc -e CODE [ARGUMENT]...\n       arc COMMAND ..."
)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Option<Command>,

    /// Run this code instead of a file
    #[arg(short = 'e', value_name = "CODE")]
    pub code: Option<String>,

    /// The script, `-` for the standard input; then the script's own arguments
    #[arg(value_name = "FILE", trailing_var_arg = true)]
    pub script: Vec<OsString>,

    /// What a crash in foreign code is: the end of the process, or an error of kind "fault"
    #[arg(long, global = true, value_enum, default_value_t = Faults::Die)]
    pub faults: Faults,

    /// Collect garbage at every allocation
    #[arg(long, global = true, hide = true)]
    pub gc_stress: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Faults {
    #[default]
    Die,
    Trap,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run a script: the same as `arc FILE`
    Run {
        #[command(flatten)]
        script: Script,
    },
    /// Look for errors without running
    Check {
        /// The scripts, `-` for the standard input
        #[arg(value_name = "FILE", required = true)]
        files: Vec<PathBuf>,
    },
    /// Run the `test` blocks of scripts
    Test {
        /// Scripts, and folders of scripts; else the present folder
        #[arg(value_name = "FILE")]
        files: Vec<PathBuf>,
        /// Only tests whose name contains this
        #[arg(long, value_name = "TEXT")]
        filter: Option<String>,
    },
    /// Tell what an error means, with an example and its cure
    Explain {
        /// The word in the brackets of a report, `type-mismatch`; without it all are listed
        id: Option<String>,
        /// List all errors
        #[arg(long, conflicts_with = "id")]
        list: bool,
    },
    /// Show what a stage makes of a script
    Dump {
        #[arg(value_enum)]
        stage: Stage,
        /// The script, `-` for the standard input
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// Run a script, then show every gate that it made, with the reason for each instruction
    Gates {
        #[command(flatten)]
        script: Script,
    },
}

#[derive(Debug, Args)]
pub struct Script {
    /// The script, `-` for the standard input
    #[arg(value_name = "FILE")]
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
}

/// What is to be run.
#[derive(Debug)]
pub enum Target {
    /// `-` is the standard input.
    File(PathBuf),
    /// `-e CODE`
    Code(String),
}

/// The commands that there are.
pub const COMMANDS: &[&str] = &["run", "check", "test", "explain", "dump", "gates"];

/// Words that users of other tools will try, and that are planned.
pub const PLANNED: &[&str] = &[
    "repl", "fmt", "bench", "doc", "new", "init", "lsp", "doctor", "bind", "header", "compile",
];

/// `arc [--gc-stress] FILE …` and `arc [--gc-stress] -e CODE …`, where everything behind is the script's.
#[derive(Debug)]
pub struct Quick<'a> {
    pub target: Target,
    pub rest: &'a [OsString],
    pub gc_stress: bool,
    pub faults: Faults,
}

impl<'a> Quick<'a> {
    /// `None` for all other command lines, the wrong ones among them.
    pub fn read(words: &'a [OsString]) -> Option<Self> {
        let (first, behind) = words.split_first()?;
        if first == "--gc-stress" {
            return Quick::read(behind).map(|quick| Quick {
                gc_stress: true,
                ..quick
            });
        }
        let faults = match first.to_str() {
            Some("--faults=trap") => Some(Faults::Trap),
            Some("--faults=die") => Some(Faults::Die),
            _ => None,
        };
        if let Some(faults) = faults {
            return Quick::read(behind).map(|quick| Quick { faults, ..quick });
        }
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
            gc_stress: false,
            faults: Faults::Die,
        })
    }
}
