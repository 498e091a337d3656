//! Declarations of a block, made known before its first statement: types first, for the
//! functions and externs name them. Variables and constants follow in their own order.

use super::Checker;
use super::error;
use super::instance::Definition;
use super::scope::{Binding, DefinitionId};
use crate::source::Span;
use crate::syntax::ast::{self, Name, StatementKind, Symbol};
use rustc_hash::FxHashMap;
use std::rc::Rc;

impl Checker<'_> {
    pub(super) fn declare_all(&mut self, statements: &[ast::Statement]) {
        let mut seen = FxHashMap::default();
        for statement in statements {
            match &statement.kind {
                StatementKind::TypeAlias(alias) if self.declare_once(&mut seen, alias.name) => {
                    self.type_alias(alias)
                }
                StatementKind::Extern(block) => {
                    for member in &block.members {
                        if let ast::ExternMember::Type(declared) = member
                            && self.declare_once(&mut seen, declared.name)
                        {
                            self.opaque_type(declared);
                        }
                    }
                }
                StatementKind::Aggregate(aggregate) => {
                    let what = match aggregate.kind {
                        ast::AggregateKind::Struct => "a struct is",
                        ast::AggregateKind::Union => "a union is",
                        ast::AggregateKind::Class => "a class is",
                    };
                    self.declare_broken(aggregate.name, what);
                }
                StatementKind::Enum(declared) => self.declare_broken(declared.name, "an enum is"),
                StatementKind::Let(declared) => {
                    if let ast::PatternKind::Name(symbol) = declared.pattern.kind {
                        self.upcoming
                            .insert((self.scope, symbol), declared.pattern.span);
                    }
                }
                _ => {}
            }
        }
        for statement in statements {
            match &statement.kind {
                StatementKind::Function(function)
                    if self.declare_once(&mut seen, function.name) =>
                {
                    self.declare_function(function);
                }
                StatementKind::Extern(block) => self.declare_extern(block, &mut seen),
                // Declared in its own order; only the name is looked at here.
                StatementKind::Const(declared) => {
                    self.declare_once(&mut seen, declared.name);
                }
                StatementKind::Import(import) => {
                    let span = statement.span;
                    self.report(error::not_supported_yet(span, "`import` is"));
                    for name in import.names.iter().flatten() {
                        self.declare_as_broken(name.alias.unwrap_or(name.name));
                    }
                    match (&import.source, import.alias) {
                        (_, Some(alias)) => self.declare_as_broken(alias),
                        (ast::ImportSource::Module(name), None) if import.names.is_none() => {
                            self.declare_as_broken(*name)
                        }
                        _ => {}
                    }
                }
                _ => {}
            }
        }
    }

    /// Whether this is the block's first declaration of that name; reports the second.
    pub(super) fn declare_once(&mut self, seen: &mut FxHashMap<Symbol, Span>, name: Name) -> bool {
        match seen.insert(name.symbol, name.span) {
            None => true,
            Some(earlier) => {
                let text = self.text(name.symbol).to_owned();
                self.report(error::duplicate(name.span, &text, earlier));
                false
            }
        }
    }

    fn declare_broken(&mut self, name: Name, what: &str) {
        self.report(error::not_supported_yet(name.span, what));
        self.declare_as_broken(name);
    }

    /// So that uses of the name are no errors of their own.
    pub(super) fn declare_as_broken(&mut self, name: Name) {
        let scope = self.scope;
        self.state
            .scopes
            .declare(scope, name.symbol, Binding::Broken, name.span);
    }

    fn type_alias(&mut self, alias: &ast::TypeAlias) {
        if !alias.type_parameters.is_empty() {
            self.declare_broken(alias.name, "a type with parameters is");
            return;
        }
        let ty = self.place_type(&alias.ty);
        let scope = self.scope;
        self.state
            .scopes
            .declare(scope, alias.name.symbol, Binding::Type(ty), alias.name.span);
    }

    fn declare_function(&mut self, function: &Rc<ast::Function>) {
        let scope = self.scope;
        let id = DefinitionId(self.state.definitions.len() as u32);
        let name = self.text(function.name.symbol).to_owned();
        self.state
            .definitions
            .push(Definition::new(name, function.clone(), scope));
        self.state.scopes.declare(
            scope,
            function.name.symbol,
            Binding::Function(id),
            function.name.span,
        );
        self.pending.push(id);
        self.check_parameters(function);
    }

    /// What can be said of parameters without their types.
    fn check_parameters(&mut self, function: &ast::Function) {
        let mut seen: FxHashMap<Symbol, Span> = FxHashMap::default();
        let mut with_default: Option<Span> = None;
        for parameter in &function.parameters {
            let text = self.text(parameter.name.symbol).to_owned();
            if let Some(earlier) = seen.insert(parameter.name.symbol, parameter.name.span)
                && text != "_"
            {
                self.report(error::duplicate_parameter(
                    parameter.name.span,
                    &text,
                    earlier,
                ));
            }
            match (&parameter.default, with_default) {
                (Some(_), _) => with_default = Some(parameter.name.span),
                (None, Some(earlier)) => {
                    self.report(error::default_before_required(
                        parameter.name.span,
                        &text,
                        earlier,
                    ));
                }
                (None, None) => {}
            }
        }
    }
}
