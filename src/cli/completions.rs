//! `arc completions SHELL`: a script that teaches a shell the commands and options.

use super::arguments::Arguments;
use super::{Status, process};
use clap::CommandFactory;
use clap_complete::Shell;

pub fn completions(shell: Shell) -> Status {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "arc", &mut script);
    process::print(&String::from_utf8_lossy(&script))
}
