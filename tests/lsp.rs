//! `arc lsp` from outside: a small editor speaks the protocol with the program over its pipes.

#![cfg(feature = "lsp")]

mod editor;

use editor::Editor;
use serde_json::json;

#[test]
fn errors_are_shown_while_they_are_typed() {
    let mut editor = Editor::new("typing");
    let text = editor.open("a.arc", "let size = 3\nprint(siez)\n");
    assert_eq!(
        editor.reported(&text),
        "2:7-2:11 error unknown-name: nothing is called `siez` here | help: did you mean `size`?"
    );
    // `siez` becomes `size`, letter by letter.
    let range = |from: u32, to: u32| json!({ "start": { "line": 1, "character": from }, "end": { "line": 1, "character": to } });
    editor.change(
        &text,
        json!([
            { "range": range(7, 9), "text": "" },
            { "range": range(7, 7), "text": "i" },
            { "range": range(6, 6), "text": "" },
        ]),
    );
    assert!(editor.reported(&text).contains("siz"));
    editor.change(&text, json!([{ "range": range(9, 9), "text": "e" }]));
    let shown = editor.reported(&text);
    assert_eq!(shown, "");
    assert_eq!(editor.stop(), 0);
}

#[test]
fn hover_shows_types_of_each_call_and_documentation() {
    let mut editor = Editor::new("hover");
    let text = editor.open(
        "a.arc",
        "## The area of a rectangle.\nfn ‸area(w, h) = ‸w * h\nlet big = area(2.5, 2)\nprint(area(1, 2), ‸big)\n\
         extern fn printf(format: cstr, ...) -> c_int\n‸printf(\"%d\", 1)\nprint([1, 2].‸map(|x| ‸x * 2))\n",
    );
    let hovers: Vec<String> = (0..text.cursors.len())
        .map(|cursor| editor.hover(&text, cursor))
        .collect();
    let expected = [
        "```arcane\nfn area(w, h)\nfn area(w: float, h: int) -> float\nfn area(w: int, h: int) -> int\n```\n\
         \n---\n\nThe area of a rectangle.\n",
        "```arcane\nw: float\nw: int\n```\n",
        "```arcane\nlet big: float\n```\n",
        "```arcane\nextern fn printf(format: cstr, ...) -> c_int\n```\n```c\nint printf(const char *format, ...);\n```\n",
        "```arcane\nfn map(xs: [int], f: fn(int) -> int) -> [int]\n```\n\n---\n\nWhat `f` makes of each element.\n",
        "```arcane\nx: int\n```\n",
    ];
    for (found, expected) in hovers.iter().zip(expected) {
        assert_eq!(found, expected);
    }
    assert_eq!(editor.stop(), 0);
}

#[test]
fn hover_shows_data_built_ins_and_what_is_known() {
    let mut editor = Editor::new("hover_data");
    let text = editor.open(
        "a.arc",
        "struct Point { x: f64, y: u8 }\nlet p = ‸Point(‸x: 1.0)\nprint(p.‸y)\nenum Shape { Circle(r: float), Dot }\n\
         let s = ‸Circle(2.0)\nlet m = \"a\".‸find(\"b\")\nif ‸m != null { print(‸m + 1) }\n‸print(s, [1].‸len)\n\
         fn never(a, n: int) { let k = n + 1; print(‸k, a) }\nimport ‸math\nprint(math.‸gcd(4, 6), math.‸PI)\n",
    );
    let first_lines: Vec<String> = (0..text.cursors.len())
        .map(|cursor| {
            let text = editor.hover(&text, cursor);
            let mut lines = text.lines().filter(|line| !line.starts_with("```"));
            lines.next().unwrap_or("nothing").to_owned()
        })
        .collect();
    assert_eq!(
        first_lines.join("\n"),
        "struct Point { x: f64, y: u8 }\nx: float\ny: u8\nShape.Circle(r: float)\nfn find(str) -> int?\n\
         let m: int?\nlet m: int\nprint(values...)\nlen: int\nlet k: int\nimport math\nfn gcd(a: int, b: int) -> int\n\
         const PI = 3.141592653589793"
    );
    assert!(editor.hover(&text, 0).contains("16 bytes, aligned to 8."));
    assert!(
        editor
            .hover(&text, 2)
            .contains("A field of `Point`, at byte 8.")
    );
    assert!(editor.hover(&text, 10).contains("Mathematics: constants"));
    editor.stop();
}

