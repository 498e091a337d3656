//! The calling convention: the classifier against a model that is itself checked against gcc and clang, and
//! calls that are really made. What is what: `tests/abi/README.md`.

use arcane::foreign::anatomy::dissect;
use arcane::foreign::classify::{Place, ResultPlace, ResultRegister};
use arcane::foreign::explain::{GateRecord, explain};
use arcane::foreign::{
    Aggregate, AggregateKind, BitField, CType, Field, Gates, Parameter, Signature, classify,
};
use std::collections::HashMap;
use std::ffi::c_void;
use std::fmt::Write;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::ptr::NonNull;
use std::sync::Arc;

fn kit() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/abi")
}

/// A number of cases, which an environment variable can raise.
fn count(variable: &str, usual: usize) -> String {
    std::env::var(variable).unwrap_or_else(|_| usual.to_string())
}

#[test]
fn every_piece_of_every_argument_is_where_the_abi_says() {
    let mut child = Command::new("python3")
        .arg(kit().join("places.py"))
        .args(["--count", &count("ABI_PLACES", 100_000)])
        .stdout(Stdio::piped())
        .spawn()
        .expect("python3 makes the cases");
    let lines = BufReader::new(child.stdout.take().expect("its output")).lines();
    let mut types = HashMap::new();
    let mut gates = Gates::new(Box::leak(Box::new(0))).expect("memory for code");
    gates.keep_records();
    let (mut cases, mut promised, mut wrong) = (0usize, None, Vec::new());
    for line in lines {
        let line = line.expect("text");
        let mut tokens = Tokens::new(&line);
        match tokens.next() {
            "#" => {}
            "t" => {
                let number = tokens.next().to_owned();
                let ctype = tokens.ctype(&types);
                types.insert(format!("@{number}"), ctype);
            }
            "c" => {
                cases += 1;
                let (signature, variadic) = tokens.signature(&types);
                if let Some(difference) = tokens.difference(&signature, &variadic) {
                    wrong.push(format!("{difference}\n  {line}"));
                }
                if cases.is_multiple_of(EMITTED) {
                    // What cannot be passed is refused: more than the native stack has room for.
                    let _ = gates.emit(&signature, &variadic, 0, target());
                }
            }
            "end" => promised = tokens.next().parse().ok(),
            word => panic!("a line begins with `{word}`"),
        }
    }
    assert!(child.wait().expect("its end").success());
    assert_eq!(Some(cases), promised, "the cases are cut off");
    wrong.truncate(10);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(gates.records().len() > cases / EMITTED / 2);
    for record in gates.records() {
        check_parts(record);
    }
}

/// Of so many cases one has its gate emitted, and taken apart.
const EMITTED: usize = 25;

/// What gates lead to that are not called.
fn target() -> NonNull<c_void> {
    NonNull::new(check_parts as *mut c_void).expect("an address")
}

/// The parts of each instruction cover its bytes, and there is something to say about it.
fn check_parts(record: &GateRecord) {
    let rows = explain(record);
    let bytes: Vec<u8> = rows.iter().flat_map(|row| row.bytes.clone()).collect();
    assert_eq!(bytes, record.code);
    for row in rows {
        let anatomy = dissect(&row.bytes, record.address() + row.offset as u64);
        let mut at = 0;
        for part in &anatomy.parts {
            assert_eq!(part.start, at, "{row:?}");
            at += part.length;
        }
        assert_eq!(at, row.bytes.len(), "{row:?}");
        let is_told = !row.why.is_empty() && !anatomy.does.is_empty();
        assert!(
            is_told && anatomy.parts.iter().all(|part| part.meaning != "the rest"),
            "{row:?}"
        );
    }
}

#[test]
fn calls_conform() {
    let output = Command::new("bash")
        .arg(kit().join("run.sh"))
        .args(["--count", &count("ABI_COUNT", 2000)])
        .args(["--arc", env!("CARGO_BIN_EXE_arc")])
        .arg("--dir")
        .arg(Path::new(env!("CARGO_TARGET_TMPDIR")).join("abi"))
        .output()
        .expect("bash");
    let shown = String::from_utf8_lossy(&output.stdout);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{shown}{errors}");
}

/// The words of a line; parentheses are words of their own.
struct Tokens<'a> {
    words: std::vec::IntoIter<&'a str>,
}

impl<'a> Tokens<'a> {
    fn new(line: &'a str) -> Self {
        let mut words = Vec::new();
        for word in line.split_whitespace() {
            let inner = word.trim_start_matches('(');
            words.extend(std::iter::repeat_n("(", word.len() - inner.len()));
            let plain = inner.trim_end_matches(')');
            if !plain.is_empty() {
                words.push(plain);
            }
            words.extend(std::iter::repeat_n(")", inner.len() - plain.len()));
        }
        Tokens {
            words: words.into_iter(),
        }
    }

