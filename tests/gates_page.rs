//! The page of `arc gates --html`: what is in it, whether every byte of the suite's gates has its explanation, and how it
//! behaves in a browser, where one is installed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// Calls with a check, a text, a callback and a struct; and names and texts that are markup.
const SCRIPT: &str = r#"extern fn strtol(text: cstr, end: *void?, base: c_int) -> c_long
extern fn qsort(base: *void, n: usize, size: usize, cmp: fn(*void, *void) -> c_int)
extern {
  struct div_t { quot: c_int, rem: c_int }
  fn div(a: c_int, b: c_int) -> div_t
}
var base = args.len + 9
print(strtol("</code><script>alert('&')</script>", null, base))
var xs: [c_int] = [3, 1, 2]
qsort(xs, 3, 4, |a: *c_int, b: *c_int| *a - *b)
print(div(7, base))
"#;

fn folder(test: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
        .join("gates_page")
        .join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn arc(folder: &Path, words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_arc"))
        .args(words)
        .current_dir(folder)
        .env("NO_COLOR", "1")
        .env("LC_ALL", "C")
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn report(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// The page of [`SCRIPT`].
fn page(folder: &Path) -> String {
    fs::write(folder.join("a.arc"), SCRIPT).unwrap();
    let output = arc(folder, &["gates", "--html", "a.html", "a.arc", "one"]);
    assert!(output.status.success(), "{output:?}");
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        "0\ndiv_t(quot: 0, rem: 7)\n"
    );
    fs::read_to_string(folder.join("a.html")).unwrap()
}

/// The texts between two marks.
fn between<'a>(text: &'a str, start: &str, end: &str) -> Vec<&'a str> {
    let pieces = text.split(start).skip(1);
    pieces
        .map(|piece| piece.split_once(end).map_or(piece, |(inside, _)| inside))
        .collect()
}

/// Asserts that the bytes of each gate follow each other, that each belongs to a part of its instruction, and that the parts
/// cover the instruction. Gives the number of bytes.
fn check_bytes(page: &str, from: &str) -> usize {
    let mut bytes = 0;
    for (index, gate) in between(page, "<section ", "</section>")
        .into_iter()
        .enumerate()
    {
        let number = index + 1;
        let mut at = 0;
        for row in between(gate, "<li class=\"instruction\"", "</li>") {
            let told = || format!("{from}, gate {number}, byte {at}: {row}");
            let pieces = between(row, "<span class=\"tag\">", "</span>");
            let buttons = between(row, "<button ", "</button>");
            let shown: Vec<&str> = buttons
                .iter()
                .map(|button| button.rsplit('>').next().unwrap())
                .collect();
            assert_eq!(pieces.join(" "), shown.join(" "), "{}", told());
            let mut parts = Vec::new();
            for (index, piece) in pieces.iter().enumerate() {
                parts.extend(piece.split(' ').map(|_| index.to_string()));
            }
            let named: Vec<&str> = buttons
                .iter()
                .flat_map(|button| between(button, "data-part=\"", "\""))
                .collect();
            assert_eq!(named, parts, "{}", told());
            for (offset, button) in buttons.iter().enumerate() {
                let id = format!("id=\"gate-{number}-byte-{}\"", at + offset);
                assert!(button.contains(&id), "{id} in {}", told());
            }
            let sentences = between(row, "<p class=\"does\">", "</p>");
            assert!(
                sentences.len() == 1 && sentences[0].len() > 10,
                "{}",
                told()
            );
            let reasons = between(row, "<p class=\"why\">", "</p>");
            assert!(reasons.len() == 1 && reasons[0].len() > 3, "{}", told());
            assert!(!row.contains("the rest"), "{}", told());
            at += buttons.len();
        }
        assert!(at > 0, "{from}: gate {number} is empty");
        bytes += at;
    }
    bytes
}

