//! Leaves: functions that C may call without a frame on the slot stack, for nobody looks at it unless they fail.
//!
//! What this asks of a function is what [`NativeFunction::is_leaf`](crate::vm::profile::NativeFunction) promises. Most comparisons
//! and keys are leaves.

use super::flow::Flow;
use crate::bytecode::op::Opcode;
use crate::vm::profile::{LEAF_SLOTS, Source};

/// Whether the code that was made of the flow calls nothing but for its errors, and leaves nothing to the interpreter.
pub fn calls_nobody(source: &Source<'_>, flow: &Flow) -> bool {
    let registers = flow.classes.first().map_or(0, Vec::len);
    registers <= LEAF_SLOTS
        && !source.shape.in_slots
        && flow.order.iter().all(|index| {
            let block = &flow.blocks[*index];
            let within = &flow.instructions[block.instructions.clone()];
            within
                .iter()
                .all(|instruction| is_plain(instruction.opcode))
                && block
                    .successors
                    .iter()
                    .all(|next| flow.order.contains(next))
        })
}

/// Instructions that are translated without a call but that of their error.
fn is_plain(opcode: Opcode) -> bool {
    use Opcode::*;
    matches!(
        opcode,
        MOVE | MOVE_PAIR
            | MOVE_BLOCK
            | CLEAR
            | LOAD_INT
            | LOAD_PAIR
            | LOAD_WIDE
            | LOAD_GLOBAL
            | LOAD_FUNCTION
            | JUMP
            | JUMP_IF
            | JUMP_IF_NOT
            | JEQ
            | JNE
            | JLT
            | JLE
            | JEQ_I
            | JNE_I
            | JLT_I
            | JLE_I
            | JGT_I
            | JGE_I
            | JEQ_F
            | JNE_F
            | JLT_F
            | JLE_F
            | JNLT_F
            | JNLE_F
            | RETURN
            | RETURN_UNIT
            | ADD
            | SUB
            | MUL
            | DIV
            | REM
            | ADD_I
            | MUL_I
            | DIV_I
            | REM_I
            | ADD_WRAP
            | SUB_WRAP
            | MUL_WRAP
            | AND
            | OR
            | XOR
            | AND_I
            | SHL
            | SHR
            | SHL_I
            | SHR_I
            | NEG
            | COMPLEMENT
            | ABS
            | MIN
            | MAX
            | UDIV
            | UREM
            | UCMP
            | ADD_F
            | SUB_F
            | MUL_F
            | DIV_F
            | NEG_F
            | ABS_F
            | MIN_F
            | MAX_F
            | EQ
            | NE
            | LT
            | LE
            | EQ_F
            | NE_F
            | LT_F
            | LE_F
            | NOT
            | INT_TO_FLOAT
            | FLOAT_TO_INT
            | NARROW_I8
            | NARROW_U8
            | NARROW_I16
            | NARROW_U16
            | NARROW_I32
            | NARROW_U32
            | CHECK_NOT_NULL
            | STR_LEN
            | STR_BYTE
            | LIST_LEN
            | LIST_GET_I8
            | LIST_GET_U8
            | LIST_GET_I16
            | LIST_GET_U16
            | LIST_GET_I32
            | LIST_GET_U32
            | LIST_GET_WORD
            | LIST_GET_F32
            | LIST_GET_F64
            | LIST_GET_BOOL
            | LOAD_I8
            | LOAD_U8
            | LOAD_I16
            | LOAD_U16
            | LOAD_I32
            | LOAD_U32
            | LOAD_WORD
            | LOAD_F32
            | LOAD_F64
            | LOAD_BOOL
            | STORE_8
            | STORE_16
            | STORE_32
            | STORE_WORD
            | STORE_F32
            | STORE_F64
            | FIELD_I8
            | FIELD_U8
            | FIELD_I16
            | FIELD_U16
            | FIELD_I32
            | FIELD_U32
            | FIELD_WORD
            | FIELD_F32
            | FIELD_F64
            | FIELD_BOOL
            | SET_FIELD_8
            | SET_FIELD_16
            | SET_FIELD_32
            | SET_FIELD_WORD
            | SET_FIELD_F32
            | SET_FIELD_F64
    )
}
