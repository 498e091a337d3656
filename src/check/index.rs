//! What an editor asks of a text: what each name stands for, what type an expression has, and what could be written
//! where the cursor is.
//!
//! An index is filled along with the walk, where [`CheckState::index`](super::CheckState::index) holds one. Scripts that
//! are run have none, and pay one test per name. A function that is checked for several argument types tells of its names
//! each time; what nobody calls is looked at with unknown types at the end, so that its names are known too, and
//! nothing is reported of it.
//!
//! The place of the cursor is a name that no script can mean: the text is checked with it in, and the walk, when it meets that name,
//! notes what the place wants.

use super::Checker;
use super::scope::{Binding, ContextId, DefinitionId, ModuleId, ScopeId};
use crate::source::Span;
use crate::syntax::ast::{Argument, ExpressionKind, Name, Symbol};
use crate::types::{NamedTypeId, Ty};
use rustc_hash::FxHashMap;

/// A name that was resolved.
#[derive(Clone, Debug)]
pub struct Use {
    pub name: Span,
    /// The name in its declaration; [`Span::NONE`] for what is built in.
    pub declared: Span,
    pub meaning: Meaning,
}

/// What a name stands for.
#[derive(Clone, Debug)]
pub enum Meaning {
    /// What a scope says: variables, functions, types, modules.
    Bound(Binding),
    /// A field of this type.
    Field(Ty, u32),
    Case(NamedTypeId, u32),
    /// The name in front of an argument; what it is stands at its declaration.
    Parameter,
    /// A built-in field or method of values of this type.
    Member(Ty),
    /// A built-in function or type.
    BuiltIn,
}

/// What could be written at the cursor.
#[derive(Clone, Debug)]
pub enum Gap {
    /// A value, seen from this scope.
    Value {
        scope: ScopeId,
        context: Option<ContextId>,
    },
    Type(ScopeId),
    /// A pattern for values of this type.
    Pattern(ScopeId, Ty),
    /// A value of this type where it is known.
    Wanted(Ty),
    /// A field or method of such a value.
    Member(Ty),
    /// A case, constant or function of the type.
    TypeMember(NamedTypeId),
    ModuleMember(ModuleId),
    /// An argument by its name.
    Argument(Vec<Symbol>),
}

#[derive(Debug, Default)]
pub struct Index {
    pub uses: Vec<Use>,
    pub gaps: Vec<Gap>,
    /// The types of expressions, by place: one for each time that the place was checked.
    pub types: FxHashMap<Span, Vec<Ty>>,
    cursor: Option<Symbol>,
}

impl Index {
    /// An index of a text in which this name marks the cursor.
    pub fn new(cursor: Option<Symbol>) -> Self {
        Index {
            cursor,
            ..Index::default()
        }
    }
}

impl Checker<'_> {
    /// Notes what a name stands for, if somebody wants to know.
    pub(super) fn note(&mut self, name: Span, declared: Span, meaning: impl FnOnce() -> Meaning) {
        if let Some(index) = &mut self.state.index {
            index.uses.push(Use {
                name,
                declared,
                meaning: meaning(),
            });
        }
    }

    /// Notes the type of an expression.
    pub(super) fn note_type(&mut self, span: Span, ty: Ty) {
        if let Some(index) = &mut self.state.index {
            let known = index.types.entry(span).or_default();
            if !known.contains(&ty) {
                known.push(ty);
            }
        }
    }

    /// Notes what could be written in the place of a name, if that is the cursor.
    pub(super) fn note_gap(&mut self, name: Symbol, gap: impl FnOnce(&Self) -> Gap) {
        let here = |index: &Index| index.cursor == Some(name);
        if !self.state.index.as_ref().is_some_and(here) {
            return;
        }
        let gap = gap(self);
        if let Some(index) = &mut self.state.index {
            index.gaps.push(gap);
        }
    }

    /// A value or a type may stand at the cursor.
    pub(super) fn note_scope_gap(&mut self, name: Symbol) {
        self.note_gap(name, |checker| Gap::Value {
            scope: checker.scope,
            context: checker.contexts.last().map(|context| context.id),
        });
    }

    /// The cursor stands where an argument could have its name in front.
    pub(super) fn note_argument_gap(&mut self, parameters: &[Name], arguments: &[Argument]) {
        if self.state.index.is_none() {
            return;
        }
        for argument in arguments {
            let ExpressionKind::Name(symbol) = argument.value.kind else {
                continue;
            };
            let given: Vec<Symbol> = arguments
                .iter()
                .filter_map(|argument| argument.name)
                .map(|name| name.symbol)
                .collect();
            self.note_gap(symbol, |_| {
                let left = parameters.iter().map(|name| name.symbol);
                Gap::Argument(left.filter(|name| !given.contains(name)).collect())
            });
        }
    }

    /// Looks at functions that nobody called, with unknown types for what has none. What is wrong there is not said:
    /// it might be right for the types of a call.
    pub(super) fn look_at_uncalled(&mut self, definitions: &[DefinitionId]) {
        let said = self.diagnostics.len();
        for id in definitions {
            let definition = &self.state.definitions[id.0 as usize];
            if definition.has_instances() {
                continue;
            }
            let span = definition.ast.name.span;
            let signature = self.signature_types(*id);
            for ty in &signature.type_arguments {
                self.state.types.unify(*ty, Ty::UNKNOWN);
            }
            let key = signature
                .parameters
                .iter()
                .map(|written| Some(written.unwrap_or(Ty::UNKNOWN)))
                .collect();
            self.instance(*id, key, &signature.type_arguments, span);
        }
        self.diagnostics.truncate(said);
    }
}
