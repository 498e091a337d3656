//! What can be said of names, for those who ask: the REPL's `?name`, and what completes words.
//!
//! Signatures are what the source says, where there is source: the reader wrote it, or could have.

use super::aggregate::Declared;
use super::module::State;
use super::scope::{Binding, DefinitionId, ScopeId};
use super::{CheckState, Checker};
use crate::diagnostic::Diagnostic;
use crate::library;
use crate::source::{SourceMap, Span};
use crate::syntax::ast::{self, Interner, Member, Symbol};
use crate::types::{NamedTypeId, Ty, TyKind};

/// What a name stands for, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Description {
    /// As it was declared, without a body.
    pub signature: String,
    /// The comments `##` in front of the declaration.
    pub documentation: String,
}

/// What is declared under a path of names: `f`, `util.f`, `Point.norm`.
pub fn describe(
    state: &mut CheckState,
    sources: &SourceMap,
    interner: &Interner,
    path: &[Symbol],
) -> Option<Description> {
    let mut checker = Checker::new(state, sources, interner);
    let (first, rest) = path.split_first()?;
    let scope = checker.state.top;
    let found = checker.state.scopes.lookup(scope, *first, u32::MAX - 1)?;
    checker.describe(found.binding, found.span, *first, rest)
}

/// All names that can be seen from the top level.
pub fn names(state: &CheckState, interner: &Interner) -> Vec<String> {
    let visible = state.scopes.visible(state.top);
    visible
        .iter()
        .filter(|(_, binding)| !matches!(binding, Binding::Broken))
        .map(|(name, _)| interner.text(*name).to_owned())
        .collect()
}

/// All that can stand behind a dot behind a value of the type.
pub fn members(
    state: &mut CheckState,
    sources: &SourceMap,
    interner: &Interner,
    ty: Ty,
) -> Vec<String> {
    let mut names = Checker::new(state, sources, interner).member_names(ty);
    let module = match state.types.shallow_kind(ty) {
        TyKind::List(_) => "list",
        TyKind::Str => "str",
        TyKind::Map(..) => "map",
        TyKind::Int | TyKind::Float => "float",
        _ => return names,
    };
    let methods = library::find(module).map_or(&[] as &[_], |module| module.methods);
    names.extend(methods.iter().map(|name| (*name).to_owned()));
    names
}

/// All that can stand behind a dot behind the name of a type or module; `None` for other names.
pub fn static_members(
    state: &mut CheckState,
    interner: &Interner,
    name: Symbol,
) -> Option<Vec<String>> {
    let found = state.scopes.lookup(state.top, name, u32::MAX - 1)?;
    let symbols: Vec<Symbol> = match found.binding {
        Binding::Module(module) => {
            let scope = state.scope_of(module)?;
            let visible = state.scopes.visible(scope);
            let own = |(name, binding): (Symbol, Binding)| {
                let public = !interner.text(name).starts_with('_');
                (public && !matches!(binding, Binding::Module(_))).then_some(name)
            };
            visible.into_iter().filter_map(own).collect()
        }
        Binding::Type(_) | Binding::GenericType(_) => {
            let nominal = state.nominals.get(&state.named_type(&found.binding)?)?;
            let cases = match &nominal.declared {
                Declared::Enum(declared) => declared.cases.as_slice(),
                Declared::Aggregate(_) => &[],
            };
            let members = nominal.methods.keys().chain(nominal.constants.keys());
            let cases = cases.iter().map(|case| case.name.symbol);
            members.copied().chain(cases).collect()
        }
        _ => return None,
    };
    Some(
        symbols
            .iter()
            .map(|one| interner.text(*one).to_owned())
            .collect(),
    )
}

/// What was made of a function, if there is a function of that name; where all its parameters have types, it is made now.
pub fn instances(
    state: &mut CheckState,
    sources: &SourceMap,
    interner: &Interner,
    name: Symbol,
) -> Option<Vec<super::FunctionId>> {
    let found = state.scopes.lookup(state.top, name, u32::MAX - 1)?;
    let Binding::Function(definition) = found.binding else {
        return None;
    };
    if state.definitions[definition.0 as usize]
        .instances
        .is_empty()
    {
        let first = state.program.functions.len();
        let mut checker = Checker::new(state, sources, interner);
        checker.pending.push(definition);
        checker.check_uncalled(0);
        checker.close_captures(first);
        if checker.diagnostics.iter().any(Diagnostic::is_error) {
            return Some(Vec::new());
        }
        state.types.lay_out_all();
    }
    let instances = &state.definitions[definition.0 as usize].instances;
    Some(instances.iter().map(|instance| instance.function).collect())
}

