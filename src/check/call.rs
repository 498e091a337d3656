//! Calls: of the script's functions, of built-in functions, and the arguments of both.

use super::error::{self, Because};
use super::index::Meaning;
use super::name::BUILTIN_FUNCTIONS;
use super::scope::{Binding, DefinitionId};
use super::tir::{Conversion, Expression, ExpressionKind, Intrinsic};
use super::{Checker, Want};
use crate::diagnostic;
use crate::native::{Native, Receiver};
use crate::source::Span;
use crate::syntax::ast::{self, Name};
use crate::types::{Ty, TyKind};

impl Checker<'_> {
    pub(super) fn call(&mut self, call: &ast::Call, span: Span) -> Expression {
        self.call_wanted(call, Want::Any, span)
    }

    pub(super) fn call_wanted(&mut self, call: &ast::Call, want: Want, span: Span) -> Expression {
        match &call.callee.kind {
            ast::ExpressionKind::Name(symbol) => {
                let name = Name {
                    symbol: *symbol,
                    span: call.callee.span,
                };
                self.call_name(name, call, want, span)
            }
            ast::ExpressionKind::Field(receiver, name) => {
                self.call_method(receiver, *name, call, want, span)
            }
            ast::ExpressionKind::OptionalField(receiver, name) => {
                self.optional_field(receiver, *name, Some(call), span)
            }
            _ => {
                let callee = self.expression(&call.callee, Want::Any);
                self.call_value(callee, call, span)
            }
        }
    }

    fn call_name(&mut self, name: Name, call: &ast::Call, want: Want, span: Span) -> Expression {
        match self
            .lookup(name.symbol, name.span)
            .map(|found| found.binding)
        {
            Some(Binding::Function(id)) => self.call_function(id, None, call, want, span),
            Some(binding @ (Binding::Type(_) | Binding::GenericType(_))) => {
                let ty = self.constructed_type(&binding, want).unwrap_or(Ty::UNKNOWN);
                self.construct(ty, call, span)
            }
            Some(Binding::Extern(id)) if self.state.program.foreign(id).optional => {
                self.check_arguments_alone(call);
                let text = self.text(name.symbol);
                let declared = self.state.program.foreign(id).span;
                self.broken(name.span, error::may_be_missing(name.span, text, declared))
            }
            Some(Binding::Extern(id) | Binding::PresentExtern(id)) => {
                self.call_foreign(id, call, span)
            }
            Some(_) => {
                let callee = self.name(name.symbol, Want::Any, name.span);
                self.call_value(callee, call, span)
            }
            None => {
                if let Some((id, case)) = self.case_of_name(name.symbol, want.ty(), name.span) {
                    let ty = self.enum_type(id, want);
                    return self.construct_case(ty, case, call, span);
                }
                self.call_builtin(name, call, span)
            }
        }
    }

    pub(super) fn not_callable(&mut self, callee: &Expression) -> Expression {
        if self.state.types.shallow(callee.ty) == Ty::UNKNOWN {
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, callee.span);
        }
        let name = self.type_name(callee.ty);
        self.broken(callee.span, error::not_callable(callee.span, &name))
    }

    /// So that errors in the arguments of a wrong call are found too.
    pub(super) fn check_arguments_alone(&mut self, call: &ast::Call) {
        for argument in &call.arguments {
            let value = self.expression(&argument.value, Want::Any);
            // Nobody will tell what a lambda among them is called with.
            if let TyKind::Function(parameters, _) = self.kind(value.ty) {
                for parameter in parameters.iter() {
                    if self.state.types.is_unbound(*parameter) {
                        self.state.types.unify(*parameter, Ty::UNKNOWN);
                    }
                }
            }
        }
    }

    // ---- the script's functions

    /// A call of a function, or of a method with its receiver.
    pub(super) fn call_function(
        &mut self,
        id: DefinitionId,
        receiver: Option<Expression>,
        call: &ast::Call,
        want: Want,
        span: Span,
    ) -> Expression {
        let definition = &self.state.definitions[id.0 as usize];
        let (ast, name, nested) = (
            definition.ast.clone(),
            definition.name.clone(),
            definition.nested,
        );
        let names: Vec<Name> = ast
            .parameters
            .iter()
            .map(|parameter| parameter.name)
            .collect();
        // A function of the library that is called as a method takes the receiver for its first argument.
        let leading = usize::from(receiver.is_some() && ast.receiver.is_none());
        let found = self.match_arguments(&name, &names[leading..], call, false, ast.head);
        let Some(mut places) = found else {
            self.check_arguments_alone(call);
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        };
        places.iter_mut().for_each(|place| *place += leading);
        let given: Vec<bool> = (0..names.len())
            .map(|index| index < leading || places.contains(&index))
            .collect();
        let missing: Vec<String> = ast
            .parameters
            .iter()
            .zip(&given)
            .filter(|(parameter, given)| !**given && parameter.default.is_none())
            .map(|(parameter, _)| self.text(parameter.name.symbol).to_owned())
            .collect();
        if !missing.is_empty() {
            self.check_arguments_alone(call);
            return self.broken(
                call.parentheses,
                error::too_few_arguments(call.parentheses, &name, &missing, ast.head),
            );
        }
        let signature = self.signature_types(id);
        let mut arguments = Vec::with_capacity(places.len() + 1);
        let first = u32::from(ast.receiver.is_some());
        let mut key: Vec<Option<Ty>> = vec![None; names.len()];
        match receiver {
            Some(receiver) if leading == 1 => {
                let receiver = match signature.parameters[0] {
                    Some(ty) => self.coerce(receiver, ty, Because::NOTHING),
                    None => receiver,
                };
                let ty = signature.parameters[0].unwrap_or(receiver.ty);
                key[0] = Some(self.state.types.value_type(ty));
                arguments.push((0, receiver));
            }
            Some(receiver) => {
                if let Some(ty) = self.receiver_type(id, &signature.type_arguments) {
                    let found = match self.kind(receiver.ty) {
                        TyKind::Pointer(target) if !self.state.types.is_address(ty) => target,
                        _ => receiver.ty,
                    };
                    self.state.types.unify(ty, found);
                }
                arguments.push((0, receiver));
            }
            None => {}
        }
        self.unify_wanted_result(&ast, id, &signature.type_arguments, want);
        let mut broken = false;
        // Lambdas come last: what they are given follows from the other arguments.
        let is_lambda = |index: &usize| {
            matches!(
                call.arguments[*index].value.kind,
                ast::ExpressionKind::Lambda(_)
            )
        };
        let (later, earlier): (Vec<usize>, Vec<usize>) =
            (0..places.len()).partition(|index| is_lambda(index));
        let mut values: Vec<Option<Expression>> = places.iter().map(|_| None).collect();
        for index in earlier.into_iter().chain(later) {
            let (argument, place) = (&call.arguments[index], places[index]);
            let value = match signature.parameters[place] {
                Some(ty) => {
                    let text = format!("`{}` is declared here", self.text(names[place].symbol));
                    key[place] = Some(ty);
                    self.expect(&argument.value, ty, Because::new(names[place].span, &text))
                }
                None => {
                    let value = self.expression(&argument.value, Want::Any);
                    let value = self.shown(value);
                    key[place] = Some(self.state.types.value_type(value.ty));
                    value
                }
            };
            broken |= matches!(self.kind(value.ty), TyKind::Unknown);
            if matches!(self.kind(value.ty), TyKind::Function(..)) {
                self.context().passes_functions = true;
            }
            values[index] = Some(value);
        }
        for (value, place) in values.into_iter().zip(&places) {
            arguments.extend(value.map(|value| (*place as u32 + first, value)));
        }
        // A call with a broken argument tells nothing about the function.
        if broken {
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        }
        let Some(function) = self.instance(id, key, &signature.type_arguments, span) else {
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        };
        if nested {
            self.context().nested.push(function);
        }
        let result = self.state.program.functions[function.0 as usize].result;
        Expression::new(
            ExpressionKind::Call {
                function,
                arguments,
            },
            result,
            span,
        )
    }

    /// What is wanted of a generic function's result may tell its type arguments: `let s: Stack[int] = make()`.
    fn unify_wanted_result(
        &mut self,
        ast: &ast::Function,
        id: DefinitionId,
        type_arguments: &[Ty],
        want: Want,
    ) {
        let (Want::Type(wanted), Some(written)) = (want, &ast.result) else {
            return;
        };
        if type_arguments.is_empty() || self.state.types.is_unbound(wanted) {
            return;
        }
        let result = self.result_type(id, written, type_arguments);
        let value = self.state.types.value_type(result);
        let wanted = match (self.kind(value), self.kind(wanted)) {
            (TyKind::Optional(_), _) => wanted,
            (_, TyKind::Optional(inner)) => inner,
            _ => wanted,
        };
        let same_kind =
            std::mem::discriminant(&self.kind(value)) == std::mem::discriminant(&self.kind(wanted));
        if same_kind {
            self.state.types.unify(value, wanted);
        }
    }

    /// Finds the parameter of each argument; `None` when something was wrong, and reported.
    /// With `more`, arguments behind the last parameter are allowed: they get the places behind.
    pub(super) fn match_arguments(
        &mut self,
        function: &str,
        parameters: &[Name],
        call: &ast::Call,
        more: bool,
        declared: Span,
    ) -> Option<Vec<usize>> {
        self.note_argument_gap(parameters, &call.arguments);
        let mut places: Vec<usize> = Vec::with_capacity(call.arguments.len());
        let mut named: Option<Span> = None;
        for (index, argument) in call.arguments.iter().enumerate() {
            let place = match argument.name {
                Some(name) => {
                    named = Some(name.span);
                    let found = parameters
                        .iter()
                        .position(|parameter| parameter.symbol == name.symbol);
                    match found {
                        Some(place) => {
                            let declared = parameters[place].span;
                            self.note(name.span, declared, || Meaning::Parameter);
                            place
                        }
                        None => {
                            let text = self.text(name.symbol);
                            let known: Vec<&str> = parameters
                                .iter()
                                .map(|parameter| self.text(parameter.symbol))
                                .filter(|known| !known.is_empty())
                                .collect();
                            let near = diagnostic::nearest(text, known.iter().copied());
                            let mut error = error::unknown_parameter(
                                name.span, function, text, near, &known, declared,
                            );
                            if matches!(
                                self.static_binding(&call.callee),
                                Some((Binding::Type(_) | Binding::GenericType(_), _))
                            ) {
                                let text = self.text(name.symbol);
                                error.title = format!("`{function}` has no field `{text}`");
                            }
                            self.report(error);
                            return None;
                        }
                    }
                }
                None if let Some(named) = named
                    && !(more && index >= parameters.len()) =>
                {
                    self.report(error::positional_after_named(argument.value.span, named));
                    return None;
                }
                None if index >= parameters.len() && !more => {
                    let span = argument.value.span;
                    self.report(error::too_many_arguments(
                        span,
                        function,
                        parameters.len(),
                        declared,
                    ));
                    return None;
                }
                None => index,
            };
            if let Some(earlier) = places.iter().position(|other| *other == place) {
                let text = self.text(parameters[place].symbol).to_owned();
                let span = argument.name.map_or(argument.value.span, |name| name.span);
                let earlier = call.arguments[earlier].value.span;
                self.report(error::argument_given_twice(span, &text, earlier));
                return None;
            }
            places.push(place);
        }
        Some(places)
    }

    // ---- built-in functions

    fn call_builtin(&mut self, name: Name, call: &ast::Call, span: Span) -> Expression {
        let text = self.text(name.symbol).to_owned();
        if BUILTIN_FUNCTIONS.contains(&text.as_str()) || text == "keep" {
            self.note(name.span, Span::NONE, || Meaning::BuiltIn);
        }
        match text.as_str() {
            "print" => self.print(Intrinsic::Print, call, span),
            "eprint" => self.print(Intrinsic::ErrorPrint, call, span),
            "int" => self.convert_with(Ty::INT, &text, call, span),
            "float" => self.convert_with(Ty::FLOAT, &text, call, span),
            "str" => self.convert_with(Ty::STR, &text, call, span),
            "len" => match self.arguments::<1>(&text, call, [Want::Any]) {
                Some([value]) => self.length(value, span),
                None => Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span),
            },
            "abs" => match self.arguments::<1>(&text, call, [Want::Any]) {
                Some([value]) => {
                    self.numeric([Intrinsic::IntAbs, Intrinsic::FloatAbs], vec![value], span)
                }
                None => Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span),
            },
            "min" | "max" if call.arguments.len() != 2 => {
                let Some(argument) = call.arguments.first() else {
                    let wrong = error::too_few_built_in(call.parentheses, &text, "two numbers");
                    return self.broken(call.parentheses, wrong);
                };
                let errors = self.diagnostics.len();
                let first = self.expression(&argument.value, Want::Any);
                for argument in call.arguments.iter().skip(1) {
                    self.expression(&argument.value, Want::Any);
                }
                if self.diagnostics[errors..].iter().any(|one| one.is_error()) {
                    return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
                }
                let is_list = matches!(self.kind(first.ty), TyKind::List(_));
                let list =
                    (is_list && call.arguments.len() == 1).then(|| self.as_written(first.span));
                self.broken(
                    call.parentheses,
                    error::choice_of_two(call.parentheses, &text, list),
                )
            }
            "min" | "max" => {
                let choice = if text == "min" {
                    [Intrinsic::IntMin, Intrinsic::FloatMin]
                } else {
                    [Intrinsic::IntMax, Intrinsic::FloatMax]
                };
                match self.arguments::<2>(&text, call, [Want::Any; 2]) {
                    Some(values)
                        if values
                            .iter()
                            .all(|value| self.state.types.shallow(value.ty) == Ty::STR) =>
                    {
                        self.broken(name.span, error::choice_of_texts(name.span, &text))
                    }
                    Some(values) => self.numeric(choice, values.into(), span),
                    None => Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span),
                }
            }
            "chr" => match self.typed_arguments(&text, call, [Ty::INT]) {
                Some(values) => Expression::new(
                    ExpressionKind::Intrinsic(Intrinsic::Chr, values),
                    Ty::STR,
                    span,
                ),
                None => Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span),
            },
            "exit" if call.arguments.is_empty() => {
                let zero = Expression::new(ExpressionKind::Int(0), Ty::INT, span);
                Expression::new(
                    ExpressionKind::Intrinsic(Intrinsic::Exit, vec![zero]),
                    Ty::NEVER,
                    span,
                )
            }
            "exit" => match self.typed_arguments(&text, call, [Ty::INT]) {
                Some(values) => Expression::new(
                    ExpressionKind::Intrinsic(Intrinsic::Exit, values),
                    Ty::NEVER,
                    span,
                ),
                None => Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span),
            },
            "Error" if call.arguments.len() > 1 => self.full_error(call, span),
            "Error" => match self.message_argument(call) {
                Some(message) => Expression::new(
                    ExpressionKind::Intrinsic(Intrinsic::MakeError, vec![message]),
                    Ty::ERROR,
                    span,
                ),
                None => Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span),
            },
            "typeof" => match self.arguments::<1>(&text, call, [Want::Any]) {
                Some([value]) => {
                    let ty = self.state.types.resolve(value.ty);
                    let name = self.type_name(ty);
                    Expression::new(ExpressionKind::String(name.into()), Ty::STR, span)
                }
                None => Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span),
            },
            "input" => {
                let prompt = if call.arguments.is_empty() {
                    let empty = ExpressionKind::String("".into());
                    Some(vec![Expression::new(empty, Ty::STR, span)])
                } else {
                    self.typed_arguments(&text, call, [Ty::STR])
                };
                match prompt {
                    Some(prompt) => Expression::new(
                        ExpressionKind::Intrinsic(Intrinsic::Native(Native::INPUT), prompt),
                        Ty::OPTIONAL_STR,
                        span,
                    ),
                    None => Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span),
                }
            }
            // Lives for good: what C may call at any time must not be collected.
            "keep" => match self.arguments::<1>(&text, call, [Want::Any]) {
                Some([value]) => self.kept(value, span),
                None => Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span),
            },
            _ if self.is_library(name.span)
                && let Some(native) = Native::find(Receiver::Function, &text) =>
            {
                self.call_native_function(native, call, span)
            }
            _ => {
                self.check_arguments_alone(call);
                self.name(name.symbol, Want::Any, name.span)
            }
        }
    }

    fn print(&mut self, intrinsic: Intrinsic, call: &ast::Call, span: Span) -> Expression {
        let mut texts = Vec::with_capacity(call.arguments.len());
        for argument in &call.arguments {
            if let Some(name) = argument.name {
                let text = self.text(name.symbol);
                self.report(error::named_in_print(name.span, text));
            }
            let value = self.expression(&argument.value, Want::Any);
            let value = self.shown(value);
            texts.push(match self.state.types.shallow(value.ty) {
                Ty::STR | Ty::UNKNOWN => value,
                _ => self.converted(value, Conversion::ToString, Ty::STR),
            });
        }
        Expression::new(ExpressionKind::Intrinsic(intrinsic, texts), Ty::UNIT, span)
    }

    fn convert_with(&mut self, to: Ty, name: &str, call: &ast::Call, span: Span) -> Expression {
        match self.arguments::<1>(name, call, [Want::Any]) {
            Some([value]) => self.conversion_call(value, to, span),
            None => Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span),
        }
    }

    /// Whether the place is in the standard library: it may call natives by name.
    fn is_library(&self, span: Span) -> bool {
        self.sources
            .location(span)
            .is_some_and(|(file, _)| file.name.starts_with("std/"))
    }

    /// `keep(f)`
    fn kept(&mut self, value: Expression, span: Span) -> Expression {
        match self.kind(value.ty) {
            TyKind::Unknown => value,
            TyKind::Function(..) => {
                let ty = value.ty;
                let keep = Intrinsic::Native(Native::KEEP);
                Expression::new(ExpressionKind::Intrinsic(keep, vec![value]), ty, span)
            }
            _ => {
                let name = self.type_name(value.ty);
                self.broken(value.span, error::keep_needs_function(value.span, &name))
            }
        }
    }

    fn call_native_function(&mut self, native: Native, call: &ast::Call, span: Span) -> Expression {
        let types: Vec<Ty> = native
            .parameters()
            .iter()
            .map(|row| self.native_type(*row, Ty::UNKNOWN))
            .collect();
        let mut values = Vec::with_capacity(types.len());
        for (argument, ty) in call.arguments.iter().zip(&types) {
            values.push(self.expect(&argument.value, *ty, Because::NOTHING));
        }
        let result = self.native_type(native.result(), Ty::UNKNOWN);
        Expression::new(
            ExpressionKind::Intrinsic(Intrinsic::Native(native), values),
            result,
            span,
        )
    }

    /// `Error(message, kind: "os", errno: 2)`
    fn full_error(&mut self, call: &ast::Call, span: Span) -> Expression {
        let texts = ["message", "kind", "errno"];
        let symbols = texts.map(|text| self.interner.lookup(text));
        let names: Vec<Name> = symbols
            .iter()
            .map(|symbol| Name {
                symbol: symbol.unwrap_or(ast::Symbol(u32::MAX)),
                span,
            })
            .collect();
        let Some(places) = self.match_arguments("Error", &names, call, false, Span::NONE) else {
            self.check_arguments_alone(call);
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        };
        let types = [Ty::STR, Ty::STR, Ty::INT];
        let mut values = [
            None,
            Some(Expression::new(
                ExpressionKind::String("error".into()),
                Ty::STR,
                span,
            )),
            Some(Expression::new(ExpressionKind::Int(0), Ty::INT, span)),
        ];
        for (argument, place) in call.arguments.iter().zip(places) {
            values[place] = Some(self.expect(&argument.value, types[place], Because::NOTHING));
        }
        if values[0].is_none() {
            return self.broken(
                call.parentheses,
                error::error_needs_message(call.parentheses),
            );
        }
        let values = values.into_iter().flatten().collect();
        let make = Intrinsic::Native(Native::MAKE_ERROR);
        Expression::new(ExpressionKind::Intrinsic(make, values), Ty::ERROR, span)
    }

    /// The message of `Error(…)`, also by its name.
    fn message_argument(&mut self, call: &ast::Call) -> Option<Expression> {
        let [argument] = call.arguments.as_slice() else {
            self.check_arguments_alone(call);
            match call.arguments.get(1) {
                Some(extra) => self.report(error::too_many_arguments(
                    extra.value.span,
                    "Error",
                    1,
                    Span::NONE,
                )),
                None => self.report(error::error_needs_message(call.parentheses)),
            }
            return None;
        };
        if let Some(name) = argument.name
            && self.text(name.symbol) != "message"
        {
            let text = self.text(name.symbol).to_owned();
            self.report(error::unknown_parameter(
                name.span,
                "Error",
                &text,
                Some("message"),
                &[],
                Span::NONE,
            ));
            return None;
        }
        let message = self.expression(&argument.value, Want::Type(Ty::STR));
        match self.convert(message, Ty::STR) {
            Ok(message) => Some(message),
            Err(other) => {
                let name = self.type_name(other.ty);
                self.report(error::needs_message_text(other.span, &name));
                None
            }
        }
    }

    /// A function on `int` and on `float`, its arguments of one of the two.
    pub(super) fn numeric(
        &mut self,
        [on_int, on_float]: [Intrinsic; 2],
        mut values: Vec<Expression>,
        span: Span,
    ) -> Expression {
        let float = values
            .iter()
            .any(|value| self.state.types.shallow(value.ty) == Ty::FLOAT);
        let ty = if float { Ty::FLOAT } else { Ty::INT };
        let intrinsic = if float { on_float } else { on_int };
        for value in &mut values {
            let taken = std::mem::replace(value, Expression::unit(span));
            *value = self.coerce(taken, ty, Because::NOTHING);
        }
        Expression::new(ExpressionKind::Intrinsic(intrinsic, values), ty, span)
    }

    /// Exactly `N` arguments without names; `None` when there are others, and reported.
    pub(super) fn arguments<const N: usize>(
        &mut self,
        name: &str,
        call: &ast::Call,
        wants: [Want; N],
    ) -> Option<[Expression; N]> {
        if let Some(argument) = call.arguments.iter().find_map(|argument| argument.name) {
            self.check_arguments_alone(call);
            self.report(error::no_named_arguments(
                argument.span,
                &format!("`{name}`"),
            ));
            return None;
        }
        if let Some(extra) = call.arguments.get(N) {
            self.check_arguments_alone(call);
            self.report(error::too_many_arguments(
                extra.value.span,
                name,
                N,
                Span::NONE,
            ));
            return None;
        }
        if call.arguments.len() < N {
            self.check_arguments_alone(call);
            let count = match N - call.arguments.len() {
                1 => "one argument more".to_owned(),
                n => format!("{n} arguments more"),
            };
            self.report(error::too_few_built_in(call.parentheses, name, &count));
            return None;
        }
        let mut values = Vec::with_capacity(N);
        for (argument, want) in call.arguments.iter().zip(wants) {
            let value = self.expression(&argument.value, want);
            values.push(self.shown(value));
        }
        values.try_into().ok()
    }

    /// Exactly these arguments, of these types.
    pub(super) fn typed_arguments<const N: usize>(
        &mut self,
        name: &str,
        call: &ast::Call,
        types: [Ty; N],
    ) -> Option<Vec<Expression>> {
        let values = self.arguments(name, call, types.map(Want::Type))?;
        let coerced = values
            .into_iter()
            .zip(types)
            .map(|(value, ty)| self.coerce(value, ty, Because::NOTHING));
        Some(coerced.collect())
    }
}
