# A web server for the files of a folder: one thread, any number of visitors, nothing but the system's sockets.
#
#     arc examples/serve.arc docs 8000        # http://127.0.0.1:8000/
import fs
import io

extern {
  struct sockaddr_in { family: u16, port: u16, address: u32, zero: [u8; 8] }
  struct pollfd { fd: c_int, events: c_short, happened: c_short = 0 }
  const AF_INET = 2
  const SOCK_STREAM = 1
  const SOCK_NONBLOCK = 0o4000
  const SOL_SOCKET = 1
  const SO_REUSEADDR = 2
  const MSG_NOSIGNAL = 0x4000
  const POLLIN = 1
  const POLLOUT = 4

  fn htons(x: u16) -> u16
  fn ntohs(x: u16) -> u16
  fn inet_addr(text: cstr) -> u32
  fn socket(family: c_int = AF_INET, kind: c_int = SOCK_STREAM, protocol: c_int = 0) -> c_int
    fails < 0
  fn setsockopt(
    fd: c_int,
    level: c_int = SOL_SOCKET,
    option: c_int,
    value: *c_int,
    size: c_uint = sizeof(c_int),
  ) -> c_int fails < 0
  fn bind(fd: c_int, address: *sockaddr_in, size: c_uint = sizeof(sockaddr_in)) -> c_int fails < 0
  fn listen(fd: c_int, waiting: c_int = 64) -> c_int fails < 0
  fn getsockname(fd: c_int, out address: sockaddr_in, inout size: c_uint) -> c_int fails < 0
  fn accept4(fd: c_int, address: *void? = null, size: *void? = null, flags: c_int = SOCK_NONBLOCK)
    -> c_int fails < 0
  fn recv(fd: c_int, buffer: [u8; n], n: usize = buffer.len, flags: c_int = 0) -> isize fails < 0
  fn send(fd: c_int, data: *u8, n: usize, flags: c_int = MSG_NOSIGNAL) -> isize fails < 0
  fn close(fd: c_int) -> c_int
  # The one place where the server waits, for whoever comes first; Ctrl-C ends the wait.
  fn poll(sockets: [pollfd; n], n: c_ulong = sockets.len, milliseconds: c_int = -1) -> c_int
    fails < 0 blocking
}

if args.len != 2 {
  eprint("usage: arc serve.arc FOLDER PORT")
  exit(2)
}
let folder = args[0]
let buffer: [u8] = [0; 16 * 1024]

class Visitor {
  socket: int, asked: str = "", answer: [u8] = [], sent: int = 0, is_served: bool = false
  fn events(self) = if self.answer.len == 0 { POLLIN } else { POLLOUT }

  # Does what can be done without waiting.
  fn serve(self) {
    if self.answer.len == 0 {
      let n = recv(self.socket, buffer)
      self.asked += buffer[..n].text() ?? ""
      if self.asked.contains("\r\n\r\n") {
        self.answer = answer(self.asked)
      } else if n == 0 {
        self.is_served = true
      }
    } else {
      self.sent += send(self.socket, self.answer.ptr + self.sent, self.answer.len - self.sent)
      self.is_served = self.sent == self.answer.len
    }
  }
}

fn answer(asked: str) -> [u8] {
  let words = asked.lines()[0].split(" ")
  if words.len != 3 or words[0] != "GET" {
    return page("400 Bad Request", "text/plain", "this server knows GET only\n".bytes())
  }
  let path = if words[1] == "/" { "/index.html" } else { words[1] }
  # Nobody is to climb out of the folder.
  if ".." in path.split("/") or not fs.is_file(folder + path) {
    return page("404 Not Found", "text/plain", "there is no {path}\n".bytes())
  }
  let kind = match fs.extension(path) {
    "html" => "text/html; charset=utf-8"
    "png" => "image/png"
    "md" | "txt" | "arc" => "text/plain; charset=utf-8"
    _ => "application/octet-stream"
  }
  page("200 OK", kind, fs.read_bytes(folder + path))
}

fn page(status: str, kind: str, content: [u8]) -> [u8] {
  let all = "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {content.len}\r\nConnection: close\r\n\r\n".bytes()
  all.extend(content)
  print("{status[..3]} {kind}, {content.len} bytes")
  all
}

let server = socket()
var yes: c_int = 1
setsockopt(server, option: SO_REUSEADDR, value: &yes)
var here = sockaddr_in(AF_INET, htons(args[1].parse_int() ?? 0), inet_addr("127.0.0.1"))
bind(server, &here)
listen(server)
# Port 0 is any that is free.
var size: c_uint = sizeof(sockaddr_in)
print("http://127.0.0.1:{ntohs(getsockname(server, &size).port)}/")

var visitors: [Visitor] = []
loop {
  let sockets = [pollfd(server, POLLIN)]
  sockets.extend(visitors.map(|v| pollfd(v.socket, v.events())))
  io.flush()
  poll(sockets)
  for (i, visitor) in visitors.enumerate() {
    if sockets[i + 1].happened == 0 { continue }
    try { visitor.serve() } catch e {
      print(e.message)
      visitor.is_served = true
    }
    if visitor.is_served { close(visitor.socket) }
  }
  visitors = visitors.filter(|v| not v.is_served)
  if sockets[0].happened != 0 { visitors.push(Visitor(accept4(server))) }
}
