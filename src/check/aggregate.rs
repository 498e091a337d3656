//! Structs, unions, classes and enums: their declaration, and making values of them.
//!
//! The names of a block's types are known before anything in them is looked at, for types name each other. Fields are
//! resolved then; methods are functions of the type's own scope, checked at their first call as all functions are.

use super::Checker;
use super::constant::{self, Constant};
use super::error::{self, Because};
use super::instance::Definition;
use super::scope::{Binding, DefinitionId, ScopeId};
use crate::source::Span;
use crate::syntax::ast::{self, Member, Name, Symbol};
use crate::types::aggregate::{Case, Contents, Field};
use crate::types::{LayoutError, NamedTypeId, NamedTypeKind, Ty, TyKind};
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// What a declaration says besides the layout.
#[derive(Debug)]
pub(super) struct Nominal {
    pub declared: Declared,
    pub span: Span,
    /// Where members see names: the type's parameters are in it.
    pub scope: ScopeId,
    pub parameters: Vec<Name>,
    /// Declared within an `extern` block.
    pub foreign: bool,
    pub methods: FxHashMap<Symbol, DefinitionId>,
    pub constants: FxHashMap<Symbol, (Constant, Span)>,
}

#[derive(Clone, Debug)]
pub(super) enum Declared {
    Aggregate(Rc<ast::Aggregate>),
    Enum(Rc<ast::Enum>),
}

impl Declared {
    fn members(&self) -> &[Member] {
        match self {
            Declared::Aggregate(aggregate) => &aggregate.members,
            Declared::Enum(declared) => &declared.members,
        }
    }

    /// The declared fields, in their order.
    pub(super) fn fields(&self) -> impl Iterator<Item = &ast::Field> {
        self.members().iter().filter_map(|member| match member {
            Member::Field(field) => Some(&**field),
            _ => None,
        })
    }
}

