//! C: what the programs call, and how.

use super::Generator;
use super::ty::{Ty, list};

pub const DECLARATIONS: &str = "\
struct Pair { a: i64, b: f64 }
struct Small { a: i8, b: u16, c: f32 }
struct Floats { a: f32, b: f32, c: f32 }
struct Large { a: i64, b: i64, c: f64, d: i32 }
struct Division { quot: c_long, rem: c_long }
extern {
  fn c_abs(n: c_int) -> c_int symbol \"abs\"
  fn labs(n: c_long) -> c_long
  fn strlen(s: cstr) -> usize
  fn toupper(c: c_int) -> c_int
  fn ldiv(a: c_long, b: c_long) -> Division
  fn strtol(s: cstr, out end: *void, base: c_int) -> c_long
  fn qsort(base: *void, n: usize, size: usize, compare: fn(*void, *void) -> c_int)
}
extern \"m\" {
  fn c_hypot(x: f64, y: f64) -> f64 symbol \"hypot\"
  fn fmax(x: f64, y: f64) -> f64
  fn ldexp(x: f64, by: c_int) -> f64
  fn frexp(x: f64, out exponent: c_int) -> f64
  fn sqrtf(x: f32) -> f32
}
extern \"./libthere_and_back.so\" {
  fn widths(a: i8, b: u8, c: i16, d: u16, e: i32, f: u32, g: i64, h: i64) -> i64
  fn floats(a: f32, b: f64, c: i32, d: f64) -> f64
  fn low_byte(x: i64) -> u8
  fn low_half(x: i64) -> i16
  fn is_odd(x: i64) -> bool
  fn third(x: f32) -> f32
  fn pair_moved(p: Pair, by: i64) -> Pair
  fn small_turned(s: Small) -> Small
  fn floats_turned(f: Floats, by: f32) -> Floats
  fn large_turned(first: i32, l: Large) -> Large
  fn div_mod(a: i32, b: i32, out q: i32, out r: i32) -> c_int fails < 0 with \"no division by {b}\"
  fn bump(inout x: i64, by: i64)
  fn sum_of(n: c_int, ...) -> i64
  fn sum_bytes(bytes: [u8; n], n: usize) -> i64
  fn fold_longs(xs: [i64; n], n: usize, start: i64, f: fn(i64, i64) -> i64) -> i64
  fn add_up(n: i32, f: fn(f64, i32) -> f64) -> f64
  fn each_index(n: i32, f: fn(i32))
  fn first_index(n: i32, f: fn(i32) -> bool) -> i32
  fn narrowed(f: fn(i16, u8) -> u8, a: i16, b: u8) -> u8
  fn pair_through(p: Pair, f: fn(Pair) -> Pair) -> Pair
  fn large_through(l: Large, f: fn(Large, f64) -> Large) -> Large
  fn halves(f: fn(f32) -> f32, x: f32) -> f32
}
";