#[test]
fn a_page_has_everything_in_one_file() {
    let folder = folder("content");
    let page = page(&folder);
    let bytes = check_bytes(&page, "a.arc");
    assert!(page.contains(&format!("{bytes} bytes of machine code")));
    for wanted in [
        "<title>The gates of a.arc</title>",
        "leads to strtol in libc.so.6",
        "C calls this, and a function of the script’s runs",
        "Declared in a.arc, line 1<",
        "First called in a.arc, line 8<",
        "First given to C in a.arc, line 10<",
        "The bytecode of that line, at the top level",
        "<mark>call.foreign   r2, strtol proven 0b1",
        "base → rdx: 3rd INTEGER argument, sign-extended to 64 bits",
        "does base fit c_int?",
        "Takes the 4 bytes at r9 + 16 as a signed number",
        "ModRM&#39;s rm counts from r8 on",
        "16, added to r9",
        "prefers-color-scheme: dark",
    ] {
        assert!(page.contains(wanted), "{wanted}");
    }
    // Nothing comes from elsewhere, and nothing of the script's is markup.
    for unwanted in [
        "http",
        "src=",
        "@import",
        "url(",
        "<link",
        "</code><script>alert",
    ] {
        assert!(!page.contains(unwanted), "{unwanted}");
    }
    let links = between(&page, "href=\"", "\"");
    assert!(links.len() > 3);
    for link in links {
        let target = link.strip_prefix('#').expect("a link within the page");
        assert!(page.contains(&format!("id=\"{target}\"")), "{link}");
    }
}

#[test]
fn a_page_is_made_of_whatever_runs() {
    let folder = folder("runs");
    let read = || fs::read_to_string(folder.join("a.html")).unwrap();
    let code = "extern fn labs(x: c_long) -> c_long; print(labs(-5), args)";
    let output = arc(
        &folder,
        &["gates", "--html", "a.html", "-e", code, "b", "--c"],
    );
    assert_eq!(
        (output.status.code(), &*output.stdout),
        (Some(0), &b"5 [\"b\", \"--c\"]\n"[..]),
        "{}",
        report(&output)
    );
    assert!(read().contains("The gates of a line of code"));
    assert!(read().contains("1 gate, 2 instructions, 8 bytes"));

    // What was made before an error, or an exit, is shown.
    fs::write(
        folder.join("fails.arc"),
        "extern fn abs(x: c_int) -> c_int\nprint(abs(-4))\nthrow Error(\"no\")\n",
    )
    .unwrap();
    let output = arc(&folder, &["gates", "--html=a.html", "fails.arc"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(report(&output).contains("no"), "{}", report(&output));
    assert!(read().contains("leads to abs in libc.so.6"));

    let output = arc(&folder, &["gates", "--html", "a.html", "-e", "exit(7)"]);
    assert_eq!(output.status.code(), Some(7));
    assert!(read().contains("No gate was made"));
}

#[test]
fn what_cannot_be_written_is_said_first() {
    let folder = folder("refused");
    let script = "print(1)\n";
    fs::write(folder.join("a.arc"), script).unwrap();
    let refused = |words: &[&str], wanted: &str| {
        let output = arc(&folder, &[&["gates"], words].concat());
        assert_eq!(output.status.code(), Some(2), "{words:?}");
        assert_eq!(output.stdout, b"", "{words:?} ran the script");
        let shown = report(&output);
        assert!(shown.contains(wanted), "{words:?}: {shown}");
    };
    refused(
        &["--html", "no/such/a.html", "a.arc"],
        "error: cannot write no/such/a.html: there is no folder no/such",
    );
    refused(&["--html", ".", "a.arc"], "cannot write .: it is a folder");
    refused(&["--html", "-", "a.arc"], "--html needs the name of a file");
    refused(&["--html", "a.arc", "a.arc"], "a.arc is a script");
    refused(&["--html", "a.arc"], "required arguments were not provided");
    refused(&["--html"], "a value is required for '--html <OUT>'");
    assert_eq!(fs::read_to_string(folder.join("a.arc")).unwrap(), script);
}

/// All calls of the suite that can be made here, as pages.
#[test]
fn every_byte_of_the_suite_has_its_explanation() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let out = folder("suite").join("a.html");
    let (mut pages, mut bytes) = (0, 0);
    for part in [
        "dump",
        "foreign/aggregates",
        "foreign/callbacks",
        "foreign/results",
        "foreign/libm",
    ] {
        let mut programs: Vec<PathBuf> = fs::read_dir(root.join(part))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|end| end == "arc"))
            .collect();
        programs.sort();
        for program in programs {
            let text = fs::read_to_string(&program).unwrap();
            // Their libraries and streams are the suite's business.
            if ["#? stdin", "#? args", "#? requires", "lib/", "tests/c"]
                .iter()
                .any(|word| text.contains(word))
            {
                continue;
            }
            let _ = fs::remove_file(&out);
            let (out, program) = (out.to_str().unwrap(), program.to_str().unwrap());
            arc(&root, &["gates", "--html", out, program]);
            // One whose process dies by a signal leaves none.
            if let Ok(page) = fs::read_to_string(out) {
                pages += 1;
                bytes += check_bytes(&page, program);
            }
        }
    }
    assert!(pages > 20 && bytes > 5_000, "{pages} pages, {bytes} bytes");
}

