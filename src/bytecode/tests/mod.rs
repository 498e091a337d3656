//! The code of small programs, pinned by its dump. Whatever these tests lower is verified, too.

mod build;

use super::chunk::{Code, Handler};
use super::op::{Opcode, Word};
use super::verify::verify;
use crate::check::tir::*;
use crate::source::{SourceMap, Span};
use crate::types::Ty;
use build::*;

const INT: Ty = Ty::INT;

#[track_caller]
fn check(session: &mut Session, expected: &str) {
    let found = session.dump();
    let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines = |text: &str| {
        text.lines()
            .map(line)
            .filter(|line| !line.is_empty())
            .collect::<Vec<_>>()
    };
    assert_eq!(lines(&found), lines(expected), "\n{found}");
}

fn fib() -> Expression {
    let recursive = |less| {
        call(
            FunctionId(0),
            INT,
            vec![(0, arithmetic(Subtract, var(0), int(less)))],
        )
    };
    choose(
        compare(Less, var(0), int(2)),
        var(0),
        arithmetic(Add, recursive(1), recursive(2)),
    )
}

#[test]
fn recursive_calls_leave_their_results_where_they_are_used() {
    let mut session = Session::default();
    session.function("fib", 1, &[("n", INT)], INT, fib());
    check(
        &mut session,
        r#"
        fib(n: int) -> int  frame 6
             0  jge.i          r0:n, 2, -> 2
             1  return         r0:n
             2  add.i          r3, r0:n, -1
             3  call           r3, fib
             4  add.i          r5, r0:n, -2
             5  call           r5, fib
             6  add            r1, r3, r5
             7  return         r1
        "#,
    );
}

#[test]
fn a_counted_loop_is_one_instruction_a_turn() {
    let mut session = Session::default();
    let locals = [("n", INT), ("i", INT), ("sum", Ty::FLOAT)];
    let stop = when(
        compare(Greater, read(2, Ty::FLOAT), float(1e9)),
        block(vec![break_(0, None)]),
    );
    let turn = block(vec![compound(2, Ty::FLOAT, Add, float(1.5)), stop]);
    let repeat = for_range(0, 1, (int(0), var(0)), false, turn);
    let body = block_of(vec![declare(2, float(0.0)), repeat], read(2, Ty::FLOAT));
    session.function("sum", 1, &locals, Ty::FLOAT, body);
    check(
        &mut session,
        r#"
        sum(n: int) -> float  frame 5
             0  load.pair      r3..5, 0, 0
             1  load.wide      r1, 1.5 (4609434218613702656)
             3  load.wide      r2, 1000000000.0 (4741671816366391296)
             5  jle.i          r0:n, 0, -> 9
             6  add.f          r3:sum, r3:sum, r1
             7  jlt.f          r2, r3:sum, -> 9
             8  for            r4:i, r0:n, -> 6
             9  return         r3:sum
        "#,
    );
}

#[test]
fn a_while_that_counts_is_a_for() {
    let mut session = Session::default();
    let counting = |step| {
        block(vec![
            print(vec![show(var(1)), text("x")]),
            compound(1, INT, Add, int(step)),
        ])
    };
    let body = block_of(
        vec![
            declare(1, int(0)),
            while_(0, compare(LessEqual, var(1), var(0)), counting(1)),
            while_(1, compare(Less, var(1), int(100_000)), counting(2)),
        ],
        var(1),
    );
    session.function("count", 1, &[("n", INT), ("i", INT)], INT, body);
    check(
        &mut session,
        r#"
        count(n: int) -> int  frame 5
             0  load.int       r2, 0
             1  jlt            r0:n, r2:i, -> 9
             2  to.str         r3, r2:i, int
             4  load.wide      r4, "x"
             6  print          r3..5
             7  for.inclusive  r2:i, r0:n, -> 2
             8  add.i          r2:i, r2:i, 1
             9  load.int       r1, 100000
            10  jle            r1, r2:i, -> 18
            11  to.str         r3, r2:i, int
            13  load.wide      r4, "x"
            15  print          r3..5
            16  add.i          r2:i, r2:i, 2
            17  jump.back      -> 10
            18  return         r2:i
        "#,
    );
}

