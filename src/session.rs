//! A session: all stages in their order, and what they share.
//!
//! The stages are types, each with the one method that leads on, so that every command, test and
//! benchmark is a prefix of the same chain:
//!
//! ```text
//! session.parse(file)? ─▶ Parsed ─ check ─▶ Checked ─ compile ─▶ Loaded ─ run ─▶ Outcome
//! ```
//!
//! A session is incremental: what an earlier file declared stays, its code and its gates too. One that is made to go on
//! line by line is [`incremental`].

pub mod gates;
pub mod incremental;

use crate::bytecode::chunk::Compiled;
use crate::bytecode::{LowerState, dump as bytecode_dump, lower, verify};
use crate::check::index::Index;
use crate::check::inspect::Reader;
use crate::check::scope::ModuleId;
use crate::check::tir::FunctionId;
use crate::check::{self, CheckState};
use crate::diagnostic::{self, Diagnostic};
use crate::foreign::Audience;
use crate::format::{self, Refusal};
use crate::library;
use crate::source::{FileId, SourceMap, Span};
use crate::syntax::ast::{self, Interner};
use crate::syntax::{self, dump as ast_dump};
use crate::vm::{self, ScriptError, Stop, Vm, World};
use rustc_hash::FxHashMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::Duration;

/// How a session runs.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Collect garbage at every allocation: finds what the collector does not see.
    pub gc_stress: bool,
    /// Bytes of heap that a script may use.
    pub memory_limit: Option<usize>,
    /// Remember every gate, with the reasons for its instructions.
    pub keep_gates: bool,
    /// A fault in foreign code is an error that can be caught, and not the end of the process.
    pub trap_faults: bool,
    /// Write machine code as where the system refuses to map memory twice: for testing that way.
    pub replace_code_pages: bool,
    /// What becomes native code.
    pub jit: Jit,
    /// Calls and turns after which something is hot, if not the usual: for testing.
    pub hot_after: Option<u32>,
    /// Keep native code as text.
    pub keep_native: bool,
    /// Who is told what machine code is called.
    pub names: Audience,
}

/// What becomes native code, if this program was built with a compiler.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Jit {
    /// What is hot.
    #[default]
    Auto,
    /// Nothing.
    Off,
    /// Everything, before it first runs.
    Eager,
}

/// How a run ended.
#[derive(Debug)]
pub enum Outcome {
    Finished,
    /// `exit(status)`
    Exited(i32),
    /// An error that nobody caught.
    Failed(Box<ScriptError>),
    /// Errors found before running.
    Rejected(Vec<Diagnostic>),
}

/// How a line of an incremental session ended.
#[derive(Debug)]
pub enum Entered {
    /// With the value of its last expression, if that is one.
    Finished(Option<incremental::Value>),
    /// `exit(status)`
    Exited(i32),
    /// An error that nobody caught.
    Failed(Box<ScriptError>),
    /// Errors found before running.
    Rejected(Vec<Diagnostic>),
}

/// A text that was read, with the errors of its syntax.
#[derive(Debug)]
pub struct Parsed {
    pub file: FileId,
    pub syntax: syntax::parser::Parsed,
}

/// What a file became, ready to run. Warnings are kept.
#[derive(Debug)]
pub struct Program {
    pub entry: FunctionId,
    pub warnings: Vec<Diagnostic>,
    first_function: u32,
}

/// Everything that lives as long as the scripts do.
#[derive(Debug)]
pub struct Session {
    options: Options,
    sources: SourceMap,
    interner: Interner,
    check: CheckState,
    lower: LowerState,
    vm: Option<Box<Vm>>,
    arguments: Vec<String>,
    /// Imported files by their paths, or the library's by their names.
    modules: FxHashMap<String, ModuleId>,
    /// Statements of an incremental session that wait for its end.
    deferred: Vec<FunctionId>,
    /// How long the last line of an incremental session ran.
    ran_for: Duration,
    /// Texts that stand for files: those that an editor has not saved yet.
    unsaved: FxHashMap<PathBuf, String>,
}

