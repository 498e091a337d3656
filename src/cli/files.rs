//! The scripts that a command line names, those in folders among them.

use super::report;
use std::path::{Path, PathBuf};

/// The scripts that are meant, in the order of their names; without any names those below the present
/// folder. What is wrong has been reported, and makes the result `Err`.
pub fn scripts(named: &[PathBuf]) -> Result<Vec<PathBuf>, Vec<PathBuf>> {
    let here = [PathBuf::from(".")];
    let named = if named.is_empty() { &here } else { named };
    let mut found = Vec::new();
    let mut complete = true;
    for path in named {
        if !path.is_dir() {
            found.push(path.clone());
            continue;
        }
        let before = found.len();
        complete &= collect(path, &mut found);
        if found.len() == before && complete {
            let folder = path.display();
            report::error(&format!(
                "there are no scripts in the folder {folder}: their names end in .arc"
            ));
            complete = false;
        }
    }
    if complete { Ok(found) } else { Err(found) }
}

/// The scripts in a folder and in those within, but for hidden ones; says whether all could be read.
fn collect(folder: &Path, found: &mut Vec<PathBuf>) -> bool {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(problem) => {
            let reason = super::process::system_message(&problem);
            report::error(&format!(
                "cannot read the folder {}: {reason}",
                folder.display()
            ));
            return false;
        }
    };
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    paths.sort();
    let mut complete = true;
    for path in paths {
        let hidden = path
            .file_name()
            .is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        if hidden {
            continue;
        }
        if path.is_dir() {
            // A link to a folder may lead back here.
            if !path.is_symlink() {
                complete &= collect(&path, found);
            }
        } else if path.extension().is_some_and(|extension| extension == "arc") {
            found.push(path.strip_prefix("./").unwrap_or(&path).to_owned());
        }
    }
    complete
}
