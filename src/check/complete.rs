//! What could be written at the cursor, from what the walk noted of the place.

use super::aggregate::Declared;
use super::index::Gap;
use super::inspect::{Description, Reader, Sort, built_in};
use super::member;
use super::method;
use super::scope::{Binding, ModuleId, ScopeId};
use crate::library::builtin;
use crate::native::Native;
use crate::source::Span;
use crate::syntax::ast::Symbol;
use crate::types::{NamedTypeId, Ty, TyKind};

/// What fits a place, and how well.
#[derive(Clone, Debug)]
pub struct Candidate {
    pub description: Description,
    pub fit: Fit,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// Of just the type that is wanted; the name of an argument.
    Wanted,
    /// Declared by the script, nearest first.
    Near,
    /// There without a declaration.
    BuiltIn,
    /// A member of what the value may be, if it is not null.
    Present,
}

impl Reader<'_> {
    /// What the place of the cursor wants; empty where the walk did not come by.
    pub fn gaps(&self) -> Vec<Gap> {
        let mut gaps = self
            .state
            .index
            .as_ref()
            .map_or_else(Vec::new, |index| index.gaps.clone());
        // The name of a type is looked up as any other is, but no value fits there.
        if gaps.iter().any(|gap| matches!(gap, Gap::Type(_))) {
            gaps.retain(|gap| !matches!(gap, Gap::Value { .. }));
        }
        gaps
    }

    /// What fits; `at` is where the cursor is.
    pub fn candidates(&mut self, gap: &Gap, at: u32) -> Vec<Candidate> {
        let mut found = match gap {
            Gap::Value { scope, .. } => self.values(*scope, at),
            Gap::Type(scope) => self.types(*scope, at),
            Gap::Pattern(scope, ty) => {
                let mut found = self.of_type(*ty);
                found.extend(self.constants(*scope, at));
                found
            }
            Gap::Wanted(ty) => self.of_type(*ty),
            Gap::Member(ty) => self.members(*ty),
            Gap::TypeMember(id) => self.type_members(*id),
            Gap::ModuleMember(module) => self.module_members(*module),
            Gap::Argument(names) => self.arguments(names),
        };
        found.retain(|one| !one.description.name.is_empty());
        found
    }

    // ---- names in sight

    fn values(&mut self, scope: ScopeId, at: u32) -> Vec<Candidate> {
        let mut found = self.in_sight(scope, at, |_| true);
        let chain: Vec<ScopeId> = self.state.scopes.chain(scope).collect();
        let mut cases: Vec<(NamedTypeId, u32)> = self
            .state
            .cases
            .iter()
            .filter(|((scope, _), _)| chain.contains(scope))
            .flat_map(|(_, cases)| cases.iter().copied())
            .collect();
        cases.sort_unstable();
        found.extend(cases.into_iter().map(|(id, case)| Candidate {
            description: self.case(id, case, Span::NONE),
            fit: Fit::Near,
        }));
        found.extend(builtin::FUNCTIONS.iter().filter_map(from_table));
        found
    }

    fn types(&mut self, scope: ScopeId, at: u32) -> Vec<Candidate> {
        let mut found = self.in_sight(scope, at, |binding| {
            matches!(
                binding,
                Binding::Type(_)
                    | Binding::GenericType(_)
                    | Binding::GenericAlias(..)
                    | Binding::Module(_)
            )
        });
        found.extend(builtin::TYPES.iter().filter_map(from_table));
        found
    }

    fn constants(&mut self, scope: ScopeId, at: u32) -> Vec<Candidate> {
        self.in_sight(scope, at, |binding| {
            matches!(
                binding,
                Binding::Constant(_) | Binding::Type(_) | Binding::Module(_)
            )
        })
    }

    fn in_sight(
        &mut self,
        scope: ScopeId,
        at: u32,
        wanted: impl Fn(&Binding) -> bool,
    ) -> Vec<Candidate> {
        let names = self.state.scopes.visible(scope);
        let mut found = Vec::new();
        for (symbol, _) in names {
            let Some(known) = self.state.scopes.lookup(scope, symbol, at) else {
                continue;
            };
            // A variable is there from its declaration on.
            let later = matches!(known.binding, Binding::Local { .. })
                && known.span.start > at
                && !known.span.is_none();
            let name = self.text(symbol).to_owned();
            if later || !wanted(&known.binding) || !is_name(&name) {
                continue;
            }
            if let Some(description) = self.binding(&known.binding, &name, known.span) {
                let fit = Fit::Near;
                found.push(Candidate { description, fit });
            }
        }
        found
    }

    /// The names of what has a value of this type by itself: the cases of an enum, `true` and `false`.
    fn of_type(&mut self, ty: Ty) -> Vec<Candidate> {
        let ty = match self.state.types.shallow_kind(ty) {
            TyKind::Optional(inner) => *inner,
            _ => ty,
        };
        let Some((id, _)) = self.state.types.named_of(ty) else {
            return Vec::new();
        };
        let mut found = self.cases(id);
        found.iter_mut().for_each(|one| one.fit = Fit::Wanted);
        found
    }

    fn cases(&self, id: NamedTypeId) -> Vec<Candidate> {
        let declared = match self.state.nominals.get(&id).map(|one| &one.declared) {
            Some(Declared::Enum(declared)) => declared.clone(),
            _ => return Vec::new(),
        };
        (0u32..)
            .zip(&declared.cases)
            .map(|(number, case)| Candidate {
                description: self.case(id, number, case.name.span),
                fit: Fit::Near,
            })
            .collect()
    }

    // ---- behind a dot

    fn members(&mut self, ty: Ty) -> Vec<Candidate> {
        if let TyKind::Optional(inner) = self.state.types.shallow_kind(ty) {
            let mut found = self.members(*inner);
            found.iter_mut().for_each(|one| one.fit = Fit::Present);
            return found;
        }
        let target = match self.state.types.shallow_kind(ty) {
            TyKind::Pointer(target) => *target,
            _ => ty,
        };
        let mut found = self.declared_members(target);
        let mut own: Vec<Description> = Vec::new();
        let float = (self.state.types.shallow(ty) == Ty::INT).then_some(Ty::FLOAT);
        for ty in std::iter::once(ty).chain(float) {
            for (name, row, meaning) in member::built_in(self.state.types.shallow_kind(ty)) {
                own.push(self.instruction(ty, name, *row, meaning));
            }
        }
        for receiver in method::native_receivers(&self.state.types, ty) {
            own.extend(Native::of(*receiver).map(|native| self.native(native, ty)));
        }
        if let TyKind::Map(..) = self.state.types.shallow_kind(ty) {
            own.extend(self.member(ty, "get"));
        }
        if let Some(module) = method::library_module(self.state.types.shallow_kind(ty)) {
            let id = self.state.module_called(&format!("std/{module}.arc"));
            let functions = id.map(|id| self.module_members(id)).unwrap_or_default();
            own.extend(
                functions
                    .into_iter()
                    .map(|one| one.description)
                    .filter(|one| one.sort == Sort::Function && one.name != "sort_with"),
            );
        }
        for description in own {
            let known = |one: &Candidate| one.description.name == description.name;
            if !found.iter().any(known) {
                let fit = Fit::BuiltIn;
                found.push(Candidate { description, fit });
            }
        }
        found
    }

    /// Fields and methods of a declared type.
    fn declared_members(&mut self, ty: Ty) -> Vec<Candidate> {
        let Some((id, _)) = self.state.types.named_of(ty) else {
            return Vec::new();
        };
        let fields = self.state.types.fields(ty).len() as u32;
        let mut found = Vec::new();
        for index in 0..fields {
            let declared = self.field_declared(id, index);
            found.extend(self.field(ty, index, declared).map(near));
        }
        found.extend(
            self.functions_of(id)
                .into_iter()
                .filter(|one| one.sort == Sort::Method)
                .map(near),
        );
        found
    }

    fn functions_of(&self, id: NamedTypeId) -> Vec<Description> {
        let Some(nominal) = self.state.nominals.get(&id) else {
            return Vec::new();
        };
        let mut methods: Vec<_> = nominal.methods.values().copied().collect();
        methods.sort_unstable_by_key(|id| id.0);
        methods
            .into_iter()
            .map(|definition| {
                let declared = self.state.definitions[definition.0 as usize].ast.name.span;
                self.function(definition, declared)
            })
            .collect()
    }

    fn field_declared(&self, id: NamedTypeId, index: u32) -> Span {
        let nominal = self.state.nominals.get(&id);
        let field = nominal.and_then(|one| one.declared.fields().nth(index as usize));
        field.map_or(Span::NONE, |field| field.name.span)
    }

    /// Cases, constants and functions without `self`.
    fn type_members(&mut self, id: NamedTypeId) -> Vec<Candidate> {
        let mut found = self.cases(id);
        let constants: Vec<(Symbol, Binding, Span)> = self
            .state
            .nominals
            .get(&id)
            .map(|nominal| {
                let rows = nominal.constants.iter();
                rows.map(|(name, (value, span))| (*name, Binding::Constant(value.clone()), *span))
                    .collect()
            })
            .unwrap_or_default();
        for (symbol, binding, span) in constants {
            let name = self.text(symbol).to_owned();
            found.extend(self.binding(&binding, &name, span).map(near));
        }
        found.extend(
            self.functions_of(id)
                .into_iter()
                .filter(|one| one.sort == Sort::Function)
                .map(near),
        );
        found
    }

    fn module_members(&mut self, module: ModuleId) -> Vec<Candidate> {
        let Some(scope) = self.state.module_scope(module) else {
            return Vec::new();
        };
        let mut found = self.in_sight(scope, u32::MAX - 1, |binding| {
            !matches!(binding, Binding::Module(_) | Binding::Broken)
        });
        found.retain(|one| !one.description.name.starts_with('_'));
        found
    }

    fn arguments(&self, names: &[Symbol]) -> Vec<Candidate> {
        let names = names.iter().filter(|name| !self.text(**name).is_empty());
        names
            .map(|name| Candidate {
                description: Description {
                    name: format!("{}:", self.text(*name)),
                    sort: Sort::Parameter,
                    signature: "an argument by its name".to_owned(),
                    foreign: None,
                    facts: Vec::new(),
                    meaning: None,
                    declared: Span::NONE,
                },
                fit: Fit::Wanted,
            })
            .collect()
    }
}

fn near(description: Description) -> Candidate {
    let fit = Fit::Near;
    Candidate { description, fit }
}

fn from_table(row: &builtin::BuiltIn) -> Option<Candidate> {
    let description = built_in(row.name)?;
    let fit = Fit::BuiltIn;
    Some(Candidate { description, fit })
}

/// What a script can write: the checker has names of its own.
fn is_name(text: &str) -> bool {
    text.bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}
