# What becomes of a crash in C. As a rule the process ends, with a report; with `--faults=trap` it is an error like any other.
#
#     arc examples/crash.arc                  # the first crash ends it
#     arc --faults=trap examples/crash.arc    # all of them are caught

extern {
  struct div_t { quot: c_int, rem: c_int }
  fn div(a: c_int, b: c_int) -> div_t
  fn strlen(text: *void) -> usize
  fn memset(memory: *void, byte: c_int, n: usize) -> *void
  fn qsort(base: *void, n: usize, size: usize, compare: fn(*i64, *i64) -> c_int)
}

fn attempt(what: str, work) {
  try { print("{what}: {work()}") } catch e { print("{what}: {e.message}") }
}

attempt("7 / 2", || div(7, 2))
attempt("7 / 0", || div(7, 0))

# Nobody has memory at so low an address.
let nowhere = 64 as *void
attempt("length", || strlen(nowhere))
attempt("filling", || memset(nowhere, byte: 0, n: 100))

# Within a callback the error waits, until C is done with the call around it.
let words: [cstr] = ["b", "a"]
attempt("sorting", || { qsort(words, words.len, 8, |a, b| strlen(nowhere)); "done" })

# The library's state is unknown after a crash, but the script's is not.
attempt("7 / 2", || div(7, 2))
