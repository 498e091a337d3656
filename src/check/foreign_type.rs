//! Which types C has too, and where.
//!
//! | in a declaration | |
//! | --- | --- |
//! | numbers, `bool`, C enums | anywhere |
//! | `cstr`, `cstr?`, `*T`, `*T?` | anywhere |
//! | structs, unions | anywhere, if all that lies in them is C's |
//! | `[T]`, `[T; n]` | parameters, as an address; `[T; N]` lies in structs, variables and `out`s |
//! | `fn(A) -> R` | parameters, results and fields, if its own types are C's |

use super::Checker;
use super::error;
use crate::source::Span;
use crate::syntax::ast;
use crate::types::{NamedTypeKind, Ty, TyKind};

/// Where a type stands in a foreign declaration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Position {
    Parameter,
    /// A place whose address is passed.
    Out,
    Result,
    Variable,
    /// What a pointer points to.
    Target,
}

impl Checker<'_> {
    /// A type that C has too.
    pub(super) fn foreign_type(&mut self, written: &ast::TypeExpression, position: Position) -> Ty {
        let ty = self.place_type(written);
        self.warn_of_width(written);
        let refused = match self.kind(ty) {
            TyKind::Unknown => return ty,
            TyKind::Unit if position == Position::Result => return ty,
            TyKind::Str if position != Position::Target => {
                Some(error::foreign_plain_string(written.span))
            }
            TyKind::List(_) if position == Position::Result => {
                Some(error::list_result(written.span))
            }
            TyKind::Array(..) if matches!(position, Position::Result | Position::Parameter) => {
                Some(error::array_by_value(written.span))
            }
            // What lies behind a pointer is C's business only if C looks at it.
            _ if position == Position::Target => None,
            _ => self
                .foreign_problem(ty)
                .map(|problem| self.refusal(ty, &problem, written.span)),
        };
        match refused {
            Some(error) => {
                self.report(error);
                Ty::UNKNOWN
            }
            None => self.as_c_has_it(ty),
        }
    }

    /// C's `int` and `float` are narrower than the language's own.
    pub(super) fn warn_of_width(&mut self, written: &ast::TypeExpression) {
        use ast::TypeKind as Kind;
        match &written.kind {
            Kind::Named(named) if named.module.is_none() => match self.text(named.name.symbol) {
                "int" => self.report(error::narrower_in_c(written.span, "int", "c_int", "i64")),
                "float" => self.report(error::narrower_in_c(written.span, "float", "f32", "f64")),
                _ => {}
            },
            Kind::List(inner) | Kind::Array(inner, _) => self.warn_of_width(inner),
            Kind::Optional(inner) | Kind::Pointer(inner) => self.warn_of_width(inner),
            Kind::Function(parameters, result) => {
                for inner in parameters.iter().chain(result.as_deref()) {
                    self.warn_of_width(inner);
                }
            }
            _ => {}
        }
    }

    fn refusal(&self, ty: Ty, problem: &Problem, span: Span) -> crate::diagnostic::Diagnostic {
        let name = self.type_name(problem.ty);
        match &problem.field {
            Some(field) => error::no_foreign_field(span, &self.type_name(ty), field, &name),
            None => error::no_slot_type(span, &name),
        }
    }

    /// What in a type C does not have.
    pub(super) fn foreign_problem(&mut self, ty: Ty) -> Option<Problem> {
        let plain = |ty| Some(Problem { ty, field: None });
        match self.kind(ty) {
            TyKind::Int | TyKind::Float | TyKind::Bool | TyKind::CStr | TyKind::Pointer(_) => None,
            TyKind::I8 | TyKind::U8 | TyKind::I16 | TyKind::U16 | TyKind::I32 | TyKind::U32 => None,
            TyKind::U64 | TyKind::F32 | TyKind::LongDouble | TyKind::Unknown => None,
            TyKind::Optional(inner) => match self.kind(inner) {
                TyKind::Pointer(_) | TyKind::CStr | TyKind::Unknown => None,
                TyKind::Function(..) | TyKind::CFunction(..) => self.foreign_problem(inner),
                _ => plain(ty),
            },
            TyKind::Array(element, _) => self.foreign_problem(element),
            TyKind::Function(parameters, result) | TyKind::CFunction(parameters, result) => {
                let mut types = parameters.to_vec();
                if self.state.types.shallow(result) != Ty::UNIT {
                    types.push(result);
                }
                types.into_iter().find_map(|ty| self.foreign_problem(ty))
            }
            TyKind::Named(id, _) => match self.state.types.named(id).kind {
                NamedTypeKind::CEnum => None,
                NamedTypeKind::Struct | NamedTypeKind::Union => {
                    let fields = self.state.types.fields(ty);
                    fields.into_iter().find_map(|field| {
                        // A function of the script's own is no address that C could call.
                        let problem = match self.kind(field.ty) {
                            TyKind::Function(..) => plain(field.ty),
                            _ => self.foreign_problem(field.ty),
                        }?;
                        Some(Problem {
                            field: Some(problem.field.unwrap_or_else(|| field.name.to_string())),
                            ..problem
                        })
                    })
                }
                _ => plain(ty),
            },
            _ => plain(ty),
        }
    }
}

/// A type that C does not have.
pub(super) struct Problem {
    ty: Ty,
    /// The field that is of the type.
    field: Option<String>,
}
