# Bytes as text: base64, hexadecimal and percent signs, there and back, with what is refused.

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

fn base64(bytes: [u8]) -> str {
  let out: [str] = []
  var i = 0
  while i < bytes.len {
    let rest = bytes.len - i
    let word = bytes[i] << 16 | (if rest > 1 { bytes[i + 1] } else { 0 }) << 8 | (if rest > 2 { bytes[i + 2] } else { 0 })
    for k in 0..4 {
      if k > rest { out.push("="); continue }
      let six = word >> 18 - 6 * k & 63
      out.push(LETTERS[six..six + 1])
    }
    i += 3
  }
  out.join("")
}

fn value_of(letter: int) -> int? = match letter {
  'A'..='Z' => letter - 'A'
  'a'..='z' => letter - 'a' + 26
  '0'..='9' => letter - '0' + 52
  '+' => 62
  '/' => 63
  _ => null
}

fn from_base64(text: str) -> [u8] {
  if text.len % 4 != 0 { throw Error("{text.len} letters are not a multiple of 4") }
  let out: [u8] = []
  var (word, bits, padding) = (0, 0, 0)
  for (at, letter) in text.bytes().enumerate() {
    if letter == '=' {
      padding += 1
      if at < text.len - 2 or padding > 2 { throw Error("`=` at {at}") }
      continue
    }
    if padding > 0 { throw Error("a letter behind `=` at {at}") }
    let six = value_of(letter) ?? throw Error("`{chr(letter)}` at {at}")
    word = (word << 6 | six) & 0xffffff
    bits += 6
    if bits >= 8 { bits -= 8; out.push(word >> bits & 0xff) }
  }
  out
}

fn hex(bytes: [u8]) = bytes.map(|b| "{b:02x}").join("")
fn from_hex(text: str) -> [u8] {
  if text.len % 2 != 0 { throw Error("an odd number of digits") }
  let out: [u8] = []
  for i in 0..text.len / 2 { out.push("0x{text[2 * i..2 * i + 2]}".parse_int() ?? throw Error("`{text[2 * i..2 * i + 2]}` is no byte")) }
  out
}

fn percent(text: str) -> str {
  var out = ""
  for byte in text.bytes() {
    out += match byte {
      'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '_' | '.' | '~' => chr(byte)
      ' ' => "+"
      b => "%{b:02X}"
    }
  }
  out
}

fn text_of(bytes: [u8]) -> str { let kept = bytes.copy(); kept.push(0); kept.ptr.str() }

for text in ["", "f", "fo", "foo", "foob", "fooba", "foobar", "né ☃"] {
  let encoded = base64(text.bytes())
  assert text_of(from_base64(encoded)) == text
  print("[{text}] {encoded} {hex(text.bytes())}")
}

# Every byte, in every place.
let all: [u8] = []
for i in 0..256 { all.push(i) }
for cut in 0..4 {
  let part = all[cut..]
  assert from_base64(base64(part)) == part
  assert from_hex(hex(part)) == part
}
print(base64(all[248..]), hex(all[250..]))

for bad in ["abc", "ab=c", "a===", "ab c", "====", "ab*d"] { try { print(from_base64(bad)) } catch e { print("{bad}: {e.message}") } }
for bad in ["abc", "zz", "0g"] { try { print(from_hex(bad)) } catch e { print("{bad}: {e.message}") } }
print(percent("a b/c?d=é&~"), percent("100%"))

#= []  
#= [f] Zg== 66
#= [fo] Zm8= 666f
#= [foo] Zm9v 666f6f
#= [foob] Zm9vYg== 666f6f62
#= [fooba] Zm9vYmE= 666f6f6261
#= [foobar] Zm9vYmFy 666f6f626172
#= [né ☃] bsOpIOKYgw== 6ec3a920e29883
#= +Pn6+/z9/v8= fafbfcfdfeff
#= abc: 3 letters are not a multiple of 4
#= ab=c: a letter behind `=` at 3
#= a===: `=` at 1
#= ab c: ` ` at 2
#= ====: `=` at 0
#= ab*d: `*` at 2
#= abc: an odd number of digits
#= zz: `zz` is no byte
#= 0g: `0g` is no byte
#= a+b%2Fc%3Fd%3D%C3%A9%26~ 100%25