#[test]
fn definitions_are_found_across_files_and_in_the_library() {
    let mut editor = Editor::new("definition");
    editor.file(
        "util.arc",
        "# A helper.\nfn twice(x) = x * 2\nlet depth = 3\n",
    );
    let text = editor.open(
        "a.arc",
        "import util\nfrom util import twice\nprint(‸util.‸depth, ‸twice(2))\nlet list = [1]\n\
         list.‸each(|n| print(‸n))\nfn f(a) { let b = ‸a; ‸b }\nclass C { v: int = 0\n fn get(self) = self.‸v }\nprint(C().‸get())\n‸\n",
    );
    let places: Vec<String> = (0..text.cursors.len())
        .map(|cursor| {
            let place = editor.at("textDocument/definition", &text, cursor);
            let place = editor.place(&place);
            match place.split_once(' ') {
                // Where in the library may change.
                Some((file, _)) if file.starts_with("cache/") => file.to_owned(),
                _ => place,
            }
        })
        .collect();
    assert_eq!(
        places,
        [
            "util.arc 1:1-1:1",
            "util.arc 3:5-3:10",
            "util.arc 2:4-2:9",
            "cache/arcane/std-0.1.0/list.arc",
            "a.arc 5:12-5:13",
            "a.arc 6:6-6:7",
            "a.arc 6:15-6:16",
            "a.arc 7:11-7:12",
            "a.arc 8:5-8:8",
            "nowhere",
        ]
    );
    editor.stop();
}

#[test]
fn positions_are_utf16() {
    let mut editor = Editor::new("utf16");
    let text = editor.open(
        "a.arc",
        "let s = \"😀é\"; let ‸äh = 1\r\nprint(\"😀\", ‸s, nmae)\r\n",
    );
    // `ä` begins no name.
    let shown = editor.reported(&text);
    assert!(
        shown.starts_with("1:20-1:21 error unknown-character"),
        "{shown}"
    );
    assert!(shown.contains("2:16-2:20 error unknown-name"), "{shown}");
    assert_eq!(editor.hover(&text, 1), "```arcane\nlet s: str\n```\n");
    editor.change(
        &text,
        json!([{ "range": { "start": { "line": 0, "character": 19 }, "end": { "line": 0, "character": 20 } }, "text": "a" }]),
    );
    editor.change(
        &text,
        json!([{ "range": { "start": { "line": 1, "character": 15 }, "end": { "line": 1, "character": 19 } }, "text": "ah" }]),
    );
    assert_eq!(editor.reported(&text), "");
    editor.stop();
}

