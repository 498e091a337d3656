//! Types of the generated programs, and the declarations that they name.

use super::Generator;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ty {
    Int,
    Float,
    Bool,
    Str,
    /// A place that is narrower than its value: variables, fields and elements alone.
    Stored(&'static str),
    List(Box<Ty>),
    Array(Box<Ty>, usize),
    Map(Box<Ty>, Box<Ty>),
    Tuple(Vec<Ty>),
    Optional(Box<Ty>),
    Struct(usize),
    Enum(usize),
    Class(usize),
    Function(Vec<Ty>, Box<Ty>),
}

pub const STORED: &[&str] = &["u8", "i8", "i16", "u16", "i32", "u32", "u64", "f32"];

impl Ty {
    /// What reading a place of this type gives.
    pub fn read(&self) -> Ty {
        match self {
            Ty::Stored("f32") => Ty::Float,
            Ty::Stored(_) => Ty::Int,
            other => other.clone(),
        }
    }

    pub fn is_scalar(&self) -> bool {
        matches!(self, Ty::Int | Ty::Float | Ty::Bool | Ty::Str)
    }
}

pub fn list(of: Ty) -> Ty {
    Ty::List(Box::new(of))
}

/// A struct or a class.
#[derive(Clone, Debug)]
pub struct Record {
    pub name: String,
    pub fields: Vec<(String, Ty)>,
}

#[derive(Clone, Debug)]
pub struct Sum {
    pub name: String,
    pub cases: Vec<(String, Vec<Ty>)>,
}

impl Generator<'_> {
    /// As it is written.
    pub fn name(&self, ty: &Ty) -> String {
        let all = |types: &[Ty]| {
            let names: Vec<String> = types.iter().map(|ty| self.name(ty)).collect();
            names.join(", ")
        };
        match ty {
            Ty::Int => "int".to_owned(),
            Ty::Float => "float".to_owned(),
            Ty::Bool => "bool".to_owned(),
            Ty::Str => "str".to_owned(),
            Ty::Stored(name) => (*name).to_owned(),
            Ty::List(of) => format!("[{}]", self.name(of)),
            Ty::Array(of, count) => format!("[{}; {count}]", self.name(of)),
            Ty::Map(key, value) => format!("[{}: {}]", self.name(key), self.name(value)),
            Ty::Tuple(parts) => format!("({})", all(parts)),
            Ty::Optional(of) => match **of {
                Ty::Function(..) => format!("({})?", self.name(of)),
                _ => format!("{}?", self.name(of)),
            },
            Ty::Struct(index) => self.structs[*index].name.clone(),
            Ty::Enum(index) => self.enums[*index].name.clone(),
            Ty::Class(index) => self.classes[*index].name.clone(),
            Ty::Function(parameters, result) => {
                format!("fn({}) -> {}", all(parameters), self.name(result))
            }
        }
    }

    /// A number, a text or a bool.
    pub fn scalar(&mut self) -> Ty {
        match self.choices.below(10) {
            0..=4 => Ty::Int,
            5..=7 => Ty::Float,
            8 => Ty::Bool,
            _ => Ty::Str,
        }
    }

    /// What a parameter, result or variable may be.
    pub fn value_type(&mut self, depth: usize) -> Ty {
        if depth == 0 {
            return self.scalar();
        }
        match self.choices.below(20) {
            0..=8 => self.scalar(),
            9 | 10 => list(self.element_type()),
            11 => {
                let count = 2 + self.choices.below(3);
                Ty::Tuple((0..count).map(|_| self.value_type(depth - 1)).collect())
            }
            12 | 13 => {
                let of = self.value_type(depth - 1);
                match of {
                    Ty::Optional(_) => of,
                    of => Ty::Optional(Box::new(of)),
                }
            }
            14 => Ty::Map(
                Box::new(if self.choices.chance(50) {
                    Ty::Str
                } else {
                    Ty::Int
                }),
                Box::new(self.value_type(depth - 1)),
            ),
            15 | 16 if !self.structs.is_empty() => {
                Ty::Struct(self.choices.below(self.structs.len()))
            }
            17 if !self.enums.is_empty() => Ty::Enum(self.choices.below(self.enums.len())),
            18 if !self.classes.is_empty() => Ty::Class(self.choices.below(self.classes.len())),
            19 => {
                let of = self.field_number();
                Ty::Array(Box::new(of), 2 + self.choices.below(6))
            }
            _ => Ty::Int,
        }
    }

    pub fn element_type(&mut self) -> Ty {
        match self.choices.below(10) {
            0..=2 => Ty::Int,
            3 => Ty::Float,
            4 | 5 => Ty::Stored(self.choices.of(STORED)),
            6 => Ty::Str,
            7 => list(Ty::Int),
            _ => match self.value_type(1) {
                Ty::Array(of, _) => list(*of),
                ty => ty,
            },
        }
    }

    fn field_number(&mut self) -> Ty {
        match self.choices.below(4) {
            0 => Ty::Int,
            1 => Ty::Float,
            _ => Ty::Stored(self.choices.of(STORED)),
        }
    }

    fn field_type(&mut self) -> Ty {
        match self.choices.below(12) {
            0 | 1 => Ty::Int,
            2 | 3 => Ty::Float,
            4..=6 => Ty::Stored(self.choices.of(STORED)),
            7 => Ty::Str,
            8 => Ty::Bool,
            9 => {
                let of = self.field_number();
                Ty::Array(Box::new(of), 2 + self.choices.below(3))
            }
            10 if !self.structs.is_empty() => Ty::Struct(self.choices.below(self.structs.len())),
            _ => match self.choices.below(3) {
                0 => list(Ty::Int),
                1 => Ty::Optional(Box::new(Ty::Int)),
                _ => Ty::Tuple(vec![Ty::Int, Ty::Float]),
            },
        }
    }

    pub fn declare_types(&mut self) {
        self.know_foreign_types();
        for index in 0..self.choices.below(4) {
            let count = 1 + self.choices.below(5);
            let fields = (0..count)
                .map(|at| (format!("f{at}"), self.field_type()))
                .collect();
            let record = Record {
                name: format!("S{index}"),
                fields,
            };
            self.structs.push(record.clone());
            self.declare_record("struct", &record, &Ty::Struct(self.structs.len() - 1));
        }
        for index in 0..self.choices.below(3) {
            let count = 2 + self.choices.below(3);
            let mut cases = vec![(format!("E{index}K0"), vec![Ty::Int])];
            for at in 1..count {
                let parts = self.choices.below(4);
                let payload = (0..parts).map(|_| self.value_type(1)).collect();
                cases.push((format!("E{index}K{at}"), payload));
            }
            let sum = Sum {
                name: format!("E{index}"),
                cases,
            };
            let written: Vec<String> = sum
                .cases
                .iter()
                .map(|(name, payload)| match payload.as_slice() {
                    [] => name.clone(),
                    parts => {
                        let parts: Vec<String> = parts.iter().map(|ty| self.name(ty)).collect();
                        format!("{name}({})", parts.join(", "))
                    }
                })
                .collect();
            let line = format!("enum {} {{ {} }}", sum.name, written.join(", "));
            self.line(&line);
            self.enums.push(sum);
        }
        for index in 0..self.choices.below(3) {
            let count = 1 + self.choices.below(4);
            let mut fields: Vec<(String, Ty)> = (0..count)
                .map(|at| (format!("f{at}"), self.field_type()))
                .collect();
            let name = format!("C{index}");
            // One that leads on to another.
            if self.choices.chance(40) {
                fields.push((
                    format!("f{count}"),
                    Ty::Optional(Box::new(Ty::Class(index))),
                ));
            }
            let record = Record { name, fields };
            self.classes.push(record.clone());
            self.declare_record("class", &record, &Ty::Class(index));
        }
    }

    fn declare_record(&mut self, what: &str, record: &Record, ty: &Ty) {
        self.line(&format!("{what} {} {{", record.name));
        let fields: Vec<String> = record
            .fields
            .iter()
            .map(|(name, ty)| format!("{name}: {}", self.name(ty)))
            .collect();
        let text = self.apart(|this| {
            this.line(&fields.join(", "));
            for _ in 0..this.choices.below(3) {
                this.method(ty);
            }
        });
        self.raw(&text);
        self.line("}");
    }

    /// The structs that C has.
    pub fn know_foreign_types(&mut self) {
        let long = || Ty::Int;
        let known: [(&str, Vec<Ty>); 4] = [
            ("Pair", vec![long(), Ty::Float]),
            (
                "Small",
                vec![Ty::Stored("i8"), Ty::Stored("u16"), Ty::Stored("f32")],
            ),
            ("Floats", vec![Ty::Stored("f32"); 3]),
            ("Large", vec![long(), long(), Ty::Float, Ty::Stored("i32")]),
        ];
        for (name, types) in known {
            let fields = ["a", "b", "c", "d"]
                .map(str::to_owned)
                .into_iter()
                .zip(types);
            self.structs.push(Record {
                name: name.to_owned(),
                fields: fields.collect(),
            });
        }
    }
}
