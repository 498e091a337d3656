## Input and output: the standard streams, whole or line by line. Files are in `fs`.

extern {
  var _stdin: *void symbol "stdin"
  var _stdout: *void symbol "stdout"
  var _stderr: *void symbol "stderr"
  fn _fwrite(data: cstr, size: usize, count: usize, stream: *void) -> usize symbol "fwrite"
  fn _fread(data: [u8], size: usize, count: usize, stream: *void) -> usize symbol "fread"
  fn _fflush(stream: *void?) -> c_int symbol "fflush"
  fn _isatty(fd: c_int) -> c_int symbol "isatty"
}

## Writes values as `print` shows them, without a line break behind.
fn write(value) -> () {
  let text = str(value)
  for part in text.split("\0").enumerate() {
    if part.0 > 0 { _zero(_stdout) }
    _fwrite(part.1, 1, part.1.len, _stdout)
  }
}

## The same to the standard error.
fn ewrite(value) -> () {
  let text = str(value).replace("\0", "")
  _fwrite(text, 1, text.len, _stderr)
}

extern fn _fputc(c: c_int, stream: *void) -> c_int symbol "fputc"
fn _zero(stream: *void) -> () { _fputc(0, stream) }

## Sees to it that everything written is on its way.
fn flush() -> () { _fflush(null) }

## The next line of the standard input, without its line break; null at the end.
fn read_line() -> str? = input("")

## All lines that are left.
fn read_lines() -> [str] {
  let lines: [str] = []
  while let line = read_line() { lines.push(line) }
  lines
}

## All that is left of the standard input, as bytes.
fn read_bytes() -> [u8] {
  let all: [u8] = []
  let piece: [u8] = [0; 65536]
  loop {
    let count = _fread(piece, 1, 65536, _stdin)
    if count == 0 { break }
    all.extend(piece[..count])
  }
  all
}

## All that is left of the standard input, as a text; an error where it is no UTF-8.
fn read_all() -> str {
  text_of_bytes(read_bytes()) ?? throw Error("the standard input is no UTF-8 text")
}

## Whether somebody sits at the standard input, output, or error (0, 1, 2).
fn is_terminal(stream = 1) -> bool = _isatty(stream) == 1
