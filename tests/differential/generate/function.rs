//! Globals, functions, methods and the top level.

use super::ty::Ty;
use super::{Frame, Function, Generator, Parameter};

/// What the top level may cost, part by part.
const PART_COST: u64 = 12_000;
const FUNCTION_COST: u64 = 2_500;

impl Generator<'_> {
    pub fn global(&mut self) {
        let ty = self.value_type(2);
        let name = self.fresh("g");
        let value = self.stored(&ty, 1);
        let written = self.name(&ty);
        self.line(&format!("var {name}: {written} = {value}"));
        self.declare(&name, ty, true);
    }

    /// A function, perhaps one that calls itself.
    pub fn function(&mut self) {
        let result = match self.choices.below(5) {
            0 => None,
            _ => Some(self.value_type(1)),
        };
        let name = self.fresh("f");
        // How deep, and how often it calls itself.
        let (depth, calls) = match self.choices.below(6) {
            4 if result.is_some() => (Some(40), 1),
            5 if result.is_some() => (Some(5), 2),
            _ => (None, 0),
        };
        let many = if self.choices.chance(8) { 12 } else { 5 };
        let mut parameters = Vec::new();
        for at in 0..self.choices.below(many) {
            let ty = match self.choices.below(6) {
                0 => Ty::Stored(self.choices.of(super::ty::STORED)),
                1 => Ty::Function(vec![self.scalar()], Box::new(self.scalar())),
                _ => self.value_type(1),
            };
            parameters.push(Parameter {
                name: format!("a{at}"),
                ty,
                default: None,
            });
        }
        let mut heads = Vec::new();
        if depth.is_some() {
            heads.push("depth: int".to_owned());
        }
        let count = parameters.len();
        for (at, parameter) in parameters.iter_mut().enumerate() {
            let written = self.name(&parameter.ty);
            let is_open = parameter.ty.is_scalar() || matches!(parameter.ty, Ty::Struct(_));
            let head = if at + 2 > count && parameter.ty == Ty::Int && self.choices.chance(40) {
                let value = self.choices.below(100).to_string();
                parameter.default = Some(value.clone());
                format!("{}: {written} = {value}", parameter.name)
            } else if is_open && self.choices.chance(30) {
                parameter.name.clone()
            } else {
                format!("{}: {written}", parameter.name)
            };
            heads.push(head);
        }
        let function = Function {
            name: name.clone(),
            receiver: None,
            parameters: parameters.clone(),
            result: result.clone(),
            cost: 0,
            depth,
        };
        let turns = match (depth, calls) {
            (Some(most), 1) => most as u64,
            (Some(_), _) => 63,
            _ => 1,
        };
        let frame = Frame {
            result: result.clone(),
            times: 1,
            most: FUNCTION_COST / turns.min(10),
            itself: depth.map(|_| (function.clone(), calls)),
            ..Frame::default()
        };
        let before = std::mem::replace(&mut self.frame, frame);
        let known = self.variables.len();
        for parameter in &parameters {
            self.declare(&parameter.name, parameter.ty.clone(), true);
        }
        let arrow = match &result {
            Some(ty) => format!(" -> {}", self.name(ty)),
            None => String::new(),
        };
        let head = format!("fn {name}({}){arrow}", heads.join(", "));
        self.line(&format!("{head} {{"));
        let text = self.apart(|this| {
            if depth.is_some() {
                let leaf = match &result {
                    Some(ty) => this.expression(ty, 0),
                    None => String::new(),
                };
                this.line(&format!("if depth <= 0 {{ return {leaf} }}"));
            }
            let count = 2 + this.choices.below(7);
            this.statements(count);
            match &result {
                Some(ty) => {
                    let value = this.expression(ty, 3);
                    this.line(&value);
                }
                None => this.line("note_int(1)"),
            }
        });
        self.raw(&text);
        self.line("}");
        self.variables.truncate(known);
        let inner = std::mem::replace(&mut self.frame, before);
        self.functions.push(Function {
            cost: inner.cost.saturating_mul(turns).max(1) + 1,
            ..function
        });
    }

    /// A method of the type that is being declared.
    pub fn method(&mut self, of: &Ty) {
        let is_var = matches!(of, Ty::Struct(_)) && self.choices.chance(60);
        let result = match self.choices.below(3) {
            0 => None,
            _ => Some(self.scalar()),
        };
        let name = self.fresh("t");
        let parameters: Vec<Parameter> = (0..self.choices.below(3))
            .map(|at| Parameter {
                name: format!("a{at}"),
                ty: self.scalar(),
                default: None,
            })
            .collect();
        let frame = Frame {
            result: result.clone(),
            times: 1,
            most: FUNCTION_COST / 20,
            ..Frame::default()
        };
        let before = std::mem::replace(&mut self.frame, frame);
        let known = self.variables.len();
        self.declare("self", of.clone(), is_var);
        let mut heads = vec![if is_var { "var self" } else { "self" }.to_owned()];
        for parameter in &parameters {
            heads.push(format!("{}: {}", parameter.name, self.name(&parameter.ty)));
            self.declare(&parameter.name, parameter.ty.clone(), true);
        }
        let arrow = match &result {
            Some(ty) => format!(" -> {}", self.name(ty)),
            None => String::new(),
        };
        self.line(&format!("fn {name}({}){arrow} {{", heads.join(", ")));
        let text = self.apart(|this| {
            let count = 1 + this.choices.below(3);
            this.statements(count);
            match &result {
                Some(ty) => {
                    let value = this.expression(ty, 2);
                    this.line(&value);
                }
                None => this.line("note_int(2)"),
            }
        });
        self.raw(&text);
        self.line("}");
        self.variables.truncate(known);
        let inner = std::mem::replace(&mut self.frame, before);
        self.functions.push(Function {
            name,
            receiver: Some((of.clone(), is_var)),
            parameters,
            result,
            cost: inner.cost + 2,
            depth: None,
        });
    }

    pub fn top_level(&mut self) {
        let parts = 1 + self.choices.below(8);
        for part in 0..parts {
            self.frame = Frame {
                times: 1,
                most: PART_COST,
                ..Frame::default()
            };
            let count = 2 + self.choices.below(7);
            if part + 1 == parts && self.choices.chance(30) {
                // An error ends the script, with its trace.
                self.statements(count);
                break;
            }
            let error = self.fresh("e");
            self.block("try", |this| this.statements(count));
            self.after_block(&format!(
                " catch {error} {{ print({error}.kind, {error}.message); print({error}.trace) }}"
            ));
            self.line("print(digest)");
        }
    }
}
