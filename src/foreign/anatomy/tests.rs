//! Instructions of every kind, taken apart.

use super::*;

fn roles(bytes: &[u8]) -> Vec<(Role, usize)> {
    let anatomy = dissect(bytes, 0x1000);
    let parts = anatomy.parts.iter();
    parts.map(|part| (part.role, part.length)).collect()
}

#[test]
fn bytes_have_their_roles() {
    use Role::*;
    // mov edx, [r9+0x10]
    assert_eq!(
        roles(&[0x41, 0x8b, 0x51, 0x10]),
        [(Rex, 1), (Opcode, 1), (ModRm, 1), (Displacement, 1)]
    );
    // cmp byte ptr [rdi-0xc], 0
    assert_eq!(
        roles(&[0x80, 0x7f, 0xf4, 0]),
        [(Opcode, 1), (ModRm, 1), (Displacement, 1), (Immediate, 1)]
    );
    // mov rax, fs:[0]
    assert_eq!(
        roles(&[0x64, 0x48, 0x8b, 0x04, 0x25, 0, 0, 0, 0]),
        [
            (Prefix, 1),
            (Rex, 1),
            (Opcode, 1),
            (ModRm, 1),
            (Sib, 1),
            (Displacement, 4)
        ]
    );
    // movsd xmm0, [r9]; jne; mov r11, 64 bits; fldz; rep movsq
    assert_eq!(
        roles(&[0xf2, 0x41, 0x0f, 0x10, 0x01]),
        [(Prefix, 1), (Rex, 1), (Opcode, 2), (ModRm, 1)]
    );
    assert_eq!(
        roles(&[0x0f, 0x85, 1, 0, 0, 0]),
        [(Opcode, 2), (Immediate, 4)]
    );
    assert_eq!(
        roles(&[0x49, 0xbb, 1, 2, 3, 4, 5, 6, 7, 8]),
        [(Rex, 1), (Opcode, 1), (Immediate, 8)]
    );
    assert_eq!(roles(&[0xd9, 0xee]), [(Opcode, 1), (ModRm, 1)]);
    assert_eq!(
        roles(&[0xf3, 0x48, 0xa5]),
        [(Prefix, 1), (Rex, 1), (Opcode, 1)]
    );
}

#[test]
fn bits_have_their_meanings() {
    let anatomy = dissect(&[0x41, 0x8b, 0x51, 0x10], 0x1000);
    let shown = |part: usize| -> Vec<String> {
        let fields = anatomy.parts[part].fields.iter();
        fields
            .map(|field| format!("{} {} {}", field.name, field.bits, field.meaning))
            .collect()
    };
    assert_eq!(
        shown(0),
        [
            "REX 0100 the mark of a REX prefix",
            "W 0 the operands keep their size",
            "R 0 ModRM's reg is one of the first eight",
            "X 0 there is no SIB byte",
            "B 1 ModRM's rm counts from r8 on",
        ]
    );
    assert_eq!(
        shown(2),
        [
            "mod 01 memory: at r9 and a displacement of one byte",
            "reg 010 edx",
            "rm 001 r9, with REX.B in front of it: 1001",
        ]
    );
    assert_eq!(anatomy.parts[3].meaning, "16, added to r9");
    assert_eq!(
        anatomy.does,
        "Loads the 4 bytes at r9 + 16 into edx; the upper half of rdx becomes 0."
    );
}

#[test]
fn operands_of_registers_alone_are_told_apart() {
    // movd eax, xmm0: both are number 0, and reg is the vector register.
    let anatomy = dissect(&[0x66, 0x0f, 0x7e, 0xc0], 0);
    let modrm = anatomy.parts.last().unwrap();
    assert_eq!(modrm.fields[1].meaning, "xmm0");
    assert_eq!(modrm.fields[2].meaning, "eax");
    // sub rsp, 16
    let anatomy = dissect(&[0x48, 0x83, 0xec, 0x10], 0);
    assert_eq!(
        anatomy.parts[2].fields[1].meaning,
        "/5: goes on with the opcode, takes a number away"
    );
    assert_eq!(anatomy.parts[2].fields[2].meaning, "rsp");
    assert_eq!(
        anatomy.does,
        "Makes room for 16 bytes on the stack, which grows downwards."
    );
}

#[test]
fn jumps_say_where_they_lead() {
    let anatomy = dissect(&[0x75, 0xfe], 0x1000);
    assert_eq!(anatomy.leads_to, Some(0x1000));
    assert_eq!(
        anatomy.parts[1].meaning,
        "2 bytes back from the next instruction, at 0x1002, to 0x1000"
    );
    assert_eq!(
        dissect(&[0x41, 0xff, 0xe3], 0).does,
        "Goes on at the address in r11, and does not come back here."
    );
}

/// What the emitter does not write is shown as the decoder has it, and nothing is lost.
#[test]
fn other_instructions_are_covered_too() {
    for bytes in [&[0x0f, 0xa2][..], &[0x90], &[0xc5, 0xf8, 0x77], &[0x06]] {
        let anatomy = dissect(bytes, 0);
        let covered: usize = anatomy.parts.iter().map(|part| part.length).sum();
        assert_eq!(covered, bytes.len(), "{bytes:02x?}");
    }
}

/// Asserts that every byte has its part, every bit its field, and that there is something to say about each.
pub(crate) fn check(bytes: &[u8], address: u64) {
    let anatomy = dissect(bytes, address);
    let mut at = 0;
    for part in &anatomy.parts {
        let told = || format!("{part:?} of {bytes:02x?}");
        assert_eq!(part.start, at, "{}", told());
        assert!(part.length > 0 && !part.meaning.is_empty(), "{}", told());
        at += part.length;
        if let (Some(last), false) = (bytes.get(at - 1), part.fields.is_empty()) {
            let bits: String = part.fields.iter().map(|field| &*field.bits).collect();
            assert_eq!(bits, format!("{last:08b}"), "{}", told());
            assert!(part.fields.iter().all(|field| !field.meaning.is_empty()));
        }
    }
    assert_eq!(at, bytes.len(), "{anatomy:?}");
    assert!(!anatomy.does.is_empty(), "{bytes:02x?} does something");
    let opcodes = anatomy
        .parts
        .iter()
        .filter(|part| part.role == Role::Opcode);
    let [opcode] = opcodes.collect::<Vec<_>>()[..] else {
        panic!("{anatomy:?} has one opcode");
    };
    assert_ne!(opcode.meaning, "the rest", "{bytes:02x?} is a known form");
}
