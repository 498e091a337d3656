[
  (block)
  (aggregate_declaration)
  (enum_declaration)
  (extern_declaration)
  (match)
  (list)
  (map)
  (tuple)
  (arguments)
  (parameters)
  (extern_parameters)
] @indent.begin

[")" "]" "}"] @indent.branch @indent.end
