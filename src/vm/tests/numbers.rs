//! Numbers, branches and loops.

use super::*;

#[test]
fn integers_are_checked() {
    assert_eq!(binary(ADD, 2, 3), Ok(5));
    assert_eq!(
        message(binary(ADD, MAX_INT, 1)),
        "9223372036854775807 + 1 overflows"
    );
    assert_eq!(kind(binary(SUB, MIN_INT, 1)), "overflow");
    assert_eq!(kind(binary(MUL, MAX_INT, 2)), "overflow");
    assert_eq!(binary(DIV, MINUS(7), 2), Ok(MINUS(3)));
    assert_eq!(kind(binary(DIV, 1, 0)), "zero");
    assert_eq!(kind(binary(DIV, MIN_INT, MINUS(1))), "overflow");
    assert_eq!(binary(REM, MINUS(7), 2), Ok(MINUS(1)));
    assert_eq!(binary(REM, MIN_INT, MINUS(1)), Ok(0));
    assert_eq!(kind(binary(REM, 1, 0)), "zero");
    assert_eq!(binary(UDIV, MINUS(1), 10), Ok(u64::MAX / 10));
    assert_eq!(kind(binary(UREM, 1, 0)), "zero");
    assert_eq!(binary(UCMP, MINUS(1), 1), Ok(1));
    assert_eq!(binary(UCMP, 1, MINUS(1)), Ok(MINUS(1)));
    assert_eq!(binary(ADD_WRAP, MAX_INT, 1), Ok(MIN_INT));
    assert_eq!(binary(SHL, 1, 63), Ok(MIN_INT));
    assert_eq!(kind(binary(SHL, 1, 64)), "range");
    assert_eq!(binary(SHR, MINUS(8), 1), Ok(MINUS(4)));
    assert_eq!(kind(binary(SHR, 1, MINUS(1))), "range");
    assert_eq!(binary(MIN, MINUS(1), 1), Ok(MINUS(1)));
    assert_eq!(binary(MAX, MINUS(1), 1), Ok(1));
}

/// `op R[0], R[1]` with `c`.
fn immediate(op: Opcode, value: i64, c: i16) -> Answer {
    single(function(0, 2).load(1, value).signed(op, 0, 1, c).answer(0)).run()
}

#[test]
fn immediates_have_their_sign() {
    assert_eq!(immediate(ADD_I, 5, -7), Ok(MINUS(2)));
    assert_eq!(
        message(immediate(ADD_I, i64::MIN, -1)),
        "-9223372036854775808 - 1 overflows"
    );
    assert_eq!(immediate(MUL_I, -3, -3), Ok(9));
    assert_eq!(kind(immediate(MUL_I, i64::MIN, -1)), "overflow");
    assert_eq!(immediate(DIV_I, -7, 2), Ok(MINUS(3)));
    assert_eq!(immediate(DIV_I, 7, -2), Ok(MINUS(3)));
    assert_eq!(immediate(REM_I, -7, 3), Ok(MINUS(1)));
    assert_eq!(immediate(AND_I, -1, -16), Ok(MINUS(16)));
    assert_eq!(immediate(SHL_I, 3, 2), Ok(12));
    assert_eq!(immediate(SHR_I, -1, 63), Ok(MINUS(1)));
    assert_eq!(immediate(NEG, 5, 0), Ok(MINUS(5)));
    assert_eq!(kind(immediate(NEG, i64::MIN, 0)), "overflow");
    assert_eq!(kind(immediate(ABS, i64::MIN, 0)), "overflow");
    assert_eq!(immediate(COMPLEMENT, 0, 0), Ok(u64::MAX));
    assert_eq!(immediate(NOT, 1, 0), Ok(0));
}

#[test]
fn narrowing_is_exact_at_its_bounds() {
    for (op, low, high, name) in [
        (NARROW_I8, -128, 127, "i8"),
        (NARROW_U8, 0, 255, "u8"),
        (NARROW_I16, -32768, 32767, "i16"),
        (NARROW_U16, 0, 65535, "u16"),
        (NARROW_I32, i64::from(i32::MIN), i64::from(i32::MAX), "i32"),
        (NARROW_U32, 0, i64::from(u32::MAX), "u32"),
    ] {
        assert_eq!(immediate(op, low, 0), Ok(low as u64));
        assert_eq!(immediate(op, high, 0), Ok(high as u64));
        assert_eq!(
            message(immediate(op, low - 1, 0)),
            format!("{} does not fit {name}", low - 1)
        );
        assert_eq!(
            message(immediate(op, high + 1, 0)),
            format!("{} does not fit {name}", high + 1)
        );
    }
    let truncate = |value: f64| immediate(FLOAT_TO_INT, value.to_bits() as i64, 0);
    assert_eq!(truncate(-2.9), Ok(MINUS(2)));
    assert_eq!(truncate(-9223372036854775808.0), Ok(MIN_INT));
    for value in [9223372036854775808.0, f64::NAN, f64::NEG_INFINITY] {
        assert_eq!(kind(truncate(value)), "range");
    }
}

