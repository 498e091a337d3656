//! Generates the parser from `grammar/arcane.lalrpop` and the table of the errors' pages, tells the
//! interpreter whether the optimiser will make tail calls, and the linker what makes a start short.

use std::env;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What `arc explain` shows; chapters of the book.
const PAGES: &str = "docs/book/src/errors";
/// Which functions lie side by side; `benches/startup/order.py` writes it.
const ORDER: &str = "startup.ld";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rustc-check-cfg=cfg(tail_calls)");
    println!("cargo::rerun-if-changed=build.rs");
    // Without optimisation LLVM makes no tail calls: dispatch is a loop over the same handlers then.
    if env::var("OPT_LEVEL").is_ok_and(|level| level != "0") {
        println!("cargo::rustc-cfg=tail_calls");
    }
    start_quickly()?;
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
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?);
    std::fs::write(out.join("explanations.rs"), table)?;
    Ok(())
}

/// Asks the linker of an optimised program for what keeps pages untouched that a short script has no use for.
fn start_quickly() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed={ORDER}");
    if env::var("OPT_LEVEL").is_ok_and(|level| level == "3") {
        let order = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join(ORDER);
        // A third of a megabyte of relocations becomes 4 KiB. The system's loader has to know them: glibc 2.36.
        let packed = "-Wl,-z,pack-relative-relocs".to_owned();
        // What every script runs lies side by side.
        let ordered = format!("-Wl,-T,{}", order.display());
        // GNU's linker takes more than ten minutes for so many patterns. This option is LLVM's alone.
        let quick = ["-Wl,--symbol-ordering-file=/dev/null"];
        for (wish, condition) in [(packed, &[][..]), (ordered, &quick)] {
            if is_understood(&wish, condition) {
                println!("cargo::rustc-link-arg-bins={wish}");
            }
        }
    }
    Ok(())
}

/// Whether an empty program that is linked so, and so besides, can be built and runs: linkers differ, and so do loaders.
fn is_understood(wish: &str, besides: &[&str]) -> bool {
    let (Some(rustc), Some(out)) = (env::var_os("RUSTC"), env::var_os("OUT_DIR")) else {
        return false;
    };
    let program = Path::new(&out).join("empty");
    let source = program.with_extension("rs");
    if std::fs::write(&source, "fn main() {}\n").is_err() {
        return false;
    }
    let mut compiler = Command::new(rustc);
    compiler.arg(&source).arg("-o").arg(&program);
    for argument in besides.iter().chain([&wish]) {
        compiler.arg(format!("-Clink-arg={argument}"));
    }
    // What cargo will say to the compiler of this program.
    if let Ok(target) = env::var("TARGET") {
        compiler.arg("--target").arg(target);
    }
    if let Some(linker) = env::var_os("RUSTC_LINKER") {
        let mut option = std::ffi::OsString::from("-Clinker=");
        option.push(linker);
        compiler.arg(option);
    }
    if let Ok(flags) = env::var("CARGO_ENCODED_RUSTFLAGS") {
        compiler.args(flags.split('\x1f').filter(|flag| !flag.is_empty()));
    }
    let mut run = Command::new(&program);
    [&mut compiler, &mut run].into_iter().all(|command| {
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command.status().is_ok_and(|status| status.success())
    })
}