#[test]
fn sieve() {
    let mut session = Session::default();
    let list = session.types.list(Ty::BOOL);
    let locals = [
        ("n", INT),
        ("composite", list),
        ("count", INT),
        ("i", INT),
        ("j", INT),
    ];
    let at = |index| {
        let parts = (Box::new(read(1, list)), Box::new(index));
        node(ExpressionKind::Index(parts.0, parts.1), Ty::BOOL)
    };
    let mark = node(
        ExpressionKind::Assign(
            element(read(1, list), var(4), Ty::BOOL),
            Box::new(boolean(true)),
        ),
        Ty::UNIT,
    );
    let strike = while_(
        1,
        compare(LessEqual, var(4), var(0)),
        block(vec![mark, compound(4, INT, Add, var(3))]),
    );
    let found = block(vec![
        compound(2, INT, Add, int(1)),
        declare(4, arithmetic(Multiply, var(3), var(3))),
        strike,
    ]);
    let size = arithmetic(Add, var(0), int(1));
    let body = block_of(
        vec![
            declare(
                1,
                node(
                    ExpressionKind::Repeat(Box::new(boolean(false)), Box::new(size)),
                    list,
                ),
            ),
            declare(2, int(0)),
            for_range(
                0,
                3,
                (int(2), var(0)),
                true,
                block(vec![when(not(at(var(3))), found)]),
            ),
        ],
        var(2),
    );
    session.function("sieve", 1, &locals, INT, body);
    check(
        &mut session,
        r#"
        sieve(n: int) -> int  frame 6
             0  load.int       r3, 0
             1  add.i          r4, r0:n, 1
             2  list.repeat    r2, r3, r4, [bool]
             4  load.pair      r3..5, 0, 2
             5  load.int       r1, 1
             6  jlt.i          r0:n, 2, -> 16
             7  get.bool       r5, r2:composite, r4:i
             8  jump.if        r5, -> 15
             9  add.i          r3:count, r3:count, 1
            10  mul            r5, r4:i, r4:i
            11  jlt            r0:n, r5:j, -> 15
            12  set.8          r2:composite, r5:j, r1
            13  add            r5:j, r5:j, r4:i
            14  jump.back      -> 11
            15  for.inclusive  r4:i, r0:n, -> 7
            16  return         r3:count
        "#,
    );
}

#[test]
fn conditions_are_jumps() {
    let mut session = Session::default();
    let is = |local, number| compare(Equal, var(local), int(number));
    let below = || compare(Less, read(2, Ty::FLOAT), read(3, Ty::FLOAT));
    let condition = or(and(is(0, 1), not(below())), not(or(is(1, 2), below())));
    let locals = [("a", INT), ("b", INT), ("x", Ty::FLOAT), ("y", Ty::FLOAT)];
    session.function("choose", 4, &locals, INT, choose(condition, int(1), int(0)));
    session.function("value", 4, &locals, Ty::BOOL, and(is(0, 1), below()));
    check(
        &mut session,
        r#"
        choose(a: int, b: int, x: float, y: float) -> int  frame 5
             0  jne.i          r0:a, 1, -> 2
             1  jnlt.f         r2:x, r3:y, -> 4
             2  jeq.i          r1:b, 2, -> 6
             3  jlt.f          r2:x, r3:y, -> 6
             4  load.int       r4, 1
             5  return         r4
             6  load.int       r4, 0
             7  return         r4

        value(a: int, b: int, x: float, y: float) -> bool  frame 5
             0  jne.i          r0:a, 1, -> 4
             1  jnlt.f         r2:x, r3:y, -> 4
             2  load.int       r4, 1
             3  return         r4
             4  load.int       r4, 0
             5  return         r4
        "#,
    );
}

