//! What has been checked, in words for people: the texts behind an editor's hovers, completion lists and signature help.
//!
//! Everything is shown as a script would declare it, with the types that were found. A function has as many lines as it was checked
//! for different arguments; a foreign one also shows its declaration in C. What is built in is in [`built_in`], parameters of calls
//! in [`parameters`].

mod built_in;
pub mod parameters;

pub(super) use built_in::built_in;

use super::CheckState;
use super::aggregate::Declared;
use super::constant::Constant;
use super::index::{Meaning, Use};
use super::scope::{Binding, DefinitionId, ModuleId};
use super::tir::{ExternId, FunctionId};
use crate::source::{SourceMap, Span};
use crate::syntax::ast::{Interner, Name, Symbol};
use crate::types::{NamedTypeId, NamedTypeKind, Ty, TyKind};
use rustc_hash::FxHashMap;
use std::fmt::Write;

/// Instances of a function that are shown, at most.
const MOST_INSTANCES: usize = 6;
/// Fields and cases of a type that are shown, at most.
const MOST_MEMBERS: usize = 12;

/// What sort of thing a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    Variable,
    Parameter,
    Function,
    Method,
    ForeignFunction,
    Constant,
    Struct,
    Class,
    Enum,
    Type,
    Case,
    Field,
    Module,
}

/// What a name is, as people want to see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Description {
    pub name: String,
    pub sort: Sort,
    /// As a script would declare it; several lines where there are several answers.
    pub signature: String,
    /// C's declaration.
    pub foreign: Option<String>,
    /// Facts besides, a sentence each.
    pub facts: Vec<String>,
    /// Documentation of what is built in; that of the rest stands in front of its declaration.
    pub meaning: Option<String>,
    pub declared: Span,
}

/// Reads what has been checked.
pub struct Reader<'a> {
    pub(in crate::check) state: &'a mut CheckState,
    pub(in crate::check) interner: &'a Interner,
    sources: &'a SourceMap,
    /// The function of each walk.
    functions: FxHashMap<u32, FunctionId>,
}

impl<'a> Reader<'a> {
    pub fn new(state: &'a mut CheckState, interner: &'a Interner, sources: &'a SourceMap) -> Self {
        let functions = (0u32..)
            .zip(&state.program.functions)
            .map(|(number, function)| (function.context, FunctionId(number)))
            .collect();
        Reader {
            state,
            interner,
            sources,
            functions,
        }
    }

    /// What names stand for, in the order of the walk.
    pub fn uses(&self) -> &[Use] {
        self.state.index.as_ref().map_or(&[], |index| &index.uses)
    }

    /// The names of everything that a scope holds, with what they stand for.
    pub fn declarations(&self) -> impl Iterator<Item = (Span, &Binding)> {
        self.state.scopes.entries()
    }

    pub fn text(&self, symbol: Symbol) -> &str {
        self.interner.text(symbol)
    }

    pub fn type_name(&self, ty: Ty) -> String {
        self.state.types.name(ty)
    }

