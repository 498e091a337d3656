//! Names as values, and places: what can be read, and what can be assigned.

use super::error::{self, Because, Immutable};
use super::scope::{Binding, Found, Narrowed};
use super::tir::{
    Arithmetic, Conversion, Expression, ExpressionKind, Global, GlobalId, LocalId, Place, PlaceKind,
};
use super::{Checker, Want};
use crate::diagnostic;
use crate::source::Span;
use crate::syntax::ast::{self, Symbol};
use crate::types::{Ty, TyKind};

/// Built-in functions that a slip of the pen may have meant.
pub(super) const BUILTIN_FUNCTIONS: &[&str] = &[
    "print", "eprint", "len", "min", "max", "abs", "exit", "chr", "typeof", "Error", "args", "int",
    "float", "str",
];

impl Checker<'_> {
    pub(super) fn lookup(&self, symbol: Symbol, span: Span) -> Option<Found> {
        self.state.scopes.lookup(self.scope, symbol, span.start)
    }

    /// A name where a value stands.
    pub(super) fn name(&mut self, symbol: Symbol, span: Span) -> Expression {
        let Some(found) = self.lookup(symbol, span) else {
            return self.unbound_name(symbol, span);
        };
        match found.binding {
            Binding::Local {
                context,
                local,
                narrowed,
            } => {
                if context == self.context().id {
                    self.context().used[local.0 as usize] = true;
                    let ty = self.context().locals[local.0 as usize].ty;
                    self.read(ExpressionKind::Local(local), ty, narrowed, span)
                } else {
                    match self.outer_variable(context, local) {
                        Some((global, ty)) => {
                            self.read(ExpressionKind::Global(global), ty, narrowed, span)
                        }
                        None => self.not_yet(
                            span,
                            "a function that uses a variable of the function around it is",
                        ),
                    }
                }
            }
            Binding::Constant(constant) => {
                Expression::new(constant.expression(), constant.ty(), span)
            }
            Binding::ForeignVariable(variable) => {
                let ty = self.state.program.foreign_variables[variable.0 as usize].ty;
                self.read_memory(ExpressionKind::ForeignVariable(variable), ty, span)
            }
            Binding::ForeignParameter(index, ty) => {
                Expression::new(ExpressionKind::ForeignParameter(index), ty, span)
            }
            Binding::ForeignResult(ty) => Expression::new(ExpressionKind::ForeignResult, ty, span),
            Binding::Extern(id) if self.state.program.foreign(id).optional => {
                self.foreign_presence(id, span)
            }
            Binding::Function(_) | Binding::Extern(_) | Binding::PresentExtern(_) => {
                self.not_yet(span, "a function as a value is")
            }
            Binding::Type(_) => {
                let name = self.text(symbol).to_owned();
                self.broken(span, error::not_a_value(span, &name, "a type"))
            }
            Binding::Broken => Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span),
        }
    }

    fn unbound_name(&mut self, symbol: Symbol, span: Span) -> Expression {
        let name = self.text(symbol).to_owned();
        if name == "args" {
            let global = self.arguments_global();
            let ty = self.state.program.globals[global.0 as usize].ty;
            return Expression::new(ExpressionKind::Global(global), ty, span);
        }
        if BUILTIN_FUNCTIONS.contains(&name.as_str()) {
            return self.not_yet(span, "a built-in function as a value is");
        }
        if let Some(declared) = self.declared_later(symbol) {
            return self.broken(span, error::not_yet_declared(span, &name, declared));
        }
        let near = self.near_name(symbol);
        self.broken(span, error::unknown_name(span, &name, near.as_deref()))
    }

    /// Where a block around this place declares the variable, further on.
    fn declared_later(&self, symbol: Symbol) -> Option<Span> {
        let mut scopes = self.state.scopes.chain(self.scope);
        scopes.find_map(|scope| self.upcoming.get(&(scope, symbol)).copied())
    }

    /// What can be seen from here and is called nearly so.
    fn near_name(&self, symbol: Symbol) -> Option<String> {
        let name = self.text(symbol);
        let visible = self.state.scopes.visible(self.scope);
        let names = visible
            .iter()
            .map(|(name, _)| self.text(*name))
            .chain(BUILTIN_FUNCTIONS.iter().copied());
        diagnostic::nearest(name, names).map(str::to_owned)
    }

    fn arguments_global(&mut self) -> GlobalId {
        if let Some(global) = self.state.arguments {
            return global;
        }
        let ty = self.state.types.list(Ty::STR);
        let global = GlobalId(self.state.program.globals.len() as u32);
        self.state.program.globals.push(Global {
            name: "args".to_owned(),
            ty,
            span: Span::NONE,
        });
        self.state.arguments = Some(global);
        global
    }

    /// The top-level variable behind a name that another function uses; `None` for a variable of a function.
    fn outer_variable(
        &mut self,
        context: super::ContextId,
        local: LocalId,
    ) -> Option<(GlobalId, Ty)> {
        let index = self.contexts.iter().position(|other| other.id == context)?;
        if !self.contexts[index].top_level {
            return None;
        }
        self.contexts[index].used[local.0 as usize] = true;
        let ty = self.contexts[index].locals[local.0 as usize].ty;
        Some((self.globalize(index, local), ty))
    }

    /// Moves a variable of the function being checked, a top level, to the globals.
    pub(super) fn make_global(&mut self, local: LocalId) {
        let index = self.contexts.len() - 1;
        self.globalize(index, local);
    }

    fn globalize(&mut self, context: usize, local: LocalId) -> GlobalId {
        let global = GlobalId(self.state.program.globals.len() as u32);
        let variable = &mut self.contexts[context].locals[local.0 as usize];
        if let Some(known) = variable.global {
            return known;
        }
        variable.global = Some(global);
        self.state.program.globals.push(Global {
            name: variable.name.clone(),
            ty: variable.ty,
            span: variable.span,
        });
        global
    }

    /// Reads a variable, whose slot holds the widened value.
    fn read(
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

    pub(super) fn index(
        &mut self,
        base: &ast::Expression,
        index: &ast::Expression,
        span: Span,
    ) -> Expression {
        if matches!(index.kind, ast::ExpressionKind::Range(_)) {
            self.expression(base, Want::Any);
            return self.not_yet(span, "a slice is");
        }
        let checked = self.expression(base, Want::Any);
        let kind = self.kind(checked.ty);
        let offset = self.expect(
            index,
            Ty::INT,
            Because::new(base.span, "an index is an int"),
        );
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

    /// Whether a pointer to it can be read through: its target has a size.
    pub(super) fn is_readable(&self, target: Ty) -> bool {
        self.state.types.scalar(target).is_some()
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
                let name = self.type_name(pointer.ty);
                self.broken(
                    span,
                    error::dereference_of_number(span, &name, operand.span),
                )
            }
        }
    }

    // ---- assignment

    pub(super) fn assign(&mut self, assign: &ast::Assign, span: Span) -> Expression {
        let Some(place) = self.place(&assign.place) else {
            // The value is checked for its own errors.
            self.expression(&assign.value, Want::Any);
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        };
        let ty = place.ty;
        let Some(operator) = assign.operator else {
            let because = self.place_because(&place, assign.place.span);
            let value = self.expect(&assign.value, ty, because.as_because());
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
                    &left,
                    assign.place.span,
                    &right,
                    assign.value.span,
                );
                self.broken(span, error)
            }
        }
    }

    fn place_because(&mut self, place: &Place, span: Span) -> PlaceBecause {
        match place.kind {
            PlaceKind::Local(local) => {
                let declared = self.context().locals[local.0 as usize].span;
                PlaceBecause {
                    span: declared,
                    text: format!("it is a `{}` since here", self.type_name(place.ty)),
                }
            }
            PlaceKind::Global(global) => PlaceBecause {
                span: self.state.program.globals[global.0 as usize].span,
                text: format!("it is a `{}` since here", self.type_name(place.ty)),
            },
            _ => PlaceBecause {
                span,
                text: format!("this holds `{}`", self.type_name(place.ty)),
            },
        }
    }

    /// What stands left of `=`; reports what cannot.
    fn place(&mut self, expression: &ast::Expression) -> Option<Place> {
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
            ast::ExpressionKind::Field(base, name) => {
                let base = self.expression(base, Want::Any);
                if self.state.types.shallow(base.ty) != Ty::UNKNOWN {
                    let text = self.text(name.symbol).to_owned();
                    let ty = self.type_name(base.ty);
                    let error = match self.kind(base.ty) {
                        TyKind::List(_) | TyKind::Str | TyKind::Error => error::not_a_place(span),
                        _ => error::unknown_method(name.span, &ty, &text, None),
                    };
                    self.report(error);
                }
                None
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
            let near = self.near_name(symbol);
            let name = self.text(symbol);
            self.report(error::unknown_variable_assigned(
                span,
                name,
                near.as_deref(),
            ));
            return None;
        };
        let refuse = |checker: &mut Self, what: Immutable| {
            let name = checker.text(symbol).to_owned();
            checker.report(error::assign_to_let(span, &name, found.span, what));
            None
        };
        match found.binding {
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
                        .declare(narrowed.scope, symbol, binding, found.span);
                }
                if context == self.context().id {
                    let ty = self.context().locals[local.0 as usize].ty;
                    let kind = PlaceKind::Local(local);
                    return Some(Place { kind, ty, span });
                }
                match self.outer_variable(context, local) {
                    Some((global, ty)) => Some(Place {
                        kind: PlaceKind::Global(global),
                        ty,
                        span,
                    }),
                    None => {
                        self.not_yet(
                            span,
                            "a function that uses a variable of the function around it is",
                        );
                        None
                    }
                }
            }
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
        if matches!(index.kind, ast::ExpressionKind::Range(_)) {
            self.not_yet(span, "assigning to a slice is");
            return None;
        }
        let base_span = base.span;
        let base = self.expression(base, Want::Any);
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

/// Why a place wants its type, with a text of its own.
struct PlaceBecause {
    span: Span,
    text: String,
}

impl PlaceBecause {
    fn as_because(&self) -> Because<'_> {
        Because::new(self.span, &self.text)
    }
}