impl Generator<'_> {
    fn int(&mut self, depth: usize) -> String {
        self.expression(&Ty::Int, depth)
    }

    /// An int that mostly fits.
    fn narrow(&mut self, most: u64, depth: usize) -> String {
        let value = self.int(depth);
        match self.choices.below(10) {
            // Not a literal, whose range would be checked beforehand.
            9 => format!("({value} +% int(zero))"),
            _ => format!("({value} % {most})"),
        }
    }

    fn pair(&mut self, depth: usize) -> String {
        let a = self.int(depth);
        let b = self.expression(&Ty::Float, depth);
        format!("Pair({a}, {b})")
    }

    fn large(&mut self, depth: usize) -> String {
        let (a, b) = (self.int(depth), self.int(0));
        let c = self.expression(&Ty::Float, depth);
        let d = self.narrow(1000, 0);
        format!("Large({a}, {b}, {c}, {d})")
    }

    /// A call of C that gives an int.
    pub fn foreign_int(&mut self, depth: usize) -> String {
        self.charge(4);
        match self.choices.below(18) {
            0 => {
                let n = self.narrow(100_000, depth);
                format!("c_abs({n})")
            }
            1 => {
                let n = self.int(depth);
                format!("labs({n})")
            }
            2 => {
                let s = self.expression(&Ty::Str, depth);
                format!("strlen({s})")
            }
            3 => {
                let n = self.int(depth);
                format!("toupper({n} & 127)")
            }
            4 => {
                let (a, b) = (self.int(depth), self.int(0));
                let part = self.choices.of(&["quot", "rem"]);
                format!("ldiv({a}, ({b} & 255) + 1).{part}")
            }
            5 => {
                let limits = [100, 100, 30_000, 30_000, 2_000_000_000, 2_000_000_000];
                let mut arguments: Vec<String> = Vec::new();
                for (at, most) in limits.into_iter().enumerate() {
                    let value = self.narrow(most, if at == 0 { depth } else { 0 });
                    arguments.push(match at % 2 {
                        1 => format!("({value}).abs()"),
                        _ => value,
                    });
                }
                arguments.push(self.int(0));
                arguments.push(self.int(0));
                format!("widths({})", arguments.join(", "))
            }
            6 => {
                let n = self.int(depth);
                let name = self.choices.of(&["low_byte", "low_half"]);
                format!("{name}({n})")
            }
            7 => {
                let pair = self.pair(depth);
                let by = self.int(0);
                format!("pair_moved({pair}, {by}).a")
            }
            8 => {
                let (a, b) = (self.narrow(120, depth), self.int(0));
                let c = self.expression(&Ty::Float, 0);
                let part = self.choices.of(&["a", "b"]);
                format!("small_turned(Small({a}, {b} & 0xffff, {c})).{part}")
            }
            9 => {
                let large = self.large(depth);
                let first = self.narrow(1000, 0);
                let part = self.choices.of(&["a", "b", "d"]);
                format!("large_turned({first}, {large}).{part}")
            }
            10 => {
                let (a, b) = (self.narrow(100_000, depth), self.narrow(7, 0));
                let part = self.choices.below(2);
                format!("div_mod({a}, {b}).{part}")
            }
            11 => {
                let count = 1 + self.choices.below(8);
                let values: Vec<String> = (0..count).map(|_| self.int(0)).collect();
                format!("sum_of({count}, {})", values.join(", "))
            }
            12 => match self.reading(&list(Ty::Stored("u8"))) {
                Some(bytes) => format!("sum_bytes({bytes}, {bytes}.len)"),
                None => "sum_bytes([1, 2, 3], 3)".to_owned(),
            },
            13 | 14 => {
                let start = self.int(0);
                let f = self.lambda(&[Ty::Int, Ty::Int], &Ty::Int, 12);
                let xs = match self.reading(&list(Ty::Int)) {
                    Some(xs) if !xs.contains('(') => xs,
                    _ => {
                        self.charge(40);
                        return format!("fold_longs([5, 9, {start}], 3, {start}, {f})");
                    }
                };
                format!("fold_longs({xs}, {xs}.len, {start}, {f})")
            }
            15 => {
                let f = self.lambda(&[Ty::Int], &Ty::Bool, 10);
                self.charge(40);
                format!("first_index({}, {f})", self.choices.below(10))
            }
            16 => {
                let f = self.lambda(&[Ty::Int, Ty::Int], &Ty::Stored("u8"), 1);
                let (a, b) = (self.narrow(30_000, depth), self.narrow(120, 0));
                format!("narrowed({f}, {a}, ({b}).abs())")
            }
            _ => {
                let large = self.large(depth);
                let index = self.known_struct("Large");
                let f = self.lambda(&[index.clone(), Ty::Float], &index, 1);
                let part = self.choices.of(&["a", "b", "d"]);
                format!("large_through({large}, {f}).{part}")
            }
        }
    }

    /// A call of C that gives a float.
    pub fn foreign_float(&mut self, depth: usize) -> String {
        self.charge(4);
        let x = self.expression(&Ty::Float, depth);
        match self.choices.below(12) {
            0 => {
                let y = self.expression(&Ty::Float, 0);
                format!("c_hypot({x}, {y})")
            }
            1 => {
                let y = self.expression(&Ty::Float, 0);
                format!("fmax({x}, {y})")
            }
            2 => {
                let by = self.narrow(100, 0);
                format!("ldexp({x}, {by})")
            }
            3 => format!("frexp({x}).0"),
            4 => format!("sqrtf({x})"),
            5 => format!("third({x})"),
            6 => {
                let (y, z) = (
                    self.expression(&Ty::Float, 0),
                    self.expression(&Ty::Float, 0),
                );
                let c = self.narrow(1_000_000, 0);
                format!("floats({x}, {y}, {c}, {z})")
            }
            7 => {
                let y = self.expression(&Ty::Float, 0);
                let part = self.choices.of(&["a", "b", "c"]);
                format!("floats_turned(Floats({x}, {y}, 0.5), {y}).{part}")
            }
            8 | 9 => {
                let f = self.lambda(&[Ty::Float, Ty::Int], &Ty::Float, 8);
                self.charge(30);
                format!("add_up({}, {f})", self.choices.below(8))
            }
            10 => {
                let pair = self.known_struct("Pair");
                let f = self.lambda(std::slice::from_ref(&pair), &pair, 1);
                let a = self.int(0);
                format!("pair_through(Pair({a}, {x}), {f}).b")
            }
            _ => {
                let f = self.lambda(&[Ty::Float], &Ty::Float, 1);
                format!("halves({f}, {x})")
            }
        }
    }

    /// A statement whose work C does.
    pub fn foreign_statement(&mut self) -> bool {
        match self.choices.below(4) {
            0 => {
                let n = self.choices.below(8);
                let known = self.variables.len();
                let name = self.fresh("k");
                let body = self.times(n as u64, |this| {
                    this.in_lambda(None, 8, |this| {
                        this.declare_counter(&name);
                        this.apart(|this| this.statements(2))
                    })
                });
                self.variables.truncate(known);
                let margin = self.margin();
                self.line(&format!(
                    "each_index({n}, |{name}: int| {{\n{body}{margin}}})"
                ));
                true
            }
            1 | 2 => {
                // A sort with an order of its own; C calls back.
                let (element, pointer, words) = match self.choices.below(3) {
                    0 => (Ty::Int, "*int", "int"),
                    1 => (Ty::Stored("i32"), "*i32", "i32"),
                    _ => (Ty::Float, "*f64", "f64"),
                };
                if !self.can_afford(300) {
                    return false;
                }
                let Some(xs) = self.reading(&list(element.clone())) else {
                    return false;
                };
                self.charge(100);
                let known = self.variables.len();
                let value = element.read();
                let (a, b) = (self.fresh("a"), self.fresh("b"));
                let margin = self.margin();
                let body = self.times(20, |this| {
                    this.in_lambda(None, 20, |this| {
                        this.apart(|this| {
                            this.line(&format!("let x{a} = *{a}"));
                            this.declare(&format!("x{a}"), value.clone(), false);
                            if this.choices.chance(50) {
                                this.statements(1);
                            }
                        })
                    })
                });
                self.variables.truncate(known);
                let order = self.choices.of(&[1, -1]);
                self.line(&format!(
                    "qsort({xs}, {xs}.len, sizeof({words}), |{a}: {pointer}, {b}: {pointer}| {{\n{body}{margin}  \
                     if x{a} < *{b} {{ {} }} else if *{b} < x{a} {{ {order} }} else {{ 0 }}\n{margin}}})",
                    -order
                ));
                true
            }
            _ => {
                let found: Vec<String> = self
                    .variables
                    .iter()
                    .filter(|variable| variable.ty == Ty::Int && variable.is_assignable)
                    .map(|variable| variable.name.clone())
                    .collect();
                if found.is_empty() {
                    return false;
                }
                let name = found[self.choices.below(found.len())].clone();
                let by = self.int(1);
                self.charge(4);
                self.line(&format!("bump(&{name}, {by})"));
                true
            }
        }
    }

    /// The structs that C knows stand in front of the program's own.
    fn known_struct(&self, name: &str) -> Ty {
        let at = self.structs.iter().position(|record| record.name == name);
        Ty::Struct(at.unwrap_or(0))
    }
}
