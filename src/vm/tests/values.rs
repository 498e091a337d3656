//! Elements, texts, calls and errors.

use super::*;

#[test]
fn elements_have_their_width_and_sign() {
    for (element, read, write, value, seen) in [
        (Ty::I8, LIST_GET_I8, LIST_SET_8, -2i64, -2i64),
        (Ty::U8, LIST_GET_U8, LIST_SET_8, 254, 254),
        (Ty::I16, LIST_GET_I16, LIST_SET_16, -2, -2),
        (Ty::U16, LIST_GET_U16, LIST_SET_16, 65534, 65534),
        (Ty::I32, LIST_GET_I32, LIST_SET_32, -2, -2),
        (Ty::U32, LIST_GET_U32, LIST_SET_32, 4294967294, 4294967294),
        (Ty::INT, LIST_GET_WORD, LIST_SET_WORD, i64::MIN, i64::MIN),
        (
            Ty::F32,
            LIST_GET_F32,
            LIST_SET_F32,
            1.5f64.to_bits() as i64,
            1.5f64.to_bits() as i64,
        ),
        (
            Ty::FLOAT,
            LIST_GET_F64,
            LIST_SET_F64,
            0.1f64.to_bits() as i64,
            0.1f64.to_bits() as i64,
        ),
        (Ty::BOOL, LIST_GET_BOOL, LIST_SET_8, 1, 1),
    ] {
        let mut unit = Unit::default();
        let list = unit.types.list(element);
        let code = function(0, 5)
            .load(0, 0)
            .load(1, 3)
            .load(2, 2)
            .load(3, value);
        let code = code
            .wide(LIST_REPEAT, 4, 0, 1, list.0.into())
            .abc(write, 4, 2, 3)
            .abc(read, 0, 4, 2);
        assert_eq!(unit.with(code.answer(0)).run(), Ok(seen as u64), "{read:?}");
    }
}

#[test]
fn lists_grow_and_watch_their_ends() {
    let mut unit = Unit::default();
    let list = unit.types.list(Ty::INT);
    let code = function(0, 6).load(1, 0).load(2, 1000);
    let code = code.wide(LIST_NEW, 0, 0, 0, list.0.into());
    let code = code.abc(LIST_PUSH_WORD, 0, 1, 0).signed(FOR_LOOP, 1, 2, -2);
    let code = code
        .load(3, 777)
        .abc(LIST_GET_WORD, 4, 0, 3)
        .abc(LIST_LEN, 5, 0, 0)
        .abc(ADD, 4, 4, 5);
    assert_eq!(unit.with(code.answer(4)).run(), Ok(1777));

    for (index, text) in [
        (3, "index 3"),
        (-1, "index -1"),
        (i64::MIN, "index -9223372036854775808"),
    ] {
        let mut unit = Unit::default();
        let list = unit.types.list(Ty::INT);
        let code = function(0, 4).load(0, 0).load(1, 3).load(2, index);
        let code = code.wide(LIST_REPEAT, 3, 0, 1, list.0.into());
        for (op, a, b) in [(LIST_GET_WORD, 0, 3), (LIST_SET_WORD, 3, 2)] {
            let mut unit = Unit {
                types: TypeTable::new(),
                ..Unit::default()
            };
            assert_eq!(unit.types.list(Ty::INT), list);
            let mut copy = function(0, 4);
            copy.code.words.clone_from(&code.code.words);
            let error = unit
                .with(copy.abc(op, a, b, 2).answer(0))
                .run()
                .expect_err("outside");
            assert_eq!(
                (error.kind.as_str(), error.message),
                ("index", format!("{text} is outside a list of length 3"))
            );
        }
    }
}

#[test]
fn texts_are_joined_compared_and_shown() {
    let code = function(0, 4).text(0, "héllo").text(1, " ").load(2, -5);
    let code = code
        .wide(TO_STRING, 2, 2, 0, Ty::INT.0.into())
        .abc(CONCAT, 0, 0, 3);
    assert_eq!(single(code.answer(0)).run_text(), "héllo -5");
    let compare = |op, left: &str, right: &str| {
        single(
            function(0, 3)
                .text(1, left)
                .text(2, right)
                .abc(op, 0, 1, 2)
                .answer(0),
        )
        .run()
    };
    assert_eq!(compare(EQ_STR, "ab", "ab"), Ok(1));
    assert_eq!(compare(EQ_STR, "ab", "a\0"), Ok(0));
    assert_eq!(compare(COMPARE_STR, "ab", "b"), Ok(MINUS(1)));
    assert_eq!(compare(COMPARE_STR, "ab", "a"), Ok(1));
    let byte = |index| {
        single(
            function(0, 3)
                .text(1, "aé")
                .load(2, index)
                .abc(STR_BYTE, 0, 1, 2)
                .answer(0),
        )
        .run()
    };
    assert_eq!((byte(0), byte(1)), (Ok(97), Ok(0xc3)));
    assert_eq!(message(byte(3)), "index 3 is outside a text of 3 bytes");
    assert_eq!(
        single(function(0, 2).load(1, 0x1f600).abc(CHR, 0, 1, 0).answer(0)).run_text(),
        "😀"
    );
    assert_eq!(
        kind(single(function(0, 2).load(1, 0xd800).abc(CHR, 0, 1, 0).answer(0)).run()),
        "range"
    );
    assert_eq!(
        single(function(0, 2).load(1, -1).abc(USTR, 0, 1, 0).answer(0)).run_text(),
        "18446744073709551615"
    );
}

