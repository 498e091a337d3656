//! A session that goes on line by line: the REPL's.
//!
//! A line is taken as a whole or not at all: where it cannot be checked, or ends with an error, its names are not
//! there afterwards, and those of before are what they were. What it did to the values of earlier lines, and to the
//! world, stays done.

use super::{Entered, Options, Program, Session, World};
use crate::bytecode::chunk::Compiled;
use crate::bytecode::{dump as bytecode_dump, lower};
use crate::check::describe::{self, Description};
use crate::check::incremental::{Incremental, Mark};
use crate::check::tir::GlobalId;
use crate::diagnostic::Diagnostic;
use crate::foreign;
use crate::library;
use crate::source::{FileId, SourceMap};
use crate::syntax::ast::{Interner, Symbol};
use crate::syntax::parser;
use crate::types::{Ty, TyKind};
use crate::vm::profile::Listing;
use crate::vm::{ScriptError, Stop};
use std::time::{Duration, Instant};

/// A value that a line gave.
#[derive(Clone, Copy, Debug)]
pub struct Value {
    global: GlobalId,
    ty: Ty,
}

/// Whether more is to be typed: nothing is wrong with the text so far, but it ends too early.
pub fn is_unfinished(text: &str) -> bool {
    let mut sources = SourceMap::new();
    let Ok(file) = sources.add("", text.to_owned()) else {
        return false;
    };
    parser::parse(file, &sources, &mut Interner::new()).unfinished
}

impl Session {
    /// A session whose files are lines of one program.
    pub fn incremental(options: Options) -> Self {
        let mut session = Session::new(options);
        session.check.incremental = Some(Incremental::default());
        // The name of the last value.
        session.interner.intern("_");
        session
    }

    /// Runs a line. `warn` is shown the warnings before it begins.
    pub fn enter(&mut self, file: FileId, warn: impl FnOnce(&SourceMap, &[Diagnostic])) -> Entered {
        let parsed = self.parse(file);
        let (mark, prepared) = self.prepare(&parsed);
        let (program, compiled) = match prepared {
            Ok(prepared) => prepared,
            Err(diagnostics) => return Entered::Rejected(diagnostics),
        };
        warn(&self.sources, &program.warnings);
        if let Some(vm) = &mut self.vm {
            vm.forget_interrupt();
        }
        let begun = Instant::now();
        let ended = self.execute(program.entry, &compiled);
        self.ran_for = begun.elapsed();
        let line = self.check.incremental.get_or_insert_default();
        let value = line.value.take().map(|(global, ty)| Value { global, ty });
        let deferred = std::mem::take(&mut line.deferred);
        let reached = |one: &&crate::check::incremental::Deferred| {
            self.vm
                .as_ref()
                .is_some_and(|vm| vm.global(one.reached) != 0)
        };
        let reached: Vec<_> = deferred.iter().filter(reached).collect();
        let functions = reached.into_iter().map(|one| one.function);
        match ended {
            Ok(()) => {
                self.deferred.extend(functions);
                Entered::Finished(value)
            }
            Err(Stop::Exit(status)) => Entered::Exited(status),
            Err(Stop::Error(error)) => {
                for function in functions.rev() {
                    // The error of the line is the one to be told.
                    let _ = self.run_function(function);
                }
                self.take_back(&mark, true);
                Entered::Failed(error)
            }
        }
    }

    /// The type of a line's last expression; nothing runs, and nothing is declared.
    pub fn type_of(&mut self, file: FileId) -> Result<Option<String>, Vec<Diagnostic>> {
        let ty = self.checked_type(file)?;
        Ok(ty.map(|ty| self.check.types.name(ty)))
    }

    fn checked_type(&mut self, file: FileId) -> Result<Option<Ty>, Vec<Diagnostic>> {
        let parsed = self.parse(file);
        let (mark, prepared) = self.prepare(&parsed);
        prepared?;
        let line = self.check.incremental.as_ref();
        let value = line.and_then(|line| line.value);
        self.take_back(&mark, false);
        Ok(value.map(|(_, ty)| ty))
    }

    /// How long the last line ran, without being checked and compiled.
    pub fn ran_for(&self) -> Duration {
        self.ran_for
    }

    /// What was deferred is not to run: somebody called `exit`.
    pub fn forget_deferred(&mut self) {
        self.deferred.clear();
    }

    /// Checks and compiles a line. What went wrong has been taken back.
    fn prepare(
        &mut self,
        parsed: &super::Parsed,
    ) -> (Mark, Result<(Program, Compiled), Vec<Diagnostic>>) {
        let start = self.sources.file(parsed.file).base();
        let mark = self.check.begin_line(start, true);
        let mut checked = self.check_parsed(parsed);
        if checked.is_err() {
            self.take_back(&mark, false);
            // An `if` whose branches differ is fine where nobody asks for its value.
            if !parsed.syntax.diagnostics.iter().any(Diagnostic::is_error) {
                self.check.begin_line(start, false);
                checked = self.check_parsed(parsed);
            }
        }
        let prepared = checked.and_then(|program| {
            let compiled = self.compile(&program)?;
            Ok((program, compiled))
        });
        if prepared.is_err() {
            self.take_back(&mark, false);
        }
        (mark, prepared)
    }

    fn take_back(&mut self, mark: &Mark, compiled: bool) {
        self.check.rewind(mark, compiled);
        self.modules.retain(|_, module| mark.knows(*module));
    }

