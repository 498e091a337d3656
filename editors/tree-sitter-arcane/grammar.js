/**
 * @file Arcane for tree-sitter.
 *
 * The compiler's own grammar is `grammar/arcane.lalrpop`; this one accepts a little more, for texts that are being typed.
 * Line ends that end a statement are tokens of the scanner (`src/scanner.c`), which looks at the beginning of the next line.
 */

/// <reference types="tree-sitter-cli/dsl" />

const LEVEL = {
  jump: -1,
  or: 1,
  and: 2,
  not: 3,
  compare: 4,
  range: 5,
  bit_or: 6,
  bit_xor: 7,
  bit_and: 8,
  shift: 9,
  add: 10,
  coalesce: 11,
  multiply: 12,
  as: 13,
  unary: 14,
  postfix: 15,
};

// Words that are names except in a few places.
const CONTEXTUAL = [
  'blocking', 'drop', 'fails', 'from', 'inout', 'link', 'out', 'own', 'symbol', 'test', 'type', 'with',
];

const KEYWORDS = [
  'alignof', 'and', 'as', 'assert', 'break', 'catch', 'class', 'const', 'continue', 'defer', 'else', 'enum',
  'extern', 'false', 'fn', 'for', 'if', 'import', 'in', 'let', 'loop', 'match', 'not', 'null', 'offsetof', 'or',
  'return', 'self', 'sizeof', 'struct', 'throw', 'true', 'try', 'union', 'var', 'while',
];

const list1 = (item, separator) => seq(item, repeat(seq(separator, item)), optional(separator));
const list = (item, separator) => optional(list1(item, separator));

