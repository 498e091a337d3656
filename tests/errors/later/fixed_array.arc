# expect: line 3, fixed arrays are not supported yet
#? exit 2
var b: [u8; 64]
