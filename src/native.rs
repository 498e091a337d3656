//! Built-in methods and functions that are written in Rust: one table.
//!
//! A row says of what type the receiver is, what a script calls it by, which arguments it takes and what it gives; the
//! checker types calls by it, and the machine has one function for each row (it does not compile while one is missing).
//! What is an instruction of its own (`len`, `push`, `sqrt`) is not here, nor what is written in Arcane itself.

/// What a row's receiver is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Receiver {
    Str,
    Int,
    Float,
    List,
    /// `[str]`
    Texts,
    Map,
    Array,
    Pointer,
    /// A function of the library's own modules: `name` is called as it is.
    Function,
}

/// A type, as a row names it: some follow from the receiver's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NativeType {
    Unit,
    Int,
    Float,
    Bool,
    Str,
    OptionalInt,
    OptionalFloat,
    OptionalStr,
    /// `[str]`, `[u8]`, `[int]`
    Texts,
    Bytes,
    Ints,
    /// The receiver's own type.
    Receiver,
    /// What the receiver's elements are.
    Element,
    OptionalElement,
    /// A list of the elements of an array or pointer.
    Elements,
    Key,
    OptionalValue,
    Keys,
    Values,
    /// `(str, str)?`
    OptionalPair,
    Error,
}

macro_rules! define_natives {
    ($(($id:ident, $receiver:ident, $name:literal, [$($parameter:ident),*], $result:ident, $meaning:literal))*) => {
        /// A row of the table.
        #[allow(non_camel_case_types)]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(u16)]
        pub enum Native {
            $(#[doc = $meaning] $id,)*
        }

        impl Native {
            pub const ALL: &'static [Native] = &[$(Native::$id),*];

            pub const fn receiver(self) -> Receiver {
                match self { $(Native::$id => Receiver::$receiver),* }
            }

            /// As a script calls it.
            pub const fn name(self) -> &'static str {
                match self { $(Native::$id => $name),* }
            }

            /// The arguments behind the receiver.
            pub const fn parameters(self) -> &'static [NativeType] {
                match self { $(Native::$id => &[$(NativeType::$parameter),*]),* }
            }

            pub const fn result(self) -> NativeType {
                match self { $(Native::$id => NativeType::$result),* }
            }

            /// One sentence for people.
            pub const fn meaning(self) -> &'static str {
                match self { $(Native::$id => $meaning),* }
            }
        }
    };
}

