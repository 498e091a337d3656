# Every width refuses what is one too much, and keeps what just fits.
fn fits8(n) = try { let x: i8 = n; x == n } catch e { false }
fn fits_u8(n) = try { let x: u8 = n; x == n } catch e { false }
fn fits16(n) = try { let x: i16 = n; x == n } catch e { false }
fn fits_u16(n) = try { let x: u16 = n; x == n } catch e { false }
fn fits32(n) = try { let x: i32 = n; x == n } catch e { false }
fn fits_u32(n) = try { let x: u32 = n; x == n } catch e { false }
print(fits8(127), fits8(128), fits8(-128), fits8(-129))              #= true false true false
print(fits_u8(255), fits_u8(256), fits_u8(0), fits_u8(-1))           #= true false true false
print(fits16(32767), fits16(32768), fits16(-32768), fits16(-32769))  #= true false true false
print(fits_u16(65535), fits_u16(65536), fits_u16(-1))                #= true false false
print(fits32(2147483647), fits32(2147483648), fits32(-2147483648), fits32(-2147483649))    #= true false true false
print(fits_u32(4294967295), fits_u32(4294967296), fits_u32(-1))      #= true false false
