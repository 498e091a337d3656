//! Method calls: of declared types, built-in ones, natives, and the library's functions that are methods.

use super::error::{self, Because};
use super::index::{Gap, Meaning};
use super::member::{Argument, INT, Member, Result};
use super::scope::{Binding, DefinitionId};
use super::tir::{Expression, ExpressionKind, Intrinsic};
use super::{Checker, Want};
use crate::native::{Native, NativeType, Receiver};
use crate::source::Span;
use crate::syntax::ast::{self, Name};
use crate::types::{Ty, TyKind, TypeTable};
use Argument::{Element, Of};
use Member::Method;

/// Whose natives a value of the type has.
pub(super) fn native_receivers(types: &TypeTable, ty: Ty) -> &'static [Receiver] {
    match types.shallow_kind(ty) {
        TyKind::Str => &[Receiver::Str],
        TyKind::Int => &[Receiver::Int, Receiver::Float],
        TyKind::Float => &[Receiver::Float],
        TyKind::List(element)
            if matches!(types.shallow(*element), Ty::STR) || types.is_unbound(*element) =>
        {
            &[Receiver::Texts, Receiver::List]
        }
        TyKind::List(_) => &[Receiver::List],
        TyKind::Map(..) => &[Receiver::Map],
        TyKind::Array(..) => &[Receiver::Array],
        TyKind::Pointer(_) => &[Receiver::Pointer],
        _ => &[],
    }
}

/// The library's module whose functions are methods of such values.
pub(super) fn library_module(kind: &TyKind) -> Option<&'static str> {
    Some(match kind {
        TyKind::List(_) => "list",
        TyKind::Str => "str",
        TyKind::Map(..) => "map",
        // An int has the methods of a float.
        TyKind::Int | TyKind::Float => "float",
        _ => return None,
    })
}

