# Fetches what is behind an address, by libcurl, and writes it to the standard output.
#
#     arc examples/fetch.arc http://127.0.0.1:8000/README.md

extern "curl" {
  type CURL drop curl_easy_cleanup
  fn curl_easy_init() -> own *CURL fails == null with "libcurl cannot be used"
  fn curl_easy_strerror(code: c_int) -> cstr
  fn curl_easy_perform(curl: *CURL) -> c_int fails != 0 with curl_easy_strerror(result) blocking

  # In C one function sets all options, whatever they are; here each has a declaration that says what it takes.
  fn set_address(curl: *CURL, option: c_int = 10002, address: cstr) -> c_int
    fails != 0 with curl_easy_strerror(result) symbol "curl_easy_setopt"
  fn set_number(curl: *CURL, option: c_int, number: c_long) -> c_int
    fails != 0 with curl_easy_strerror(result) symbol "curl_easy_setopt"
  fn on_data(curl: *CURL, option: c_int = 20011, f: fn(*u8, usize, usize, *void?) -> usize) -> c_int
    fails != 0 with curl_easy_strerror(result) symbol "curl_easy_setopt"
  fn status(curl: *CURL, what: c_int = 0x20_0002, out status: c_long) -> c_int
    fails != 0 with curl_easy_strerror(result) symbol "curl_easy_getinfo"
  fn content_type(curl: *CURL, what: c_int = 0x10_0012, out text: cstr?) -> c_int
    fails != 0 with curl_easy_strerror(result) symbol "curl_easy_getinfo"

  const FOLLOW = 52
  const TIMEOUT = 13
}
extern fn write(fd: c_int, bytes: *u8, n: usize) -> isize fails < 0

if args.len != 1 {
  eprint("usage: arc fetch.arc ADDRESS")
  exit(2)
}

let curl = curl_easy_init()
set_address(curl, address: args[0])
set_number(curl, FOLLOW, 1)
set_number(curl, TIMEOUT, 30)

# libcurl calls back for every piece that comes in. An error here, say of a full disk, ends the transfer and is thrown below.
var size = 0
let put = |bytes: *u8, one: int, n: int, _: *void?| {
  var written = 0
  while written < n { written += write(1, bytes + written, n - written) }
  size += n
  n
}
on_data(curl, f: put)

try { curl_easy_perform(curl) } catch e {
  eprint("fetch: {e.message}")
  exit(1)
}
eprint("{status(curl)} {content_type(curl) ?? "of no type"}, {size} bytes")
exit(if status(curl) == 200 { 0 } else { 1 })
