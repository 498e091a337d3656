//! Places: variables and their parts, to be read or assigned.

use super::Generator;
use super::ty::Ty;

/// A way to a place.
#[derive(Clone, Debug)]
pub struct Way {
    pub text: String,
    pub ty: Ty,
    pub is_assignable: bool,
}

impl Generator<'_> {
    /// An index for what `length` says how long it is.
    pub fn index(&mut self, length: &str) -> String {
        let counters: Vec<String> = self
            .variables
            .iter()
            .filter(|variable| variable.is_counter)
            .map(|variable| variable.name.clone())
            .collect();
        let counter = match counters.len() {
            0 => None,
            count => Some(counters[count - 1 - self.choices.below(count)].clone()),
        };
        self.charge(1);
        match (self.choices.below(12), counter) {
            (0 | 1, Some(counter)) => counter,
            (2, Some(counter)) => format!("{counter} + 1"),
            (3, Some(counter)) => format!("{counter} - 1"),
            (4, Some(counter)) => format!("{length} - 1 - {counter}"),
            (5, Some(counter)) => format!("{counter} % 3"),
            (6, Some(counter)) => format!("{counter} & 3"),
            (7, Some(counter)) => format!("within({counter} *% 7, {length})"),
            (1, None) => "0".to_owned(),
            // An array's length is known, and so is what is outside.
            (2, None) if length.ends_with("len") => self.choices.below(5).to_string(),
            (3, None) => format!("{length} - 1"),
            // No index within an index: they double what is written.
            _ if self.is_index => "0".to_owned(),
            _ => {
                self.is_index = true;
                let index = self.expression(&Ty::Int, 1);
                self.is_index = false;
                format!("within({index}, {length})")
            }
        }
    }

    /// Any variable, or a part of it.
    pub fn any_way(&mut self) -> Option<Way> {
        let count = self.variables.len();
        if count == 0 {
            return None;
        }
        // Those that were declared last are the likeliest.
        let back = match self.choices.chance(60) {
            true => self.choices.below(count.min(4)),
            false => self.choices.below(count),
        };
        let variable = self.variables[count - 1 - back].clone();
        let mut way = Way {
            text: variable.name,
            ty: variable.ty,
            is_assignable: variable.is_assignable,
        };
        for _ in 0..3 {
            if self.choices.chance(35) {
                break;
            }
            match self.step(&way) {
                Some(next) => way = next,
                None => break,
            }
        }
        Some(way)
    }

    /// A part of a place.
    fn step(&mut self, way: &Way) -> Option<Way> {
        let (text, is_assignable) = (&way.text, way.is_assignable);
        let (text, ty, is_assignable) = match &way.ty {
            Ty::Struct(index) => {
                let fields = &self.structs[*index].fields;
                let (name, ty) = fields[self.choices.below(fields.len())].clone();
                (format!("{text}.{name}"), ty, is_assignable)
            }
            Ty::Class(index) => {
                let fields = &self.classes[*index].fields;
                let (name, ty) = fields[self.choices.below(fields.len())].clone();
                (format!("{text}.{name}"), ty, true)
            }
            Ty::Tuple(parts) => {
                let part = self.choices.below(parts.len());
                (format!("{text}.{part}"), parts[part].clone(), is_assignable)
            }
            Ty::Array(of, count) => {
                let index = self.index(&count.to_string());
                (format!("{text}[{index}]"), (**of).clone(), is_assignable)
            }
            Ty::List(of) => {
                let index = self.index(&format!("{text}.len"));
                (format!("{text}[{index}]"), (**of).clone(), true)
            }
            _ => return None,
        };
        Some(Way {
            text,
            ty,
            is_assignable,
        })
    }

    /// A place that can be assigned.
    pub fn assignable(&mut self) -> Option<Way> {
        (0..3).find_map(|_| self.any_way().filter(|way| way.is_assignable))
    }

    /// Something in sight whose value has the type.
    pub fn reading(&mut self, wanted: &Ty) -> Option<String> {
        let found: Vec<usize> = (0..self.variables.len())
            .filter(|index| self.leads_to(&self.variables[*index].ty, wanted, 3))
            .collect();
        if found.is_empty() {
            return None;
        }
        let back = self.choices.below(found.len());
        let variable = self.variables[found[found.len() - 1 - back]].clone();
        let mut way = Way {
            text: variable.name,
            ty: variable.ty,
            is_assignable: false,
        };
        for _ in 0..4 {
            if way.ty.read() == *wanted {
                return Some(way.text);
            }
            way = self.step_towards(&way, wanted)?;
        }
        None
    }

    fn leads_to(&self, from: &Ty, wanted: &Ty, depth: usize) -> bool {
        if from.read() == *wanted {
            return true;
        }
        depth > 0
            && match from {
                Ty::Struct(index) => self.structs[*index]
                    .fields
                    .iter()
                    .any(|(_, ty)| self.leads_to(ty, wanted, depth - 1)),
                Ty::Class(index) => self.classes[*index]
                    .fields
                    .iter()
                    .any(|(_, ty)| self.leads_to(ty, wanted, depth - 1)),
                Ty::Tuple(parts) => parts.iter().any(|ty| self.leads_to(ty, wanted, depth - 1)),
                Ty::Array(of, _) | Ty::List(of) => self.leads_to(of, wanted, depth - 1),
                _ => false,
            }
    }

    fn step_towards(&mut self, way: &Way, wanted: &Ty) -> Option<Way> {
        let text = &way.text;
        let parts: Vec<(String, Ty)> = match &way.ty {
            Ty::Struct(index) => self.structs[*index].fields.clone(),
            Ty::Class(index) => self.classes[*index].fields.clone(),
            Ty::Tuple(parts) => parts
                .iter()
                .enumerate()
                .map(|(at, ty)| (at.to_string(), ty.clone()))
                .collect(),
            _ => return self.step(way),
        };
        let fitting: Vec<(String, Ty)> = parts
            .into_iter()
            .filter(|(_, ty)| self.leads_to(ty, wanted, 2))
            .collect();
        let (name, ty) = fitting.get(self.choices.below(fitting.len()))?.clone();
        Some(Way {
            text: format!("{text}.{name}"),
            ty,
            is_assignable: false,
        })
    }
}
