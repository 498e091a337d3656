//! Commands on files and folders: `fmt`, `check`, `test`.

use crate::{Arc, Run};
use std::fs;
use std::os::unix::fs::PermissionsExt;

const UGLY: &str = "let x=1 # one\nprint( x )\n";
const TIDY: &str = "let x = 1  # one\nprint(x)\n";

fn folder(test: &str) -> Arc {
    let arc = Arc::new(test);
    for name in ["lib/inner", "lib/.hidden", "empty"] {
        fs::create_dir_all(arc.folder.join(name)).unwrap();
    }
    arc.file("ugly.arc", UGLY)
        .file("tidy.arc", TIDY)
        .file("lib/inner/ugly.arc", UGLY)
        .file("lib/.hidden/ugly.arc", UGLY)
        .file("lib/notes.txt", "let x=1\n")
}

fn quiet(run: &Run) -> bool {
    run.output.is_empty() && run.report.is_empty()
}

#[test]
fn fmt_writes_what_changes_and_keeps_the_rest() {
    let arc = folder("fmt");
    let path = arc.folder.join("ugly.arc");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o750)).unwrap();
    let tidy = arc.folder.join("tidy.arc");
    let before = fs::metadata(&tidy).unwrap().modified().unwrap();
    let run = arc.run(&["fmt"]);
    assert!(run.status == 0 && quiet(&run), "{run:?}");
    assert_eq!(arc.read("ugly.arc"), TIDY);
    assert_eq!(arc.read("lib/inner/ugly.arc"), TIDY);
    assert_eq!(arc.read("lib/.hidden/ugly.arc"), UGLY);
    assert_eq!(arc.read("lib/notes.txt"), "let x=1\n");
    assert_eq!(
        fs::metadata(&path).unwrap().permissions().mode() & 0o777,
        0o750
    );
    assert_eq!(fs::metadata(&tidy).unwrap().modified().unwrap(), before);
    let names: Vec<_> = fs::read_dir(&arc.folder).unwrap().collect();
    assert_eq!(names.len(), 4, "nothing is left beside: {names:?}");
}

#[test]
fn fmt_follows_a_link_to_its_file() {
    let arc = folder("fmt_link");
    std::os::unix::fs::symlink("ugly.arc", arc.folder.join("link.arc")).unwrap();
    assert_eq!(arc.run(&["fmt", "link.arc"]).status, 0);
    assert_eq!(arc.read("ugly.arc"), TIDY);
    assert!(arc.folder.join("link.arc").is_symlink());
}

#[test]
fn fmt_check_and_diff_change_nothing() {
    let arc = folder("fmt_check");
    let run = arc.run(&["fmt", "--check", "."]);
    assert_eq!(run.status, 1);
    assert_eq!(run.output, "lib/inner/ugly.arc\nugly.arc\n");
    assert_eq!(arc.run(&["fmt", "--check", "tidy.arc"]).status, 0);
    let run = arc.run(&["fmt", "--diff", "ugly.arc"]);
    assert_eq!(run.status, 1);
    assert_eq!(
        run.output,
        "--- ugly.arc\n+++ ugly.arc\n@@ -1,2 +1,2 @@\n-let x=1 # one\n-print( x )\n+let x = 1  # one\n+print(x)\n"
    );
    assert_eq!(arc.read("ugly.arc"), UGLY);
}

#[test]
fn fmt_reads_the_input_where_it_is_asked_to() {
    let arc = Arc::new("fmt_input");
    let run = arc.run_with_input(&["fmt", "-"], UGLY);
    assert_eq!((run.status, run.output.as_str()), (0, TIDY));
    assert_eq!(arc.run_with_input(&["fmt", "--check", "-"], UGLY).status, 1);
    assert_eq!(arc.run_with_input(&["fmt", "--check", "-"], TIDY).status, 0);
    let run = arc.run_with_input(&["fmt", "-"], "let = 1");
    assert_eq!((run.status, run.output.as_str()), (2, ""));
    assert!(run.report.contains("<stdin>:1:5"), "{}", run.report);
}

#[test]
fn fmt_leaves_what_it_cannot_read_or_write() {
    let arc = folder("fmt_broken")
        .file("a_broken.arc", "let x =\nfn f( {\n")
        .file("locked.arc", UGLY);
    let path = arc.folder.join("locked.arc");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
    let run = arc.run(&["fmt", "."]);
    assert_eq!(run.status, 2);
    assert!(run.report.contains("a_broken.arc:2:"), "{}", run.report);
    assert!(
        run.report
            .ends_with("error: cannot write locked.arc: it is read-only\n"),
        "{}",
        run.report
    );
    assert_eq!(arc.read("a_broken.arc"), "let x =\nfn f( {\n");
    assert_eq!(arc.read("locked.arc"), UGLY);
    // What comes behind is formatted all the same.
    assert_eq!(arc.read("ugly.arc"), TIDY);
    assert_eq!(arc.run(&["fmt", "missing.arc"]).status, 2);
    let run = arc.run(&["fmt", "empty"]);
    assert_eq!(
        (run.status, run.report.as_str()),
        (
            2,
            "error: there are no scripts in the folder empty: their names end in .arc\n"
        )
    );
}

#[test]
fn check_looks_at_all_of_a_folder() {
    let arc = folder("check")
        .file("lib/bad.arc", "print(nothing_like_it)\n")
        .file("lib/inner/worse.arc", "let x: int = \"\"\n");
    let run = arc.run(&["check"]);
    assert_eq!((run.status, run.output.as_str()), (2, ""));
    for place in ["lib/bad.arc:1:7", "lib/inner/worse.arc:1:14"] {
        assert!(
            run.report.contains(&format!("--> {place}")),
            "{}",
            run.report
        );
    }
    assert_eq!(run.report.matches("\n\nerror").count(), 1, "{}", run.report);
    assert_eq!(
        arc.run(&["check", "tidy.arc", "lib/inner/ugly.arc"]).status,
        0
    );
    assert_eq!(arc.run(&["check", "lib", "tidy.arc"]).status, 2);
}

#[test]
fn tests_are_counted_over_folders() {
    let arc = folder("test")
        .file(
            "lib/queue.arc",
            "test \"good\" { assert 1 + 1 == 2 }\ntest \"bad\" { assert 1 == 2 }\n",
        )
        .file("lib/inner/more.arc", "test \"other good\" { print(1) }\n");
    let run = arc.run(&["test", "lib"]);
    assert_eq!(run.status, 1);
    assert_eq!(
        run.output,
        "lib/inner/more.arc\n1\n  ok    other good\nlib/queue.arc\n  ok    good\n  FAIL  bad\n2 passed, 1 failed\n"
    );
    assert!(run.report.contains("lib/queue.arc:2:"), "{}", run.report);
    let run = arc.run(&["test", "lib", "--filter", "good"]);
    assert_eq!(run.status, 0);
    assert!(
        run.output.ends_with("2 passed, 0 failed\n"),
        "{}",
        run.output
    );
    let run = arc.run(&["test", "tidy.arc"]);
    assert_eq!(run.status, 0);
    assert!(
        run.output.starts_with("there are no tests"),
        "{}",
        run.output
    );
    // A script that cannot be run is worse than a failed test, and keeps none of the others from running.
    let arc = arc.file("lib/a_broken.arc", "let = 1");
    let run = arc.run(&["test", "lib"]);
    assert_eq!(run.status, 2);
    assert!(
        run.output
            .ends_with("2 passed, 1 failed, 1 script with errors\n"),
        "{}",
        run.output
    );
    assert_eq!(arc.run(&["test", "missing.arc"]).status, 2);
}
