//! Built-in functions, types and members, in words.

use super::{Description, Reader, Sort};
use crate::check::member::{self, Member};
use crate::check::method;
use crate::library::builtin;
use crate::native::{Native, NativeType};
use crate::source::Span;
use crate::types::{Ty, TyKind};

impl Reader<'_> {
    /// A built-in field or method of such values.
    pub(in crate::check) fn member(&self, receiver: Ty, name: &str) -> Option<Description> {
        let types = &self.state.types;
        let kinds = [Some(types.shallow(receiver)), self.as_float(receiver)];
        for ty in kinds.into_iter().flatten() {
            let rows = member::built_in(types.shallow_kind(ty));
            if let Some((_, member, meaning)) = rows.iter().find(|(known, ..)| *known == name) {
                return Some(self.instruction(ty, name, *member, meaning));
            }
        }
        if let (TyKind::Map(key, value), "get") = (types.shallow_kind(receiver), name) {
            let signature = format!(
                "fn get(key: {}) -> {}?",
                self.type_name(*key),
                self.type_name(*value)
            );
            let mut found = self.plain(name, Sort::Method, signature, Span::NONE);
            found.meaning = Some("What stands under a key; null where there is none.".to_owned());
            return Some(found);
        }
        let receivers = method::native_receivers(types, receiver);
        let native = receivers.iter().find_map(|row| Native::find(*row, name))?;
        Some(self.native(native, receiver))
    }

    /// An int has the methods of a float.
    fn as_float(&self, ty: Ty) -> Option<Ty> {
        (self.state.types.shallow(ty) == Ty::INT).then_some(Ty::FLOAT)
    }

    pub(in crate::check) fn instruction(
        &self,
        receiver: Ty,
        name: &str,
        member: Member,
        meaning: &str,
    ) -> Description {
        let result = |result| match (result, self.state.types.shallow_kind(receiver)) {
            (member::Result::Of(ty), _) => self.type_name(ty),
            (member::Result::ElementPointer, TyKind::List(element)) => {
                format!("*{}", self.type_name(*element))
            }
            (member::Result::ElementPointer, _) => "_".to_owned(),
        };
        let (sort, signature) = match member {
            Member::Property(_, ty) => (Sort::Field, format!("{name}: {}", result(ty))),
            Member::ErrorField(_, ty) => (Sort::Field, format!("{name}: {}", self.type_name(ty))),
            Member::Method(_, parameters, ty) => {
                let parameters: Vec<String> = parameters
                    .iter()
                    .map(|row| match (row, self.state.types.shallow_kind(receiver)) {
                        (member::Argument::Of(ty), _) => self.type_name(*ty),
                        (member::Argument::Element, TyKind::List(element)) => {
                            self.type_name(*element)
                        }
                        (member::Argument::Element, _) => "_".to_owned(),
                    })
                    .collect();
                (
                    Sort::Method,
                    call_text(name, &parameters.join(", "), &result(ty)),
                )
            }
        };
        let mut found = self.plain(name, sort, signature, Span::NONE);
        found.meaning = Some(sentence(meaning));
        found
    }

    pub(in crate::check) fn native(&self, native: Native, receiver: Ty) -> Description {
        let parameters: Vec<String> = native
            .parameters()
            .iter()
            .map(|row| self.native_type(*row, receiver))
            .collect();
        let result = self.native_type(native.result(), receiver);
        let signature = call_text(native.name(), &parameters.join(", "), &result);
        let mut found = self.plain(native.name(), Sort::Method, signature, Span::NONE);
        found.meaning = Some(sentence(native.meaning()));
        found
    }

    fn native_type(&self, row: NativeType, receiver: Ty) -> String {
        let types = &self.state.types;
        let name = |ty: &Ty| self.type_name(types.value_type(*ty));
        let (element, key, value) = match types.shallow_kind(receiver) {
            TyKind::List(element) | TyKind::Array(element, _) | TyKind::Pointer(element) => {
                (name(element), String::new(), String::new())
            }
            TyKind::Map(key, value) => (String::new(), name(key), name(value)),
            _ => Default::default(),
        };
        match row {
            NativeType::Unit => "()".to_owned(),
            NativeType::Int => "int".to_owned(),
            NativeType::Float => "float".to_owned(),
            NativeType::Bool => "bool".to_owned(),
            NativeType::Str => "str".to_owned(),
            NativeType::OptionalInt => "int?".to_owned(),
            NativeType::OptionalFloat => "float?".to_owned(),
            NativeType::OptionalStr => "str?".to_owned(),
            NativeType::Texts => "[str]".to_owned(),
            NativeType::Bytes => "[u8]".to_owned(),
            NativeType::Ints => "[int]".to_owned(),
            NativeType::Receiver => self.type_name(receiver),
            NativeType::Element => element,
            NativeType::OptionalElement => format!("{element}?"),
            NativeType::Elements => format!("[{element}]"),
            NativeType::Key => key,
            NativeType::OptionalValue => format!("{value}?"),
            NativeType::Keys => format!("[{key}]"),
            NativeType::Values => format!("[{value}]"),
            NativeType::OptionalPair => "(str, str)?".to_owned(),
            NativeType::Error => "Error".to_owned(),
        }
    }
}

/// A built-in function or type.
pub(in crate::check) fn built_in(name: &str) -> Option<Description> {
    let (row, sort, signature) = match builtin::function(name) {
        Some(row) => (row, Sort::Function, row.signature.to_owned()),
        None => {
            let row = builtin::named_type(name)?;
            (row, Sort::Type, format!("type {name}"))
        }
    };
    Some(Description {
        name: name.to_owned(),
        sort,
        signature,
        foreign: None,
        facts: Vec::new(),
        meaning: Some(row.meaning.to_owned()),
        declared: Span::NONE,
    })
}

fn call_text(name: &str, parameters: &str, result: &str) -> String {
    match result {
        "()" => format!("fn {name}({parameters})"),
        _ => format!("fn {name}({parameters}) -> {result}"),
    }
}

/// With a capital and a full stop.
fn sentence(text: &str) -> String {
    let mut signs = text.chars();
    match signs.next() {
        Some(first) => format!("{}{}.", first.to_uppercase(), signs.as_str()),
        None => String::new(),
    }
}
