//! Names and what they stand for.
//!
//! Scopes form a tree that outlives the walk over it: a function is checked at its first call, in the
//! scope where it was declared. So a lookup has a *position*: of several bindings of one name the
//! function sees the last one in front of its own declaration, or, where there is none, the first one
//! behind it that has been declared by the time of the call. That makes every variable set
//! before it can be read.
//!
//! A session that goes on line by line ([`super::incremental`]) adds one rule: what a later line declares stands in
//! front of all that earlier lines declared, for their functions too.

use super::constant::Constant;
use super::tir::{ExternId, ForeignVariableId, LocalId};
use crate::source::Span;
use crate::syntax::ast::{self, Symbol};
use crate::types::{NamedTypeId, Ty};
use rustc_hash::FxHashMap;
use std::rc::Rc;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ScopeId(pub u32);

/// A function as declared, of which there may be many instances.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DefinitionId(pub u32);

/// A file that others import.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ModuleId(pub u32);

/// One run of the checker over a function's body: whose local a binding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ContextId(pub u32);

/// A variable is known not to be null, until it is assigned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Narrowed {
    /// Narrower than the variable's own.
    pub ty: Ty,
    /// Where it is known.
    pub scope: ScopeId,
    /// Loops open there: an assignment in an inner one reaches back to the uses in front of it.
    pub loops: usize,
}

#[derive(Clone, Debug)]
pub enum Binding {
    Local {
        context: ContextId,
        local: LocalId,
        /// Behind a test for null.
        narrowed: Option<Narrowed>,
    },
    Function(DefinitionId),
    Extern(ExternId),
    /// An `extern?` function, behind a test that it is there.
    PresentExtern(ExternId),
    ForeignVariable(ForeignVariableId),
    Constant(Constant),
    Type(Ty),
    /// A type with parameters: its arguments are written, or found from what it is made of.
    GenericType(NamedTypeId),
    GenericAlias(Rc<ast::TypeAlias>, ScopeId),
    /// `self` of a method with `var self`: the local holds the address.
    Pointee {
        context: ContextId,
        local: LocalId,
    },
    Module(ModuleId),
    /// Within `fails` and defaults of an extern.
    ForeignParameter(u32, Ty),
    ForeignResult(Ty),
    /// A declaration that is not supported yet, or was wrong: an error has been reported.
    Broken,
}

#[derive(Clone, Debug)]
struct Entry {
    scope: ScopeId,
    name: Symbol,
    binding: Binding,
    span: Span,
    /// The entry of the same name in the same scope before this one.
    previous: Option<u32>,
}

#[derive(Debug, Default)]
pub struct Scopes {
    parents: Vec<Option<ScopeId>>,
    latest: FxHashMap<(ScopeId, Symbol), u32>,
    entries: Vec<Entry>,
    /// Where the lines of a session that goes on begin.
    lines: Vec<u32>,
    /// A line has declared a name anew that an earlier one had declared.
    replaced: bool,
}

/// What a name stands for, and where that was declared.
#[derive(Clone, Debug)]
pub struct Found {
    pub binding: Binding,
    pub span: Span,
}

impl Scopes {
    pub fn open(&mut self, parent: Option<ScopeId>) -> ScopeId {
        self.parents.push(parent);
        ScopeId(self.parents.len() as u32 - 1)
    }

    pub fn declare(&mut self, scope: ScopeId, name: Symbol, binding: Binding, span: Span) {
        let index = self.entries.len() as u32;
        let previous = self.latest.insert((scope, name), index);
        if let (Some(previous), Some(line)) = (previous, self.lines.last()) {
            self.replaced |= self.entries[previous as usize].span.start < *line;
        }
        self.entries.push(Entry {
            scope,
            name,
            binding,
            span,
            previous,
        });
    }

