//! A small editor for the tests of `arc lsp`: it starts the program, speaks the protocol over its pipes, and reads answers as text.
//!
//! In the texts that it opens `‸` is the cursor: it is taken out, and its place is counted here, in UTF-16 units, without
//! the server's help.

use serde_json::{Value, json};
use std::collections::VecDeque;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

pub const CURSOR: char = '‸';

pub struct Editor {
    pub folder: PathBuf,
    process: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
    /// Notifications that came before they were asked for.
    notifications: VecDeque<Value>,
    next: i64,
    version: i64,
}

/// A text as the editor has it, and where the cursors in it are.
pub struct Opened {
    pub uri: String,
    pub text: String,
    pub cursors: Vec<Value>,
}

impl Editor {
    /// A server that has not heard `initialize` yet, in an empty folder of the test's own.
    pub fn start(test: &str) -> Editor {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
            .join("lsp")
            .join(test);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        let mut process = Command::new(env!("CARGO_BIN_EXE_arc"))
            .arg("lsp")
            .current_dir(&folder)
            .env("XDG_CACHE_HOME", folder.join("cache"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        Editor {
            folder,
            input: process.stdin.take(),
            output: BufReader::new(process.stdout.take().unwrap()),
            process,
            notifications: VecDeque::new(),
            next: 0,
            version: 0,
        }
    }

    pub fn new(test: &str) -> Editor {
        let mut editor = Editor::start(test);
        let root = editor.uri("");
        editor.request(
            "initialize",
            json!({ "processId": null, "rootUri": root, "capabilities": {} }),
        );
        editor.notify("initialized", json!({}));
        editor
    }

    pub fn uri(&self, name: &str) -> String {
        format!("file://{}", self.folder.join(name).display())
    }

    /// Writes a file that no editor has open.
    pub fn file(&self, name: &str, text: &str) {
        fs::write(self.folder.join(name), text).unwrap();
    }

    // ---- the protocol

    pub fn send_bytes(&mut self, bytes: &[u8]) {
        let input = self.input.as_mut().unwrap();
        input.write_all(bytes).unwrap();
        input.flush().unwrap();
    }

    pub fn send(&mut self, message: &Value) {
        let text = message.to_string();
        let framed = format!("Content-Length: {}\r\n\r\n{text}", text.len());
        self.send_bytes(framed.as_bytes());
    }

    pub fn read(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            let read = self.output.read_line(&mut line).unwrap();
            assert!(read > 0, "the server is gone");
            match line.trim_end() {
                "" => break,
                line => {
                    if let Some(count) = line.strip_prefix("Content-Length: ") {
                        length = count.parse().unwrap();
                    }
                }
            }
        }
        let mut bytes = vec![0; length];
        self.output.read_exact(&mut bytes).unwrap();
        let message: Value = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(message["jsonrpc"], "2.0");
        message
    }

    pub fn notify(&mut self, method: &str, parameters: Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": parameters }));
    }

    /// Asks, and gives the whole response.
    pub fn ask(&mut self, method: &str, parameters: Value) -> Value {
        self.next += 1;
        let id = self.next;
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": parameters }));
        loop {
            let message = self.read();
            if message["id"] == id {
                return message;
            }
            assert!(message["id"].is_null(), "answers nothing: {message}");
            self.notifications.push_back(message);
        }
    }

    /// Asks, and gives the result.
    pub fn request(&mut self, method: &str, parameters: Value) -> Value {
        let mut response = self.ask(method, parameters);
        assert!(response["error"].is_null(), "{method}: {response}");
        response["result"].take()
    }

    /// Says goodbye; gives the status of the process.
    pub fn stop(mut self) -> i32 {
        assert_eq!(self.request("shutdown", Value::Null), Value::Null);
        self.notify("exit", Value::Null);
        self.process.wait().unwrap().code().unwrap()
    }

    /// Closes the pipe without a word.
    pub fn hang_up(mut self) -> i32 {
        self.input = None;
        self.process.wait().unwrap().code().unwrap()
    }

    // ---- texts

    pub fn open(&mut self, name: &str, marked: &str) -> Opened {
        let opened = self.marked(name, marked);
        let document = json!({
            "uri": opened.uri, "languageId": "arcane", "version": 1, "text": opened.text,
        });
        self.notify("textDocument/didOpen", json!({ "textDocument": document }));
        opened
    }

    pub fn marked(&self, name: &str, marked: &str) -> Opened {
        let mut cursors = Vec::new();
        let (mut line, mut character) = (0, 0);
        for sign in marked.chars() {
            match sign {
                CURSOR => cursors.push(json!({ "line": line, "character": character })),
                '\n' => (line, character) = (line + 1, 0),
                _ => character += sign.len_utf16(),
            }
        }
        Opened {
            uri: self.uri(name),
            text: marked.replace(CURSOR, ""),
            cursors,
        }
    }

    /// Changes stretches of a text, one after the other.
    pub fn change(&mut self, opened: &Opened, changes: Value) {
        self.version += 1;
        let document = json!({ "uri": opened.uri, "version": self.version + 1 });
        self.notify(
            "textDocument/didChange",
            json!({ "textDocument": document, "contentChanges": changes }),
        );
    }

    /// What is shown of the text, once the server has said it for the newest version.
    pub fn diagnostics(&mut self, opened: &Opened) -> Vec<Value> {
        // The server speaks of errors when nothing is waiting for it: it gets the time for that.
        for _ in 0..4 {
            self.ask("arcane/nothing", Value::Null);
            std::thread::sleep(std::time::Duration::from_millis(40));
        }
        self.ask("arcane/nothing", Value::Null);
        loop {
            let message = self.read_or_waiting();
            let shown = &message["params"];
            if message["method"] == "textDocument/publishDiagnostics"
                && shown["uri"] == opened.uri.as_str()
                && self.waiting_for(opened).is_none()
            {
                return shown["diagnostics"].as_array().unwrap().clone();
            }
        }
    }

    fn waiting_for(&self, opened: &Opened) -> Option<&Value> {
        let mut waiting = self.notifications.iter();
        waiting.find(|one| one["params"]["uri"] == opened.uri.as_str())
    }

    fn read_or_waiting(&mut self) -> Value {
        match self.notifications.pop_front() {
            Some(message) => message,
            None => self.read(),
        }
    }

    /// The same as lines: `1:7-1:12 error unknown-name: …`.
    pub fn reported(&mut self, opened: &Opened) -> String {
        let lines: Vec<String> = self
            .diagnostics(opened)
            .iter()
            .map(diagnostic_line)
            .collect();
        lines.join("\n")
    }

    /// A request about the place of a cursor.
    pub fn at(&mut self, method: &str, opened: &Opened, cursor: usize) -> Value {
        let parameters = json!({
            "textDocument": { "uri": opened.uri }, "position": opened.cursors[cursor],
        });
        self.request(method, parameters)
    }

    /// The Markdown of a hover; empty where there is none.
    pub fn hover(&mut self, opened: &Opened, cursor: usize) -> String {
        let found = self.at("textDocument/hover", opened, cursor);
        found["contents"]["value"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// `name.arc 3:4-3:9`, relative to the folder.
    pub fn place(&self, location: &Value) -> String {
        if location.is_null() {
            return "nowhere".to_owned();
        }
        let uri = location["uri"].as_str().unwrap();
        let folder = self.uri("");
        let name = uri.strip_prefix(&folder).unwrap_or(uri);
        format!("{name} {}", range(&location["range"]))
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// `1:7-1:12`, counted from 1 as people do.
pub fn range(range: &Value) -> String {
    let place = |place: &Value| {
        let number = |key: &str| place[key].as_u64().unwrap() + 1;
        format!("{}:{}", number("line"), number("character"))
    };
    format!("{}-{}", place(&range["start"]), place(&range["end"]))
}

fn diagnostic_line(one: &Value) -> String {
    let severity = match one["severity"].as_u64() {
        Some(1) => "error",
        Some(2) => "warning",
        other => panic!("{other:?}"),
    };
    let message = one["message"].as_str().unwrap().replace('\n', " | ");
    let code = one["code"].as_str().unwrap();
    format!("{} {severity} {code}: {message}", range(&one["range"]))
}
