# expect: a name that is a word of Arcane gets another name
extern "../../c/libcalls.so" {
  fn match_of(x: c_int) -> c_int symbol "match"
  fn answer() -> c_int symbol "answer_of_version_2"
}
print(match_of(41), answer())     #= 42 42
