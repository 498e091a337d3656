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
/// Moves of several variables at once, some of which were compared before.
const MOVES: [&str; 11] = [
    "p = q",
    "q = p",
    "p = (at, limit)",
    "q = (limit, at)",
    "at = p.0; limit = p.1",
    "limit = q.0; at = q.1",
    "if q.0 < p.1 { p = q }",
    "if q.1 < p.0 { p = q }",
    "if p.0 < q.1 { q = p; at = q.0; limit = q.1 }",
    "if at < limit { at = q.1; limit = p.0 }",
    "if p.0 < limit { limit = p.1; at = p.0 }",
];

/// What is known inside of a kernel.
struct Kernel {
    counters: Vec<String>,
    turns: usize,
    has_grown: bool,
    /// In a loop behind a comparison of what lists may be indexed with.
    is_guarded: bool,
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
                is_guarded: false,
            };
            this.line("var (sum, t) = (s, 1)");
            this.line("var row = rows[0]");
            let limit = this.choices.of(&["n", "m", "s"]);
            let variables = match this.choices.chance(50) {
                true => format!("var (at, limit) = (0, {limit})"),
                false => format!("var (limit, at) = ({limit}, 0)"),
            };
            this.line(&variables);
            this.line("var (p, q) = ((m, n), (1, m))");
            for _ in 0..1 + this.choices.below(2) {
                match this.choices.chance(40) {
                    true => this.kernel_guarded(&mut kernel),
                    false => this.kernel_loop(&mut kernel),
                }
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

    /// A loop behind a comparison whose sides get new values in front of it.
    fn kernel_guarded(&mut self, kernel: &mut Kernel) {
        let values = ["n", "m", "s", "b", "t"];
        let (low, high) = (self.choices.of(&values), self.choices.of(&values));
        let pair = format!("limit = {high}; at = {low}");
        let (test, moves) = match self.choices.below(5) {
            0 | 1 => (format!("{low} < limit"), pair),
            2 => ("q.0 < p.1".to_owned(), "p = q".to_owned()),
            3 => ("q.1 < p.0".to_owned(), "p = q; at = p.1".to_owned()),
            _ => ("p.0 < q.1".to_owned(), "q = p; at = q.0".to_owned()),
        };
        self.block(&format!("if {test}"), |this| {
            this.line(&moves);
            kernel.is_guarded = true;
            this.kernel_loop(kernel);
            kernel.is_guarded = false;
        });
    }

    fn kernel_loop(&mut self, kernel: &mut Kernel) {
        let counter = ["i", "j", "k"][kernel.counters.len()].to_owned();
        let window = 1 + self.choices.below(4);
        let (from, to) = match self.choices.below(10) {
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
            7 => (format!("limit -% {window}"), "limit".to_owned()),
            8 => ("p.0".to_owned(), format!("p.0 +% {window}")),
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
        match self.choices.below(17) {
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
            12 => {
                let values = ["n", "m", "s", "b", "t", "at"];
                let (low, high) = (self.kernel_counter(kernel), self.choices.of(&values));
                let low = if self.choices.chance(50) {
                    low
                } else {
                    self.choices.of(&values).to_owned()
                };
                self.line(&format!(
                    "if {low} < limit {{ limit = {high}; at = {low} }}"
                ));
            }
            13 | 14 => {
                let moves = self.choices.of(&MOVES);
                self.line(moves);
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
        if kernel.is_guarded && self.choices.chance(50) {
            let moved = self.choices.of(&["at", "at", "p.1", "p.0", "q.0"]);
            return moved.to_owned();
        }
        let counter = self.kernel_counter(kernel);
        match self.choices.below(15) {
            0..=3 => counter,
            11 | 12 => self
                .choices
                .of(&["at", "at", "p.0", "q.0", "limit - 1"])
                .to_owned(),
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
                4 => self
                    .choices
                    .of(&["n", "m", "s", "b", "at", "limit", "p.1", "q.0"])
                    .to_owned(),
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
