//! Modules: what an `import` names, and what is in it.
//!
//! The files have been parsed before; here they are checked, each when the first import of it is reached, and the
//! import becomes a call of the file's top level. A module's top-level names are its members; those that begin with
//! `_` are its own.

use super::error;
use super::index::{Gap, Meaning};
use super::scope::{Binding, DefinitionId, ModuleId, ScopeId};
use super::tir::{Expression, ExpressionKind, FunctionId};
use super::{CheckState, Checker, Want};
use crate::diagnostic;
use crate::source::Span;
use crate::syntax::ast::{self, Name, Symbol};
use crate::types::Ty;
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// A file that has been parsed, for others to import.
#[derive(Clone, Debug)]
pub struct Source {
    pub name: String,
    pub ast: Rc<ast::Module>,
    pub span: Span,
    /// Where its own relative names start.
    pub folder: Rc<str>,
    /// The files that its imports name, by the place of the import.
    pub imports: Rc<FxHashMap<Span, ModuleId>>,
}

/// What is known of a module.
#[derive(Debug)]
pub struct Module {
    pub source: Source,
    pub(super) state: State,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum State {
    New,
    /// Being checked: an import of it leads in a circle.
    Open,
    Done {
        scope: ScopeId,
        entry: FunctionId,
    },
}

impl Module {
    pub fn new(source: Source) -> Self {
        Module {
            source,
            state: State::New,
        }
    }
}

impl CheckState {
    /// The module whose file has this name.
    pub(super) fn module_called(&self, name: &str) -> Option<ModuleId> {
        let mut names = self.modules.iter().map(|module| &module.source.name);
        let index = names.position(|known| known == name)?;
        Some(ModuleId(index as u32))
    }

    /// The scope of its members, once it has been checked.
    pub(super) fn module_scope(&self, module: ModuleId) -> Option<ScopeId> {
        match self.modules[module.0 as usize].state {
            State::Done { scope, .. } => Some(scope),
            State::New | State::Open => None,
        }
    }
}

impl Checker<'_> {
    /// Makes known what an import names. The first import of a module runs it.
    pub(super) fn import(
        &mut self,
        import: &ast::Import,
        span: Span,
        seen: &mut FxHashMap<Symbol, Span>,
    ) {
        let names: Vec<Name> = match (&import.names, import.alias, &import.source) {
            (Some(names), _, _) => names
                .iter()
                .map(|one| one.alias.unwrap_or(one.name))
                .collect(),
            (None, Some(alias), _) => vec![alias],
            (None, None, ast::ImportSource::Module(name)) => vec![*name],
            (None, None, ast::ImportSource::Path(path)) => {
                self.file_symbol(path).into_iter().collect()
            }
            _ => Vec::new(),
        };
        for name in &names {
            self.declare_once(seen, *name);
        }
        let broken = |checker: &mut Self| {
            names
                .iter()
                .for_each(|name| checker.declare_as_broken(*name));
        };
        if matches!(import.source, ast::ImportSource::C { .. }) {
            self.report(error::not_supported_yet(span, "`import c` is"));
            return broken(self);
        }
        if !self.context().top_level || self.scope != self.module_scope {
            self.report(error::import_inside(span));
            return broken(self);
        }
        // Where the file could not be found, an error has been reported.
        let Some(module) = self.imports.get(&span).copied() else {
            return broken(self);
        };
        let Some(scope) = self.check_import(module, span) else {
            return broken(self);
        };
        let own = self.scope;
        match &import.names {
            Some(list) => {
                for one in list {
                    let name = one.alias.unwrap_or(one.name);
                    let found = self.member_of(module, scope, one.name);
                    let binding = found.unwrap_or(Binding::Broken);
                    self.state
                        .scopes
                        .declare(own, name.symbol, binding, name.span);
                }
            }
            None => {
                for name in &names {
                    let binding = Binding::Module(module);
                    self.state
                        .scopes
                        .declare(own, name.symbol, binding, name.span);
                }
            }
        }
    }

    /// The name that a path gives its module: `util` of `"lib/util.arc"`.
    fn file_symbol(&self, path: &ast::StringLiteral) -> Option<Name> {
        let text = path.plain()?;
        let file = text.rsplit('/').next().unwrap_or(text);
        let stem = file.strip_suffix(".arc").unwrap_or(file);
        let symbol = self.interner.lookup(stem)?;
        Some(Name {
            symbol,
            span: path.span,
        })
    }

    /// Checks a module at its first import, and has it run there.
    fn check_import(&mut self, module: ModuleId, span: Span) -> Option<ScopeId> {
        match self.state.modules[module.0 as usize].state {
            State::Done { scope, entry } => {
                // It may have been checked for its functions alone.
                self.runs_module(entry, span);
                return Some(scope);
            }
            State::Open => {
                let chain: Vec<String> = self
                    .state
                    .modules
                    .iter()
                    .filter(|module| matches!(module.state, State::Open))
                    .map(|module| module.source.name.clone())
                    .collect();
                self.report(error::import_cycle(span, &chain));
                return None;
            }
            State::New => {}
        }
        let (scope, entry) = self.check_module_source(module);
        self.runs_module(entry, span);
        Some(scope)
    }

