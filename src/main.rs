//! The `arc` program: see [`arcane::cli`].

fn main() {
    let status = arcane::cli::main(std::env::args_os());
    // Runs C's exit handlers, which write out what C's streams still hold.
    std::process::exit(status.0)
}