    fn next(&mut self) -> &'a str {
        self.words.next().unwrap_or("")
    }

    fn peek(&self) -> &'a str {
        self.words.as_slice().first().copied().unwrap_or("")
    }

    fn number(&mut self) -> u32 {
        let word = self.next();
        word.parse()
            .unwrap_or_else(|_| panic!("`{word}` is no number"))
    }

    fn ctype(&mut self, types: &HashMap<String, CType>) -> CType {
        match self.next() {
            "(" => self.aggregate(types),
            "void" => CType::Void,
            "bool" => CType::Bool,
            "i8" => CType::I8,
            "i16" => CType::I16,
            "i32" => CType::I32,
            "i64" => CType::I64,
            "u8" => CType::U8,
            "u16" => CType::U16,
            "u32" => CType::U32,
            "u64" => CType::U64,
            "f32" => CType::F32,
            "f64" => CType::F64,
            "ptr" => CType::Pointer,
            "longdouble" => CType::LongDouble,
            name => types
                .get(name)
                .unwrap_or_else(|| panic!("no type `{name}`"))
                .clone(),
        }
    }

    /// Behind its parenthesis.
    fn aggregate(&mut self, types: &HashMap<String, CType>) -> CType {
        let kind = match self.next() {
            "struct" => AggregateKind::Struct,
            "union" => AggregateKind::Union,
            word => panic!("`{word}` is neither struct nor union"),
        };
        let (size, alignment) = (self.number(), self.number());
        let mut fields = Vec::new();
        while self.peek() != ")" {
            if self.peek() == "packed" || self.peek().starts_with("align=") {
                self.next();
                continue;
            }
            let at = self.number();
            let (mut elements, mut bits) = (None, None);
            if let Some(width) = self.peek().strip_prefix(':') {
                let width = width.parse().expect("a width");
                bits = Some(BitField { offset: at, width });
                self.next();
            } else if let Some(count) = self.peek().strip_prefix('[') {
                elements = Some(count.trim_end_matches(']').parse().expect("a length"));
                self.next();
            }
            fields.push(Field {
                name: "field".into(),
                offset: if bits.is_some() { 0 } else { at },
                ctype: self.ctype(types),
                elements,
                bits,
            });
        }
        self.next();
        CType::Aggregate(Arc::new(Aggregate {
            name: "aggregate".into(),
            kind,
            size,
            alignment,
            fields,
        }))
    }

    /// The signature of a case, and the types behind its `...`.
    fn signature(&mut self, types: &HashMap<String, CType>) -> (Signature, Vec<CType>) {
        let (_, fixed) = (self.next(), self.next());
        let result = self.ctype(types);
        self.next();
        let mut arguments = Vec::new();
        while self.peek() != ")" {
            arguments.push(self.ctype(types));
        }
        self.next();
        let variadic = match fixed {
            "-" => Vec::new(),
            count => arguments.split_off(count.parse().expect("a count")),
        };
        let signature = Signature {
            name: "f".into(),
            parameters: arguments
                .into_iter()
                .map(|ctype| Parameter {
                    name: "x".into(),
                    type_name: "".into(),
                    ctype,
                })
                .collect(),
            result,
            result_type_name: "".into(),
            variadic: fixed != "-",
        };
        (signature, variadic)
    }

    /// Tells where the classifier sees a case differently.
    fn difference(&self, signature: &Signature, variadic: &[CType]) -> Option<String> {
        let placement = classify(signature, variadic);
        let mut found = vec![String::new(); signature.parameters.len() + variadic.len()];
        for piece in &placement.pieces {
            let text = &mut found[piece.argument as usize];
            if !text.is_empty() {
                text.push('+');
            }
            let place = match piece.place {
                Place::Integer(number) => {
                    ["rdi", "rsi", "rdx", "rcx", "r8", "r9"][usize::from(number)].to_owned()
                }
                Place::Vector(number) => format!("xmm{number}"),
                Place::Stack(offset) => format!("stack={offset}"),
            };
            let _ = write!(text, "{}:{}:{place}", piece.offset, piece.size);
        }
        let found = format!(
            "| {} | {} | {} {} {} {}",
            shown_result(placement.result),
            found.join(" "),
            placement.integer_registers,
            placement.vector_registers,
            placement.stack_bytes,
            placement.stack_alignment
        );
        let found = found.split_whitespace().collect::<Vec<_>>().join(" ");
        let wanted = self.words.as_slice().join(" ");
        (found != wanted).then(|| format!("found  {found}\n  wanted {wanted}"))
    }
}

fn shown_result(place: ResultPlace) -> String {
    let name = |register: Option<ResultRegister>| match register {
        None => "-",
        Some(ResultRegister::Rax) => "rax",
        Some(ResultRegister::Rdx) => "rdx",
        Some(ResultRegister::Xmm0) => "xmm0",
        Some(ResultRegister::Xmm1) => "xmm1",
    };
    match place {
        ResultPlace::Nothing => "none".to_owned(),
        ResultPlace::Memory => "memory".to_owned(),
        ResultPlace::X87 => "st0".to_owned(),
        ResultPlace::ComplexX87 => "st0+st1".to_owned(),
        ResultPlace::Registers([first, None]) => name(first).to_owned(),
        ResultPlace::Registers([first, second]) => format!("{}+{}", name(first), name(second)),
    }
}
