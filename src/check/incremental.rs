//! A session that goes on line by line: what a line leaves behind for those that follow.
//!
//! A *line* is what was entered at once, of however many lines of text. It is checked as the file of a script would be, in
//! one scope with all earlier lines, and differs in three things:
//!
//! - The value of its last expression is kept under the name `_`.
//! - `defer` at its top level waits for the end of the session.
//! - A name may be declared anew. Functions see the newest declaration, so their instances are forgotten, and
//!   checked again when they are next called; code that runs already keeps to what it was made of.
//!
//! A line that could not be checked, or ended with an error, is taken back: [`CheckState::rewind`]. What has been
//! compiled stays where it is, for values of earlier lines may lead to it; only nobody finds it by a name.

use super::module;
use super::scope::{Binding, ModuleId, ScopeId};
use super::tir::{Block, Expression, ExpressionKind, FunctionId, GlobalId};
use super::{CheckState, Checker, Want};
use crate::source::Span;
use crate::syntax::ast::{self, Name, StatementKind, Symbol};
use crate::types::{NamedTypeId, Ty, TyKind};
use rustc_hash::FxHashMap;

/// What is kept of earlier lines, beside their declarations.
#[derive(Debug, Default)]
pub struct Incremental {
    /// Whether the last expression of the next line is taken for a value.
    pub wants_value: bool,
    /// Where the line's value is, and of what type.
    pub value: Option<(GlobalId, Ty)>,
    /// The `defer`s of the line.
    pub deferred: Vec<Deferred>,
    /// Types whose names the line gave to others.
    replaced: Vec<NamedTypeId>,
    /// The variables behind `_`, one for each type.
    values: FxHashMap<Ty, GlobalId>,
}

/// A statement that waits for the end of the session.
#[derive(Clone, Copy, Debug)]
pub struct Deferred {
    pub function: FunctionId,
    /// Not 0 once the `defer` has been reached.
    pub reached: GlobalId,
}

/// How far a session had come: all that is behind it can be taken back.
#[derive(Debug)]
pub struct Mark {
    declarations: usize,
    functions: usize,
    modules: usize,
    run_modules: usize,
    tests: usize,
    cases: FxHashMap<(ScopeId, Symbol), Vec<(NamedTypeId, u32)>>,
}

impl Mark {
    /// Whether a module was there already.
    pub fn knows(&self, module: ModuleId) -> bool {
        (module.0 as usize) < self.modules
    }
}

impl CheckState {
    /// Begins a line whose text begins at `start`.
    pub fn begin_line(&mut self, start: u32, wants_value: bool) -> Mark {
        self.scopes.begin_line(start);
        if let Some(incremental) = &mut self.incremental {
            incremental.wants_value = wants_value;
            incremental.value = None;
            incremental.deferred.clear();
        }
        self.mark()
    }

    /// How far the session has come.
    pub fn mark(&mut self) -> Mark {
        if let Some(incremental) = &mut self.incremental {
            incremental.replaced.clear();
        }
        Mark {
            declarations: self.scopes.count(),
            functions: self.program.functions.len(),
            modules: self.modules.len(),
            run_modules: self.run_modules.len(),
            tests: self.tests.len(),
            cases: self.cases.clone(),
        }
    }

    /// Takes back what was declared since. `compiled` tells that the machine has the code already.
    pub fn rewind(&mut self, mark: &Mark, compiled: bool) {
        self.scopes.rewind(mark.declarations);
        let is_old = |function: &FunctionId| (function.0 as usize) < mark.functions;
        for definition in &mut self.definitions {
            definition.open = 0;
            if !compiled {
                let instances = &mut definition.instances;
                instances.retain(|instance| is_old(&instance.function));
            }
        }
        if !compiled {
            self.program.copies.retain(is_old);
        }
        self.cases.clone_from(&mark.cases);
        self.modules.truncate(mark.modules);
        self.run_modules.truncate(mark.run_modules);
        for module in &mut self.modules {
            match &module.state {
                module::State::Done { entry, .. } if is_old(entry) => {}
                _ => module.state = module::State::New,
            }
        }
        self.tests.truncate(mark.tests);
        let line = self.incremental.as_mut();
        for id in line
            .map(|line| std::mem::take(&mut line.replaced))
            .unwrap_or_default()
        {
            self.types.set_replaced(id, false);
        }
    }

    /// Has the functions of all lines checked anew at their next calls.
    pub(super) fn forget_instances(&mut self) {
        for definition in &mut self.definitions {
            if self.scopes.chain(definition.scope).last() == Some(self.top) {
                definition.instances.clear();
            }
        }
    }
}

