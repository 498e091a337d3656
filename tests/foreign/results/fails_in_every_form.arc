# expect: every comparison, ranges open and closed, conditions; with a message of its own or errno's
extern "../../c/libcalls.so" {
  fn less(status: c_int) -> c_int fails < 0 symbol "status_of"
  fn less_equal(status: c_int) -> c_int fails <= 0 symbol "status_of"
  fn greater(status: c_int) -> c_int fails > 0 symbol "status_of"
  fn greater_equal(status: c_int) -> c_int fails >= 0 symbol "status_of"
  fn equal(status: c_int) -> c_int fails == 7 symbol "status_of"
  fn not_equal(status: c_int) -> c_int fails != 7 symbol "status_of"
  fn within(status: c_int) -> c_int fails in 10..20 symbol "status_of"
  fn through(status: c_int) -> c_int fails in 10..=20 symbol "status_of"
  fn other(status: c_int, limit: c_int = 5) -> c_int fails if result > limit and result != 100 with "{result} is over {limit}" symbol "status_of"
  fn text(want: c_int) -> cstr? fails == null with "no text for {want}" symbol "maybe_text"
  fn number(x: f64) -> f64 fails > 10.0 with "{result} is too large" symbol "twice_of"
  fn truth(x: i64) -> bool fails == false with "{x} is even" symbol "is_odd"
  fn silent() fails if true with "always" symbol "count_up"
  fn errno(error: c_int) -> c_int fails < 0 with "error {result}" symbol "fail_with"
}
fn bad(f, xs: [int]) -> [int] = xs.filter(|x| try { f(x); false } catch e { e.kind == "os" })
let all = [-1, 0, 1, 7, 10, 19, 20, 21, 100]
print(bad(less, all), bad(less_equal, all))     #= [-1] [-1, 0]
print(bad(greater, all), bad(greater_equal, all))     #= [1, 7, 10, 19, 20, 21, 100] [0, 1, 7, 10, 19, 20, 21, 100]
print(bad(equal, all), bad(not_equal, all))     #= [7] [-1, 0, 1, 10, 19, 20, 21, 100]
print(bad(within, all), bad(through, all), bad(|x| other(x), all))     #= [10, 19] [10, 19, 20] [7, 10, 19, 20, 21]
print(other(100), other(50, 60), try { str(other(50, 20)) } catch e { e.message })     #= 100 50 50 is over 20
print(text(1), try { text(0)! } catch e { e.message })     #= here no text for 0
print(number(5), try { str(number(6)) } catch e { e.message })     #= 10.0 12.0 is too large
print(truth(3), try { str(truth(4)) } catch e { e.message })     #= true 4 is even
print(try { silent(); "" } catch e { e.message })     #= always
print(try { str(errno(13)) } catch e { "{e.message} {e.errno}" })     #= error -1 13