#[test]
fn names_are_found_everywhere_and_renamed() {
    let mut editor = Editor::new("rename");
    editor.file(
        "util.arc",
        "fn twice(x) = x * 2\nfn more(y) = twice(y) + 1\n",
    );
    editor.file("other.arc", "import util\nprint(util.twice(4))\n");
    let text = editor.open(
        "a.arc",
        "from util import twice\nlet ‸count = 2\nprint(‸twice(count), \"{twice(x: 1)} {count}\")\n\
         match [count] { [a] | [_, a] => print(‸a), _ => {} }\nfn never(c) { let d = ‸c; d + c }\n",
    );
    let lines = |editor: &Editor, found: serde_json::Value| -> String {
        let places: Vec<String> = found
            .as_array()
            .unwrap()
            .iter()
            .map(|place| editor.place(place))
            .collect();
        places.join(", ")
    };
    let references = |editor: &mut Editor, cursor: usize| {
        let found = editor.request(
            "textDocument/references",
            json!({
                "textDocument": { "uri": text.uri }, "position": text.cursors[cursor],
                "context": { "includeDeclaration": true },
            }),
        );
        lines(editor, found)
    };
    assert_eq!(
        references(&mut editor, 0),
        "a.arc 2:5-2:10, a.arc 3:13-3:18, a.arc 3:37-3:42, a.arc 4:8-4:13"
    );
    assert_eq!(
        references(&mut editor, 1),
        "a.arc 1:18-1:23, a.arc 3:7-3:12, a.arc 3:23-3:28, other.arc 2:12-2:17, util.arc 1:4-1:9, util.arc 2:14-2:19"
    );
    assert_eq!(
        references(&mut editor, 2),
        "a.arc 4:18-4:19, a.arc 4:27-4:28, a.arc 4:39-4:40"
    );
    assert_eq!(
        references(&mut editor, 3),
        "a.arc 5:10-5:11, a.arc 5:23-5:24, a.arc 5:30-5:31"
    );

    let rename = |editor: &mut Editor, cursor: usize, name: &str| {
        let response = editor.ask(
            "textDocument/rename",
            json!({
                "textDocument": { "uri": text.uri }, "position": text.cursors[cursor], "newName": name,
            }),
        );
        match response["error"]["message"].as_str() {
            Some(message) => message.to_owned(),
            None => {
                let changes = response["result"]["changes"].as_object().unwrap();
                let counts: Vec<String> = changes
                    .iter()
                    .map(|(uri, edits)| {
                        let name = uri.rsplit('/').next().unwrap();
                        format!("{name}: {}", edits.as_array().unwrap().len())
                    })
                    .collect();
                counts.join(", ")
            }
        }
    };
    assert_eq!(rename(&mut editor, 0, "number"), "a.arc: 4");
    assert_eq!(
        rename(&mut editor, 1, "doubled"),
        "a.arc: 3, other.arc: 1, util.arc: 2"
    );
    assert_eq!(rename(&mut editor, 3, "e"), "a.arc: 3");
    assert_eq!(
        rename(&mut editor, 0, "while"),
        "`while` is a word of the language"
    );
    assert_eq!(
        rename(&mut editor, 0, "2x"),
        "`2x` is no name: a letter or `_`, then letters, digits and `_`"
    );
    assert_eq!(
        rename(&mut editor, 0, "twice"),
        "`twice` stands for something else where `count` is used"
    );
    assert_eq!(
        rename(&mut editor, 3, "d"),
        "`d` stands for something else where `c` is used"
    );
    let library = editor.open("b.arc", "import math\n‸print(math.‸gcd(1, 2))\n");
    for (cursor, message) in [
        (0, "`print` is built in"),
        (1, "`gcd` is declared by the standard library"),
    ] {
        let response = editor.ask(
            "textDocument/prepareRename",
            json!({ "textDocument": { "uri": library.uri }, "position": library.cursors[cursor] }),
        );
        assert_eq!(response["error"]["message"], message);
    }
    editor.stop();
}

/// The labels that are offered at each cursor, of those that are asked for.
fn offered(editor: &mut Editor, name: &str, marked: &str) -> Vec<Vec<String>> {
    let text = editor.open(name, marked);
    (0..text.cursors.len())
        .map(|cursor| {
            let items = editor.at("textDocument/completion", &text, cursor);
            let items = items.as_array().unwrap();
            let mut labels: Vec<(String, String)> = items
                .iter()
                .map(|item| {
                    let text = |key: &str| item[key].as_str().unwrap_or("~").to_owned();
                    (text("sortText"), text("label"))
                })
                .collect();
            labels.sort();
            labels.into_iter().map(|(_, label)| label).collect()
        })
        .collect()
}

