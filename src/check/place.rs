//! Names as values, and places: what can be read, and what can be assigned.

use super::error::{self, Because, Immutable};
use super::scope::{Binding, Narrowed};
use super::tir::{Arithmetic, Conversion, Expression, ExpressionKind, Intrinsic, Place, PlaceKind};
use super::{Checker, Want};
use crate::native::{Native, OPEN_END};
use crate::source::Span;
use crate::syntax::ast::{self, Name, Symbol};
use crate::types::{Ty, TyKind, TypeTable};

impl Checker<'_> {
    // ---- places from values

    /// The place that a value was read from, so that parts of it need not be copied first.
    pub(super) fn place_of(&mut self, value: Expression) -> Place {
        let Expression { kind, ty, span } = value;
        let (kind, ty) = match kind {
            ExpressionKind::Local(local) => {
                let ty = self.context().locals[local.0 as usize].ty;
                (PlaceKind::Local(local), ty)
            }
            ExpressionKind::Global(global) => {
                let ty = self.state.program.globals[global.0 as usize].ty;
                (PlaceKind::Global(global), ty)
            }
            ExpressionKind::ForeignVariable(variable) => {
                let ty = self.state.program.foreign_variables[variable.0 as usize].ty;
                (PlaceKind::ForeignVariable(variable), ty)
            }
            ExpressionKind::Index(base, index) => match self.kind(base.ty) {
                TyKind::List(element) => (PlaceKind::Element(*base, *index), element),
                _ => {
                    let value = Expression::new(ExpressionKind::Index(base, index), ty, span);
                    (PlaceKind::Value(value), ty)
                }
            },
            ExpressionKind::Load(pointer, index) => match self.kind(pointer.ty) {
                TyKind::Pointer(target) => (PlaceKind::Target(*pointer, *index), target),
                _ => {
                    let value = Expression::new(ExpressionKind::Load(pointer, index), ty, span);
                    (PlaceKind::Value(value), ty)
                }
            },
            ExpressionKind::Read(place) => return *place,
            ExpressionKind::Convert(Conversion::Reinterpret, inner) if matches!(self.kind(inner.ty), TyKind::Optional(inner) if self.state.types.shallow(inner) == self.state.types.shallow(ty)) =>
            {
                let inner = self.place_of(*inner);
                (PlaceKind::Present(Box::new(inner)), ty)
            }
            kind => (PlaceKind::Value(Expression::new(kind, ty, span)), ty),
        };
        Place { kind, ty, span }
    }

    /// What a place holds, as a value.
    pub(super) fn read_place(&mut self, place: Place) -> Expression {
        let (ty, span) = (place.ty, place.span);
        let kind = match place.kind {
            PlaceKind::Local(local) => {
                let value = self.state.types.value_type(ty);
                return Expression::new(ExpressionKind::Local(local), value, span);
            }
            PlaceKind::Value(value) => return value,
            _ => ExpressionKind::Read(Box::new(place)),
        };
        self.read_memory(kind, ty, span)
    }

    /// Reads a variable, whose slot holds the widened value.
    pub(super) fn read(
        &mut self,
        kind: ExpressionKind,
        ty: Ty,
        narrowed: Option<Narrowed>,
        span: Span,
    ) -> Expression {
        let value = self.state.types.value_type(ty);
        let expression = Expression::new(kind, value, span);
        match narrowed {
            Some(narrowed) => self.converted(expression, Conversion::Reinterpret, narrowed.ty),
            None => expression,
        }
    }

    /// Reads a place in C's memory: a `cstr` there is an address still.
    pub(super) fn read_memory(&mut self, kind: ExpressionKind, ty: Ty, span: Span) -> Expression {
        let conversion = match self.state.types.shallow(ty) {
            Ty::CSTR => Conversion::CStrToStr,
            Ty::OPTIONAL_CSTR => Conversion::CStrToOptionalStr,
            _ if self.is_c_function(ty) => {
                let pointer = self.state.types.pointer(Ty::VOID);
                let raw = self.state.types.optional(pointer);
                let expression = Expression::new(kind, raw, span);
                return self.function_from_pointer(expression, ty);
            }
            _ => {
                let value = self.state.types.value_type(ty);
                return Expression::new(kind, value, span);
            }
        };
        let pointer = self.state.types.pointer(Ty::I8);
        let raw = self.state.types.optional(pointer);
        let value = self.state.types.value_type(ty);
        let expression = Expression::new(kind, raw, span);
        self.converted(expression, conversion, value)
    }

    // ---- indices

    /// `Stack[int]`, `last[int]` as a value: what is written in front of the bracket, and whether it is
    /// a type.
    fn given_type_arguments(
        &mut self,
        base: &ast::Expression,
        index: &ast::Expression,
    ) -> Option<(String, bool)> {
        let ast::ExpressionKind::Name(symbol) = base.kind else {
            return None;
        };
        let names_type = |checker: &mut Self, inner| match checker.lookup(inner, index.span) {
            Some(found) => matches!(found.binding, Binding::Type(_) | Binding::GenericType(_)),
            None => TypeTable::builtin(checker.text(inner)).is_some(),
        };
        let is_type = match self.lookup(symbol, base.span)?.binding {
            Binding::Type(_) | Binding::GenericType(_) => true,
            Binding::Function(_) => match index.kind {
                ast::ExpressionKind::Name(inner) if names_type(self, inner) => false,
                _ => return None,
            },
            _ => return None,
        };
        Some((self.text(symbol).to_owned(), is_type))
    }

    pub(super) fn index(
        &mut self,
        base: &ast::Expression,
        index: &ast::Expression,
        span: Span,
    ) -> Expression {
        if let Some((name, is_type)) = self.given_type_arguments(base, index) {
            return self.broken(span, error::type_arguments_in_call(span, &name, is_type));
        }
        let checked = self.expression(base, Want::Any);
        if let ast::ExpressionKind::Range(range) = &index.kind {
            return self.slice(checked, range, span);
        }
        let kind = self.kind(checked.ty);
        if let TyKind::Map(key, value) = kind {
            let key = self.expect(index, key, Because::new(base.span, "a key of this map"));
            let place = Place {
                kind: PlaceKind::Entry(checked, key),
                ty: value,
                span,
            };
            return self.read_place(place);
        }
        if self.state.types.shallow(checked.ty) == Ty::UNKNOWN {
            self.expression(index, Want::Any);
            return checked;
        }
        let offset = self.expect(
            index,
            Ty::INT,
            Because::new(base.span, "an index is an int"),
        );
        if let TyKind::Array(element, count) = kind {
            let inner = self.place_of(checked);
            let place = self.array_place(inner, offset, (element, count), span);
            return self.read_place(place);
        }
        if matches!(kind, TyKind::List(_) | TyKind::Str)
            && let Some(super::constant::Constant::Int(at)) = super::constant::evaluate(&offset)
            && at < 0
        {
            let whole = self.as_written(base.span);
            self.report(error::negative_index(offset.span, at, whole));
        }
        let (base, offset) = (Box::new(checked), Box::new(offset));
        match kind {
            TyKind::List(element) => {
                // C may have written addresses into a list of `cstr`: they are read like its other memory.
                self.read_memory(ExpressionKind::Index(base, offset), element, span)
            }
            TyKind::Str => Expression::new(ExpressionKind::Index(base, offset), Ty::INT, span),
            TyKind::Pointer(target) if self.is_readable(target) => {
                self.read_memory(ExpressionKind::Load(base, offset), target, span)
            }
            TyKind::Unknown => Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span),
            TyKind::Variable(_) => self.broken(span, error::type_not_known_yet(base.span)),
            _ => {
                let name = self.type_name(base.ty);
                self.broken(span, error::not_indexable(base.span, &name))
            }
        }
    }

    /// An element of a fixed array; a constant index outside is found here.
    fn array_place(
        &mut self,
        array: Place,
        index: Expression,
        (element, count): (Ty, u64),
        span: Span,
    ) -> Place {
        if let Some(super::constant::Constant::Int(at)) = super::constant::evaluate(&index)
            && !(0..count as i64).contains(&at)
        {
            self.report(error::outside_array(index.span, at, count));
        }
        Place {
            kind: PlaceKind::ArrayElement(Box::new(array), index),
            ty: element,
            span,
        }
    }

    /// `xs[a..b]`: a new list or text.
    fn slice(&mut self, base: Expression, range: &ast::Range, span: Span) -> Expression {
        let native = match self.kind(base.ty) {
            TyKind::List(_) => Native::LIST_SLICE,
            TyKind::Str => Native::STR_SLICE,
            TyKind::Unknown => return base,
            TyKind::Variable(_) => return self.broken(span, error::type_not_known_yet(base.span)),
            _ => {
                let name = self.type_name(base.ty);
                return self.broken(span, error::not_a_slice(base.span, &name));
            }
        };
        let because = Because::new(base.span, "an index is an int");
        let number = |value| Expression::new(ExpressionKind::Int(value), Ty::INT, span);
        let start = match &range.start {
            Some(start) => self.expect(start, Ty::INT, because),
            None => number(0),
        };
        let end = match &range.end {
            Some(end) => self.expect(end, Ty::INT, because),
            None => number(OPEN_END),
        };
        let end = if range.inclusive {
            let one = Box::new(number(1));
            let sum = ExpressionKind::Arithmetic(Arithmetic::Add, Box::new(end), one);
            Expression::new(sum, Ty::INT, span)
        } else {
            end
        };
        let ty = base.ty;
        let slice = Intrinsic::Native(native);
        Expression::new(
            ExpressionKind::Intrinsic(slice, vec![base, start, end]),
            ty,
            span,
        )
    }

    /// Whether a pointer to it can be read through: its target has a size.
    pub(super) fn is_readable(&self, target: Ty) -> bool {
        let types = &self.state.types;
        types.scalar(target).is_some()
            || types.is_plain_aggregate(target)
            || matches!(
                types.shallow_kind(target),
                TyKind::Tuple(_) | TyKind::Optional(_) | TyKind::Range | TyKind::LongDouble
            )
    }

    pub(super) fn dereference(&mut self, operand: &ast::Expression, span: Span) -> Expression {
        let pointer = self.expression(operand, Want::Any);
        match self.kind(pointer.ty) {
            TyKind::Pointer(target) if self.is_readable(target) => {
                let zero = Expression::new(ExpressionKind::Int(0), Ty::INT, span);
                self.read_memory(
                    ExpressionKind::Load(Box::new(pointer), Box::new(zero)),
                    target,
                    span,
                )
            }
            TyKind::Unknown => Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span),
            _ => {
                let stars = Span::new(span.start.saturating_sub(1), span.start + 1);
                if self.sources.text(stars) == "**" {
                    return self.broken(span, error::power_operator(stars));
                }
                let name = self.type_name(pointer.ty);
                self.broken(span, error::dereference(span, &name, operand.span))
            }
        }
    }

    // ---- assignment

    pub(super) fn assign(&mut self, assign: &ast::Assign, span: Span) -> Expression {
        if is_parallel(&assign.place) {
            return self.assign_parallel(assign, span);
        }
        let place = match self.narrowed_variable(&assign.place) {
            Some((variable, _)) if assign.operator.is_none() => {
                return self.assign_narrowed(assign, variable, span);
            }
            // It stays a value: only that is assigned.
            Some((variable, ty)) => {
                if let PlaceKind::Local(local) = variable.kind {
                    let context = self.context().id;
                    self.note_assigned(context, local);
                }
                let kind = PlaceKind::Present(Box::new(variable));
                let span = assign.place.span;
                Some(Place { kind, ty, span })
            }
            None => self.place(&assign.place),
        };
        let Some(place) = place else {
            // The value is checked for its own errors.
            self.expression(&assign.value, Want::Any);
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        };
        let ty = place.ty;
        let Some(operator) = assign.operator else {
            let because = self.place_because(&place, assign.place.span);
            let value = self.expect(&assign.value, ty, because.as_because());
            let value = match self.bits_of_place(&place) {
                Some(bits) => self.fit_bits(value, (ty, Some(bits)), because.as_because()),
                None => value,
            };
            return Expression::new(
                ExpressionKind::Assign(Box::new(place), Box::new(value)),
                Ty::UNIT,
                span,
            );
        };
        let value_type = self.state.types.value_type(ty);
        let value = self.expression(&assign.value, Want::Type(value_type));
        let arithmetic = Arithmetic::of(operator);
        let (left, right) = (
            self.state.types.shallow(value_type),
            self.state.types.shallow(value.ty),
        );
        if left == Ty::UNKNOWN || right == Ty::UNKNOWN {
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        }
        let converted = match (arithmetic, self.convert(value, value_type)) {
            (Some(arithmetic), Ok(value)) if self.arithmetic_works(arithmetic, value_type) => {
                Some((arithmetic, value))
            }
            _ => None,
        };
        match converted {
            Some((arithmetic, value)) => {
                let kind =
                    ExpressionKind::CompoundAssign(Box::new(place), arithmetic, Box::new(value));
                Expression::new(kind, Ty::UNIT, span)
            }
            None if left == Ty::INT && right == Ty::FLOAT => {
                let error = error::compound_does_not_fit(
                    assign.operator_span,
                    "int",
                    assign.place.span,
                    "float",
                    assign.value.span,
                );
                self.broken(span, error)
            }
            None => {
                let (left, right) = (self.type_name(left), self.type_name(right));
                let error = error::operator_types(
                    assign.operator_span,
                    operator.text(),
                    (self.as_written(assign.place.span), &left),
                    (self.as_written(assign.value.span), &right),
                )
                .without_edits_of(assign.place.span);
                self.broken(span, error)
            }
        }
    }

    /// The variable of this function that a name stands for where it is known not to be null, and the type
    /// that it has there.
    pub(super) fn narrowed_variable(&self, place: &ast::Expression) -> Option<(Place, Ty)> {
        let ast::ExpressionKind::Name(symbol) = place.kind else {
            return None;
        };
        let scopes = &self.state.scopes;
        let found = scopes.lookup(self.scope, symbol, place.span.start)?;
        let own = self.contexts.last()?;
        match found.binding {
            Binding::Local {
                context,
                local,
                narrowed: Some(narrowed),
            } if context == own.id && own.fixed[local.0 as usize].is_none() => {
                let variable = Place {
                    kind: PlaceKind::Local(local),
                    ty: own.locals[local.0 as usize].ty,
                    span: place.span,
                };
                Some((variable, narrowed.ty))
            }
            _ => None,
        }
    }

    /// An assignment to a variable that is known not to be null: its value may still use that.
    fn assign_narrowed(&mut self, assign: &ast::Assign, variable: Place, span: Span) -> Expression {
        let because = self.place_because(&variable, assign.place.span);
        let value = self.expect(&assign.value, variable.ty, because.as_because());
        // What is assigned may be null again.
        match self.place(&assign.place) {
            Some(place) => {
                let kind = ExpressionKind::Assign(Box::new(place), Box::new(value));
                Expression::new(kind, Ty::UNIT, span)
            }
            None => Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span),
        }
    }

    /// How wide the bit-field is that the place is.
    fn bits_of_place(&mut self, place: &Place) -> Option<u32> {
        let (owner, index) = match &place.kind {
            PlaceKind::Field(inner, index) => (inner.ty, *index),
            PlaceKind::ObjectField(object, index) => (object.ty, *index),
            _ => return None,
        };
        self.state.types.fields(owner).get(index as usize)?.bits
    }

    pub(super) fn place_because(&mut self, place: &Place, span: Span) -> PlaceBecause {
        match place.kind {
            PlaceKind::Local(local) => {
                let row = &self.context().locals[local.0 as usize];
                let (name, span) = (row.name.clone(), row.span);
                PlaceBecause {
                    span,
                    text: error::type_since(&name, &self.type_name(place.ty)),
                }
            }
            PlaceKind::Global(global) => {
                let row = &self.state.program.globals[global.0 as usize];
                PlaceBecause {
                    span: row.span,
                    text: error::type_since(&row.name, &self.type_name(place.ty)),
                }
            }
            _ => PlaceBecause {
                span,
                text: format!("this holds `{}`", self.type_name(place.ty)),
            },
        }
    }

    /// What stands left of `=`; reports what cannot.
    pub(super) fn place(&mut self, expression: &ast::Expression) -> Option<Place> {
        let span = expression.span;
        match &expression.kind {
            ast::ExpressionKind::Name(symbol) => self.named_place(*symbol, span),
            ast::ExpressionKind::Parenthesized(inner) => self.place(inner),
            ast::ExpressionKind::Index(base, index) => self.element_place(base, index, span),
            ast::ExpressionKind::Unary(ast::UnaryOperator::Dereference, operand) => {
                let pointer = self.expression(operand, Want::Any);
                let zero = Expression::new(ExpressionKind::Int(0), Ty::INT, span);
                self.target_place(pointer, zero, span)
            }
            ast::ExpressionKind::Field(base, name) => self.assigned_field(base, *name, span),
            ast::ExpressionKind::TupleField(..) => {
                let value = self.expression(expression, Want::Any);
                if self.state.types.shallow(value.ty) == Ty::UNKNOWN {
                    return None;
                }
                let place = self.place_of(value);
                self.check_mutable(&place, span).then_some(place)
            }
            ast::ExpressionKind::Error => None,
            _ => {
                self.report(error::not_a_place(span));
                None
            }
        }
    }

    fn named_place(&mut self, symbol: Symbol, span: Span) -> Option<Place> {
        let Some(found) = self.lookup(symbol, span) else {
            if self.interner.text(symbol) == "_" {
                self.report(error::not_a_place(span));
                return None;
            }
            if let Some(declared) = self.declared_later(symbol) {
                let name = self.text(symbol).to_owned();
                self.report(error::not_yet_declared(span, &name, declared));
                return None;
            }
            if let Some((ty, head)) = self.own_member(symbol) {
                let name = self.text(symbol).to_owned();
                self.report(error::member_without_self(span, &name, &ty, head));
                return None;
            }
            let near = self.near_name(symbol);
            let name = self.text(symbol);
            let error = error::unknown_variable_assigned(span, name, near.as_deref());
            let error = match self.out_of_scope(symbol, span) {
                Some(declared) => error.because(declared, error::OUT_OF_SCOPE),
                None => error,
            };
            self.report(error);
            return None;
        };
        self.bound_place(found.binding, Name { symbol, span }, span)
    }

    /// What a name stands for, where it is assigned.
    pub(super) fn bound_place(
        &mut self,
        binding: Binding,
        name: Name,
        span: Span,
    ) -> Option<Place> {
        let symbol = name.symbol;
        let declared = self.lookup(symbol, span).map_or(span, |found| found.span);
        let refuse = |checker: &mut Self, what: Immutable| {
            let name = checker.text(symbol).to_owned();
            let word = checker.let_word(declared);
            checker.report(error::assign_to_let(span, &name, declared, what, word));
            None
        };
        match binding {
            Binding::Local {
                context,
                local,
                narrowed,
            } => {
                let own = self.contexts.iter().position(|other| other.id == context);
                if let Some(what) =
                    own.and_then(|index| self.contexts[index].fixed[local.0 as usize])
                {
                    return refuse(self, what);
                }
                if let Some(narrowed) = narrowed {
                    // What is assigned may be null again.
                    if self.context().loops.len() > narrowed.loops {
                        let name = self.text(symbol).to_owned();
                        self.report(error::narrowed_assigned_in_loop(span, &name));
                        return None;
                    }
                    let binding = Binding::Local {
                        context,
                        local,
                        narrowed: None,
                    };
                    self.state
                        .scopes
                        .declare(narrowed.scope, symbol, binding, declared);
                }
                self.note_assigned(context, local);
                if context == self.context().id {
                    let ty = self.context().locals[local.0 as usize].ty;
                    let kind = PlaceKind::Local(local);
                    return Some(Place { kind, ty, span });
                }
                if let Some((global, ty)) = self.outer_variable(context, local) {
                    if !self.state.program.globals[global.0 as usize].mutable {
                        return refuse(self, Immutable::Let);
                    }
                    let kind = PlaceKind::Global(global);
                    return Some(Place { kind, ty, span });
                }
                let local = self.capture(context, local)?;
                let ty = self.context().locals[local.0 as usize].ty;
                let kind = PlaceKind::Local(local);
                Some(Place { kind, ty, span })
            }
            Binding::Pointee { context, local } => self.pointee(context, local, span),
            Binding::ForeignVariable(variable) => {
                let ty = self.state.program.foreign_variables[variable.0 as usize].ty;
                let kind = PlaceKind::ForeignVariable(variable);
                Some(Place { kind, ty, span })
            }
            Binding::Constant(_) => refuse(self, Immutable::Const),
            Binding::Function(_) | Binding::Extern(_) | Binding::PresentExtern(_) => {
                refuse(self, Immutable::Function)
            }
            Binding::Broken => None,
            _ => {
                self.report(error::not_a_place(span));
                None
            }
        }
    }

    fn element_place(
        &mut self,
        base: &ast::Expression,
        index: &ast::Expression,
        span: Span,
    ) -> Option<Place> {
        let base_span = base.span;
        let base = self.expression(base, Want::Any);
        if matches!(index.kind, ast::ExpressionKind::Range(_)) {
            self.report(error::slice_assigned(span));
            return None;
        }
        if let TyKind::Map(key, value) = self.kind(base.ty) {
            let key = self.expect(index, key, Because::new(base_span, "a key of this map"));
            return Some(Place {
                kind: PlaceKind::Entry(base, key),
                ty: value,
                span,
            });
        }
        if self.state.types.shallow(base.ty) == Ty::UNKNOWN {
            self.expression(index, Want::Any);
            return None;
        }
        let offset = self.expect(
            index,
            Ty::INT,
            Because::new(base_span, "an index is an int"),
        );
        match self.kind(base.ty) {
            TyKind::List(element) => Some(Place {
                kind: PlaceKind::Element(base, offset),
                ty: element,
                span,
            }),
            TyKind::Pointer(_) => self.target_place(base, offset, span),
            TyKind::Array(element, count) => {
                let inner = self.place_of(base);
                if !self.check_mutable(&inner, span) {
                    return None;
                }
                Some(self.array_place(inner, offset, (element, count), span))
            }
            TyKind::Str => {
                self.report(error::text_is_immutable(span));
                None
            }
            TyKind::Unknown => None,
            TyKind::Variable(_) => {
                self.report(error::type_not_known_yet(base_span));
                None
            }
            _ => {
                let name = self.type_name(base.ty);
                self.report(error::not_indexable(base_span, &name));
                None
            }
        }
    }

    fn target_place(
        &mut self,
        pointer: Expression,
        offset: Expression,
        span: Span,
    ) -> Option<Place> {
        match self.kind(pointer.ty) {
            TyKind::Pointer(target) if self.is_readable(target) => Some(Place {
                kind: PlaceKind::Target(pointer, offset),
                ty: target,
                span,
            }),
            TyKind::Unknown => None,
            _ => {
                let name = self.type_name(pointer.ty);
                self.report(error::unary_type(span, "*", &name, pointer.span));
                None
            }
        }
    }
}

/// Whether several places stand left of `=`.
fn is_parallel(place: &ast::Expression) -> bool {
    match &place.kind {
        ast::ExpressionKind::Tuple(parts) => !parts.is_empty(),
        ast::ExpressionKind::Parenthesized(inner) => is_parallel(inner),
        _ => false,
    }
}

/// Why a place wants its type, with a text of its own.
pub(super) struct PlaceBecause {
    span: Span,
    text: String,
}

impl PlaceBecause {
    pub(super) fn as_because(&self) -> Because<'_> {
        Because::new(self.span, &self.text)
    }
}
