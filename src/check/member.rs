//! Members of the built-in types: properties and methods.
//!
//! One table says what each type has ([`members`]); fields and calls both read it, and so do suggestions.

use super::error::{self, Because};
use super::tir::{ErrorField, Expression, ExpressionKind, Intrinsic};
use super::{Checker, Want};
use crate::diagnostic;
use crate::source::Span;
use crate::syntax::ast::{self, Name};
use crate::types::{Ty, TyKind};

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

const ERROR: &[(&str, Member)] = &[
    ("message", Field(ErrorField::Message, Ty::STR)),
    ("kind", Field(ErrorField::Kind, Ty::STR)),
    ("errno", Field(ErrorField::Errno, Ty::INT)),
    ("trace", Field(ErrorField::Trace, Ty::STR)),
];

/// Members of the contract that are not there yet, so that they are not called misspelt.
const LATER: &[&str] = &[
    "bytes",
    "chars",
    "find",
    "contains",
    "starts_with",
    "ends_with",
    "split",
    "lines",
    "trim",
    "replace",
    "upper",
    "lower",
    "repeat",
    "parse_int",
    "parse_float",
    "hash",
    "pop",
    "insert",
    "remove",
    "extend",
    "clear",
    "map",
    "filter",
    "fold",
    "each",
    "any",
    "all",
    "index",
    "sort",
    "sort_by",
    "reverse",
    "join",
    "sum",
    "copy",
    "fill",
    "zip",
    "enumerate",
    "get",
    "keys",
    "values",
    "pow",
    "sin",
    "cos",
    "to_str",
    "list",
    "min",
    "max",
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

    pub(super) fn field(&mut self, base: &ast::Expression, name: Name, span: Span) -> Expression {
        let base = self.expression(base, Want::Any);
        let text = self.text(name.symbol).to_owned();
        match self.member(base.ty, &text) {
            Some(Property(intrinsic, result)) => {
                let ty = self.member_result(result, base.ty);
                Expression::new(ExpressionKind::Intrinsic(intrinsic, vec![base]), ty, span)
            }
            Some(Field(field, ty)) => {
                Expression::new(ExpressionKind::ErrorField(Box::new(base), field), ty, span)
            }
            Some(Method(..)) => self.broken(name.span, error::method_not_called(name.span, &text)),
            None => self.no_member(base.ty, name),
        }
    }

    pub(super) fn call_method(
        &mut self,
        receiver: &ast::Expression,
        name: Name,
        call: &ast::Call,
        span: Span,
    ) -> Expression {
        let receiver = self.expression(receiver, Want::Any);
        let text = self.text(name.symbol).to_owned();
        match self.member(receiver.ty, &text) {
            Some(Method(intrinsic, parameters, result)) => {
                let types: Vec<Ty> = parameters
                    .iter()
                    .map(|parameter| match (parameter, self.kind(receiver.ty)) {
                        (Of(ty), _) => *ty,
                        (Element, TyKind::List(element)) => element,
                        (Element, _) => Ty::UNKNOWN,
                    })
                    .collect();
                let Some(arguments) = self.method_arguments(&text, call, &types) else {
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
                if let (Ty::INT, [only]) =
                    (self.state.types.shallow(receiver.ty), arguments.as_slice())
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
            Some(_) => {
                self.check_arguments_alone(call);
                let error = error::property_called(span, &text, call.parentheses);
                self.broken(span, error)
            }
            None => {
                self.check_arguments_alone(call);
                self.no_member(receiver.ty, name)
            }
        }
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
        let has_later = matches!(
            self.kind(ty),
            TyKind::List(_) | TyKind::Str | TyKind::Int | TyKind::Float | TyKind::Pointer(_)
        );
        if has_later && LATER.contains(&text.as_str()) {
            return self.not_yet(span, &format!("`{text}` is"));
        }
        if let TyKind::Optional(inner) = self.kind(ty)
            && self.member(inner, &text).is_some()
        {
            let ty = self.type_name(ty);
            return self.broken(span, error::member_of_optional(span, &ty, &text));
        }
        let near = diagnostic::nearest(&text, self.members(ty).iter().map(|(known, _)| *known));
        let ty = self.type_name(ty);
        self.broken(span, error::unknown_method(span, &ty, &text, near))
    }

    /// `len(x)`
    pub(super) fn length(&mut self, value: Expression, span: Span) -> Expression {
        let intrinsic = match self.kind(value.ty) {
            TyKind::List(_) => Intrinsic::ListLength,
            TyKind::Str => Intrinsic::StringLength,
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
