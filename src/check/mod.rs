//! From syntax to typed IR: names, types, instances per argument types.
//!
//! The walk is one pass over each function body, in both directions: a node is told what is
//! wanted of it ([`Want`]) and answers with an expression that has a type. Where the two differ, the few
//! implicit conversions of the language are made into nodes ([`coerce`]); what is not known yet is an
//! inference variable.
//!
//! A function is checked when it is first called, once per set of argument types ([`instance`]); what
//! nobody calls is checked at the end, if its parameters have types. The state outlives a walk,
//! so that the REPL can go on with it.
//!
//! ```text
//!   declare     names of a block, before its statements
//!   statement   expression   operator   place   call   member   foreign   control
//!   type_expression   coerce   constant   instance   scope
//! ```
//!
//! This folder knows no registers and no addresses.

mod call;
mod coerce;
pub mod constant;
mod control;
mod declare;
pub mod dump;
pub mod error;
mod expression;
mod foreign;
mod instance;
mod member;
mod operator;
mod place;
mod scope;
mod statement;
pub mod tir;
mod type_expression;

use crate::diagnostic::Diagnostic;
use crate::source::{SourceMap, Span};
use crate::syntax::ast::{self, Interner, Symbol};
use crate::types::{Ty, TyKind, TypeTable};
use instance::Definition;
use rustc_hash::FxHashMap;
use scope::{Binding, ContextId, DefinitionId, ScopeId, Scopes};
use std::rc::Rc;
use tir::{Expression, ExpressionKind, FunctionId, GlobalId, Local, LocalId, LoopId, Program};

/// What the node above wants of an expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Want {
    /// A value of any type.
    Any,
    /// A value, of this type if possible: a hint that gives types to literals.
    Type(Ty),
    /// Nothing: a statement, whose value is dropped.
    Discard,
}

/// What has been checked so far in a session.
#[derive(Debug)]
pub struct CheckState {
    pub program: Program,
    pub types: TypeTable,
    scopes: Scopes,
    /// The scope of the top level.
    top: ScopeId,
    definitions: Vec<Definition>,
    contexts: u32,
    /// Every top-level variable is kept for later walks (the REPL's).
    pub keep_variables: bool,
    /// The list `args`, once something named it.
    arguments: Option<GlobalId>,
}

impl Default for CheckState {
    fn default() -> Self {
        let mut scopes = Scopes::default();
        let top = scopes.open(None);
        CheckState {
            program: Program::default(),
            types: TypeTable::new(),
            scopes,
            top,
            definitions: Vec::new(),
            contexts: 0,
            keep_variables: false,
            arguments: None,
        }
    }
}

impl CheckState {
    /// The global that holds the command line, if a script named `args`.
    pub fn arguments(&self) -> Option<GlobalId> {
        self.arguments
    }
}

/// A file that has been checked.
#[derive(Debug)]
pub struct Checked {
    /// The function that runs the file's top level; missing where there were errors.
    pub entry: Option<FunctionId>,
    pub diagnostics: Vec<Diagnostic>,
}

/// Checks a file. `folder` is where the script's relative library paths start.
pub fn check(
    state: &mut CheckState,
    sources: &SourceMap,
    interner: &Interner,
    module: &ast::Module,
    span: Span,
    folder: &str,
) -> Checked {
    let scope = state.top;
    let mut checker = Checker {
        state,
        scope,
        interner,
        sources,
        folder: folder.into(),
        diagnostics: Vec::new(),
        contexts: Vec::new(),
        upcoming: FxHashMap::default(),
        pending: Vec::new(),
        calls: Vec::new(),
    };
    let first = checker.state.program.functions.len();
    let entry = checker.check_module(module, span);
    checker.check_known(first);
    let mut diagnostics = checker.diagnostics;
    crate::diagnostic::sort(&mut diagnostics);
    let failed = diagnostics.iter().any(Diagnostic::is_error);
    Checked {
        entry: (!failed).then_some(entry),
        diagnostics,
    }
}

/// A loop around the place being checked.
#[derive(Debug)]
struct LoopContext {
    id: LoopId,
    label: Option<Symbol>,
    /// The type of `break`'s values, for `loop`; `None` for the loops that have none.
    value: Option<Ty>,
    /// How a `break` is written in messages: `while`, `for`, `loop`.
    word: &'static str,
    broken: bool,
    /// How many `defer`s were open around the loop.
    defers: u32,
}

/// The function being checked.
#[derive(Debug)]
struct Context {
    id: ContextId,
    function: FunctionId,
    top_level: bool,
    locals: Vec<Local>,
    used: Vec<bool>,
    /// Locals whose lack of use is no news: parameters, loop variables.
    quiet: Vec<bool>,
    /// Locals that cannot be assigned, and why.
    fixed: Vec<Option<error::Immutable>>,
    result: Ty,
    result_because: Option<Span>,
    loops: Vec<LoopContext>,
    next_loop: u32,
    /// `defer`s around the place being checked.
    defers: u32,
    /// The scope outside, to go back to.
    outer: ScopeId,
}

/// A call that made an instance: the border that an error inside is seen through.
#[derive(Clone, Debug)]
struct Instantiation {
    call: Span,
    text: String,
    generic: bool,
}

struct Checker<'a> {
    state: &'a mut CheckState,
    interner: &'a Interner,
    sources: &'a SourceMap,
    /// The folder of the script.
    folder: Rc<str>,
    diagnostics: Vec<Diagnostic>,
    contexts: Vec<Context>,
    /// The scope of the place being checked.
    scope: ScopeId,
    /// Variables that a block declares somewhere: for messages about those used too early.
    upcoming: FxHashMap<(ScopeId, Symbol), Span>,
    /// Definitions to be looked at at the end, called or not.
    pending: Vec<DefinitionId>,
    calls: Vec<Instantiation>,
}

