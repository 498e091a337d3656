//! Lists whose elements a loop works on: where their headers can be read once, before it, and which indices need no test.
//!
//! A list's data and length change only by instructions that may append to it, or run other code. A loop without such
//! instructions reads them on its way in, if the list is the same in all its turns; an index that stays below a register
//! that does not change either is tested there as well, once for all turns.

use super::loops::Loop;
use crate::bytecode::op::{Opcode, Word};
use crate::jit::access::{list_read, list_write};
use crate::jit::flow::Flow;

/// The list of an instruction and the index into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Access {
    pub list: usize,
    pub index: usize,
}

/// What an instruction reads or writes of a list's elements.
pub fn access(opcode: Opcode, word: Word) -> Option<Access> {
    let (a, b, c) = (word.a(), word.b(), word.c());
    if list_write(opcode).is_some() {
        return Some(Access { list: a, index: b });
    }
    let reads = list_read(opcode).is_some() || opcode == Opcode::ELEMENT_ADDRESS;
    reads.then_some(Access { list: b, index: c })
}

/// The list whose header an instruction reads.
pub fn list_read_by(opcode: Opcode, word: Word) -> Option<usize> {
    match opcode {
        Opcode::LIST_LEN | Opcode::LIST_POINTER => Some(word.b()),
        _ => access(opcode, word).map(|access| access.list),
    }
}

/// The lists of a loop, by their registers, that are the same in all turns and keep their headers.
pub fn steady(flow: &Flow, one: &Loop) -> Vec<usize> {
    if !(flow.instructions_of(&one.blocks)).all(|instruction| keeps_headers(instruction.opcode)) {
        return Vec::new();
    }
    let instructions = flow.instructions_of(&one.blocks);
    let read = instructions.filter_map(|read| list_read_by(read.opcode, read.word));
    let live = &flow.blocks[one.head].live_in;
    let steady =
        |list: &usize| live.has(*list) && !one.written.has(*list) && !flow.in_frame.has(*list);
    let mut found: Vec<usize> = read.filter(steady).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether an instruction leaves the headers of all lists as they are, and everything where it is: nothing is appended,
/// allocated or called.
fn keeps_headers(opcode: Opcode) -> bool {
    use Opcode::*;
    let plain = matches!(
        opcode,
        MOVE | MOVE_PAIR
            | MOVE_BLOCK
            | CLEAR
            | SLOT_ADDRESS
            | LOAD_INT
            | LOAD_PAIR
            | LOAD_WIDE
            | LOAD_GLOBAL
            | STORE_GLOBAL
            | GLOBAL_ADDRESS
            | STR_LEN
            | STR_BYTE
            | EQ_STR
            | COMPARE_STR
            | MAP_FIND
            | LIST_LEN
            | LIST_POINTER
            | LIST_ELEMENTS
            | ELEMENT_ADDRESS
            | ARRAY_ADDRESS
            | POINTER_OFFSET
            | LOAD_BLOCK
            | STORE_BLOCK
            | CASE_OF
            | CHECK_NOT_NULL
            | RETURN
            | RETURN_UNIT
            | RETURN_BLOCK
            | THROW
            | ASSERT_FAIL
    );
    let in_order =
        |first: Opcode, last: Opcode| (first as u8..=last as u8).contains(&(opcode as u8));
    plain
        || in_order(JUMP, FOR_LOOP_INCLUSIVE)
        || in_order(ADD, LE_F)
        || in_order(NOT, CHECK_NOT_NULL) && opcode != NARROW_CSTR
        || in_order(LIST_GET_I8, LIST_SET_F64)
        || in_order(LOAD_I8, SET_FIELD_F64)
            && !matches!(opcode, FIELD_LONG_DOUBLE | SET_FIELD_LONG_DOUBLE)
}