module.exports = grammar({
  name: 'arcane',

  externals: $ => [$._line_end, $._continued],

  extras: $ => [/[\s\uFEFF]/, $.comment],

  word: $ => $.identifier,

  supertypes: $ => [$.expression, $.pattern, $.type],

  conflicts: $ => [
    // `[|| x = y: 1]`: only what follows the colon tells a label.
    [$._name, $._label],
  ],

  rules: {
    source_file: $ => optional($._statements),

    comment: _ => token(seq('#', /[^\n]*/)),

    _separator: $ => choice($._line_end, ';'),
    _break: $ => choice($._line_end, ',', ';'),

    _statements: $ => list1($._statement, $._separator),

    block: $ => seq('{', optional($._statements), '}'),

    // ---- names

    identifier: _ => /[A-Za-z_][A-Za-z0-9_]*/,
    _name: $ => choice($.identifier, alias(choice(...CONTEXTUAL), $.identifier)),
    _type_name: $ => alias(choice($.identifier, ...CONTEXTUAL), $.type_identifier),
    _label: $ => alias(choice($.identifier, ...CONTEXTUAL), $.label),
    // Behind a dot every word is a name.
    _field_name: $ => alias(
      choice($.identifier, ...CONTEXTUAL, ...KEYWORDS),
      $.field_identifier,
    ),
    self: _ => 'self',

    // ---- statements

    _statement: $ => choice(
      $.let_declaration,
      $.const_declaration,
      $.type_declaration,
      $.function_declaration,
      $.aggregate_declaration,
      $.enum_declaration,
      $.extern_declaration,
      $.import_declaration,
      $.from_declaration,
      $.test_declaration,
      $.defer_statement,
      $.assert_statement,
      $.assignment,
      $.labelled_loop,
      $.block,
      $.expression,
    ),

    let_declaration: $ => seq(
      choice('let', 'var'),
      field('pattern', $._pattern_or_alternatives),
      optional($._annotation),
      optional(seq('=', field('value', $._value))),
    ),

    _annotation: $ => seq(':', field('type', $.type)),

    const_declaration: $ => seq(
      'const',
      field('name', $._name),
      optional($._annotation),
      '=',
      field('value', $.expression),
    ),

    type_declaration: $ => seq(
      'type',
      field('name', $._type_name),
      optional($.type_parameters),
      '=',
      field('type', $.type),
    ),

    type_parameters: $ => seq('[', list1($._type_name, ','), ']'),

    test_declaration: $ => seq('test', field('name', $.string), field('body', $.block)),
    defer_statement: $ => seq('defer', $._statement),
    assert_statement: $ => prec.right(seq('assert', $.expression, optional(seq(',', $.expression)))),

    assignment: $ => prec(1, seq(
      field('left', $.expression),
      field('operator', choice('=', '+=', '-=', '*=', '/=', '%=', '&=', '|=', '^=', '<<=', '>>=')),
      field('right', $._value),
    )),

    _value: $ => choice($.expression, $.block, $.labelled_loop),
    // In an operand no label may follow: `[break x: 1]`.
    _jump_value: $ => choice($.expression, $.block),
    _body: $ => choice($._value, $.assignment),

    // ---- functions

    function_declaration: $ => seq(
      'fn',
      field('name', $._name),
      optional($.type_parameters),
      field('parameters', $.parameters),
      optional(seq('->', field('result', $.type))),
      choice(field('body', $.block), seq('=', field('body', $._body))),
    ),

    parameters: $ => seq('(', list(choice($.parameter, $.receiver), ','), ')'),
    receiver: $ => seq(optional('var'), $.self),
    parameter: $ => seq(
      field('name', $._name),
      optional($._annotation),
      optional(seq('=', field('default', $.expression))),
    ),

    // ---- aggregates

    attribute: $ => seq(
      '@',
      field('name', $.identifier),
      optional(seq('(', list($.expression, ','), ')')),
      optional($._line_end),
    ),

    aggregate_declaration: $ => seq(
      repeat($.attribute),
      field('kind', choice('struct', 'union', 'class')),
      field('name', $._type_name),
      optional($.type_parameters),
      '{',
      list($._member, $._break),
      '}',
    ),

    _member: $ => choice($.function_declaration, $.const_declaration, $.field_declaration),

    field_declaration: $ => seq(
      repeat($.attribute),
      field('name', $._name),
      ':',
      field('type', $.type),
      optional(seq(':', field('bits', $.expression))),
      optional(seq('=', field('default', $.expression))),
    ),

    enum_declaration: $ => seq(
      'enum',
      field('name', $._type_name),
      optional($.type_parameters),
      optional($._annotation),
      '{',
      list(choice($.enum_case, $.function_declaration, $.const_declaration), $._break),
      '}',
    ),

    enum_case: $ => seq(
      field('name', $._name),
      optional(seq('(', list($.case_field, ','), ')')),
      optional(seq('=', field('value', $.expression))),
    ),

    case_field: $ => seq(optional(seq(field('name', $._name), ':')), field('type', $.type)),

    // ---- imports

    import_declaration: $ => seq(
      'import',
      choice(
        field('module', choice($._name, $.string)),
        seq(field('language', $._name), field('file', $.string), optional($.link_clause)),
      ),
      optional(seq('as', field('alias', $._name))),
    ),

    link_clause: $ => seq('link', list1($.string, ',')),

    from_declaration: $ => seq(
      'from',
      field('module', choice($._name, $.string)),
      'import',
      $.imported_name,
      repeat(seq(',', $.imported_name)),
    ),

    imported_name: $ => seq(field('name', $._name), optional(seq('as', field('alias', $._name)))),

    // ---- foreign declarations

    extern_declaration: $ => seq(
      'extern',
      optional(field('library', $.string)),
      choice(
        seq('{', list($._extern_member, $._break), '}'),
        seq(optional('?'), $.extern_function),
        $.extern_type,
        $.extern_variable,
      ),
    ),

    _extern_member: $ => choice(
      $.extern_function,
      $.extern_type,
      $.extern_variable,
      $.const_declaration,
      $.aggregate_declaration,
      $.enum_declaration,
    ),

    extern_function: $ => seq(
      'fn',
      field('name', $._name),
      field('parameters', $.extern_parameters),
      optional(seq(optional($._continued), '->', field('result', choice($.type, $.owned_type)))),
      optional(seq(optional($._continued), $.fails_clause)),
      optional(seq(optional($._continued), $.symbol_clause)),
      optional(seq(optional($._continued), 'blocking')),
    ),

    extern_parameters: $ => seq(
      '(',
      optional(choice(
        seq(list1($.extern_parameter, ',')),
        seq($.variadic, optional(',')),
        seq($.extern_parameter, repeat(seq(',', $.extern_parameter)), ',', $.variadic, optional(',')),
      )),
      ')',
    ),

    // `own` is a name too: what is owned is a pointer.
    owned_type: $ => seq('own', $.pointer_type, optional('?')),

    variadic: _ => '...',

    extern_parameter: $ => seq(
      optional(field('mode', choice('out', 'inout'))),
      field('name', $._name),
      ':',
      field('type', choice($.type, $.owned_type)),
      optional(seq('=', field('default', $.expression))),
    ),

    fails_clause: $ => prec.right(seq(
      'fails',
      choice(
        seq(choice('==', '!=', '<', '<=', '>', '>=', 'in'), $.expression),
        seq('if', $.expression),
      ),
      optional(seq(optional($._continued), 'with', $.expression)),
    )),

    symbol_clause: $ => seq('symbol', $.string),

    extern_type: $ => seq(
      'type',
      field('name', $._type_name),
      optional(seq('drop', field('drop', $._name))),
    ),

    extern_variable: $ => seq(
      'var',
      field('name', $._name),
      $._annotation,
      optional($.symbol_clause),
    ),

    // ---- types

    type: $ => choice(
      $.named_type,
      $.list_type,
      $.array_type,
      $.map_type,
      $.tuple_type,
      $.function_type,
      $.optional_type,
      $.pointer_type,
    ),

    named_type: $ => prec.right(1, seq(
      optional(seq(field('module', $._type_name), '.')),
      field('name', $._type_name),
      optional(field('arguments', $.type_arguments)),
    )),

    type_arguments: $ => seq('[', list1($.type, ','), ']'),
    list_type: $ => seq('[', $.type, ']'),
    array_type: $ => seq('[', $.type, ';', $.expression, ']'),
    map_type: $ => seq('[', $.type, ':', $.type, ']'),
    tuple_type: $ => seq('(', list($.type, ','), ')'),
    function_type: $ => prec.right(seq(
      'fn', '(', list($.type, ','), ')', optional(seq('->', $.type)),
    )),
    optional_type: $ => prec(2, seq($.type, '?')),
    pointer_type: $ => prec(3, seq('*', $.type)),

    // ---- expressions

    expression: $ => choice(
      $.integer,
      $.float,
      $.character,
      $.boolean,
      $.null,
      $.string,
      $._name,
      $.self,
      $.list,
      $.repeat,
      $.map,
      $.tuple,
      $.parenthesized,
      $.range,
      $.unary,
      $.binary,
      $.cast,
      $.call,
      $.index,
      $.field,
      $.optional_field,
      $.tuple_field,
      $.unwrap,
      $.if,
      $.while,
      $.loop,
      $.for,
      $.match,
      $.try,
      $.lambda,
      $.type_query,
      $.return,
      $.break,
      $.continue,
      $.throw,
    ),

    integer: _ => token(choice(
      /[0-9][0-9_]*/,
      /0[xX][0-9a-fA-F_]+/,
      /0[oO][0-7_]+/,
      /0[bB][01_]+/,
    )),
    float: _ => token(choice(
      /[0-9][0-9_]*\.[0-9][0-9_]*([eE][+-]?[0-9]+)?/,
      /[0-9][0-9_]*[eE][+-]?[0-9]+/,
    )),
    character: _ => token(seq('\'', choice(/[^'\\\n]/, /\\[^\n][^'\n]*/), '\'')),
    boolean: _ => choice('true', 'false'),
    null: _ => 'null',

    string: $ => choice(
      seq(
        '"',
        repeat(choice(
          alias(token.immediate(prec(1, /[^"\\{\n]+/)), $.string_content),
          $.escape_sequence,
          $.interpolation,
        )),
        token.immediate('"'),
      ),
      seq(
        '"""',
        repeat(choice(
          alias(token.immediate(prec(1, /[^"\\{]+/)), $.string_content),
          alias(token.immediate(prec(1, '"')), $.string_content),
          $.escape_sequence,
          $.interpolation,
        )),
        token.immediate(prec(2, '"""')),
      ),
      alias(token(seq('r"', /[^"\n]*/, '"')), $.raw_string),
      alias(token(prec(1, seq('r"""', /([^"]|"[^"]|""[^"])*/, '"""'))), $.raw_string),
    ),

    escape_sequence: _ => token.immediate(prec(1, seq('\\', choice(
      /x[0-9a-fA-F]{2}/,
      /u\{[0-9a-fA-F]+\}/,
      /[^xu\n]/,
    )))),

    interpolation: $ => seq(
      token.immediate(prec(1, '{')),
      $.expression,
      optional(seq(':', alias(token.immediate(prec(1, /[^}"\n]+/)), $.format))),
      '}',
    ),

    list: $ => seq('[', list($.expression, ','), ']'),
    repeat: $ => seq('[', $.expression, ';', $.expression, ']'),
    map: $ => seq('[', choice(':', list1($.map_entry, ',')), ']'),
    map_entry: $ => seq(field('key', $.expression), ':', field('value', $.expression)),
    tuple: $ => seq('(', optional(seq($.expression, ',', list($.expression, ','))), ')'),
    parenthesized: $ => seq('(', $.expression, ')'),

    range: $ => prec.left(LEVEL.range, seq($.expression, choice('..', '..='), $.expression)),

    unary: $ => choice(
      prec(LEVEL.unary, seq(field('operator', choice('-', '~', '&', '*')), $.expression)),
      prec(LEVEL.not, seq(field('operator', 'not'), $.expression)),
    ),

    binary: $ => choice(
      ...[
        [LEVEL.or, 'or'],
        [LEVEL.and, 'and'],
        [LEVEL.bit_or, '|'],
        [LEVEL.bit_xor, '^'],
        [LEVEL.bit_and, '&'],
        [LEVEL.shift, choice('<<', '>>')],
        [LEVEL.add, choice('+', '-', '+%', '-%')],
        [LEVEL.multiply, choice('*', '/', '%', '*%')],
        [LEVEL.compare, choice('==', '!=', '<', '<=', '>', '>=', 'in', seq('not', 'in'))],
      ].map(([level, operator]) => prec.left(level, seq(
        field('left', $.expression),
        field('operator', operator),
        field('right', $.expression),
      ))),
      prec.right(LEVEL.coalesce, seq(
        field('left', $.expression),
        field('operator', '??'),
        field('right', $.expression),
      )),
    ),

    cast: $ => prec.left(LEVEL.as, seq($.expression, 'as', $.type)),

    call: $ => prec(LEVEL.postfix, seq(
      field('function', $.expression),
      field('arguments', $.arguments),
    )),
    arguments: $ => seq('(', list($.argument, ','), ')'),
    argument: $ => seq(optional(seq(field('name', $._name), ':')), field('value', $.expression)),

    index: $ => prec(LEVEL.postfix, seq(
      $.expression,
      '[',
      choice($.expression, $.open_range),
      ']',
    )),
    open_range: $ => choice(
      seq($.expression, '..'),
      seq(choice('..', '..='), $.expression),
      '..',
    ),

    field: $ => prec(LEVEL.postfix, seq($.expression, '.', field('name', $._field_name))),
    optional_field: $ => prec(LEVEL.postfix, seq(
      $.expression, '?.', field('name', $._field_name),
    )),
    tuple_field: $ => prec(LEVEL.postfix, seq(
      $.expression, '.', field('index', alias(/[0-9]+/, $.integer)),
    )),
    unwrap: $ => prec(LEVEL.postfix, seq($.expression, '!')),

    type_query: $ => choice(
      seq(choice('sizeof', 'alignof'), '(', $.type, ')'),
      seq('offsetof', '(', $.type, ',', field('field', $._name), ')'),
    ),

    // ---- control

    if: $ => prec.right(seq(
      'if',
      field('condition', $._condition),
      field('then', $.block),
      optional(seq('else', field('else', choice($.block, $.if)))),
    )),

    _condition: $ => choice($.expression, $.let_condition, $.condition_chain),
    let_condition: $ => prec(LEVEL.not, seq(
      'let', field('pattern', $._pattern_or_alternatives), '=', field('value', $.expression),
    )),
    condition_chain: $ => prec.left(LEVEL.and, choice(
      seq(choice($.let_condition, $.condition_chain), 'and', choice($.expression, $.let_condition)),
      seq($.expression, 'and', $.let_condition),
    )),

    while: $ => seq('while', field('condition', $._condition), field('body', $.block)),
    loop: $ => seq('loop', field('body', $.block)),
    for: $ => seq(
      'for',
      field('pattern', $._pattern_or_alternatives),
      'in',
      field('iterable', $.expression),
      field('body', $.block),
    ),
    labelled_loop: $ => seq(
      field('label', $._label), ':', choice($.while, $.loop, $.for),
    ),

    match: $ => seq(
      'match',
      field('subject', $.expression),
      '{',
      list($.match_arm, $._break),
      '}',
    ),
    match_arm: $ => seq(
      field('pattern', $._pattern_or_alternatives),
      optional(seq('if', field('guard', $.expression))),
      '=>',
      field('body', $._body),
    ),

    try: $ => seq(
      'try',
      field('body', $.block),
      'catch',
      optional(field('binding', $._name)),
      field('handler', $.block),
    ),

    lambda: $ => prec.right(LEVEL.jump, seq(
      choice('||', seq('|', list($.lambda_parameter, ','), '|')),
      field('body', choice($._jump_value, $.assignment)),
    )),
    lambda_parameter: $ => seq($.pattern, optional($._annotation)),

    return: $ => prec.right(LEVEL.jump, seq('return', optional($._jump_value))),
    break: $ => prec.right(LEVEL.jump, seq(
      'break', optional(seq($._jump_value, optional(seq('with', $._jump_value)))),
    )),
    continue: $ => prec.right(LEVEL.jump, seq('continue', optional($._label))),
    throw: $ => prec.right(LEVEL.jump, seq('throw', $.expression)),

    // ---- patterns

    _pattern_or_alternatives: $ => choice($.pattern, $.alternatives),
    alternatives: $ => seq($.pattern, repeat1(seq('|', $.pattern))),

    pattern: $ => choice(
      $._name,
      $.path,
      $.literal_pattern,
      $.range_pattern,
      $.tuple_pattern,
      $.list_pattern,
      $.rest_pattern,
      $.case_pattern,
    ),

    path: $ => seq($._name, repeat1(seq('.', $._field_name))),
    literal_pattern: $ => $._literal,
    _literal: $ => choice(
      seq(optional('-'), choice($.integer, $.float)),
      $.character,
      $.boolean,
      $.null,
      $.string,
    ),
    range_pattern: $ => seq($._literal, choice('..', '..='), $._literal),
    tuple_pattern: $ => seq('(', list($._pattern_or_alternatives, ','), ')'),
    list_pattern: $ => seq('[', list($._pattern_or_alternatives, ','), ']'),
    rest_pattern: $ => prec.right(seq('..', optional($._name))),
    case_pattern: $ => seq(
      field('case', choice($._name, $.path)),
      '(',
      list($.field_pattern, ','),
      ')',
    ),
    field_pattern: $ => seq(
      optional(seq(field('name', $._name), ':')),
      $._pattern_or_alternatives,
    ),
  },
});