#[test]
fn an_operand_is_copied_if_a_later_one_assigns_it() {
    let mut session = Session::default();
    let later = block_of(vec![assign(0, int(50))], int(1));
    let body = arithmetic(
        Add,
        arithmetic(Multiply, var(0), int(3)),
        arithmetic(Add, var(0), later),
    );
    session.function("order", 1, &[("x", INT)], INT, body);
    check(
        &mut session,
        r#"
        order(x: int) -> int  frame 6
             0  mul.i          r2, r0:x, 3
             1  move           r4, r0:x
             2  load.int       r0:x, 50
             3  load.int       r5, 1
             4  add            r3, r4, r5
             5  add            r1, r2, r3
             6  return         r1
        "#,
    );
}

#[test]
fn deferred_statements_run_at_every_way_out() {
    let mut session = Session::default();
    let body = block_of(
        vec![
            defer(print(vec![text("a")])),
            when(compare(Less, var(0), int(0)), return_(var(0))),
            try_(
                block(vec![defer(print(vec![text("b")])), throw(text("bad"))]),
                Some(1),
                print(vec![show(read(1, Ty::ERROR))]),
            ),
        ],
        arithmetic(Add, var(0), int(1)),
    );
    session.function("work", 1, &[("n", INT), ("e", Ty::ERROR)], INT, body);
    check(
        &mut session,
        r#"
        work(n: int) -> int  frame 4
             0  jge.i          r0:n, 0, -> 6
             1  move           r2, r0:n
             2  load.wide      r3, "a"
             4  print          r3
             5  return         r2
             6  load.wide      r3, "bad"
             8  make.error     r2, r3
             9  throw          r2
            10  add.i          r1, r0:n, 1
            11  load.wide      r2, "a"
            13  print          r2
            14  return         r1
            15  catch          r2
            16  load.wide      r3, "b"
            18  print          r3
            19  rethrow        r2
            20  catch          r2
            21  to.str         r3, r2:e, Error
            23  print          r3
            24  jump           -> 10
            25  catch          r2
            26  load.wide      r3, "a"
            28  print          r3
            29  rethrow        r2
          errors of 0..2 -> 25
          errors of 5..6 -> 25
          errors of 6..10 -> 15
          errors of 10..11 -> 25
          errors of 15..20 -> 20
          errors of 20..25 -> 25
        "#,
    );
}

fn library() -> LibraryName {
    LibraryName {
        name: None,
        folder: "".into(),
    }
}

fn parameter(name: &str, ty: Ty, default: Option<Expression>) -> ExternParameter {
    ExternParameter {
        name: name.to_owned(),
        ty,
        passing: crate::check::tir::Passing::Value,
        owned: false,
        length: None,
        kept: false,
        default_names: Vec::new(),
        type_name: String::new(),
        default,
        span: Span::NONE,
    }
}

fn declare_extern(
    session: &mut Session,
    name: &str,
    parameters: Vec<ExternParameter>,
    result: Ty,
    fails: Option<Fails>,
) -> ExternId {
    session.program.externs.push(Extern {
        name: name.to_owned(),
        symbol: name.to_owned(),
        library: library(),
        parameters,
        variadic: false,
        result,
        result_owned: false,
        value: Ty::INT,
        pointer: false,
        result_name: String::new(),
        fails,
        optional: false,
        blocking: false,
        span: Span::NONE,
    });
    ExternId(session.program.externs.len() as u32 - 1)
}

fn call_extern(function: ExternId, ty: Ty, arguments: Vec<(u32, Expression)>) -> Expression {
    let variadic = Vec::new();
    let call = ForeignCall {
        function,
        address: None,
        arguments,
        variadic,
        proven: 0,
    };
    node(ExpressionKind::CallForeign(Box::new(call)), ty)
}

