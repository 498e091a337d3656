//! C's function pointers: function values that C may call, and functions of C's as values.
//!
//! ```text
//!   function value ── FunctionToPointer ──▶ address     a thunk, made when the conversion is first reached
//!   address ── a closure that has it ──▶ function value whose body calls through the address
//! ```
//!
//! A function that takes or gives functions would see addresses where it wants function values. So C calls an *adapter*, one for
//! each such type: a function of the parameters as C has them and of the function value, which converts both ways.
//!
//! In a foreign declaration `fn(A) -> R` is the storage type [`TyKind::CFunction`]; reading such a place gives an
//! ordinary function value, and storing takes one.

use super::Checker;
use super::tir::{
    Block, Comparison, Conversion, Expression, ExpressionKind, Extern, ExternId, ExternParameter,
    ForeignCall, FunctionId, LibraryName, LocalId, Passing, Place, PlaceKind,
};
use crate::source::Span;
use crate::syntax::ast::Name;
use crate::types::{Ty, TyKind};

impl Checker<'_> {
    /// The type of a place in C's memory: function values lie there as addresses of code.
    pub(super) fn as_c_has_it(&mut self, ty: Ty) -> Ty {
        match self.kind(ty) {
            TyKind::Function(parameters, result) if self.foreign_problem(ty).is_none() => {
                self.state.types.c_function(parameters, result)
            }
            TyKind::Optional(inner) => match self.as_c_has_it(inner) {
                same if same == inner => ty,
                function => self.state.types.optional(function),
            },
            TyKind::Array(element, count) => match self.as_c_has_it(element) {
                same if same == element => ty,
                function => self.state.types.intern(TyKind::Array(function, count)),
            },
            _ => ty,
        }
    }

    /// Whether a place of the type holds the address of a function of C's, or null.
    pub(super) fn is_c_function(&self, ty: Ty) -> bool {
        match self.state.types.shallow_kind(ty) {
            TyKind::CFunction(..) => true,
            TyKind::Optional(inner) => {
                matches!(self.state.types.shallow_kind(*inner), TyKind::CFunction(..))
            }
            _ => false,
        }
    }

    /// Parameters and result of the function that a place holds.
    fn c_function_types(&self, ty: Ty) -> Option<(Box<[Ty]>, Ty)> {
        match self.state.types.shallow_kind(ty) {
            TyKind::CFunction(parameters, result) => Some((parameters.clone(), *result)),
            TyKind::Optional(inner) => self.c_function_types(*inner),
            _ => None,
        }
    }

    /// Whether whoever calls a `to` can call a `from`: slots hold widened numbers, so that an `int` takes any
    /// integer, and a `*T` takes what C calls a `*void`.
    pub(super) fn is_call_compatible(&self, from: Ty, to: Ty) -> bool {
        let types = &self.state.types;
        let (TyKind::Function(mine, result), TyKind::Function(theirs, wanted)) =
            (types.shallow_kind(from), types.shallow_kind(to))
        else {
            return false;
        };
        let value = |ty: Ty| types.shallow(types.value_type(ty));
        // What never returns gives no wrong value.
        let gives = value(*result) == value(*wanted)
            || value(*result) == Ty::NEVER
            || self.passes_in_call(*wanted, *result);
        let mut pairs = mine.iter().zip(theirs.iter());
        mine.len() == theirs.len()
            && gives
            && pairs.all(|(mine, theirs)| {
                let mine = types.shallow(*mine);
                mine == types.shallow(*theirs)
                    || mine == value(*theirs)
                    || self.passes_in_call(mine, *theirs)
                    || self.names_pointer(mine, *theirs)
            })
    }

    /// Whether a value of type `given` can be used as a `taken`, without being one.
    fn passes_in_call(&self, taken: Ty, given: Ty) -> bool {
        let types = &self.state.types;
        match (types.shallow_kind(taken), types.shallow_kind(given)) {
            (TyKind::Pointer(taken), TyKind::Pointer(_)) => types.shallow(*taken) == Ty::VOID,
            (TyKind::Function(..), TyKind::Function(..)) => self.is_call_compatible(given, taken),
            (TyKind::Optional(taken), TyKind::Optional(given)) => {
                types.shallow(*taken) == types.shallow(*given)
                    || self.passes_in_call(*taken, *given)
            }
            _ => false,
        }
    }

    /// Whether a parameter says what a `*void` of C's points to.
    fn names_pointer(&self, named: Ty, given: Ty) -> bool {
        let types = &self.state.types;
        match (types.shallow_kind(named), types.shallow_kind(given)) {
            (TyKind::Pointer(_), TyKind::Pointer(target)) => types.shallow(*target) == Ty::VOID,
            (TyKind::Optional(named), TyKind::Optional(given)) => {
                self.names_pointer(*named, *given)
            }
            _ => false,
        }
    }

    /// What C gets for a function value.
    pub(super) fn function_to_pointer(&mut self, value: Expression, ty: Ty) -> Expression {
        if matches!(value.kind, ExpressionKind::Null)
            || self.state.types.shallow(value.ty) == Ty::UNKNOWN
        {
            return value;
        }
        let Some((parameters, result)) = self.c_function_types(ty) else {
            return value;
        };
        let ty = self.state.types.c_function(parameters.clone(), result);
        let adapter = self.callback_adapter(ty, &parameters, result, value.span);
        let pointer = self.raw_function();
        self.converted(
            value,
            Conversion::FunctionToPointer { ty, adapter },
            pointer,
        )
    }

    /// The type of a function's address: `*void?`.
    fn raw_function(&mut self) -> Ty {
        let pointer = self.state.types.pointer(Ty::VOID);
        self.state.types.optional(pointer)
    }

    /// What C calls in the place of a function of the type; `None` where it can call that itself.
    fn callback_adapter(
        &mut self,
        ty: Ty,
        parameters: &[Ty],
        result: Ty,
        span: Span,
    ) -> Option<FunctionId> {
        let places: Vec<Ty> = parameters.iter().map(|ty| self.as_c_has_it(*ty)).collect();
        let given = self.as_c_has_it(result);
        if !places
            .iter()
            .chain([&given])
            .any(|ty| self.is_c_function(*ty))
        {
            return None;
        }
        if let Some(adapter) = self.state.callback_adapters.get(&ty) {
            return Some(*adapter);
        }
        let raw = self.raw_function();
        let adapter = self.reserve_function("callback", span);
        self.state.callback_adapters.insert(ty, adapter);
        let own = self.state.scopes.open(Some(self.scope));
        self.open_context_for(adapter, own, Ty::UNKNOWN);
        let mut slots = Vec::with_capacity(places.len() + 1);
        for place in &places {
            slots.push(match self.is_c_function(*place) {
                true => raw,
                false => self.state.types.value_type(*place),
            });
        }
        let function = self.state.types.value_type(ty);
        slots.push(function);
        let mut read = Vec::with_capacity(slots.len());
        for slot in slots {
            let local = self.new_local("_", slot, false, span);
            self.context().quiet[local.0 as usize] = true;
            read.push(Expression::new(ExpressionKind::Local(local), slot, span));
        }
        let callee = read.pop().unwrap_or_else(|| Expression::unit(span));
        let arguments = (read.into_iter().zip(&places))
            .map(|(value, place)| self.function_from_pointer(value, *place))
            .collect();
        let called = ExpressionKind::CallValue(Box::new(callee), arguments);
        let value_type = self.state.types.value_type(given);
        let value = Expression::new(called, value_type, span);
        let value = match self.is_c_function(given) {
            true => self.function_to_pointer(value, given),
            false => value,
        };
        let value_type = value.ty;
        self.close_context(value, places.len() as u32 + 1);
        self.state.program.functions[adapter.0 as usize].result = value_type;
        Some(adapter)
    }

    /// The function value of an address in C's memory, whose place has the type `ty`.
    pub(super) fn function_from_pointer(&mut self, address: Expression, ty: Ty) -> Expression {
        let span = address.span;
        let Some((parameters, result)) = self.c_function_types(ty) else {
            return address;
        };
        let value_type = self.state.types.value_type(ty);
        let optional = matches!(self.kind(ty), TyKind::Optional(_));
        let raw = address.ty;
        let (held, address) = if optional {
            (raw, address)
        } else {
            let pointer = self.state.types.pointer(Ty::VOID);
            let kind = ExpressionKind::Unwrap(Box::new(address));
            (pointer, Expression::new(kind, pointer, span))
        };
        let local = self.new_local("_", held, false, span);
        self.context().quiet[local.0 as usize] = true;
        let kept = ExpressionKind::Let(local, Box::new(address));
        let kept = Expression::new(kept, Ty::UNIT, span);
        let function = self.pointer_wrapper(local, held, &parameters, result, span);
        let value = if optional {
            let null = || Box::new(Expression::new(ExpressionKind::Null, raw, span));
            let read = Box::new(Expression::new(ExpressionKind::Local(local), held, span));
            let is_null = ExpressionKind::Compare(Comparison::Equal, read, null());
            let null_function = Expression::new(ExpressionKind::Null, value_type, span);
            let function = self.converted(function, Conversion::Reinterpret, value_type);
            let choice = ExpressionKind::If {
                condition: Box::new(Expression::new(is_null, Ty::BOOL, span)),
                then: Box::new(null_function),
                otherwise: Some(Box::new(function)),
            };
            Expression::new(choice, value_type, span)
        } else {
            function
        };
        let block = Block {
            statements: vec![kept],
            value: Some(Box::new(value)),
        };
        Expression::new(ExpressionKind::Block(block), value_type, span)
    }

    /// The same of those parts of a tuple that are addresses of functions. `parts` are the types of the places that the
    /// tuple was read from.
    pub(super) fn functions_from_pointers(
        &mut self,
        tuple: Expression,
        parts: &[Ty],
        value_type: Ty,
    ) -> Expression {
        let (span, raw) = (tuple.span, tuple.ty);
        let local = self.new_local("_", raw, false, span);
        self.context().quiet[local.0 as usize] = true;
        let kept = ExpressionKind::Let(local, Box::new(tuple));
        let kept = Expression::new(kept, Ty::UNIT, span);
        let types = match self.kind(raw) {
            TyKind::Tuple(types) => types.to_vec(),
            _ => Vec::new(),
        };
        let mut values = Vec::with_capacity(parts.len());
        for (index, (ty, part)) in types.into_iter().zip(parts).enumerate() {
            let read = Expression::new(ExpressionKind::Local(local), raw, span);
            let inner = Box::new(self.place_of(read));
            let kind = PlaceKind::Field(inner, index as u32);
            let value = self.read_place(Place { kind, ty, span });
            values.push(match self.is_c_function(*part) {
                true => self.function_from_pointer(value, *part),
                false => value,
            });
        }
        let block = Block {
            statements: vec![kept],
            value: Some(Box::new(Expression::new(
                ExpressionKind::Tuple(values),
                value_type,
                span,
            ))),
        };
        Expression::new(ExpressionKind::Block(block), value_type, span)
    }

    /// A function that calls through the address in a variable of the function being checked.
    fn pointer_wrapper(
        &mut self,
        address: LocalId,
        held: Ty,
        parameters: &[Ty],
        result: Ty,
        span: Span,
    ) -> Expression {
        let row = self.pointer_row(parameters, result, span);
        let outer = self.context().id;
        let function = self.reserve_function("function pointer", span);
        self.context().nested.push(function);
        let value = self.state.program.foreign(row).value;
        let own = self.state.scopes.open(Some(self.scope));
        self.open_context_for(function, own, value);
        let mut arguments = Vec::with_capacity(parameters.len());
        for (index, ty) in parameters.iter().enumerate() {
            let symbol = crate::syntax::ast::Symbol(u32::MAX);
            let name = Name { symbol, span };
            let local = self.new_local("_", *ty, false, name.span);
            self.context().quiet[local.0 as usize] = true;
            let value_type = self.state.types.value_type(*ty);
            let read = Expression::new(ExpressionKind::Local(local), value_type, span);
            let place = self.as_c_has_it(*ty);
            let passed = match self.is_c_function(place) {
                true => self.function_to_pointer(read, place),
                false => read,
            };
            arguments.push((index as u32, passed));
        }
        let captured = self.capture(outer, address);
        let address = match captured {
            Some(local) => Expression::new(ExpressionKind::Local(local), held, span),
            None => Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span),
        };
        let call = ForeignCall {
            function: row,
            arguments,
            address: Some(address),
            variadic: Vec::new(),
            proven: 0,
        };
        let raw = self.foreign_value(row, call, span);
        self.close_context(raw, parameters.len() as u32);
        let pointer = self.state.types.c_function(parameters.into(), result);
        let made = &mut self.state.program.functions[function.0 as usize];
        (made.result, made.pointer) = (value, Some(pointer));
        let ty = self.state.types.function(parameters.to_vec(), result);
        Expression::new(ExpressionKind::Closure(function), ty, span)
    }

    /// The row of all function pointers of a signature.
    fn pointer_row(&mut self, parameters: &[Ty], result: Ty, span: Span) -> ExternId {
        let name = self.state.types.c_function(parameters.into(), result);
        if let Some(row) = self.state.pointer_rows.get(&name) {
            return *row;
        }
        let parameters = parameters
            .iter()
            .enumerate()
            .map(|(index, ty)| {
                let ty = self.as_c_has_it(*ty);
                ExternParameter {
                    name: format!("argument {}", index + 1),
                    passing: Passing::Value,
                    ty,
                    owned: false,
                    length: None,
                    kept: false,
                    type_name: self.type_name(ty),
                    default: None,
                    default_names: Vec::new(),
                    span,
                }
            })
            .collect();
        let result = self.as_c_has_it(result);
        let id = ExternId(self.state.program.externs.len() as u32);
        self.state.program.externs.push(Extern {
            name: self.type_name(name),
            symbol: String::new(),
            library: LibraryName {
                name: None,
                folder: "".into(),
            },
            parameters,
            variadic: false,
            result,
            result_owned: false,
            value: self.state.types.value_type(result),
            pointer: true,
            result_name: self.type_name(result),
            fails: None,
            optional: false,
            blocking: false,
            span,
        });
        self.state.pointer_rows.insert(name, id);
        id
    }
}
