# `symbol` for names that are words of the language.
extern "../../c/libcalls.so" {
  fn matched(x: c_int) -> c_int symbol "match"
  fn answer() -> c_int symbol "answer_of_version_2"
}
print(matched(1), answer())     #= 2 42