/// Which way `op` goes with these operands.
fn branches(op: Opcode, left: u64, right: u64) -> bool {
    let code = function(0, 3)
        .load(0, left as i64)
        .load(1, right as i64)
        .load(2, 1);
    let code = code.signed(op, 0, 1, 2).load(2, 0).answer(2);
    single(code).run() == Ok(1)
}

/// The same with an immediate in `b`.
fn branches_on(op: Opcode, left: i64, right: i16) -> bool {
    let code = function(0, 3).load(0, left).load(2, 1);
    single(code.signed(op, 0, right, 2).load(2, 0).answer(2)).run() == Ok(1)
}

#[test]
fn branches_go_where_they_say() {
    let orders = [(MINUS(2), 1), (1, 1), (1, MINUS(2))];
    let integer = [
        (JEQ, JEQ_I, [false, true, false]),
        (JNE, JNE_I, [true, false, true]),
        (JLT, JLT_I, [true, false, false]),
        (JLE, JLE_I, [true, true, false]),
        (HALT, JGT_I, [false, false, true]),
        (HALT, JGE_I, [false, true, true]),
    ];
    for (op, op_immediate, taken) in integer {
        for ((left, right), taken) in orders.into_iter().zip(taken) {
            if op != HALT {
                assert_eq!(branches(op, left, right), taken, "{op:?}");
            }
            assert_eq!(
                branches_on(op_immediate, left as i64, right as i64 as i16),
                taken,
                "{op_immediate:?}"
            );
        }
    }
    let floats = [(1.0f64, 2.0f64), (2.0, 2.0), (2.0, 1.0), (f64::NAN, 1.0)];
    for (op, taken) in [
        (JEQ_F, [false, true, false, false]),
        (JNE_F, [true, false, true, true]),
        (JLT_F, [true, false, false, false]),
        (JLE_F, [true, true, false, false]),
        (JNLT_F, [false, true, true, true]),
        (JNLE_F, [false, false, true, true]),
    ] {
        for ((left, right), taken) in floats.into_iter().zip(taken) {
            assert_eq!(
                branches(op, left.to_bits(), right.to_bits()),
                taken,
                "{op:?} {left} {right}"
            );
        }
    }
}

#[test]
fn counted_loops_end_at_the_last_number() {
    for (op, start, end, turns) in [
        (FOR_LOOP, 0, 10, 10),
        (FOR_LOOP_INCLUSIVE, i64::MAX - 2, i64::MAX, 3),
        (FOR_LOOP, i64::MAX - 2, i64::MAX, 2),
    ] {
        let code = function(0, 3).load(0, start).load(1, end).load(2, 0);
        let code = code.signed(ADD_I, 2, 2, 1).signed(op, 0, 1, -2).answer(2);
        assert_eq!(single(code).run(), Ok(turns));
    }
}

#[test]
fn floats_are_ieee() {
    let float =
        |op, left: f64, right: f64| binary(op, left.to_bits(), right.to_bits()).map(f64::from_bits);
    assert_eq!(float(ADD_F, 0.1, 0.2), Ok(0.1 + 0.2));
    assert_eq!(float(DIV_F, 1.0, 0.0), Ok(f64::INFINITY));
    assert_eq!(float(REM_F, -7.5, 2.0), Ok(-1.5));
    assert_eq!(float(MIN_F, 1.0, -2.0), Ok(-2.0));
    let unary = |op, value: f64| immediate(op, value.to_bits() as i64, 0).map(f64::from_bits);
    assert_eq!(unary(ROUND_F, -2.5), Ok(-3.0));
    assert_eq!(unary(FLOOR_F, -2.5), Ok(-3.0));
    assert_eq!(unary(CEIL_F, -2.5), Ok(-2.0));
    assert_eq!(unary(SQRT_F, 2.0), Ok(2f64.sqrt()));
    assert_eq!(unary(ROUND_F32, 0.1), Ok(f64::from(0.1f32)));
}
