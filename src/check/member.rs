//! Members: fields and methods of declared types, and properties and methods of the built-in ones.
//!
//! A built-in method is an instruction (the table here), a native function ([`crate::native`]), or a function of
//! the library's module for the type, written in Arcane: `xs.map(f)` is `list.map(xs, f)`. Fields and calls both
//! look there in this order, and so do suggestions.

use super::error::{self, Because};
use super::scope::{Binding, DefinitionId};
use super::tir::{
    Block, Comparison, Conversion, ErrorField, Expression, ExpressionKind, Intrinsic, Place,
    PlaceKind,
};
use super::{Checker, Want};
use crate::diagnostic;
use crate::native::{Native, NativeType, Receiver};
use crate::source::Span;
use crate::syntax::ast::{self, Name};
use crate::types::{NamedTypeKind, Ty, TyKind};

/// What a member is, beside its name.
#[derive(Clone, Copy, Debug)]
enum Member {
    /// Read without parentheses.
    Property(Intrinsic, Result),
    /// Called with arguments of these types.
    Method(Intrinsic, &'static [Argument], Result),
    ErrorField(ErrorField, Ty),
}

#[derive(Clone, Copy, Debug)]
enum Argument {
    Of(Ty),
    /// A value for the list's elements.
    Element,
}

#[derive(Clone, Copy, Debug)]
enum Result {
    Of(Ty),
    /// A pointer to the list's elements.
    ElementPointer,
}

use Argument::{Element, Of};
use Member::{ErrorField as Field, Method, Property};

const LIST: &[(&str, Member)] = &[
    ("len", Property(Intrinsic::ListLength, Result::Of(Ty::INT))),
    (
        "ptr",
        Property(Intrinsic::ListPointer, Result::ElementPointer),
    ),
    (
        "push",
        Method(Intrinsic::ListPush, &[Element], Result::Of(Ty::UNIT)),
    ),
];

const STR: &[(&str, Member)] = &[(
    "len",
    Property(Intrinsic::StringLength, Result::Of(Ty::INT)),
)];

const INT: &[(&str, Member)] = &[
    ("abs", Method(Intrinsic::IntAbs, &[], Result::Of(Ty::INT))),
    (
        "min",
        Method(Intrinsic::IntMin, &[Of(Ty::INT)], Result::Of(Ty::INT)),
    ),
    (
        "max",
        Method(Intrinsic::IntMax, &[Of(Ty::INT)], Result::Of(Ty::INT)),
    ),
    (
        "udiv",
        Method(
            Intrinsic::UnsignedDivide,
            &[Of(Ty::INT)],
            Result::Of(Ty::INT),
        ),
    ),
    (
        "urem",
        Method(
            Intrinsic::UnsignedRemainder,
            &[Of(Ty::INT)],
            Result::Of(Ty::INT),
        ),
    ),
    (
        "ucmp",
        Method(
            Intrinsic::UnsignedCompare,
            &[Of(Ty::INT)],
            Result::Of(Ty::INT),
        ),
    ),
    (
        "ustr",
        Method(Intrinsic::UnsignedString, &[], Result::Of(Ty::STR)),
    ),
];

const FLOAT: &[(&str, Member)] = &[
    (
        "sqrt",
        Method(Intrinsic::FloatSqrt, &[], Result::Of(Ty::FLOAT)),
    ),
    (
        "floor",
        Method(Intrinsic::FloatFloor, &[], Result::Of(Ty::FLOAT)),
    ),
    (
        "ceil",
        Method(Intrinsic::FloatCeil, &[], Result::Of(Ty::FLOAT)),
    ),
    (
        "round",
        Method(Intrinsic::FloatRound, &[], Result::Of(Ty::FLOAT)),
    ),
    (
        "abs",
        Method(Intrinsic::FloatAbs, &[], Result::Of(Ty::FLOAT)),
    ),
    (
        "min",
        Method(Intrinsic::FloatMin, &[Of(Ty::FLOAT)], Result::Of(Ty::FLOAT)),
    ),
    (
        "max",
        Method(Intrinsic::FloatMax, &[Of(Ty::FLOAT)], Result::Of(Ty::FLOAT)),
    ),
];

const POINTER: &[(&str, Member)] = &[(
    "str",
    Method(Intrinsic::PointerString, &[], Result::Of(Ty::STR)),
)];

const MAP: &[(&str, Member)] = &[("len", Property(Intrinsic::MapLength, Result::Of(Ty::INT)))];

const ERROR: &[(&str, Member)] = &[
    ("message", Field(ErrorField::Message, Ty::STR)),
    ("kind", Field(ErrorField::Kind, Ty::STR)),
    ("errno", Field(ErrorField::Errno, Ty::INT)),
    ("trace", Field(ErrorField::Trace, Ty::STR)),
];

impl Checker<'_> {
    fn members(&self, ty: Ty) -> &'static [(&'static str, Member)] {
        match self.state.types.shallow_kind(ty) {
            TyKind::List(_) => LIST,
            TyKind::Str => STR,
            TyKind::Int => INT,
            TyKind::Float => FLOAT,
            TyKind::Pointer(_) => POINTER,
            TyKind::Error => ERROR,
            TyKind::Map(..) => MAP,
            _ => &[],
        }
    }

    fn member(&self, ty: Ty, name: &str) -> Option<Member> {
        let found = self.members(ty).iter().find(|(known, _)| *known == name);
        match found {
            Some((_, member)) => Some(*member),
            // An int has the methods of a float: `9.sqrt()`.
            None if self.state.types.shallow(ty) == Ty::INT => self.member(Ty::FLOAT, name),
            None => None,
        }
    }

    /// What stands for a type or a module, if the expression names one.
    pub(super) fn static_binding(
        &mut self,
        expression: &ast::Expression,
    ) -> Option<(Binding, Name)> {
        match &expression.kind {
            ast::ExpressionKind::Name(symbol) => {
                let found = self.lookup(*symbol, expression.span)?;
                let name = Name {
                    symbol: *symbol,
                    span: expression.span,
                };
                match found.binding {
                    Binding::Type(_) | Binding::GenericType(_) | Binding::Module(_) => {
                        Some((found.binding, name))
                    }
                    _ => None,
                }
            }
            ast::ExpressionKind::Field(inner, name) => {
                let (Binding::Module(module), _) = self.static_binding(inner)? else {
                    return None;
                };
                match self.peek_module_member(module, name.symbol)? {
                    binding @ (Binding::Type(_) | Binding::GenericType(_) | Binding::Module(_)) => {
                        Some((binding, *name))
                    }
                    _ => None,
                }
            }
            _ => None,
        }
    }

    pub(super) fn field(
        &mut self,
        base: &ast::Expression,
        name: Name,
        want: Want,
        span: Span,
    ) -> Expression {
        if let Some((binding, type_name)) = self.static_binding(base) {
            return match binding {
                Binding::Module(module) => match self.module_member(module, name) {
                    Some(found) => self.bound_value(found, name, want, span),
                    None => Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span),
                },
                binding => self.type_member(&binding, type_name, name, want, span),
            };
        }
        let base = self.expression(base, Want::Any);
        self.field_of(base, name, span)
    }

    /// `base.name`, where the base is a value.
    pub(super) fn field_of(&mut self, base: Expression, name: Name, span: Span) -> Expression {
        if let Some(place) = self.field_place(&base, name) {
            let place = self.finish_field(base, place, span);
            return self.read_place(place);
        }
        let text = self.text(name.symbol).to_owned();
        match self.member(base.ty, &text) {
            Some(Property(intrinsic, result)) => {
                let ty = self.member_result(result, base.ty);
                return Expression::new(ExpressionKind::Intrinsic(intrinsic, vec![base]), ty, span);
            }
            Some(Field(field, ty)) => {
                return Expression::new(
                    ExpressionKind::ErrorField(Box::new(base), field),
                    ty,
                    span,
                );
            }
            Some(Method(..)) => {
                return self.broken(name.span, error::method_not_called(name.span, &text));
            }
            None => {}
        }
        if let TyKind::Array(element, count) = self.kind(base.ty) {
            match text.as_str() {
                "len" => return Expression::new(ExpressionKind::Int(count as i64), Ty::INT, span),
                "ptr" => {
                    let place = self.place_of(base);
                    self.note_address(&place);
                    let ty = self.state.types.pointer(element);
                    return Expression::new(ExpressionKind::AddressOf(Box::new(place)), ty, span);
                }
                _ => {}
            }
        }
        if self.user_method(base.ty, name).is_some() || self.has_method(base.ty, name) {
            return self.broken(name.span, error::method_not_called(name.span, &text));
        }
        self.no_member(base.ty, name)
    }

    /// `base?.name`, or a call of it: null where the base is.
    pub(super) fn optional_field(
        &mut self,
        base: &ast::Expression,
        name: Name,
        call: Option<&ast::Call>,
        span: Span,
    ) -> Expression {
        let base_span = base.span;
        let base = self.expression(base, Want::Any);
        let TyKind::Optional(inner) = self.kind(base.ty) else {
            if let Some(call) = call {
                self.check_arguments_alone(call);
            }
            if self.state.types.shallow(base.ty) == Ty::UNKNOWN {
                return base;
            }
            let ty = self.type_name(base.ty);
            return self.broken(base_span, error::not_optional(base_span, &ty));
        };
        let ty = base.ty;
        let local = self.new_local("_", ty, false, Span::NONE);
        let set = ExpressionKind::Let(local, Box::new(base));
        let variable = |ty| Expression::new(ExpressionKind::Local(local), ty, base_span);
        let present = Expression::new(
            ExpressionKind::Convert(Conversion::Reinterpret, Box::new(variable(ty))),
            inner,
            base_span,
        );
        let value = match call {
            Some(call) => self.method_of(present, name, call, Want::Any, span),
            None => self.field_of(present, name, span),
        };
        let result = match self.kind(value.ty) {
            TyKind::Unknown => return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span),
            TyKind::Unit | TyKind::Never => Ty::UNIT,
            _ => self.state.types.optional(value.ty),
        };
        let null = Expression::new(ExpressionKind::Null, ty, span);
        let test =
            ExpressionKind::Compare(Comparison::NotEqual, Box::new(variable(ty)), Box::new(null));
        let value = match self.convert(value, result) {
            Ok(value) | Err(value) => value,
        };
        let otherwise = (result != Ty::UNIT)
            .then(|| Box::new(Expression::new(ExpressionKind::Null, result, span)));
        let choice = ExpressionKind::If {
            condition: Box::new(Expression::new(test, Ty::BOOL, base_span)),
            then: Box::new(value),
            otherwise,
        };
        let block = Block {
            statements: vec![Expression::new(set, Ty::UNIT, base_span)],
            value: Some(Box::new(Expression::new(choice, result, span))),
        };
        Expression::new(ExpressionKind::Block(block), result, span)
    }

    // ---- fields

    /// The field of that name in what the type is, or points to: its number and type.
    fn field_place(&mut self, base: &Expression, name: Name) -> Option<(u32, Ty)> {
        let target = match self.kind(base.ty) {
            TyKind::Pointer(target) => target,
            TyKind::Named(..) => base.ty,
            _ => return None,
        };
        let text = self.text(name.symbol);
        let fields = self.state.types.fields(target);
        let index = fields.iter().position(|field| &*field.name == text)?;
        Some((index as u32, fields[index].ty))
    }

    /// The place of a field that was found in the value.
    fn finish_field(&mut self, base: Expression, (index, ty): (u32, Ty), span: Span) -> Place {
        let kind = match self.kind(base.ty) {
            TyKind::Pointer(target) => {
                let zero = Expression::new(ExpressionKind::Int(0), Ty::INT, span);
                let place = Place {
                    kind: PlaceKind::Target(base, zero),
                    ty: target,
                    span,
                };
                PlaceKind::Field(Box::new(place), index)
            }
            _ if self.state.types.named_kind(base.ty) == Some(NamedTypeKind::Class) => {
                PlaceKind::ObjectField(base, index)
            }
            _ => PlaceKind::Field(Box::new(self.place_of(base)), index),
        };
        Place { kind, ty, span }
    }

    /// `base.name` as a place that is assigned.
    pub(super) fn assigned_field(
        &mut self,
        base: &ast::Expression,
        name: Name,
        span: Span,
    ) -> Option<Place> {
        if let Some((Binding::Module(module), _)) = self.static_binding(base) {
            let found = self.module_member(module, name)?;
            return self.bound_place(found, name, span);
        }
        let base = self.expression(base, Want::Any);
        if self.state.types.shallow(base.ty) == Ty::UNKNOWN {
            return None;
        }
        match self.field_place(&base, name) {
            Some(found) => {
                let place = self.finish_field(base, found, span);
                self.check_mutable(&place, span).then_some(place)
            }
            None => {
                let text = self.text(name.symbol).to_owned();
                let ty = self.type_name(base.ty);
                if self.member(base.ty, &text).is_some() {
                    self.report(error::not_a_place(span));
                } else {
                    let fields = self.state.types.fields(base.ty);
                    let near = diagnostic::nearest(&text, fields.iter().map(|field| &*field.name));
                    self.report(error::unknown_method(name.span, &ty, &text, near));
                }
                None
            }
        }
    }

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
                error::no_type_member(name.span, "this type", &text, None),
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
            return self.call_function(definition, None, call, want, span);
        }
        self.check_arguments_alone(call);
        self.unknown_type_member(id, name)
    }

    /// The method of a declared type, or of what is pointed to.
    fn user_method(&self, ty: Ty, name: Name) -> Option<DefinitionId> {
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

    /// A method call on a value.
    pub(super) fn method_of(
        &mut self,
        receiver: Expression,
        name: Name,
        call: &ast::Call,
        want: Want,
        span: Span,
    ) -> Expression {
        let text = self.text(name.symbol).to_owned();
        if let Some(definition) = self.user_method(receiver.ty, name) {
            return self.call_user_method(receiver, definition, (name, call), want, span);
        }
        if let Some(found) = self.field_place(&receiver, name) {
            let place = self.finish_field(receiver, found, span);
            let callee = self.read_place(place);
            return self.call_value(callee, call, span);
        }
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
        if let Some(native) = self.native_method(receiver.ty, &text) {
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
            return self.call_function(definition, Some(receiver), call, want, span);
        }
        self.check_arguments_alone(call);
        self.no_member(receiver.ty, name)
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
            return self.broken(name.span, error::static_on_value(name.span, &text));
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
            && !INT.iter().any(|(known, _)| *known == text);
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
    fn takes_two(&self, call: &ast::Call) -> bool {
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
    fn native_receivers(&self, ty: Ty) -> &'static [Receiver] {
        match self.state.types.shallow_kind(ty) {
            TyKind::Str => &[Receiver::Str],
            TyKind::Int => &[Receiver::Int, Receiver::Float],
            TyKind::Float => &[Receiver::Float],
            TyKind::List(element)
                if matches!(self.state.types.shallow(*element), Ty::STR)
                    || self.state.types.is_unbound(*element) =>
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

    fn native_method(&self, ty: Ty, name: &str) -> Option<Native> {
        let mut receivers = self.native_receivers(ty).iter();
        receivers.find_map(|receiver| Native::find(*receiver, name))
    }

    fn has_method(&mut self, ty: Ty, name: Name) -> bool {
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
        let module = match self.state.types.shallow_kind(ty) {
            TyKind::List(_) => "list",
            TyKind::Str => "str",
            TyKind::Map(..) => "map",
            // An int has the methods of a float.
            TyKind::Int | TyKind::Float => "float",
            _ => return None,
        };
        self.library_function(module, name.symbol)
    }

    fn method_arguments(
        &mut self,
        name: &str,
        call: &ast::Call,
        types: &[Ty],
    ) -> Option<Vec<Expression>> {
        let wants: Vec<Want> = types
            .iter()
            .map(|ty| Want::Type(self.state.types.value_type(*ty)))
            .collect();
        Some(match wants.as_slice() {
            [] => self.arguments::<0>(name, call, [])?.into(),
            [first, ..] => self.arguments::<1>(name, call, [*first])?.into(),
        })
    }

    fn fit_arguments(&mut self, arguments: Vec<Expression>, types: &[Ty]) -> Vec<Expression> {
        arguments
            .into_iter()
            .zip(types)
            .map(|(value, ty)| self.coerce(value, *ty, Because::NOTHING))
            .collect()
    }

    fn member_result(&mut self, result: Result, receiver: Ty) -> Ty {
        match (result, self.kind(receiver)) {
            (Result::Of(ty), _) => ty,
            (Result::ElementPointer, TyKind::List(element)) => self.state.types.pointer(element),
            (Result::ElementPointer, _) => Ty::UNKNOWN,
        }
    }

    fn no_member(&mut self, ty: Ty, name: Name) -> Expression {
        let span = name.span;
        match self.kind(ty) {
            TyKind::Unknown => return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span),
            TyKind::Variable(_) => return self.broken(span, error::type_not_known_yet(span)),
            _ => {}
        }
        let text = self.text(name.symbol).to_owned();
        if let TyKind::Optional(inner) = self.kind(ty)
            && (self.member(inner, &text).is_some()
                || self.user_method(inner, name).is_some()
                || self
                    .state
                    .types
                    .fields(inner)
                    .iter()
                    .any(|field| *field.name == text)
                || self.has_method(inner, name))
        {
            let ty = self.type_name(ty);
            return self.broken(span, error::member_of_optional(span, &ty, &text));
        }
        let known = self.member_names(ty);
        let near = diagnostic::nearest(&text, known.iter().map(String::as_str));
        let ty = self.type_name(ty);
        self.broken(span, error::unknown_method(span, &ty, &text, near))
    }

    /// Everything that can stand behind the dot.
    fn member_names(&mut self, ty: Ty) -> Vec<String> {
        let mut names: Vec<String> = self
            .members(ty)
            .iter()
            .map(|(known, _)| (*known).to_owned())
            .collect();
        for receiver in self.native_receivers(ty) {
            names.extend(Native::of(*receiver).map(|native| native.name().to_owned()));
        }
        let target = match self.kind(ty) {
            TyKind::Pointer(target) => target,
            _ => ty,
        };
        let fields = self.state.types.fields(target);
        names.extend(fields.iter().map(|field| field.name.to_string()));
        if let Some((id, _)) = self.state.types.named_of(target)
            && let Some(nominal) = self.state.nominals.get(&id)
        {
            let methods = nominal.methods.keys();
            names.extend(methods.map(|symbol| self.interner.text(*symbol).to_owned()));
        }
        names
    }

    /// `len(x)`
    pub(super) fn length(&mut self, value: Expression, span: Span) -> Expression {
        let intrinsic = match self.kind(value.ty) {
            TyKind::List(_) => Intrinsic::ListLength,
            TyKind::Str => Intrinsic::StringLength,
            TyKind::Map(..) => Intrinsic::MapLength,
            TyKind::Array(_, count) => {
                return Expression::new(ExpressionKind::Int(count as i64), Ty::INT, span);
            }
            TyKind::Unknown => return value,
            _ => {
                let name = self.type_name(value.ty);
                return self.broken(value.span, error::not_indexable(value.span, &name));
            }
        };
        Expression::new(
            ExpressionKind::Intrinsic(intrinsic, vec![value]),
            Ty::INT,
            span,
        )
    }
}