/// The type of a variable of the top level.
pub fn variable_type(state: &CheckState, name: Symbol) -> Option<Ty> {
    let found = state.scopes.lookup(state.top, name, u32::MAX - 1)?;
    let Binding::Local { context, local, .. } = found.binding else {
        return None;
    };
    let function = state.finished.get(&context)?;
    let function = &state.program.functions[function.0 as usize];
    Some(function.locals.get(local.0 as usize)?.ty)
}

/// The comments `##` in front of the line of a declaration.
fn documentation(sources: &SourceMap, span: Span) -> String {
    let Some((file, position)) = sources.location(span) else {
        return String::new();
    };
    let mut lines = Vec::new();
    for line in (1..position.line).rev() {
        let text = file.line_text(line).trim();
        match text.strip_prefix("##") {
            Some(comment) => lines.push(comment.strip_prefix(' ').unwrap_or(comment)),
            None if text.starts_with('@') => {}
            None => break,
        }
    }
    lines.reverse();
    lines.join("\n")
}

impl CheckState {
    fn scope_of(&self, module: super::scope::ModuleId) -> Option<ScopeId> {
        match self.modules.get(module.0 as usize)?.state {
            State::Done { scope, .. } => Some(scope),
            _ => None,
        }
    }

    fn named_type(&self, binding: &Binding) -> Option<NamedTypeId> {
        match binding {
            Binding::Type(ty) => self.types.named_of(*ty).map(|(id, _)| id),
            Binding::GenericType(id) => Some(*id),
            _ => None,
        }
    }
}

