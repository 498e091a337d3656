//! Foreign calls, and what is loaded later.

use super::*;

// ---- foreign calls

impl Unit {
    fn declare(
        mut self,
        name: &str,
        library: Option<&str>,
        parameters: &[(&str, Ty)],
        result: Ty,
        variadic: bool,
    ) -> Self {
        let parameter = |(name, ty): &(&str, Ty)| ExternParameter {
            name: (*name).to_owned(),
            ty: *ty,
            passing: crate::check::tir::Passing::Value,
            owned: false,
            length: None,
            kept: false,
            default_names: Vec::new(),
            type_name: "c_int".to_owned(),
            default: None,
            span: Span::NONE,
        };
        self.program.externs.push(Extern {
            name: name.to_owned(),
            symbol: name.to_owned(),
            library: LibraryName {
                name: library.map(str::to_owned),
                folder: "".into(),
            },
            parameters: parameters.iter().map(parameter).collect(),
            variadic,
            result,
            result_owned: false,
            value: Ty::INT,
            pointer: false,
            result_name: "c_int".to_owned(),
            fails: None,
            optional: false,
            blocking: false,
            span: Span::NONE,
        });
        self
    }

    fn site(mut self, function: u32, variadic: Vec<VariadicKind>) -> Self {
        self.compiled.foreign_sites.push(ForeignSite {
            function: ExternId(function),
            variadic,
            proven: 0,
        });
        self
    }
}

#[test]
fn gates_are_made_at_the_first_call_and_shared() {
    let unit = Unit {
        options: Options {
            keep_gates: true,
            ..Options::default()
        },
        ..Unit::default()
    };
    let unit = unit
        .declare("abs", None, &[("x", Ty::I32)], Ty::I32, false)
        .site(0, Vec::new());
    // Two instructions of one site, in a loop.
    let code = function(0, 6).load(0, 0).load(1, 10);
    let code = code
        .load(4, -5)
        .imm(CALL_FOREIGN, 3, 0)
        .abc(MOVE, 4, 3, 0)
        .imm(CALL_FOREIGN, 3, 0);
    let code = code.signed(FOR_LOOP, 0, 1, -6).answer(3);
    let unit = unit.with(code);
    let mut vm = unit.machine();
    assert_eq!(vm.gates().len(), 0);
    assert_eq!(unit.run_in(&mut vm), Ok(5));
    assert_eq!(unit.run_in(&mut vm), Ok(5));
    assert_eq!(vm.gates().len(), 1);
}

#[test]
fn arguments_that_do_not_fit_are_named() {
    let unit = Unit::default()
        .declare("abs", None, &[("x", Ty::I32)], Ty::I32, false)
        .site(0, Vec::new());
    let code = function(0, 3)
        .load(1, 5_000_000_000)
        .imm(CALL_FOREIGN, 0, 0)
        .answer(0);
    let error = unit.with(code).run().expect_err("out of range");
    assert_eq!(error.kind, "range");
    assert!(
        error.message.contains("abs: ") && error.message.contains("5000000000"),
        "{}",
        error.message
    );

    let unit = Unit::default()
        .declare("strlen", None, &[("s", Ty::CSTR)], Ty::U64, false)
        .site(0, Vec::new());
    let code = function(0, 3)
        .text(1, "a\0b")
        .imm(CALL_FOREIGN, 0, 0)
        .answer(0);
    assert_eq!(kind(unit.with(code).run()), "nul");
}

#[test]
fn variadic_calls_set_the_vector_count() {
    use VariadicKind::{Double, Text, Word};
    let buffer = [0u8; 64];
    let mut unit = Unit::default();
    let pointer = unit.types.pointer(Ty::VOID);
    let parameters = [("buffer", pointer), ("size", Ty::U64), ("format", Ty::CSTR)];
    let unit = unit
        .declare("snprintf", None, &parameters, Ty::I32, true)
        .site(0, vec![Word, Double, Text]);
    let code = function(0, 8)
        .load(1, buffer.as_ptr() as i64)
        .load(2, 64)
        .text(3, "%ld %.2f %s");
    let code = code
        .load(4, -7)
        .load_float(5, 2.5)
        .text(6, "text")
        .imm(CALL_FOREIGN, 0, 0);
    let code = code.abc(CSTR_TO_STR, 0, 1, 0).answer(0);
    assert_eq!(unit.with(code).run_text(), "-7 2.50 text");
}

#[test]
fn results_are_widened_as_their_type_says() {
    // labs gives 64 bits, of which each declaration takes its own.
    for (result, seen) in [
        (Ty::I8, -1i64),
        (Ty::U8, 0xff),
        (Ty::I16, -1),
        (Ty::U16, 0xffff),
        (Ty::I32, 0xffff),
        (Ty::U32, 0xffff),
        (Ty::INT, 0x7_0000_ffff),
        (Ty::BOOL, 1),
    ] {
        let unit = Unit::default()
            .declare("labs", None, &[("x", Ty::INT)], result, false)
            .site(0, Vec::new());
        let code = function(0, 3)
            .load(1, 0x7_0000_ffff)
            .imm(CALL_FOREIGN, 0, 0)
            .answer(0);
        assert_eq!(unit.with(code).run(), Ok(seen as u64), "{result:?}");
    }
    let unit = Unit::default()
        .declare("sqrtf", Some("m"), &[("x", Ty::F32)], Ty::F32, false)
        .site(0, Vec::new());
    let code = function(0, 3)
        .load_float(1, 2.0)
        .imm(CALL_FOREIGN, 0, 0)
        .answer(0);
    assert_eq!(unit.with(code).run(), Ok(f64::from(2f32.sqrt()).to_bits()));
}

