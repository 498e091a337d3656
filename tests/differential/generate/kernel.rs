//! Loops that compute with counters and index lists by them: what native code makes in two versions, with and without
//! checks.
//!
//! How often a loop turns is bounded by arguments that are small, or by windows around arguments that may be any number.
//! The calls pass numbers on either side of what the compiler asks for, lists that are long enough and lists that are
//! not; errors are caught and printed with all that was done before.

use super::Generator;

/// Arguments that bound how often a loop turns.
const FEW: [&str; 8] = ["0", "1", "3", "7", "8", "9", "12", "-2"];
/// Arguments that are only computed with.
const ANY: [&str; 14] = [
    "0",
    "1",
    "-1",
    "5",
    "1073741823",
    "1073741824",
    "-1073741824",
    "-1073741825",
    "1 << 31",
    "1 << 40",
    "1 << 62",
    "-(1 << 62)",
    "9223372036854775807",
    "-9223372036854775807 - 1",
];
const LISTS: [&str; 3] = ["xs", "ys", "row"];

/// What is known inside of a kernel.
struct Kernel {
    counters: Vec<String>,
    turns: usize,
    has_grown: bool,
}

impl Generator<'_> {
    pub fn kernel(&mut self) {
        let name = self.fresh("kernel");
        let head = format!(
            "fn {name}(xs: [int], ys: [u8], rows: [[int]], n: int, m: int, s: int, b: int) -> int"
        );
        self.block(&head, |this| {
            let mut kernel = Kernel {
                counters: Vec::new(),
                turns: 1,
                has_grown: false,
            };
            this.line("var (sum, t) = (s, 1)");
            this.line("var row = rows[0]");
            for _ in 0..1 + this.choices.below(2) {
                this.kernel_loop(&mut kernel);
            }
            this.line("sum ^ t");
        });
        for _ in 0..2 + self.choices.below(6) {
            let long = self.choices.below(10) + 1;
            let short = self.choices.below(long + 1);
            let (n, m) = (self.choices.of(&FEW), self.choices.of(&FEW));
            let (s, b) = (self.choices.of(&ANY), self.choices.of(&ANY));
            let turns = 1 + self.choices.below(4);
            self.block(&format!("for _ in 0..{turns}"), |this| {
                this.line(&format!("let xs = [3; {long}]"));
                this.line(&format!("let ys: [u8] = [200; {short}]"));
                this.line(&format!("let rows = [[1; {long}], [2; {short}], xs]"));
                this.line("try {");
                this.line(&format!(
                    "  note_int({name}(xs, ys, rows, {n}, {m}, {s}, {b}))"
                ));
                this.line("} catch e { print(e.message) }");
                this.line("note(xs)");
                this.line("note(ys)");
            });
        }
        self.line(&format!("print(\"{name}\", digest)"));
    }

    fn kernel_loop(&mut self, kernel: &mut Kernel) {
        let counter = ["i", "j", "k"][kernel.counters.len()].to_owned();
        let window = 1 + self.choices.below(4);
        let (from, to) = match self.choices.below(8) {
            0 | 1 => ("0".to_owned(), "n".to_owned()),
            2 => ("0".to_owned(), "m".to_owned()),
            3 => (
                self.choices.of(&["1", "-1", "2"]).to_owned(),
                "n".to_owned(),
            ),
            4 => (format!("b -% {window}"), "b".to_owned()),
            5 => ("b".to_owned(), format!("b +% {window}")),
            6 => (
                "0".to_owned(),
                self.choices
                    .of(&["xs.len", "ys.len", "row.len", "rows.len"])
                    .to_owned(),
            ),
            _ => ("0".to_owned(), format!("{}", self.choices.below(10))),
        };
        kernel.turns *= 12;
        let step = self.choices.of(&["1", "1", "2", "3"]);
        let form = self.choices.below(6);
        match form {
            0..=2 => {
                let dots = self.choices.of(&["..", "..", "..="]);
                self.block(&format!("for {counter} in {from}{dots}{to}"), |this| {
                    this.kernel_body(kernel, &counter);
                });
            }
            3 | 4 => {
                let order = self.choices.of(&["<", "<", "<="]);
                let first = self.choices.chance(30);
                self.line(&format!("var {counter} = {from}"));
                self.block(&format!("while {counter} {order} {to}"), |this| {
                    if first {
                        this.line(&format!("{counter} += {step}"));
                    }
                    this.kernel_body(kernel, &counter);
                    if !first {
                        this.line(&format!("{counter} += {step}"));
                    }
                });
            }
            _ => {
                let (order, off) = self.choices.of(&[(">=", 1), (">", 0), (">", 1)]);
                self.line(&format!("var {counter} = {to} -% {off}"));
                self.block(&format!("while {counter} {order} {from}"), |this| {
                    this.kernel_body(kernel, &counter);
                    this.line(&format!("{counter} -= {step}"));
                });
            }
        }
        kernel.turns /= 12;
    }

    fn kernel_body(&mut self, kernel: &mut Kernel, counter: &str) {
        kernel.counters.push(counter.to_owned());
        for _ in 0..1 + self.choices.below(3) {
            self.kernel_statement(kernel);
        }
        kernel.counters.pop();
    }

    fn kernel_statement(&mut self, kernel: &mut Kernel) {
        match self.choices.below(14) {
            0 | 1 => {
                let value = self.kernel_value(kernel, 3);
                self.line(&format!("sum ^= {value}"));
            }
            2 => {
                let value = self.kernel_value(kernel, 2);
                let sign = self.choices.of(&["+", "+%", "-", "*%"]);
                self.line(&format!("sum = sum {sign} {value}"));
            }
            3 => {
                let value = self.kernel_value(kernel, 2);
                self.line(&format!("t = {value}"));
            }
            4 | 5 => {
                let (list, index) = (self.choices.of(&["xs", "row"]), self.kernel_index(kernel));
                let value = self.kernel_value(kernel, 2);
                self.line(&format!("{list}[{index}] = {value}"));
            }
            6 => {
                let (index, value) = (self.kernel_index(kernel), self.kernel_value(kernel, 2));
                self.line(&format!("ys[{index}] = ({value}) & 255"));
            }
            7 => {
                let index = self.kernel_index(kernel);
                self.line(&format!("row = rows[{index}]"));
            }
            8 | 9 => {
                let test = self.kernel_test(kernel);
                self.block(&format!("if {test}"), |this| this.kernel_statement(kernel));
            }
            10 => {
                let (test, word) = (
                    self.kernel_test(kernel),
                    self.choices.of(&["break", "return t"]),
                );
                self.line(&format!("if {test} {{ {word} }}"));
            }
            11 if !kernel.has_grown && self.choices.chance(40) => {
                kernel.has_grown = true;
                let change = self.choices.of(&["push(t)", "pop()", "clear()"]);
                self.line(&format!("if xs.len > 2 and xs.len < 14 {{ xs.{change} }}"));
            }
            _ if kernel.counters.len() < 3 && kernel.turns < 400 => self.kernel_loop(kernel),
            _ => {
                let value = self.kernel_value(kernel, 2);
                self.line(&format!("sum ^= {value}"));
            }
        }
    }

    fn kernel_test(&mut self, kernel: &mut Kernel) -> String {
        let (one, other) = (self.kernel_value(kernel, 1), self.kernel_value(kernel, 1));
        let order = self.choices.of(&["<", "<=", ">", "==", "!=", ">="]);
        format!("{one} {order} {other}")
    }

    fn kernel_index(&mut self, kernel: &mut Kernel) -> String {
        let counter = self.kernel_counter(kernel);
        match self.choices.below(12) {
            0..=3 => counter,
            4 => format!("{counter} + 1"),
            5 => format!("{counter} - 1"),
            6 => {
                let other = self.kernel_counter(kernel);
                format!("{counter} * m + {other}")
            }
            7 => format!("n - 1 - {counter}"),
            8 => format!("{counter} % xs.len"),
            9 => self
                .choices
                .of(&["0", "1", "n - 1", "t", "t % 8", "xs.len - 1"])
                .to_owned(),
            10 => format!("{counter} / 2"),
            _ => self.kernel_value(kernel, 1),
        }
    }

    fn kernel_counter(&mut self, kernel: &Kernel) -> String {
        let at = self.choices.below(kernel.counters.len());
        kernel.counters[kernel.counters.len() - 1 - at].clone()
    }

    fn kernel_value(&mut self, kernel: &mut Kernel, depth: usize) -> String {
        if depth == 0 || self.choices.chance(25) {
            return match self.choices.below(8) {
                0..=3 => self.kernel_counter(kernel),
                4 => self.choices.of(&["n", "m", "s", "b"]).to_owned(),
                5 => self.choices.of(&["t", "sum"]).to_owned(),
                6 => self
                    .choices
                    .of(&["1", "2", "3", "7", "10", "-1", "255", "1000003"])
                    .to_owned(),
                _ => self.choices.of(&["xs.len", "row.len"]).to_owned(),
            };
        }
        if self.choices.chance(20) {
            let (list, index) = (self.choices.of(&LISTS), self.kernel_index(kernel));
            return format!("{list}[{index}]");
        }
        let left = self.kernel_value(kernel, depth - 1);
        match self.choices.below(12) {
            0 => format!(
                "({left}) / {}",
                self.choices.of(&["2", "3", "8", "-2", "10", "641"])
            ),
            1 => format!(
                "({left}) % {}",
                self.choices.of(&["2", "3", "8", "-7", "10", "1000003"])
            ),
            2 => format!("-({left})"),
            3 => format!(
                "({left}) {} {}",
                self.choices.of(&["<<", ">>"]),
                self.choices.below(9)
            ),
            4 => format!("({left}).abs()"),
            operation => {
                let right = self.kernel_value(kernel, depth - 1);
                let sign = ["+", "+", "-", "*", "*", "&", "%"][operation - 5];
                format!("({left}) {sign} ({right})")
            }
        }
    }
}
