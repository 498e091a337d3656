# expect: constants that do not fit a bit-field
struct Flags { mode: u32 : 3 = 1, level: i8 : 2, wide: u64 : 40 }
struct Late { mode: u32 : 3 = 9 }
let made = Flags(8, -2)
var f = Flags(7, -2)
f.mode = 7
f.mode = 8
f.level = 2
f.wide = -1
print(Late())

#! error[constant-does-not-fit]: 9 does not fit `u32: 3`
#!  --> errors/types/bit_field_constants.arc:3:31
#!   |
#! 3 | struct Late { mode: u32 : 3 = 9 }
#!   |               ----            ^ `u32: 3` holds 0 to 7
#!   |               |
#!   |               for this field
#!
#! error[constant-does-not-fit]: 8 does not fit `u32: 3`
#!  --> errors/types/bit_field_constants.arc:4:18
#!   |
#! 2 | struct Flags { mode: u32 : 3 = 1, level: i8 : 2, wide: u64 : 40 }
#!   |                ---- `mode` is declared here
#! 3 | struct Late { mode: u32 : 3 = 9 }
#! 4 | let made = Flags(8, -2)
#!   |                  ^ `u32: 3` holds 0 to 7
#!
#! error[constant-does-not-fit]: 8 does not fit `u32: 3`
#!  --> errors/types/bit_field_constants.arc:7:10
#!   |
#! 7 | f.mode = 8
#!   | ------   ^ `u32: 3` holds 0 to 7
#!   | |
#!   | this holds `u32`
#!
#! error[constant-does-not-fit]: 2 does not fit `i8: 2`
#!  --> errors/types/bit_field_constants.arc:8:11
#!   |
#! 8 | f.level = 2
#!   | -------   ^ `i8: 2` holds -2 to 1
#!   | |
#!   | this holds `i8`
#!
#! error[constant-does-not-fit]: -1 does not fit `u64: 40`
#!  --> errors/types/bit_field_constants.arc:9:10
#!   |
#! 9 | f.wide = -1
#!   | ------   ^^ `u64: 40` holds 0 to 1099511627775
#!   | |
#!   | this holds `u64`
