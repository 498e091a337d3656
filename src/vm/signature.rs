//! From the language's types to C's: what gates and callbacks are made for.

use crate::bytecode::op::Opcode;
use crate::check::tir::{Extern, Passing, VariadicKind};
use crate::foreign::{Aggregate, AggregateKind, BitField, CType, Field, Parameter, Signature};
use crate::types::{FieldLayout, NamedTypeKind, Ty, TyKind, TypeTable};
use std::sync::Arc;

/// The C type of a place.
pub(super) fn c_type(types: &TypeTable, ty: Ty) -> CType {
    match types.shallow_kind(ty) {
        TyKind::Unit => CType::Void,
        TyKind::Bool => CType::Bool,
        TyKind::I8 => CType::I8,
        TyKind::U8 => CType::U8,
        TyKind::I16 => CType::I16,
        TyKind::U16 => CType::U16,
        TyKind::I32 => CType::I32,
        TyKind::U32 => CType::U32,
        TyKind::Int => CType::I64,
        TyKind::U64 => CType::U64,
        TyKind::F32 => CType::F32,
        TyKind::Float => CType::F64,
        TyKind::LongDouble => CType::LongDouble,
        TyKind::CStr => CType::CStr { nullable: false },
        TyKind::Optional(inner) if types.shallow(*inner) == Ty::CSTR => {
            CType::CStr { nullable: true }
        }
        TyKind::Named(id, _) => {
            let named = types.named(*id);
            match named.kind {
                NamedTypeKind::CEnum => {
                    c_type(types, named.contents.representation.unwrap_or(Ty::I32))
                }
                NamedTypeKind::Struct => aggregate(types, ty, AggregateKind::Struct),
                NamedTypeKind::Union => aggregate(types, ty, AggregateKind::Union),
                _ => CType::Pointer,
            }
        }
        _ => CType::Pointer,
    }
}

fn aggregate(types: &TypeTable, ty: Ty, kind: AggregateKind) -> CType {
    let Some(layout) = types.layout(ty) else {
        return CType::Void;
    };
    CType::Aggregate(Arc::new(Aggregate {
        name: types.name(ty).into(),
        kind,
        size: layout.size as u32,
        alignment: layout.align as u32,
        fields: layout
            .fields
            .iter()
            .map(|field| self::field(types, field))
            .collect(),
    }))
}

fn field(types: &TypeTable, field: &FieldLayout) -> Field {
    let (mut element, mut elements) = (field.ty, None);
    while let TyKind::Array(inner, count) = types.shallow_kind(element) {
        let count = u32::try_from(*count).unwrap_or(u32::MAX);
        elements = Some(elements.unwrap_or(1u32).saturating_mul(count));
        element = *inner;
    }
    Field {
        name: field.name.as_ref().into(),
        offset: field.offset as u32,
        ctype: c_type(types, element),
        elements,
        bits: field.bits.map(|bits| BitField {
            offset: field.offset as u32 * 8 + bits.shift,
            width: bits.width,
        }),
    }
}

pub(super) fn signature(row: &Extern, types: &TypeTable) -> Signature {
    let parameters = row
        .parameters
        .iter()
        .map(|parameter| Parameter {
            name: parameter.name.as_str().into(),
            type_name: parameter.type_name.as_str().into(),
            ctype: match parameter.passing {
                Passing::Value => c_type(types, parameter.ty),
                Passing::Elements | Passing::Out | Passing::InOut => CType::Pointer,
            },
        })
        .collect();
    Signature {
        name: row.name.as_str().into(),
        parameters,
        // What comes back is copied by an instruction of its own.
        result: match c_type(types, row.result) {
            CType::CStr { .. } => CType::Pointer,
            other => other,
        },
        result_type_name: row.result_name.as_str().into(),
        variadic: row.variadic,
    }
}

pub(super) fn variadic_types(kinds: &[VariadicKind], types: &TypeTable) -> Vec<CType> {
    let c_type = |kind: &VariadicKind| match kind {
        VariadicKind::Word => CType::I64,
        VariadicKind::Double => CType::F64,
        VariadicKind::Text => CType::CStr { nullable: true },
        VariadicKind::Pointer => CType::Pointer,
        VariadicKind::Aggregate(ty) => c_type(types, *ty),
    };
    kinds.iter().map(c_type).collect()
}

/// What CALL_FOREIGN becomes: the result's width is in the opcode. A gate stores an aggregate itself.
pub(super) fn opcode_of(result: &CType) -> Opcode {
    match result {
        CType::Void | CType::Aggregate(_) => Opcode::CALL_FOREIGN_UNIT,
        CType::I8 => Opcode::CALL_FOREIGN_I8,
        CType::U8 => Opcode::CALL_FOREIGN_U8,
        CType::I16 => Opcode::CALL_FOREIGN_I16,
        CType::U16 => Opcode::CALL_FOREIGN_U16,
        CType::I32 => Opcode::CALL_FOREIGN_I32,
        CType::U32 => Opcode::CALL_FOREIGN_U32,
        CType::Bool => Opcode::CALL_FOREIGN_BOOL,
        CType::F32 => Opcode::CALL_FOREIGN_F32,
        CType::F64 | CType::LongDouble => Opcode::CALL_FOREIGN_F64,
        CType::I64 | CType::U64 | CType::Pointer | CType::CStr { .. } => Opcode::CALL_FOREIGN_WORD,
    }
}