    fn check_module_source(&mut self, module: ModuleId) -> (ScopeId, FunctionId) {
        self.state.modules[module.0 as usize].state = State::Open;
        let source = self.state.modules[module.0 as usize].source.clone();
        let scope = self.state.scopes.open(None);
        let outer = (
            std::mem::replace(&mut self.folder, source.folder.clone()),
            std::mem::replace(&mut self.imports, source.imports.clone()),
            std::mem::replace(&mut self.module_scope, scope),
            std::mem::replace(&mut self.imported, true),
            std::mem::take(&mut self.calls),
            std::mem::take(&mut self.pending),
            std::mem::take(&mut self.module_runs),
        );
        let name = format!("(module {})", source.name);
        let entry = self.check_file(&name, &source.ast, source.span, scope);
        (
            self.folder,
            self.imports,
            self.module_scope,
            self.imported,
            self.calls,
            self.pending,
            self.module_runs,
        ) = outer;
        self.state.modules[module.0 as usize].state = State::Done { scope, entry };
        (scope, entry)
    }

    /// The top level of the file being checked runs the module, unless somebody did before.
    fn runs_module(&mut self, entry: FunctionId, span: Span) {
        if self.state.run_modules.contains(&entry) {
            return;
        }
        self.state.run_modules.push(entry);
        let call = ExpressionKind::Call {
            function: entry,
            arguments: Vec::new(),
        };
        self.module_runs.push(Expression::new(call, Ty::UNIT, span));
    }

    /// A member, if the module has it: for those who only look.
    pub(super) fn peek_module_member(&self, module: ModuleId, name: Symbol) -> Option<Binding> {
        let State::Done { scope, .. } = self.state.modules[module.0 as usize].state else {
            return None;
        };
        let found = self.state.scopes.lookup(scope, name, u32::MAX - 1)?;
        Some(found.binding)
    }

    /// A member of a module; reports one that is not there, or not for others.
    pub(super) fn module_member(&mut self, module: ModuleId, name: Name) -> Option<Binding> {
        let State::Done { scope, .. } = self.state.modules[module.0 as usize].state else {
            return None;
        };
        self.member_of(module, scope, name)
    }

    fn member_of(&mut self, module: ModuleId, scope: ScopeId, name: Name) -> Option<Binding> {
        let text = self.text(name.symbol);
        self.note_gap(name.symbol, |_| Gap::ModuleMember(module));
        let found = self.state.scopes.lookup(scope, name.symbol, u32::MAX - 1);
        if let Some(found) = &found {
            self.note(name.span, found.span, || {
                Meaning::Bound(found.binding.clone())
            });
        }
        match found {
            Some(_) if text.starts_with('_') => {
                self.report(error::private_name(name.span, text));
                None
            }
            Some(found) => match found.binding {
                Binding::Broken => None,
                // What a module imports is not its own.
                Binding::Module(_) => {
                    self.no_member_of(module, scope, name);
                    None
                }
                binding => Some(binding),
            },
            None => {
                self.no_member_of(module, scope, name);
                None
            }
        }
    }

    fn no_member_of(&mut self, module: ModuleId, scope: ScopeId, name: Name) {
        let text = self.text(name.symbol);
        let visible = self.state.scopes.visible(scope);
        let names = visible
            .iter()
            .map(|(symbol, _)| self.text(*symbol))
            .filter(|name| !name.starts_with('_'));
        let near = diagnostic::nearest(text, names).map(str::to_owned);
        let module = self.state.modules[module.0 as usize].source.name.clone();
        let module = module.rsplit('/').next().unwrap_or(&module).to_owned();
        let error = error::no_module_member(name.span, &module, text, near.as_deref());
        self.report(error);
    }

    /// A call of what a name stands for in a module.
    pub(super) fn call_binding(
        &mut self,
        binding: Binding,
        name: Name,
        call: &ast::Call,
        want: Want,
        span: Span,
    ) -> Expression {
        match binding {
            Binding::Function(id) => self.call_function(id, None, call, want, span),
            Binding::Extern(id) | Binding::PresentExtern(id) => self.call_foreign(id, call, span),
            binding @ (Binding::Type(_) | Binding::GenericType(_)) => {
                let ty = self.constructed_type(&binding, want).unwrap_or(Ty::UNKNOWN);
                self.construct(ty, call, span)
            }
            binding => {
                let callee = self.bound_value(binding, name, Want::Any, name.span);
                self.call_value(callee, call, span)
            }
        }
    }

    /// A function of one of the library's modules, for the methods that are written in Arcane.
    pub(super) fn library_function(&mut self, module: &str, name: Symbol) -> Option<DefinitionId> {
        if self.interner.text(name).starts_with('_') {
            return None;
        }
        let module = self.state.module_called(&format!("std/{module}.arc"))?;
        let scope = match self.state.modules[module.0 as usize].state {
            State::Done { scope, .. } => scope,
            State::Open => return None,
            State::New => self.check_module_source(module).0,
        };
        match self.state.scopes.lookup(scope, name, u32::MAX - 1)?.binding {
            Binding::Function(definition) => Some(definition),
            _ => None,
        }
    }
}