/// A machine as the options want it.
fn machine(options: &Options) -> Result<Box<Vm>, Stop> {
    #[allow(unused_mut, reason = "without a compiler nothing more is to be done")]
    let mut vm = Vm::new(vm::Options {
        gc_stress: options.gc_stress,
        memory_limit: options.memory_limit,
        keep_gates: options.keep_gates,
        trap_faults: options.trap_faults,
        replace_code_pages: options.replace_code_pages,
        keep_native: options.keep_native,
        names: options.names,
    })?;
    #[cfg(feature = "jit")]
    {
        use crate::jit::OnDemand;
        use crate::vm::profile::Thresholds;
        let thresholds = match options.jit {
            Jit::Off => None,
            Jit::Auto => Some(match options.hot_after {
                Some(count) => Thresholds::exactly(count),
                None => Thresholds::default(),
            }),
            Jit::Eager => Some(Thresholds::exactly(1)),
        };
        if let Some(thresholds) = thresholds {
            let eager = options.jit == Jit::Eager;
            vm.set_tier(Box::new(OnDemand::new(eager)), thresholds);
        }
    }
    Ok(vm)
}

impl Session {
    pub fn new(options: Options) -> Self {
        Session {
            options,
            sources: SourceMap::new(),
            interner: Interner::new(),
            check: CheckState::default(),
            lower: LowerState::default(),
            vm: None,
            arguments: Vec::new(),
            modules: FxHashMap::default(),
            deferred: Vec::new(),
            ran_for: Duration::ZERO,
            unsaved: FxHashMap::default(),
        }
    }

    pub fn sources(&self) -> &SourceMap {
        &self.sources
    }

    /// What `args` holds.
    pub fn set_arguments(&mut self, arguments: Vec<String>) {
        self.arguments = arguments;
    }

    /// Imports of the file get this text.
    pub fn set_unsaved(&mut self, real_path: PathBuf, text: String) {
        self.unsaved.insert(real_path, text);
    }

    /// Adds a text under the name that messages show.
    pub fn add(&mut self, name: &str, text: String) -> Result<FileId, Vec<Diagnostic>> {
        self.sources.add(name, text).map_err(|_| {
            let span = Span::new(0, 0);
            vec![Diagnostic::error(
                "too-much-source",
                span,
                "the texts of a session take more than 4 GiB",
            )]
        })
    }

    // ---- the chain

    pub fn parse(&mut self, file: FileId) -> Parsed {
        let syntax = syntax::parser::parse(file, &self.sources, &mut self.interner);
        Parsed { file, syntax }
    }

    /// Checks names and types, also of a file with syntax errors; all errors come together.
    fn check_parsed(&mut self, parsed: &Parsed) -> Result<Program, Vec<Diagnostic>> {
        let first_function = self.check.program.functions.len() as u32;
        let folder = folder_of(&self.sources.file(parsed.file).name);
        let mut import_errors = Vec::new();
        let own = self.sources.file(parsed.file).name.clone();
        let module = &parsed.syntax.module;
        let imports = self.load_imports(module, (&own, &folder), &mut import_errors);
        self.load_methods(&mut import_errors);
        let source = self.sources.file(parsed.file);
        let checked = check::check(
            &mut self.check,
            &self.sources,
            &self.interner,
            &parsed.syntax.module,
            source.span(),
            &folder,
            imports,
        );
        let mut diagnostics = parsed.syntax.diagnostics.clone();
        diagnostics.extend(import_errors);
        let line = |diagnostic: &Diagnostic| source.position(diagnostic.primary.span.start).line;
        let broken_lines: Vec<usize> = diagnostics
            .iter()
            .filter(|one| one.is_error())
            .map(line)
            .collect();
        let syntax_failed = !broken_lines.is_empty();
        // What a line means is not told before how it is written, nor is a name unknown that a broken line declares.
        let broken: Vec<&str> = parsed
            .syntax
            .broken_names
            .iter()
            .map(|span| self.sources.text(*span))
            .collect();
        let is_follow_on = |one: &Diagnostic| {
            // Behind an unclosed bracket everything is read as something else.
            parsed.syntax.incomplete
                || broken_lines.contains(&line(one))
                || (one.id == "unknown-name"
                    && broken.contains(&self.sources.text(one.primary.span)))
                // What gives the value may be on a broken line.
                || (syntax_failed && one.id == "block-without-value")
        };
        let meant = checked
            .diagnostics
            .into_iter()
            .filter(|one| !is_follow_on(one));
        diagnostics.extend(meant);
        // What is unused may be so because of an error.
        if diagnostics.iter().any(Diagnostic::is_error) {
            diagnostics.retain(|one| one.id != "unused-variable");
        }
        diagnostic::sort(&mut diagnostics);
        match checked.entry {
            Some(entry) if !syntax_failed => Ok(Program {
                entry,
                warnings: diagnostics,
                first_function,
            }),
            _ => Err(diagnostics),
        }
    }

