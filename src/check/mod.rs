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

mod aggregate;
mod c_declaration;
mod call;
mod case_pattern;
mod closure;
mod coerce;
mod collection;
pub mod complete;
pub mod constant;
mod construct;
mod control;
pub mod copy;
mod declare;
pub mod describe;
pub mod dump;
pub mod error;
pub mod exhaustive;
mod expression;
mod foreign;
mod foreign_call;
mod foreign_expression;
mod foreign_type;
mod function_pointer;
pub mod incremental;
pub mod index;
pub mod inspect;
mod instance;
mod matching;
mod member;
mod method;
pub mod module;
mod mutable;
mod name;
mod operator;
mod order;
mod ownership;
mod parallel;
pub mod parts;
mod pattern;
mod place;
mod printf;
mod repeat;
pub mod scope;
mod statement;
pub mod tir;
mod type_expression;

use crate::diagnostic::Diagnostic;
use crate::source::{SourceMap, Span};
use crate::syntax::ast::{self, Interner, Symbol};
use crate::types::{NamedTypeId, Ty, TyKind, TypeTable};
use aggregate::Nominal;
use closure::PendingLambda;
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

impl Want {
    fn ty(self) -> Option<Ty> {
        match self {
            Want::Type(ty) => Some(ty),
            Want::Any | Want::Discard => None,
        }
    }
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
    /// Set for a session that goes on line by line: every top-level variable is kept for later walks.
    pub incremental: Option<incremental::Incremental>,
    /// The list `args`, once something named it.
    arguments: Option<GlobalId>,
    /// Declared structs, unions, classes and enums.
    nominals: FxHashMap<NamedTypeId, Nominal>,
    /// Enum cases by the scope that their enum is declared in.
    cases: FxHashMap<(ScopeId, Symbol), Vec<(NamedTypeId, u32)>>,
    modules: Vec<module::Module>,
    /// Top levels of modules that some import runs.
    run_modules: Vec<FunctionId>,
    /// The functions of top levels that have been checked, by their walks.
    finished: FxHashMap<ContextId, FunctionId>,
    /// The rows that stand for function pointers, by their types.
    pointer_rows: FxHashMap<Ty, tir::ExternId>,
    /// What stands between C and function values whose own types have functions in them, by those types.
    callback_adapters: FxHashMap<Ty, FunctionId>,
    /// `test` blocks are checked and kept.
    pub with_tests: bool,
    pub tests: Vec<Test>,
    /// What names stand for, where an editor wants to know.
    pub index: Option<index::Index>,
}

/// A `test` block.
#[derive(Clone, Debug)]
pub struct Test {
    pub name: String,
    pub function: FunctionId,
    pub span: Span,
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
            incremental: None,
            arguments: None,
            nominals: FxHashMap::default(),
            cases: FxHashMap::default(),
            modules: Vec::new(),
            run_modules: Vec::new(),
            finished: FxHashMap::default(),
            pointer_rows: FxHashMap::default(),
            callback_adapters: FxHashMap::default(),
            with_tests: false,
            tests: Vec::new(),
            index: None,
        }
    }
}

impl CheckState {
    /// Adds a file that others import.
    pub fn add_module(&mut self, source: module::Source) -> scope::ModuleId {
        self.modules.push(module::Module::new(source));
        scope::ModuleId(self.modules.len() as u32 - 1)
    }

