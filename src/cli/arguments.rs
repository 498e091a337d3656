//! What may stand on the command line.

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  arc hello.arc                     run a script
  arc cat.arc README.md --flag      everything behind the script is the script's: its `args`
  arc -e 'print(6 * 7)'             run a line of code
  generate | arc -                  run what comes from the standard input
  arc check *.arc                   look for errors without running
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

    /// Collect garbage at every allocation
    #[arg(long, global = true, hide = true)]
    pub gc_stress: bool,
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
    #[arg(value_name = "ARGUMENT", trailing_var_arg = true, allow_hyphen_values = true)]
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
pub const COMMANDS: &[&str] = &["run", "check", "dump", "gates"];

/// Words that users of other tools will try, and that are planned.
pub const PLANNED: &[&str] = &[
    "repl", "test", "fmt", "bench", "doc", "new", "init", "lsp", "explain", "doctor", "bind", "header", "compile",
];

/// Whether the first word of a command line can only be a script.
pub fn is_file(word: &OsStr) -> bool {
    let begins_option = word.as_encoded_bytes().first() == Some(&b'-');
    !word.is_empty() && (!begins_option || word == "-") && !COMMANDS.iter().any(|command| word == *command)
}