    // ---- modules

    /// Loads the files that the imports of a file name; gives which import names which.
    fn load_imports(
        &mut self,
        module: &ast::Module,
        (own, folder): (&str, &str),
        errors: &mut Vec<Diagnostic>,
    ) -> FxHashMap<Span, ModuleId> {
        let mut imports = FxHashMap::default();
        let own = Path::new(own).canonicalize().ok();
        for statement in &module.statements {
            let ast::StatementKind::Import(import) = &statement.kind else {
                continue;
            };
            let (place, names) = match &import.source {
                ast::ImportSource::Path(path) => {
                    let text = path.plain().unwrap_or_default().to_owned();
                    // The name that it gives the module may be used in a line to come.
                    let file = text.rsplit('/').next().unwrap_or(&text);
                    self.interner
                        .intern(file.strip_suffix(".arc").unwrap_or(file));
                    (
                        path.span,
                        vec![Candidate::File(Path::new(folder).join(&text))],
                    )
                }
                ast::ImportSource::Module(name) => {
                    let text = self.interner.text(name.symbol).to_owned();
                    let file = Path::new(folder).join(format!("{text}.arc"));
                    // A script called `math.arc` means the library's by `import math`.
                    let itself = own.is_some() && file.canonicalize().ok() == own;
                    let library = Candidate::Library(text);
                    let beside = (!itself).then_some(Candidate::File(file));
                    (name.span, beside.into_iter().chain([library]).collect())
                }
                ast::ImportSource::C { .. } => continue,
            };
            if let Some(id) = self.load_module(&names, place, errors) {
                imports.insert(statement.span, id);
            }
        }
        imports
    }

    /// The first of the candidates that is there.
    fn load_module(
        &mut self,
        candidates: &[Candidate],
        place: Span,
        errors: &mut Vec<Diagnostic>,
    ) -> Option<ModuleId> {
        let mut tried = Vec::new();
        for candidate in candidates {
            match candidate {
                Candidate::File(path) => {
                    let name = path.display().to_string();
                    let Ok(real) = path.canonicalize() else {
                        tried.push(format!("`{name}`"));
                        continue;
                    };
                    let key = real.display().to_string();
                    if let Some(id) = self.modules.get(&key) {
                        return Some(*id);
                    }
                    if let Some(text) = self.unsaved.get(&real) {
                        return self.add_module(key, &name, text.clone(), errors);
                    }
                    match std::fs::read(&real).map(String::from_utf8) {
                        Ok(Ok(text)) => return self.add_module(key, &name, text, errors),
                        Ok(Err(_)) => {
                            errors.push(check::error::module_unreadable(
                                place,
                                &name,
                                "it is no UTF-8 text",
                            ));
                            return None;
                        }
                        Err(problem) => {
                            errors.push(check::error::module_unreadable(
                                place,
                                &name,
                                &problem.to_string(),
                            ));
                            return None;
                        }
                    }
                }
                Candidate::Library(name) => {
                    if let Some(module) = library::find(name) {
                        return self.library_module(module, errors);
                    }
                }
            }
        }
        let name = self.sources.text(place).to_owned();
        let known = library::MODULES.iter().map(|module| module.name);
        let near = diagnostic::nearest(&name, known);
        errors.push(check::error::module_not_found(place, &name, &tried, near));
        None
    }

    fn library_module(
        &mut self,
        module: &library::LibraryModule,
        errors: &mut Vec<Diagnostic>,
    ) -> Option<ModuleId> {
        let name = format!("std/{}.arc", module.name);
        if let Some(id) = self.modules.get(&name) {
            return Some(*id);
        }
        self.add_module(name.clone(), &name, module.text.to_owned(), errors)
    }

