//! Memory behind pointers, and the collector.

use super::*;

// ---- memory

#[test]
fn loads_and_stores_have_their_width() {
    let mut memory = [0u64; 4];
    let at = memory.as_mut_ptr() as i64;
    for (store, load, value, seen) in [
        (STORE_8, LOAD_I8, 0x1ffi64, -1i64),
        (STORE_8, LOAD_U8, -1, 255),
        (STORE_8, LOAD_BOOL, 2, 1),
        (STORE_16, LOAD_I16, -2, -2),
        (STORE_16, LOAD_U16, -1, 65535),
        (STORE_32, LOAD_I32, -2, -2),
        (STORE_32, LOAD_U32, -1, 4294967295),
        (STORE_WORD, LOAD_WORD, i64::MIN, i64::MIN),
        (
            STORE_F32,
            LOAD_F32,
            2.5f64.to_bits() as i64,
            2.5f64.to_bits() as i64,
        ),
        (
            STORE_F64,
            LOAD_F64,
            0.1f64.to_bits() as i64,
            0.1f64.to_bits() as i64,
        ),
    ] {
        memory.fill(0);
        let code = function(0, 3)
            .load(0, at)
            .load(1, 1)
            .load(2, value)
            .abc(store, 0, 1, 2)
            .abc(load, 0, 0, 1);
        assert_eq!(
            single(code.answer(0)).run(),
            Ok(seen as u64),
            "{store:?} {load:?}"
        );
        assert_eq!(memory[2..], [0, 0]);
    }
}

#[test]
fn faults_are_errors_however_many() {
    let read = |address: i64, index: i64| {
        single(
            function(0, 2)
                .load(0, address)
                .load(1, index)
                .abc(LOAD_WORD, 0, 0, 1)
                .answer(0),
        )
        .run()
    };
    assert_eq!(message(read(0, 0)), "reading through a null pointer");
    assert_eq!(
        message(read(8, 1)),
        "reading at the address 0x10, where there is no memory"
    );
    assert_eq!(kind(read(0x7fff_0000_0000_0000, 0)), "fault");
    let write = single(
        function(0, 2)
            .load(0, 16)
            .load(1, 0)
            .abc(STORE_8, 0, 1, 1)
            .answer(0),
    )
    .run();
    assert_eq!(
        message(write),
        "writing at the address 0x10, where there is no memory"
    );
    let copy = single(
        function(0, 2)
            .load(0, 16)
            .abc(CSTR_TO_STR, 0, 0, 0)
            .answer(0),
    )
    .run();
    assert_eq!(kind(copy), "fault");

    // catch each of 100,000, in one run
    let code = function(0, 5)
        .load(0, 0)
        .load(1, 100_000)
        .load(2, 0)
        .load(3, 16);
    let start = code.here();
    let code = code
        .abc(LOAD_U8, 4, 3, 2)
        .catching(start, 4, 0)
        .signed(FOR_LOOP, 0, 1, -4);
    assert_eq!(single(code.answer(0)).run(), Ok(99_999));
}

// ---- the collector

#[test]
fn nothing_in_use_is_collected_under_stress() {
    let mut unit = Unit::default();
    unit.options.gc_stress = true;
    let list = unit.types.list(Ty::STR);
    let code = function(0, 7)
        .load(1, 0)
        .load(2, 200)
        .wide(LIST_NEW, 0, 0, 0, list.0.into());
    let code = code
        .wide(TO_STRING, 3, 1, 0, Ty::INT.0.into())
        .text(4, "-")
        .abc(CONCAT, 3, 3, 2);
    let code = code.abc(LIST_PUSH_WORD, 0, 3, 0).signed(FOR_LOOP, 1, 2, -7);
    let code = code.wide(TO_STRING, 0, 0, 0, list.0.into());
    let expected: Vec<String> = (0..200).map(|number| format!("\"{number}-\"")).collect();
    assert_eq!(
        unit.with(code.answer(0)).run_text(),
        format!("[{}]", expected.join(", "))
    );
}

#[test]
fn too_much_memory_is_an_error_that_can_be_caught() {
    let mut unit = Unit::default();
    unit.options.memory_limit = Some(32 << 20);
    let list = unit.types.list(Ty::INT);
    let code = function(0, 3)
        .load(1, 0)
        .wide(LIST_NEW, 0, 0, 0, list.0.into());
    let start = code.here();
    let code = code
        .abc(LIST_PUSH_WORD, 0, 1, 0)
        .imm(JUMP_BACK, 0, -2)
        .catching(start, 2, 0);
    let code = code.abc(ERROR_FIELD, 0, 2, 1).answer(0);
    assert_eq!(unit.with(code).run_text(), "memory");
}
