; What a name is follows from where it stands; later patterns are the more exact ones.

(identifier) @variable

((identifier) @constant
  (#match? @constant "^[A-Z][A-Z0-9_]+$"))

; ---- comments, literals

(comment) @comment
((comment) @comment.documentation
  (#match? @comment.documentation "^##([^#]|$)"))

(string) @string
(raw_string) @string
(escape_sequence) @string.escape
(format) @string.special
(interpolation ["{" "}"] @punctuation.special)
(character) @character
(integer) @number
(float) @number.float
(boolean) @boolean
(null) @constant.builtin
(self) @variable.builtin

; ---- types

(type_identifier) @type
((type_identifier) @type.builtin
  (#any-of? @type.builtin
    "int" "float" "bool" "str" "i8" "i16" "i32" "i64" "u8" "u16" "u32" "u64" "isize" "usize" "f32" "f64"
    "cstr" "void" "Error"))
((type_identifier) @type.builtin
  (#match? @type.builtin "^c_[a-z]+$"))
(named_type module: (type_identifier) @module)

; ---- functions

(function_declaration name: (identifier) @function)
(extern_function name: (identifier) @function)
(extern_type drop: (identifier) @function)
(call function: (identifier) @function.call)
(call function: (field name: (field_identifier) @function.method.call))
(call function: (optional_field name: (field_identifier) @function.method.call))
(call function: (identifier) @type
  (#match? @type "^[A-Z][a-z]"))
((call function: (identifier) @function.builtin)
  (#any-of? @function.builtin
    "print" "eprint" "input" "len" "min" "max" "abs" "int" "float" "str" "chr" "typeof" "keep" "exit"))

(parameter name: (identifier) @variable.parameter)
(extern_parameter name: (identifier) @variable.parameter)
(lambda_parameter (identifier) @variable.parameter)
(argument name: (identifier) @variable.parameter)

; ---- members

(field name: (field_identifier) @variable.member)
(optional_field name: (field_identifier) @variable.member)
(field_declaration name: (identifier) @variable.member)
(case_field name: (identifier) @variable.member)
(field_pattern name: (identifier) @variable.member)
(enum_case name: (identifier) @constant)
(case_pattern case: (identifier) @constant)
(path (field_identifier) @constant)
(const_declaration name: (identifier) @constant)
(attribute "@" @attribute name: (identifier) @attribute)

; ---- modules and labels

(import_declaration module: (identifier) @module)
(import_declaration alias: (identifier) @module)
(from_declaration module: (identifier) @module)
(label) @label

; ---- words and signs

["let" "var" "const" "type" "struct" "union" "class" "enum" "extern" "test" "defer" "assert"] @keyword
"fn" @keyword.function
["if" "else" "match"] @keyword.conditional
["while" "loop" "for" "break" "continue"] @keyword.repeat
"return" @keyword.return
["try" "catch" "throw" "fails"] @keyword.exception
["import" "from" "link"] @keyword.import
["and" "or" "not" "in" "as" "sizeof" "alignof" "offsetof"] @keyword.operator
["out" "inout" "own" "drop" "symbol" "blocking" "with"] @keyword.modifier

["(" ")" "[" "]" "{" "}"] @punctuation.bracket
["," ";" ":" "." "?."] @punctuation.delimiter
["+" "-" "*" "/" "%" "+%" "-%" "*%" "&" "|" "^" "~" "<<" ">>" "==" "!=" "<" "<=" ">" ">=" "??" "!" "?" "=" "+="
 "-=" "*=" "/=" "%=" "&=" "|=" "^=" "<<=" ">>=" ".." "..=" "->" "=>"] @operator
(variadic) @operator