    /// The library's modules that are methods of built-in types, where a script has a word of theirs.
    fn load_methods(&mut self, errors: &mut Vec<Diagnostic>) {
        // Looked for before any of them is read: they have words of each other's.
        // Somebody who writes a name may be about to write any.
        let any = self.check.index.is_some();
        let named = |module: &&library::LibraryModule| {
            let mut methods = module.methods.iter();
            methods.any(|name| any || self.interner.lookup(name).is_some())
        };
        let wanted: Vec<_> = library::MODULES.iter().filter(named).collect();
        for module in wanted {
            self.library_module(module, errors);
        }
    }

    fn add_module(
        &mut self,
        key: String,
        name: &str,
        text: String,
        errors: &mut Vec<Diagnostic>,
    ) -> Option<ModuleId> {
        let file = match self.add(name, text) {
            Ok(file) => file,
            Err(problems) => {
                errors.extend(problems);
                return None;
            }
        };
        let syntax = syntax::parser::parse(file, &self.sources, &mut self.interner);
        let broken = syntax.diagnostics.iter().any(Diagnostic::is_error);
        errors.extend(syntax.diagnostics);
        let folder = folder_of(name);
        let module = Rc::new(syntax.module);
        let id = self.check.add_module(check::module::Source {
            name: name.to_owned(),
            ast: module.clone(),
            span: self.sources.file(file).span(),
            folder: folder.as_str().into(),
            imports: Rc::default(),
        });
        // Known before its own imports are: they may lead back.
        self.modules.insert(key, id);
        let imports = self.load_imports(&module, (name, &folder), errors);
        self.check.set_imports(id, imports);
        (!broken).then_some(id)
    }

    fn compile(&mut self, program: &Program) -> Result<Compiled, Vec<Diagnostic>> {
        let end = self.check.program.functions.len() as u32;
        let functions = (program.first_function..end).map(FunctionId);
        let (program, types) = (&self.check.program, &self.check.types);
        let compiled = lower(program, types, &self.sources, functions, &mut self.lower)?;
        if cfg!(debug_assertions) {
            for code in &compiled.functions {
                if let Err(problem) = verify::verify(code) {
                    panic!("the code of `{}` is broken: {problem}", code.name);
                }
            }
        }
        Ok(compiled)
    }

    // ---- commands

    /// All errors and warnings of a file.
    pub fn check(&mut self, file: FileId) -> Vec<Diagnostic> {
        let parsed = self.parse(file);
        match self.check_parsed(&parsed) {
            Ok(program) => program.warnings,
            Err(diagnostics) => diagnostics,
        }
    }

    /// Checks a file and keeps what its names stand for; nothing of it can be run. `cursor` is the name that stands in
    /// the text for what is being written.
    pub fn analyse(&mut self, file: FileId, cursor: Option<&str>) -> (Parsed, Vec<Diagnostic>) {
        let parsed = self.parse(file);
        let cursor = cursor.and_then(|name| self.interner.lookup(name));
        self.check.index = Some(Index::new(cursor));
        self.check.with_tests = true;
        let diagnostics = match self.check_parsed(&parsed) {
            Ok(program) => program.warnings,
            Err(diagnostics) => diagnostics,
        };
        (parsed, diagnostics)
    }