impl Checker<'_> {
    // ---- methods

    pub(super) fn call_method(
        &mut self,
        receiver: &ast::Expression,
        name: Name,
        call: &ast::Call,
        want: Want,
        span: Span,
    ) -> Expression {
        if let Some((binding, _)) = self.static_binding(receiver) {
            return self.call_static(binding, name, call, want, span);
        }
        if let Some(broken) = self.built_in_type_member(receiver, name) {
            self.check_arguments_alone(call);
            return broken;
        }
        let receiver = self.expression(receiver, Want::Any);
        self.method_of(receiver, name, call, want, span)
    }

    /// `module.function(…)`, `Type.function(…)`, `Enum.Case(…)`
    fn call_static(
        &mut self,
        binding: Binding,
        name: Name,
        call: &ast::Call,
        want: Want,
        span: Span,
    ) -> Expression {
        let id = match binding {
            Binding::Module(module) => {
                return match self.module_member(module, name) {
                    Some(found) => self.call_binding(found, name, call, want, span),
                    None => {
                        self.check_arguments_alone(call);
                        Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span)
                    }
                };
            }
            Binding::Type(ty) => self.state.types.named_of(ty).map(|(id, _)| id),
            Binding::GenericType(id) => Some(id),
            _ => None,
        };
        let Some(id) = id else {
            self.check_arguments_alone(call);
            let text = self.text(name.symbol).to_owned();
            return self.broken(
                name.span,
                error::no_type_member(name.span, "this type", &text, None, &[]),
            );
        };
        if let Some(case) = self.find_case(id, name) {
            let ty = self.enum_type(id, want);
            return self.construct_case(ty, case, call, span);
        }
        let method = self.state.nominals.get(&id);
        if let Some(definition) = method
            .and_then(|one| one.methods.get(&name.symbol))
            .copied()
        {
            if self.state.definitions[definition.0 as usize]
                .ast
                .receiver
                .is_some()
            {
                self.check_arguments_alone(call);
                let text = self.text(name.symbol).to_owned();
                return self.broken(name.span, error::method_as_value(name.span, &text));
            }
            self.note_method(name, definition);
            return self.call_function(definition, None, call, want, span);
        }
        self.check_arguments_alone(call);
        self.unknown_type_member(id, name)
    }

    /// The method of a declared type, or of what is pointed to.
    pub(super) fn user_method(&self, ty: Ty, name: Name) -> Option<DefinitionId> {
        let ty = match self.state.types.shallow_kind(ty) {
            TyKind::Pointer(target) => *target,
            _ => ty,
        };
        let (id, _) = self.state.types.named_of(ty)?;
        self.state
            .nominals
            .get(&id)?
            .methods
            .get(&name.symbol)
            .copied()
    }

    pub(super) fn note_method(&mut self, name: Name, definition: DefinitionId) {
        let declared = self.state.definitions[definition.0 as usize].ast.name.span;
        self.note(name.span, declared, || {
            Meaning::Bound(Binding::Function(definition))
        });
    }

    /// A method call on a value.
    pub(super) fn method_of(
        &mut self,
        receiver: Expression,
        name: Name,
        call: &ast::Call,
        want: Want,
        span: Span,
    ) -> Expression {
        if self.state.types.shallow(receiver.ty) == Ty::NEVER {
            self.check_arguments_alone(call);
            return receiver;
        }
        self.note_gap(name.symbol, |_| Gap::Member(receiver.ty));
        let text = self.text(name.symbol).to_owned();
        if let Some(definition) = self.user_method(receiver.ty, name) {
            self.note_method(name, definition);
            return self.call_user_method(receiver, definition, (name, call), want, span);
        }
        if let Some(found) = self.field_place(&receiver, name) {
            let place = self.finish_field(receiver, found, span);
            let callee = self.read_place(place);
            return self.call_value(callee, call, span);
        }
        self.note(name.span, Span::NONE, || Meaning::Member(receiver.ty));
        match self.member(receiver.ty, &text) {
            Some(Method(intrinsic, parameters, result)) => {
                return self.instruction_method(
                    receiver,
                    (&text, call),
                    (intrinsic, parameters, result),
                    span,
                );
            }
            Some(_) => {
                self.check_arguments_alone(call);
                let error = error::property_called(span, &text, call.parentheses);
                return self.broken(span, error);
            }
            None => {}
        }
        if let (TyKind::Map(key, value), "get") = (self.kind(receiver.ty), text.as_str()) {
            return self.map_get(receiver, (key, value), call, span);
        }
        // Tuples are put in order by the library, which compares them.
        let of_tuples = matches!(text.as_str(), "sort" | "min" | "max")
            && matches!(self.kind(receiver.ty), TyKind::List(element) if self.is_ordered_tuple(element));
        if !of_tuples && let Some(native) = self.native_method(receiver.ty, &text) {
            return self.call_native(native, receiver, (name, call), span);
        }
        // A function of two elements compares them.
        let name = if text == "sort_by" && self.takes_two(call) {
            let symbol = self.interner.lookup("sort_with").unwrap_or(name.symbol);
            Name { symbol, ..name }
        } else {
            name
        };
        if let Some(definition) = self.library_method(receiver.ty, name) {
            self.note_method(name, definition);
            return self.call_function(definition, Some(receiver), call, want, span);
        }
        self.check_arguments_alone(call);
        self.no_member(receiver.ty, receiver.span, name, Some(call.parentheses))
    }

    fn call_user_method(
        &mut self,
        receiver: Expression,
        definition: DefinitionId,
        (name, call): (Name, &ast::Call),
        want: Want,
        span: Span,
    ) -> Expression {
        let Some(wanted) = self.state.definitions[definition.0 as usize].ast.receiver else {
            self.check_arguments_alone(call);
            let text = self.text(name.symbol).to_owned();
            let ty = self.type_name(receiver.ty);
            let error = error::static_on_value(name.span, &text, &ty, receiver.span);
            return self.broken(name.span, error);
        };
        let pointer = matches!(self.kind(receiver.ty), TyKind::Pointer(_));
        let by_address = wanted.mutable
            && match self.kind(receiver.ty) {
                TyKind::Pointer(target) => !self.state.types.is_address(target),
                _ => !self.state.types.is_address(receiver.ty),
            };
        let receiver = match (by_address, pointer) {
            (true, true) => receiver,
            (true, false) => {
                let (ty, at) = (receiver.ty, receiver.span);
                let place = self.place_of(receiver);
                if !self.check_mutable(&place, at) {
                    self.check_arguments_alone(call);
                    return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
                }
                let pointer = self.state.types.pointer(ty);
                Expression::new(ExpressionKind::AddressOf(Box::new(place)), pointer, at)
            }
            (false, true) => {
                let target = match self.kind(receiver.ty) {
                    TyKind::Pointer(target) => target,
                    _ => receiver.ty,
                };
                let at = receiver.span;
                let zero = Expression::new(ExpressionKind::Int(0), Ty::INT, at);
                let load = ExpressionKind::Load(Box::new(receiver), Box::new(zero));
                self.read_memory(load, target, at)
            }
            (false, false) => receiver,
        };
        self.call_function(definition, Some(receiver), call, want, span)
    }

    fn instruction_method(
        &mut self,
        receiver: Expression,
        (text, call): (&str, &ast::Call),
        (intrinsic, parameters, result): (Intrinsic, &[Argument], Result),
        span: Span,
    ) -> Expression {
        let types: Vec<Ty> = parameters
            .iter()
            .map(|parameter| match (parameter, self.kind(receiver.ty)) {
                (Of(ty), _) => *ty,
                (Element, TyKind::List(element)) => element,
                (Element, _) => Ty::UNKNOWN,
            })
            .collect();
        let Some(arguments) = self.method_arguments(text, call, &types) else {
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        };
        // Only a float's method takes an int as a float.
        let float = self.state.types.shallow(receiver.ty) == Ty::INT
            && !INT.iter().any(|(known, ..)| *known == text);
        let ty = self.member_result(result, receiver.ty);
        let receiver = if float {
            self.coerce(receiver, Ty::FLOAT, Because::NOTHING)
        } else {
            receiver
        };
        // `2.max(3.5)`: one float makes both floats.
        if let (Ty::INT, [only]) = (self.state.types.shallow(receiver.ty), arguments.as_slice())
            && matches!(intrinsic, Intrinsic::IntMin | Intrinsic::IntMax)
            && self.state.types.shallow(only.ty) == Ty::FLOAT
        {
            let choice = match intrinsic {
                Intrinsic::IntMin => [Intrinsic::IntMin, Intrinsic::FloatMin],
                _ => [Intrinsic::IntMax, Intrinsic::FloatMax],
            };
            let values = std::iter::once(receiver).chain(arguments).collect();
            return self.numeric(choice, values, span);
        }
        let arguments = self.fit_arguments(arguments, &types);
        let all = std::iter::once(receiver).chain(arguments).collect();
        Expression::new(ExpressionKind::Intrinsic(intrinsic, all), ty, span)
    }

    /// `map.get(key)`
    fn map_get(
        &mut self,
        map: Expression,
        (key, value): (Ty, Ty),
        call: &ast::Call,
        span: Span,
    ) -> Expression {
        if let [_, other] = call.arguments.as_slice() {
            let at = other.value.span;
            self.check_arguments_alone(call);
            return self.broken(at, error::get_with_other(at));
        }
        let Some(mut arguments) = self.native_arguments("get", call, &[key]) else {
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        };
        let Some(key) = arguments.pop() else {
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        };
        let value = self.state.types.value_type(value);
        let ty = self.state.types.optional(value);
        Expression::new(
            ExpressionKind::MapGet(Box::new(map), Box::new(key)),
            ty,
            span,
        )
    }

    /// Whether the argument is a lambda of two parameters, or a function of two.
    fn takes_two(&mut self, call: &ast::Call) -> bool {
        let [argument] = call.arguments.as_slice() else {
            return false;
        };
        match &argument.value.kind {
            ast::ExpressionKind::Lambda(lambda) => lambda.parameters.len() == 2,
            ast::ExpressionKind::Name(symbol) => {
                match self
                    .lookup(*symbol, argument.value.span)
                    .map(|found| found.binding)
                {
                    Some(Binding::Function(id)) => {
                        self.state.definitions[id.0 as usize].ast.parameters.len() == 2
                    }
                    Some(Binding::Local { context, local, .. }) => {
                        let owner = self.contexts.iter().find(|other| other.id == context);
                        let ty = owner.map(|owner| owner.locals[local.0 as usize].ty);
                        ty.is_some_and(|ty| {
                            matches!(self.state.types.shallow_kind(ty), TyKind::Function(all, _) if all.len() == 2)
                        })
                    }
                    _ => false,
                }
            }
            _ => false,
        }
    }

    // ---- natives and the library

    /// Whose natives a value of the type has.
    pub(super) fn native_receivers(&self, ty: Ty) -> &'static [Receiver] {
        native_receivers(&self.state.types, ty)
    }

    fn native_method(&self, ty: Ty, name: &str) -> Option<Native> {
        let mut receivers = self.native_receivers(ty).iter();
        receivers.find_map(|receiver| Native::find(*receiver, name))
    }

    pub(super) fn has_method(&mut self, ty: Ty, name: Name) -> bool {
        let text = self.text(name.symbol);
        self.native_method(ty, text).is_some() || self.library_method(ty, name).is_some()
    }

    pub(super) fn native_type(&mut self, row: NativeType, receiver: Ty) -> Ty {
        let kind = self.kind(receiver);
        let element = match kind {
            TyKind::List(element) | TyKind::Array(element, _) | TyKind::Pointer(element) => element,
            _ => Ty::UNKNOWN,
        };
        let (key, value) = match kind {
            TyKind::Map(key, value) => (key, value),
            _ => (Ty::UNKNOWN, Ty::UNKNOWN),
        };
        let types = &mut self.state.types;
        match row {
            NativeType::Unit => Ty::UNIT,
            NativeType::Int => Ty::INT,
            NativeType::Float => Ty::FLOAT,
            NativeType::Bool => Ty::BOOL,
            NativeType::Str => Ty::STR,
            NativeType::OptionalInt => types.optional(Ty::INT),
            NativeType::OptionalFloat => types.optional(Ty::FLOAT),
            NativeType::OptionalStr => Ty::OPTIONAL_STR,
            NativeType::Texts => types.list(Ty::STR),
            NativeType::Bytes => types.list(Ty::U8),
            NativeType::Ints => types.list(Ty::INT),
            NativeType::Receiver => receiver,
            NativeType::Element => element,
            NativeType::OptionalElement => {
                let value = types.value_type(element);
                types.optional(value)
            }
            NativeType::Elements => types.list(element),
            NativeType::Key => key,
            NativeType::OptionalValue => types.optional(value),
            NativeType::Keys => types.list(key),
            NativeType::Values => types.list(value),
            NativeType::Error => Ty::ERROR,
            NativeType::OptionalPair => {
                let pair = types.tuple(vec![Ty::STR, Ty::STR]);
                types.optional(pair)
            }
        }
    }

    fn call_native(
        &mut self,
        native: Native,
        receiver: Expression,
        (name, call): (Name, &ast::Call),
        span: Span,
    ) -> Expression {
        let text = self.text(name.symbol).to_owned();
        let types: Vec<Ty> = native
            .parameters()
            .iter()
            .map(|row| self.native_type(*row, receiver.ty))
            .collect();
        let Some(arguments) = self.native_arguments(&text, call, &types) else {
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        };
        if native.receiver() == Receiver::Texts
            && let TyKind::List(element) = self.kind(receiver.ty)
        {
            self.state.types.unify(element, Ty::STR);
        }
        if !self.suits(native, receiver.ty, name) {
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        }
        let result = self.native_type(native.result(), receiver.ty);
        let result = self.state.types.value_type(result);
        let receiver = if native.receiver() == Receiver::Float {
            self.coerce(receiver, Ty::FLOAT, Because::NOTHING)
        } else {
            receiver
        };
        let mut all = vec![receiver];
        all.extend(arguments);
        Expression::new(
            ExpressionKind::Intrinsic(Intrinsic::Native(native), all),
            result,
            span,
        )
    }

    fn native_arguments(
        &mut self,
        name: &str,
        call: &ast::Call,
        types: &[Ty],
    ) -> Option<Vec<Expression>> {
        if call.arguments.len() != types.len()
            || call
                .arguments
                .iter()
                .any(|argument| argument.name.is_some())
        {
            // The message is the same for all built-in functions.
            return match types.len() {
                0 => self.arguments::<0>(name, call, []).map(Vec::from),
                1 => self.arguments::<1>(name, call, [Want::Any]).map(Vec::from),
                _ => self
                    .arguments::<2>(name, call, [Want::Any; 2])
                    .map(Vec::from),
            };
        }
        let mut values = Vec::with_capacity(types.len());
        for (argument, ty) in call.arguments.iter().zip(types) {
            let value = self.expect(&argument.value, *ty, Because::NOTHING);
            if self.state.types.shallow(value.ty) == Ty::UNKNOWN {
                return None;
            }
            values.push(value);
        }
        Some(values)
    }

    /// Whether a method can do with such elements what it does.
    fn suits(&mut self, native: Native, receiver: Ty, name: Name) -> bool {
        let TyKind::List(element) = self.kind(receiver) else {
            return true;
        };
        let value = self.state.types.value_type(element);
        let value = self.state.types.shallow(value);
        let known = |all: &[Ty]| all.contains(&value);
        let text = self.text(name.symbol).to_owned();
        let found = self.type_name(value);
        let problem = match native {
            Native::LIST_SUM if !known(&[Ty::INT, Ty::FLOAT]) => {
                error::needs_element(name.span, &text, "numbers", &found)
            }
            Native::LIST_MIN | Native::LIST_MAX if !known(&[Ty::INT, Ty::FLOAT, Ty::STR]) => {
                error::needs_element(name.span, &text, "numbers or texts", &found)
            }
            Native::LIST_SORT if !known(&[Ty::INT, Ty::FLOAT, Ty::STR, Ty::BOOL]) => {
                error::sort_needs_order(name.span, &found)
            }
            Native::LIST_INDEX | Native::LIST_CONTAINS if !self.comparable(element, true) => {
                error::needs_element(name.span, &text, "what can be compared", &found)
            }
            _ => return true,
        };
        if value != Ty::UNKNOWN {
            self.report(problem);
        }
        false
    }

    /// The function of the library's module for the type.
    fn library_method(&mut self, ty: Ty, name: Name) -> Option<DefinitionId> {
        let module = library_module(self.state.types.shallow_kind(ty))?;
        self.library_function(module, name.symbol)
    }
}
