//! What the opcodes that load and store do to memory: which scalar, and where it is.
//!
//! One place for those who translate such an instruction and those who only ask what its value may be.

use crate::bytecode::op::Opcode;
use crate::types::Scalar;

/// The element that is read from a list.
pub fn list_read(opcode: Opcode) -> Option<Scalar> {
    use Opcode::*;
    Some(match opcode {
        LIST_GET_I8 => Scalar::I8,
        LIST_GET_U8 => Scalar::U8,
        LIST_GET_I16 => Scalar::I16,
        LIST_GET_U16 => Scalar::U16,
        LIST_GET_I32 => Scalar::I32,
        LIST_GET_U32 => Scalar::U32,
        LIST_GET_WORD => Scalar::Word,
        LIST_GET_F32 => Scalar::F32,
        LIST_GET_F64 => Scalar::F64,
        LIST_GET_BOOL => Scalar::Bool,
        _ => return None,
    })
}

/// The element that is written into a list.
pub fn list_write(opcode: Opcode) -> Option<Scalar> {
    use Opcode::*;
    Some(match opcode {
        LIST_SET_8 => Scalar::U8,
        LIST_SET_16 => Scalar::U16,
        LIST_SET_32 => Scalar::U32,
        LIST_SET_WORD => Scalar::Word,
        LIST_SET_F32 => Scalar::F32,
        LIST_SET_F64 => Scalar::F64,
        _ => return None,
    })
}

/// The element that is appended to a list.
pub fn list_push(opcode: Opcode) -> Option<Scalar> {
    use Opcode::*;
    Some(match opcode {
        LIST_PUSH_8 => Scalar::U8,
        LIST_PUSH_16 => Scalar::U16,
        LIST_PUSH_32 => Scalar::U32,
        LIST_PUSH_WORD => Scalar::Word,
        LIST_PUSH_F32 => Scalar::F32,
        LIST_PUSH_F64 => Scalar::F64,
        _ => return None,
    })
}

/// What is loaded or stored through a pointer with an index; whether it is stored.
pub fn pointer(opcode: Opcode) -> Option<(Scalar, bool)> {
    use Opcode::*;
    Some(match opcode {
        LOAD_I8 => (Scalar::I8, false),
        LOAD_U8 => (Scalar::U8, false),
        LOAD_I16 => (Scalar::I16, false),
        LOAD_U16 => (Scalar::U16, false),
        LOAD_I32 => (Scalar::I32, false),
        LOAD_U32 => (Scalar::U32, false),
        LOAD_WORD => (Scalar::Word, false),
        LOAD_F32 => (Scalar::F32, false),
        LOAD_F64 => (Scalar::F64, false),
        LOAD_BOOL => (Scalar::Bool, false),
        STORE_8 => (Scalar::U8, true),
        STORE_16 => (Scalar::U16, true),
        STORE_32 => (Scalar::U32, true),
        STORE_WORD => (Scalar::Word, true),
        STORE_F32 => (Scalar::F32, true),
        STORE_F64 => (Scalar::F64, true),
        _ => return None,
    })
}

/// The same of a field, at an offset that is known.
pub fn field(opcode: Opcode) -> Option<(Scalar, bool)> {
    use Opcode::*;
    Some(match opcode {
        FIELD_I8 => (Scalar::I8, false),
        FIELD_U8 => (Scalar::U8, false),
        FIELD_I16 => (Scalar::I16, false),
        FIELD_U16 => (Scalar::U16, false),
        FIELD_I32 => (Scalar::I32, false),
        FIELD_U32 => (Scalar::U32, false),
        FIELD_WORD => (Scalar::Word, false),
        FIELD_F32 => (Scalar::F32, false),
        FIELD_F64 => (Scalar::F64, false),
        FIELD_BOOL => (Scalar::Bool, false),
        SET_FIELD_8 => (Scalar::U8, true),
        SET_FIELD_16 => (Scalar::U16, true),
        SET_FIELD_32 => (Scalar::U32, true),
        SET_FIELD_WORD => (Scalar::Word, true),
        SET_FIELD_F32 => (Scalar::F32, true),
        SET_FIELD_F64 => (Scalar::F64, true),
        _ => return None,
    })
}

/// What a foreign call gives: the bits that are its result's, the sign or zeros around them.
pub fn foreign_result(opcode: Opcode) -> Option<Scalar> {
    use Opcode::*;
    Some(match opcode {
        CALL_FOREIGN_I8 => Scalar::I8,
        CALL_FOREIGN_U8 => Scalar::U8,
        CALL_FOREIGN_I16 => Scalar::I16,
        CALL_FOREIGN_U16 => Scalar::U16,
        CALL_FOREIGN_I32 => Scalar::I32,
        CALL_FOREIGN_U32 => Scalar::U32,
        CALL_FOREIGN_BOOL => Scalar::Bool,
        _ => return None,
    })
}

/// What a number has to fit.
pub fn narrowed(opcode: Opcode) -> Option<Scalar> {
    use Opcode::*;
    Some(match opcode {
        NARROW_I8 => Scalar::I8,
        NARROW_U8 => Scalar::U8,
        NARROW_I16 => Scalar::I16,
        NARROW_U16 => Scalar::U16,
        NARROW_I32 => Scalar::I32,
        NARROW_U32 => Scalar::U32,
        _ => return None,
    })
}

/// The scalar that an instruction leaves in its first register, of whatever it reads.
pub fn scalar_given(opcode: Opcode) -> Option<Scalar> {
    let loaded = |access: Option<(Scalar, bool)>| match access {
        Some((scalar, false)) => Some(scalar),
        _ => None,
    };
    (list_read(opcode).or_else(|| foreign_result(opcode)))
        .or_else(|| loaded(pointer(opcode)))
        .or_else(|| loaded(field(opcode)))
}