    /// What `name` stands for, seen from `scope` at `position` (see the module's page).
    pub fn lookup(&self, scope: ScopeId, name: Symbol, position: u32) -> Option<Found> {
        // What is declared from here on, a later line has declared.
        let line = self.lines.partition_point(|start| *start <= position);
        let later = self.lines.get(line).copied().unwrap_or(u32::MAX);
        let mut current = Some(scope);
        while let Some(scope) = current {
            if let Some(&latest) = self.latest.get(&(scope, name)) {
                let mut index = latest;
                loop {
                    let entry = &self.entries[index as usize];
                    // The last one before the position, else the first one behind it.
                    match entry.previous {
                        Some(previous)
                            if entry.span.start > position && entry.span.start < later =>
                        {
                            index = previous
                        }
                        _ => return Some(self.found(index)),
                    }
                }
            }
            current = self.parents[scope.0 as usize];
        }
        None
    }

    /// What is declared from now on belongs to a line whose text begins at `start`.
    pub fn begin_line(&mut self, start: u32) {
        self.lines.push(start);
    }

    /// Whether a name has been declared anew since the last question.
    pub fn take_replaced(&mut self) -> bool {
        std::mem::take(&mut self.replaced)
    }

    pub fn count(&self) -> usize {
        self.entries.len()
    }

    /// Takes back all declarations but for the first `count`.
    pub fn rewind(&mut self, count: usize) {
        while self.entries.len() > count
            && let Some(entry) = self.entries.pop()
        {
            match entry.previous {
                Some(previous) => self.latest.insert((entry.scope, entry.name), previous),
                None => self.latest.remove(&(entry.scope, entry.name)),
            };
        }
    }

    fn found(&self, index: u32) -> Found {
        let entry = &self.entries[index as usize];
        Found {
            binding: entry.binding.clone(),
            span: entry.span,
        }
    }

    /// The scope and those around it.
    pub fn chain(&self, scope: ScopeId) -> impl Iterator<Item = ScopeId> + '_ {
        std::iter::successors(Some(scope), |scope| self.parents[scope.0 as usize])
    }

    /// Where the name is declared in front of `position`, in a scope that is not seen from there.
    pub fn elsewhere(&self, name: Symbol, position: u32) -> Option<Span> {
        let same = self.latest.iter().filter(|((_, other), _)| *other == name);
        let spans = same.map(|(_, index)| self.entries[*index as usize].span);
        spans
            .filter(|span| span.end <= position)
            .max_by_key(|span| span.start)
    }

    /// Every declaration: where it stands, and what it makes of the name.
    pub fn entries(&self) -> impl Iterator<Item = (Span, &Binding)> {
        self.entries
            .iter()
            .map(|entry| (entry.span, &entry.binding))
    }

    /// Every name that can be seen from `scope`, for suggestions.
    pub fn visible(&self, scope: ScopeId) -> Vec<(Symbol, Binding)> {
        let chain: Vec<ScopeId> = self.chain(scope).collect();
        let mut names: Vec<_> = self
            .latest
            .iter()
            .filter(|((scope, _), _)| chain.contains(scope))
            .map(|((_, name), index)| (*name, self.entries[*index as usize].binding.clone()))
            .collect();
        names.sort_by_key(|(name, _)| *name);
        names
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_sees_what_stood_before_it_or_came_first_after() {
        let mut scopes = Scopes::default();
        let root = scopes.open(None);
        let inner = scopes.open(Some(root));
        let name = Symbol(0);
        for (at, ty) in [(10, Ty::INT), (30, Ty::STR), (50, Ty::BOOL)] {
            scopes.declare(root, name, Binding::Type(ty), Span::new(at, at + 1));
        }
        let at = |position| match scopes.lookup(inner, name, position).unwrap().binding {
            Binding::Type(ty) => ty,
            other => panic!("{other:?}"),
        };
        assert_eq!(at(5), Ty::INT);
        assert_eq!(at(20), Ty::INT);
        assert_eq!(at(40), Ty::STR);
        assert_eq!(at(u32::MAX), Ty::BOOL);
        assert!(scopes.lookup(inner, Symbol(1), 0).is_none());
    }
}
