(source_file) @local.scope
(block) @local.scope
(function_declaration) @local.scope
(lambda) @local.scope
(match_arm) @local.scope
(for) @local.scope

(function_declaration name: (identifier) @local.definition.function)
(extern_function name: (identifier) @local.definition.function)
(parameter name: (identifier) @local.definition.parameter)
(lambda_parameter (identifier) @local.definition.parameter)
(let_declaration pattern: (identifier) @local.definition.var)
(const_declaration name: (identifier) @local.definition.constant)
(for pattern: (identifier) @local.definition.var)
(match_arm pattern: (identifier) @local.definition.var)
(case_pattern (field_pattern (identifier) @local.definition.var))
(aggregate_declaration name: (type_identifier) @local.definition.type)
(enum_declaration name: (type_identifier) @local.definition.type)
(import_declaration alias: (identifier) @local.definition.import)
(imported_name name: (identifier) @local.definition.import)

(identifier) @local.reference
