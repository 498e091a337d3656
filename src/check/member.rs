//! Members: fields and methods of declared types, and properties and methods of the built-in ones.
//!
//! A built-in method is an instruction (the table here), a native function ([`crate::native`]), or a function of
//! the library's module for the type, written in Arcane: `xs.map(f)` is `list.map(xs, f)`. Fields and calls both
//! look there in this order, and so do suggestions.

use super::error::{self, Because};
use super::index::{Gap, Meaning};
use super::scope::Binding;
use super::tir::{
    Block, Comparison, Conversion, ErrorField, Expression, ExpressionKind, Intrinsic, Place,
    PlaceKind,
};
use super::{Checker, Want};
use crate::diagnostic;
use crate::library;
use crate::native::Native;
use crate::source::Span;
use crate::syntax::ast::{self, Name};
use crate::types::{NamedTypeKind, Ty, TyKind, TypeTable};

/// What a member is, beside its name.
#[derive(Clone, Copy, Debug)]
pub(super) enum Member {
    /// Read without parentheses.
    Property(Intrinsic, Result),
    /// Called with arguments of these types.
    Method(Intrinsic, &'static [Argument], Result),
    ErrorField(ErrorField, Ty),
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Argument {
    Of(Ty),
    /// A value for the list's elements.
    Element,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Result {
    Of(Ty),
    /// A pointer to the list's elements.
    ElementPointer,
}

use Argument::{Element, Of};
use Member::{ErrorField as Field, Method, Property};

/// A name, what it is, and one sentence for people.
pub(super) type Row = (&'static str, Member, &'static str);

const LIST: &[Row] = &[
    (
        "len",
        Property(Intrinsic::ListLength, Result::Of(Ty::INT)),
        "how many elements there are",
    ),
    (
        "ptr",
        Property(Intrinsic::ListPointer, Result::ElementPointer),
        "where the first element lies in memory",
    ),
    (
        "push",
        Method(Intrinsic::ListPush, &[Element], Result::Of(Ty::UNIT)),
        "appends an element",
    ),
];

const STR: &[Row] = &[(
    "len",
    Property(Intrinsic::StringLength, Result::Of(Ty::INT)),
    "how many bytes the text has",
)];

pub(super) const INT: &[Row] = &[
    (
        "abs",
        Method(Intrinsic::IntAbs, &[], Result::Of(Ty::INT)),
        "without its sign; the smallest int overflows",
    ),
    (
        "min",
        Method(Intrinsic::IntMin, &[Of(Ty::INT)], Result::Of(Ty::INT)),
        "the smaller one; with a float the result is a float",
    ),
    (
        "max",
        Method(Intrinsic::IntMax, &[Of(Ty::INT)], Result::Of(Ty::INT)),
        "the greater one; with a float the result is a float",
    ),
    (
        "udiv",
        Method(
            Intrinsic::UnsignedDivide,
            &[Of(Ty::INT)],
            Result::Of(Ty::INT),
        ),
        "the quotient, both read as unsigned 64-bit numbers",
    ),
    (
        "urem",
        Method(
            Intrinsic::UnsignedRemainder,
            &[Of(Ty::INT)],
            Result::Of(Ty::INT),
        ),
        "the remainder, both read as unsigned 64-bit numbers",
    ),
    (
        "ucmp",
        Method(
            Intrinsic::UnsignedCompare,
            &[Of(Ty::INT)],
            Result::Of(Ty::INT),
        ),
        "-1, 0 or 1: how it compares, both read as unsigned",
    ),
    (
        "ustr",
        Method(Intrinsic::UnsignedString, &[], Result::Of(Ty::STR)),
        "its decimal digits, read as unsigned",
    ),
];

const FLOAT: &[Row] = &[
    (
        "sqrt",
        Method(Intrinsic::FloatSqrt, &[], Result::Of(Ty::FLOAT)),
        "the square root",
    ),
    (
        "floor",
        Method(Intrinsic::FloatFloor, &[], Result::Of(Ty::FLOAT)),
        "the next whole number below",
    ),
    (
        "ceil",
        Method(Intrinsic::FloatCeil, &[], Result::Of(Ty::FLOAT)),
        "the next whole number above",
    ),
    (
        "round",
        Method(Intrinsic::FloatRound, &[], Result::Of(Ty::FLOAT)),
        "the nearest whole number; halves go away from zero",
    ),
    (
        "abs",
        Method(Intrinsic::FloatAbs, &[], Result::Of(Ty::FLOAT)),
        "without its sign",
    ),
    (
        "min",
        Method(Intrinsic::FloatMin, &[Of(Ty::FLOAT)], Result::Of(Ty::FLOAT)),
        "the smaller one; of a number and what is no number, the number",
    ),
    (
        "max",
        Method(Intrinsic::FloatMax, &[Of(Ty::FLOAT)], Result::Of(Ty::FLOAT)),
        "the greater one; of a number and what is no number, the number",
    ),
];

const POINTER: &[Row] = &[(
    "str",
    Method(Intrinsic::PointerString, &[], Result::Of(Ty::STR)),
    "the text that ends at the first NUL from there on",
)];

const MAP: &[Row] = &[(
    "len",
    Property(Intrinsic::MapLength, Result::Of(Ty::INT)),
    "how many keys there are",
)];

const ERROR: &[Row] = &[
    (
        "message",
        Field(ErrorField::Message, Ty::STR),
        "what went wrong",
    ),
    (
        "kind",
        Field(ErrorField::Kind, Ty::STR),
        "a word for the kind of error: `index`, `os`, `null` …",
    ),
    (
        "errno",
        Field(ErrorField::Errno, Ty::INT),
        "C's number of the error, or 0",
    ),
    (
        "trace",
        Field(ErrorField::Trace, Ty::STR),
        "the calls that led to it",
    ),
];

/// The instructions that are fields or methods of such values.
pub(super) fn built_in(kind: &TyKind) -> &'static [Row] {
    match kind {
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

impl Checker<'_> {
    fn members(&self, ty: Ty) -> &'static [Row] {
        built_in(self.state.types.shallow_kind(ty))
    }

    pub(super) fn member(&self, ty: Ty, name: &str) -> Option<Member> {
        let found = self.members(ty).iter().find(|(known, ..)| *known == name);
        match found {
            Some((_, member, _)) => Some(*member),
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
        if let Some(broken) = self.built_in_type_member(base, name) {
            return broken;
        }
        let base = self.expression(base, Want::Any);
        self.field_of(base, name, span)
    }

    /// `int.max`, `u8.max`: the error where the expression names a type that is built in.
    pub(super) fn built_in_type_member(
        &mut self,
        base: &ast::Expression,
        name: Name,
    ) -> Option<Expression> {
        let ast::ExpressionKind::Name(symbol) = base.kind else {
            return None;
        };
        if self.lookup(symbol, base.span).is_some() {
            return None;
        }
        let text = self.text(symbol).to_owned();
        let ty = TypeTable::builtin(&text)?;
        if !matches!(text.as_str(), "int" | "float" | "str" | "bool") {
            return Some(self.place_type_as_value(&text, ty, base.span));
        }
        let member = self.text(name.symbol).to_owned();
        let is_method = self.member_names(ty).contains(&member);
        let error = error::built_in_type_member(name.span, &text, &member, is_method);
        Some(self.broken(name.span, error))
    }

    /// The error where a type of places stands for a value.
    pub(super) fn place_type_as_value(&mut self, name: &str, ty: Ty, span: Span) -> Expression {
        let range = self
            .state
            .types
            .scalar(ty)
            .and_then(|scalar| scalar.range());
        self.broken(span, error::place_type_as_value(span, name, range))
    }

    /// `base.name`, where the base is a value.
    pub(super) fn field_of(&mut self, base: Expression, name: Name, span: Span) -> Expression {
        if self.state.types.shallow(base.ty) == Ty::NEVER {
            return base;
        }
        self.note_gap(name.symbol, |_| Gap::Member(base.ty));
        if let Some(place) = self.field_place(&base, name) {
            let place = self.finish_field(base, place, span);
            return self.read_place(place);
        }
        self.note(name.span, Span::NONE, || Meaning::Member(base.ty));
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
        self.no_member(base.ty, base.span, name, None)
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
    pub(super) fn field_place(&mut self, base: &Expression, name: Name) -> Option<(u32, Ty)> {
        let target = match self.kind(base.ty) {
            TyKind::Pointer(target) => target,
            TyKind::Named(..) => base.ty,
            _ => return None,
        };
        let text = self.text(name.symbol);
        let fields = self.state.types.fields(target);
        let index = fields.iter().position(|field| &*field.name == text)?;
        let ty = fields[index].ty;
        self.note_field(name.span, target, index as u32);
        Some((index as u32, ty))
    }

    pub(super) fn note_field(&mut self, name: Span, owner: Ty, index: u32) {
        let id = self.state.types.named_of(owner).map(|(id, _)| id);
        let nominal = id.and_then(|id| self.state.nominals.get(&id));
        let field = nominal.and_then(|one| one.declared.fields().nth(index as usize));
        let declared = field.map_or(Span::NONE, |field| field.name.span);
        self.note(name, declared, || Meaning::Field(owner, index));
    }

    /// The place of a field that was found in the value.
    pub(super) fn finish_field(
        &mut self,
        base: Expression,
        (index, ty): (u32, Ty),
        span: Span,
    ) -> Place {
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
        self.note_gap(name.symbol, |_| Gap::Member(base.ty));
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
                } else if matches!(self.kind(base.ty), TyKind::Optional(_)) {
                    self.report(error::assigned_through_optional(name.span, &ty, &text));
                } else {
                    let fields = self.state.types.fields(base.ty);
                    let near = diagnostic::nearest(&text, fields.iter().map(|field| &*field.name));
                    let known: Vec<&str> = fields.iter().map(|field| &*field.name).collect();
                    self.report(error::unknown_method(
                        name.span, &ty, &text, near, &known, None,
                    ));
                }
                None
            }
        }
    }

    pub(super) fn method_arguments(
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

    pub(super) fn fit_arguments(
        &mut self,
        arguments: Vec<Expression>,
        types: &[Ty],
    ) -> Vec<Expression> {
        arguments
            .into_iter()
            .zip(types)
            .map(|(value, ty)| self.coerce(value, *ty, Because::NOTHING))
            .collect()
    }

    pub(super) fn member_result(&mut self, result: Result, receiver: Ty) -> Ty {
        match (result, self.kind(receiver)) {
            (Result::Of(ty), _) => ty,
            (Result::ElementPointer, TyKind::List(element)) => self.state.types.pointer(element),
            (Result::ElementPointer, _) => Ty::UNKNOWN,
        }
    }

    /// `behind`: the parentheses, where it is called.
    pub(super) fn no_member(
        &mut self,
        ty: Ty,
        receiver: Span,
        name: Name,
        behind: Option<Span>,
    ) -> Expression {
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
            let point = Span::new(span.start.saturating_sub(1), span.start);
            let receiver = (self.sources.text(point) == "." && !receiver.is_none())
                .then(|| (self.as_written(receiver), point.before()));
            let error = error::member_of_optional(span, &ty, &text, receiver);
            return self.broken(span, error);
        }
        let known = self.member_names(ty);
        let near = diagnostic::nearest(&text, known.iter().map(String::as_str));
        let near = near.or_else(|| self.usual_member(&text, &known));
        // Those of built-in types are too many to be told.
        let own = match self.state.types.named_of(ty) {
            Some(_) => known.iter().map(String::as_str).collect(),
            None => Vec::new(),
        };
        let ty = self.type_name(ty);
        self.broken(
            span,
            error::unknown_method(span, &ty, &text, near, &own, behind),
        )
    }

    /// What another language calls so, or nearly so, where the type has it.
    fn usual_member(&self, name: &str, known: &[String]) -> Option<&'static str> {
        let usual = error::USUAL_MEMBERS
            .iter()
            .filter(|(_, here)| known.iter().any(|one| one == here));
        let there = || usual.clone().map(|(there, _)| *there);
        let exact = there().find(|there| *there == name);
        let there = exact.or_else(|| diagnostic::nearest(name, there()))?;
        usual
            .clone()
            .find(|(other, _)| *other == there)
            .map(|(_, here)| *here)
    }

    /// Everything that can stand behind the dot.
    pub(super) fn member_names(&mut self, ty: Ty) -> Vec<String> {
        let mut names: Vec<String> = self
            .members(ty)
            .iter()
            .map(|(known, ..)| (*known).to_owned())
            .collect();
        for receiver in self.native_receivers(ty) {
            names.extend(Native::of(*receiver).map(|native| native.name().to_owned()));
        }
        let module = super::method::library_module(self.state.types.shallow_kind(ty))
            .and_then(library::find);
        names.extend(
            module
                .into_iter()
                .flat_map(|module| module.methods)
                .map(|name| (*name).to_owned()),
        );
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