/// Calls a macro with all rows.
#[macro_export]
macro_rules! for_each_native {
    ($callback:ident) => {
        $callback! {
            (STR_BYTES, Str, "bytes", [], Bytes, "the bytes of the text")
            (STR_CHARS, Str, "chars", [], Texts, "the characters, each a text of its own")
            (STR_FIND, Str, "find", [Str], OptionalInt, "where another text begins in it, in bytes; null where it does not occur")
            (STR_RFIND, Str, "rfind", [Str], OptionalInt, "the same from the end: the last place")
            (STR_CONTAINS, Str, "contains", [Str], Bool, "whether another text occurs in it")
            (STR_STARTS_WITH, Str, "starts_with", [Str], Bool, "whether it begins with another text")
            (STR_ENDS_WITH, Str, "ends_with", [Str], Bool, "whether it ends with another text")
            (STR_SPLIT, Str, "split", [Str], Texts, "the parts between separators; an empty separator is an error")
            (STR_SPLIT_ONCE, Str, "split_once", [Str], OptionalPair, "what is in front of and behind the first separator; null without one")
            (STR_LINES, Str, "lines", [], Texts, "the lines, without their line breaks")
            (STR_TRIM, Str, "trim", [], Str, "without white space at both ends")
            (STR_TRIM_START, Str, "trim_start", [], Str, "without white space in front")
            (STR_TRIM_END, Str, "trim_end", [], Str, "without white space behind")
            (STR_REPLACE, Str, "replace", [Str, Str], Str, "with every occurrence of the first text replaced by the second")
            (STR_UPPER, Str, "upper", [], Str, "in upper case")
            (STR_LOWER, Str, "lower", [], Str, "in lower case")
            (STR_REPEAT, Str, "repeat", [Int], Str, "so many times in a row")
            (STR_COUNT, Str, "count", [Str], Int, "how often another text occurs in it")
            (STR_PARSE_INT, Str, "parse_int", [], OptionalInt, "the int that it spells, or null")
            (STR_PARSE_FLOAT, Str, "parse_float", [], OptionalFloat, "the number that it spells, or null")
            (STR_HASH, Str, "hash", [], Int, "a number that is the same for equal texts")
            (STR_SLICE, Str, "slice", [Int, Int], Str, "the bytes from the first to in front of the second place")
            (INT_TO_STR, Int, "to_str", [Int], Str, "in a base from 2 to 36")
            (INT_POW, Int, "pow", [Int], Int, "to the power of an int that is not negative; an error where it overflows")
            (FLOAT_TRUNC, Float, "trunc", [], Float, "without its fraction")
            (FLOAT_IS_NAN, Float, "is_nan", [], Bool, "whether it is no number")
            (FLOAT_IS_FINITE, Float, "is_finite", [], Bool, "whether it is neither infinite nor no number")
            (LIST_POP, List, "pop", [], OptionalElement, "takes the last element away; null where there is none")
            (LIST_INSERT, List, "insert", [Int, Element], Unit, "puts an element in front of the one at a place")
            (LIST_REMOVE, List, "remove", [Int], Element, "takes the element at a place away")
            (LIST_EXTEND, List, "extend", [Receiver], Unit, "appends all elements of another list")
            (LIST_CLEAR, List, "clear", [], Unit, "takes all elements away")
            (LIST_COPY, List, "copy", [], Receiver, "a new list of the same elements")
            (LIST_FILL, List, "fill", [Element], Unit, "sets every element")
            (LIST_REVERSE, List, "reverse", [], Unit, "turns the order of the elements round")
            (LIST_INDEX, List, "index", [Element], OptionalInt, "where an equal element is; null where there is none")
            (LIST_CONTAINS, List, "contains", [Element], Bool, "whether there is an equal element")
            (LIST_SLICE, List, "slice", [Int, Int], Receiver, "a new list of the elements from the first to in front of the second place")
            (LIST_SORT, List, "sort", [], Unit, "puts ints, floats, texts or bools in ascending order")
            (LIST_SUM, List, "sum", [], Element, "the sum of ints or floats; 0 of an empty list")
            (LIST_MIN, List, "min", [], OptionalElement, "the least element; null where there is none")
            (LIST_MAX, List, "max", [], OptionalElement, "the greatest element; null where there is none")
            (TEXTS_JOIN, Texts, "join", [Str], Str, "the texts in a row, with a separator between them")
            (MAP_REMOVE, Map, "remove", [Key], OptionalValue, "takes a key away, and gives what stood under it")
            (MAP_CLEAR, Map, "clear", [], Unit, "takes all keys away")
            (MAP_KEYS, Map, "keys", [], Keys, "the keys, in the order in which they came")
            (MAP_VALUES, Map, "values", [], Values, "the values, in the order of their keys")
            (MAP_COPY, Map, "copy", [], Receiver, "a new map with the same keys and values")
            (ARRAY_LIST, Array, "list", [], Elements, "the elements as a list")
            (POINTER_LIST, Pointer, "list", [Int], Elements, "so many elements from there on, copied into a list")
            (POINTER_BYTES, Pointer, "bytes", [Int], Bytes, "so many bytes from there on, copied into a list")
            (TEXT_OF_BYTES, Function, "text_of_bytes", [Bytes], OptionalStr, "the text of these bytes; null where they are no UTF-8")
            (REGEX_NEW, Function, "regex_new", [Str], Int, "a regular expression, known by a number from then on")
            (REGEX_FIND, Function, "regex_find", [Int, Str, Int], Ints, "where the expression occurs from a place on: start and end, also of its groups, -1 for those that took no part; empty where it does not")
            (MAKE_ERROR, Function, "Error", [Str, Str, Int], Error, "an error with message, kind and errno")
            (KEEP, Function, "keep_function", [Int], Int, "keeps a function value for good, and gives it back")
            (INPUT, Function, "input_line", [Str], OptionalStr, "writes a prompt, and reads a line; null at the end of the input")
        }
    };
}

for_each_native!(define_natives);

/// The end of a slice that is left open; no text and no list is as long.
pub const OPEN_END: i64 = i64::MIN;

impl Native {
    pub fn from_number(number: u16) -> Option<Native> {
        Native::ALL.get(number as usize).copied()
    }

    /// The method of that name.
    pub fn find(receiver: Receiver, name: &str) -> Option<Native> {
        let mut all = Native::ALL.iter().copied();
        all.find(|native| native.receiver() == receiver && native.name() == name)
    }

    /// All methods of a receiver.
    pub fn of(receiver: Receiver) -> impl Iterator<Item = Native> {
        let all = Native::ALL.iter().copied();
        all.filter(move |native| native.receiver() == receiver)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_found_by_number_and_name() {
        for (number, native) in Native::ALL.iter().enumerate() {
            assert_eq!(Native::from_number(number as u16), Some(*native));
            assert_eq!(
                Native::find(native.receiver(), native.name()),
                Some(*native)
            );
        }
        assert_eq!(Native::from_number(u16::MAX), None);
    }
}