impl Checker<'_> {
    /// Whether the place is the top level of a line.
    pub(super) fn is_line_of_session(&mut self) -> bool {
        let line = self.state.incremental.is_some() && !self.imported;
        line && self.context().top_level && self.scope == self.module_scope
    }

    /// Keeps the value of a line's last statement, if it is to have one.
    pub(super) fn last_value(
        &mut self,
        statement: &ast::Statement,
        out: &mut Vec<Expression>,
    ) -> bool {
        let StatementKind::Expression(expression) = &statement.kind else {
            return false;
        };
        let wanted = self.state.incremental.as_ref();
        if !wanted.is_some_and(|line| line.wants_value) || !self.is_line_of_session() {
            return false;
        }
        let Some(symbol) = self.interner.lookup("_") else {
            return false;
        };
        let value = self.expression(expression, Want::Any);
        if matches!(
            self.kind(value.ty),
            TyKind::Unit | TyKind::Never | TyKind::Unknown
        ) {
            out.push(value);
            return true;
        }
        let span = value.span;
        let ty = self.state.types.resolve(value.ty);
        let local = self.new_local("_", ty, false, span);
        let known = self.incremental().values.get(&ty).copied();
        self.context().locals[local.0 as usize].global = known;
        if known.is_none() {
            self.make_global(local);
        }
        self.context().outermost[local.0 as usize] = true;
        // Where it is the same variable as before, functions that use it need not be checked anew.
        if known.is_none() || known != self.last_global(symbol) {
            let binding = Binding::Local {
                context: self.context().id,
                local,
                narrowed: None,
            };
            self.state.scopes.declare(self.scope, symbol, binding, span);
        }
        if let Some(global) = self.context().locals[local.0 as usize].global {
            let incremental = self.incremental();
            incremental.values.insert(ty, global);
            incremental.value = Some((global, ty));
        }
        let kept = ExpressionKind::Let(local, Box::new(value));
        out.push(Expression::new(kept, Ty::UNIT, span));
        true
    }

    /// The variable that `_` stands for.
    fn last_global(&self, symbol: Symbol) -> Option<GlobalId> {
        let found = self.state.scopes.lookup(self.scope, symbol, u32::MAX - 1)?;
        let Binding::Local { context, local, .. } = found.binding else {
            return None;
        };
        let function = self.state.finished.get(&context)?;
        let function = &self.state.program.functions[function.0 as usize];
        function.locals.get(local.0 as usize)?.global
    }

    /// `defer` at the top level of a line: a function, and a note that it was reached.
    pub(super) fn defer_to_end(&mut self, deferred: &ast::Statement, span: Span) -> Expression {
        let function = self.open_context("defer", span, self.scope, false, Ty::UNIT);
        let mut statements = Vec::new();
        self.in_scope(|checker| checker.statement(deferred, &mut statements));
        let body = ExpressionKind::Block(Block {
            statements,
            value: None,
        });
        self.close_context(Expression::new(body, Ty::UNIT, span), 0);
        let local = self.new_local("_", Ty::BOOL, false, Span::NONE);
        self.make_global(local);
        if let Some(reached) = self.context().locals[local.0 as usize].global {
            let deferred = Deferred { function, reached };
            self.incremental().deferred.push(deferred);
        }
        let reached = Expression::new(ExpressionKind::Bool(true), Ty::BOOL, span);
        let note = ExpressionKind::Let(local, Box::new(reached));
        Expression::new(note, Ty::UNIT, span)
    }

    /// The type that an earlier line declared under the name.
    pub(super) fn earlier_type(&self, name: Name) -> Option<NamedTypeId> {
        self.state.incremental.as_ref()?;
        let top = self.state.top;
        let found = self.state.scopes.lookup(top, name.symbol, u32::MAX - 1)?;
        match found.binding {
            _ if self.scope != top => None,
            Binding::Type(ty) => self.state.types.named_of(ty).map(|(id, _)| id),
            Binding::GenericType(id) => Some(id),
            _ => None,
        }
    }

    /// Another type takes the name. Bare names of cases mean those of the new one.
    pub(super) fn replace_type(&mut self, earlier: NamedTypeId) {
        self.state.types.set_replaced(earlier, true);
        for cases in self.state.cases.values_mut() {
            cases.retain(|(id, _)| *id != earlier);
        }
        self.incremental().replaced.push(earlier);
    }

    fn incremental(&mut self) -> &mut Incremental {
        self.state.incremental.get_or_insert_default()
    }
}