    fn source(&self, span: Span) -> String {
        let text = self.sources.text(span);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    // ---- names

    /// What the name is that is declared here, if a scope, a type or a function knows it.
    pub fn declared_here(&mut self, name: Span) -> Option<Description> {
        let mut bindings: Vec<Binding> = Vec::new();
        for (span, binding) in self.state.scopes.entries() {
            if span == name && !matches!(binding, Binding::Broken) {
                bindings.push(binding.clone());
            }
        }
        let text = self.sources.text(name).to_owned();
        // A generic's parameter is a type of each instance: only its name says something.
        if let [Binding::Type(_), Binding::Type(_), ..] = bindings.as_slice() {
            let signature = format!("type {text}");
            return Some(self.plain(&text, Sort::Type, signature, name));
        }
        let mut found: Option<Description> = None;
        for binding in bindings {
            let Some(more) = self.binding(&binding, &text, name) else {
                continue;
            };
            match &mut found {
                None => found = Some(more),
                Some(found) if !found.signature.lines().any(|line| line == more.signature) => {
                    // What is known says more than what is not.
                    if found.signature.ends_with(": _") {
                        found.signature = more.signature;
                    } else if !more.signature.ends_with(": _") {
                        found.signature = format!("{}\n{}", found.signature, more.signature);
                    }
                }
                Some(_) => {}
            }
        }
        found.or_else(|| self.declared_in_type(name))
    }

    /// Fields, cases, methods and their kin, which no scope holds.
    fn declared_in_type(&mut self, name: Span) -> Option<Description> {
        let nominals: Vec<(NamedTypeId, Declared)> = self
            .state
            .nominals
            .iter()
            .map(|(id, nominal)| (*id, nominal.declared.clone()))
            .collect();
        for (id, declared) in nominals {
            if let Some(index) = declared.fields().position(|field| field.name.span == name) {
                let ty = self.own_type(id);
                return self.field(ty, index as u32, name);
            }
            if let Declared::Enum(declared) = &declared
                && let Some(index) = declared.cases.iter().position(|one| one.name.span == name)
            {
                return Some(self.case(id, index as u32, name));
            }
            let methods = &self.state.nominals[&id].methods;
            let definition = methods.values().copied().find(|definition| {
                self.state.definitions[definition.0 as usize].ast.name.span == name
            });
            if let Some(definition) = definition {
                return Some(self.function(definition, name));
            }
        }
        let externs = (0u32..).map(ExternId).zip(&self.state.program.externs);
        let parameter = externs.into_iter().find_map(|(_, row)| {
            let parameter = row.parameters.iter().find(|one| one.span == name)?;
            Some((parameter.name.clone(), parameter.type_name.clone()))
        });
        if let Some((text, ty)) = parameter {
            let signature = format!("{text}: {ty}");
            return Some(self.plain(&text, Sort::Parameter, signature, name));
        }
        // A parameter of a function that nobody calls, in a file of its own.
        let ast = self.state.definitions.iter().map(|one| one.ast.clone());
        let parameter = ast.into_iter().find_map(|ast| {
            let parameter = ast.parameters.iter().find(|one| one.name.span == name)?;
            Some((
                self.text(parameter.name.symbol).to_owned(),
                parameter.ty.as_ref().map(|ty| self.source(ty.span)),
            ))
        });
        let (text, ty) = parameter?;
        let signature = match ty {
            Some(ty) => format!("{text}: {ty}"),
            None => text.clone(),
        };
        Some(self.plain(&text, Sort::Parameter, signature, name))
    }

    /// What a name stands for where it is used.
    pub fn used_here(&mut self, one: &Use) -> Option<Description> {
        let text = self.sources.text(one.name).to_owned();
        match &one.meaning {
            Meaning::Bound(Binding::Local { .. } | Binding::Pointee { .. }) => {
                let declared = self.declared_here(one.declared);
                declared.map(|found| self.narrowed(found, one.name))
            }
            Meaning::Bound(binding) => self.binding(&binding.clone(), &text, one.declared),
            Meaning::Field(owner, index) => self.field(*owner, *index, one.declared),
            Meaning::Case(id, index) => Some(self.case(*id, *index, one.declared)),
            Meaning::Parameter => self.declared_here(one.declared),
            Meaning::Member(receiver) => self.member(*receiver, &text),
            Meaning::BuiltIn => built_in(&text),
        }
    }

    /// A variable may be known to be more than its type says: behind a test for null.
    fn narrowed(&self, mut found: Description, at: Span) -> Description {
        let types = self
            .state
            .index
            .as_ref()
            .and_then(|index| index.types.get(&at));
        if let Some([ty]) = types.map(Vec::as_slice)
            && let Some((before, wide)) = found.signature.split_once(": ")
            && !wide.contains('\n')
        {
            let name = self.type_name(*ty);
            if wide.strip_suffix('?') == Some(name.as_str()) {
                found.signature = format!("{before}: {name}");
                found.facts.push("Known not to be null here.".to_owned());
            }
        }
        found
    }

    /// The type of a variable, as it was found in one walk.
    fn variable_type(&self, binding: &Binding) -> Option<Ty> {
        let (Binding::Local { context, local, .. } | Binding::Pointee { context, local }) = binding
        else {
            return None;
        };
        let function = self.functions.get(&context.0)?;
        let locals = &self.state.program.function(*function).locals;
        Some(locals.get(local.0 as usize)?.ty)
    }

    fn plain(&self, name: &str, sort: Sort, signature: String, declared: Span) -> Description {
        Description {
            name: name.to_owned(),
            sort,
            signature,
            foreign: None,
            facts: Vec::new(),
            meaning: None,
            declared,
        }
    }

    pub fn binding(
        &mut self,
        binding: &Binding,
        name: &str,
        declared: Span,
    ) -> Option<Description> {
        let (sort, signature) = match binding {
            Binding::Local { context, local, .. } | Binding::Pointee { context, local } => {
                let function = *self.functions.get(&context.0)?;
                let function = self.state.program.function(function);
                let row = function.locals.get(local.0 as usize)?;
                let parameter = local.0 < function.parameters;
                let word = match (parameter, row.mutable) {
                    (true, _) => "",
                    (false, true) => "var ",
                    (false, false) => "let ",
                };
                let sort = if parameter {
                    Sort::Parameter
                } else {
                    Sort::Variable
                };
                let ty = match (binding, self.state.types.shallow_kind(row.ty)) {
                    (Binding::Pointee { .. }, TyKind::Pointer(target)) => *target,
                    _ => row.ty,
                };
                (sort, format!("{word}{name}: {}", self.type_name(ty)))
            }
            Binding::Function(id) => return Some(self.function(*id, declared)),
            Binding::Extern(id) | Binding::PresentExtern(id) => {
                return Some(self.foreign_function(*id, declared));
            }
            Binding::ForeignVariable(id) => {
                let row = &self.state.program.foreign_variables[id.0 as usize];
                let ty = self.type_name(row.ty);
                (Sort::Variable, format!("extern var {name}: {ty}"))
            }
            Binding::Constant(constant) => (
                Sort::Constant,
                format!("const {name} = {}", value(constant)),
            ),
            Binding::Type(ty) => return Some(self.named_type(*ty, name, declared)),
            Binding::GenericType(id) => {
                let ty = self.own_type(*id);
                return Some(self.named_type(ty, name, declared));
            }
            Binding::GenericAlias(alias, _) => {
                let parameters: Vec<&str> = alias
                    .type_parameters
                    .iter()
                    .map(|name| self.text(name.symbol))
                    .collect();
                let of = self.source(alias.ty.span);
                (
                    Sort::Type,
                    format!("type {name}[{}] = {of}", parameters.join(", ")),
                )
            }
            Binding::Module(id) => return Some(self.module(*id, name)),
            Binding::ForeignParameter(_, ty) => {
                (Sort::Parameter, format!("{name}: {}", self.type_name(*ty)))
            }
            Binding::ForeignResult(ty) => {
                (Sort::Variable, format!("{name}: {}", self.type_name(*ty)))
            }
            Binding::Broken => return None,
        };
        Some(self.plain(name, sort, signature, declared))
    }

    fn module(&self, id: ModuleId, name: &str) -> Description {
        let source = &self.state.modules[id.0 as usize].source;
        let declared = source.span.before();
        let mut found = self.plain(name, Sort::Module, format!("import {name}"), declared);
        found.facts.push(format!("The file `{}`.", source.name));
        found
    }

    // ---- functions

    /// The function as declared, with the types that it was checked for.
    pub(in crate::check) fn function(&self, id: DefinitionId, declared: Span) -> Description {
        let definition = &self.state.definitions[id.0 as usize];
        let name = self.text(definition.ast.name.symbol).to_owned();
        let sort = if definition.ast.receiver.is_some() {
            Sort::Method
        } else {
            Sort::Function
        };
        let mut lines: Vec<String> = Vec::new();
        let mut more = 0;
        for function in definition.functions() {
            let line = self.instance(id, function);
            // What was looked at without a call has no types to show.
            if line.contains(": _") || lines.contains(&line) {
                continue;
            }
            if lines.len() < MOST_INSTANCES {
                lines.push(line);
            } else {
                more += 1;
            }
        }
        let head = self.source(definition.ast.head);
        if lines.is_empty() {
            lines.push(head);
        } else if lines.len() > 1 {
            lines.insert(0, head);
        }
        let mut found = self.plain(&name, sort, lines.join("\n"), declared);
        if let Some(owner) = definition.owner {
            let owner = &self.state.types.named(owner).name;
            found.facts.push(format!("A function of `{owner}`."));
        }
        if more > 0 {
            found
                .facts
                .push(format!("It is called with {more} more sets of types."));
        }
        found
    }

    /// `fn area(w: int, h: int) -> int`
    fn instance(&self, id: DefinitionId, function: FunctionId) -> String {
        let ast = &self.state.definitions[id.0 as usize].ast;
        let row = self.state.program.function(function);
        let mut text = format!("fn {}(", self.text(ast.name.symbol));
        let mut types = row.locals.iter().map(|local| local.ty);
        let mut parts = Vec::new();
        if let Some(receiver) = ast.receiver {
            types.next();
            parts.push(if receiver.mutable { "var self" } else { "self" }.to_owned());
        }
        for (parameter, ty) in ast.parameters.iter().zip(types) {
            let mut part = format!(
                "{}: {}",
                self.text(parameter.name.symbol),
                self.type_name(ty)
            );
            if let Some(default) = &parameter.default {
                let _ = write!(part, " = {}", self.source(default.span));
            }
            parts.push(part);
        }
        let _ = write!(text, "{})", parts.join(", "));
        if self.state.types.shallow(row.result) != Ty::UNIT {
            let _ = write!(text, " -> {}", self.type_name(row.result));
        }
        text
    }

    fn foreign_function(&self, id: ExternId, declared: Span) -> Description {
        let row = self.state.program.foreign(id);
        let signature = format!("extern {}", self.source(row.span));
        let mut found = self.plain(&row.name, Sort::ForeignFunction, signature, declared);
        found.foreign = Some(crate::check::c_declaration::of_function(
            row,
            &self.state.types,
        ));
        if let Some(library) = &row.library.name {
            found.facts.push(format!("In the library `{library}`."));
        }
        if row.symbol != row.name {
            found.facts.push(format!("Its symbol is `{}`.", row.symbol));
        }
        if row.outs().next().is_some() || row.fails.is_some() {
            let value = self.type_name(row.value);
            found.facts.push(format!("A call gives `{value}`."));
        }
        if row.blocking {
            found.facts.push("A call may wait.".to_owned());
        }
        found
    }

    // ---- types

    /// A declared type, with its parameters for arguments.
    pub(in crate::check) fn own_type(&mut self, id: NamedTypeId) -> Ty {
        let nominal = self.state.nominals.get(&id);
        let count = nominal.map_or(0, |nominal| nominal.parameters.len()) as u32;
        let parameters: Vec<Ty> = (0..count)
            .map(|number| self.state.types.intern(TyKind::Parameter(number)))
            .collect();
        self.state
            .types
            .intern(TyKind::Named(id, parameters.into()))
    }

    fn named_type(&mut self, ty: Ty, name: &str, declared: Span) -> Description {
        let Some((id, _)) = self.state.types.named_of(ty) else {
            let signature = format!("type {name} = {}", self.type_name(ty));
            return self.plain(name, Sort::Type, signature, declared);
        };
        let (own, kind) = {
            let row = self.state.types.named(id);
            (row.name.clone(), row.kind)
        };
        // `type Point = geometry.Point`
        if own != name {
            let signature = format!("type {name} = {}", self.type_name(ty));
            return self.plain(name, Sort::Type, signature, declared);
        }
        let nominal = self.state.nominals.get(&id);
        let parameters: Vec<Name> = nominal.map_or_else(Vec::new, |one| one.parameters.clone());
        let parameters: Vec<&str> = parameters
            .iter()
            .map(|parameter| self.text(parameter.symbol))
            .collect();
        let own = match parameters.as_slice() {
            [] => own,
            some => format!("{own}[{}]", some.join(", ")),
        };
        let (word, sort) = match kind {
            NamedTypeKind::Opaque => ("type", Sort::Type),
            NamedTypeKind::Struct => ("struct", Sort::Struct),
            NamedTypeKind::Union => ("union", Sort::Struct),
            NamedTypeKind::Class => ("class", Sort::Class),
            NamedTypeKind::CEnum | NamedTypeKind::Enum => ("enum", Sort::Enum),
        };
        let mut members: Vec<String> = match nominal.map(|one| one.declared.clone()) {
            Some(Declared::Enum(_)) => {
                let cases = self.state.types.named(id).contents.cases.len() as u32;
                (0..cases).map(|case| self.case_text(id, case)).collect()
            }
            Some(Declared::Aggregate(declared)) => Declared::Aggregate(declared)
                .fields()
                .map(|field| {
                    let (name, ty) = (self.text(field.name.symbol), self.source(field.ty.span));
                    match &field.bits {
                        Some(bits) => format!("{name}: {ty} : {}", self.source(bits.span)),
                        None => format!("{name}: {ty}"),
                    }
                })
                .collect(),
            None => Vec::new(),
        };
        if members.len() > MOST_MEMBERS {
            members.truncate(MOST_MEMBERS);
            members.push("…".to_owned());
        }
        let signature = match members.is_empty() {
            true => format!("{word} {own}"),
            false => format!("{word} {own} {{ {} }}", members.join(", ")),
        };
        let mut found = self.plain(name, sort, signature, declared);
        if matches!(kind, NamedTypeKind::Struct | NamedTypeKind::Union)
            && let Some((size, align)) = self.state.types.size_and_align(ty)
        {
            found
                .facts
                .push(format!("{size} bytes, aligned to {align}."));
        }
        found
    }

    pub(in crate::check) fn field(
        &mut self,
        owner: Ty,
        index: u32,
        declared: Span,
    ) -> Option<Description> {
        let fields = self.state.types.fields(owner);
        let field = fields.get(index as usize)?;
        let ty = match self.state.types.shallow_kind(field.ty) {
            // Of a generic type without its arguments only the text says what it is.
            TyKind::Parameter(_) => self.written_field_type(owner, index)?,
            _ => self.type_name(field.ty),
        };
        let signature = match field.bits {
            Some(bits) => format!("{}: {ty} : {bits}", field.name),
            None => format!("{}: {ty}", field.name),
        };
        let name = field.name.to_string();
        let mut found = self.plain(&name, Sort::Field, signature, declared);
        let owner_name = self.type_name(owner);
        let owner_name = owner_name.split('[').next().unwrap_or_default();
        let layout = self.state.types.layout(owner);
        let place = layout.and_then(|layout| layout.fields.get(index as usize));
        found.facts.push(match place {
            Some(place) if self.state.types.named_kind(owner) != Some(NamedTypeKind::Class) => {
                format!("A field of `{owner_name}`, at byte {}.", place.offset)
            }
            _ => format!("A field of `{owner_name}`."),
        });
        Some(found)
    }

    fn written_field_type(&self, owner: Ty, index: u32) -> Option<String> {
        let (id, _) = self.state.types.named_of(owner)?;
        let declared = &self.state.nominals.get(&id)?.declared;
        let field = declared.fields().nth(index as usize)?;
        Some(self.source(field.ty.span))
    }

    /// `Circle(r: float)`, `END = 2`
    fn case_text(&self, id: NamedTypeId, case: u32) -> String {
        let named = self.state.types.named(id);
        let row = &named.contents.cases[case as usize];
        if named.kind == NamedTypeKind::CEnum {
            return format!("{} = {}", row.name, row.value);
        }
        if row.fields.is_empty() {
            return row.name.to_string();
        }
        let Some(Declared::Enum(declared)) = self.state.nominals.get(&id).map(|one| &one.declared)
        else {
            return row.name.to_string();
        };
        let fields: Vec<String> = declared.cases[case as usize]
            .payload
            .iter()
            .map(|field| match field.name {
                Some(name) => {
                    format!("{}: {}", self.text(name.symbol), self.source(field.ty.span))
                }
                None => self.source(field.ty.span),
            })
            .collect();
        format!("{}({})", row.name, fields.join(", "))
    }

    pub(in crate::check) fn case(&self, id: NamedTypeId, case: u32, declared: Span) -> Description {
        let named = self.state.types.named(id);
        let name = named.contents.cases[case as usize].name.to_string();
        let signature = format!("{}.{}", named.name, self.case_text(id, case));
        self.plain(&name, Sort::Case, signature, declared)
    }
}

fn value(constant: &Constant) -> String {
    match constant {
        Constant::Int(value) | Constant::Case(value, _) => value.to_string(),
        Constant::Float(value) => format!("{value:?}"),
        Constant::Bool(value) => value.to_string(),
        Constant::String(text) => format!("{text:?}"),
    }
}