impl Checker<'_> {
    fn describe(
        &mut self,
        binding: Binding,
        span: Span,
        name: Symbol,
        rest: &[Symbol],
    ) -> Option<Description> {
        if let Some((next, rest)) = rest.split_first() {
            return match binding {
                Binding::Module(module) => {
                    let scope = self.state.scope_of(module)?;
                    let found = self.state.scopes.lookup(scope, *next, u32::MAX - 1)?;
                    self.describe(found.binding, found.span, *next, rest)
                }
                Binding::Local { .. } => {
                    let ty = variable_type(self.state, name)?;
                    let target = match self.kind(ty) {
                        TyKind::Pointer(target) | TyKind::Optional(target) => target,
                        _ => ty,
                    };
                    let (id, _) = self.state.types.named_of(target)?;
                    self.describe_member(id, *next)
                }
                binding => {
                    let id = self.state.named_type(&binding)?;
                    self.describe_member(id, *next)
                }
            };
        }
        let text = self.text(name);
        let signature = match binding {
            Binding::Local { context, local, .. } => {
                let function = self.state.finished.get(&context)?;
                let function = &self.state.program.functions[function.0 as usize];
                let local = function.locals.get(local.0 as usize)?;
                let word = if local.mutable { "var" } else { "let" };
                format!("{word} {text}: {}", self.state.types.name(local.ty))
            }
            Binding::Function(id) => self.head(id),
            Binding::Extern(id) | Binding::PresentExtern(id) => {
                let row = self.state.program.foreign(id);
                let written = one_line(self.sources.text(row.span));
                format!("{} {written}", library_word(&row.library.name))
            }
            Binding::ForeignVariable(id) => {
                let row = &self.state.program.foreign_variables[id.0 as usize];
                let ty = self.state.types.name(row.ty);
                format!("{} var {text}: {ty}", library_word(&row.library.name))
            }
            Binding::Constant(constant) => {
                let ty = self.state.types.name(constant.ty());
                format!("const {text}: {ty}")
            }
            Binding::Module(module) => {
                let source = &self.state.modules[module.0 as usize].source;
                return Some(Description {
                    signature: format!("import {text}"),
                    documentation: first_comment(self.sources.text(source.span)),
                });
            }
            Binding::Type(_) | Binding::GenericType(_) => match self.state.named_type(&binding) {
                Some(id) if self.state.nominals.contains_key(&id) => self.type_signature(id),
                Some(_) => format!("type {text}"),
                None => match binding {
                    Binding::Type(ty) => format!("type {text} = {}", self.type_name(ty)),
                    _ => format!("type {text}"),
                },
            },
            Binding::GenericAlias(..) => format!("type {text}"),
            _ => return None,
        };
        Some(Description {
            signature,
            documentation: documentation(self.sources, span),
        })
    }

    fn head(&self, id: DefinitionId) -> String {
        let definition = &self.state.definitions[id.0 as usize];
        one_line(self.sources.text(definition.ast.head))
    }

    fn describe_member(&mut self, id: NamedTypeId, name: Symbol) -> Option<Description> {
        let nominal = self.state.nominals.get(&id)?;
        let type_name = &self.state.types.named(id).name;
        if let Some(method) = nominal.methods.get(&name) {
            let definition = &self.state.definitions[method.0 as usize];
            return Some(Description {
                signature: self.head(*method),
                documentation: documentation(self.sources, definition.ast.name.span),
            });
        }
        if let Some((constant, span)) = nominal.constants.get(&name) {
            let ty = self.state.types.name(constant.ty());
            return Some(Description {
                signature: format!("const {type_name}.{}: {ty}", self.text(name)),
                documentation: documentation(self.sources, *span),
            });
        }
        let (written, span) = match &nominal.declared {
            Declared::Aggregate(aggregate) => {
                aggregate.members.iter().find_map(|one| match one {
                    Member::Field(field) if field.name.symbol == name => {
                        Some((self.field_text(field), field.name.span))
                    }
                    _ => None,
                })?
            }
            Declared::Enum(declared) => {
                let mut cases = declared.cases.iter();
                let case = cases.find(|case| case.name.symbol == name)?;
                (self.case_text(case), case.name.span)
            }
        };
        Some(Description {
            signature: format!("{type_name}.{written}"),
            documentation: documentation(self.sources, span),
        })
    }

    /// The declaration of a type, without bodies.
    fn type_signature(&self, id: NamedTypeId) -> String {
        let nominal = &self.state.nominals[&id];
        let (word, name, members, mut parts) = match &nominal.declared {
            Declared::Aggregate(aggregate) => {
                let word = match aggregate.kind {
                    ast::AggregateKind::Struct => "struct",
                    ast::AggregateKind::Union => "union",
                    ast::AggregateKind::Class => "class",
                };
                (word, aggregate.name, &aggregate.members, Vec::new())
            }
            Declared::Enum(declared) => {
                let cases = declared.cases.iter().map(|case| self.case_text(case));
                ("enum", declared.name, &declared.members, cases.collect())
            }
        };
        let mut methods = false;
        for member in members {
            match member {
                Member::Field(field) => parts.push(self.field_text(field)),
                Member::Method(method) => {
                    methods = true;
                    parts.push(one_line(self.sources.text(method.head)));
                }
                Member::Const(constant) => {
                    parts.push(format!("const {}", self.text(constant.name.symbol)));
                }
                Member::Error(_) => {}
            }
        }
        let mut head = format!("{word} {}", self.text(name.symbol));
        if !nominal.parameters.is_empty() {
            let names: Vec<&str> = nominal
                .parameters
                .iter()
                .map(|parameter| self.text(parameter.symbol))
                .collect();
            head += &format!("[{}]", names.join(", "));
        }
        let line = format!("{head} {{ {} }}", parts.join(", "));
        match methods || line.chars().count() > 76 {
            false => line,
            true => format!("{head} {{\n  {}\n}}", parts.join("\n  ")),
        }
    }

    fn field_text(&self, field: &ast::Field) -> String {
        let ty = self.sources.text(field.ty.span);
        format!("{}: {}", self.text(field.name.symbol), one_line(ty))
    }

    fn case_text(&self, case: &ast::EnumCase) -> String {
        let name = self.text(case.name.symbol);
        if case.payload.is_empty() {
            return name.to_owned();
        }
        let fields: Vec<String> = case
            .payload
            .iter()
            .map(|field| {
                let ty = one_line(self.sources.text(field.ty.span));
                match field.name {
                    Some(name) => format!("{}: {ty}", self.text(name.symbol)),
                    None => ty,
                }
            })
            .collect();
        format!("{name}({})", fields.join(", "))
    }
}

fn library_word(library: &Option<String>) -> String {
    match library {
        Some(name) => format!("extern \"{name}\""),
        None => "extern".to_owned(),
    }
}

fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// The comment `##` that a file begins with.
fn first_comment(text: &str) -> String {
    let comments = text.lines().skip_while(|line| line.starts_with("#!"));
    let lines: Vec<&str> = comments
        .map_while(|line| line.strip_prefix("##"))
        .map(|line| line.strip_prefix(' ').unwrap_or(line))
        .collect();
    lines.join("\n")
}