#[test]
fn foreign_calls_judge_their_results() {
    let mut session = Session::default();
    let result = || node(ExpressionKind::ForeignResult, INT);
    let argument = |index| node(ExpressionKind::ForeignParameter(index), INT);
    let plain = Fails {
        condition: compare(Less, result(), int(0)),
        message: None,
    };
    let doubled = arithmetic(Multiply, argument(0), int(2));
    let parameters = vec![
        parameter("fd", Ty::I32, None),
        parameter("n", Ty::U64, Some(doubled)),
    ];
    let read_id = declare_extern(&mut session, "read", parameters, INT, Some(plain));
    let mixed = Fails {
        condition: and(
            compare(NotEqual, result(), int(100)),
            compare(NotEqual, result(), argument(0)),
        ),
        message: Some(text("no")),
    };
    let step_id = declare_extern(
        &mut session,
        "step",
        vec![parameter("x", INT, None)],
        Ty::I32,
        Some(mixed),
    );
    let name_id = declare_extern(&mut session, "name", vec![], Ty::CSTR, None);
    let nested = call_extern(
        read_id,
        INT,
        vec![(0, call_extern(step_id, INT, vec![(0, var(0))]))],
    );
    let body = block_of(
        vec![
            declare(1, nested),
            declare(2, call_extern(name_id, Ty::STR, vec![])),
            print(vec![read(2, Ty::STR)]),
        ],
        var(1),
    );
    session.function(
        "use",
        1,
        &[("x", INT), ("count", INT), ("name", Ty::STR)],
        INT,
        body,
    );
    check(
        &mut session,
        r#"
        use(x: int) -> int  frame 7
             0  move           r3, r0:x
             1  call.foreign   r2, step
             2  load.errno     r4
             3  jeq.i          r2, 100, -> 5
             4  jne            r2, r3, -> 13
             5  mul.i          r3, r2, 2
             6  call.foreign   r1, read
             7  jlt.i          r1, 0, -> 17
             8  call.foreign   r2, name
             9  check.null     r2, ForeignString
            10  cstr           r2, r2
            11  print          r2:name
            12  return         r1:count
            13  load.wide      r5, "no"
            15  load.int       r6, 1
            16  throw.os       r5, r4, r6
            17  load.errno     r4
            18  load.pair      r5..7, 0, 0
            19  throw.os       r5, r4, r6
        "#,
    );
    assert_eq!(
        session.lower().foreign_sites.len(),
        3,
        "calls alike share a site"
    );
}

#[test]
fn foreign_variables_and_globals_are_reached_by_address_and_number() {
    let mut session = Session::default();
    session.program.foreign_variables.push(ForeignVariable {
        name: "optind".to_owned(),
        symbol: "optind".to_owned(),
        library: library(),
        ty: Ty::I32,
        span: Span::NONE,
    });
    session.program.globals.push(Global {
        name: "total".to_owned(),
        ty: INT,
        span: Span::NONE,
        mutable: true,
        addressed: false,
        holds: None,
    });
    let foreign = || PlaceKind::ForeignVariable(ForeignVariableId(0));
    let place = |kind, ty| {
        let span = Span::NONE;
        Box::new(Place { kind, ty, span })
    };
    let bump = ExpressionKind::CompoundAssign(place(foreign(), Ty::I32), Add, Box::new(int(1)));
    let value = node(ExpressionKind::ForeignVariable(ForeignVariableId(0)), INT);
    let keep = ExpressionKind::Assign(place(PlaceKind::Global(GlobalId(0)), INT), Box::new(value));
    session.function(
        "",
        0,
        &[],
        Ty::UNIT,
        block(vec![node(bump, Ty::UNIT), node(keep, Ty::UNIT)]),
    );
    check(
        &mut session,
        r#"
        (top level)  frame 2
             0  load.symbol    r0, optind
             2  field.i32      r1, r0, 0
             3  add.i          r1, r1, 1
             4  narrow.i32     r1, r1
             5  set.field.32   r0, r1, 0
             6  load.symbol    r1, optind
             8  field.i32      r0, r1, 0
             9  store.global   r0, total
            10  return.unit
        "#,
    );
    assert_eq!(session.lower().entry, Some(FunctionId(0)));
}