impl Checker<'_> {
    // ---- declaration

    /// Makes a type's name known. In a foreign block its functions are C's.
    pub(super) fn declare_nominal(&mut self, declared: Declared, foreign: bool) -> NamedTypeId {
        let (name, parameters, kind) = match &declared {
            Declared::Aggregate(aggregate) => {
                let kind = match aggregate.kind {
                    ast::AggregateKind::Struct => NamedTypeKind::Struct,
                    ast::AggregateKind::Union => NamedTypeKind::Union,
                    ast::AggregateKind::Class => NamedTypeKind::Class,
                };
                (aggregate.name, aggregate.type_parameters.clone(), kind)
            }
            Declared::Enum(declared) => {
                let payload = declared.cases.iter().any(|case| !case.payload.is_empty());
                let kind = if payload {
                    NamedTypeKind::Enum
                } else {
                    NamedTypeKind::CEnum
                };
                (declared.name, declared.type_parameters.clone(), kind)
            }
        };
        if let Some(earlier) = self.earlier_type(name) {
            self.replace_type(earlier);
        }
        let text = self.text(name.symbol).to_owned();
        let id = self.state.types.declare_named(text, kind);
        let binding = if parameters.is_empty() {
            let ty = self.state.types.intern(TyKind::Named(id, Box::from([])));
            Binding::Type(ty)
        } else {
            Binding::GenericType(id)
        };
        let scope = self.scope;
        self.state
            .scopes
            .declare(scope, name.symbol, binding, name.span);
        let inner = self.state.scopes.open(Some(scope));
        for (index, parameter) in parameters.iter().enumerate() {
            let ty = self.state.types.intern(TyKind::Parameter(index as u32));
            self.state
                .scopes
                .declare(inner, parameter.symbol, Binding::Type(ty), parameter.span);
        }
        if let Declared::Enum(declared) = &declared {
            for (index, case) in declared.cases.iter().enumerate() {
                self.state
                    .cases
                    .entry((scope, case.name.symbol))
                    .or_default()
                    .push((id, index as u32));
            }
        }
        self.state.nominals.insert(
            id,
            Nominal {
                declared,
                span: name.span,
                scope: inner,
                parameters,
                foreign,
                methods: FxHashMap::default(),
                constants: FxHashMap::default(),
            },
        );
        id
    }

    /// Resolves what a type is made of; all names of its block are known.
    pub(super) fn define_nominal(&mut self, id: NamedTypeId) {
        let nominal = &self.state.nominals[&id];
        let (declared, scope, foreign) = (nominal.declared.clone(), nominal.scope, nominal.foreign);
        let outer = std::mem::replace(&mut self.scope, scope);
        let contents = match &declared {
            Declared::Aggregate(aggregate) => self.aggregate_contents(aggregate, foreign),
            Declared::Enum(declared) => self.enum_contents(declared, id),
        };
        self.state.types.define_named(id, contents);
        self.declare_members(id, &declared);
        self.scope = outer;
    }

    fn aggregate_contents(&mut self, aggregate: &ast::Aggregate, foreign: bool) -> Contents {
        let mut contents = Contents::default();
        for attribute in &aggregate.attributes {
            match self.text(attribute.name.symbol) {
                "packed" if attribute.arguments.is_empty() => contents.packed = true,
                "align" => contents.align = self.alignment(attribute),
                name => self.report(error::unknown_attribute(attribute.name.span, name)),
            }
        }
        if aggregate.kind == ast::AggregateKind::Class
            && let Some(attribute) = aggregate.attributes.first()
        {
            self.report(error::attribute_of_class(attribute.name.span));
        }
        let mut seen: FxHashMap<Symbol, Span> = FxHashMap::default();
        for member in &aggregate.members {
            let (name, field) = match member {
                Member::Field(field) => (field.name, Some(field)),
                Member::Method(method) => (method.name, None),
                Member::Const(declared) => (declared.name, None),
                Member::Error(_) => continue,
            };
            self.declare_once(&mut seen, name);
            if let Some(field) = field {
                contents.fields.push(self.declared_field(field, foreign));
            }
        }
        contents
    }

    fn declared_field(&mut self, field: &ast::Field, foreign: bool) -> Field {
        let ty = self.place_type(&field.ty);
        if foreign {
            self.warn_of_width(&field.ty);
        }
        let ty = if foreign { self.as_c_has_it(ty) } else { ty };
        let mut align = None;
        for attribute in &field.attributes {
            match self.text(attribute.name.symbol) {
                "align" => align = self.alignment(attribute),
                name => self.report(error::unknown_attribute(attribute.name.span, name)),
            }
        }
        let bits = field
            .bits
            .as_ref()
            .and_then(|bits| self.bit_width(bits, ty));
        Field {
            name: self.text(field.name.symbol).into(),
            ty,
            bits,
            align,
        }
    }

    fn alignment(&mut self, attribute: &ast::Attribute) -> Option<usize> {
        let [argument] = attribute.arguments.as_slice() else {
            self.report(error::bad_alignment(attribute.name.span));
            return None;
        };
        let value = self.constant_int(argument)?;
        match usize::try_from(value) {
            Ok(align) if align.is_power_of_two() && align <= 4096 => Some(align),
            _ => {
                self.report(error::bad_alignment(argument.span));
                None
            }
        }
    }

    fn bit_width(&mut self, bits: &ast::Expression, ty: Ty) -> Option<u32> {
        let width = self.constant_int(bits)?;
        let whole = match self.state.types.value_type(ty) {
            Ty::INT | Ty::BOOL => self.state.types.scalar(ty).map(|scalar| scalar.size() * 8),
            _ => None,
        };
        match (whole, u32::try_from(width)) {
            (Some(whole), Ok(width)) if (1..=whole).contains(&(width as usize)) => Some(width),
            _ => {
                let name = self.type_name(ty);
                self.report(error::bad_bit_width(bits.span, &name));
                None
            }
        }
    }

    /// A constant int; what is none is reported.
    pub(super) fn constant_int(&mut self, expression: &ast::Expression) -> Option<i64> {
        let value = self.expect(expression, Ty::INT, Because::NOTHING);
        match constant::evaluate(&value) {
            Some(Constant::Int(value)) => Some(value),
            _ => {
                self.no_constant(&value);
                None
            }
        }
    }

    fn enum_contents(&mut self, declared: &ast::Enum, id: NamedTypeId) -> Contents {
        let mut contents = Contents::default();
        if let Some(written) = &declared.representation {
            let ty = self.place_type(written);
            if self.state.types.named(id).kind == NamedTypeKind::Enum {
                self.report(error::representation_of_payload(written.span));
            } else if self.state.types.value_type(ty) != Ty::INT {
                let name = self.type_name(ty);
                self.report(error::bad_representation(written.span, &name));
            } else {
                contents.representation = Some(ty);
            }
        }
        let mut seen: FxHashMap<Symbol, Span> = FxHashMap::default();
        let mut next = 0i64;
        for case in &declared.cases {
            // A second one of that name keeps its number, so that the rows stay those of the declaration.
            self.declare_once(&mut seen, case.name);
            if let Some(value) = &case.value {
                if self.state.types.named(id).kind == NamedTypeKind::Enum {
                    self.report(error::value_of_payload_case(value.span));
                } else if let Some(value) = self.constant_int(value) {
                    next = value;
                }
            }
            let mut fields = Vec::with_capacity(case.payload.len());
            for field in &case.payload {
                let name = field.name.map_or("", |name| self.text(name.symbol));
                fields.push(Field {
                    name: name.into(),
                    ty: self.place_type(&field.ty),
                    bits: None,
                    align: None,
                });
            }
            contents.cases.push(Case {
                name: self.text(case.name.symbol).into(),
                fields,
                value: next,
            });
            next = next.wrapping_add(1);
        }
        let representation = contents.representation.unwrap_or(Ty::I32);
        if let Some((low, high)) = self
            .state
            .types
            .scalar(representation)
            .and_then(|scalar| scalar.range())
        {
            for (case, row) in declared.cases.iter().zip(&contents.cases) {
                if row.value < low || row.value > high {
                    let name = self.type_name(representation);
                    let span = case
                        .value
                        .as_ref()
                        .map_or(case.name.span, |value| value.span);
                    self.report(error::constant_does_not_fit(
                        span,
                        &row.value.to_string(),
                        &name,
                        (low, high),
                        Because::NOTHING,
                    ));
                }
            }
        }
        contents
    }

    fn declare_members(&mut self, id: NamedTypeId, declared: &Declared) {
        let owner = self.state.types.named(id).name.clone();
        let generic = !self.state.nominals[&id].parameters.is_empty();
        for member in declared.members() {
            match member {
                Member::Method(method) => {
                    let definition = DefinitionId(self.state.definitions.len() as u32);
                    let name = format!("{owner}.{}", self.text(method.name.symbol));
                    let scope = self.scope;
                    self.state.definitions.push(Definition::method(
                        name,
                        method.clone(),
                        scope,
                        id,
                        generic,
                    ));
                    self.pending.push(definition);
                    self.check_parameters(method);
                    if let Some(nominal) = self.state.nominals.get_mut(&id) {
                        nominal.methods.insert(method.name.symbol, definition);
                    }
                }
                Member::Field(field) => {
                    if matches!(declared, Declared::Enum(_)) {
                        self.report(error::field_of_enum(field.name.span));
                    }
                }
                Member::Const(_) | Member::Error(_) => {}
            }
        }
    }

    /// The constants of a type, once its layout is known.
    pub(super) fn define_constants(&mut self, id: NamedTypeId) {
        let nominal = &self.state.nominals[&id];
        let (declared, scope, span) = (nominal.declared.clone(), nominal.scope, nominal.span);
        if nominal.parameters.is_empty() {
            let ty = self.state.types.intern(TyKind::Named(id, Box::from([])));
            self.check_layout(ty, span);
        }
        let outer = std::mem::replace(&mut self.scope, scope);
        for member in declared.members() {
            if let Member::Const(constant) = member {
                self.constant(constant);
                let found = self
                    .state
                    .scopes
                    .lookup(scope, constant.name.symbol, u32::MAX - 1);
                if let Some(Binding::Constant(value)) = found.map(|found| found.binding)
                    && let Some(nominal) = self.state.nominals.get_mut(&id)
                {
                    let row = (value, constant.name.span);
                    nominal.constants.insert(constant.name.symbol, row);
                }
            }
        }
        self.scope = outer;
    }

    /// Reports a type that cannot be laid out.
    pub(super) fn check_layout(&mut self, ty: Ty, span: Span) -> bool {
        match self.state.types.lay_out(ty) {
            Ok(()) => true,
            Err(problem) => {
                let name = self.type_name(ty);
                match problem {
                    LayoutError::Infinite(inner) => {
                        let inner = self.type_name(inner);
                        self.report(error::infinite_type(span, &name, &inner));
                    }
                    LayoutError::TooLarge => self.report(error::type_too_large(span, &name)),
                    LayoutError::NoSize(inner) => {
                        if self.state.types.shallow(inner) != Ty::UNKNOWN {
                            let inner = self.type_name(inner);
                            self.report(error::no_size(span, &inner));
                        }
                    }
                }
                false
            }
        }
    }
}