    /// Says which files a module's imports name.
    pub fn set_imports(
        &mut self,
        module: scope::ModuleId,
        imports: FxHashMap<Span, scope::ModuleId>,
    ) {
        self.modules[module.0 as usize].source.imports = Rc::new(imports);
    }

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
    imports: FxHashMap<Span, scope::ModuleId>,
) -> Checked {
    let scope = state.top;
    let mut checker = Checker::new(state, sources, interner);
    checker.folder = folder.into();
    checker.imports = Rc::new(imports);
    let first = checker.state.program.functions.len();
    let entry = checker.check_file("", module, span, scope);
    checker.check_known(first);
    checker.close_captures(first);
    if !checker.diagnostics.iter().any(Diagnostic::is_error) {
        checker.state.program.copy_functions(first);
    }
    let uncalled = std::mem::take(&mut checker.uncalled);
    checker.look_at_uncalled(&uncalled);
    checker.state.types.lay_out_all();
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
    /// Locals that stand at the top level of a file, not in a block there: functions share them as globals.
    outermost: Vec<bool>,
    /// Locals that cannot be assigned, and why.
    fixed: Vec<Option<error::Immutable>>,
    captures: Vec<tir::Capture>,
    /// Functions declared within others that this one calls or takes for values.
    nested: Vec<FunctionId>,
    /// Some call in it is given a function.
    passes_functions: bool,
    result: Ty,
    result_because: Option<Span>,
    loops: Vec<LoopContext>,
    next_loop: u32,
    /// `defer`s around the place being checked.
    defers: u32,
    /// Where the functions declared in it begin among those that wait for a call.
    first_pending: usize,
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
    /// The files that this one's imports name.
    imports: Rc<FxHashMap<Span, scope::ModuleId>>,
    /// The scope of the file's top level.
    module_scope: ScopeId,
    /// The file is one that others import.
    imported: bool,
    /// Calls of the modules that the file is the first to import.
    module_runs: Vec<Expression>,
    /// Definitions to be looked at at the end, called or not.
    pending: Vec<DefinitionId>,
    /// Those of the file itself that may have stayed uncalled, where there is an index to be filled.
    uncalled: Vec<DefinitionId>,
    /// Lambdas that wait for the types of their parameters.
    pending_lambdas: Vec<PendingLambda>,
    /// Parameters that the expressions of a foreign declaration have named.
    named_parameters: Vec<u32>,
    /// Foreign declarations whose expressions are still to be checked.
    pending_externs: Vec<foreign_expression::PendingExtern>,
    /// Those whose expressions are being checked.
    externs_under_way: Vec<tir::ExternId>,
    /// Fields whose default is being checked.
    defaults_under_way: Vec<(NamedTypeId, usize)>,
    /// Where the generic names of types are declared that are being put in full.
    aliases_under_way: Vec<Span>,
    calls: Vec<Instantiation>,
}

impl<'a> Checker<'a> {
    /// One that stands at the top level.
    fn new(state: &'a mut CheckState, sources: &'a SourceMap, interner: &'a Interner) -> Self {
        let scope = state.top;
        Checker {
            state,
            scope,
            interner,
            sources,
            folder: "".into(),
            diagnostics: Vec::new(),
            contexts: Vec::new(),
            upcoming: FxHashMap::default(),
            imports: Rc::default(),
            module_scope: scope,
            imported: false,
            module_runs: Vec::new(),
            pending: Vec::new(),
            uncalled: Vec::new(),
            pending_lambdas: Vec::new(),
            named_parameters: Vec::new(),
            pending_externs: Vec::new(),
            externs_under_way: Vec::new(),
            defaults_under_way: Vec::new(),
            aliases_under_way: Vec::new(),
            calls: Vec::new(),
        }
    }

    /// Checks a file; gives the function of its top level.
    fn check_file(
        &mut self,
        name: &str,
        module: &ast::Module,
        span: Span,
        scope: ScopeId,
    ) -> FunctionId {
        let function = self.open_context(name, span.before(), scope, true, Ty::UNIT);
        let context = self.context().id;
        self.declare_all(&module.statements);
        let mut statements = std::mem::take(&mut self.module_runs);
        for (index, statement) in module.statements.iter().enumerate() {
            let last = index + 1 == module.statements.len();
            if !(last && self.last_value(statement, &mut statements)) {
                self.statement(statement, &mut statements);
            }
        }
        let first = self.context().first_pending;
        self.check_uncalled(first);
        self.finish_externs(None);
        let body = ExpressionKind::Block(tir::Block {
            statements,
            value: None,
        });
        self.close_context(Expression::new(body, Ty::UNIT, span), 0);
        self.state.finished.insert(context, function);
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
        let function = self.reserve_function(name, span);
        self.open_context_for(function, scope, result);
        self.context().top_level = top_level;
        function
    }

    /// A row for a function that is still to be checked: it is there from the start, for recursive calls.
    fn reserve_function(&mut self, name: &str, span: Span) -> FunctionId {
        let function = FunctionId(self.state.program.functions.len() as u32);
        self.state.program.functions.push(tir::Function {
            name: name.to_owned(),
            parameters: 0,
            locals: Vec::new(),
            result: Ty::UNIT,
            body: Rc::new(Expression::unit(span)),
            span,
            context: u32::MAX,
            captures: Vec::new(),
            nested: Vec::new(),
            pointer: None,
            passes_functions: false,
            copy_of: None,
        });
        function
    }

