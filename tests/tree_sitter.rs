//! The tree-sitter grammar of `editors/tree-sitter-arcane`: it parses every program of the suite, its tree is the language's, and its
//! queries fit it.

use libloading::Library;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use tree_sitter::{Language, Parser, Query, QueryCursor, StreamingIterator, Tree};
use tree_sitter_language::LanguageFn;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn grammar() -> PathBuf {
    root().join("editors/tree-sitter-arcane")
}

/// The generated parser, compiled as editors do.
fn language() -> Language {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    let library = LIBRARY.get_or_init(|| {
        let built = Path::new(env!("CARGO_TARGET_TMPDIR")).join("tree-sitter-arcane.so");
        let source = grammar().join("src");
        let compiled = Command::new("cc")
            .args(["-shared", "-fPIC", "-O0", "-std=c11", "-o"])
            .arg(&built)
            .arg("-I")
            .arg(&source)
            .args([source.join("parser.c"), source.join("scanner.c")])
            .status()
            .unwrap();
        assert!(compiled.success());
        // SAFETY: the library has no constructors.
        unsafe { Library::new(built) }.unwrap()
    });
    // SAFETY: this is the symbol that every generated parser exports, with this type.
    let function = unsafe {
        let symbol = library.get::<unsafe extern "C" fn() -> *const ()>(b"tree_sitter_arcane");
        LanguageFn::from_raw(*symbol.unwrap())
    };
    Language::new(function)
}

fn parse(text: &str) -> Tree {
    let mut parser = Parser::new();
    parser.set_language(&language()).unwrap();
    parser.parse(text, None).unwrap()
}

fn programs(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            programs(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "arc") {
            found.push(path);
        }
    }
}

/// Whether the compiler's own parser takes the text.
fn is_right(path: &Path) -> bool {
    let mut session = arcane::session::Session::new(arcane::session::Options::default());
    let text = fs::read_to_string(path).unwrap();
    let file = session.add("a.arc", text).unwrap();
    let parsed = session.parse(file);
    !parsed.syntax.diagnostics.iter().any(|one| one.is_error())
}

#[test]
fn every_program_of_the_suite_is_parsed() {
    let mut paths = Vec::new();
    for folder in ["tests", "examples", "src/library/std", "benches"] {
        programs(&root().join(folder), &mut paths);
    }
    paths.sort();
    assert!(paths.len() > 700);
    let mut wrong = Vec::new();
    let mut right = 0;
    for path in &paths {
        let text = fs::read_to_string(path).unwrap();
        let broken = parse(&text).root_node().has_error();
        match (broken, is_right(path)) {
            (true, true) => wrong.push(path.display().to_string()),
            (_, true) => right += 1,
            // Of a wrong program some tree is made too.
            (_, false) => {}
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(right > 600, "{right}");
}

#[test]
fn trees_are_as_the_language_has_them() {
    let expect = |text: &str, tree: &str| {
        let found = parse(text).root_node().to_sexp();
        assert!(found.contains(tree), "{text}\n{found}");
    };
    expect(
        "1 + 2 * 3",
        "(binary left: (integer) right: (binary left: (integer) right: (integer)))",
    );
    expect("a ?? b ?? c", "(binary left: (identifier) right: (binary");
    expect(
        "-2.abs()",
        "(unary (call function: (field (integer) name: (field_identifier))",
    );
    expect("not a == b", "(unary (binary");
    expect("a\n.b()", "(source_file (call function: (field");
    expect(
        "a\n(b)",
        "(source_file (identifier) (parenthesized (identifier)))",
    );
    expect("a\n# between\n\nor b", "(source_file (binary");
    expect(
        "let f = |x| y = x",
        "value: (lambda (lambda_parameter (identifier)) body: (assignment",
    );
    expect(
        "if let x = f() and x > 1 { }",
        "condition: (condition_chain (let_condition pattern: (identifier) value: (call",
    );
    expect(
        "extern fn f(out x: own *T) -> c_int\n  fails < 0 with \"no\"\n  blocking\nf()",
        "(fails_clause (integer) (string (string_content))))) (call",
    );
    expect(
        "type = type.type",
        "(assignment left: (identifier) right: (field (identifier) name: (field_identifier)))",
    );
    expect(
        "print(\"a {b:>8} \\n\")",
        "(interpolation (identifier) (format))",
    );
    expect(
        "x.0.1",
        "(tuple_field (tuple_field (identifier) index: (integer)) index: (integer))",
    );
}

#[test]
fn queries_fit_the_grammar() {
    let language = language();
    for name in ["highlights", "locals", "injections", "folds", "indents"] {
        let file = grammar().join(format!("queries/{name}.scm"));
        let text = fs::read_to_string(file).unwrap();
        if let Err(problem) = Query::new(&language, &text) {
            panic!("{name}: {problem}");
        }
    }
    // Every word of the language is coloured as one.
    let text = fs::read_to_string(grammar().join("queries/highlights.scm")).unwrap();
    let query = Query::new(&language, &text).unwrap();
    let source = fs::read_to_string(root().join("tests/dump/whole_grammar.arc")).unwrap();
    let tree = parse(&source);
    let mut cursor = QueryCursor::new();
    let mut matches = cursor.matches(&query, tree.root_node(), source.as_bytes());
    let mut coloured: Vec<(String, String)> = Vec::new();
    while let Some(found) = matches.next() {
        for capture in found.captures() {
            let name = query.capture_names()[capture.index as usize].to_owned();
            let word = source[capture.node.byte_range()].to_owned();
            coloured.push((word, name));
        }
    }
    for word in arcane::syntax::token::Token::KEYWORDS {
        let named =
            |(text, name): &(String, String)| text == word && !name.starts_with("variable.member");
        let is_plain = !coloured.iter().any(named);
        assert!(
            !is_plain || !source.contains(&format!("{word} ")),
            "`{word}` has no colour"
        );
    }
    let has = |word: &str, name: &str| coloured.iter().any(|(a, b)| a == word && b == name);
    assert!(has("fn", "keyword.function"));
    assert!(has("c_int", "type.builtin"));
}

/// Kate's words are those of the language.
#[test]
fn kate_knows_the_words() {
    let text = fs::read_to_string(root().join("editors/kate/arcane.xml")).unwrap();
    let items: Vec<&str> = text
        .split("<item>")
        .skip(1)
        .filter_map(|rest| rest.split("</item>").next())
        .collect();
    let keywords = arcane::syntax::token::Token::KEYWORDS.iter();
    let types = arcane::types::TypeTable::BUILTIN_NAMES.iter();
    let wanted: Vec<&str> = keywords.chain(types).copied().collect();
    for word in &wanted {
        assert!(items.contains(word), "`{word}` is missing");
    }
    for item in items {
        assert!(
            wanted.contains(&item),
            "`{item}` is no word of the language"
        );
    }
}