#[test]
fn what_fits_is_offered() {
    let mut editor = Editor::new("completion");
    editor.file("geometry.arc", "fn area(w, h) = w * h\nlet _own = 1\n");
    let first = |labels: &[String], count: usize| labels[..count.min(labels.len())].join(" ");
    let has = |labels: &[String], name: &str| labels.iter().any(|label| label == name);

    // Names in sight, and no others.
    let found = offered(
        &mut editor,
        "a.arc",
        "let outer = 1\nfn f(width, height = 2) {\n  let inner = 3\n  ‸\n  let later = 4\n}\nf(‸)\nf(1, he‸)\n",
    );
    for name in [
        "outer", "width", "height", "inner", "f", "print", "while", "if", "let",
    ] {
        assert!(has(&found[0], name), "{name}: {:?}", found[0]);
    }
    assert!(!has(&found[0], "later"));
    assert_eq!(first(&found[1], 2), "height: width:");
    assert!(has(&found[2], "height:"));

    // Members by type.
    let found = offered(
        &mut editor,
        "b.arc",
        "import geometry\nstruct P { x: f64, y: f64\n  fn norm(self) = self.‸x }\nlet p = P()\nlet names = [\"a\"]\n\
         print(p.‸)\nnames.map(|n| n.‸)\nlet q: P? = p\nprint(q.‸)\nprint(geometry.‸)\nif names.‸\n",
    );
    assert_eq!(first(&found[0], 3), "norm x y");
    assert_eq!(first(&found[1], 9), "norm x y");
    for name in ["trim", "split", "pad_left", "len"] {
        assert!(has(&found[2], name), "{name}: {:?}", found[2]);
    }
    assert_eq!(first(&found[3], 9), "norm x y");
    assert_eq!(first(&found[4], 9), "area");
    for name in ["len", "push", "join", "map", "sort_by", "contains"] {
        assert!(has(&found[5], name), "{name}: {:?}", found[5]);
    }

    // Types, cases, modules.
    let mut one = |text: &str| {
        let text = format!("enum Mood {{ Happy, Sad(why: str) }}\n{text}");
        offered(&mut editor, "c.arc", &text).remove(0)
    };
    let types = one("struct Pair { a: ‸, b: int }\n");
    for name in ["Mood", "Pair", "int", "c_int"] {
        assert!(has(&types, name), "{name}: {types:?}");
    }
    assert!(!has(&types, "print"));
    assert!(has(&one("fn show(m: Mo‸) { m }\n"), "Mood"));
    let arm = one("fn show(m: Mood) {\n  match m {\n    Ha‸\n  }\n}\n");
    assert_eq!(first(&arm, 2), "Happy Sad");
    assert_eq!(first(&one("let m: Mood = ‸\n"), 2), "Happy Sad");
    assert_eq!(first(&one("let n = Mood.‸\n"), 9), "Happy Sad");
    let found = offered(&mut editor, "d.arc", "import ‸\n");
    assert!(has(&found[0], "math") && has(&found[0], "geometry"));
    let found = offered(
        &mut editor,
        "e.arc",
        "import \"‸\nfrom geometry import ‸\n# a co‸mment\nprint(\"te‸xt\")\n",
    );
    assert!(has(&found[0], "geometry.arc"), "{:?}", found[0]);
    assert_eq!(first(&found[1], 9), "area");
    assert!(found[2].is_empty() && found[3].is_empty(), "{found:?}");
    editor.stop();
}

#[test]
fn a_member_of_what_may_be_null_gets_its_question_mark() {
    let mut editor = Editor::new("question_mark");
    let text = editor.open("a.arc", "let s: str? = \"a\"\nprint(s.tr‸)\n");
    let items = editor.at("textDocument/completion", &text, 0);
    let trim = items
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["label"] == "trim")
        .unwrap();
    assert_eq!(trim["additionalTextEdits"][0]["newText"], "?.");
    assert_eq!(trim["textEdit"]["newText"], "trim");
    assert_eq!(editor::range(&trim["textEdit"]["range"]), "2:9-2:11");
    editor.stop();
}

