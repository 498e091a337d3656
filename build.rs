//! Generates the parser from `grammar/arcane.lalrpop` and the table of the errors' pages, and tells the
//! interpreter whether the optimiser will make tail calls.

use std::fmt::Write;
use std::path::PathBuf;

/// What `arc explain` shows; chapters of the book.
const PAGES: &str = "docs/book/src/errors";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rustc-check-cfg=cfg(tail_calls)");
    println!("cargo::rerun-if-changed=build.rs");
    // Without optimisation LLVM makes no tail calls: dispatch is a loop over the same handlers then.
    if std::env::var("OPT_LEVEL").is_ok_and(|level| level != "0") {
        println!("cargo::rustc-cfg=tail_calls");
    }
    explanations()?;
    lalrpop::Configuration::new()
        .emit_rerun_directives(true)
        .process_dir("grammar")
}

/// `explanations.rs`: each page by its id, in order.
fn explanations() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed={PAGES}");
    let mut pages: Vec<PathBuf> = Vec::new();
    for entry in std::fs::read_dir(PAGES)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "md") {
            pages.push(path.canonicalize()?);
        }
    }
    pages.sort_by(|a, b| a.file_stem().cmp(&b.file_stem()));
    let mut table = String::from("const PAGES: &[Page] = &[\n");
    for path in pages {
        println!("cargo::rerun-if-changed={}", path.display());
        let id = path
            .file_stem()
            .and_then(|id| id.to_str())
            .ok_or("the name of a page is an id")?;
        writeln!(
            table,
            "    Page {{ id: {id:?}, text: include_str!({path:?}) }},"
        )?;
    }
    table.push_str("];\n");
    let out = PathBuf::from(std::env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?);
    std::fs::write(out.join("explanations.rs"), table)?;
    Ok(())
}
