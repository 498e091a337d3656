//! Unification: finding what inference variables stand for.
//!
//! A variable is unbound, or bound to a type (perhaps another variable). Bindings are never undone:
//! the checker asks [`TypeTable::unify`] only where two types must be the same, and reports what is not.

use super::ty::{Ty, TyKind, TypeTable, TypeVariable};

impl TypeTable {
    /// A type not known yet.
    pub fn fresh_variable(&mut self) -> Ty {
        let variable = TypeVariable(self.bindings.len() as u32);
        self.bindings.push(None);
        self.intern(TyKind::Variable(variable))
    }

    /// Looks through bound variables at the top of the type.
    pub fn shallow(&self, mut ty: Ty) -> Ty {
        while let TyKind::Variable(variable) = self.kind(ty) {
            match self.bindings[variable.0 as usize] {
                Some(bound) => ty = bound,
                None => break,
            }
        }
        ty
    }

    pub fn shallow_kind(&self, ty: Ty) -> &TyKind {
        self.kind(self.shallow(ty))
    }

    /// Whether nothing is known about the type.
    pub fn is_unbound(&self, ty: Ty) -> bool {
        matches!(self.shallow_kind(ty), TyKind::Variable(_))
    }

    /// The type with all bound variables replaced, also inside.
    pub fn resolve(&mut self, ty: Ty) -> Ty {
        let ty = self.shallow(ty);
        if !self.is_open(ty) {
            return ty;
        }
        let kind = match self.kind(ty).clone() {
            TyKind::List(element) => TyKind::List(self.resolve(element)),
            TyKind::Array(element, count) => TyKind::Array(self.resolve(element), count),
            TyKind::Map(key, value) => TyKind::Map(self.resolve(key), self.resolve(value)),
            TyKind::Tuple(parts) => {
                TyKind::Tuple(parts.iter().map(|part| self.resolve(*part)).collect())
            }
            TyKind::Function(parameters, result) => TyKind::Function(
                parameters.iter().map(|part| self.resolve(*part)).collect(),
                self.resolve(result),
            ),
            TyKind::CFunction(parameters, result) => {
                let parameters = parameters.iter().map(|part| self.resolve(*part)).collect();
                let result = self.resolve(result);
                return self.c_function(parameters, result);
            }
            TyKind::Optional(inner) => TyKind::Optional(self.resolve(inner)),
            TyKind::Pointer(target) => TyKind::Pointer(self.resolve(target)),
            TyKind::Named(id, arguments) => TyKind::Named(
                id,
                arguments.iter().map(|part| self.resolve(*part)).collect(),
            ),
            _ => return ty,
        };
        self.intern(kind)
    }

    /// Whether a variable that nothing binds stands somewhere in the type.
    pub fn has_unbound(&self, ty: Ty) -> bool {
        if !self.is_open(ty) {
            return false;
        }
        match self.shallow_kind(ty) {
            TyKind::Variable(_) => true,
            kind => kind.parts().any(|part| self.has_unbound(part)),
        }
    }

    /// Makes the two the same type; `false` where they cannot be (bindings made on the way stay).
    pub fn unify(&mut self, left: Ty, right: Ty) -> bool {
        let (left, right) = (self.shallow(left), self.shallow(right));
        if left == right {
            return true;
        }
        match (self.kind(left).clone(), self.kind(right).clone()) {
            (TyKind::Unknown, _) | (_, TyKind::Unknown) => true,
            // What never comes fits any type, and tells none.
            (TyKind::Variable(variable), TyKind::Never)
            | (TyKind::Never, TyKind::Variable(variable)) => {
                self.without_value.push(variable);
                true
            }
            (TyKind::Variable(variable), _) => self.bind(variable, right),
            (_, TyKind::Variable(variable)) => self.bind(variable, left),
            (TyKind::List(a), TyKind::List(b))
            | (TyKind::Optional(a), TyKind::Optional(b))
            | (TyKind::Pointer(a), TyKind::Pointer(b)) => self.unify(a, b),
            (TyKind::Array(a, n), TyKind::Array(b, m)) => n == m && self.unify(a, b),
            (TyKind::Map(k, v), TyKind::Map(l, w)) => self.unify(k, l) && self.unify(v, w),
            (TyKind::Tuple(a), TyKind::Tuple(b)) => self.unify_all(&a, &b),
            (TyKind::Named(m, a), TyKind::Named(n, b)) => m == n && self.unify_all(&a, &b),
            (TyKind::Function(a, r), TyKind::Function(b, s))
            | (TyKind::CFunction(a, r), TyKind::CFunction(b, s)) => {
                self.unify_all(&a, &b) && self.unify(r, s)
            }
            _ => false,
        }
    }

    /// Says of the result of a function that it never comes. Where others have met the variable they want some type.
    pub fn never_returns(&mut self, result: Ty) {
        match *self.kind(result) {
            TyKind::Variable(variable) if self.bindings[variable.0 as usize].is_none() => {
                if self.bindings.contains(&Some(result)) {
                    self.without_value.push(variable);
                } else {
                    self.bind(variable, Ty::NEVER);
                }
            }
            _ => {
                self.unify(result, Ty::NEVER);
            }
        }
    }

    /// Gives the variables a type that met only what never comes: any serves, for no value of it will ever be.
    pub fn settle(&mut self) {
        for variable in std::mem::take(&mut self.without_value) {
            let variable = self.intern(TyKind::Variable(variable));
            if self.is_unbound(variable) {
                self.unify(variable, Ty::INT);
            }
        }
    }

    fn unify_all(&mut self, left: &[Ty], right: &[Ty]) -> bool {
        left.len() == right.len() && left.iter().zip(right).all(|(a, b)| self.unify(*a, *b))
    }

    fn bind(&mut self, variable: TypeVariable, ty: Ty) -> bool {
        if self.occurs(variable, ty) {
            return false;
        }
        self.bindings[variable.0 as usize] = Some(ty);
        true
    }

    /// Whether `variable` stands inside `ty`: binding it would make an infinite type.
    pub fn occurs(&self, variable: TypeVariable, ty: Ty) -> bool {
        if !self.is_open(ty) {
            return false;
        }
        match self.shallow_kind(ty) {
            TyKind::Variable(other) => *other == variable,
            kind => kind.parts().any(|part| self.occurs(variable, part)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_meet_through_structure() {
        let mut table = TypeTable::new();
        let variable = table.fresh_variable();
        let unknown_list = table.list(variable);
        let int_list = table.list(Ty::INT);
        assert!(table.unify(unknown_list, int_list));
        assert_eq!(table.shallow(variable), Ty::INT);
        assert_eq!(table.resolve(unknown_list), int_list);
        assert!(!table.unify(variable, Ty::STR));
    }

    #[test]
    fn infinite_types_are_refused() {
        let mut table = TypeTable::new();
        let variable = table.fresh_variable();
        let list = table.list(variable);
        assert!(!table.unify(variable, list));
    }
}