#[test]
fn help_with_the_parameters_of_calls() {
    let mut editor = Editor::new("signature");
    let text = editor.open(
        "a.arc",
        "## Greets.\nfn greet(name, greeting = \"hello\") { print(greeting, name) }\ngreet(‸)\ngreet(\"C\", ‸)\n\
         greet(\"C\", name: ‸)\nlet xs = [3]\nxs.insert(0, ‸)\nxs.fold(‸)\nstruct P { x: f64, y: f64 }\nlet p = P(1, ‸)\n\
         extern fn read(fd: c_int, buf: [u8; n], n: usize) -> isize fails < 0\n‸read(0, ‸)\nlet f = |a: int| a\nf(‸)\nprint(max(1, ‸\n",
    );
    let labels: Vec<String> = (0..text.cursors.len())
        .map(|cursor| {
            let help = editor.at("textDocument/signatureHelp", &text, cursor);
            if help.is_null() {
                return "nothing".to_owned();
            }
            let signature = &help["signatures"][0];
            let label = signature["label"].as_str().unwrap();
            let active = help["activeParameter"].as_u64().unwrap() as usize;
            let place = &signature["parameters"][active]["label"];
            let at = |index: usize| place[index].as_u64().unwrap() as usize;
            format!("{label} at {}", &label[at(0)..at(1)])
        })
        .collect();
    assert_eq!(
        labels.join("\n"),
        "greet(name, greeting = \"hello\") at name\n\
         greet(name, greeting = \"hello\") at greeting = \"hello\"\n\
         greet(name, greeting = \"hello\") at name\n\
         insert(int, int) at int\n\
         fold(start: A, f: fn(A, T) -> A) -> A at start: A\n\
         P(x: f64, y: f64) at y: f64\n\
         nothing\n\
         read(fd: c_int, buf: [u8; n], n: usize) -> int at buf: [u8; n]\n\
         f(int) -> int at int\n\
         max(a, b) at b"
    );
    editor.stop();
}

#[test]
fn texts_are_formatted() {
    let mut editor = Editor::new("format");
    let text = editor.open(
        "a.arc",
        "let a = 1\nlet b=2 # two\nprint( a,b )\nprint(3)\n",
    );
    let options = json!({ "tabSize": 2, "insertSpaces": true });
    let asked = json!({ "textDocument": { "uri": text.uri }, "options": options });
    let edits = editor.request("textDocument/formatting", asked);
    assert_eq!(edits.as_array().unwrap().len(), 1);
    assert_eq!(editor::range(&edits[0]["range"]), "2:1-4:1");
    assert_eq!(edits[0]["newText"], "let b = 2  # two\nprint(a, b)\n");
    let broken = editor.open("b.arc", "let a =\n");
    let asked = json!({ "textDocument": { "uri": broken.uri }, "options": options });
    let refused = editor.ask("textDocument/formatting", asked);
    assert_eq!(
        refused["error"]["message"],
        "a text with errors is not formatted"
    );
    editor.stop();
}

#[test]
fn the_outline_of_a_text() {
    let mut editor = Editor::new("symbols");
    let text = editor.open(
        "a.arc",
        "const N = 4\nlet x = 1\nfn f() { 1 }\nclass C { v: int = 0\n  fn get(self) = self.v }\nenum E { A, B }\n\
         extern \"m\" { fn cos(x: f64) -> f64 }\ntest \"adds\" { assert 1 + 1 == 2 }\nfn broken( {\n",
    );
    let found = editor.request(
        "textDocument/documentSymbol",
        json!({ "textDocument": { "uri": text.uri } }),
    );
    let mut lines = Vec::new();
    for symbol in found.as_array().unwrap() {
        lines.push(symbol["name"].as_str().unwrap().to_owned());
        for child in symbol["children"].as_array().into_iter().flatten() {
            lines.push(format!("- {}", child["name"].as_str().unwrap()));
        }
    }
    assert_eq!(lines.join(" "), "N x f C - v - get E - A - B cos adds");
    editor.stop();
}