// ---- in a browser

/// Does what somebody with a keyboard and a pointer does, and writes down what is seen.
const VISIT: &str = r##"<script>
  const seen = [];
  const note = what => {
    const lit = document.querySelector(".byte.lit");
    const piece = panel.querySelector(".piece.lit .role");
    const focused = document.activeElement.id || document.activeElement.tagName;
    seen.push(`${what}: ${focused} ${lit?.id} ${piece?.textContent} ${location.hash}`);
  };
  const panel = document.getElementById("panel");
  const press = key => {
    document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    note(key);
  };
  const point = (id, type) => document.getElementById(id)
    .dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: "mouse" }));
  note("start");
  press("ArrowRight"); press("ArrowDown"); press("ArrowUp"); press("ArrowLeft"); press("End"); press("ArrowRight");
  press("Home");
  seen.push("stops: " + document.querySelectorAll(".gate")[0].querySelectorAll('.byte[tabindex="0"]').length);
  point("gate-1-byte-4", "pointerover"); note("hover");
  seen.push("argument: " + document.querySelector("h2 .parameter.lit").textContent);
  document.querySelector(".gate").dispatchEvent(new PointerEvent("pointerleave")); note("away");
  document.getElementById("gate-1-byte-2").click(); note("click");
  press("Escape");
  const dark = () => getComputedStyle(document.body).backgroundColor;
  const before = dark();
  document.getElementById("theme").click();
  seen.push("theme: " + (before !== dark()));
  seen.push("wide: " + (document.documentElement.scrollWidth <= innerWidth));
  document.body.insertAdjacentHTML("beforeend", `<pre id="seen">${seen.join("\n")}</pre>`);
</script></body>"##;

fn browser() -> Option<&'static str> {
    let names = ["chromium", "chromium-browser", "google-chrome"];
    names.into_iter().find(|name| {
        let found = Command::new(name).arg("--version").output();
        found.is_ok_and(|output| output.status.success())
    })
}

#[test]
fn a_browser_shows_what_a_byte_says() {
    let Some(browser) = browser() else {
        eprintln!("left out: there is no Chromium here");
        return;
    };
    let folder = folder("browser");
    let visited = page(&folder).replacen("</body>", VISIT, 1);
    fs::write(folder.join("visited.html"), visited).unwrap();
    let address = format!("file://{}/visited.html#gate-1-byte-0", folder.display());
    for width in ["1300,900", "500,900"] {
        let output = Command::new(browser)
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"])
            .arg(format!("--window-size={width}"))
            .arg(format!("--user-data-dir={}/profile", folder.display()))
            .arg(&address)
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let dom = String::from_utf8_lossy(&output.stdout);
        let seen = between(&dom, "<pre id=\"seen\">", "</pre>");
        // The visit's own text stands in front of what it wrote.
        let seen = seen.last().unwrap_or_else(|| panic!("{output:?}"));
        let last = between(&dom, "id=\"gate-1-byte-", "\"").len() - 1;
        let byte = |at: usize| format!("gate-1-byte-{at} gate-1-byte-{at}");
        let wanted = [
            format!("start: {} REX prefix #gate-1-byte-0", byte(0)),
            format!("ArrowRight: {} opcode #gate-1-byte-1", byte(1)),
            format!("ArrowDown: {} opcode #gate-1-byte-4", byte(4)),
            format!("ArrowUp: {} opcode #gate-1-byte-1", byte(1)),
            format!("ArrowLeft: {} REX prefix #gate-1-byte-0", byte(0)),
            format!("End: {} immediate #gate-1-byte-{last}", byte(last)),
            format!("ArrowRight: {} immediate #gate-1-byte-{last}", byte(last)),
            format!("Home: {} REX prefix #gate-1-byte-0", byte(0)),
            "stops: 1".to_owned(),
            "hover: gate-1-byte-0 gate-1-byte-4 opcode #gate-1-byte-0".to_owned(),
            "argument: end: *void?".to_owned(),
            format!("away: {} REX prefix #gate-1-byte-0", byte(0)),
            format!("click: {} ModRM #gate-1-byte-2", byte(2)),
            "Escape: gate-1-byte-2 undefined undefined ".to_owned(),
            "theme: true".to_owned(),
            "wide: true".to_owned(),
        ];
        assert_eq!(seen.lines().collect::<Vec<_>>(), wanted, "at {width}");
    }
}