impl<'a> Checker<'a> {
    fn check_module(&mut self, module: &ast::Module, span: Span) -> FunctionId {
        let scope = self.state.top;
        let function = self.open_context("", span.before(), scope, true, Ty::UNIT);
        self.declare_all(&module.statements);
        let mut statements = Vec::new();
        for statement in &module.statements {
            self.statement(statement, &mut statements);
        }
        self.check_uncalled();
        let body = ExpressionKind::Block(tir::Block {
            statements,
            value: None,
        });
        self.close_context(Expression::new(body, Ty::UNIT, span), 0);
        function
    }

    // ---- contexts

    fn open_context(
        &mut self,
        name: &str,
        span: Span,
        scope: ScopeId,
        top_level: bool,
        result: Ty,
    ) -> FunctionId {
        let function = FunctionId(self.state.program.functions.len() as u32);
        // The row is there from the start, for recursive calls.
        self.state.program.functions.push(tir::Function {
            name: name.to_owned(),
            parameters: 0,
            locals: Vec::new(),
            result,
            body: Expression::unit(span),
            span,
        });
        let id = ContextId(self.state.contexts);
        self.state.contexts += 1;
        self.contexts.push(Context {
            id,
            function,
            top_level,
            locals: Vec::new(),
            used: Vec::new(),
            quiet: Vec::new(),
            fixed: Vec::new(),
            result,
            result_because: None,
            loops: Vec::new(),
            next_loop: 0,
            defers: 0,
            outer: std::mem::replace(&mut self.scope, scope),
        });
        function
    }

    fn close_context(&mut self, body: Expression, parameters: u32) {
        let Some(context) = self.contexts.pop() else {
            return;
        };
        self.scope = context.outer;
        for (index, local) in context.locals.iter().enumerate() {
            let silent = context.used[index] || context.quiet[index];
            if !silent && !local.name.starts_with('_') && !local.span.is_none() {
                self.diagnostics
                    .push(error::unused_variable(local.span, &local.name));
            }
        }
        let function = &mut self.state.program.functions[context.function.0 as usize];
        function.parameters = parameters;
        function.locals = context.locals;
        function.body = body;
    }

    fn context(&mut self) -> &mut Context {
        self.contexts.last_mut().expect("a body is being checked")
    }

    /// Runs `inside` in a scope of its own.
    fn in_scope<T>(&mut self, inside: impl FnOnce(&mut Self) -> T) -> T {
        let inner = self.state.scopes.open(Some(self.scope));
        let outer = std::mem::replace(&mut self.scope, inner);
        let value = inside(self);
        self.scope = outer;
        value
    }

    /// A new local of the function being checked, not yet in any scope.
    fn new_local(&mut self, name: &str, ty: Ty, mutable: bool, span: Span) -> LocalId {
        let context = self.context();
        context.locals.push(Local {
            name: name.to_owned(),
            ty,
            mutable,
            span,
            global: None,
        });
        context.used.push(false);
        context.quiet.push(false);
        context
            .fixed
            .push((!mutable).then_some(error::Immutable::Let));
        LocalId(context.locals.len() as u32 - 1)
    }

    /// A new local under its name.
    fn declare_local(&mut self, name: ast::Name, ty: Ty, mutable: bool) -> LocalId {
        let text = self.text(name.symbol).to_owned();
        let local = self.new_local(&text, ty, mutable, name.span);
        let binding = Binding::Local {
            context: self.context().id,
            local,
            narrowed: None,
        };
        self.state
            .scopes
            .declare(self.scope, name.symbol, binding, name.span);
        // What stands at the top level is there for others.
        if self.scope == self.state.top {
            self.context().quiet[local.0 as usize] = true;
        }
        local
    }

    // ---- small helpers

    fn text(&self, symbol: Symbol) -> &'a str {
        self.interner.text(symbol)
    }

    fn type_name(&self, ty: Ty) -> String {
        self.state.types.name(ty)
    }

    fn kind(&self, ty: Ty) -> TyKind {
        self.state.types.shallow_kind(ty).clone()
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        // An error in a generic function is seen through the call that asked for these types.
        let diagnostic = match self.calls.last() {
            Some(call) if call.generic && diagnostic.is_error() => {
                let (span, text) = (call.call, call.text.clone());
                diagnostic.because(span, text)
            }
            _ => diagnostic,
        };
        self.diagnostics.push(diagnostic);
    }

    /// Reports, and stands for the expression that could not be made.
    fn broken(&mut self, span: Span, diagnostic: Diagnostic) -> Expression {
        self.report(diagnostic);
        Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span)
    }

    fn not_yet(&mut self, span: Span, what: &str) -> Expression {
        self.broken(span, error::not_supported_yet(span, what))
    }

    /// All types must be known by the end: looks at the functions that this walk made.
    fn check_known(&mut self, first: usize) {
        if self.diagnostics.iter().any(Diagnostic::is_error) {
            return;
        }
        let mut unknown = Vec::new();
        for function in &self.state.program.functions[first..] {
            for local in &function.locals {
                if self.state.types.has_unbound(local.ty) {
                    unknown.push(error::variable_type_not_known(local.span, &local.name));
                }
            }
            if self.state.types.has_unbound(function.result) {
                unknown.push(error::result_type_needed(
                    function.span,
                    &function.name,
                    function.span,
                ));
            }
        }
        self.diagnostics.extend(unknown);
    }
}