/// fib(n) by the instructions that `lower` makes of it.
#[test]
fn calls_return_behind_themselves() {
    let entry = function(0, 3).load(1, 20).call(1, 1).answer(1);
    assert_eq!(Unit::default().with(entry).with(fib()).run(), Ok(6765));
}

/// A function that calls itself without end.
fn endless() -> Assembly {
    function(1, 3)
        .signed(ADD_I, 2, 0, 1)
        .call(2, 1)
        .abc(RETURN, 2, 0, 0)
}

#[test]
fn endless_recursion_is_an_error_with_a_short_trace() {
    let unit = Unit::default()
        .with(function(0, 3).load(1, 0).call(1, 1).answer(1))
        .with(endless());
    let mut vm = unit.machine();
    for _ in 0..2 {
        let error = unit.run_in(&mut vm).expect_err("an error");
        assert_eq!(error.kind, "stack");
        assert!(
            error.trace.len() < 30 && error.omitted > 1000,
            "{}",
            error.omitted
        );
        assert_eq!(error.trace[0].function, "f1");
        assert_eq!(
            error.trace.last().map(|frame| frame.function.as_str()),
            Some("f0")
        );
    }
    // And it can be caught, after which the stack is free again.
    let code = function(0, 4).load(3, 7);
    let start = code.here();
    let code = code
        .load(1, 0)
        .call(1, 1)
        .catching(start, 3, 0)
        .abc(ERROR_FIELD, 3, 3, 1)
        .load(1, 15)
        .call(1, 2)
        .answer(1);
    let mut fib = fib();
    fib.code.function = FunctionId(2);
    for call in &mut fib.code.calls {
        call.1 = FunctionId(2);
    }
    assert_eq!(
        Unit::default().with(code).with(endless()).with(fib).run(),
        Ok(610)
    );
}

#[test]
fn errors_are_caught_by_the_innermost_handler_in_reach() {
    // f1 divides by zero; f0 catches what f1 throws.
    let thrower = function(1, 2)
        .load(0, 1)
        .load(1, 0)
        .abc(DIV, 0, 0, 1)
        .abc(RETURN, 0, 0, 0);
    let code = function(0, 4);
    let code = code
        .call(2, 1)
        .catching(0, 3, 0)
        .abc(ERROR_FIELD, 0, 3, 1)
        .answer(0);
    let unit = Unit::default().with(code).with(thrower);
    assert_eq!(unit.run_text(), "zero");

    // A handler within f1 comes first, and throws on: the trace stays that of the division.
    let thrower = function(1, 3)
        .load(0, 1)
        .load(1, 0)
        .abc(DIV, 0, 0, 1)
        .catching(4, 2, 1);
    let thrower = thrower.abc(RETHROW, 2, 0, 0).abc(RETURN, 0, 0, 0);
    let error = Unit::default()
        .with(function(0, 3).call(2, 1).answer(0))
        .with(thrower)
        .run()
        .expect_err("uncaught");
    assert_eq!(error.kind, "zero");
    let names: Vec<_> = error
        .trace
        .iter()
        .map(|frame| frame.function.as_str())
        .collect();
    assert_eq!(names, ["f1", "f0"]);
    assert_eq!(error.span, Span::new(1, 2));
}

#[test]
fn scripts_make_their_own_errors() {
    let code = function(0, 3)
        .text(1, "mine")
        .abc(MAKE_ERROR, 0, 1, 0)
        .abc(THROW, 0, 0, 0);
    let error = single(code).run().expect_err("thrown");
    assert_eq!(
        (error.kind.as_str(), error.message.as_str()),
        ("error", "mine")
    );
    assert_eq!(
        kind(single(function(0, 1).text(0, "so").abc(ASSERT_FAIL, 0, 0, 0)).run()),
        "assert"
    );
    let null = |reason| {
        single(
            function(0, 1)
                .load(0, 0)
                .imm(CHECK_NOT_NULL, 0, reason)
                .answer(0),
        )
        .run()
    };
    assert_eq!(
        (kind(null(0)), kind(null(1))),
        ("null".to_owned(), "null".to_owned())
    );
    assert_eq!(
        single(function(0, 1).load(0, 3).abc(EXIT, 0, 0, 0)).run(),
        Ok(3 | 1 << 63)
    );
}
