//! The folder that programs run in: a copy of the suite, so that paths in reports are short and the
//! same everywhere, and what a program writes lands beside no source.
//!
//! ```text
//!   lang/               the working folder of every program
//!     run/loops.arc     started as `arc run/loops.arc`
//!     c/libshapes.so    made from tests/c/shapes.c
//!     tmp/run/loops/    `{tmp}` in its arguments: a folder of its own
//! ```

use crate::program::{self, Program};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

#[derive(Debug)]
pub struct Stage {
    source: PathBuf,
    folder: PathBuf,
    /// Relative to both, sorted.
    names: Vec<String>,
    /// What the system's linker knows, as `ldconfig -p` prints it; empty where that cannot be asked.
    libraries: String,
}

impl Stage {
    pub fn build() -> Result<Stage, String> {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("lang");
        if folder.exists() {
            fs::remove_dir_all(&folder).map_err(|problem| in_file(&folder, problem))?;
        }
        let mut names = Vec::new();
        walk(&source, "", &mut names)?;
        names.sort();
        for name in &names {
            let (from, to) = (source.join(name), folder.join(name));
            let parent = to.parent().unwrap_or(&folder);
            fs::create_dir_all(parent).map_err(|problem| in_file(parent, problem))?;
            let text = fs::read_to_string(&from).map_err(|problem| in_file(&from, problem))?;
            // Without the report, which stands at its end, or the end of the file would move with it.
            fs::write(&to, program::without_report(&text))
                .map_err(|problem| in_file(&to, problem))?;
        }
        let stage = Stage {
            source,
            folder,
            names,
            libraries: system_libraries(),
        };
        stage.compile_c()?;
        Ok(stage)
    }

    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// Where the program is kept.
    pub fn source(&self, name: &str) -> PathBuf {
        self.source.join(name)
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// A folder for the program's own files, empty.
    pub fn scratch(&self, program: &Program, tier: &str) -> Result<PathBuf, String> {
        let folder = self
            .folder
            .join("tmp")
            .join(program.name.trim_end_matches(".arc"))
            .join(tier);
        if folder.exists() {
            fs::remove_dir_all(&folder).map_err(|problem| in_file(&folder, problem))?;
        }
        fs::create_dir_all(&folder).map_err(|problem| in_file(&folder, problem))?;
        Ok(folder)
    }

    /// A library that the program needs and this system has not.
    pub fn misses<'a>(&self, program: &'a Program) -> Option<&'a str> {
        let known = |name: &str| {
            self.libraries.is_empty() || self.libraries.contains(&format!("lib{name}.so"))
        };
        program
            .libraries
            .iter()
            .map(String::as_str)
            .find(|name| !known(name))
    }

    /// Makes a shared library of each C file.
    fn compile_c(&self) -> Result<(), String> {
        let (source, folder) = (self.source.join("c"), self.folder.join("c"));
        fs::create_dir_all(&folder).map_err(|problem| in_file(&folder, problem))?;
        let entries = fs::read_dir(&source).map_err(|problem| in_file(&source, problem))?;
        for entry in entries.flatten() {
            let path = entry.path();
            let Some(stem) = path.file_stem().and_then(|stem| stem.to_str()) else {
                continue;
            };
            if path.extension().is_none_or(|extension| extension != "c") {
                continue;
            }
            let compiler = std::env::var_os("CC").unwrap_or_else(|| "cc".into());
            let output = Command::new(&compiler)
                .args(["-shared", "-fPIC", "-O1", "-o"])
                .arg(folder.join(format!("lib{stem}.so")))
                .arg(&path)
                .output()
                .map_err(|problem| format!("the C compiler {}: {problem}", compiler.display()))?;
            if !output.status.success() {
                let messages = String::from_utf8_lossy(&output.stderr);
                return Err(format!("{} does not compile:\n{messages}", path.display()));
            }
        }
        Ok(())
    }
}

fn walk(folder: &Path, prefix: &str, names: &mut Vec<String>) -> Result<(), String> {
    let entries = fs::read_dir(folder).map_err(|problem| in_file(folder, problem))?;
    for entry in entries.flatten() {
        let path = entry.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            continue;
        };
        let relative = format!("{prefix}{name}");
        if path.is_dir() {
            walk(&path, &format!("{relative}/"), names)?;
        } else if name.ends_with(".arc") {
            names.push(relative);
        }
    }
    Ok(())
}

fn system_libraries() -> String {
    ["ldconfig", "/sbin/ldconfig"]
        .iter()
        .filter_map(|program| Command::new(program).arg("-p").output().ok())
        .find(|output| output.status.success())
        .map_or_else(String::new, |output| {
            String::from_utf8_lossy(&output.stdout).into_owned()
        })
}

fn in_file(path: &Path, problem: std::io::Error) -> String {
    format!("{}: {problem}", path.display())
}
