[
  (block)
  (aggregate_declaration)
  (enum_declaration)
  (extern_declaration)
  (match)
  (list)
  (map)
  (arguments)
  (string)
] @fold
