# One too much in either direction is refused; every width has its own limits.
extern "../../c/libcalls.so" {
  fn i8_of(x: i8) -> i8
  fn u8_of(x: u8) -> u8
  fn i16_of(x: i16) -> i16
  fn u16_of(x: u16) -> u16
  fn i32_of(x: i32) -> i32
  fn u32_of(x: u32) -> u32
}
fn t8(n) = try { i8_of(n) == n } catch e { false }
fn tu8(n) = try { u8_of(n) == n } catch e { false }
fn t16(n) = try { i16_of(n) == n } catch e { false }
fn tu16(n) = try { u16_of(n) == n } catch e { false }
fn t32(n) = try { i32_of(n) == n } catch e { false }
fn tu32(n) = try { u32_of(n) == n } catch e { false }
print(t8(-128), t8(-129), t8(127), t8(128), t8(255), t8(1 << 32))                #= true false true false false false
print(tu8(0), tu8(-1), tu8(255), tu8(256), tu8(-256), tu8(1 << 32))              #= true false true false false false
print(t16(-32768), t16(-32769), t16(32767), t16(32768), t16(1 << 40))            #= true false true false false
print(tu16(65535), tu16(65536), tu16(-1), tu16(1 << 48))                         #= true false false false
print(t32(-2147483648), t32(-2147483649), t32(2147483647), t32(2147483648))      #= true false true false
print(tu32(4294967295), tu32(4294967296), tu32(-1), tu32(1 << 62))               #= true false false false
