//! The declaration in C that an extern stands for.

use super::tir::{Extern, ExternParameter, Passing};
use crate::types::{Ty, TyKind, TypeTable};

/// `int printf(const char *format, ...)`
pub fn of_function(row: &Extern, types: &TypeTable) -> String {
    let mut parameters: Vec<String> = row
        .parameters
        .iter()
        .map(|parameter| parameter_text(parameter, types))
        .collect();
    if row.variadic {
        parameters.push("...".to_owned());
    }
    if parameters.is_empty() {
        parameters.push("void".to_owned());
    }
    let head = format!("{}({})", row.symbol, parameters.join(", "));
    declarator(row.result, &row.result_name, &head, types)
}

fn parameter_text(parameter: &ExternParameter, types: &TypeTable) -> String {
    let (name, ty, written) = (&parameter.name, parameter.ty, parameter.type_name.as_str());
    match parameter.passing {
        Passing::Value => declarator(ty, written, name, types),
        Passing::Out | Passing::InOut => declarator(ty, written, &format!("*{name}"), types),
        // `[T; n]` is a pointer to its elements.
        Passing::Elements => declarator(ty, "", name, types),
    }
}

/// A type around a name, inside out as C has it. `written` is the script's text of the type, where that is known: C's own names come back
/// as they were.
fn declarator(ty: Ty, written: &str, name: &str, types: &TypeTable) -> String {
    let with = |base: &str| match name {
        "" => base.to_owned(),
        _ if base.ends_with('*') => format!("{base}{name}"),
        _ => format!("{base} {name}"),
    };
    if let Some(base) = c_name(written) {
        return with(base);
    }
    let target = written.strip_prefix('*').unwrap_or("");
    match types.shallow_kind(ty) {
        TyKind::Optional(inner) => declarator(
            *inner,
            written.strip_suffix('?').unwrap_or(written),
            name,
            types,
        ),
        TyKind::Pointer(inner) => {
            let target = target.strip_suffix('?').unwrap_or(target);
            declarator(*inner, target, &format!("*{name}"), types)
        }
        TyKind::Array(element, count) => {
            let inner = if name.starts_with('*') {
                format!("({name})[{count}]")
            } else {
                format!("{name}[{count}]")
            };
            declarator(*element, "", &inner, types)
        }
        TyKind::Function(parameters, result) | TyKind::CFunction(parameters, result) => {
            let mut parts: Vec<String> = parameters
                .iter()
                .map(|ty| declarator(*ty, "", "", types))
                .collect();
            if parts.is_empty() {
                parts.push("void".to_owned());
            }
            let inner = format!("(*{name})({})", parts.join(", "));
            declarator(*result, "", &inner, types)
        }
        kind => with(match kind {
            TyKind::Unit | TyKind::Void => "void",
            TyKind::Int => "long",
            TyKind::Float => "double",
            TyKind::Bool => "bool",
            TyKind::Str | TyKind::CStr => "const char *",
            TyKind::I8 => "signed char",
            TyKind::U8 => "unsigned char",
            TyKind::I16 => "short",
            TyKind::U16 => "unsigned short",
            TyKind::I32 => "int",
            TyKind::U32 => "unsigned int",
            TyKind::U64 => "unsigned long",
            TyKind::F32 => "float",
            TyKind::LongDouble => "long double",
            _ => return with(&types.name(ty)),
        }),
    }
}

/// What C calls a type that the script wrote by one of C's names, or by one that says its width.
fn c_name(written: &str) -> Option<&'static str> {
    Some(match written {
        "c_char" => "char",
        "c_schar" => "signed char",
        "c_uchar" => "unsigned char",
        "c_short" => "short",
        "c_ushort" => "unsigned short",
        "c_int" => "int",
        "c_uint" => "unsigned int",
        "c_long" => "long",
        "c_ulong" => "unsigned long",
        "c_longlong" => "long long",
        "c_ulonglong" => "unsigned long long",
        "c_float" | "f32" => "float",
        "c_double" | "f64" | "float" => "double",
        "c_longdouble" => "long double",
        "c_size_t" | "usize" => "size_t",
        "isize" | "c_ssize_t" => "ssize_t",
        "i8" => "int8_t",
        "u8" => "uint8_t",
        "i16" => "int16_t",
        "u16" => "uint16_t",
        "i32" => "int32_t",
        "u32" => "uint32_t",
        "i64" | "int" => "int64_t",
        "u64" => "uint64_t",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_stand_around_their_names() {
        let mut types = TypeTable::new();
        let text =
            |ty, written: &str, name: &str, types: &TypeTable| declarator(ty, written, name, types);
        assert_eq!(text(Ty::CSTR, "cstr", "path", &types), "const char *path");
        assert_eq!(text(Ty::U64, "usize", "n", &types), "size_t n");
        let bytes = types.pointer(Ty::U8);
        let twice = types.pointer(bytes);
        assert_eq!(text(bytes, "*u8", "p", &types), "uint8_t *p");
        assert_eq!(text(twice, "**c_char", "p", &types), "char **p");
        let strings = types.pointer(Ty::CSTR);
        assert_eq!(text(strings, "*cstr", "p", &types), "const char **p");
        let anything = types.pointer(Ty::VOID);
        let compare = types.function(vec![anything, anything], Ty::I32);
        assert_eq!(
            text(compare, "fn(*void, *void) -> c_int", "cmp", &types),
            "int (*cmp)(void *, void *)"
        );
        let maybe = types.optional(anything);
        assert_eq!(text(maybe, "*void?", "p", &types), "void *p");
    }
}