    /// Begins the walk over a function's body.
    fn open_context_for(&mut self, function: FunctionId, scope: ScopeId, result: Ty) {
        let id = self.push_context(function, scope, result);
        let row = &mut self.state.program.functions[function.0 as usize];
        row.context = id.0;
        row.result = result;
    }

    fn push_context(&mut self, function: FunctionId, scope: ScopeId, result: Ty) -> ContextId {
        let id = ContextId(self.state.contexts);
        self.state.contexts += 1;
        self.contexts.push(Context {
            id,
            function,
            top_level: false,
            locals: Vec::new(),
            used: Vec::new(),
            quiet: Vec::new(),
            outermost: Vec::new(),
            fixed: Vec::new(),
            captures: Vec::new(),
            nested: Vec::new(),
            passes_functions: false,
            result,
            result_because: None,
            loops: Vec::new(),
            next_loop: 0,
            defers: 0,
            first_pending: self.pending.len(),
            outer: std::mem::replace(&mut self.scope, scope),
        });
        id
    }

    fn close_context(&mut self, body: Expression, parameters: u32) {
        let (own, first) = (self.context().id, self.context().first_pending);
        // As long as the variables around them are there.
        self.check_uncalled(first);
        self.force_pending_of(own);
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
        function.captures = context.captures;
        function.nested = context.nested;
        function.passes_functions = context.passes_functions;
        function.body = Rc::new(body);
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
            assigned: false,
            captured: false,
            addressed: false,
            holds: None,
        });
        context.used.push(false);
        context.quiet.push(false);
        context.outermost.push(false);
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
        if self.scope == self.module_scope {
            self.context().outermost[local.0 as usize] = true;
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

    /// An expression's text, for help that shows what to write instead.
    fn as_written(&self, span: Span) -> error::Written<'a> {
        let text = self.sources.text(span);
        error::Written { span, text }
    }

    /// Names the place where a variable has got the type that does not fit; a parameter without a type has it from
    /// the call, which is named anyway.
    fn with_origin(&self, diagnostic: Diagnostic, value: &Expression) -> Diagnostic {
        let generic = self.calls.last().is_some_and(|call| call.generic);
        let (name, span) = match &value.kind {
            ExpressionKind::Convert(_, inner) => return self.with_origin(diagnostic, inner),
            ExpressionKind::Local(local) => {
                let Some(own) = self.contexts.last() else {
                    return diagnostic;
                };
                if generic && own.quiet[local.0 as usize] {
                    return diagnostic;
                }
                let row = &own.locals[local.0 as usize];
                (&row.name, row.span)
            }
            ExpressionKind::Global(global) => {
                let row = &self.state.program.globals[global.0 as usize];
                (&row.name, row.span)
            }
            _ => return diagnostic,
        };
        let said = diagnostic.secondary.iter().any(|label| label.span == span);
        if said || span.is_none() || name.starts_with('_') {
            return diagnostic;
        }
        let ty = self.type_name(value.ty);
        diagnostic.because(span, error::type_since(name, &ty))
    }

    /// The `let` in front of a name that it declares, if `var` could stand there.
    fn let_word(&self, name: Span) -> Option<Span> {
        let file = self.sources.file(self.sources.file_of(name)?);
        let start = file.range(name).start;
        let line = file.text[..start].rfind('\n').map_or(0, |at| at + 1);
        let before = &file.text[line..start];
        let at = before.rfind("let ")?;
        let is_pattern = |sign: char| sign.is_alphanumeric() || "_ (),".contains(sign);
        let in_condition = before[..at]
            .trim_end()
            .ends_with(|sign: char| sign.is_alphanumeric());
        if in_condition || !before[at + 4..].chars().all(is_pattern) {
            return None;
        }
        let start = file.base() + (line + at) as u32;
        Some(Span::new(start, start + 3))
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

    /// All types must be known by the end: looks at the functions that this walk made.
    fn check_known(&mut self, first: usize) {
        if self.diagnostics.iter().any(Diagnostic::is_error) {
            return;
        }
        self.state.types.settle();
        let mut unknown = Vec::new();
        for function in &self.state.program.functions[first..] {
            for local in &function.locals {
                if self.state.types.has_unbound(local.ty) {
                    let ty = self.type_name(local.ty);
                    unknown.push(error::variable_type_not_known(local.span, &local.name, &ty));
                }
            }
            if self.state.types.has_unbound(function.result) {
                unknown.push(error::result_type_needed(function.span, &function.name));
            }
        }
        self.diagnostics.extend(unknown);
    }
}