    /// A value as a script would write it, with no more than `most` elements of each list, and its type.
    pub fn show(&mut self, value: Value, most: usize) -> (String, String) {
        let world = World {
            program: &self.check.program,
            types: &self.check.types,
            sources: &self.sources,
        };
        let text = match &mut self.vm {
            Some(vm) => vm.show(value.global, value.ty, most, world),
            None => String::new(),
        };
        (text, self.check.types.name(value.ty))
    }

    /// The session is over: runs what was deferred, the last first, and drops what it owns of C's.
    pub fn leave(&mut self, mut failed: impl FnMut(&Session, &ScriptError)) {
        while let Some(function) = self.deferred.pop() {
            if let Err(Stop::Error(error)) = self.run_function(function) {
                failed(self, &error);
            }
        }
        self.finish();
    }
}

// ---- questions about what is there
impl Session {
    /// What is declared under a path of names: `f`, `util.f`, `Point.norm`, `point.norm`.
    pub fn describe(&mut self, path: &str) -> Option<Description> {
        let path = self.path(path);
        describe::describe(&mut self.check, &self.sources, &self.interner, &path)
    }

    /// The same of the standard library: a module, or what is in it.
    pub fn describe_library(&mut self, path: &str) -> Option<Description> {
        let (module, name) = path.split_once('.').unwrap_or((path, ""));
        library::find(module)?;
        // As if it had been imported, for the time of the answer.
        let file = self.add("<question>", format!("import {module}\n")).ok()?;
        let parsed = self.parse(file);
        let (mark, prepared) = self.prepare(&parsed);
        prepared.ok()?;
        let path = self.path(if name.is_empty() { module } else { path });
        let found = describe::describe(&mut self.check, &self.sources, &self.interner, &path);
        self.take_back(&mark, false);
        found
    }

    /// All names of the top level.
    pub fn names(&self) -> Vec<String> {
        describe::names(&self.check, &self.interner)
    }

    /// What can stand behind a dot behind an expression.
    pub fn members(&mut self, expression: &str) -> Vec<String> {
        let name = self.interner.intern(expression);
        if let Some(found) = describe::static_members(&mut self.check, &self.interner, name) {
            return found;
        }
        let Some(ty) = self.expression_type(expression) else {
            return Vec::new();
        };
        describe::members(&mut self.check, &self.sources, &self.interner, ty)
    }

    /// The kind of built-in type that an expression has, as the book's list of methods calls it.
    pub fn kind_of(&mut self, expression: &str) -> Option<&'static str> {
        let ty = self.expression_type(expression)?;
        Some(match self.check.types.shallow_kind(ty) {
            TyKind::Int => "int",
            TyKind::Float => "float",
            TyKind::Str => "str",
            TyKind::List(_) => "list",
            TyKind::Map(..) => "map",
            TyKind::Range => "range",
            TyKind::Pointer(_) => "pointer",
            TyKind::Array(..) => "array",
            TyKind::Optional(_) => "optional",
            _ => return None,
        })
    }

    fn expression_type(&mut self, expression: &str) -> Option<Ty> {
        let name = self.interner.intern(expression);
        if let Some(ty) = describe::variable_type(&self.check, name) {
            return Some(ty);
        }
        let file = self.add("<question>", expression.to_owned()).ok()?;
        self.checked_type(file).ok()?
    }

    /// The code of a function, of each of its instances.
    pub fn bytecode_of(&mut self, name: &str) -> Option<String> {
        let name = self.interner.intern(name);
        let mark = self.check.mark();
        let (check, sources) = (&mut self.check, &self.sources);
        let functions = describe::instances(check, sources, &self.interner, name);
        let dump = functions.and_then(|functions| {
            let (program, types) = (&check.program, &check.types);
            let compiled = lower(program, types, sources, functions, &mut self.lower).ok()?;
            Some(bytecode_dump::dump(&compiled, program, types, sources))
        });
        self.take_back(&mark, false);
        dump
    }

    /// The native code of a function, for each of its instances that have been loaded: as it is now, or would be if the
    /// function were hot. `None` of a listing is a function that stays in the interpreter.
    pub fn native_code_of(&mut self, name: &str) -> Option<Vec<(String, Option<Listing>)>> {
        let name = self.interner.intern(name);
        let mark = self.check.mark();
        let (check, sources) = (&mut self.check, &self.sources);
        let functions = describe::instances(check, sources, &self.interner, name);
        self.take_back(&mark, false);
        let (program, types) = (&self.check.program, &self.check.types);
        let world = || World {
            program,
            types,
            sources: &self.sources,
        };
        let vm = self.vm.as_mut();
        let Some(vm) = vm else {
            return functions.map(|_| Vec::new());
        };
        let mut listings = Vec::new();
        for function in functions? {
            if vm.is_loaded(function) {
                let signature = bytecode_dump::signature(program.function(function), types);
                listings.push((signature, vm.native_code(function, world())));
            }
        }
        Some(listings)
    }

    /// The functions and variables of C's that a library has, or the process.
    pub fn symbols(&self, library: Option<&str>) -> Vec<String> {
        foreign::exported(library)
    }

    fn path(&mut self, path: &str) -> Vec<Symbol> {
        let names = path.split('.');
        names
            .map(|name| self.interner.intern(name.trim()))
            .collect()
    }
}
