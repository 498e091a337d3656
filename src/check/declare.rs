//! Declarations of a block, made known before its first statement: types first, for the
//! functions and externs name them. Variables and constants follow in their own order.

use super::Checker;
use super::aggregate::Declared;
use super::error;
use super::instance::Definition;
use super::scope::{Binding, DefinitionId};
use crate::recursion;
use crate::source::Span;
use crate::syntax::ast::{self, Name, StatementKind, Symbol};
use rustc_hash::FxHashMap;
use std::rc::Rc;

impl Checker<'_> {
    pub(super) fn declare_all(&mut self, statements: &[ast::Statement]) {
        let mut seen = FxHashMap::default();
        let mut nominals = Vec::new();
        // Modules first: types may be theirs.
        for statement in statements {
            if let StatementKind::Import(import) = &statement.kind {
                self.import(import, statement.span, &mut seen);
            }
        }
        for statement in statements {
            match &statement.kind {
                StatementKind::Aggregate(aggregate)
                    if self.declare_once(&mut seen, aggregate.name) =>
                {
                    nominals
                        .push(self.declare_nominal(Declared::Aggregate(aggregate.clone()), false));
                }
                StatementKind::Enum(declared) if self.declare_once(&mut seen, declared.name) => {
                    nominals.push(self.declare_nominal(Declared::Enum(declared.clone()), false));
                }
                StatementKind::Extern(block) => {
                    for member in &block.members {
                        match member {
                            ast::ExternMember::Aggregate(aggregate)
                                if self.declare_once(&mut seen, aggregate.name) =>
                            {
                                let declared = Declared::Aggregate(aggregate.clone());
                                nominals.push(self.declare_nominal(declared, true));
                            }
                            ast::ExternMember::Enum(declared)
                                if self.declare_once(&mut seen, declared.name) =>
                            {
                                let declared = Declared::Enum(declared.clone());
                                nominals.push(self.declare_nominal(declared, true));
                            }
                            _ => {}
                        }
                    }
                }
                _ => {}
            }
        }
        for statement in statements {
            if let StatementKind::Let(declared) = &statement.kind
                && let ast::PatternKind::Name(symbol) = declared.pattern.kind
            {
                let span = declared.pattern.span;
                self.upcoming.insert((self.scope, symbol), span);
            }
        }
        // A constant may be the length of an array.
        self.declare_constants(statements, false);
        let mut aliases = Vec::new();
        for statement in statements {
            match &statement.kind {
                StatementKind::TypeAlias(alias) if self.declare_once(&mut seen, alias.name) => {
                    aliases.push(alias);
                }
                StatementKind::Extern(block) => {
                    for member in &block.members {
                        if let ast::ExternMember::Type(declared) = member
                            && self.declare_once(&mut seen, declared.name)
                        {
                            self.opaque_type(declared, block);
                        }
                    }
                }
                _ => {}
            }
        }
        self.declare_aliases(aliases);
        for id in &nominals {
            self.define_nominal(*id);
        }
        for id in nominals {
            self.define_constants(id);
        }
        self.declare_constants(statements, true);
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
                _ => {}
            }
        }
        if self.scope != self.module_scope {
            self.finish_externs(Some(self.scope));
        }
    }

    /// Declares the constants whose values are known here, each after those that it names. What is left
    /// waits for its turn among the statements.
    fn declare_constants(&mut self, statements: &[ast::Statement], types_are_known: bool) {
        let mut waiting: Vec<&ast::Const> = statements
            .iter()
            .filter_map(|statement| match &statement.kind {
                StatementKind::Const(declared) => Some(&**declared),
                _ => None,
            })
            .filter(|declared| !self.is_declared_constant(declared))
            .collect();
        loop {
            let before = waiting.len();
            waiting.retain(|declared| {
                let known = self.is_known(&declared.value, types_are_known);
                if known {
                    self.constant(declared);
                }
                !known
            });
            if waiting.len() == before {
                break;
            }
        }
        if types_are_known {
            self.refuse_circle(&waiting);
        }
    }

    /// Reports constants that need each other, among those whose values are not known.
    fn refuse_circle(&mut self, waiting: &[&ast::Const]) {
        let mut needs: FxHashMap<Symbol, (Name, Vec<Symbol>)> = FxHashMap::default();
        for declared in waiting {
            let mut named = Vec::new();
            names_in(&declared.value, &mut named);
            needs.insert(declared.name.symbol, (declared.name, named));
        }
        // What needs none of the others is in no circle, nor is then what needs only such.
        loop {
            let before = needs.len();
            let known: Vec<Symbol> = needs.keys().copied().collect();
            for symbol in known {
                if !needs[&symbol]
                    .1
                    .iter()
                    .any(|other| needs.contains_key(other))
                {
                    needs.remove(&symbol);
                }
            }
            if needs.len() == before {
                break;
            }
        }
        // From any that is left each step leads to another, so at last to one that was passed.
        let is_left = |declared: &&&ast::Const| needs.contains_key(&declared.name.symbol);
        let Some(first) = waiting.iter().find(is_left) else {
            return;
        };
        let mut passed = vec![first.name.symbol];
        let circle = loop {
            let last = passed[passed.len() - 1];
            let next = needs[&last]
                .1
                .iter()
                .find(|other| needs.contains_key(other));
            let Some(next) = next else {
                return;
            };
            match passed.iter().position(|symbol| symbol == next) {
                Some(at) => break passed.split_off(at),
                None => passed.push(*next),
            }
        };
        let circle: Vec<Name> = circle.iter().map(|symbol| needs[symbol].0).collect();
        let name = self.text(circle[0].symbol).to_owned();
        let others: Vec<Span> = circle[1..].iter().map(|other| other.span).collect();
        self.report(error::constant_circle(circle[0].span, &name, &others));
        for (name, _) in needs.into_values() {
            self.declare_as_broken(name);
        }
    }

    pub(super) fn is_declared_constant(&self, declared: &ast::Const) -> bool {
        let Name { symbol, span } = declared.name;
        let found = self.state.scopes.lookup(self.scope, symbol, span.start);
        found.is_some_and(|found| found.span == span)
    }

    /// Whether the value needs nothing but constants that are declared already, and types if they are.
    fn is_known(&self, value: &ast::Expression, types_are_known: bool) -> bool {
        use ast::ExpressionKind;
        let known = |value| self.is_known(value, types_are_known);
        match &value.kind {
            ExpressionKind::Integer(_)
            | ExpressionKind::Float(_)
            | ExpressionKind::Character(_)
            | ExpressionKind::Boolean(_) => true,
            ExpressionKind::String(literal) => literal.plain().is_some(),
            ExpressionKind::Parenthesized(inner) | ExpressionKind::Unary(_, inner) => known(inner),
            ExpressionKind::Binary(binary) => known(&binary.left) && known(&binary.right),
            ExpressionKind::Name(symbol) => {
                !self.upcoming.contains_key(&(self.scope, *symbol))
                    && matches!(
                        self.binding_of(*symbol, value.span),
                        Some(Binding::Constant(_))
                    )
            }
            ExpressionKind::SizeOf(_)
            | ExpressionKind::AlignOf(_)
            | ExpressionKind::OffsetOf(..) => types_are_known,
            ExpressionKind::Field(base, _) => {
                types_are_known
                    && matches!(base.kind, ExpressionKind::Name(symbol)
                        if matches!(self.binding_of(symbol, base.span), Some(Binding::Type(_))))
            }
            _ => false,
        }
    }

    fn binding_of(&self, symbol: Symbol, span: Span) -> Option<Binding> {
        let found = self.state.scopes.lookup(self.scope, symbol, span.start);
        found.map(|found| found.binding)
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

    /// So that uses of the name are no errors of their own.
    pub(super) fn declare_as_broken(&mut self, name: Name) {
        let scope = self.scope;
        self.state
            .scopes
            .declare(scope, name.symbol, Binding::Broken, name.span);
    }

    /// Declares names for types, each after those that it names.
    fn declare_aliases(&mut self, mut waiting: Vec<&Rc<ast::TypeAlias>>) {
        loop {
            let names: Vec<Symbol> = waiting.iter().map(|alias| alias.name.symbol).collect();
            let is_ready = |alias: &ast::TypeAlias| {
                !alias.type_parameters.is_empty() || !names_any(&alias.ty, &names)
            };
            let (ready, left): (Vec<_>, Vec<_>) =
                waiting.into_iter().partition(|alias| is_ready(alias));
            if ready.is_empty() {
                for alias in left {
                    let text = self.text(alias.name.symbol).to_owned();
                    self.report(error::alias_circle(alias.name.span, &text));
                    self.declare_as_broken(alias.name);
                }
                return;
            }
            ready.into_iter().for_each(|alias| self.type_alias(alias));
            waiting = left;
        }
    }

    fn type_alias(&mut self, alias: &Rc<ast::TypeAlias>) {
        let scope = self.scope;
        let binding = if alias.type_parameters.is_empty() {
            Binding::Type(self.place_type(&alias.ty))
        } else {
            Binding::GenericAlias(alias.clone(), scope)
        };
        self.state
            .scopes
            .declare(scope, alias.name.symbol, binding, alias.name.span);
    }

    fn declare_function(&mut self, function: &Rc<ast::Function>) {
        let scope = self.scope;
        let id = DefinitionId(self.state.definitions.len() as u32);
        let name = self.text(function.name.symbol).to_owned();
        let nested = !self.context().top_level || scope != self.module_scope;
        let mut definition = Definition::new(name, function.clone(), scope);
        definition.nested = nested;
        self.state.definitions.push(definition);
        if let Some(receiver) = function.receiver {
            self.report(error::receiver_outside(receiver.span));
        }
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
    pub(super) fn check_parameters(&mut self, function: &ast::Function) {
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

/// The names that a constant's value is made of.
fn names_in(value: &ast::Expression, names: &mut Vec<Symbol>) {
    use ast::ExpressionKind;
    recursion::with_room(|| match &value.kind {
        ExpressionKind::Name(symbol) => names.push(*symbol),
        ExpressionKind::Parenthesized(inner) | ExpressionKind::Unary(_, inner) => {
            names_in(inner, names)
        }
        ExpressionKind::Binary(binary) => {
            names_in(&binary.left, names);
            names_in(&binary.right, names);
        }
        _ => {}
    })
}

/// Whether one of the names stands for a type in this one.
fn names_any(ty: &ast::TypeExpression, names: &[Symbol]) -> bool {
    use ast::TypeKind;
    let within = |ty: &ast::TypeExpression| recursion::with_room(|| names_any(ty, names));
    match &ty.kind {
        TypeKind::Named(named) => {
            (named.module.is_none() && names.contains(&named.name.symbol))
                || named.arguments.iter().any(within)
        }
        TypeKind::List(inner)
        | TypeKind::Array(inner, _)
        | TypeKind::Optional(inner)
        | TypeKind::Pointer(inner) => within(inner),
        TypeKind::Map(key, value) => within(key) || within(value),
        TypeKind::Tuple(parts) => parts.iter().any(within),
        TypeKind::Function(parameters, result) => {
            parameters.iter().any(within) || result.as_deref().is_some_and(within)
        }
        TypeKind::Error => false,
    }
}