#[test]
fn diagnostics_have_causes_and_fixes() {
    let mut editor = Editor::new("fixes");
    let text = editor.open(
        "a.arc",
        "let size = 3\n‸print(siez)\nlet n: int = \"a\"\nfn f(a: int) = a\nf(\"x\")\n",
    );
    let shown = editor.diagnostics(&text);
    assert_eq!(shown.len(), 3, "{shown:?}");
    let related = &shown[2]["relatedInformation"][0];
    assert_eq!(editor.place(&related["location"]), "a.arc 4:6-4:7");
    assert_eq!(shown[0]["source"], "arc");
    let line = &text.cursors[0];
    let actions = editor.request(
        "textDocument/codeAction",
        json!({
            "textDocument": { "uri": text.uri }, "range": { "start": line, "end": line },
            "context": { "diagnostics": [] },
        }),
    );
    assert_eq!(actions.as_array().unwrap().len(), 0, "{actions}");
    let word = json!({ "line": 1, "character": 8 });
    let actions = editor.request(
        "textDocument/codeAction",
        json!({
            "textDocument": { "uri": text.uri }, "range": { "start": word, "end": word },
            "context": { "diagnostics": [] },
        }),
    );
    assert_eq!(actions[0]["title"], "Change to `size`");
    let edit = &actions[0]["edit"]["changes"][&text.uri][0];
    assert_eq!(
        (edit["newText"].as_str(), editor::range(&edit["range"])),
        (Some("size"), "2:7-2:11".to_owned())
    );

    // What is wrong in an imported file leads there, also while that is unsaved.
    let other = editor.open("b.arc", "import \"part.arc\"\nprint(part.value)\n");
    assert!(editor.reported(&other).contains("module-not-found"));
    let part = editor.open("part.arc", "let value = 1 +\n");
    editor.file("part.arc", "let value = 1\n");
    editor.notify("workspace/didChangeWatchedFiles", json!({ "changes": [] }));
    let shown = editor.diagnostics(&other);
    assert_eq!(editor::range(&shown[0]["range"]), "1:8-1:18");
    let related = &shown[0]["relatedInformation"][0]["location"];
    assert!(editor.place(related).starts_with("part.arc "), "{shown:?}");
    editor.notify(
        "textDocument/didClose",
        json!({ "textDocument": { "uri": part.uri } }),
    );
    assert_eq!(editor.reported(&other), "");
    editor.stop();
}

#[test]
fn whatever_is_sent_is_answered() {
    let mut editor = Editor::start("malformed");
    let early = editor.ask("textDocument/hover", json!({}));
    assert_eq!(early["error"]["code"], -32002);
    editor.request(
        "initialize",
        json!({ "processId": null, "rootUri": null, "capabilities": {} }),
    );
    editor.send_bytes(b"Content-Length: 9\r\n\r\n{\"a\": nul");
    let broken = editor.read();
    assert_eq!(
        (&broken["error"]["code"], &broken["id"]),
        (&json!(-32700), &json!(null))
    );
    for (method, parameters) in [
        ("textDocument/hover", json!(null)),
        ("textDocument/hover", json!({ "textDocument": 3 })),
        ("textDocument/completion", json!([])),
        ("textDocument/rename", json!({ "newName": "x" })),
    ] {
        assert_eq!(
            editor.ask(method, parameters)["error"]["code"],
            -32602,
            "{method}"
        );
    }
    let closed = json!({ "textDocument": { "uri": "file:///none.arc" }, "position": { "line": 0, "character": 0 } });
    assert_eq!(
        editor.ask("textDocument/hover", closed)["error"]["code"],
        -32602
    );
    assert_eq!(editor.ask("no/such", json!({}))["error"]["code"], -32601);
    editor.notify("textDocument/didOpen", json!("nonsense"));
    editor.notify("textDocument/didChange", json!({ "contentChanges": 1 }));
    editor.notify("$/setTrace", json!({ "value": "off" }));
    // Places that are nowhere, of a text without a path.
    let document = json!({ "uri": "untitled:1", "languageId": "arcane", "version": 1, "text": "let x = 1\nx" });
    editor.notify("textDocument/didOpen", json!({ "textDocument": document }));
    let outside = json!({ "line": 4_000_000_000u32, "character": 4_000_000_000u32 });
    let hover = editor.request(
        "textDocument/hover",
        json!({ "textDocument": { "uri": "untitled:1" }, "position": outside }),
    );
    assert!(
        hover["contents"]["value"]
            .as_str()
            .unwrap()
            .contains("let x: int")
    );
    let range = json!({ "start": outside, "end": { "line": 0, "character": 0 } });
    editor.notify(
        "textDocument/didChange",
        json!({
            "textDocument": { "uri": "untitled:1", "version": 2 },
            "contentChanges": [{ "range": range, "text": "\nlet y = x" }],
        }),
    );
    assert_eq!(editor.request("shutdown", json!(null)), json!(null));
    assert_eq!(
        editor.ask("textDocument/hover", json!({}))["error"]["code"],
        -32600
    );
    assert_eq!(editor.hang_up(), 1);
    assert_eq!(Editor::new("goodbye").stop(), 0);
}