#[test]
fn what_cannot_be_resolved_says_what_was_tried() {
    let call = |name, library| {
        let unit = Unit::default()
            .declare(name, library, &[], Ty::I32, false)
            .site(0, Vec::new());
        unit.with(function(0, 2).imm(CALL_FOREIGN, 0, 0).answer(0))
            .run()
            .expect_err("no such thing")
    };
    assert_eq!(call("strlenn", None).kind, "symbol");
    let error = call("f", Some("no_such_library"));
    assert_eq!(error.kind, "library");

    let exists = |name| {
        let unit = Unit::default().declare(name, None, &[], Ty::I32, false);
        unit.with(function(0, 1).imm(FOREIGN_EXISTS, 0, 0).answer(0))
            .run()
    };
    assert_eq!((exists("strlen"), exists("strlenn")), (Ok(1), Ok(0)));
}

#[test]
fn failed_calls_carry_errno() {
    let mut unit = Unit::default();
    let pointer = unit.types.pointer(Ty::VOID);
    let parameters = [("fd", Ty::I32), ("buf", pointer), ("n", Ty::U64)];
    let unit = unit
        .declare("read", None, &parameters, Ty::INT, false)
        .site(0, Vec::new());
    let code = function(0, 7)
        .load(1, -1)
        .load(2, 0)
        .load(3, 0)
        .imm(CALL_FOREIGN, 0, 0)
        .abc(LOAD_ERRNO, 4, 0, 0);
    let code = code.load(5, 0).load(6, 0).abc(THROW_OS, 5, 4, 6);
    let error = unit.with(code).run().expect_err("EBADF");
    assert_eq!(
        (error.kind.as_str(), error.errno),
        ("os", libc::EBADF.into())
    );
    assert_eq!(error.message, "read: Bad file descriptor");
}

#[test]
fn globals_of_c_are_resolved_once() {
    let mut unit = Unit::default();
    unit.program
        .foreign_variables
        .push(crate::check::tir::ForeignVariable {
            name: "environ".to_owned(),
            symbol: "environ".to_owned(),
            library: LibraryName {
                name: None,
                folder: "".into(),
            },
            ty: Ty::INT,
            span: Span::NONE,
        });
    let code = function(0, 3).load(1, 0).load(2, 0);
    let code = code
        .wide(LOAD_SYMBOL, 0, 0, 0, 0)
        .abc(LOAD_WORD, 0, 0, 1)
        .answer(0);
    let unit = unit.with(code);
    let mut vm = unit.machine();
    let first = unit.run_in(&mut vm);
    assert!(first.as_ref().is_ok_and(|address| *address != 0));
    assert_eq!(unit.run_in(&mut vm), first);
}

#[test]
fn what_is_loaded_later_calls_what_was_loaded_before() {
    let unit = Unit::default()
        .with(function(0, 3).load(1, 10).call(1, 1).answer(1))
        .with(fib());
    let mut vm = unit.machine();
    assert_eq!(unit.run_in(&mut vm), Ok(55));
    let later = Unit::default().with({
        let mut code = function(2, 3).load(1, 12).call(1, 1).answer(1);
        code.code.name.clear();
        code
    });
    vm.load(&later.compiled).expect("loads");
    let sources = SourceMap::new();
    let world = World {
        program: &later.program,
        types: &later.types,
        sources: &sources,
    };
    vm.run(FunctionId(2), world).expect("runs");
    // SAFETY: global 0 is there.
    assert_eq!(unsafe { *vm.globals }, 144);
}

/// A handler that does not end in a jump leaves a frame on the native stack each time it runs.
#[test]
fn long_runs_take_no_native_stack() {
    const TURNS: i64 = 200_000;
    let mut unit = Unit::default();
    let list = unit.types.list(Ty::INT);
    let code = function(0, 10)
        .load(0, 0)
        .load(1, TURNS)
        .text(2, "x")
        .load(8, 0);
    let code = code.wide(LIST_NEW, 3, 0, 0, list.0.into());
    let top = code.here();
    let code = code
        .wide(TO_STRING, 4, 0, 0, Ty::INT.0.into())
        .text(5, "-")
        .abc(CONCAT, 4, 4, 2);
    let code = code
        .abc(EQ_STR, 5, 4, 2)
        .abc(COMPARE_STR, 5, 4, 2)
        .abc(CSTR_TO_STR, 5, 4, 0)
        .abc(USTR, 5, 0, 0);
    let code = code
        .abc(MAKE_ERROR, 5, 2, 0)
        .abc(ERROR_FIELD, 5, 5, 0)
        .abc(LIST_PUSH_WORD, 3, 0, 0)
        .abc(LIST_LEN, 5, 3, 0);
    let code = code
        .wide(LIST_NEW, 6, 0, 2, list.0.into())
        .wide(EQ_VALUE, 6, 6, 3, list.0.into());
    let start = code.here();
    let code = code.abc(DIV, 5, 0, 8).catching(start, 7, 0);
    let distance = -(i32::try_from(code.here() - top).expect("near") + 1) as i16;
    let code = code
        .signed(FOR_LOOP, 0, 1, distance)
        .abc(LIST_LEN, 5, 3, 0)
        .answer(5);
    assert_eq!(unit.with(code).run(), Ok(TURNS as u64));
}