#[test]
fn a_failed_assertion_shows_both_sides() {
    let mut session = Session::default();
    let mut sources = SourceMap::new();
    sources
        .add("a.arc", "fn f(n) {\n  assert n  == 3, \"m\"\n}".to_owned())
        .unwrap();
    session.sources = sources;
    let mut condition = compare(Equal, var(0), int(3));
    condition.span = Span::new(19, 26);
    let (condition, message) = (Box::new(condition), Some(Box::new(text("m"))));
    let mut assertion = node(ExpressionKind::Assert { condition, message }, Ty::UNIT);
    assertion.span = Span::new(12, 31);
    session.function("f", 1, &[("n", INT)], Ty::UNIT, block(vec![assertion]));
    check(
        &mut session,
        r#"
        f(n: int)  frame 8
          ; 2: assert n  == 3, "m"
             0  jne.i          r0:n, 3, -> 2
             1  return.unit
             2  load.wide      r2, "m"
             4  load.wide      r3, "\n  left: "
             6  to.str         r4, r0:n, int
             8  load.wide      r5, "\n right: "
            10  load.int       r7, 3
            11  to.str         r6, r7, int
            13  concat         r1, r2..7
            14  assert.fail    r1
        "#,
    );
}

// ---- sizes

#[test]
fn distances_beyond_16_bits_are_bridged() {
    let mut session = Session::default();
    let many = || {
        (0..40_000)
            .map(|_| compound(1, INT, Add, int(1)))
            .collect::<Vec<_>>()
    };
    let body = block_of(
        vec![
            declare(1, int(0)),
            for_range(0, 2, (int(0), var(0)), false, block(many())),
            when(compare(Less, var(1), var(0)), block(many())),
        ],
        var(1),
    );
    session.function("far", 1, &[("n", INT), ("x", INT), ("i", INT)], INT, body);
    let compiled = session.lower();
    let code = &compiled.functions[0];
    assert!(code.words.len() > 80_000);
    let long = |op| {
        code.words
            .iter()
            .filter(|word| word.opcode() == Some(op))
            .count()
    };
    // Over the loop, over the `if`; round the loop.
    assert_eq!((long(Opcode::JUMP), long(Opcode::JUMP_BACK)), (3, 1));
}

#[test]
fn too_many_variables_are_an_error() {
    let mut session = Session::default();
    let locals: Vec<(&str, Ty)> = (0..66_000).map(|_| ("x", INT)).collect();
    let body = block((0..66_000).map(|local| declare(local, int(1))).collect());
    session.function("large", 0, &locals, Ty::UNIT, body);
    let errors = session.try_lower().unwrap_err();
    assert_eq!((errors.len(), errors[0].id), (1, "function-too-large"));
}

#[test]
fn defers_within_defers_end() {
    let mut session = Session::default();
    // Each is repeated at the end and in the handler of the one around it: 2^64 times in all.
    let say = || print(vec![text("x")]);
    let nested = (0..64).fold(say(), |inner, _| block(vec![defer(inner), say()]));
    session.function("deep", 0, &[], Ty::UNIT, nested);
    assert_eq!(session.try_lower().unwrap_err()[0].id, "function-too-large");
}

