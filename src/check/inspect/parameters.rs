//! The parameters of what can be called, for help while a call is typed.

use super::Reader;
use crate::check::index::{Meaning, Use};
use crate::check::scope::Binding;
use crate::check::tir::{Extern, Passing};
use crate::library::builtin;
use crate::source::Span;
use crate::types::{Ty, TyKind};
use std::fmt::Write;

/// A parameter list, for help while a call is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    pub label: String,
    /// Where in the label each parameter is, in bytes.
    pub parameters: Vec<(usize, usize)>,
    pub names: Vec<String>,
    /// More arguments may follow.
    pub variadic: bool,
}

impl Reader<'_> {
    /// The parameters of what a name stands for, where that can be called.
    pub fn signature(&mut self, one: &Use) -> Option<Signature> {
        let text = self.sources.text(one.name).to_owned();
        match &one.meaning {
            Meaning::Bound(Binding::Function(id)) => {
                let definition = &self.state.definitions[id.0 as usize];
                let ast = definition.ast.clone();
                // A function of the library that stands behind a dot takes the value in front of it.
                let behind_dot = self.is_behind_dot(one.name);
                let method =
                    definition.owner.is_none() && behind_dot && !self.behind_module(one.name);
                let parameters = ast.parameters.iter().skip(usize::from(method));
                let parts = parameters
                    .map(|parameter| {
                        let end = parameter.default.as_ref().map(|default| default.span);
                        let end = end.or(parameter.ty.as_ref().map(|ty| ty.span));
                        let span = parameter.name.span.to(end.unwrap_or(parameter.name.span));
                        (
                            self.text(parameter.name.symbol).to_owned(),
                            self.source(span),
                        )
                    })
                    .collect();
                let result = ast.result.as_ref().map(|ty| self.source(ty.span));
                Some(assemble(&text, parts, result, false))
            }
            Meaning::Bound(Binding::Extern(id) | Binding::PresentExtern(id)) => {
                let row = self.state.program.foreign(*id);
                Some(assemble(
                    &text,
                    foreign_parts(row),
                    Some(self.type_name(row.value)).filter(|name| name != "()"),
                    row.variadic,
                ))
            }
            Meaning::Bound(Binding::Type(ty)) => self.construction(*ty, &text),
            Meaning::Bound(Binding::GenericType(id)) => {
                let ty = self.own_type(*id);
                self.construction(ty, &text)
            }
            Meaning::Case(id, case) => {
                let label = self.case_text(*id, *case);
                let parts = inner_parts(&label);
                Some(assemble(&text, parts, None, false))
            }
            Meaning::Member(receiver) => {
                let found = self.member(*receiver, &text)?;
                let (head, result) = match found.signature.rsplit_once(" -> ") {
                    Some((head, result)) => (head, Some(result.to_owned())),
                    None => (found.signature.as_str(), None),
                };
                Some(assemble(&text, inner_parts(head), result, false))
            }
            Meaning::BuiltIn => {
                let row = builtin::function(&text)?;
                let (head, result) = match row.signature.rsplit_once(" -> ") {
                    Some((head, result)) => (head, Some(result.to_owned())),
                    None => (row.signature, None),
                };
                let parts = inner_parts(head);
                let more = head.contains("...");
                Some(assemble(&text, parts, result, more))
            }
            // A function value.
            _ => {
                let Meaning::Bound(binding) = &one.meaning else {
                    return None;
                };
                let TyKind::Function(parameters, result) =
                    self.state.types.shallow_kind(self.variable_type(binding)?)
                else {
                    return None;
                };
                let parts = parameters
                    .iter()
                    .map(|ty| (String::new(), self.type_name(*ty)))
                    .collect();
                let result = Some(self.type_name(*result)).filter(|name| name != "()");
                Some(assemble(&text, parts, result, false))
            }
        }
    }

    fn is_behind_dot(&self, name: Span) -> bool {
        let file = self.sources.file_of(name).map(|id| self.sources.file(id));
        file.is_some_and(|file| file.text[..file.range(name).start].ends_with('.'))
    }

    fn behind_module(&self, name: Span) -> bool {
        let end = name.start.saturating_sub(1);
        let mut uses = self.uses().iter();
        uses.any(|one| {
            one.name.end == end && matches!(one.meaning, Meaning::Bound(Binding::Module(_)))
        })
    }

    /// The fields that make a value of the type.
    fn construction(&mut self, ty: Ty, name: &str) -> Option<Signature> {
        let (id, _) = self.state.types.named_of(ty)?;
        let declared = self.state.nominals.get(&id)?.declared.clone();
        let parts = declared
            .fields()
            .map(|field| {
                let end = field.default.as_ref().map_or(field.ty.span, |one| one.span);
                let span = field.name.span.to(end);
                (self.text(field.name.symbol).to_owned(), self.source(span))
            })
            .collect();
        Some(assemble(name, parts, None, false))
    }
}

/// What the caller passes.
fn foreign_parts(row: &Extern) -> Vec<(String, String)> {
    let parameters = row.parameters.iter();
    parameters
        .filter(|parameter| parameter.passing != Passing::Out)
        .map(|parameter| {
            let text = format!("{}: {}", parameter.name, parameter.type_name);
            (parameter.name.clone(), text)
        })
        .collect()
}

/// The parts between the parentheses of a signature.
fn inner_parts(signature: &str) -> Vec<(String, String)> {
    let inner = signature
        .split_once('(')
        .and_then(|(_, rest)| rest.rsplit_once(')'))
        .map_or("", |(inner, _)| inner);
    let mut parts = Vec::new();
    let (mut depth, mut start) = (0usize, 0);
    for (at, sign) in inner.char_indices() {
        match sign {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                parts.push(inner[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(inner[start..].trim());
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .map(|part| {
            let name = part.split_once(':').map_or("", |(name, _)| name);
            (name.to_owned(), part.to_owned())
        })
        .collect()
}

fn assemble(
    name: &str,
    parts: Vec<(String, String)>,
    result: Option<String>,
    variadic: bool,
) -> Signature {
    let mut label = format!("{name}(");
    let mut parameters = Vec::with_capacity(parts.len());
    let mut names = Vec::with_capacity(parts.len());
    for (index, (name, text)) in parts.into_iter().enumerate() {
        if index > 0 {
            label.push_str(", ");
        }
        let start = label.len();
        label.push_str(&text);
        parameters.push((start, label.len()));
        names.push(name);
    }
    if variadic && !label.contains("...") {
        label.push_str(if names.is_empty() { "..." } else { ", ..." });
    }
    label.push(')');
    if let Some(result) = result {
        let _ = write!(label, " -> {result}");
    }
    Signature {
        label,
        parameters,
        names,
        variadic,
    }
}
