//! Generates the parser from `grammar/arcane.lalrpop`, and tells the interpreter whether the
//! optimiser will make tail calls.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rustc-check-cfg=cfg(tail_calls)");
    println!("cargo::rerun-if-changed=build.rs");
    // Without optimisation LLVM makes no tail calls: dispatch is a loop over the same handlers then.
    if std::env::var("OPT_LEVEL").is_ok_and(|level| level != "0") {
        println!("cargo::rustc-cfg=tail_calls");
    }
    lalrpop::Configuration::new()
        .emit_rerun_directives(true)
        .process_dir("grammar")
}