    /// What has been analysed, in words.
    pub fn reader(&mut self) -> Reader<'_> {
        Reader::new(&mut self.check, &self.interner, &self.sources)
    }

    /// Runs a file. `warn` is shown the warnings before the script begins.
    pub fn run(&mut self, file: FileId, warn: impl FnOnce(&SourceMap, &[Diagnostic])) -> Outcome {
        let parsed = self.parse(file);
        let prepared = self.check_parsed(&parsed).and_then(|program| {
            let compiled = self.compile(&program)?;
            Ok((program, compiled))
        });
        let (program, compiled) = match prepared {
            Ok(prepared) => prepared,
            Err(diagnostics) => return Outcome::Rejected(diagnostics),
        };
        warn(&self.sources, &program.warnings);
        let ended = self.execute(program.entry, &compiled);
        // After a crash nothing of C's can be trusted, its functions that drop least of all.
        if !matches!(&ended, Err(Stop::Error(error)) if error.signal.is_some()) {
            self.finish();
        }
        match ended {
            Ok(()) => Outcome::Finished,
            Err(Stop::Exit(status)) => Outcome::Exited(status),
            Err(Stop::Error(error)) => Outcome::Failed(error),
        }
    }

    /// Runs a file and then each of its `test` blocks; `told` hears how each ended. Without tests nothing runs.
    pub fn test(
        &mut self,
        file: FileId,
        wanted: impl Fn(&str) -> bool,
        mut told: impl FnMut(&Session, &str, Result<(), Stop>),
    ) -> Outcome {
        self.check.with_tests = true;
        let first = self.check.tests.len();
        let parsed = self.parse(file);
        let prepared = self.check_parsed(&parsed).and_then(|program| {
            let compiled = self.compile(&program)?;
            Ok((program, compiled))
        });
        let (program, compiled) = match prepared {
            Ok(prepared) => prepared,
            Err(diagnostics) => return Outcome::Rejected(diagnostics),
        };
        let mut tests = self.check.tests[first..].to_vec();
        tests.retain(|test| wanted(&test.name));
        if tests.is_empty() {
            return Outcome::Finished;
        }
        match self.execute(program.entry, &compiled) {
            Ok(()) => {}
            Err(Stop::Exit(status)) => return Outcome::Exited(status),
            Err(Stop::Error(error)) => return Outcome::Failed(error),
        }
        for test in tests {
            let ended = self.run_function(test.function);
            told(self, &test.name, ended);
        }
        self.finish();
        Outcome::Finished
    }

    fn run_function(&mut self, function: FunctionId) -> Result<(), Stop> {
        let world = World {
            program: &self.check.program,
            types: &self.check.types,
            sources: &self.sources,
        };
        match &mut self.vm {
            Some(vm) => vm.run(function, world),
            None => Ok(()),
        }
    }

    /// The scripts are over: what they own of C's is dropped.
    fn finish(&mut self) {
        let world = World {
            program: &self.check.program,
            types: &self.check.types,
            sources: &self.sources,
        };
        if let Some(vm) = &mut self.vm {
            vm.finish(world);
        }
    }

    fn execute(&mut self, entry: FunctionId, compiled: &Compiled) -> Result<(), Stop> {
        let vm = match &mut self.vm {
            Some(vm) => vm,
            slot => slot.insert(machine(&self.options)?),
        };
        vm.load(compiled)?;
        let world = World {
            program: &self.check.program,
            types: &self.check.types,
            sources: &self.sources,
        };
        if let Some(global) = self.check.arguments() {
            vm.set_text_list(global, &self.arguments)?;
        }
        vm.run(entry, world)
    }

    /// What native code there is, in the order of its making, if [`Options::keep_native`] asked for it.
    pub fn native_code(&self) -> &[vm::profile::Listing] {
        self.vm.as_ref().map_or(&[], |vm| vm.listings())
    }

    /// The text of a file in the canonical form.
    pub fn format(&mut self, file: FileId) -> Result<String, Refusal> {
        format::format(file, &self.sources, &mut self.interner)
    }

    pub fn dump_ast(&mut self, file: FileId) -> Result<String, Vec<Diagnostic>> {
        let parsed = self.parse(file);
        if parsed.syntax.diagnostics.iter().any(Diagnostic::is_error) {
            return Err(parsed.syntax.diagnostics);
        }
        Ok(ast_dump::dump(&parsed.syntax.module, &self.interner))
    }

    pub fn dump_types(&mut self, file: FileId) -> Result<String, Vec<Diagnostic>> {
        let parsed = self.parse(file);
        self.check_parsed(&parsed)?;
        Ok(check::dump::dump(&self.check, &self.sources))
    }

    pub fn dump_bytecode(&mut self, file: FileId) -> Result<String, Vec<Diagnostic>> {
        let parsed = self.parse(file);
        let program = self.check_parsed(&parsed)?;
        let compiled = self.compile(&program)?;
        Ok(bytecode_dump::dump(
            &compiled,
            &self.check.program,
            &self.check.types,
            &self.sources,
        ))
    }
}

/// Where a module may be.
#[derive(Debug)]
enum Candidate {
    File(PathBuf),
    Library(String),
}

/// The folder of a file: where relative names in it start.
fn folder_of(name: &str) -> String {
    Path::new(name)
        .parent()
        .map_or_else(String::new, |folder| folder.display().to_string())
}