#[test]
fn deep_and_long_expressions_are_fine() {
    let mut session = Session::default();
    let sum = (0..20_000).fold(var(0), |sum, _| arithmetic(Add, sum, var(0)));
    session.function("sum", 1, &[("x", INT)], INT, sum);
    let joined = (0..20_000).fold(read(0, Ty::STR), |joined, _| {
        arithmetic(Add, joined, read(0, Ty::STR))
    });
    session.function("join", 1, &[("s", Ty::STR)], Ty::STR, joined);
    let list = session.types.list(INT);
    session.function(
        "list",
        0,
        &[],
        list,
        node(ExpressionKind::List((0..70_000).map(int).collect()), list),
    );
    let compiled = session.lower();
    assert!(compiled.functions[0].frame > 256);
    assert_eq!(compiled.functions[0].words[0].opcode(), Some(Opcode::ENTER));
    assert!(compiled.functions[1].frame < 100 && compiled.functions[2].frame < 200);
    // So deep a tree needs more than this thread's stack to be dropped.
    std::mem::forget(session);
}

// ---- the verifier itself

fn code(words: Vec<Word>) -> Code {
    Code {
        function: FunctionId(0),
        name: String::new(),
        span: Span::NONE,
        words,
        frame: 4,
        parameters: 0,
        results: 1,
        float_parameters: 0,
        float_result: false,
        pointer: None,
        spans: vec![(0, Span::NONE)],
        handlers: Vec::new(),
        calls: Vec::new(),
        texts: Vec::new(),
        variables: Vec::new(),
    }
}

#[test]
fn the_verifier_finds_what_is_wrong() {
    let end = Word::abc(Opcode::RETURN_UNIT, 0, 0, 0);
    let wrong = |words: Vec<Word>| verify(&code(words)).map_err(|defect| defect.at);
    assert_eq!(wrong(vec![end]), Ok(()));
    assert_eq!(wrong(vec![]), Err(0), "empty");
    assert_eq!(wrong(vec![Word(255), end]), Err(0), "no opcode");
    assert_eq!(
        wrong(vec![end, Word::abc(Opcode::MOVE, 3, 0, 0)]),
        Err(1),
        "runs past the end"
    );
    assert_eq!(
        wrong(vec![Word::abc(Opcode::MOVE, 4, 0, 0), end]),
        Err(0),
        "outside of the frame"
    );
    assert_eq!(
        wrong(vec![Word::abc(Opcode::CONCAT, 0, 2, 3), end]),
        Err(0),
        "a range outside of the frame"
    );
    assert_eq!(
        wrong(vec![Word::a_imm(Opcode::LOAD_WIDE, 0, 0)]),
        Err(0),
        "no second word"
    );
    assert_eq!(
        wrong(vec![Word::a_imm(Opcode::JUMP, 0, 1), end]),
        Err(0),
        "a jump out"
    );
    let into_the_middle = vec![
        Word::a_imm(Opcode::JUMP, 0, 1),
        Word::a_imm(Opcode::LOAD_WIDE, 0, 0),
        Word(0),
        end,
    ];
    assert_eq!(wrong(into_the_middle), Err(0), "a jump into a second word");
    assert_eq!(
        wrong(vec![Word::a_imm(Opcode::JUMP, 0, -1)]),
        Err(0),
        "no safepoint"
    );
    assert_eq!(wrong(vec![Word::a_imm(Opcode::JUMP_BACK, 0, -1)]), Ok(()));
    assert_eq!(
        wrong(vec![Word::a_imm(Opcode::CALL, 1, 0), end]),
        Err(0),
        "a call of nothing"
    );
    assert_eq!(
        wrong(vec![Word::abc(Opcode::DIV_I, 1, 1, 0), end]),
        Err(0),
        "a division by zero"
    );
    assert_eq!(
        wrong(vec![Word::abc(Opcode::CATCH, 1, 0, 0), end]),
        Err(0),
        "no handler's CATCH"
    );
    let mut caught = code(vec![Word::abc(Opcode::THROW, 0, 0, 0), end]);
    let (start, end, target) = (0, 1, 1);
    caught.handlers.push(Handler { start, end, target });
    assert_eq!(
        verify(&caught).unwrap_err().at,
        1,
        "a handler without CATCH"
    );
}
